/// The columns that a returned workbook adds to the clerk's own; the import knows them again.
public enum ReturnedColumn: String, CaseIterable, Sendable {
  case sentences = "错误说明"
  case severity = "严重程度"
  /// Where the office explains a finding that may stay (请说明).
  case explanation = "情况说明"
}
