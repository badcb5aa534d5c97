public import WorkingDays

extension RequestState {
  /// The time for the answer; nil before it is received, and while a correction is awaited, with which
  /// it begins anew.
  ///
  /// Where the calendar does not reach the end of a third party's time, the count stands still.
  public func clock(in calendar: WorkingCalendar) -> RequestClock? {
    guard let start = corrected ?? received, standing != .correcting else { return nil }
    return RequestClock(
      start: start, allowance: RequestTerm.answer.count + (extended?.days ?? 0),
      pauses: asked.map { $0.pause(in: calendar) })
  }

  /// The time within which a correction may be asked for; nil before it is received.
  public var correctionClock: RequestClock? {
    received.map(RequestTerm.correction.clock)
  }

  /// Whether somebody who was asked has still time to say their opinion on `day`.
  func isAsking(
    _ party: RequestConsultation.Party, on day: CalendarDay, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> Bool {
    for asked in asked where asked.consultation.party == party && asked.returned == nil {
      guard let clock = asked.consultation.clock else { return true }
      if try clock.isInTime(day, in: calendar) { return true }
    }
    return false
  }
}

extension RequestConsultation {
  /// The time for the opinion; nil for another organ, for which no text sets one.
  public var clock: RequestClock? {
    party == .thirdParty ? RequestTerm.consultation.clock(after: delivered) : nil
  }
}

extension RequestState.Asked {
  /// The last day a third party has; nil for another organ, and beyond the announced holidays.
  public func lastDay(in calendar: WorkingCalendar) -> CalendarDay? {
    guard let clock = consultation.clock,
      case .runsOut(let day)? = try? clock.standing(in: calendar)
    else { return nil }
    return day
  }

  /// From the day after it was sent to the day of the opinion, or the last day there was for one.
  func pause(in calendar: WorkingCalendar) -> RequestClock.Pause {
    let ends = [returned, lastDay(in: calendar)].compactMap(\.self).min()
    return RequestClock.Pause(
      after: consultation.sent, through: ends, why: "征求\(consultation.party.chinese)意见")
  }
}

extension RequestState {
  /// Refuses what comes too late, or too early, by the calendar.
  ///
  /// - Throws: ``RequestRefusal``; ``CalendarGap``.
  public func requireTime(for act: RequestAct, in calendar: WorkingCalendar) throws {
    switch act {
    case .correctionAsked(let asked, nil):
      guard try correctionClock?.isInTime(asked.on, in: calendar) != false else {
        throw tooLateForCorrection(in: calendar)
      }
    case .extended(_, let day, _):
      guard try clock(in: calendar)?.isInTime(day, in: calendar) != false else {
        throw RequestRefusal(
          "REQ-015", "答复期限\(lastDayWords(in: calendar)),已经过了,不能再延长,请尽快答复并说明")
      }
    case .answered(let answer): try requireTime(for: answer, in: calendar)
    default: break
    }
  }

  private func tooLateForCorrection(in calendar: WorkingCalendar) -> RequestRefusal {
    let last = correctionClock?.lastDayWords(in: calendar) ?? ""
    return RequestRefusal(
      "REQ-009",
      "补正应在收到申请之日起 \(RequestTerm.correction.count) 个工作日内告知(\(last)),已经过了;仍要告知的,请用 --reason 写明原因")
  }

  private func requireTime(for answer: RequestAnswer, in calendar: WorkingCalendar) throws {
    switch answer.outcome {
    case .disclosed, .partlyDisclosed, .thirdParty:
      guard try !isAsking(.thirdParty, on: answer.on, in: calendar) else {
        throw RequestRefusal(
          "REQ-019", "第三方的意见还没有收到,请先登记意见(gongshi request consulted),或者等征求意见的时间过了再答复")
      }
    default: break
    }
    guard answer.reason == nil, let clock = clock(in: calendar),
      try !clock.isInTime(answer.on, in: calendar)
    else { return }
    throw RequestRefusal(
      "REQ-020", "答复期限\(clock.lastDayWords(in: calendar)),这次答复已经逾期,请用 --reason 写明原因")
  }

  private func lastDayWords(in calendar: WorkingCalendar) -> String {
    clock(in: calendar)?.lastDayWords(in: calendar) ?? ""
  }
}

extension RequestClock {
  fileprivate func lastDayWords(in calendar: WorkingCalendar) -> String {
    guard case .runsOut(let day)? = try? standing(in: calendar) else { return "" }
    return "到 \(day.chinese)为止"
  }
}
