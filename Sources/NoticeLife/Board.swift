public import WorkingDays

/// The to-do board (待办): what is owed, in trays, the most urgent first.
public struct Board: Hashable, Sendable {
  public enum Tray: String, Hashable, Sendable, CaseIterable {
    case overdue = "已逾期"
    case today = "今日到期"
    case open = "公示中"
    case toSign = "待审核"
    case toAnswer = "待答复"
    case missing = "待补材料"
    case toPost = "待张贴"
    case toConclude = "待作结论"
    case toTakeDown = "待撤下"
    case toArchive = "待归档"
    case toErase = "待注销"
  }

  public let at: Moment
  /// By how near they are, then by moment and notice.
  public let dues: [Due]

  public init(
    _ notices: [NoticeLine], objections: [ObjectionLine], requests: [RequestLine] = [],
    at now: Moment
  ) {
    at = now
    let dues = notices.flatMap { $0.dues(at: now) } + objections.map(\.due) + requests.map(\.due)
    self.dues = dues.sorted { $0.precedes($1, at: now) }
  }

  /// What lies in a tray.
  ///
  /// What is due today or overdue lies in its own tray too.
  public subscript(_ tray: Tray) -> [Due] {
    switch tray {
    case .overdue: dues.filter { $0.rung(at: at) == .overdue }
    case .today: dues.filter { $0.rung(at: at) == .today }
    default: dues.filter { $0.tray == tray }
    }
  }

  /// How many each tray holds.
  public var counts: [Tray: Int] {
    Dictionary(uniqueKeysWithValues: Tray.allCases.map { ($0, self[$0].count) })
  }

  /// What is to be said today: overdue, today, tomorrow, within three days.
  public var reminders: [Due] { dues.filter { $0.rung(at: at) < .later } }
}

extension Due {
  fileprivate var tray: Board.Tray {
    switch kind {
    case .periodEnd: .open
    case .conclusion: .toConclude
    case .evidence: .missing
    case .objection, .request: .toAnswer
    case .takeDown: .toTakeDown
    case .retention: .toErase
    case .signature: .toSign
    case .posting: .toPost
    case .archive: .toArchive
    }
  }

  fileprivate func precedes(_ other: Due, at now: Moment) -> Bool {
    let (mine, its) = (rung(at: now), other.rung(at: now))
    guard mine == its else { return mine < its }
    guard by == other.by else {
      guard let by, let its = other.by else { return by != nil }
      return by < its
    }
    return (notice, kind.rawValue, about ?? "") < (
      other.notice, other.kind.rawValue, other.about ?? ""
    )
  }
}
