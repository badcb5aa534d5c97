import Disclosure

/// A seat that a home or a family used in an earlier year (学位使用), by which it may be locked.
enum UsedSeat {
  static let school = Column<String>(
    ColumnSpec(
      "school", "学校", aliases: ["就读学校", "入读学校"], .text, checks: [.length(2...40)],
      privacy: .withheld(enrollmentPaper), width: 24, hint: "写学校全称", example: "云溪县第一小学"))
  static let stage = Column<String>(
    ColumnSpec(
      "stage", "学段", .choice(["小学", "初中", "九年一贯制"]), privacy: .withheld(enrollmentPaper),
      width: 12, hint: "决定锁定几年", example: "小学"))
  static let year = Column<Int>(
    ColumnSpec(
      "year", "入学年份", aliases: ["入学年", "使用年份"], .integer, checks: [.integers(2000...2100)],
      privacy: .withheld(enrollmentPaper), width: 10, hint: "秋季入学的那一年", example: "2022"))
}

/// Homes and the seats they used.
let usedSeats = Roster(
  name: "学位使用表",
  columns: [
    Applicant.home.spec.with(required: true, hint: "占用学位的房屋地址,写法与报名登记一致;不公开"),
    Applicant.guardianID.spec, UsedSeat.school.spec, UsedSeat.stage.spec, UsedSeat.year.spec,
  ])
