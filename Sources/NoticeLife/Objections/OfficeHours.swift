public import WorkingDays

/// When somebody is there to take an objection (受理时间), as 工作日8:30—12:00,14:00—17:30.
public struct OfficeHours: Hashable, Sendable {
  public let words: String
  let onWorkingDaysOnly: Bool
  /// Minutes after midnight, both ends included.
  let stretches: [ClosedRange<Int>]

  /// Nil when the words hold no stretch of hours that can be read.
  public init?(_ words: String) {
    self.words = words
    self.onWorkingDaysOnly = words.contains("工作日")
    let times = clockTimes(in: words)
    guard !times.isEmpty, times.count.isMultiple(of: 2) else { return nil }
    var stretches: [ClosedRange<Int>] = []
    for start in stride(from: 0, to: times.count, by: 2) {
      guard times[start] < times[start + 1] else { return nil }
      stretches.append(times[start]...times[start + 1])
    }
    self.stretches = stretches
  }

  public func include(
    _ moment: Moment, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> Bool {
    if onWorkingDaysOnly, try !calendar.isWorked(moment.day) { return false }
    return stretches.contains { $0.contains(moment.minutes) }
  }
}

/// Every 8:30 of the text, with either colon, as minutes after midnight.
private func clockTimes(in words: String) -> [Int] {
  words.split { !$0.isWholeNumber && $0 != ":" && $0 != "：" }
    .compactMap { ClosingTime(parsing: String($0))?.minutes }
}
