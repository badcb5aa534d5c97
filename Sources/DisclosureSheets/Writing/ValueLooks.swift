import Disclosure

/// How a returned value looks: the format that shows it as it was read, the fill of its findings.
struct ValueLooks {
  /// By kind of value, then unmarked, red, yellow.
  private var styles: [Kind: [Style]] = [:]
  private var explanation = Style.plain
  private var addedHeader = Style.plain

  private enum Kind: CaseIterable {
    case text, code, number, longNumber, day, moment, time, duration

    var numberFormat: String? {
      switch self {
      case .text, .number: nil
      case .code: CellStyle.textFormat
      // A code that was stored as a number shows all its digits, not 3.30E+17.
      case .longNumber: "0"
      case .day: CellStyle.dayFormat
      case .moment: CellStyle.momentFormat
      case .time: CellStyle.timeFormat
      case .duration: CellStyle.durationFormat
      }
    }
  }

  init() {}

  init(_ book: inout WorkbookWriter) throws {
    for kind in Kind.allCases {
      let look = CellStyle().with { $0.numberFormat = kind.numberFormat }
      styles[kind] = [
        try book.style(look), try book.style(look.with { $0.fill = 0xFF9C9C }),
        try book.style(look.with { $0.fill = 0xFFE699 }),
      ]
    }
    explanation = try book.style(.paragraph)
    addedHeader = try book.style(.header)
  }

  func style(of value: CellValue, _ severity: Finding.Severity?) -> Style {
    styles[kind(of: value)]?[index(severity)] ?? .plain
  }

  func blank(_ severity: Finding.Severity?) -> Style {
    styles[.text]?[index(severity)] ?? .plain
  }

  /// For the columns that were added.
  func added(isHeader: Bool) -> Style { isHeader ? addedHeader : explanation }

  private func index(_ severity: Finding.Severity?) -> Int {
    switch severity {
    case nil: 0
    case .mustFix: 1
    case .explain: 2
    }
  }

  private func kind(of value: CellValue) -> Kind {
    switch value {
    case .text(let text): isCode(text) ? .code : .text
    case .number(let number): number.magnitude >= 1e11 ? .longNumber : .number
    case .date: .day
    case .moment: .moment
    case .time: .time
    case .duration: .duration
    case .boolean, .error: .text
    }
  }

  /// Digits as text, which editing the cell would otherwise turn into a number.
  private func isCode(_ text: String) -> Bool {
    let digits = text.utf8.dropLast(text.hasSuffix("X") || text.hasSuffix("x") ? 1 : 0)
    return !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
