/// How a cell looks, as data; ``WorkbookWriter/style(_:)`` turns it into a ``Style``.
public struct CellStyle: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable { case automatic, left, center, right }

  public var fontName = "宋体"
  /// In points.
  public var fontSize = 11
  public var isBold = false
  /// Red, green, blue, a byte each; nil is black.
  public var fontColor: UInt32?
  /// Red, green, blue, a byte each; nil is no fill.
  public var fill: UInt32?
  public var hasBorder = false
  public var alignment = Alignment.automatic
  public var wraps = false
  /// As #,##0.00 or @; nil is the general format.
  public var numberFormat: String?
  /// Matters only where the sheet is protected.
  public var isLocked = true

  public init() {}

  /// A copy with something else about it.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CellStyle {
  /// Text format: what is typed stays as typed (身份证号).
  public static let textFormat = "@"
  static let dayFormat = "yyyy\\-mm\\-dd"
  static let momentFormat = "yyyy\\-mm\\-dd hh:mm:ss"
  static let timeFormat = "hh:mm:ss"
  static let durationFormat = "[h]:mm:ss"
  public static let amountFormat = "#,##0.00"

  /// As 0.00 for two places.
  static func scoreFormat(places: Int) -> String {
    places > 0 ? "0." + String(repeating: "0", count: places) : "0"
  }

  /// The heading over a whole sheet.
  public static let title = CellStyle().with {
    $0.fontName = "黑体"
    $0.fontSize = 18
    $0.alignment = .center
    $0.wraps = true
  }

  /// A line of text that may run over the cells beside it.
  public static let line = CellStyle()

  /// A paragraph in a cell of its own.
  public static let paragraph = CellStyle().with {
    $0.alignment = .left
    $0.wraps = true
  }

  /// The row of column names.
  public static let header = CellStyle().with {
    $0.isBold = true
    $0.fill = 0xDDEBF7
    $0.hasBorder = true
    $0.alignment = .center
    $0.wraps = true
  }

  /// A cell of a list.
  public static let body = CellStyle().with {
    $0.hasBorder = true
    $0.wraps = true
  }
}

/// A style of one workbook, from ``WorkbookWriter/style(_:)``; of no use in another.
public struct Style: Hashable, Sendable {
  let index: Int

  /// The spreadsheet program's own.
  public static let plain = Style(index: 0)
}
