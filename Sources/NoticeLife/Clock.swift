public import WorkingDays

/// The clock of a period: it starts from proven postings and only ever runs longer.
public enum Clock {
  /// The end in force, to the minute: the latest of what is counted, printed and was in force before.
  public static func end(
    counted: Moment, printed: Moment, before: Moment? = nil
  ) -> Moment {
    max(counted, printed, before ?? printed)
  }

  /// What a posting starts: the same count, unit and hour as printed, from the day on which it hung.
  ///
  /// - Throws: ``CalendarGap`` when the count runs past the announced holidays.
  public static func period(
    from posting: Posting, as plan: PeriodPlan, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> CountedPeriod {
    let period = try Period(
      posted: posting.at.day, count: plan.count, plan.unit, startingOn: plan.firstDay,
      closingAt: plan.closesAt, in: calendar)
    return CountedPeriod(
      posting: posting.number, start: posting.at, firstCounted: period.firstCounted,
      ends: Moment(period.lastDay, closing: period.closesAt))
  }
}

extension Exposure.Round {
  /// The first proven posting of each channel that counts; of these the latest starts the period.
  ///
  /// With no channel required the first proven posting of any starts it.
  func startingPosting(requiring channels: [String]) -> Posting? {
    let proven = postings.filter(\.isProven)
    guard !channels.isEmpty else { return proven.min(by: isEarlier) }
    var latest: Posting?
    for channel in channels {
      guard let first = proven.filter({ $0.channel == channel }).min(by: isEarlier) else {
        return nil
      }
      latest = [latest, first].compactMap(\.self).max(by: isEarlier)
    }
    return latest
  }

  func unproven(of channels: [String]) -> [String] {
    channels.filter { channel in
      !postings.contains { $0.channel == channel && $0.isProven }
    }
  }
}

/// Of two postings of the same minute the one recorded first.
private func isEarlier(_ left: Posting, _ right: Posting) -> Bool {
  (left.at, left.number) < (right.at, right.number)
}

extension NoticeState {
  /// The act that has to follow a posting or its evidence, with the period that they prove by now.
  ///
  /// Nil when nothing is proven yet or the period stands already.
  ///
  /// - Throws: ``CalendarGap`` when the count runs past the announced holidays.
  public func counting(in calendar: WorkingCalendar) throws(CalendarGap) -> NoticeAct? {
    guard case .open(let dossier, let exposure) = self,
      let posting = exposure.round.startingPosting(requiring: dossier.current.requiredChannels)
    else { return nil }
    guard
      exposure.round.period?.posting != posting.number
        || exposure.round.period?.start != posting.at
    else { return nil }
    let period = try Clock.period(from: posting, as: dossier.current.period, in: calendar)
    return .counted(period: period)
  }
}
