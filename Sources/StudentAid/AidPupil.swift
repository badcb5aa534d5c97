import Disclosure

/// The columns of the lists of pupils in need, one key for each through all stages.
///
/// What the public sees is the ministry's list and the level or tier, and nothing else of the
/// person: a column that is not in it is withheld or does not exist.
enum AidPupil {
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
      .choice(aidLevels), privacy: .open(namesAndLevels), width: 12,
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
  /// The level as it was recognised, for lists that show another one: it is not shown twice, and
  /// 档次 alone means the other.
  static let recognisedLevel = Column<String>(
    ColumnSpec(
      "level", "认定档次", aliases: ["困难档次", "困难等级", "认定等级"], .choice(aidLevels), required: false,
      privacy: .withheld(namesAndLevels), width: 12, hint: "认定名单上的档次,供核对,不公开",
      example: "困难"))
  /// The programme stands over the list it belongs to.
  static let programme = Column<String>(
    ColumnSpec(
      "programme", "资助项目", aliases: ["项目", "项目名称", "资助名称"], .choice(aidProgrammeNames),
      privacy: .open(aidPublicity), width: 24, hint: "从列出的项目中选,每个项目公示成一张表",
      example: "普通高中国家助学金"))
  static let tier = Column<String>(
    ColumnSpec(
      "tier", "资助档次", aliases: ["档次", "资助等级", "等次", "资助类别"], .choice(aidTiers), required: false,
      privacy: .open(namesAndLevels), width: 12, hint: "分档的项目填写,不分档的空着", example: "二档"))
  static let amount = Column<Amount>(
    ColumnSpec(
      "amount", "金额（元）", aliases: ["资助金额", "本学期金额", "标准"], .amount, required: false,
      privacy: .withheld(tierTellsAmount), totalled: true, width: 14,
      hint: "本学期金额,只供核对,不逐人公开", example: "1150.00"))
  static let isPriority = Column<String>(
    ColumnSpec(
      "isPriority", "是否优先对象", aliases: ["优先对象", "是否应助尽助", "应助尽助"], .choice(["是", "否"]),
      required: false, privacy: .withheld(familySensitive), width: 14,
      hint: "应助尽助的填“是”;只供确定名额,不公开", example: "否"))
  static let boarding = Column<String>(
    ColumnSpec(
      "boarding", "是否寄宿", aliases: ["寄宿", "是否住校", "住宿情况"], .choice(["是", "否"]), required: false,
      privacy: .withheld(aidPublicity), width: 10, hint: "义务教育阶段填写;不公开", example: "是"))
}

/// The levels of recognition (认定档次), the greatest need first.
let aidLevels = ["特别困难", "困难", "一般困难"]

/// What tiers of a programme are called in real tables, the highest first.
let aidTiers = ["一档", "二档", "三档", "一等", "二等", "三等", "一类", "二类", "三类"]

/// The programmes that a list of names can be for.
let aidProgrammeNames = aidProgrammes.map(\.name)
