import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct DrawNoticeChecksTests {
  private func before(
    _ entrants: [Row] = SmallDraw.entrants, application: Row = SmallDraw.application,
    facts: [String: [String]] = [:], posted: CalendarDay = "2026-07-01"
  ) throws -> [String] {
    let content = try noticeContent(
      "entrants", entrants, facts: SmallDraw.facts.merging(facts) { $1 }, posted: posted,
      with: [(EnrollmentFile.applications, [application])])
    return try checksInShort("entrants", content)
  }

  private func changed(_ index: Int, _ changes: Row) -> [Row] {
    var rows = SmallDraw.entrants
    rows[index].merge(changes) { $1 }
    return rows
  }

  @Test func `a sound list has no findings`() throws {
    #expect(try before() == [])
  }

  @Test func `numbers run from 1 in digits of equal length`() throws {
    #expect(try before(changed(6, ["摇号编号": "8"])) == ["ENR-040 row 8 drawNumber"])
    #expect(try before(changed(6, ["摇号编号": "07"])) == ["ENR-040 row 8 drawNumber"])
    #expect(try before(changed(6, ["摇号编号": "0"])) == ["ENR-040 row 8 drawNumber"])
    let ten: [Row] = (1...10).map {
      [
        "组别": SmallDraw.group, "摇号编号": ($0 < 10 ? "0" : "") + "\($0)", "报名号": "A01\($0)", "人数": "1",
      ]
    }
    let figures = ["报名人数": "10", "参加摇号人数": "10", "多胞胎人数": "", "多胞胎组数": "", "摇号编号数": "10"]
    let application = SmallDraw.application.merging(figures) { $1 }
    #expect(try before(ten, application: application) == [])
  }

  @Test func `each child stands behind one number`() throws {
    #expect(try before(changed(2, ["报名号": "A0103"])) == ["ENR-041 row 4 persons"])
    #expect(
      try before(changed(0, ["人数": "2"])) == [
        "ENR-041 row 2 persons", "ENR-043 row 2 group",
      ])
    #expect(try before(changed(3, ["报名号": "A0108"])) == ["ENR-042 row 5 registrations"])
  }

  @Test func `groups and counts are those of the applicants' notice`() throws {
    let rows = Array(SmallDraw.entrants.dropLast())
    #expect(try before(rows) == ["ENR-043 row 2 group", "ENR-043 row 2 group"])
    #expect(try before(application: roomy) == ["ENR-043 row 2 group"])
    let alone = try noticeContent("entrants", SmallDraw.entrants, facts: SmallDraw.facts)
    #expect(try checksInShort("entrants", alone) == ["ENR-049 group"])
  }

  /// The list hangs first, then the draw; the seeds are known in between or on the spot.
  @Test(
    arguments: [
      (["名单公布时间": ["2026-07-01 09:00"]], []),
      (["名单公布时间": ["2026-07-02 09:00"]], ["ENR-044 名单公布时间"]),
      (["名单公布时间": ["7月1日"]], ["ENR-047 名单公布时间"]), (["名单公布时间": []], ["ENR-047 名单公布时间"]),
      (["摇号时间": ["2026-07-01 09:01"]], ["ENR-046 种子来源"]),
      (["摇号时间": ["2026-07-01 09:00"]], ["ENR-045 摇号时间", "ENR-046 种子来源"]),
      (["摇号时间": ["2026-07-06 15:30"]], []), (["摇号时间": ["2026-07-06 15:29"]], ["ENR-046 种子来源"]),
      (["种子来源": ["家长代表掷骰|2026-07-01 09:00|####"]], ["DRAW-015 种子来源"]),
      (["种子来源": ["家长代表掷骰"]], ["ENR-047 种子来源"]), (["种子来源": []], ["DRAW-013 种子来源"]),
      (["候补名额": ["全部"]], []), (["候补名额": ["20"]], []), (["候补名额": ["若干"]], ["ENR-047 候补名额"]),
      (["候补名额": ["0"]], ["ENR-048 候补名额"]), (["余下学位办法": []], ["DRAW-016 余下学位办法"]),
      (["重号办法": ["停止"]], ["ENR-047 重号办法"]), (["摇号方法": ["起始号加公差"]], ["ENR-047 重号办法"]),
      (["摇号方法": ["环形间隔"]], ["DRAW-017 种子来源"]),
      (["摇号方法": ["环形间隔"], "种子来源": ["起始号|2026-07-06 15:30", "间隔|2026-07-06 15:31"]], []),
    ] as [([String: [String]], [String])])
  func `nothing that decides is left open`(
    _ facts: [String: [String]], _ expected: [String]
  ) throws {
    #expect(try before(facts: facts) == expected)
  }

  @Test func `Haikou's least number of alternates is said to be Haikou's`() throws {
    let content = try noticeContent(
      "entrants", SmallDraw.entrants, facts: SmallDraw.facts.merging(["候补名额": ["0"]]) { $1 },
      with: [(EnrollmentFile.applications, [SmallDraw.application])])
    let found = try #require(try enrollmentNotice("entrants").checks(content).first)
    #expect(found.severity == .explain)
    #expect(found.remedy.contains("海口市2024年民办学校摇号办法(候补不少于20名)"))
    #expect(leastAlternates.map(\.count) == [20, 10])
  }

  private func after(
    _ change: (inout [Row]) -> Void = { _ in }, facts: [String: [String]] = [:],
    seeds: [Row] = SmallDraw.seeds, posted: CalendarDay = "2026-07-06"
  ) throws -> [String] {
    var rows = try SmallDraw.results()
    change(&rows)
    let content = try noticeContent(
      "drawn", rows, facts: SmallDraw.facts.merging(facts) { $1 }, posted: posted,
      with: Array(SmallDraw.references.prefix(2)) + [(EnrollmentFile.seeds, seeds)])
    return try checksInShort("drawn", content)
  }

  @Test func `a result that the lists bring has no findings`() throws {
    #expect(try after() == [])
    #expect(try after(posted: "2026-07-05") == ["ENR-039 摇号时间"])
  }

  @Test func `a result that somebody changed is not posted`() throws {
    let swapped = try after { rows in
      let won = rows.firstIndex { $0["结果"] == "中签" } ?? 0
      let lost = rows.firstIndex { $0["结果"] == "未中签" } ?? 0
      rows[won]["结果"] = "未中签"
      rows[lost]["结果"] = "中签"
    }
    #expect(swapped.count == 1 && swapped[0].hasPrefix("ENR-055"))
    let moved = try after { rows in
      let (first, second) = (rows[0]["摇号位次"], rows[1]["摇号位次"])
      rows[0]["摇号位次"] = second
      rows[1]["摇号位次"] = first
    }
    #expect(moved.count == 1 && moved[0].hasPrefix("ENR-055"))
  }

  @Test func `a number that the draw did not reach has no place`() throws {
    let rows: [Row] = [("1", "1", "中签"), ("", "2", "未中签")].map {
      [
        "组别": SmallDraw.group, "摇号位次": $0.0, "摇号编号": $0.1, "报名号": "A010\($0.1)", "人数": "1",
        "结果": $0.2,
      ]
    }
    #expect(imported(rows, as: drawResults).findingsInShort == [])
  }

  @Test func `digits of a seed may stand apart in the sheet, and count as one`() throws {
    var seeds = SmallDraw.seeds
    seeds[0]["数值"] = "4 1 6 2"
    #expect(try after(seeds: seeds) == [])
  }

  @Test func `other seeds or other terms bring another result`() throws {
    var seeds = SmallDraw.seeds
    seeds[0]["数值"] = "4163"
    #expect(try after(seeds: seeds).map { $0.prefix(7) } == ["ENR-055"])
    #expect(try after(facts: ["余下学位办法": ["整组录取并超额"]]).map { $0.prefix(7) } == ["ENR-055"])
  }

  @Test func `a seed is the one that was announced, and was not known before`() throws {
    var seeds = SmallDraw.seeds
    seeds[0]["公布时间"] = "2026-07-01 09:00"
    #expect(try after(seeds: seeds) == ["ENR-053 种子来源"])
    seeds[0]["公布时间"] = "2026年7月6日15时30分"
    #expect(try after(seeds: seeds) == ["ENR-053 种子来源"])
    seeds = SmallDraw.seeds
    seeds[0]["来源"] = "校长掷骰"
    #expect(try after(seeds: seeds) == ["ENR-054 种子来源", "ENR-054 种子来源"])
    seeds = SmallDraw.seeds
    seeds[0]["数值"] = "416"
    #expect(try after(seeds: seeds) == ["ENR-054 种子来源"])
  }

  @Test func `places and alternates are ranked from 1`() throws {
    let gap = try after { rows in
      let last = rows.indices.first { rows[$0]["摇号位次"] == "7" } ?? 0
      rows[last]["摇号位次"] = "8"
    }
    #expect(gap.contains { $0.hasPrefix("ENR-051") && $0.hasSuffix("place") })
    let unranked = try after { rows in
      let one = rows.indices.first { rows[$0]["结果"] == "候补" } ?? 0
      rows[one]["候补次序"] = ""
    }
    #expect(unranked.contains { $0.hasPrefix("ENR-052") })
    let third = try after { rows in
      let one = rows.indices.first { rows[$0]["候补次序"] == "2" } ?? 0
      rows[one]["候补次序"] = "3"
    }
    #expect(third.contains { $0.hasPrefix("ENR-052") })
    let winner = try after { rows in
      let one = rows.indices.first { rows[$0]["结果"] == "中签" } ?? 0
      rows[one]["候补次序"] = "1"
    }
    #expect(winner.contains { $0.hasPrefix("ENR-052") })
  }

  @Test func `without its lists a result cannot be redone, and is not posted`() throws {
    let content = try noticeContent("drawn", SmallDraw.results(), facts: SmallDraw.facts)
    #expect(try checksInShort("drawn", content).contains("ENR-050 group"))
  }
}
