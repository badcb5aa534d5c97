import NoticeLife
import Testing
import WorkingDays

struct ExposureTests {
  private let now = "2026-09-15T08:00"

  @Test(arguments: [
    ("2026-09-14T09:31", "2026-09-14T09:30", "LIFE-029"),
    ("2026-09-14T09:30", "2026-09-14T09:30", nil),
    ("2026-09-11T09:59", "2026-09-14T09:30", "LIFE-029"),
    ("2026-09-11T10:00", "2026-09-14T09:30", nil),
  ]) func `a posting lies between the last signature and now`(
    hung: String, recorded: String, rule: String?
  ) throws {
    let act = NoticeAct.posted(posting: try samplePosting(at: hung))
    #expect(try Story.signed().rule(against: act, at: recorded) == rule)
  }

  @Test func `postings are numbered through and may be added while it is open`() throws {
    let story = try Story.open()
    #expect(
      try story.rule(against: .posted(posting: samplePosting(1)), at: now) == "LIFE-028")
    let second = try samplePosting(2, at: "2026-09-14T10:00", channel: "微信公众号")
    #expect(try story.rule(against: .posted(posting: second), at: now) == nil)
    let wrong = Posting(
      number: 2, channel: "网站", place: "本局网站", at: try minute(now),
      evidence: [.photograph(sha256: "abc")])
    #expect(try story.rule(against: .posted(posting: wrong), at: now) == "LIFE-032")
  }

  @Test func `an embargo holds to the minute, and can be forced with a reason`() throws {
    let early = NoticeAct.posted(posting: try samplePosting(at: "2026-09-14T08:59"))
    let due = NoticeAct.posted(posting: try samplePosting(at: "2026-09-14T09:00"))
    let planned = NoticeAct.scheduled(
      notBefore: try minute("2026-09-14T09:00"), comesDownAt: nil)
    let story = try Story.signed().telling(planned, at: "2026-09-11T11:00")
    #expect(try story.rule(against: early, at: "2026-09-14T09:30") == "LIFE-030")
    #expect(try story.rule(against: due, at: "2026-09-14T09:30") == nil)
    let force = NoticeAct.forced(what: .embargo, reason: "上级要求提前")
    let forced = try story.telling(force, by: "P4", at: "2026-09-14T08:00")
    #expect(try forced.rule(against: early, at: "2026-09-14T09:30") == nil)
    #expect(try forced.rule(against: force, at: "2026-09-14T08:30") == "LIFE-027")
    #expect(try Story.signed().rule(against: force, at: "2026-09-14T08:30") == "LIFE-027")
  }

  @Test func `times set are kept in their order`() throws {
    let open = try Story.open()
    let end = try minute("2026-09-21T17:30")
    let before = try minute("2026-09-21T17:29")
    #expect(
      try open.rule(against: .scheduled(notBefore: nil, comesDownAt: before), at: now)
        == "LIFE-047")
    #expect(try open.rule(against: .scheduled(notBefore: nil, comesDownAt: end), at: now) == nil)
    #expect(
      try open.rule(against: .scheduled(notBefore: end, comesDownAt: end), at: now) == "LIFE-047")
  }

  @Test func `without proof it is open without an end`() throws {
    var story = try Story.signed().telling(
      .posted(posting: samplePosting(proven: false)), at: "2026-09-14T09:30")
    #expect(story.state.stage == .open)
    #expect(story.state.exposure?.ends == nil)
    #expect(try story.rule(against: .counted(period: sampleCount()), at: now) == "CLOCK-001")
    #expect(
      try story.rule(against: .extended(to: minute("2026-10-01T08:00"), reason: "停电"), at: now)
        == "LIFE-033")
    #expect(
      try story.rule(against: .concluded(outcome: .noObjection), at: "2026-10-01T08:00")
        == "LIFE-037")
    #expect(
      try story.rule(
        against: .concluded(outcome: .corrected(by: "N-2026-0002")), at: "2026-10-01T08:00")
        == "LIFE-037")
    try story.tell(.proven(posting: 1, evidence: photograph), at: now)
    #expect(try story.rule(against: .counted(period: sampleCount()), at: now) == nil)
    #expect(
      try story.rule(against: .proven(posting: 1, evidence: photograph), at: now) == "LIFE-031")
    #expect(
      try story.rule(against: .proven(posting: 2, evidence: photograph), at: now) == "LIFE-031")
    let page = Posting.Evidence.page(address: "", sha256: nil)
    #expect(try story.rule(against: .proven(posting: 1, evidence: page), at: now) == "LIFE-032")
  }

  @Test func `every channel required must be proven, and the latest starts the period`() throws {
    let draft = try sampleDraft(channels: ["公示栏", "网站"])
    var story = try Story.signed(draft)
    try story.tell(.posted(posting: samplePosting(1)), at: "2026-09-14T09:30")
    #expect(try story.rule(against: .counted(period: sampleCount()), at: now) == "CLOCK-001")
    try story.tell(
      .posted(posting: samplePosting(2, at: "2026-09-14T16:00", channel: "网站")),
      at: "2026-09-14T16:10")
    try story.tell(
      .posted(posting: samplePosting(3, at: "2026-09-14T16:05", channel: "网站")),
      at: "2026-09-14T16:10")
    #expect(try story.rule(against: .counted(period: sampleCount()), at: now) == "CLOCK-002")
    let web = try sampleCount(2, start: "2026-09-14T16:00")
    #expect(try story.rule(against: .counted(period: web), at: now) == nil)
  }

  @Test func `the end is never before the printed one nor before an earlier end`() throws {
    var story = try Story.signed()
    try story.tell(.posted(posting: samplePosting()), at: "2026-09-14T09:30")
    try story.tell(.counted(period: sampleCount(ends: "2026-09-18T17:30")), at: now)
    #expect(story.state.exposure?.ends == (try minute("2026-09-21T17:30")))
    let later = try minute("2026-09-25T17:30")
    try story.tell(.extended(to: later, reason: "停电"), by: "P4", at: now)
    try story.tell(.counted(period: sampleCount(ends: "2026-09-22T17:30")), at: now)
    #expect(story.state.exposure?.ends == later)
    #expect(
      try story.rule(
        against: .moved(period: sampleCount(ends: "2026-09-25T17:30"), because: "放假通知"), at: now)
        == "CLOCK-003")
    try story.tell(
      .moved(period: sampleCount(ends: "2026-09-25T17:31"), because: "放假通知"), at: now)
    #expect(story.state.exposure?.round.earlierEnds.map(\.because) == ["停电", "放假通知"])
  }

  @Test(arguments: [
    ("2026-09-21T17:29", "2026-09-21T17:31", nil),
    ("2026-09-21T17:29", "2026-09-21T17:30", "LIFE-034"),
    ("2026-09-21T17:30", "2026-09-25T17:30", "LIFE-033"),
  ]) func `a period is extended before its end and to a later one`(
    now: String, to: String, rule: String?
  ) throws {
    let act = NoticeAct.extended(to: try minute(to), reason: "公示栏检修")
    #expect(try Story.open().rule(against: act, at: now) == rule)
  }

  @Test func `posting again begins a whole new period`() throws {
    var story = try Story.open().telling(.restarted(reason: "公示栏被拆"), by: "P4", at: now)
    #expect(story.state.stage == .open)
    #expect(story.state.exposure?.ends == nil)
    #expect(try story.rule(against: .counted(period: sampleCount()), at: now) == "CLOCK-001")
    try story.tell(
      .posted(posting: samplePosting(2, at: "2026-09-16T09:00")), at: "2026-09-16T09:10")
    #expect(
      try story.rule(against: .counted(period: sampleCount()), at: "2026-09-16T09:10")
        == "CLOCK-002")
    try story.tell(
      .counted(
        period: sampleCount(2, start: "2026-09-16T09:00", ends: "2026-09-23T17:30")),
      at: "2026-09-16T09:10")
    #expect(story.state.exposure?.ends == (try minute("2026-09-23T17:30")))
    #expect(story.state.exposure?.rounds.count == 2)
  }

  @Test func `nothing comes down before its time`() throws {
    let early = NoticeAct.takenDown(posting: 1, at: try minute("2026-09-21T17:29"))
    let due = NoticeAct.takenDown(posting: 1, at: try minute("2026-09-21T17:30"))
    let story = try Story.open()
    #expect(try story.rule(against: early, at: "2026-09-22T08:00") == "LIFE-046")
    #expect(try story.rule(against: due, at: "2026-09-21T17:29") == "LIFE-046")
    let down = try story.telling(due, at: "2026-09-22T08:00")
    #expect(try down.rule(against: due, at: "2026-09-22T08:00") == "LIFE-046")
    let withdrawn = try story.telling(.withdrawn(reason: "岗位取消"), by: "P4", at: now)
    #expect(try withdrawn.rule(against: early, at: "2026-09-22T08:00") == nil)
  }

  @Test func `time goes on only`() throws {
    let story = try Story.open()
    let act = NoticeAct.linked(to: "N-2026-0009", as: .follows)
    #expect(try story.rule(against: act, at: "2026-09-14T09:29") == "LIFE-013")
    let linked = try story.telling(act, at: "2026-09-14T09:30")
    #expect(try linked.rule(against: act, at: "2026-09-14T09:30") == "LIFE-048")
  }
}
