import NoticeLife
import Testing
import WorkingDays

struct EndingTests {
  private let during = "2026-09-16T08:00"
  private let after = "2026-09-22T08:00"

  @Test(arguments: [("2026-09-21T17:29", "LIFE-038"), ("2026-09-21T17:30", nil)])
  func `it is concluded after its end, to the minute`(now: String, rule: String?) throws {
    let act = NoticeAct.concluded(outcome: .noObjection)
    #expect(try Story.open().rule(against: act, at: now) == rule)
  }

  @Test func `a pending objection stops the conclusion and freezes its rows alone`() throws {
    let story = try Story.open()
      .telling(.objected(objection: "Y-2026-0001", rows: [3, 2]), at: during)
      .telling(.objected(objection: "Y-2026-0002", rows: []), at: during)
    #expect(story.state.exposure?.frozenRows == [2, 3])
    #expect(story.state.exposure?.pending == ["Y-2026-0001", "Y-2026-0002"])
    for outcome in [NoticeAct.Outcome.noObjection, .decided, .corrected(by: "N-2026-0002")] {
      let at = try minute(after)
      let error = #expect(throws: LifeRefusal.self) {
        try story.state.applying(.concluded(outcome: outcome), by: "P1", at: at)
      }
      #expect(error?.id == "LIFE-039")
      #expect(error?.message.contains("Y-2026-0001、Y-2026-0002") == true)
    }
  }

  @Test(arguments: ObjectionFinding.allCases) func `a finding says what may be concluded`(
    finding: ObjectionFinding
  ) throws {
    let story = try Story.open()
      .telling(.objected(objection: "Y-2026-0001", rows: [3]), at: during)
      .telling(.settled(objection: "Y-2026-0001", finding: finding), at: during)
    #expect(story.state.exposure?.frozenRows == (finding == .waiting ? [3] : []))
    #expect(
      try story.rule(against: .concluded(outcome: .noObjection), at: after) == "LIFE-040")
    #expect(
      try story.rule(against: .concluded(outcome: .decided), at: after)
        == (finding == .upheld ? "LIFE-041" : nil))
    #expect(
      try story.rule(against: .concluded(outcome: .corrected(by: "N-2026-0002")), at: during)
        == nil)
  }

  @Test func `without an objection nothing was decided`() throws {
    #expect(
      try Story.open().rule(against: .concluded(outcome: .decided), at: after) == "LIFE-040")
  }

  @Test func `a correction is one notice`() throws {
    let story = try Story.open().telling(
      .linked(to: "N-2026-0002", as: .correctedBy), at: during)
    let other = NoticeAct.concluded(outcome: .corrected(by: "N-2026-0003"))
    #expect(try story.rule(against: other, at: during) == "LIFE-048")
    let ended = try story.telling(
      .concluded(outcome: .corrected(by: "N-2026-0002")), at: during)
    #expect(ended.state.dossier.correctedBy == "N-2026-0002")
  }

  @Test func `a correction says what it corrects`() throws {
    let other = try Story.draft().state
    let error = #expect(throws: LifeRefusal.self) {
      try other.requireCorrection("N-2026-0002", of: "N-2026-0001")
    }
    #expect(error?.id == "LIFE-050")
    let draft = try sampleDraft()
    let correction = DraftContent(
      kind: draft.kind, title: draft.title, version: 1, sha256: draft.sha256,
      fingerprint: draft.fingerprint, listRoot: draft.listRoot, rowCount: draft.rowCount,
      period: draft.period, comesDownAtEnd: false, scheme: .standard, corrects: "N-2026-0001")
    let story = try Story(correction)
    try story.state.requireCorrection("N-2026-0002", of: "N-2026-0001")
    #expect(story.state.dossier.links.map(\.link) == [.correctionOf])
  }

  @Test func `the conclusion follows from the objections`() throws {
    let story = try Story.open()
    #expect(story.state.outcome(correctedBy: nil) == .noObjection)
    #expect(story.state.outcome(correctedBy: "N-2") == .corrected(by: "N-2"))
    let objected = try story.telling(.objected(objection: "Y-1", rows: []), at: during)
    #expect(objected.state.outcome(correctedBy: nil) == .decided)
  }

  @Test func `objections are known once, settled once, and looked into again on request`() throws {
    let objected = NoticeAct.objected(objection: "Y-2026-0001", rows: [10])
    let settled = NoticeAct.settled(objection: "Y-2026-0001", finding: .rejected)
    let story = try Story.open()
    #expect(try story.rule(against: settled, at: during) == "LIFE-036")
    #expect(
      try story.rule(against: .objected(objection: "Y-2026-0001", rows: [11]), at: during)
        == "LIFE-035")
    #expect(
      try story.rule(against: .objected(objection: "Y-2026-0001", rows: [0]), at: during)
        == "LIFE-035")
    let pending = try story.telling(objected, at: during)
    #expect(try pending.rule(against: objected, at: during) == "LIFE-036")
    let done = try pending.telling(settled, at: during)
    #expect(try done.rule(against: settled, at: during) == "LIFE-036")
    let again = try done.telling(objected, at: during)
    #expect(again.state.exposure?.pending == ["Y-2026-0001"])
    #expect(again.state.exposure?.objections.count == 1)
  }

  @Test func `what waits is settled after the conclusion and before the archive`() throws {
    let story = try Story.open()
      .telling(.objected(objection: "Y-2026-0001", rows: [3]), at: during)
      .telling(.settled(objection: "Y-2026-0001", finding: .waiting), at: during)
      .telling(.concluded(outcome: .decided), at: after)
    let archive = NoticeAct.archived(until: nil, rule: nil)
    #expect(try story.rule(against: archive, at: after) == "LIFE-043")
    let settled = try story.telling(
      .settled(objection: "Y-2026-0001", finding: .notAffecting), at: after)
    #expect(try settled.rule(against: archive, at: after) == nil)
  }

  @Test func `a row suspended by order waits until it is resumed`() throws {
    let suspend = NoticeAct.rowSuspended(row: 4, reason: "材料待核")
    let resume = NoticeAct.rowResumed(row: 4, reason: "已核")
    #expect(try Story.open().rule(against: resume, at: during) == "LIFE-035")
    #expect(
      try Story.open().rule(against: .rowSuspended(row: 11, reason: "x"), at: during)
        == "LIFE-035")
    let story = try Story.open().telling(suspend, at: during)
    #expect(story.state.exposure?.frozenRows == [4])
    #expect(try story.rule(against: suspend, at: during) == "LIFE-035")
    let concluded = try story.telling(.concluded(outcome: .noObjection), at: after)
    let archive = NoticeAct.archived(until: nil, rule: nil)
    #expect(try concluded.rule(against: archive, at: after) == "LIFE-043")
    #expect(try concluded.telling(resume, at: after).rule(against: archive, at: after) == nil)
    let withdrawn = try story.telling(.withdrawn(reason: "岗位取消"), at: during)
      .telling(.takenDown(posting: 1, at: minute(during)), at: during)
    #expect(try withdrawn.rule(against: archive, at: after) == nil)
  }

  @Test func `a list that must come down is archived after it did`() throws {
    let archive = NoticeAct.archived(until: nil, rule: nil)
    let down = NoticeAct.takenDown(posting: 1, at: try minute("2026-09-21T17:30"))
    let story = try Story.concluded(sampleDraft(comesDownAtEnd: true))
    #expect(try story.rule(against: archive, at: after) == "LIFE-042")
    #expect(try story.telling(down, at: after).rule(against: archive, at: after) == nil)
    #expect(try Story.concluded().rule(against: archive, at: after) == nil)
    let withdrawn = try Story.open().telling(.withdrawn(reason: "岗位取消"), at: during)
    #expect(try withdrawn.rule(against: archive, at: after) == "LIFE-042")
  }

  @Test func `names go when their day has come and the tombstone says what went`() throws {
    let erase = NoticeAct.erased(tombstone: sampleTombstone())
    #expect(try Story.archived().rule(against: erase, at: "2026-10-21T23:59") == "LIFE-044")
    #expect(try Story.archived().rule(against: erase, at: "2026-10-22T00:00") == nil)
    let other = Tombstone(
      rowCount: 9, sha256: sampleTombstone().sha256, listRoot: sampleTombstone().listRoot,
      posted: sampleTombstone().posted, ended: sampleTombstone().ended, rule: "保存三十日")
    #expect(
      try Story.archived().rule(against: .erased(tombstone: other), at: "2026-10-22T08:00")
        == "LIFE-045")
    #expect(try Story.archived().state.tombstone == sampleTombstone())
  }

  @Test func `without a retention day the names stay`() throws {
    let erase = NoticeAct.erased(tombstone: sampleTombstone())
    var story = try Story.concluded()
    #expect(
      try story.rule(against: .archived(until: day("2026-09-21"), rule: "x"), at: after)
        == "LIFE-044")
    try story.tell(.archived(until: nil, rule: nil), at: after)
    #expect(story.state.tombstone == nil)
    #expect(try story.rule(against: erase, at: "2030-01-01T08:00") == "LIFE-044")
    try story.tell(.retained(until: day("2026-10-22"), rule: "保存三十日"), at: after)
    #expect(
      try story.rule(against: .retained(until: day("2026-10-21"), rule: "x"), at: after)
        == "LIFE-044")
    #expect(try story.rule(against: erase, at: "2026-10-22T08:00") == nil)
  }
}
