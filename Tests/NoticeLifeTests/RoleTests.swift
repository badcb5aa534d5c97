import NoticeLife
import Testing
import WorkingDays

struct RoleTests {
  @Test(arguments: NoticeAct.Name.allCases.filter { $0 != .signed && $0 != .drafted })
  func `an act needs one of its roles, and only when it is new`(name: NoticeAct.Name) throws {
    let (story, act) = try sample(name)
    let at = "2026-11-02T08:00"
    for role in Role.allCases {
      let rule = try story.rule(against: act, by: "P9", as: [role], at: at)
      #expect((rule == "LIFE-014") == !name.roles.contains(role), "\(name) as \(role)")
    }
    #expect(try story.rule(against: act, by: "P9", as: [], at: at) == "LIFE-014")
    #expect(try story.rule(against: act, by: "P9", as: nil, at: at) != "LIFE-014")
  }

  @Test func `a step is signed by its role, and another can help`() throws {
    let story = try Story.draft()
    let at = try minute("2026-09-11T10:00")
    let error = #expect(throws: LifeRefusal.self) {
      try story.state.applying(signature("经办"), by: "P1", as: [.issuer], at: at)
    }
    #expect(error?.id == "LIFE-014")
    #expect(error?.needsApproval == true)
    #expect(error?.message.contains("“经办”的人") == true)
    #expect(
      try story.rule(against: signature("经办"), as: [.clerk], at: "2026-09-11T10:00") == nil)
  }

  @Test func `only a clerk begins a notice`() throws {
    let at = try minute("2026-09-11T09:00")
    let act = NoticeAct.drafted(draft: try sampleDraft())
    #expect(throws: LifeRefusal.self) {
      try NoticeState.begin(with: act, by: "P1", as: [.issuer], at: at)
    }
    #expect(try NoticeState.begin(with: act, by: "P1", as: [.clerk], at: at).stage == .draft)
    let second = NoticeAct.drafted(draft: try sampleDraft(version: 2))
    let error = #expect(throws: LifeRefusal.self) {
      try NoticeState.begin(with: second, by: "P1", at: at)
    }
    #expect(error?.id == "LIFE-017")
  }

  /// Each act at a stage that lets it follow.
  private func sample(_ name: NoticeAct.Name) throws -> (Story, NoticeAct) {
    let until = try day("2026-12-01")
    let later = try minute("2026-12-01T08:00")
    return switch name {
    case .drafted, .signed: (try .draft(), signature("经办"))
    case .revised: (try .draft(), .revised(draft: try sampleDraft(version: 2)))
    case .revisionUndone: (try .draft(), .revisionUndone(from: 2, to: 1))
    case .ticked: (try .draft(), .ticked(rule: "R-01", reason: "属实"))
    case .returned: (try .draft(), .returned(reason: "请核对"))
    case .forced: (try .draft(), .forced(what: .signatures, reason: "停电"))
    case .scheduled: (try .draft(), .scheduled(notBefore: nil, comesDownAt: nil))
    case .posted: (try .signed(), .posted(posting: try samplePosting()))
    case .proven: (try .open(), .proven(posting: 1, evidence: photograph))
    case .counted: (try .open(), .counted(period: try sampleCount()))
    case .extended: (try .open(), .extended(to: later, reason: "停电"))
    case .moved: (try .open(), .moved(period: try sampleCount(), because: "放假通知"))
    case .rowSuspended: (try .open(), .rowSuspended(row: 1, reason: "待查"))
    case .rowResumed: (try .open(), .rowResumed(row: 1, reason: "查清"))
    case .objected: (try .open(), .objected(objection: "Y-2026-0001", rows: []))
    case .settled: (try .open(), .settled(objection: "Y-2026-0001", finding: .rejected))
    case .restarted: (try .open(), .restarted(reason: "公示栏被拆"))
    case .takenDown: (try .open(), .takenDown(posting: 1, at: later))
    case .concluded: (try .open(), .concluded(outcome: .noObjection))
    case .withdrawn: (try .open(), .withdrawn(reason: "不办了"))
    case .archived: (try .concluded(), .archived(until: nil, rule: nil))
    case .retained: (try .archived(), .retained(until: until, rule: "x"))
    case .erased: (try .archived(), .erased(tombstone: sampleTombstone()))
    case .linked: (try .open(), .linked(to: "N-2026-0002", as: .follows))
    }
  }
}
