import Disclosure

/// The columns of a pupil who is to be put into a class (分班学生); all of it stays in the office.
enum ClassSheet {
  static let school = Column<String>(
    Enrolling.school.spec.with(privacy: .withheld(enrollmentPaper)))
  static let number = Column<String>(
    Child.number.spec.with(
      privacy: .withheld(enrollmentPaper), hint: "录取名单上的报名号;不用学籍号,学籍号里有身份证号"))
  static let name = Column<String>(
    Child.name.spec.with(required: true, hint: "用来分开同名的学生"))
  static let reading = Column<String>(
    ColumnSpec(
      "reading", "姓名拼音", aliases: ["拼音"], .text, required: false, checks: [.length(2...60)],
      privacy: .withheld(neverPublished), width: 18, hint: "多音字和通常读音不同的才写,不标声调,每个字中间空一格",
      example: "yue xiao ming"))
  static let sex = Column<String>(
    ColumnSpec(
      "sex", "性别", .choice([boy, girl]), privacy: .withheld(neverPublished), width: 6,
      hint: "从中选", example: "男"))
  static let bundle = Child.bundle
  static let wish = Column<String>(
    ColumnSpec(
      "wish", "多胞胎意愿", aliases: ["同班意愿", "双胞胎意愿"], .choice([together, apart]), required: false,
      privacy: .withheld(neverPublished), width: 12, hint: "监护人书面提出的,同一组写一样的", example: together))
  static let care = Column<String>(
    ColumnSpec(
      "care", "特殊照顾", aliases: ["照顾类别", "特殊需要"], .choice(careKinds), required: false,
      privacy: .withheld(neverPublished), width: 12, hint: "要分散到各班照顾的写类别,不写病名",
      example: careKinds[0]))
  static let ethnicity = Column<String>(
    ColumnSpec(
      "ethnicity", "民族", .text, required: false, checks: [.length(2...10)],
      privacy: .withheld(neverPublished), width: 10, hint: "方案写了“民族差”才写,要均衡的民族写族名", example: "朝鲜族"))

  /// Before which batch of later arrivals it left; it has its place in the classes as they were made.
  static let left = Column<Int>(
    ColumnSpec(
      "left", "离校批次", .integer, required: false, checks: [.integers(1...99)],
      privacy: .withheld(neverPublished), width: 10, hint: "分班以后转走的,写在第几批插班以前;不影响分班",
      example: "2"))

  static let boy = "男"
  static let girl = "女"
  static let together = "同班"
  static let apart = "分开"
  static let careKinds = ["身体残疾", "随班就读", "慢性疾病", "其他照顾"]

  /// A column for each subject that a place may weigh; 方案.yaml says which of them it does.
  static let subjects: [(name: String, column: Column<Score>)] = [
    ("语文", "chinese"), ("数学", "mathematics"), ("英语", "english"), ("科学", "science"),
    ("道德与法治", "civics"), ("综合", "overall"),
  ].map { name, id in
    (
      name,
      Column<Score>(
        ColumnSpec(
          id, name, aliases: [name + "成绩", name + "分数"], .score(places: 2), required: false,
          checks: [.scores(Score(0)...Score(1000))], privacy: .withheld(neverPublished), width: 10,
          hint: "方案“科目”里写了才填,最多两位小数;不公开", example: "86.5"))
    )
  }
}

/// Who is to be put into classes, school by school.
let classPupils = Roster(
  name: "分班学生名册",
  columns: [
    ClassSheet.school.spec, ClassSheet.number.spec, ClassSheet.name.spec, ClassSheet.reading.spec,
    ClassSheet.sex.spec, ClassSheet.bundle.spec, ClassSheet.wish.spec, ClassSheet.care.spec,
    ClassSheet.ethnicity.spec, ClassSheet.left.spec,
  ] + ClassSheet.subjects.map(\.column.spec), uniqueKeys: [[ClassSheet.number.spec.id]])

/// A class head with the teachers of the subjects, who come to a class as one (教师组合).
enum ClassTeam {
  static let team = Column<String>(
    ColumnSpec(
      "team", "教师组", aliases: ["组号", "组合编号"], .code, checks: [.length(1...10)],
      privacy: .withheld(enrollmentPaper), width: 10, hint: "一校里各组编号不同", example: "01"))
  static let head = Column<String>(
    ColumnSpec(
      "head", "班主任", .text, checks: [.personName], privacy: .withheld(teachersInText), width: 12,
      hint: "在公示文字里逐班公布", example: "李敏"))
  static let teachers = Column<String>(
    ColumnSpec(
      "teachers", "任课教师", aliases: ["科任教师"], .text, required: false, checks: [.length(2...120)],
      privacy: .withheld(teachersInText), width: 40, hint: "学科和姓名,用顿号隔开;在公示文字里逐班公布",
      example: "语文李敏、数学张强"))
}

