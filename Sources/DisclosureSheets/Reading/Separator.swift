/// What stands between the cells of a text table.
enum Separator: CaseIterable, Sendable {
  case comma, tab, semicolon

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    case .semicolon: UInt8(ascii: ";")
    }
  }

  var chinese: String {
    switch self {
    case .comma: "逗号分隔"
    case .tab: "制表符分隔"
    case .semicolon: "分号分隔"
    }
  }

  /// The separator of a text, and the text without a line `sep=;` that Excel understands.
  ///
  /// The one that cuts the first records into the most cells, and into equally many, wins; a text
  /// without any has one column.
  static func found(in bytes: [UInt8]) -> (Separator, [UInt8]) {
    if let (separator, length) = declared(bytes) {
      return (separator, Array(bytes[length...]))
    }
    let scores = Separator.allCases.map { (separator: $0, score: score($0, in: bytes)) }
    let best = scores.max { $0.score < $1.score }
    guard let best, best.score > 0 else { return (.comma, bytes) }
    return (scores.first { $0.score == best.score }?.separator ?? .comma, bytes)
  }

  /// How many of the first records have the same number of cells, weighed by that number.
  private static func score(_ separator: Separator, in bytes: [UInt8]) -> Int {
    let widths = firstWidths(separator, in: bytes)
    let counts = Dictionary(grouping: widths.filter { $0 > 1 }) { $0 }.mapValues(\.count)
    return counts.map { $0.value * $0.value * 100 + $0.key }.max() ?? 0
  }

  /// How many cells each of the first records has, quotes minded.
  private static func firstWidths(_ separator: Separator, in bytes: [UInt8]) -> [Int] {
    var widths: [Int] = []
    var (width, isQuoted, isFilled) = (1, false, false)
    for byte in bytes.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted {
        if isFilled { widths.append(width) }
        (width, isFilled) = (1, false)
        if widths.count == 50 { return widths }
      } else {
        if byte == separator.byte, !isQuoted { width += 1 }
        isFilled = true
      }
    }
    return isFilled ? widths + [width] : widths
  }

  private static func declared(_ bytes: [UInt8]) -> (Separator, length: Int)? {
    guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)),
      let separator = Separator.allCases.first(where: { $0.byte == bytes[4] })
    else { return nil }
    let rest = bytes[5...]
    let lineEnd = rest.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.prefix(2)
    guard !lineEnd.isEmpty || rest.isEmpty else { return nil }
    return (separator, 5 + (lineEnd.first == UInt8(ascii: "\n") ? 1 : lineEnd.count))
  }
}
