public import WorkingDays

/// What a cell of a sheet holds, as the file stores it and before any column gives it meaning.
public enum CellValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case date(CalendarDay)
  /// A day with a time, in seconds after midnight.
  case moment(CalendarDay, seconds: Int)
  /// A time of day, in seconds after midnight.
  case time(seconds: Int)
  /// A length of time in seconds ([h]:mm:ss formats), negative or over a day as it comes.
  case duration(seconds: Int)
  case boolean(Bool)
  /// An error value of the spreadsheet, as #DIV/0!.
  case error(String)
}

/// Where a cell stands, rows and columns counted from 1 as people do.
public struct CellAddress: Hashable, Sendable {
  public let row: Int
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The column in letters: 1 is A, 27 is AA.
  public static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let (quotient, digit) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))) + letters
      rest = quotient
    }
    return letters
  }
}

extension CellAddress: CustomStringConvertible {
  /// As C17.
  public var description: String { CellAddress.letters(ofColumn: column) + String(row) }
}

/// A cell that holds something; empty cells do not appear.
public struct Cell: Hashable, Sendable {
  /// From 1.
  public let column: Int
  public let value: CellValue

  public init(column: Int, value: CellValue) {
    self.column = column
    self.value = value
  }
}

/// One row of a sheet: its number (from 1) and its cells from left to right.
public struct SheetRow: Hashable, Sendable {
  public let number: Int
  public let cells: [Cell]
  /// Hidden or filtered away in the spreadsheet program.
  public let isHidden: Bool

  public init(number: Int, cells: [Cell], isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.isHidden = isHidden
  }
}

extension CellValue {
  /// What a person sees in the cell, without its format: figures in full, days as 2026-09-28.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .date(let day): day.description
    case .moment(let day, let seconds): "\(day) \(CellValue.clock(seconds))"
    case .time(let seconds), .duration(let seconds): CellValue.clock(seconds)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let code): code
    }
  }

  /// As 17:30:00, hours beyond 24 as they are.
  private static func clock(_ seconds: Int) -> String {
    let total = abs(seconds)
    let parts = [total / 3600, total / 60 % 60, total % 60].map {
      ($0 < 10 ? "0" : "") + String($0)
    }
    return (seconds < 0 ? "-" : "") + parts.joined(separator: ":")
  }
}
