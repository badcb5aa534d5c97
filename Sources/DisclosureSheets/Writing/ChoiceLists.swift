import Disclosure

/// The sheet that the drop-downs of the form draw on.
let choiceSheetName = "选项"

/// The sheet on how to fill the form in.
let guideSheetName = "填表说明"

/// Sheets of a blank workbook that are not the list.
public let sheetsOfForm: Set<String> = [choiceSheetName, guideSheetName]

/// Where a list of so many choices stands on 选项, under its column's name.
func choiceRows(count: Int) -> ClosedRange<Int> { 2...(1 + max(count, 1)) }

/// The sheet 选项: a column for each choice column of the roster, in its order.
///
/// Drop-downs point here because a list written into the cell may have 255 characters at most. The
/// sheet is locked but shows: a hidden sheet is what the import warns about.
func writeChoices(of roster: Roster, to book: inout WorkbookWriter) throws {
  let lists = roster.columns.compactMap { column -> (header: String, choices: [String])? in
    if case .choice(let choices) = column.type { (column.header, choices) } else { nil }
  }
  var design = SheetDesign()
  design.columns = lists.map { list in
    let longest = ([list.header] + list.choices).map { displayWidth($0) }.max() ?? 0
    return SheetDesign.Column(width: max(longest + 2, 12))
  }
  design.isProtected = true
  try book.addSheet(named: choiceSheetName, design)
  guard !lists.isEmpty else {
    let place = CellAddress(row: 1, column: 1)
    return try book.write("这份名单没有需要从列表中选的列。", at: place, try book.style(.line))
  }
  try writeHeader(lists.map(\.header), design.columns.map(\.width), at: 1, to: &book)
  let style = try book.style(.body.with { $0.numberFormat = CellStyle.textFormat })
  for index in 0..<(lists.map(\.choices.count).max() ?? 0) {
    for (column, list) in lists.enumerated() where index < list.choices.count {
      let place = CellAddress(row: index + 2, column: column + 1)
      try book.write(list.choices[index], at: place, style)
    }
  }
}
