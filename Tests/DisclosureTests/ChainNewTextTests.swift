import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

/// A list that follows itself from term to term, as a board of fees does: what stands in it stays
/// until a notice of change says what stands there from then on.
@Suite struct ChainNewTextTests {
  private static let open = PrivacyClass.open(.practice("测试"))

  private static let roster = Roster(
    name: "公示表",
    columns: [
      ColumnSpec("item", "项目", .text, privacy: open, width: 8, example: "甲"),
      ColumnSpec("rate", "标准", .text, privacy: open, width: 8, example: "1元"),
    ])

  private let board = NoticeKind(
    id: "general.board", name: "公示栏", domain: .general, stage: 1, stageName: "公示",
    catalogueItem: "财务信息/财务信息", roster: Self.roster, facts: [],
    period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: [],
    takeDown: ("长期", .practice("测试")),
    links: [
      ChainLink(
        after: "general.board", key: ["项目"], complete: false, unchanged: ["标准"],
        changes: [.init("general.change", newTexts: ["标准": "新标准"])], admittingNewcomers: true)
    ])

  private func notice(
    _ kind: String, _ headers: [String], _ rows: [[String]], on day: CalendarDay
  ) -> EarlierNotice {
    EarlierNotice(
      kind: kind, title: "\(kind) \(day)", fingerprint: "\(day)", posted: day, lastDay: day,
      headers: headers, rows: rows)
  }

  private func earlierBoard(_ rate: String, on day: CalendarDay) -> EarlierNotice {
    notice("general.board", ["项目", "标准"], [["住宿费", rate]], on: day)
  }

  private func change(_ item: String, _ rate: String, on day: CalendarDay) -> EarlierNotice {
    notice("general.change", ["项目", "新标准"], [[item, rate]], on: day)
  }

  private func found(
    _ rows: [(String, String)], _ earlier: [EarlierNotice]
  ) -> [RecordFinding] {
    let records = rows.enumerated().map {
      Record(row: $0 + 2, fields: [.text($1.0), .text($1.1)], columns: ["item", "rate"])
    }
    let content = NoticeContent(
      records: records, facts: Facts.read([], as: []).facts, posted: "2026-08-28")
    return board.chainFindings(of: content, earlier: earlier)
  }

  @Test func `the first of its kind misses none before it`() {
    #expect(found([("住宿费", "150元")], []) == [])
  }

  @Test func `what changed without a notice of change is said, and what to post`() throws {
    let before = [earlierBoard("150元", on: "2025-08-28")]
    #expect(found([("住宿费", "150元")], before) == [])
    let finding = try #require(found([("住宿费", "200元")], before).first)
    #expect(finding.rule == "CHAIN-003" && finding.row == 2 && finding.column == "rate")
    #expect(finding.problem == "《general.board 2025-08-28》公布的标准是“150元”,这里是“200元”")
    #expect(finding.remedy == "请改成一致;确实调整了的,先发布调整公示")
  }

  @Test func `a notice of change says what stands there from then on`() {
    let before = [
      earlierBoard("150元", on: "2025-08-28"), change("住宿费", "200元", on: "2026-03-01"),
    ]
    #expect(found([("住宿费", "200元")], before) == [])
    let stale = found([("住宿费", "150元")], before)
    #expect(stale.map(\.rule) == ["CHAIN-003"])
    #expect(stale.first?.problem.hasPrefix("《general.change 2026-03-01》") == true)
  }

  @Test func `a change of something else, or older than the board, changes nothing`() {
    let board = earlierBoard("150元", on: "2025-08-28")
    #expect(
      found([("住宿费", "200元")], [board, change("学费", "200元", on: "2026-03-01")]).map(\.rule)
        == ["CHAIN-003"])
    #expect(found([("住宿费", "150元")], [board, change("住宿费", "90元", on: "2025-03-01")]) == [])
  }

  @Test func `of two changes the later one holds`() {
    let before = [
      change("住宿费", "300元", on: "2026-05-01"), earlierBoard("150元", on: "2025-08-28"),
      change("住宿费", "200元", on: "2026-03-01"),
    ]
    #expect(found([("住宿费", "300元")], before) == [])
    #expect(found([("住宿费", "200元")], before).map(\.rule) == ["CHAIN-003"])
  }

  @Test func `what was not there before may come`() {
    let rows = [("住宿费", "150元"), ("课后服务费", "300元")]
    #expect(found(rows, [earlierBoard("150元", on: "2025-08-28")]) == [])
  }
}
