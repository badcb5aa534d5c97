import Disclosure
import DisclosureSheets
import SchoolOversight

/// One sheet of a summary: which of its lines, under which columns of names.
struct SummaryView {
  enum Kind {
    /// Schools, counties or cities, one in each line.
    case units
    case townships
    case stages
  }

  let kind: Kind
  let part: SummaryPart
  let table: SummaryTable
  /// The lines after 总计, as places in the table.
  let lines: [Int]

  init(_ kind: Kind, _ part: SummaryPart, _ table: SummaryTable) {
    self.kind = kind
    self.part = part
    self.table = table
    lines = table.lines.indices.filter { place in
      switch (kind, table.lines[place].role) {
      case (.units, .unit), (.townships, .township), (.stages, .privateOfTotal),
        (.stages, .stage), (.stages, .privateOfStage):
        true
      default: false
      }
    }
  }

  /// Two rows of title and unit, two of headers, then 总计.
  static let headerRows = 3...4
  static let totalRow = 5
  var firstRow: Int { SummaryView.totalRow + 1 }
  var lastRow: Int { SummaryView.totalRow + lines.count }

  /// The row of a line of the table; nil when it stands on another sheet.
  func row(of line: Int) -> Int? { lines.firstIndex(of: line).map { firstRow + $0 } }

  var sheetName: String { "\(part.name)·\(words)" }

  /// As it stands in a formula.
  var reference: String { "'\(sheetName)'!" }

  /// As 分学校.
  var words: String {
    switch (kind, table.summary.head.level) {
    case (.townships, _): "分乡镇"
    case (.stages, _): "分学段"
    case (.units, .county): "分学校"
    case (.units, .city): "分县区"
    case (.units, .province): "分市"
    }
  }

  var nameColumns: [(header: String, width: Int)] {
    switch (kind, table.summary.head.level) {
    case (.units, .county):
      [("序号", 6), ("乡镇(街道)", 14), ("学校名称", 30), ("学校标识码", 14), ("学段", 12), ("办学性质", 8), ("报送", 8)]
    case (.units, .city): [("序号", 6), ("县(市、区)", 20), ("学校数", 9), ("已报学校", 9)]
    case (.units, .province): [("序号", 6), ("市(州)", 20), ("学校数", 9), ("已报学校", 9)]
    case (.townships, _): [("乡镇(街道)", 20), ("学校数", 9), ("已报学校", 9)]
    case (.stages, _): [("学段", 20), ("学校数", 9), ("已报学校", 9)]
    }
  }

  /// Whether schools are counted in the two columns before the figures.
  var countsSchools: Bool { nameColumns.last?.header == "已报学校" }

  var widths: [Int] {
    nameColumns.map(\.width)
      + part.blocks.flatMap { block in
        block.headers.map {
          max(block.measure.unit == .yuan ? 16 : 9, min(displayWidth($0) + 2, 14))
        }
      }
  }

  /// The column of the first figure, from 1.
  var firstFigure: Int { nameColumns.count + 1 }
}

extension SummaryTable {
  /// The sheets in the order of the workbook: part by part, from the sums down to the units.
  var views: [SummaryView] {
    let kinds: [SummaryView.Kind] =
      summary.head.level == .county ? [.stages, .townships, .units] : [.units]
    return parts.flatMap { part in kinds.map { SummaryView($0, part, self) } }
  }
}
