public import WorkingDays

/// One time at which a duty falls due, with the days that bound it.
public struct Occasion: Hashable, Sendable {
  /// Which term, quarter, month or year.
  public enum Name: Hashable, Comparable, Sendable {
    case year(Int)
    /// The term that begins then.
    case term(CalendarDay)
    /// 1 to 4.
    case quarter(Int, of: Int)
    /// 1 to 12.
    case month(Int, of: Int)
  }

  public let name: Name
  /// The first day on which a publication counts for this occasion.
  public let accepts: CalendarDay
  /// The first day on which it is asked for.
  public let opens: CalendarDay
  /// The last day that is in time.
  public let due: CalendarDay
  /// The last day on which a publication counts for this occasion and not for the next.
  public let acceptsUntil: CalendarDay
}

extension Occasion.Name: CustomStringConvertible {
  /// As 2026年第三季度.
  public var description: String {
    switch self {
    case .year(let year): "\(year)年"
    case .term(let first): "\(first.year)年\(first.month >= 6 ? "秋季" : "春季")学期"
    case .quarter(let number, let year): "\(year)年第\(["一", "二", "三", "四"][number - 1])季度"
    case .month(let month, let year): "\(year)年\(month)月"
    }
  }

  /// Reads what ``description`` writes, 三 or 3 alike; a term is found among `terms` by its name.
  ///
  /// Nil for anything else.
  public init?(_ text: String, terms: [CalendarDay]) {
    if let term = terms.first(where: { Occasion.Name.term($0).description == text }) {
      self = .term(term)
    } else if let found = text.wholeMatch(of: /(\d{4})年?第?([一二三四1-4])季度/),
      let year = Int(found.1)
    {
      let number = "一二三四".firstIndex(of: Character(String(found.2))).map {
        "一二三四".distance(from: "一二三四".startIndex, to: $0) + 1
      }
      self = .quarter(number ?? Int(found.2) ?? 1, of: year)
    } else if let found = text.wholeMatch(of: /(\d{4})年(\d{1,2})月/), let year = Int(found.1),
      let month = Int(found.2), (1...12).contains(month)
    {
      self = .month(month, of: year)
    } else if let found = text.wholeMatch(of: /(\d{4})年?/), let year = Int(found.1) {
      self = .year(year)
    } else {
      return nil
    }
  }
}

extension Occasion.Name {
  /// The days it is about; of a term, which ends when nobody said, half a year.
  public var days: ClosedRange<CalendarDay> {
    switch self {
    case .year(let year): CalendarDay(year, 1, 1)...CalendarDay(year, 12, 31)
    case .term(let first): first...first + 182
    case .quarter(let number, let year):
      CalendarDay(year, number * 3 - 2, 1)...lastDay(ofMonth: number * 3, year)
    case .month(let month, let year): CalendarDay(year, month, 1)...lastDay(ofMonth: month, year)
    }
  }

  private func lastDay(ofMonth month: Int, _ year: Int) -> CalendarDay {
    CalendarDay(year, month, CalendarDay.length(ofMonth: month, year: year))
  }
}

extension DutyClock {
  /// From how many days before its end a day of the calendar is asked for; the program's own reminder
  /// and no rule of any text.
  static let reminderDays = 30
  /// How long before a term a publication may be meant for it; the program's own.
  static let daysBeforeTerm = 60

  /// Whether its occasions follow the calendar and not an event.
  public var recurs: Bool {
    switch self {
    case .yearly, .beforeTerm, .quarterly, .monthly: true
    case .within, .standing: false
    }
  }

  /// The occasions whose last day lies in `span`, in order; none for a clock that waits for an event.
  ///
  /// `terms` are the first days of terms, in order.
  func occasions(in span: ClosedRange<CalendarDay>, terms: [CalendarDay]) -> [Occasion] {
    candidates(around: span.lowerBound.year - 1...span.upperBound.year + 1, terms)
      .filter { span.contains($0.due) }
  }

  private func candidates(around years: ClosedRange<Int>, _ terms: [CalendarDay]) -> [Occasion] {
    switch self {
    case .within, .standing: return []
    case .yearly(let month, let day):
      return years.compactMap { year in
        // 29 February is 28 in most years.
        let length = CalendarDay.length(ofMonth: month, year: year)
        let due = CalendarDay(year, month, min(day, length))
        return Occasion(
          name: .year(year), accepts: CalendarDay(year, 1, 1), opens: due - DutyClock.reminderDays,
          due: due, acceptsUntil: CalendarDay(year, 12, 31))
      }
    case .beforeTerm:
      return terms.enumerated().map { index, first in
        let next = index + 1 < terms.count ? terms[index + 1] - DutyClock.daysBeforeTerm : nil
        return Occasion(
          name: .term(first), accepts: first - DutyClock.daysBeforeTerm,
          opens: first - DutyClock.reminderDays, due: first - 1,
          acceptsUntil: next.map { $0 - 1 } ?? first + 365)
      }
    case .quarterly(let days):
      return months(of: years).filter { $0.month % 3 == 0 }.map { month in
        let after = month.next
        return Occasion(
          name: .quarter(month.month / 3, of: month.year), accepts: after.day(1),
          opens: after.day(days.lowerBound), due: after.day(days.upperBound),
          acceptsUntil: after.next.next.next.day(1) - 1)
      }
    case .monthly(let day):
      return months(of: years).map { month in
        let after = month.next
        return Occasion(
          name: .month(month.month, of: month.year), accepts: after.day(1), opens: after.day(1),
          due: after.day(day), acceptsUntil: after.next.day(1) - 1)
      }
    }
  }
}

private struct Month {
  let year: Int
  let month: Int

  var next: Month {
    month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1)
  }

  func day(_ day: Int) -> CalendarDay { CalendarDay(year, month, day) }
}

private func months(of years: ClosedRange<Int>) -> [Month] {
  years.flatMap { year in (1...12).map { Month(year: year, month: $0) } }
}
