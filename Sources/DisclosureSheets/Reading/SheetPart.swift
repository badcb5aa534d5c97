import Disclosure
import XMLStreams

/// A worksheet part as its rows stream by.
///
/// Only `worksheet/sheetData/row/c` and what stands in it are cells; elements of the same name
/// elsewhere (extensions carry some) are passed over.
struct SheetPart: XMLListener {
  private let name: String
  private let values: CellValues
  private let deliver: (SheetRow) throws(SheetRefusal) -> Void

  private var place = Place.outside
  private var depth = 0
  /// The depth of an element whose whole content is passed over, or 0.
  private var skipped = 0
  private var isHidden = false
  private var cells: [Cell] = []
  private var cell = CellInProgress()
  private var cellCount = 0
  private(set) var layout = SheetLayout()

  private enum Place { case outside, sheet, columns, merges, rows, row, cell, value, inline }

  init(
    named name: String, values: CellValues,
    deliver: @escaping (SheetRow) throws(SheetRefusal) -> Void
  ) {
    self.name = name
    self.values = values
    self.deliver = deliver
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    depth += 1
    if skipped > 0 { return }
    switch place {
    case .cell:
      if name.isLetter("v") {
        place = .value
        cell.awaitsResult = false
      } else if name == "is" {
        place = .inline
        cell.kind = .text
      } else {
        cell.awaitsResult = cell.awaitsResult || name.isLetter("f")
        skipped = depth
      }
    case .row where name.isLetter("c"): try startCell(attributes)
    case .rows where name == "row": try startRow(attributes)
    case .inline: cell.text.start(name, attributes)
    case .outside:
      guard name == "worksheet" else {
        throw .damagedCell("工作表“\(self.name)”", "内容不是工作表")
      }
      place = .sheet
    case .sheet: startSection(name)
    case .columns: noteColumns(attributes)
    case .merges: try noteMerge(attributes)
    case .rows, .row, .value: skipped = depth
    }
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) {
    depth -= 1
    if skipped > 0 {
      if depth < skipped { skipped = 0 }
      return
    }
    switch place {
    case .value: place = .cell
    case .cell: try endCell()
    case .row: try endRow()
    case .inline:
      if depth > 4 { cell.text.end() } else { place = .cell }
    case .rows, .columns, .merges:
      if depth < 2 { place = .sheet }
    case .sheet, .outside: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {
    guard skipped == 0 else { return }
    var fits = true
    if place == .value {
      cell.value.append(contentsOf: bytes)
      fits = cell.value.count <= ReadingLimits.text
    } else if place == .inline {
      fits = cell.text.append(bytes)
    }
    guard fits else {
      throw .textTooLong("工作表“\(name)”的\(cell.place)", limit: ReadingLimits.text)
    }
  }

  private mutating func startSection(_ name: XMLName) {
    if name == "sheetData" {
      place = .rows
    } else if name == "cols" {
      place = .columns
    } else if name == "mergeCells" {
      place = .merges
    } else {
      skipped = depth
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) throws(SheetRefusal) {
    var number = cell.row + 1
    isHidden = false
    for (name, value) in attributes {
      if name.isLetter("r") {
        guard let given = value.number, given >= number else {
          throw .damagedCell("工作表“\(self.name)”第 \(cell.row) 行之后", "行号没有从小到大")
        }
        number = given
      } else if name == "hidden" {
        isHidden = value.isTrue
      }
    }
    guard number <= ReadingLimits.rows else {
      throw .damagedCell("工作表“\(self.name)”", "行号超出 \(ReadingLimits.rows)")
    }
    cell.row = number
    cell.column = 0
    place = .row
  }

  private mutating func endRow() throws(SheetRefusal) {
    place = .rows
    guard !cells.isEmpty else { return }
    try deliver(SheetRow(number: cell.row, cells: cells, isHidden: isHidden))
    cells.removeAll(keepingCapacity: true)
  }

  private mutating func startCell(_ attributes: XMLAttributes) throws(SheetRefusal) {
    place = .cell
    let next = cell.column + 1
    guard let column = cell.begin(attributes, next: next),
      column <= ReadingLimits.columns
    else { throw .damagedCell("工作表“\(name)”第 \(cell.row) 行", "有单元格的位置写错") }
    guard column >= next else {
      throw .damagedCell("工作表“\(name)”第 \(cell.row) 行", "单元格没有从左到右")
    }
    cell.column = column
  }

  private mutating func endCell() throws(SheetRefusal) {
    place = .row
    let result: CellValue? = cell.awaitsResult ? .uncalculated : nil
    guard let value = try values.value(of: cell) ?? result else { return }
    cellCount += 1
    guard cellCount <= ReadingLimits.cells else {
      throw .tooManyCells(limit: ReadingLimits.cells)
    }
    cells.append(Cell(column: cell.column, value: value))
  }

  private mutating func noteColumns(_ attributes: XMLAttributes) {
    guard let hidden = attributes["hidden"], hidden.isTrue, let first = attributes["min"]?.number,
      let last = attributes["max"]?.number, (1...last).contains(first),
      layout.hiddenColumns.count < ReadingLimits.columns
    else { return }
    layout.hiddenColumns.append(first...min(last, ReadingLimits.columns))
  }

  private mutating func noteMerge(_ attributes: XMLAttributes) throws(SheetRefusal) {
    guard let reference = attributes["ref"]?.text else { return }
    let corners = reference.split(separator: ":").compactMap { CellAddress(reference: $0) }
    guard let first = corners.first, let last = corners.last,
      layout.mergedRanges.count < ReadingLimits.mergedRanges
    else { throw .damagedCell("工作表“\(name)”", "合并区域“\(reference.prefix(40))”写错或太多") }
    layout.mergedRanges.append(.init(topLeft: first, bottomRight: last))
  }
}

extension CellAddress {
  /// Reads C17, or $C$17; nil when it is none.
  init?(reference: some StringProtocol) {
    let plain = String(reference).replacing("$", with: "")
    let letters = plain.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = Int(plain.dropFirst(letters.count)), row > 0
    else { return nil }
    let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1 - 0x40) }
    self.init(row: row, column: column)
  }
}
