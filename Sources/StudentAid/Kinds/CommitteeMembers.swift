import Disclosure

/// The columns of the list of a class's assessment group (评议小组) that no pupil's list has.
enum CommitteeMember {
  static let name = Column<String>(
    AidPupil.name.spec.with(hint: "评议小组成员本人的姓名,家长代表不写是谁的家长"))
  static let role = Column<String>(
    ColumnSpec(
      "role", "身份", aliases: ["成员身份", "组内身份", "成员类别", "职务"],
      .choice(["班主任", "任课教师", "学生代表", "家长代表", "班级辅导员"]),
      privacy: .open(committeePublicity), width: 12, hint: "从列出的身份中选", example: "学生代表"))
  static let roll = Column<Int>(
    ColumnSpec(
      "roll", "班级人数", aliases: ["全班人数", "班级学生数"], .integer, required: false,
      checks: [.integers(1...200)], privacy: .withheld(committeePublicity), width: 10,
      hint: "每班至少填一行,用来核对学生代表的比例,不公开", example: "45"))
}

/// The assessment groups of a school's classes, class by class.
let committeeMembers = Roster(
  name: "评议小组名单",
  columns: [
    CommitteeMember.name.spec, AidPupil.school.spec, AidPupil.department.spec,
    AidPupil.grade.spec, AidPupil.major.spec, AidPupil.schoolClass.spec,
    CommitteeMember.role.spec, CommitteeMember.roll.spec,
  ],
  crossChecks: { records in
    let groups = grouped(records, by: ClassSeat.init)
    return unknownRollFindings(groups.map(\.items))
      + groups.flatMap { rollFindings($0.items) + sameNameFindings($0.items) }
      + groups.compactMap { pupilShareFinding($0.items, of: $0.key) }
  })

/// Who sits in the assessment groups, posted in the classes before they act (评议小组名单公示).
let committeeNotice = NoticeKind(
  id: "aid.committee", name: "评议小组名单公示", domain: .aid, stage: 1, stageName: "成立评议小组",
  catalogueItem: aidCatalogueItem, roster: committeeMembers,
  facts: [
    schoolYearTerm,
    FactSpec("评议日期", .day, hint: "评议小组开会评议的日子,应在张贴之后;照这里的写法印出来", example: "2026年10月12日"),
  ] + factsOfEveryNotice,
  period: committeePeriod, signers: ["班主任", "资助工作负责人"],
  takeDown: (words: "评议结束即撤下", source: committeePublicity), statements: [groupSizes],
  web: classCounts(
    by: [
      AidPupil.school.spec.id, AidPupil.grade.spec.id, AidPupil.schoolClass.spec.id,
      CommitteeMember.role.spec.id,
    ]),
  checks: { content in [actsTooEarlyFinding(content)].compactMap(\.self) })

/// How large each group is, class by class, as 三年级1班9人（学生代表7人）; where the list is of
/// several schools, with the school before the class.
private let groupSizes = Statement("各班人数") { content in
  let groups = grouped(content.records, by: ClassSeat.init)
  let isOfOneSchool = Set(groups.map(\.key.school)).count == 1
  return groups.map { seat, members in
    (isOfOneSchool ? "" : seat.school)
      + "\(seat.name)\(members.count)人（学生代表\(pupilMembers(members))人）"
  }
}
