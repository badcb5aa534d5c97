import NoticeLife
import Testing
import WorkingDays

/// Every act at every stage: what the acts make of it, or the rule that refuses.
struct StageTableTests {
  /// A refusal by a rule from LIFE-001 to LIFE-012 is one of the stage; "" stands for none of those.
  private static let table: [(NoticeAct.Name, [String])] = [
    // draft, signed, open, concluded, withdrawn, archived, erased
    (.drafted, ["002", "002", "002", "002", "002", "002", "002"]),
    (.revised, ["", "", "006", "007", "008", "009", "010"]),
    (.revisionUndone, ["", "", "006", "007", "008", "009", "010"]),
    (.ticked, ["", "005", "006", "007", "008", "009", "010"]),
    (.returned, ["", "", "006", "007", "008", "009", "010"]),
    (.signed, ["", "005", "006", "007", "008", "009", "010"]),
    (.forced, ["", "", "006", "007", "008", "009", "010"]),
    (.scheduled, ["", "", "", "007", "008", "009", "010"]),
    (.posted, ["003", "", "", "007", "008", "009", "010"]),
    (.proven, ["004", "004", "", "", "008", "009", "010"]),
    (.counted, ["004", "004", "", "007", "008", "009", "010"]),
    (.extended, ["004", "004", "", "007", "008", "009", "010"]),
    (.moved, ["004", "004", "", "007", "008", "009", "010"]),
    (.rowSuspended, ["004", "004", "", "007", "008", "009", "010"]),
    (.rowResumed, ["004", "004", "", "", "008", "009", "010"]),
    (.objected, ["004", "004", "", "007", "008", "009", "010"]),
    (.settled, ["004", "004", "", "", "", "009", "010"]),
    (.restarted, ["004", "004", "", "007", "008", "009", "010"]),
    (.takenDown, ["004", "004", "", "", "", "009", "010"]),
    (.concluded, ["004", "004", "", "007", "008", "009", "010"]),
    (.withdrawn, ["", "", "", "", "008", "009", "010"]),
    (.archived, ["011", "011", "011", "", "", "009", "010"]),
    (.retained, ["012", "012", "012", "012", "012", "", "010"]),
    (.erased, ["012", "012", "012", "012", "012", "", "010"]),
    (.linked, ["", "", "", "", "", "", "010"]),
  ]

  @Test func `the table has every act once`() {
    #expect(
      Self.table.map(\.0).sorted { $0.rawValue < $1.rawValue }
        == NoticeAct.Name.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test(arguments: table) func `an act is allowed or refused by the rule of its stage`(
    name: NoticeAct.Name, expected: [String]
  ) throws {
    for (stage, rule) in zip(Stage.allCases, expected) {
      let refused = try Story.at(stage).rule(against: try sample(name), at: "2026-11-02T08:00")
      let ofStage = refused.flatMap { isStageRule($0) ? $0 : nil }
      #expect(ofStage == (rule.isEmpty ? nil : "LIFE-\(rule)"), "\(name) at \(stage)")
    }
  }

  @Test(arguments: NoticeAct.Name.allCases) func `nothing but a draft begins a notice`(
    name: NoticeAct.Name
  ) throws {
    let act = try sample(name)
    let at = try minute("2026-09-11T09:00")
    guard name != .drafted else {
      #expect(try NoticeState.begin(with: act, by: "P1", at: at).stage == .draft)
      return
    }
    let error = #expect(throws: LifeRefusal.self) {
      try NoticeState.begin(with: act, by: "P1", at: at)
    }
    #expect(error?.id == "LIFE-001")
  }

  /// Samples that go through at the stages of their row show that the table is no wish.
  @Test func `the changes of stage told to the store are those that acts make`() throws {
    var seen: Set<[Stage]> = []
    for stage in Stage.allCases {
      let story = try Story.at(stage)
      for act in try accepted(at: stage) {
        let after = try story.telling(act, by: "P4", at: "2026-11-02T08:00").state.stage
        if after != stage { seen.insert([stage, after]) }
      }
    }
    #expect(seen == Set(Stage.transitions.map { [$0.from, $0.to] }))
  }

  private func isStageRule(_ rule: String) -> Bool {
    rule.hasPrefix("LIFE-0") && Int(rule.suffix(3)).map { $0 <= 12 } ?? false
  }

  /// Acts that are good at `stage`, at least one for every name that its row allows.
  private func accepted(at stage: Stage) throws -> [NoticeAct] {
    let tombstone = sampleTombstone()
    switch stage {
    case .draft:
      return [
        .revised(draft: try sampleDraft(version: 2)), .returned(reason: "请核对"),
        .forced(what: .signatures, reason: "停电"), .withdrawn(reason: "不办了"),
        .linked(to: "N-2026-0002", as: .follows),
      ]
    case .signed:
      return [
        .revised(draft: try sampleDraft(version: 2)), .returned(reason: "请核对"),
        .posted(posting: try samplePosting()), .withdrawn(reason: "不办了"),
      ]
    case .open:
      return [
        .posted(posting: try samplePosting(2)), .rowSuspended(row: 1, reason: "待查"),
        .restarted(reason: "公示栏被拆"), .concluded(outcome: .noObjection),
        .withdrawn(reason: "不办了"),
      ]
    case .concluded: return [.withdrawn(reason: "不办了"), .archived(until: nil, rule: nil)]
    case .withdrawn: return [.archived(until: nil, rule: nil)]
    case .archived:
      return [.retained(until: try day("2026-12-01"), rule: "x"), .erased(tombstone: tombstone)]
    case .erased: return []
    }
  }

  private func sample(_ name: NoticeAct.Name) throws -> NoticeAct {
    switch name {
    case .drafted: .drafted(draft: try sampleDraft())
    case .revised: .revised(draft: try sampleDraft(version: 2))
    case .revisionUndone: .revisionUndone(from: 2, to: 1)
    case .ticked: .ticked(rule: "R-01", reason: "属实")
    case .returned: .returned(reason: "请核对")
    case .signed: signature("经办")
    case .forced: .forced(what: .signatures, reason: "停电")
    case .scheduled: .scheduled(notBefore: nil, comesDownAt: nil)
    case .posted: .posted(posting: try samplePosting())
    case .proven: .proven(posting: 1, evidence: photograph)
    case .counted: .counted(period: try sampleCount())
    case .extended: .extended(to: try minute("2026-09-30T17:30"), reason: "停电")
    case .moved: .moved(period: try sampleCount(ends: "2026-09-22T17:30"), because: "放假通知")
    case .rowSuspended: .rowSuspended(row: 1, reason: "待查")
    case .rowResumed: .rowResumed(row: 1, reason: "查清")
    case .objected: .objected(objection: "Y-2026-0001", rows: [1])
    case .settled: .settled(objection: "Y-2026-0001", finding: .rejected)
    case .restarted: .restarted(reason: "公示栏被拆")
    case .takenDown: .takenDown(posting: 1, at: try minute("2026-09-22T08:00"))
    case .concluded: .concluded(outcome: .noObjection)
    case .withdrawn: .withdrawn(reason: "不办了")
    case .archived: .archived(until: nil, rule: nil)
    case .retained: .retained(until: try day("2026-12-01"), rule: "保存三十日")
    case .erased: .erased(tombstone: sampleTombstone())
    case .linked: .linked(to: "N-2026-0002", as: .correctedBy)
    }
  }
}
