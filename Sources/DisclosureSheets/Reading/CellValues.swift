import Disclosure
import XMLStreams

/// A cell while its element streams by.
struct CellInProgress {
  enum Kind { case number, shared, text, boolean, error, isoDate }

  var kind = Kind.number
  var row = 0
  var column = 0
  /// The number of its cell style.
  private(set) var style = 0
  /// What its `v` holds, as UTF-8.
  var value: [UInt8] = []
  /// What its `is` holds.
  var text = RichText()
  /// Whether it has an `f` and, so far, no `v`: whoever made the file has not worked it out.
  var awaitsResult = false

  /// Starts a cell with its attributes; the column, or nil when the reference is wrong.
  mutating func begin(_ attributes: XMLAttributes, next: Int) -> Int? {
    kind = .number
    style = 0
    value.removeAll(keepingCapacity: true)
    text.clear()
    awaitsResult = false
    var column: Int? = next
    for (name, given) in attributes {
      if name.isLetter("r") {
        column = given.column(inRow: row)
      } else if name.isLetter("s") {
        style = given.number ?? 0
      } else if name.isLetter("t") {
        kind = Kind(given)
      }
    }
    return column
  }

  /// Where the cell is, for people.
  var place: String { "单元格 \(CellAddress(row: row, column: column))" }
}

extension CellInProgress.Kind {
  fileprivate init(_ type: XMLValue) {
    switch UInt8(bitPattern: type.bytes[0]) {
    case UInt8(ascii: "s") where type.bytes[1] == 0: self = .shared
    case UInt8(ascii: "s"), UInt8(ascii: "i"): self = .text
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "e"): self = .error
    case UInt8(ascii: "d"): self = .isoDate
    default: self = .number
    }
  }
}

extension XMLValue {
  /// The column of a reference as C17 when it lies in `row`.
  fileprivate func column(inRow row: Int) -> Int? {
    var (column, number) = (0, 0)
    var next = bytes
    while let letter = letter(next.pointee) {
      column = column * 26 + letter
      guard column <= ReadingLimits.columns else { return nil }
      next += 1
    }
    while let digit = decimalDigit(next.pointee) {
      number = number * 10 + digit
      guard number <= ReadingLimits.rows else { return nil }
      next += 1
    }
    return next.pointee == 0 && number == row && column > 0 ? column : nil
  }

  /// 1 for A to 26 for Z.
  private func letter(_ character: CChar) -> Int? {
    let number = Int(character) - 0x40
    return (1...26).contains(number) ? number : nil
  }
}

/// Turns what a cell's element holds into its value, by the parts that the workbook shares.
struct CellValues {
  let strings: SharedStrings
  let meanings: [NumberMeaning]
  let dateSystem: DateSystem

  /// The value, or nil for an empty cell.
  func value(of cell: CellInProgress) throws(SheetRefusal) -> CellValue? {
    // An inline string wins over a `v`, which then has no say.
    if !cell.text.bytes.isEmpty { return .text(CellValues.text(cell.text.bytes)) }
    if cell.value.isEmpty { return nil }
    switch cell.kind {
    case .number: return number(cell)
    case .shared:
      guard let index = CellValues.index(cell.value), let text = strings[index] else {
        throw .damagedCell(cell.place, "所引用的文字不存在")
      }
      return text.isEmpty ? nil : .text(text)
    case .text: return .text(CellValues.text(cell.value))
    case .boolean:
      return .boolean(cell.value == [UInt8(ascii: "1")] || cell.value == CellValues.yes)
    case .error: return .error(CellValues.text(cell.value))
    case .isoDate: return CellValue(iso: CellValues.text(cell.value))
    }
  }

  /// What is no number although the cell says so is shown as it stands, for the import to report.
  private func number(_ cell: CellInProgress) -> CellValue {
    guard let number = cell.value.withUnsafeBufferPointer({ DisclosureSheets.number($0) }) else {
      return .text(CellValues.text(cell.value))
    }
    let meaning = cell.style < meanings.count ? meanings[cell.style] : .number
    return CellValue(serial: number, meaning: meaning, in: dateSystem)
  }

  private static let yes = Array("true".utf8)

  private static func text(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { String(escaped: $0) }
  }

  private static func index(_ digits: [UInt8]) -> Int? {
    guard digits.count <= 9 else { return nil }
    var index = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      index = index * 10 + Int(digit &- 0x30)
    }
    return index
  }
}
