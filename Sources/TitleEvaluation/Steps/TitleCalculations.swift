public import Disclosure

extension TitleFile {
  /// How everybody's result comes about, for whoever asks; no step reads it.
  public static let calculations = WorkFile("计算过程.xlsx", titleCalculations)
}

private let text = Column<String>(
  ColumnSpec(
    "calculation", "计算过程", .text, required: false, privacy: .withheld(workingPaper), width: 80,
    example: "教学工作量（满分 20）自评 18，审核 16.5，取 16.5"))

private let titleCalculations = Roster(
  name: "评聘计算过程",
  columns: [
    Applicant.number.spec, Applicant.name.spec, Applicant.applied.spec, text.spec,
  ],
  uniqueKeys: [[Applicant.number.spec.id]])

extension TitleExplanation {
  /// The row of ``TitleFile/calculations``.
  public var fields: [Field] {
    var row = RowDraft(titleCalculations)
    row[Applicant.number] = number
    row[Applicant.name] = name
    row[Applicant.applied] = applied
    row[text] = lines.joined(separator: "\n")
    return row.fields
  }
}
