public import Disclosure
import DisclosureSheets
public import DisclosureStore
public import SchoolOversight
import WorkingDays

/// Writes the rows of all schools into one workbook (全县名单): the school and what the public may see
/// of each row, names masked where the list masks them.
///
/// `schools` hands over one return after the other, so that no more than one is in memory. A sheet
/// holds 1,048,576 rows; what is more goes on the next. Returns how many rows were written.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``, and whatever `schools` throws.
@discardableResult
public func writeDistrictWorkbook(
  of roster: Roster, _ head: SummaryHead, to path: String,
  schools: (_ take: (_ name: String, _ rows: ReturnTable) throws -> Void) throws -> Void
) throws -> Int {
  let title = "\(head.area)\(head.year)年\(head.list)（全部学校）"
  let properties = WorkbookProperties(
    title: title, subject: head.kind, author: head.area, created: head.day,
    custom: [.init("gongshi.kind", head.kind)])
  var written = 0
  try writeWorkbook(to: path, properties) { book in
    var list = try DistrictList(roster, title: title, &book)
    try list.beginSheet(in: &book)
    try schools { name, rows in try list.write(rows, of: name, to: &book) }
    written = list.written
  }
  return written
}

private struct DistrictList {
  /// A public column with its place in the roster.
  private struct Shown {
    let id: String
    let mask: Mask?
    let style: Style
  }

  private let title: String
  private let headers: [String]
  private let widths: [Int]
  private let shown: [Shown]
  private let name: Style
  private let listName: String
  private var row = 0
  private(set) var written = 0

  /// Title and header.
  private static let headRows = 2
  private static let lastRow = 1_048_576

  init(_ roster: Roster, title: String, _ book: inout WorkbookWriter) throws {
    self.title = title
    listName = roster.name
    let columns = roster.publicColumns
    headers = ["学校名称"] + columns.map(\.header)
    widths = [30] + columns.map { max($0.width, displayWidth($0.header) + 3) }
    name = try book.style(listLook(of: .text, width: 30).with { $0.wraps = false })
    var shown: [Shown] = []
    for column in columns {
      let look = listLook(of: column.type, width: column.width).with { $0.wraps = false }
      shown.append(
        Shown(
          id: column.id, mask: column.privacy.mask, style: try book.style(look)))
    }
    self.shown = shown
  }

  mutating func beginSheet(in book: inout WorkbookWriter) throws {
    var design = SheetDesign()
    design.columns = widths.map { SheetDesign.Column(width: $0) }
    design.frozenRows = DistrictList.headRows
    design.page.paper = PageSetup.paper(forWidths: widths)
    design.page.repeatedRows = DistrictList.headRows...DistrictList.headRows
    design.page.footerLeft = listName
    try book.addSheet(named: listName, design)
    try book.setRow(1, height: 36)
    try book.write(
      title, acrossRow: 1, columns: headers.count, try book.style(.title.with { $0.wraps = false }))
    let header = try book.style(.header)
    try book.setRow(2, height: 36)
    for (column, text) in headers.enumerated() {
      try book.write(text, at: CellAddress(row: 2, column: column + 1), header)
    }
    row = DistrictList.headRows
  }

  mutating func write(
    _ table: ReturnTable, of school: String, to book: inout WorkbookWriter
  ) throws {
    let places = shown.map { column in table.columns.firstIndex(of: column.id) }
    for record in table.records {
      if row == DistrictList.lastRow { try beginSheet(in: &book) }
      row += 1
      try book.write(school, at: CellAddress(row: row, column: 1), name)
      for (index, column) in shown.enumerated() {
        let place = CellAddress(row: row, column: index + 2)
        let field = places[index].map { record.fields[$0] } ?? .empty
        try write(field, column, at: place, to: &book)
      }
    }
    written += table.records.count
  }

  private func write(
    _ field: Field, _ column: Shown, at place: CellAddress, to book: inout WorkbookWriter
  ) throws {
    switch (column.mask, field) {
    case (_, .empty): try book.writeBlank(at: place, column.style)
    case (nil, .text(let text)): try book.write(text, at: place, column.style)
    case (nil, .integer(let number)): try book.write(Double(number), at: place, column.style)
    case (nil, .amount(let amount)):
      try book.write(Double(amount.fen) / 100, at: place, column.style)
    case (nil, .score(let score)):
      try book.write(
        Double(score.units) / Double(Score.unitsPerPoint), at: place, column.style)
    case (nil, .day(let day)): try book.write(day.description, at: place, column.style)
    case (nil, .month(let month)), (.month?, .month(let month)):
      try book.write(month.description, at: place, column.style)
    case (.month?, .day(let day)):
      try book.write(YearMonth(of: day).description, at: place, column.style)
    case (let mask?, .text(let text)):
      try book.write(try PublicText(masking: text, with: mask).text, at: place, column.style)
    case (.some, _): preconditionFailure("\(column.id): this mask does not fit the column's type")
    }
  }
}

extension PrivacyClass {
  fileprivate var mask: Mask? {
    if case .masked(let mask, _) = self { mask } else { nil }
  }
}
