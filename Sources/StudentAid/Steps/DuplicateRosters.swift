import Disclosure

/// The columns of lists from elsewhere, and of what comparing lists found.
enum ComparedList {
  static let source = Column<String>(
    ColumnSpec(
      "source", "名单来源", aliases: ["来源", "名单", "文件名"], .text, checks: [.length(2...60)],
      privacy: .withheld(aidForbidden), width: 28, hint: "哪个单位的哪张名单;几张名单可以接着写在一张表里",
      example: "云溪县乡村振兴局雨露计划名单"))
  /// Words, not a closed list: other offices pay programmes of their own.
  static let programme = Column<String>(
    ColumnSpec(
      "programme", "资助项目", aliases: ["项目", "项目名称"], .text, checks: [.length(2...40)],
      privacy: .withheld(aidForbidden), width: 24, hint: "写项目全称", example: "雨露计划职业教育补助"))
  static let term = Column<String>(
    ColumnSpec(
      "term", "学期", aliases: ["学年学期", "所属学期"], .text, required: false, checks: [.length(4...30)],
      privacy: .withheld(aidForbidden), width: 24, hint: "不写就是本学期", example: "2026—2027学年秋季学期"))
  static let rows = Column<Int>(count("rows", "行数", "120"))
  static let pupils = Column<Int>(count("pupils", "人数", "120"))
  static let unidentified = Column<Int>(count("unidentified", "没有号码", "0"))
  static let shared = Column<Int>(count("shared", "同时在其他名单", "8"))

  private static func count(_ id: String, _ header: String, _ example: String) -> ColumnSpec {
    ColumnSpec(
      id, header, .integer, checks: [.integers(0...10_000_000)],
      privacy: .open(paymentPublicity), width: 14, example: example)
  }
}

/// Lists of other offices or other terms, one below the other (其他名单).
let otherLists = Roster(
  name: "其他名单",
  columns: [
    ComparedList.source.spec, ComparedList.programme.spec, ComparedList.term.spec,
    AidPupil.name.spec, AidPupil.studentNumber.spec, AidPupil.residentID.spec,
    AidPupil.school.spec.with(required: false), AidPupil.grade.spec.with(required: false),
    AidPupil.schoolClass.spec.with(required: false),
  ])

/// What was compared, list by list and programme by programme: the record of the check (查重结果).
let duplicateReport = Roster(
  name: "查重结果",
  columns: [
    ComparedList.source.spec, ComparedList.programme.spec, ComparedList.term.spec,
    ComparedList.rows.spec, ComparedList.pupils.spec, ComparedList.unidentified.spec,
    ComparedList.shared.spec,
  ])
