import Disclosure

/// The columns of the list of a class's assessment group (评议小组) that no pupil's list has.
enum CommitteeMember {
  static let name = Column<String>(
    AidPupil.name.spec.with(hint: "评议小组成员的姓名;家长代表只写家长本人姓名"))
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
  ])
