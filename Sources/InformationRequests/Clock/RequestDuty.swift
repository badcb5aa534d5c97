public import WorkingDays

/// What is owed on a request, for the to-do list (待办).
public struct RequestDuty: Hashable, Sendable {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case confirm = "待确认"
    /// The applicant's.
    case correction = "待补正"
    /// The applicant did not correct it in time.
    case drop = "逾期未补正，待办结"
    case opinion = "待征求的意见"
    case tellExtension = "待告知延期"
    case answer = "待答复"
  }

  /// When it is due.
  public enum Limit: Hashable, Sendable {
    /// The last day.
    case day(CalendarDay)
    /// No text sets a day, or none runs now; why.
    case none(String)
  }

  public let step: Step
  public let limit: Limit

  /// The last day; nil where there is none.
  public var day: CalendarDay? {
    guard case .day(let day) = limit else { return nil }
    return day
  }

  /// As 2026年11月3日，还有2天.
  public func words(on today: CalendarDay) -> String {
    switch limit {
    case .none(let why): why
    case .day(let day): "\(day.chinese)，\(distance(from: today, to: day))"
    }
  }

  private func distance(from today: CalendarDay, to day: CalendarDay) -> String {
    switch day - today {
    case 1...: "还有\(day - today)天"
    case 0: "今天到期"
    default: "已过期\(today - day)天"
    }
  }
}

extension RequestState {
  /// What is owed next on `today`; nil when nothing is.
  ///
  /// Beyond the announced holidays the day is not said, but why it cannot be.
  public func duty(on today: CalendarDay, in calendar: WorkingCalendar) -> RequestDuty? {
    switch standing {
    case .unconfirmed:
      let rule = "与申请人确认以后才算收到，期限还没有开始"
      return RequestDuty(step: .confirm, limit: .none(rule))
    case .correcting:
      guard let until = correction?.until else { return nil }
      return RequestDuty(step: today > until ? .drop : .correction, limit: .day(until))
    case .underWay: return dutyUnderWay(on: today, in: calendar)
    case .answered, .withdrawn: return nil
    }
  }

  private func dutyUnderWay(
    on today: CalendarDay, in calendar: WorkingCalendar
  ) -> RequestDuty? {
    guard let clock = clock(in: calendar) else { return nil }
    do {
      let standing = try clock.standing(in: calendar)
      if case .stopped(let since, let used) = standing {
        let words = "\(since.chinese)起征求意见，期限暂停，已用\(used)个工作日，还有\(clock.allowance - used)个"
        return RequestDuty(step: .opinion, limit: .none(words))
      }
      guard case .runsOut(let day) = standing else { return nil }
      if let waiting = asked.first(where: { $0.returned == nil })?.lastDay(in: calendar),
        today <= waiting
      {
        return RequestDuty(step: .opinion, limit: .day(waiting))
      }
      let untold = extended != nil && !papers.contains(.extending)
      return RequestDuty(step: untold ? .tellExtension : .answer, limit: .day(day))
    } catch {
      return RequestDuty(step: .answer, limit: .none(error.words))
    }
  }
}
