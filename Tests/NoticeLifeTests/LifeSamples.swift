import NoticeLife
import Testing
import WorkingDays

func day(_ text: String) throws -> CalendarDay { try CalendarDay(parsing: text) }

func minute(_ text: String) throws -> Moment { try #require(Moment(parsing: text)) }

let photograph = Posting.Evidence.photograph(sha256: String(repeating: "a", count: 64))

func sampleDraft(
  version: Int = 1, scheme: SigningScheme = .standard, channels: [String] = [],
  findings: [DraftFinding] = [], comesDownAtEnd: Bool = false, rowCount: Int = 10,
  period: PeriodPlan? = nil, kind: String = "hiring.proposed"
) throws -> DraftContent {
  DraftContent(
    kind: kind, title: "拟聘用人员公示", version: version,
    sha256: String(repeating: "\(version)", count: 64), fingerprint: "1111-1111-1111-1111",
    listRoot: String(repeating: "f", count: 64), rowCount: rowCount,
    period: try period ?? samplePlan(), comesDownAtEnd: comesDownAtEnd, scheme: scheme,
    requiredChannels: channels, findings: findings)
}

/// Printed as five working days from Monday 2026-09-14 on, until 17:30 on the 21st.
func samplePlan() throws -> PeriodPlan {
  PeriodPlan(
    posted: try day("2026-09-14"), count: 5, unit: .workingDays, firstDay: .dayAfterPosting,
    lastDay: try day("2026-09-21"), closesAt: try #require(ClosingTime(parsing: "17:30")),
    source: "多数教育局的公示")
}

func samplePosting(
  _ number: Int = 1, at: String = "2026-09-14T09:00", channel: String = "公示栏", proven: Bool = true
) throws -> Posting {
  Posting(
    number: number, channel: channel, place: "办公楼一楼", at: try minute(at),
    evidence: proven ? [photograph] : [])
}

func sampleCount(
  _ number: Int = 1, start: String = "2026-09-14T09:00", ends: String = "2026-09-21T17:30"
) throws -> CountedPeriod {
  CountedPeriod(
    posting: number, start: try minute(start), firstCounted: try day("2026-09-15"),
    ends: try minute(ends))
}

func sampleTombstone() -> Tombstone {
  Tombstone(
    rowCount: 10, sha256: String(repeating: "1", count: 64),
    listRoot: String(repeating: "f", count: 64), posted: try? day("2026-09-14"),
    ended: try? day("2026-09-22"), rule: "保存三十日")
}

func signature(
  _ step: String, version: Int = 1, minutes: String? = nil
) -> NoticeAct {
  .signed(
    step: step, version: version, sha256: String(repeating: "\(version)", count: 64),
    minutes: minutes)
}

/// A notice whose acts are told one after the other: who, when, what.
struct Story {
  private(set) var state: NoticeState
  private(set) var acts: [NoticeAct]

  init(_ draft: DraftContent, by person: String = "P1", at: String = "2026-09-11T09:00") throws {
    acts = [.drafted(draft: draft)]
    state = try NoticeState.begin(with: acts[0], by: person, at: try minute(at))
  }

  mutating func tell(_ act: NoticeAct, by person: String = "P1", at: String) throws {
    state = try state.applying(act, by: person, at: try minute(at))
    acts.append(act)
  }

  func telling(_ act: NoticeAct, by person: String = "P1", at: String) throws -> Story {
    var story = self
    try story.tell(act, by: person, at: at)
    return story
  }

  /// The rule that refuses `act`; nil when it may follow.
  func rule(
    against act: NoticeAct, by person: String = "P1", as roles: Set<Role>? = nil, at: String
  ) throws -> String? {
    let at = try minute(at)
    do throws(LifeRefusal) {
      _ = try state.applying(act, by: person, as: roles, at: at)
      return nil
    } catch {
      return error.id
    }
  }
}

extension Story {
  static func draft(_ content: DraftContent? = nil) throws -> Story {
    try Story(content ?? sampleDraft())
  }

  /// Signed by P1 to P4 in order on Friday 2026-09-11.
  static func signed(_ content: DraftContent? = nil) throws -> Story {
    var story = try draft(content)
    for (index, step) in story.state.current.scheme.steps.enumerated() {
      try story.tell(signature(step.name), by: "P\(index + 1)", at: "2026-09-11T10:00")
    }
    return story
  }

  /// Posted and proven on Monday 2026-09-14 at 09:00; the period runs to the 21st, 17:30.
  static func open(_ content: DraftContent? = nil) throws -> Story {
    var story = try signed(content)
    try story.tell(.posted(posting: samplePosting()), at: "2026-09-14T09:30")
    try story.tell(.counted(period: sampleCount()), at: "2026-09-14T09:30")
    return story
  }

  static func concluded(_ content: DraftContent? = nil) throws -> Story {
    try open(content).telling(.concluded(outcome: .noObjection), at: "2026-09-22T08:00")
  }

  static func withdrawn() throws -> Story {
    try signed().telling(.withdrawn(reason: "岗位取消"), at: "2026-09-14T08:00")
  }

  static func archived() throws -> Story {
    try concluded().telling(
      .archived(until: day("2026-10-22"), rule: "保存三十日"), at: "2026-09-22T09:00")
  }

  static func erased() throws -> Story {
    try archived().telling(.erased(tombstone: sampleTombstone()), at: "2026-10-22T08:00")
  }

  static func at(_ stage: Stage) throws -> Story {
    switch stage {
    case .draft: try draft()
    case .signed: try signed()
    case .open: try open()
    case .concluded: try concluded()
    case .withdrawn: try withdrawn()
    case .archived: try archived()
    case .erased: try erased()
    }
  }
}
