public import WorkingDays

/// How far the period of an open notice has run, for the board.
public enum PeriodStanding: Hashable, Sendable {
  /// It hangs unproven: open without an end.
  case unproven
  /// `workingDays` counts today and the last day; nil where the holidays are not announced yet.
  case running(ends: Moment, minutesLeft: Int, workingDays: Int?)
  /// Over and not concluded.
  case over(ends: Moment, minutesAgo: Int)

  public init(endsAt end: Moment?, at now: Moment, in calendar: WorkingCalendar) {
    guard let end else {
      self = .unproven
      return
    }
    guard now < end else {
      self = .over(ends: end, minutesAgo: now - end)
      return
    }
    self = .running(
      ends: end, minutesLeft: end - now,
      workingDays: try? calendar.workingDayCount(in: now.day...end.lastDay))
  }

  /// Whether today is the last day, up to the minute of the end.
  public func endsToday(_ now: Moment) -> Bool {
    if case .running(let end, _, _) = self { end.lastDay == now.day } else { false }
  }

  /// As 还有 2 天 3 小时(3 个工作日).
  public var chinese: String {
    switch self {
    case .unproven: "张贴未证实,公示期没有开始"
    case .running(_, let minutes, let workingDays):
      "还有 \(length(minutes))" + (workingDays.map { "(含今天 \($0) 个工作日)" } ?? "")
    case .over(_, let minutes): minutes == 0 ? "已届满,待作结论" : "已届满 \(length(minutes)),待作结论"
    }
  }
}

/// As 2 天 3 小时; minutes alone below an hour.
private func length(_ minutes: Int) -> String {
  guard minutes >= 60 else { return "\(minutes) 分钟" }
  let (days, hours) = (minutes / 60).quotientAndRemainder(dividingBy: 24)
  return [days > 0 ? "\(days) 天" : nil, hours > 0 ? "\(hours) 小时" : nil]
    .compactMap(\.self).joined(separator: " ")
}

extension Moment {
  /// The day that ends with this moment: midnight belongs to the day before it.
  public var lastDay: CalendarDay { minutes == 0 ? day - 1 : day }

  /// As 2026年9月21日17:30; midnight as 24:00 of the day before it.
  public var chineseEnd: String { minutes == 0 ? lastDay.chinese + "24:00" : chinese }
}
