import Disclosure

/// The columns of the list of pupils recognised as in need (家庭经济困难学生认定名单).
///
/// What the public sees is the ministry's list and the level, and nothing else: a column that is
/// not in it is withheld or does not exist.
enum RecognisedPupil {
  static let name = Column<String>(
    ColumnSpec(
      "name", "姓名", aliases: ["学生姓名"], .text, checks: [.personName], privacy: .open(aidPublicity),
      width: 12, hint: "两字姓名中间不加空格,少数民族姓名用间隔号“·”", example: "王小明"))
  static let studentNumber = Column<String>(
    ColumnSpec(
      "studentNumber", "学籍号", aliases: ["学籍号码", "全国学籍号", "学籍编号"], .code, required: false,
      checks: [.length(19...19)], privacy: .withheld(studentNumberForbidden), width: 24,
      hint: "G、J 或 L 加 18 位;只用来核对,不公开", example: "G11010519491231002X"))
  static let residentID = Column<String>(
    ColumnSpec(
      "residentID", "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证", "证件号码"], .code,
      required: false, checks: [.residentID], privacy: .withheld(aidForbidden), width: 22,
      hint: "只用来核对,不公开;按文本录入", example: "11010519491231002X"))
  static let school = Column<String>(
    ColumnSpec(
      "school", "学校", aliases: ["学校名称", "就读学校", "所在学校"], .text, checks: [.length(2...40)],
      privacy: .open(aidPublicity), width: 24, hint: "写学校全称", example: "云溪县第一小学"))
  static let department = Column<String>(
    ColumnSpec(
      "department", "院系", aliases: ["系部", "学院", "专业部"], .text, required: false,
      checks: [.length(2...40)], privacy: .open(aidPublicity), width: 16, hint: "没有院系的空着",
      example: "机电工程系"))
  static let grade = Column<String>(
    ColumnSpec(
      "grade", "年级", aliases: ["所在年级"], .text, checks: [.length(2...12)],
      privacy: .open(aidPublicity), width: 10, hint: "与班级分开写", example: "三年级"))
  static let major = Column<String>(
    ColumnSpec(
      "major", "专业", aliases: ["所学专业", "专业名称"], .text, required: false, checks: [.length(2...40)],
      privacy: .open(aidPublicity), width: 16, hint: "中小学空着", example: "汽车运用与维修"))
  static let schoolClass = Column<String>(
    ColumnSpec(
      "class", "班级", aliases: ["班", "所在班级"], .text, checks: [.length(1...20)],
      privacy: .open(aidPublicity), width: 12, hint: "按学校的叫法", example: "1班"))
  static let level = Column<String>(
    ColumnSpec(
      "level", "认定档次", aliases: ["档次", "困难档次", "困难等级", "认定等级", "困难程度", "认定结果"],
      .choice(["特别困难", "困难", "一般困难"]), privacy: .open(namesAndLevels), width: 12,
      hint: "从三个档次中选,不写别的说法", example: "困难"))
  static let category = Column<String>(
    ColumnSpec(
      "category", "困难类型", aliases: ["困难原因", "困难类别", "认定类型", "家庭类型"],
      .choice([
        "脱贫家庭学生", "防止返贫监测对象", "最低生活保障家庭学生", "特困供养学生", "残疾学生", "孤儿", "事实无人抚养儿童",
        "烈士子女", "其他困难",
      ]), required: false, privacy: .withheld(familySensitive), width: 22,
      hint: "只供核对,不公开;有几种的选最主要的一种", example: "脱贫家庭学生"))
  static let address = Column<String>(
    ColumnSpec(
      "address", "家庭住址", aliases: ["家庭地址", "住址", "地址", "详细地址"], .text, required: false,
      checks: [.length(2...80)], privacy: .withheld(aidForbidden), width: 30, hint: "不公开,可以不填",
      example: "云溪县文教路1号"))
  static let guardianPhone = Column<String>(
    ColumnSpec(
      "guardianPhone", "监护人电话", aliases: ["家长电话", "监护人联系电话", "联系电话", "手机号", "手机号码", "电话"],
      .code, required: false, checks: [.phone], privacy: .withheld(aidForbidden), width: 16,
      hint: "只供联系,不公开", example: "13800000000"))
}

/// The list behind a notice of recognised pupils, in the order in which the school gave it: by
/// school, grade and class, as its boards are read.
let recognisedPupils = Roster(
  name: "家庭经济困难学生认定名单",
  columns: [
    RecognisedPupil.name.spec, RecognisedPupil.studentNumber.spec,
    RecognisedPupil.residentID.spec, RecognisedPupil.school.spec,
    RecognisedPupil.department.spec, RecognisedPupil.grade.spec, RecognisedPupil.major.spec,
    RecognisedPupil.schoolClass.spec, RecognisedPupil.level.spec, RecognisedPupil.category.spec,
    RecognisedPupil.address.spec, RecognisedPupil.guardianPhone.spec,
  ],
  uniqueKeys: [[RecognisedPupil.residentID.spec.id], [RecognisedPupil.studentNumber.spec.id]],
  order: .asGiven,
  crossChecks: { records in
    unidentifiedFindings(records) + records.compactMap(studentNumberFinding)
      + namesakeFindings(records)
  })
