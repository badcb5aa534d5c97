import Disclosure

/// How a child came to its seat (录取途径).
enum AdmissionWay: String, CaseIterable {
  case priority = "优先录取"
  /// By class and its order, without a draw.
  case order = "按类别录取"
  case draw = "摇号录取"
  case alternate = "候补递补"
  case points = "积分录取"
  case transfer = "统筹安排"
}

/// A child with a seat, or with none left at its own school.
enum Placed {
  static let way = Column<String>(
    ColumnSpec(
      "way", "录取途径", aliases: ["录取方式"], .choice(AdmissionWay.allCases.map(\.rawValue)),
      privacy: .open(schoolEnrollmentPublished), width: 12, hint: "从中选",
      example: AdmissionWay.order.rawValue))
  /// Of a child that came by a draw, the group and the number that it was drawn by.
  static let group = Column<String>(
    Enrolling.group.spec.with(required: false, hint: "摇号录取和候补递补的写,与摇号结果一致"))
  static let drawNumber = Column<String>(
    DrawNumber.number.spec.with(required: false, hint: "摇号录取和候补递补的写,与摇号结果一致"))
  /// Why here and in this order, for the family that asks.
  static let grounds = Column<String>(
    ColumnSpec(
      "grounds", "录取依据", .text, required: false, checks: [.length(1...400)],
      privacy: .withheld(enrollmentPaper), width: 40, hint: "写明类别和排序;不公开", example: "第一类,落户日期在前"))
}

/// Who is admitted where, school by school.
let admittedChildren = Roster(
  name: "录取名单",
  columns: [
    Enrolling.school.spec, Child.number.spec, Child.maskedName.spec, Placed.way.spec,
    Placed.group.spec, Placed.drawNumber.spec, Child.tier.spec, Placed.grounds.spec,
  ], uniqueKeys: [[Child.number.spec.id]], layout: .sections(by: Enrolling.school.spec.id))

/// Where a child goes that found no seat (统筹调剂).
enum Transfer {
  static let from = Column<String>(
    ColumnSpec(
      "from", "原报学校", aliases: ["原报名学校", "原组别"], .text, checks: [.length(2...40)],
      privacy: .open(schoolEnrollmentPublished), width: 24, hint: "报名的学校或派位组", example: "云溪县第一小学"))
  static let to = Column<String>(
    ColumnSpec(
      "to", "统筹学校", aliases: ["调剂学校", "安排学校"], .text, checks: [.length(2...40)],
      privacy: .open(schoolEnrollmentPublished), width: 24, hint: "安排就读的学校", example: "云溪县第三小学"))
  /// In which the seats were given out, from 1.
  static let order = Column<Int>(
    ColumnSpec(
      "order", "统筹次序", aliases: ["次序", "调剂次序"], .integer, checks: [.integers(1...99_999)],
      privacy: .open(announcedBeforehand), width: 10, hint: "按公布的办法排的先后", example: "1"))
  /// How many seats the school had left before; the same in every row of the school.
  static let left = Column<Int>(
    ColumnSpec(
      "left", "统筹前剩余学位", aliases: ["剩余学位", "余额"], .integer, checks: [.integers(0...9999)],
      privacy: .withheld(enrollmentPaper), width: 14, hint: "统筹学校在本次统筹之前还剩几个学位,在公示文字里公布",
      example: "12"))
}

/// Who goes where instead, in the order in which seats were given out.
let transferredChildren = Roster(
  name: "统筹调剂名单",
  columns: [
    Transfer.order.spec, Child.number.spec, Transfer.from.spec, Transfer.to.spec,
    Transfer.left.spec, Placed.grounds.spec,
  ], uniqueKeys: [[Child.number.spec.id], [Transfer.order.spec.id]],
  order: .rank(column: Transfer.order.spec.id))
