import Disclosure
import Testing

@testable import DisclosureSheets

@Suite struct WritingLinkTests {
  @Test func `A text leads to a cell of another sheet, also one with an apostrophe in its name`()
    throws
  {
    let sheets = try firstSheet { book in
      try book.addSheet(named: "目录")
      let style = try book.style(.line)
      try book.write(
        "城关镇", linkedTo: CellAddress(row: 7, column: 2), of: "总表'分学校",
        at: CellAddress(row: 1, column: 1), style)
      try book.addSheet(named: "总表'分学校")
    }
    #expect(sheets.contains(#"<hyperlink ref="A1" location="'总表''分学校'!B7" display="#))
    #expect(sheets.contains("城关镇"))
  }

  @Test func `A header of two rows is merged after both are written`() throws {
    let sheets = try firstSheet { book in
      try book.addSheet(named: "表")
      for row in 1...2 {
        for column in 1...4 {
          try book.write("\(row)\(column)", at: CellAddress(row: row, column: column))
        }
      }
      try book.merge(rows: 1...2, columns: 1...1)
      try book.merge(rows: 1...1, columns: 2...4)
      // Nothing to merge.
      try book.merge(rows: 1...1, columns: 1...1)
    }
    #expect(
      sheets.contains(
        #"<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/></mergeCells>"#))
  }
}

/// The XML of the first sheet of what `fill` writes.
private func firstSheet(_ fill: (inout WorkbookWriter) throws -> Void) throws -> String {
  try WrittenWorkbook { path in try writeWorkbook(to: path, anyProperties, fill) }.sheetPart(1)
}
