public import WorkingDays

/// A month of a year, as birth dates are published.
public struct YearMonth: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int

  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  public init(of day: CalendarDay) {
    let figures = day.figures
    self.year = figures.year
    self.month = figures.month
  }

  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension YearMonth: CustomStringConvertible {
  /// As 2000年3月.
  public var description: String { "\(year)年\(month)月" }
}

/// The value of one column in one row, once the import has understood it.
public enum Field: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  case score(Score)
  case amount(Amount)
  case day(CalendarDay)
  case month(YearMonth)
}

extension Field {
  /// What a sheet holds that the import reads as this field; nil for an empty cell.
  public var cellValue: CellValue? {
    switch self {
    case .empty: nil
    case .text(let text): .text(text)
    case .integer(let number): .number(Double(number))
    // A sheet's numbers are doubles: exact up to 15 digits, which no score or sum here exceeds.
    case .score(let score): .number(Double(score.units) / Double(Score.unitsPerPoint))
    case .amount(let amount): .number(Double(amount.fen) / 100)
    case .day(let day): .date(day)
    case .month(let month): .text(month.description)
    }
  }
}

/// A type a column can have.
public protocol FieldValue: Hashable, Sendable {
  /// Nil when the field holds something else or nothing.
  init?(_ field: Field)
  var field: Field { get }
}

extension String: FieldValue {
  public init?(_ field: Field) {
    guard case .text(let text) = field else { return nil }
    self = text
  }

  public var field: Field { .text(self) }
}

extension Int: FieldValue {
  public init?(_ field: Field) {
    guard case .integer(let number) = field else { return nil }
    self = number
  }

  public var field: Field { .integer(self) }
}

extension Score: FieldValue {
  public init?(_ field: Field) {
    guard case .score(let score) = field else { return nil }
    self = score
  }

  public var field: Field { .score(self) }
}

extension Amount: FieldValue {
  public init?(_ field: Field) {
    guard case .amount(let amount) = field else { return nil }
    self = amount
  }

  public var field: Field { .amount(self) }
}

extension CalendarDay: FieldValue {
  public init?(_ field: Field) {
    guard case .day(let day) = field else { return nil }
    self = day
  }

  public var field: Field { .day(self) }
}

extension YearMonth: FieldValue {
  public init?(_ field: Field) {
    guard case .month(let month) = field else { return nil }
    self = month
  }

  public var field: Field { .month(self) }
}
