public import Disclosure

/// What stands in a cell of the form.
///
/// Nothing, a stroke or a dash is no value and never counts as 0.
public enum ReportValue: Hashable, Sendable {
  /// 0 to ``greatest``.
  case number(Int)
  case money(Amount)
  /// What was written instead of a number, as "" or "/".
  case none(String)

  public static let blank = ReportValue.none("")

  /// Far above any office, and far below where sums would overflow.
  public static let greatest = 1_000_000_000_000

  public var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  public var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// As it is printed: a sum of money in units of 10,000 yuan, without needless noughts.
  public var text: String {
    switch self {
    case .number(let number): String(number)
    case .money(let amount): ReportValue.inTenThousands(amount)
    case .none(let mark): mark
    }
  }

  private static func inTenThousands(_ amount: Amount) -> String {
    let (whole, rest) = amount.fen.quotientAndRemainder(dividingBy: fenPerUnit)
    guard rest > 0 else { return String(whole) }
    var digits = String(String(fenPerUnit + rest).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// In 万元.
  private static let fenPerUnit = 1_000_000
}

/// Why a cell has no number that could be taken.
public struct ReportValueProblem: Error, Hashable, Sendable {
  public let written: String
  public let problem: String
  public let remedy: String
}

extension ReportValue {
  /// What a sheet holds in the place of `cell`.
  public init(_ value: CellValue, for cell: ReportCell) throws(ReportValueProblem) {
    switch value {
    case .number(let number) where cell.isMoney: self = try .money(inTenThousands: number)
    case .number(let number):
      guard let whole = Int(exactly: number) else {
        throw .init(written: value.plainText, problem: "不是整数", remedy: "请填整数")
      }
      self = try .init(whole: whole, written: value.plainText)
    case .text(let text): try self.init(text: text, for: cell)
    case .uncalculated:
      throw .init(
        written: "", problem: "合计的公式还没有算出结果", remedy: "请用 Excel 或 WPS 打开这份表,保存后再交")
    case .date, .moment, .time, .duration, .boolean, .error:
      throw .init(written: value.plainText, problem: "不是数字", remedy: "请填整数,没有就填 0")
    }
  }

  private init(text: String, for cell: ReportCell) throws(ReportValueProblem) {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(\.asHalfWidth)))
      .filter { !$0.isWhitespace && $0 != "," }
    if ["", "/", "\\", "-", "—", "--", "——", "无"].contains(plain) {
      self = .none(plain)
    } else if cell.isMoney, let number = Double(plain), plain.allSatisfy(\.isFigure) {
      self = try .money(inTenThousands: number)
    } else if let whole = Int(plain), plain.allSatisfy(\.isFigure) {
      self = try .init(whole: whole, written: text)
    } else {
      throw .init(written: text, problem: "“\(text)”不是数字", remedy: "请填整数,没有就填 0")
    }
  }

  private init(whole: Int, written: String) throws(ReportValueProblem) {
    guard (0...ReportValue.greatest).contains(whole) else {
      throw .init(
        written: written, problem: whole < 0 ? "是负数" : "数字太大", remedy: "请核对后填 0 或正整数")
    }
    self = .number(whole)
  }

  private static func money(
    inTenThousands number: Double
  ) throws(ReportValueProblem) -> ReportValue {
    let fen = (number * Double(fenPerUnit)).rounded()
    guard number >= 0, number <= Double(greatest) / Double(fenPerUnit),
      abs(fen / Double(fenPerUnit) - number) <= abs(number) * 1e-14
    else {
      throw .init(
        written: "\(number)", problem: "不是合适的金额", remedy: "请以万元为单位填写,最多到分")
    }
    return .money(Amount(fen: Int(fen)))
  }
}

extension UnicodeScalar {
  /// The ASCII form of a full-width character.
  var asHalfWidth: UnicodeScalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return UnicodeScalar(UInt8(value - 0xFEE0))
  }
}

extension Character {
  fileprivate var isFigure: Bool { isASCII && (isNumber || self == "." || self == "-") }
}
