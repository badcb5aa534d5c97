import Disclosure
import WorkingDays

/// From which day a workbook counts its dates (日期系统).
enum DateSystem: Sendable {
  /// 1 is 1900-01-01, and 60 is the 29th of February 1900, which never was.
  case from1900
  /// 0 is 1904-01-01: old workbooks of the Macintosh.
  case from1904

  /// The number of 9999-12-31, the last day that spreadsheets know.
  fileprivate var last: Int {
    switch self {
    case .from1900: 2_958_465
    case .from1904: 2_957_003
    }
  }
}

extension CellValue {
  /// The value of a number in a cell whose format gives it `meaning`.
  ///
  /// Numbers outside the days that spreadsheets know stay numbers. The two days that a spreadsheet
  /// shows though they never were (1900-01-00 and 1900-02-29) come as the text it shows.
  init(serial: Double, meaning: NumberMeaning, in system: DateSystem) {
    switch meaning {
    case .number: self = .number(serial)
    case .duration:
      self = CellValue.seconds(serial).map { .duration(seconds: $0) } ?? .number(serial)
    case .day, .timeOfDay:
      self = CellValue.moment(serial, meaning, system) ?? .number(serial)
    }
  }

  private static func seconds(_ serial: Double) -> Int? {
    abs(serial) < 1e9 ? Int((serial * 86_400).rounded()) : nil
  }

  private static func moment(
    _ serial: Double, _ meaning: NumberMeaning, _ system: DateSystem
  ) -> CellValue? {
    guard serial >= 0, serial < Double(system.last + 1), let total = seconds(serial) else {
      return nil
    }
    let (number, seconds) = total.quotientAndRemainder(dividingBy: 86_400)
    guard number <= system.last else { return nil }
    if number == 0, meaning == .timeOfDay { return .time(seconds: seconds) }
    switch (system, number) {
    case (.from1904, _): return day(CalendarDay(ordinal: number - 24_107), seconds)
    case (.from1900, 0): return seconds > 0 ? .time(seconds: seconds) : .text("1900-01-00")
    case (.from1900, 60): return .text("1900-02-29")
    case (.from1900, 1..<60): return day(CalendarDay(ordinal: number - 25_568), seconds)
    case (.from1900, _): return day(CalendarDay(ordinal: number - 25_569), seconds)
    }
  }

  private static func day(_ day: CalendarDay, _ seconds: Int) -> CellValue {
    seconds == 0 ? .date(day) : .moment(day, seconds: seconds)
  }
}
