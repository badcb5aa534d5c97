import Disclosure
import DisclosureSheets
import WorkingDays

func writeSheet(_ roster: Roster, to path: String) throws {
  let properties = WorkbookProperties(
    title: "拟聘用人员名单", subject: "公示", author: "云溪县教育局",
    created: try CalendarDay(parsing: "2026-09-28"))
  try writeWorkbook(to: path, properties) { book in
    let plain = try book.style(CellStyle().with { $0.hasBorder = true })
    let header = try book.style(CellStyle().with { ($0.hasBorder, $0.isBold) = (true, true) })
    let text = try book.style(CellStyle().with { ($0.hasBorder, $0.numberFormat) = (true, "@") })
    let score = try book.style(
      CellStyle().with { ($0.hasBorder, $0.numberFormat) = (true, "0.00") })

    var layout = SheetDesign()
    layout.columns = [10, 34, 12, 16, 8, 10].map { SheetDesign.Column(width: $0) }
    layout.frozenRows = 1
    try book.addSheet(named: "名单", layout)
    for (index, words) in Roster.headers.enumerated() {
      try book.write(words, at: CellAddress(row: 1, column: index + 1), header)
    }
    for index in 0..<roster.count {
      func place(_ column: Int) -> CellAddress { CellAddress(row: index + 2, column: column) }
      try book.write(roster.name(index), at: place(1), text)
      try book.write(roster.school(index), at: place(2), text)
      try book.write(roster.post(index), at: place(3), text)
      try book.write(roster.examNumber(index), at: place(4), text)
      try book.write(Double(roster.rank(index)), at: place(5), plain)
      try book.write(Double(roster.total(index)) / 100, at: place(6), score)
    }
  }
}

func countCells(inFileAt path: String) throws -> Int {
  var count = 0
  let file = try SheetFile(opening: path)
  try file.readRows(ofSheet: 0) { row in count += row.cells.count }
  return count
}
