import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

private let hash = String(repeating: "cd", count: 32)

private let draft = DraftContent(
  kind: "hiring.proposed", title: "拟聘用人员公示", version: 1, sha256: hash,
  fingerprint: "cdcd-cdcd-cdcd-cdcd", listRoot: hash, rowCount: 3,
  period: PeriodPlan(
    posted: "2026-09-28", count: 7, unit: .workingDays, firstDay: .dayAfterPosting,
    lastDay: "2026-10-14", closesAt: .endOfDay, source: "规定"),
  comesDownAtEnd: true, scheme: .standard,
  findings: [DraftFinding(rule: "HIRE-001", blocks: false, count: 2)], corrects: "N-2026-0001")

private let counted = CountedPeriod(
  posting: 1, start: instant("2026-09-28T09:00"), firstCounted: "2026-09-29",
  ends: instant("2026-10-15T00:00"))

private let acts: [NoticeAct] =
  [
    .drafted(draft: draft), .revised(draft: draft), .revisionUndone(from: 2, to: 1),
    .ticked(rule: "HIRE-001", reason: "县人社局已批准"), .returned(reason: "第3行名次有误"),
    .signed(step: "审核", version: 1, sha256: hash, minutes: nil),
    .signed(step: "职代会", version: 1, sha256: hash, minutes: hash),
    .forced(what: .signatures, reason: "保密审查员出差"), .forced(what: .warnings, reason: "急"),
    .forced(what: .embargo, reason: "提前"), .scheduled(notBefore: nil, comesDownAt: nil),
    .scheduled(notBefore: instant("2026-09-28T09:00"), comesDownAt: instant("2026-10-20T17:30")),
    .posted(
      posting: Posting(
        number: 1, channel: "公示栏", place: "校门口", at: instant("2026-09-28T09:00"),
        evidence: [
          .photograph(sha256: hash), .page(address: "https://example.gov.cn/1", sha256: hash),
          .page(address: "https://example.gov.cn/2", sha256: nil),
        ])),
    .posted(
      posting: Posting(
        number: 2, channel: "网站", place: "县政府网站", at: instant("2026-09-28T10:00"), evidence: [])),
    .proven(posting: 2, evidence: .page(address: "https://example.gov.cn/2", sha256: nil)),
    .counted(period: counted), .extended(to: instant("2026-10-16T17:30"), reason: "网站停用一天"),
    .moved(period: counted, because: "国办发明电〔2026〕1号"), .rowSuspended(row: 3, reason: "核实学历"),
    .rowResumed(row: 3, reason: "已核实"), .objected(objection: "Y-2026-0001", rows: [3]),
    .objected(objection: "Y-2026-0002", rows: []),
    .restarted(reason: "公示栏被遮挡"), .takenDown(posting: 1, at: instant("2026-10-15T09:00")),
    .concluded(outcome: .noObjection), .concluded(outcome: .decided),
    .concluded(outcome: .corrected(by: "N-2026-0002")), .withdrawn(reason: "岗位取消"),
    .archived(until: "2027-10-15", rule: "办公室规定"), .archived(until: nil, rule: nil),
    .retained(until: "2027-10-15", rule: "办公室规定"),
    .erased(
      tombstone: Tombstone(
        rowCount: 3, sha256: hash, listRoot: hash, posted: "2026-09-28", ended: "2026-10-15",
        rule: "办公室规定")),
    .linked(to: "N-2026-0002", as: .correctedBy), .linked(to: "N-2026-0001", as: .correctionOf),
    .linked(to: "N-2026-0003", as: .follows),
  ] + ObjectionFinding.allCases.map { .settled(objection: "Y-2026-0001", finding: $0) }

private let objectionActs: [ObjectionAct] =
  [
    .registered(.sample(missing: [.address])), .registered(.sample(row: nil, timeliness: .late)),
    .supplemented(
      met: [.evidence], evidence: [hash], arrived: instant("2026-10-08T09:00"), answer: nil),
    .accepted(despite: nil), .accepted(despite: "邮路中断"),
    .refused(ground: .late, basis: "公示写明的截止时间", reason: nil),
    .refused(ground: .outOfScope, basis: "公示", reason: "属于劳动争议"), .assigned(to: "P3"),
    .recused(handler: "P3", reason: "亲属"), .grouped(into: "Y-2026-0001"),
    .deadlineMoved(to: "2026-10-20", reason: "外调"), .corrected(by: "N-2026-0002"),
    .reviewRequested(arrived: instant("2026-10-20T09:00"), answer: nil), .opened(reason: nil),
    .opened(reason: "电话核实"),
  ]
  + ObjectionOutcome.allCases.map { .decided(outcome: $0, reasons: "经核对档案") }
  + ObjectionPaper.allCases.map {
    .replied(paper: $0, sha256: hash, at: instant("2026-10-20T09:00"))
  }

@Suite struct StoryTests {
  @Test func `every act is told in plain words`() {
    #expect(Set(acts.map(\.name)) == Set(NoticeAct.Name.allCases))
    let told =
      acts.map(\.story) + objectionActs.map { $0.story { $0 == "P3" ? "陈静" : $0 } }
    #expect(goldenDifference(told.joined(separator: "\n") + "\n", "acts.txt") == nil)
  }

  @Test func `a line names what it is about unless that is the notice itself`() {
    let line = StoryLine(
      sequence: 7, at: instant("2026-09-28T09:05"), subject: "Y-2026-0001", person: "陈静",
      words: "受理"
    )
    #expect(line.text(of: "N-2026-0001") == "2026年9月28日09:05 [Y-2026-0001] 陈静:受理")
    #expect(line.text(of: "Y-2026-0001") == "2026年9月28日09:05 陈静:受理")
  }
}
