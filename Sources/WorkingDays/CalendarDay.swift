/// A day of the Gregorian calendar, without hour or time zone.
///
/// Days compare and subtract by their distance from 1970-01-01, so a period is plain arithmetic.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let ordinal: Int

  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// The day with these figures, or nil when no such day exists (2026-02-29).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years begin in March, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.ordinal = era * 146_097 + dayOfEra - 719_468
  }

  /// A day known when the program is written; figures that are no day stop the program.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    guard let known = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is not a day")
    }
    self = known
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var figures: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  public var year: Int { figures.year }
  public var month: Int { figures.month }
  public var day: Int { figures.day }

  /// 1 for Monday to 7 for Sunday, as in ISO 8601.
  public var weekday: Int { (((ordinal + 3) % 7) + 7) % 7 + 1 }

  public var isWeekend: Bool { weekday >= 6 }

  public var next: CalendarDay { self + 1 }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The corresponding day `count` months later, or that month's last day when it has none.
  ///
  /// Civil Code 202. Nil before the year 1.
  public func adding(months count: Int) -> CalendarDay? {
    let (year, month, day) = figures
    let months = year * 12 + (month - 1) + count
    guard months >= 12 else { return nil }
    let (toYear, toMonth) = (months / 12, months % 12 + 1)
    let last = CalendarDay.length(ofMonth: toMonth, year: toYear)
    return CalendarDay(year: toYear, month: toMonth, day: min(day, last))
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.ordinal < right.ordinal
  }

  public static func + (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(ordinal: day.ordinal + count)
  }

  public static func - (day: CalendarDay, count: Int) -> CalendarDay { day + -count }

  /// How many days `left` lies after `right`.
  public static func - (left: CalendarDay, right: CalendarDay) -> Int {
    left.ordinal - right.ordinal
  }
}

extension CalendarDay: CustomStringConvertible {
  /// As 2026-09-14.
  public var description: String {
    let (year, month, day) = figures
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// As 2026年9月14日: full year, no leading zeros (GB/T 9704-2012).
  public var chinese: String {
    let (year, month, day) = figures
    return "\(year)年\(month)月\(day)日"
  }

  /// As 星期一.
  public var chineseWeekday: String { "星期" + weekdayName }

  /// As 一.
  public var weekdayName: String { ["一", "二", "三", "四", "五", "六", "日"][weekday - 1] }

  /// As 2026年9月14日（星期一）.
  public var chineseWithWeekday: String { "\(chinese)（\(chineseWeekday)）" }
}

/// A text that was to be a day and is none.
public struct InvalidDay: Error, Equatable, CustomStringConvertible {
  public let text: String
  public var description: String { "“\(text)”不是一个日期,请写成 2026-09-14 的样子。[DAY-001]" }
}

extension CalendarDay {
  /// Reads 2026-09-14, and nothing else: looser spellings belong to the import of sheets.
  public init(parsing text: String) throws(InvalidDay) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 < 0x80 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let known = CalendarDay(year: year, month: month, day: day)
    else { throw InvalidDay(text: text) }
    self = known
  }
}

/// `number` with leading zeros up to `width` digits.
private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
