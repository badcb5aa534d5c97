import XMLStreams

/// The texts of a worksheet part: its cells and, through another listener, all the rest.
struct SheetTexts: XMLListener {
  private let reading: TextReading
  private let shared: SharedCells
  /// Of the cell that streams by; `hidden` is the sheet's own.
  private var place: TextPlace
  private let sheetHidden: TextPlace.Hidden?
  private var rest: MarkupTexts
  private var area = Area.outside
  private var row = 0
  private var column = 0
  private var rowIsHidden = false
  private var hiddenColumns: [Bool] = []
  private var kind = Kind.number
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var runs = RunText()
  /// How deep in an element that the other listener follows, and where it stands.
  private var otherDepth = 0
  private var otherReturns = Area.sheet

  private enum Area { case outside, sheet, columns, rows, row, cell, value, formula, inline, rest }
  private enum Kind { case number, shared, text, boolean }

  init(_ reading: TextReading, at place: TextPlace, _ shared: SharedCells) {
    self.reading = reading
    self.place = place
    self.shared = shared
    sheetHidden = place.hidden
    var other = place
    other.part = .otherPart
    rest = MarkupTexts(reading, at: other)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    switch area {
    case .row where name.isLetter("c"): try startCell(attributes)
    case .cell: startInCell(name, attributes)
    case .rows where name == "row": try startRow(attributes)
    case .inline: runs.start(name)
    case .outside: area = .sheet
    case .sheet: try startSection(name, attributes)
    case .columns: noteColumns(attributes)
    case .value, .formula: break
    case .row, .rows, .rest: try startOther(name, attributes)
    }
  }

  mutating func end(_ name: XMLName) throws {
    switch area {
    case .value where name.isLetter("v"): area = .cell
    case .formula where name.isLetter("f"): area = .cell
    case .inline:
      if name == "is" { area = .cell } else { runs.end(name) }
    case .cell where name.isLetter("c"): try endCell()
    case .row where name == "row": area = .rows
    case .rows where name == "sheetData": area = .sheet
    case .columns where name == "cols": area = .sheet
    case .rest: try endOther(name)
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch area {
    case .value: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    case .inline: runs.append(bytes)
    case .rest: try rest.text(bytes)
    default:
      if bytes.contains(where: { $0 > 0x20 }) { try giveLost(bytes) }
    }
    guard value.count < reading.limits.text, formula.count < reading.limits.text,
      runs.text.count < reading.limits.text
    else { throw FileTextRefusal.tooLarge("一个单元格的内容", limit: reading.limits.text) }
  }

  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws { try rest.comment(bytes) }
}

extension SheetTexts {
  private mutating func startRow(_ attributes: XMLAttributes) throws {
    row += 1
    column = 0
    rowIsHidden = false
    area = .row
    for (name, value) in attributes {
      if name.isLetter("r") {
        row = value.number ?? row
      } else if name == "hidden" {
        rowIsHidden = rowIsHidden || value.isTrue
      } else if name == "ht" {
        rowIsHidden = rowIsHidden || value == "0"
      } else {
        try giveOddAttribute(name, value)
      }
    }
  }

  private mutating func startCell(_ attributes: XMLAttributes) throws {
    column += 1
    kind = .number
    style = 0
    area = .cell
    for (name, value) in attributes {
      if name.isLetter("r") {
        if let cell = value.cell { column = cell.column }
      } else if name.isLetter("s") {
        style = value.number ?? 0
      } else if name.isLetter("t") {
        kind = SheetTexts.kind(value)
      } else {
        try giveOddAttribute(name, value)
      }
    }
  }

  private static func kind(_ type: XMLValue) -> Kind {
    switch UInt8(bitPattern: type.bytes[0]) {
    case UInt8(ascii: "s") where type.bytes[1] == 0: .shared
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "n"): .number
    default: .text
    }
  }

  private mutating func startInCell(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.isLetter("v") {
      area = .value
    } else if name.isLetter("f") {
      area = .formula
    } else if name == "is" {
      area = .inline
    }
  }

