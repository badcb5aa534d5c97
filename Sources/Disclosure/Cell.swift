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

extension CellValue {
  /// A formula without a result in the file, which programs leave that do not calculate.
  public static let uncalculated = CellValue.error("#未计算")
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
  /// As people and programs read it: ISO days and times, numbers in full digits.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): plainDigits(number)
    case .date(let day): day.description
    case .moment(let day, let seconds): "\(day)T\(clock(seconds))"
    case .time(let seconds), .duration(let seconds): clock(seconds)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let code): code
    }
  }
}

/// The number in the shortest digits that give it back, written out without exponent: an ID number
/// that was stored as a number must be seen in full.
private func plainDigits(_ number: Double) -> String {
  let shortest = "\(number)"
  let parts = shortest.split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else {
    return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }
  let sign = number < 0 ? "-" : ""
  let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
  let whole = mantissa.first.map(String.init) ?? ""
  let decimals = mantissa.dropFirst().first.map { $0 == "0" ? "" : String($0) } ?? ""
  if exponent < 0 {
    return "\(sign)0." + String(repeating: "0", count: -exponent - 1) + whole + decimals
  }
  let zeros = max(0, exponent - decimals.count)
  return sign + whole + decimals + String(repeating: "0", count: zeros)
}

/// As 17:30:00; hours run past 24, and a minus stands in front of a negative length.
private func clock(_ seconds: Int) -> String {
  let (minutes, second) = abs(seconds).quotientAndRemainder(dividingBy: 60)
  let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
  let figures = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }
  return (seconds < 0 ? "-" : "") + figures.joined(separator: ":")
}
