/// A day between posting and end: counted or not, why, and by which text.
public struct PeriodDay: Hashable, Sendable {
  public let day: CalendarDay
  /// Its number in the count, from 1; nil when it is not counted.
  public let number: Int?
  public let why: String
  public let source: String
}

extension Period {
  /// Every day from posting (or day 1) to the last, in order.
  public func days(in calendar: WorkingCalendar) throws(CalendarGap) -> [PeriodDay] {
    var days: [PeriodDay] = []
    var number = 0
    var day = min(posted, firstCounted)
    while day <= lastDay {
      let entry = entry(for: try calendar.status(of: day), after: number)
      number = entry.number ?? number
      days.append(entry)
      day = day.next
    }
    return days
  }

  private func entry(for status: DayStatus, after number: Int) -> PeriodDay {
    if status.day == posted, firstDay == .dayAfterPosting {
      return PeriodDay(
        day: posted, number: nil, why: "张贴当日不计入", source: "民法典第二百零一条")
    }
    if unit == .workingDays {
      return PeriodDay(
        day: status.day, number: status.isWorked ? number + 1 : nil, why: status.why,
        source: status.source)
    }
    if let rolledFrom, status.day >= rolledFrom, status.day < lastDay {
      return PeriodDay(
        day: status.day, number: nil, why: "\(status.why),末日顺延",
        source: "民法典第二百零三条;\(status.source)")
    }
    return PeriodDay(
      day: status.day, number: number + 1, why: status.why, source: status.source)
  }
}

extension Period {
  /// As 2026年9月29日至2026年10月10日，共5个工作日: what a notice prints.
  ///
  /// When the last day has moved past rest days the wording says so, or the days would not add up.
  public var wording: String {
    let moved = rolledFrom == nil ? "" : "（末日遇休息日顺延）"
    return "\(firstCounted.chinese)至\(lastDay.chinese)，共\(count)\(unit.chinese)\(moved)"
  }

  /// The hour on which the period closes, in ISO 8601 with the offset of Asia/Shanghai; the end of a
  /// day is its 24:00.
  public var closingInstant: String { "\(lastDay)T\(closesAt):00+08:00" }

  /// A caution when the period reaches days that next year's paper may still change.
  public func caution(in calendar: WorkingCalendar) -> CalendarProblem? {
    calendar.caution(for: posted...lastDay)
  }
}
