public import WorkingDays

/// A moment by which something is owed, for the calendar of whoever owes it.
public struct CalendarDeadline: Hashable, Sendable {
  /// The same for the same thing owed, so that a calendar moves it instead of showing it twice.
  public let id: String
  public let summary: String
  public let description: String
  /// The first moment too late.
  public let by: Moment

  public init(id: String, summary: String, description: String, by: Moment) {
    self.id = id
    self.summary = summary
    self.description = description
    self.by = by
  }
}

/// All deadlines of an office as one calendar (.ics, RFC 5545), each with reminders three days and
/// one day before and at the moment itself.
///
/// `made` is when it was put together; the same deadlines and moment give the same bytes.
public func calendarFeed(
  named name: String, of deadlines: [CalendarDeadline], made: Moment
) -> String {
  let head = calendarHead + ["X-WR-CALNAME:\(escaped(name))", "X-WR-TIMEZONE:Asia/Shanghai"]
  let events = deadlines.flatMap { event($0, made: made) }
  return (head + events + ["END:VCALENDAR"]).map(folded).joined()
}

/// Half an hour that ends with the deadline, so that 24:00 is still shown on its day.
private func event(_ deadline: CalendarDeadline, made: Moment) -> [String] {
  let (start, end) = (deadline.by.adding(minutes: -30), deadline.by)
  let summary = escaped(deadline.summary)
  return [
    "BEGIN:VEVENT", "UID:\(escaped(deadline.id))@gongshi",
    "DTSTAMP:\(made.adding(minutes: -8 * 60).stamp)Z",
    "DTSTART;TZID=Asia/Shanghai:\(start.stamp)", "DTEND;TZID=Asia/Shanghai:\(end.stamp)",
    "SUMMARY:\(summary)", "DESCRIPTION:\(escaped(deadline.description))", "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
  ] + ["-P3D", "-P1D", "PT0S"].flatMap { alarm($0, summary) } + ["END:VEVENT"]
}

private func alarm(_ before: String, _ summary: String) -> [String] {
  [
    "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(summary)", "TRIGGER;RELATED=END:\(before)",
    "END:VALARM",
  ]
}

extension Moment {
  fileprivate var stamp: String { day.at(minutes: minutes) }

  /// `minutes` may be negative.
  fileprivate func adding(minutes count: Int) -> Moment {
    let all = minutes + count
    let days = all >= 0 ? all / 1440 : -((-all + 1439) / 1440)
    return Moment(day + days, minutes: all - days * 1440)
  }
}