/// The teams of teachers, as many in each school as it has classes.
let classTeams = Roster(
  name: "分班教师组合",
  columns: [
    ClassSheet.school.spec, ClassTeam.team.spec, ClassTeam.head.spec, ClassTeam.teachers.spec,
  ],
  uniqueKeys: [
    [ClassSheet.school.spec.id, ClassTeam.team.spec.id],
    [ClassSheet.school.spec.id, ClassTeam.head.spec.id],
  ])

/// What a seed is for, and of which batch of later arrivals.
enum ClassSeed {
  static let pupils = "学生分班"
  static let teachers = "教师分班"
  static let late = "插班"

  static let school = Column<String>(Enrolling.school.spec)
  static let use = Column<String>(
    ColumnSpec(
      "use", "用途", .choice([pupils, teachers, late]), privacy: .open(announcedBeforehand),
      width: 10, hint: "从中选", example: pupils))
  static let batch = Column<Int>(
    ColumnSpec(
      "batch", "批次", .integer, required: false, checks: [.integers(1...99)],
      privacy: .open(announcedBeforehand), width: 8, hint: "插班的写第几批", example: "1"))
}

/// The seeds of each school, in the order in which they are used.
let classSeeds = Roster(
  name: "分班种子表",
  columns: [
    ClassSeed.school.spec, ClassSeed.use.spec, ClassSeed.batch.spec, DrawSeed.source.spec,
    DrawSeed.time.spec, DrawSeed.value.spec,
  ])

/// A pupil's class, as it is posted.
enum PlacedPupil {
  static let schoolClass = Column<String>(
    ColumnSpec(
      "class", "班级", .text, checks: [.length(3...60)], privacy: .open(classListPublished),
      width: 24,
      hint: "学校、年级和班", example: "云溪县第一中学七年级1班"))
  static let name = Column<String>(
    Child.maskedName.spec.with(hint: "只公布隐去部分字的姓名,网页只公布人数"))
  /// Of what went into the draw, without which nobody could say that it was not changed afterwards.
  static let fingerprint = Column<String>(
    ColumnSpec(
      "fingerprint", "名单指纹", aliases: ["输入指纹"], .code, required: false, checks: [.length(64...64)],
      privacy: .withheld(fingerprintInText), width: 68, hint: "由程序算出,在公示文字里公布", example: sampleHash)
  )

  private static let sampleHash = String(repeating: "0123456789abcdef", count: 4)
}

/// One hash for each school, which the text prints.
let fingerprintInText = Provision.practice("名单指纹在公示文字里按学校列出,表里不再重复")

/// The classes of each school, a table for every class.
let placedPupils = Roster(
  name: "分班名单",
  columns: [
    PlacedPupil.schoolClass.spec, Child.number.spec, PlacedPupil.name.spec, ClassTeam.head.spec,
    ClassTeam.teachers.spec, PlacedPupil.fingerprint.spec,
  ].map { $0.id == ClassTeam.head.spec.id ? $0.with(required: false) : $0 },
  uniqueKeys: [[Child.number.spec.id]], layout: .tables(by: PlacedPupil.schoolClass.spec.id))

/// Pupils who come when the classes are made (插班), batch by batch.
let latePupils = Roster(
  name: "插班登记表",
  columns: [
    ClassSheet.school.spec, lateBatch.spec, ClassSheet.number.spec, ClassSheet.name.spec,
    ClassSheet.reading.spec, ClassSheet.sex.spec, ClassSheet.bundle.spec, ClassSheet.wish.spec,
  ], uniqueKeys: [[ClassSheet.number.spec.id]])

let lateBatch = Column<Int>(
  ClassSeed.batch.spec.with(
    privacy: .withheld(enrollmentPaper), required: true, hint: "第几批,每批一次抽签"))

/// Where they were put.
let placedLate = Roster(
  name: "插班名单",
  columns: [
    lateBatch.spec, PlacedPupil.schoolClass.spec, Child.number.spec, PlacedPupil.name.spec,
    PlacedPupil.fingerprint.spec,
  ], uniqueKeys: [[Child.number.spec.id]])
