public import WorkingDays

/// The time within which a request must be answered: working days from one day on, less what is not
/// counted.
public struct RequestClock: Hashable, Sendable {
  /// Days on which others were asked (征求意见), which are not counted.
  public struct Pause: Hashable, Sendable {
    /// The day the question went out, which is still counted.
    public let after: CalendarDay
    /// The last day not counted; nil while nobody can say when it ends.
    public let through: CalendarDay?
    /// As 征求第三方意见.
    public let why: String

    public init(after: CalendarDay, through: CalendarDay?, why: String) {
      self.after = after
      self.through = through
      self.why = why
    }

    func includes(_ day: CalendarDay) -> Bool {
      day > after && through.map { day <= $0 } ?? true
    }
  }

  /// The day it was received, or the corrected one was; not counted itself.
  public let start: CalendarDay
  /// Working days in all, the extension among them.
  public let allowance: Int
  public let pauses: [Pause]

  public init(start: CalendarDay, allowance: Int, pauses: [Pause] = []) {
    precondition(allowance > 0, "there is at least one day")
    self.start = start
    self.allowance = allowance
    self.pauses = pauses
  }
}

/// A day of the time for an answer: counted or not, why, and by which text.
public struct RequestDay: Hashable, Sendable {
  public let day: CalendarDay
  /// Its number in the count, from 1; nil when it is not counted.
  public let number: Int?
  public let why: String
  public let source: String
}

extension RequestClock {
  /// What became of the count.
  public enum Standing: Hashable, Sendable {
    /// The last day on which an answer is in time.
    case runsOut(on: CalendarDay)
    /// Stopped until another organ says its opinion, for which no text sets a day.
    case stopped(since: CalendarDay, used: Int)
  }

  /// The last day for the answer, or that the count stands still.
  ///
  /// - Throws: ``CalendarGap`` when the count runs past the announced holidays.
  public func standing(in calendar: WorkingCalendar) throws(CalendarGap) -> Standing {
    var (day, used) = (start, 0)
    while used < allowance {
      day = day.next
      if let pause = pauses.first(where: { $0.through == nil && $0.includes(day) }) {
        return .stopped(since: pause.after, used: used)
      }
      if try isCounted(day, in: calendar) { used += 1 }
    }
    return .runsOut(on: day)
  }

  private func isCounted(
    _ day: CalendarDay, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> Bool {
    try calendar.isWorked(day) && !pauses.contains { $0.includes(day) }
  }

  /// Every day from the start to the last one, counted or not, why, and by which text; while the count
  /// stands still, up to the day on which it was stopped.
  ///
  /// - Throws: ``CalendarGap``.
  public func days(in calendar: WorkingCalendar) throws(CalendarGap) -> [RequestDay] {
    let last: CalendarDay =
      switch try standing(in: calendar) {
      case .runsOut(let day): day
      case .stopped(let since, _): since
      }
    var days = [RequestDay(day: start, number: nil, why: "收到当日不计入", source: "民法典第二百零一条")]
    var number = 0
    var day = start.next
    while day <= last {
      let entry = entry(for: try calendar.status(of: day), after: number)
      number = entry.number ?? number
      days.append(entry)
      day = day.next
    }
    return days
  }

  private func entry(for status: DayStatus, after number: Int) -> RequestDay {
    if status.isWorked, let pause = pauses.first(where: { $0.includes(status.day) }) {
      return RequestDay(
        day: status.day, number: nil, why: "\(pause.why),不计入",
        source: "\(RequestTerm.uncounted)")
    }
    return RequestDay(
      day: status.day, number: status.isWorked ? number + 1 : nil, why: status.why,
      source: status.source)
  }
}

extension RequestClock {
  /// Whether `day` is no later than the last day; asks the calendar about no day but those before it.
  public func isInTime(
    _ day: CalendarDay, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> Bool {
    var used = 0
    var earlier = start.next
    while earlier < day, used < allowance {
      if try isCounted(earlier, in: calendar) { used += 1 }
      earlier = earlier.next
    }
    return used < allowance
  }
}

extension RequestTerm {
  /// Its working days after `day`, which is not counted.
  func clock(after day: CalendarDay) -> RequestClock { RequestClock(start: day, allowance: count) }
}