  private mutating func endCell() throws {
    area = .row
    defer { clearCell() }
    guard !value.isEmpty || !formula.isEmpty || !runs.text.isEmpty else { return }
    place.part = .cell
    (place.row, place.column) = (row, column)
    place.hidden = hiddenState
    try giveInline()
    try giveValue()
    guard !formula.isEmpty else { return }
    place.part = .formula
    try reading.give(String(decoding: formula, as: UTF8.self), at: place)
  }

  private var hiddenState: TextPlace.Hidden? {
    if let sheetHidden { return sheetHidden }
    if rowIsHidden { return .row }
    if column < hiddenColumns.count, hiddenColumns[column] { return .column }
    return style < shared.looks.count && shared.looks[style].isUnseen ? .unseen : nil
  }

  private mutating func clearCell() {
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    runs.clear()
  }

  private func giveInline() throws {
    if !runs.text.isEmpty {
      try reading.give(runs.text.withUnsafeBufferPointer(officeText), at: place)
    }
    guard !runs.reading.isEmpty else { return }
    var own = place
    own.hidden = own.hidden ?? .notShown
    try reading.give(runs.reading.withUnsafeBufferPointer(officeText), at: own)
  }

  private func giveValue() throws {
    guard !value.isEmpty else { return }
    switch kind {
    case .boolean: return
    case .text: try reading.give(value.withUnsafeBufferPointer(officeText), at: place)
    case .number: try giveNumber()
    case .shared:
      guard let index = wholeNumber(value), let text = shared.use(index) else {
        return try reading.give(String(decoding: value, as: UTF8.self), at: place)
      }
      try reading.give(text, at: place)
    }
  }

  private func giveNumber() throws {
    if style < shared.looks.count, shared.looks[style].isDay, let serial = serialNumber(value),
      let day = dayText(ofSerial: serial, from1904: shared.from1904)
    {
      return try reading.give(day, at: place)
    }
    try reading.give(value.withUnsafeBufferPointer(plainNumber), at: place, isNumber: true)
  }
}

// What is no cell.
extension SheetTexts {
  private mutating func startSection(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name == "sheetData" {
      area = .rows
    } else if name == "cols" {
      area = .columns
    } else {
      try startOther(name, attributes)
    }
  }

  /// Hands an element to the listener of all the rest, until it ends.
  private mutating func startOther(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if area != .rest { otherReturns = area }
    area = .rest
    otherDepth += 1
    try rest.start(name, attributes)
  }

  private mutating func endOther(_ name: XMLName) throws {
    try rest.end(name)
    otherDepth -= 1
    if otherDepth == 0 { area = otherReturns }
  }

  private mutating func noteColumns(_ attributes: XMLAttributes) {
    let isHidden =
      attributes["hidden"]?.isTrue ?? false || attributes["width"].map { $0 == "0" } ?? false
    guard isHidden, let first = attributes["min"]?.number, let last = attributes["max"]?.number,
      first >= 1, first <= last
    else { return }
    let end = min(last, 16_384)
    if hiddenColumns.count <= end {
      hiddenColumns += Array(repeating: false, count: end + 1 - hiddenColumns.count)
    }
    for column in min(first, end)...end { hiddenColumns[column] = true }
  }

  /// Text where a sheet has none.
  private func giveLost(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var own = place
    own.part = .otherPart
    try reading.give(String(decoding: bytes, as: UTF8.self), at: own)
  }

  private func giveOddAttribute(_ name: XMLName, _ value: XMLValue) throws {
    guard value.mayHoldWords else { return }
    var own = place
    (own.part, own.label, own.row, own.column) = (.attribute, name.text, row, max(1, column))
    try reading.give(value.text, at: own)
  }
}

/// A number of up to nine digits and nothing else; nil for all others.
private func wholeNumber(_ bytes: [UInt8]) -> Int? {
  guard (1...9).contains(bytes.count) else { return nil }
  var number = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}
