public import Disclosure

/// How a returned value looks: the format that shows it as it was read, the fill of its findings.
struct ValueLooks {
  /// Which part of a sheet a cell belongs to.
  enum Part: CaseIterable {
    /// Over a list, or in a sheet without one.
    case around
    case header, list
  }

  private var styles: [Look: Style] = [:]

  private struct Look: Hashable {
    let part: Part
    let kind: Kind
    let severity: Finding.Severity?
  }

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
    for part in Part.allCases {
      for kind in Kind.allCases {
        for severity in [nil, Finding.Severity.mustFix, .explain] {
          let look = part.look.with {
            $0.numberFormat = kind.numberFormat
            $0.fill = severity?.fill ?? $0.fill
          }
          styles[Look(part: part, kind: kind, severity: severity)] = try book.style(look)
        }
      }
    }
  }

  /// For a cell with this value, or none, in this part of the sheet.
  func style(of value: CellValue?, _ severity: Finding.Severity?, in part: Part) -> Style {
    let kind = value.map(kind) ?? .text
    return styles[Look(part: part, kind: kind, severity: severity)] ?? .plain
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

extension ValueLooks.Part {
  fileprivate var look: CellStyle {
    switch self {
    case .around: CellStyle()
    case .header: .header
    case .list: .body
    }
  }
}

extension Finding.Severity {
  /// Red where something must be fixed, yellow where it may be explained.
  public var fill: UInt32 {
    switch self {
    case .mustFix: 0xFF9C9C
    case .explain: 0xFFE699
    }
  }
}
