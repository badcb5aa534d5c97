import Disclosure

/// What the review says of a child (资格审核).
enum Review {
  static let suitable = "符合"
  static let open = "待核"
  static let unsuitable = "不符合"

  static let decision = Column<String>(
    ColumnSpec(
      "decision", "审核结论", aliases: ["结论", "审核结果"], .choice([suitable, open, unsuitable]),
      privacy: .withheld(enrollmentPaper), width: 10, hint: "待核的补齐材料后再定", example: suitable))
  /// In words, for the family that asks why.
  static let grounds = Column<String>(
    ColumnSpec(
      "grounds", "审核依据", aliases: ["依据", "理由"], .text, required: false,
      checks: [.length(1...400)], privacy: .withheld(enrollmentPaper), width: 50,
      hint: "逐条写明符合或不符合哪一条", example: "户籍与房产一致,落户满1年"))
  /// The zone's school or schools by the home's address.
  static let zoneSchools = Column<String>(
    ColumnSpec(
      "zoneSchools", "地段学校", aliases: ["划片学校", "学区学校"], .text, required: false,
      checks: [.length(2...200)], privacy: .withheld(enrollmentPaper), width: 24,
      hint: "几所学校用顿号隔开", example: "云溪县第一小学"))
  /// The words of the zone that decided.
  static let zoneWords = Column<String>(
    ColumnSpec(
      "zoneWords", "地段依据", .text, required: false, checks: [.length(1...300)],
      privacy: .withheld(enrollmentPaper), width: 40, hint: "招生地段里的原文", example: "中山路1—99号（单号）"))
  /// The order of the class, 1 the first.
  static let tierOrder = Column<Int>(
    ColumnSpec(
      "tierOrder", "类别顺序", .integer, required: false, checks: [.integers(1...99)],
      privacy: .withheld(enrollmentPaper), width: 10, hint: "招生方案里的先后", example: "1"))
}

/// Every registered child with zone, class, decision and grounds.
let reviewedChildren = Roster(
  name: "资格审核表",
  columns: [
    Child.number.spec.with(privacy: .withheld(enrollmentPaper)), Child.name.spec,
    Enrolling.group.spec.with(
      privacy: .withheld(enrollmentPaper), required: false, hint: "报名的学校或派位组"),
    Review.zoneSchools.spec, Review.zoneWords.spec, Child.tier.spec, Review.tierOrder.spec,
    Child.priority.spec, Child.bundle.spec, Review.decision.spec, Review.grounds.spec,
  ], uniqueKeys: [[Child.number.spec.id]])
