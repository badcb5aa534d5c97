public import WorkingDays

/// By when a matter must be public (公开时限), as data.
///
/// An end is always included: “8月20日前” is kept by a publication on 20 August. Only a count from an
/// event moves past rest days, as ``Period`` has it; a day of the calendar stays where it is written.
public enum DutyClock: Hashable, Sendable {
  /// Within so many days after something happened, whose day is not counted: 形成或变更, 批准.
  case within(Int, PeriodUnit, of: String)
  /// By this day of each year.
  case yearly(month: Int, day: Int)
  /// By the last day before each first day of term (开学前).
  case beforeTerm
  /// On these days of the first month after each quarter.
  case quarterly(days: ClosedRange<Int>)
  /// By this day of the month after each month.
  case monthly(day: Int)
  /// Up as long as it holds (长期公开); a change must be up within so many days of it.
  case standing(Int, PeriodUnit)
}

extension DutyClock: CustomStringConvertible {
  /// As an office writes it and ``init(_:)`` reads it.
  public var description: String {
    switch self {
    case .within(let count, let unit, let event): "\(event)之日起\(count)\(unit.chinese)内"
    case .yearly(let month, let day): "每年\(month)月\(day)日前"
    case .beforeTerm: "开学前"
    case .quarterly(let days): "每季度后首月\(days.lowerBound)日至\(days.upperBound)日"
    case .monthly(let day): "次月\(day)日前"
    case .standing(let count, let unit): "长期公开，变更之日起\(count)\(unit.chinese)内更新"
    }
  }

  /// What the description of each clock looks like, for those who write one.
  public static let examples = [
    "形成或变更之日起20个工作日内", "批准之日起20日内", "每年8月20日前", "开学前", "每季度后首月10日至15日",
    "次月15日前", "长期公开，变更之日起20个工作日内更新",
  ]

  /// Nil for anything that is none of the ``examples`` with other figures.
  public init?(_ text: String) {
    let text = text.replacing(",", with: "，")
    if text == "开学前" {
      self = .beforeTerm
    } else if let clock = DutyClock(counted: text) ?? DutyClock(onDays: text) {
      self = clock
    } else {
      return nil
    }
  }

  private init?(counted text: String) {
    let counted = /(.{1,10})之日起(\d{1,3})(个工作日|日|个月)内/
    let standing = /长期公开，变更之日起(\d{1,3})(个工作日|日|个月)内更新/
    if let found = text.wholeMatch(of: standing),
      let (count, unit) = count(found.1, found.2)
    {
      self = .standing(count, unit)
    } else if let found = text.wholeMatch(of: counted), let (count, unit) = count(found.2, found.3)
    {
      self = .within(count, unit, of: String(found.1))
    } else {
      return nil
    }
  }

  private init?(onDays text: String) {
    if let found = text.wholeMatch(of: /每年(\d{1,2})月(\d{1,2})日前/),
      let month = Int(found.1), let day = Int(found.2),
      CalendarDay(year: 2023, month: month, day: day) != nil
    {
      self = .yearly(month: month, day: day)
    } else if let found = text.wholeMatch(of: /每季度后首月(\d{1,2})日至(\d{1,2})日/),
      let first = Int(found.1), let last = Int(found.2), 1 <= first, first <= last, last <= 28
    {
      self = .quarterly(days: first...last)
    } else if let found = text.wholeMatch(of: /次月(\d{1,2})日前/), let day = Int(found.1),
      (1...28).contains(day)
    {
      self = .monthly(day: day)
    } else {
      return nil
    }
  }
}

/// Nil for a count of none, which is no period.
private func count(_ figure: Substring, _ unit: Substring) -> (Int, PeriodUnit)? {
  guard let count = Int(figure), count > 0,
    let unit = PeriodUnit.allCases.first(where: { $0.chinese == unit })
  else { return nil }
  return (count, unit)
}
