import Disclosure

/// What is keyed from the papers of the written exam, and what was settled where two keyings differ.
enum KeyedMark {
  /// Of the subject paper alone, where the exam has one and a tie may go by it.
  static let subject = Column<Score>(
    ColumnSpec(
      "subject", "学科成绩", aliases: ["专业课成绩", "学科专业成绩"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(400))], privacy: .withheld(neededByOfficeOnly), width: 10,
      hint: "笔试里学科卷的成绩,方案“同分顺序”用到才填", example: "45.00"))
  static let item = Column<String>(
    ColumnSpec(
      "item", "项目", aliases: ["裁定项目"],
      .choice([Candidate.written, subject, Candidate.aptitude].map(\.spec.header) + ["备注"]),
      privacy: .withheld(neededByOfficeOnly), width: 10, hint: "两份录入哪一列不一致", example: "笔试成绩"))
  static let value = Column<String>(
    ColumnSpec(
      "value", "裁定值", aliases: ["裁定结果"], .text, required: false, checks: [.length(1...10)],
      privacy: .withheld(neededByOfficeOnly), width: 10, hint: "核对试卷后的分数,或 缺考、成绩无效;应当空着的不填",
      example: "82.50"))
  /// Who looked at the paper again.
  static let settledBy = Column<String>(
    ColumnSpec(
      "settledBy", "裁定人", aliases: ["核定人", "核对人"], .text, checks: [.personName],
      privacy: .withheld(neededByOfficeOnly), width: 10, hint: "核对试卷的人", example: "王小明"))
}

private let keyedColumns = [
  Candidate.ticket.spec,
  Candidate.written.spec.with(hint: "卷面成绩,最多两位小数;缺考的空着"), KeyedMark.subject.spec,
  Candidate.aptitude.spec, Candidate.status.spec,
]

private func keyed(_ name: String, _ more: [ColumnSpec] = []) -> Roster {
  Roster(
    name: name,
    columns: (keyedColumns + more).map { $0.with(privacy: .withheld(neededByOfficeOnly)) },
    uniqueKeys: [[Candidate.ticket.spec.id]])
}

/// The same papers, keyed by two people who do not see each other's sheet.
let firstKeying = keyed("笔试录入甲")
let secondKeying = keyed("笔试录入乙")

/// What was settled where the two differ, a row for each cell.
let keyingSettlements = Roster(
  name: "笔试裁定",
  columns: [
    Candidate.ticket.spec.with(privacy: .withheld(neededByOfficeOnly)), KeyedMark.item.spec,
    KeyedMark.value.spec, KeyedMark.settledBy.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id, KeyedMark.item.spec.id]])

/// The marks on which both keyings agree, or which somebody settled.
let rawMarks = keyed("笔试原始成绩", [KeyedMark.settledBy.spec.with(required: false)])
