import CXlsxWriter
public import Disclosure

extension WorkbookWriter {
  /// Writes a formula whose result is a text, as =IF(A1=B1,"平","不平"), with the text it has now.
  public mutating func write(
    formula: String, text: String, at place: CellAddress, _ style: Style = .plain
  ) throws {
    let code = worksheet_write_formula_str(
      sheet, UInt32(place.row - 1), UInt16(place.column - 1), formula, format(style), text)
    try check(code, at: place)
  }
}
