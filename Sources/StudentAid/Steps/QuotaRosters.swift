import Disclosure

/// The columns of a school's classes (班级) and of the seats they get (名额分配).
enum ClassSeats {
  static let roll = Column<Int>(
    CommitteeMember.roll.spec.with(required: true, hint: "全班在籍学生人数"))
  static let priority = Column<Int>(
    count(
      "priority", "优先人数", aliases: ["优先对象人数", "应助尽助人数"], hint: "应助尽助的学生人数,没有的填 0", example: "3"))
  static let applicants = Column<Int>(
    count(
      "applicants", "申请人数", required: false, hint: "除优先对象外申请的人数;还没有申请的空着", example: "12"))
  static let competing = Column<Int>(
    count("competing", "参评人数", hint: "班级人数减去优先对象人数", example: "42"))
  static let schoolSeats = Column<Int>(
    count("schoolSeats", "全校名额", hint: "分给各班的名额", example: "120"))
  static let exact = Column<String>(
    working("exact", "应得名额", hint: "参评人数×全校名额÷全校参评人数,用分数写", example: "4又60/230"))
  static let floor = Column<Int>(count("floor", "整数部分", hint: "", example: "4"))
  static let rest = Column<String>(working("rest", "余数", hint: "应得名额的分数部分", example: "60/230"))
  static let extra = Column<Int>(
    ColumnSpec(
      "extra", "增减名额", .integer, privacy: .open(largestRemainder), width: 10,
      hint: "按余数从大到小增加;超过可用人数的减少", example: "1"))
  static let quota = Column<Int>(
    ColumnSpec(
      "quota", "分得名额", aliases: ["名额", "班级名额"], .integer, checks: [.integers(0...200)],
      privacy: .open(largestRemainder), totalled: true, width: 10, hint: "优先对象不占名额", example: "5"))
  static let words = Column<String>(
    ColumnSpec(
      "working", "计算过程", .text, required: false, privacy: .open(largestRemainder), width: 60,
      hint: "", example: "98×10÷230=4又60/230，余数靠后，不加，得4"))

  private static func count(
    _ id: String, _ header: String, aliases: [String] = [], required isRequired: Bool = true,
    hint: String, example: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, aliases: aliases, .integer, required: isRequired,
      checks: [.integers(0...1_000_000)], privacy: .withheld(familySensitive), width: 14,
      hint: hint, example: example)
  }

  private static func working(
    _ id: String, _ header: String, hint: String, example: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, .text, required: false, privacy: .open(largestRemainder), width: 16, hint: hint,
      example: example)
  }
}

/// The proportion is one school's of 2015; how fractions are settled is custom.
let largestRemainder = Provision.practice("按参评人数比例分配,余数按最大余额法取整")

/// What names a class: 1班 of the same grade is one in each department and trade.
private let classKey = [
  AidPupil.school, AidPupil.department, AidPupil.grade, AidPupil.major, AidPupil.schoolClass,
].map(\.spec.id)

/// The classes of the schools, as a school lists them (班级).
let classRolls = Roster(
  name: "班级",
  columns: [
    AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec, AidPupil.major.spec,
    AidPupil.schoolClass.spec, ClassSeats.roll.spec,
    ClassSeats.priority.spec, ClassSeats.applicants.spec,
  ],
  uniqueKeys: [classKey],
  crossChecks: { records in records.compactMap { ClassRoll($0)?.finding } })

/// The seats each class gets, with the whole working (名额分配).
let classQuotas = Roster(
  name: "名额分配",
  columns: [
    AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec, AidPupil.major.spec,
    AidPupil.schoolClass.spec, ClassSeats.roll.spec,
    ClassSeats.priority.spec, ClassSeats.competing.spec, ClassSeats.schoolSeats.spec,
    ClassSeats.exact.spec, ClassSeats.floor.spec, ClassSeats.rest.spec, ClassSeats.extra.spec,
    ClassSeats.quota.spec, ClassSeats.words.spec,
  ],
  uniqueKeys: [classKey])

extension ClassRoll {
  /// Nil when a cell without which there is no share is empty; that has a finding of its own.
  init?(_ record: Record) {
    guard let seat = ClassSeat(record), let pupils = record[ClassSeats.roll],
      let priority = record[ClassSeats.priority]
    else { return nil }
    self.init(
      row: record.row, name: seat.name, pupils: pupils, priority: priority,
      applicants: record[ClassSeats.applicants])
  }
}
