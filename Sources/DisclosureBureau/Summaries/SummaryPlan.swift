import Disclosure
import DisclosureSheets
import SchoolOversight

/// One table of a summary's workbook: the whole list, or one of the columns that divide it.
struct SummaryPart {
  /// As it begins the names of its sheets.
  let name: String
  /// Blocks of columns, one for each measure.
  let blocks: [Block]

  struct Block {
    let measure: SummaryMeasure
    let index: Int
    /// The whole first, then the categories.
    let slots: [Int]
    let headers: [String]
  }

  /// How many columns of figures it has.
  var width: Int { blocks.reduce(0) { $0 + $1.slots.count } }

  /// What stands in its columns of figures.
  var figures: [(block: Block, slot: Int)] {
    blocks.flatMap { block in block.slots.map { (block, $0) } }
  }
}

extension SummaryTable {
  /// The whole list first.
  ///
  /// Categories that nobody has are left out: a list of programmes is long, and a school knows three
  /// of them.
  var parts: [SummaryPart] {
    let whole = SummaryPart(
      name: "总表",
      blocks: summary.measures.enumerated().map { index, measure in
        SummaryPart.Block(
          measure: measure, index: index, slots: [0], headers: [measure.columnHeader])
      })
    return [whole]
      + summary.dimensions.indices.map { place in
        let dimension = summary.dimensions[place]
        let slots = summary.slots(of: place).filter(isUsed)
        let words = slots.map { dimension.categories[$0 - summary.slots(of: place).lowerBound] }
        let counted = summary.measures.enumerated().filter { $1.id != Figure.persons }
        return SummaryPart(
          name: "按\(sheetWord(dimension.header))",
          blocks: counted.map { index, measure in
            SummaryPart.Block(
              measure: measure, index: index, slots: [0] + slots, headers: ["合计"] + words)
          })
      }
  }

  private func isUsed(_ slot: Int) -> Bool {
    cells.contains { line in line.contains { $0[slot] != .value(0) && $0[slot] != .unknown } }
  }

  /// What a line shows in one column.
  func cell(_ line: Int, _ column: (block: SummaryPart.Block, slot: Int)) -> SummaryCell {
    cells[line][column.block.index][column.slot]
  }
}

extension SummaryMeasure {
  /// With its unit unless the header has one.
  var columnHeader: String {
    header.contains(unit.rawValue) || header.contains("\u{FF08}") || header == "人数"
      ? header : "\(header)（\(unit.rawValue)）"
  }

  var numberFormat: String {
    switch unit {
    case .yuan: CellStyle.amountFormat
    case .points: "0.00"
    case .times, .persons, .entries, .pieces: "#,##0"
    }
  }

  func shown(_ number: Int) -> Double { Double(number) / Double(unit.divisor) }
}

/// A header as a part of a sheet's name, which knows none of these characters and few of any.
private func sheetWord(_ header: String) -> String {
  String(header.filter { !"[]:*?/\\'!".contains($0) }.prefix(12))
}
