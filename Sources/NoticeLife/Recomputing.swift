public import WorkingDays

/// An open period under another calendar than the one it was counted by.
public struct PeriodMove: Hashable, Sendable {
  /// As N-2026-0012.
  public let notice: String
  public let from: Moment
  public let to: Moment
  /// What the ledger gets.
  public let act: NoticeAct
}

/// What another calendar does to the open notices.
public struct Recomputing: Hashable, Sendable {
  /// In the order in which the notices were given; each ends later than it did.
  public let moves: [PeriodMove]
  /// Notices that the calendar cannot count.
  public let gaps: [Gap]

  public struct Gap: Hashable, Sendable {
    public let notice: String
    /// The day that it does not know.
    public let gap: CalendarGap
  }

  /// Counts every open period again; nothing is shortened, and a notice without an end has nothing
  /// to move.
  public init(
    _ notices: some Sequence<(notice: String, state: NoticeState)>, in calendar: WorkingCalendar,
    because: String
  ) {
    var (moves, gaps): ([PeriodMove], [Gap]) = ([], [])
    for (notice, state) in notices {
      do throws(CalendarGap) {
        if let move = try state.move(of: notice, in: calendar, because) { moves.append(move) }
      } catch {
        gaps.append(Gap(notice: notice, gap: error))
      }
    }
    self.moves = moves
    self.gaps = gaps
  }
}

extension NoticeState {
  fileprivate func move(
    of notice: String, in calendar: WorkingCalendar, _ because: String
  ) throws(CalendarGap) -> PeriodMove? {
    guard case .open(let dossier, let exposure) = self, let end = exposure.ends,
      let start = exposure.round.startingPosting(requiring: dossier.current.requiredChannels)
    else { return nil }
    let period = try Clock.period(from: start, as: dossier.current.period, in: calendar)
    guard period.ends > end else { return nil }
    return PeriodMove(
      notice: notice, from: end, to: period.ends, act: .moved(period: period, because: because))
  }
}
