import Disclosure
import DisclosureTesting
import PublicDraws
import Testing

@testable import EnrollmentZoning

@Suite struct GroupDrawTests {
  private func entrants(_ group: String, _ count: Int) -> [Row] {
    (1...count).map { number in
      let digits = (number < 10 ? "0" : "") + "\(number)"
      return ["组别": group, "摇号编号": digits, "报名号": "N\(group)\(digits)", "人数": "1"]
    }
  }

  private func application(_ group: String, _ count: Int, seats: Int) -> Row {
    [
      "组别": group, "计划人数": "\(seats)", "报名人数": "\(count)", "是否摇号": "是", "摇号名额": "\(seats)",
      "参加摇号人数": "\(count)", "摇号编号数": "\(count)",
    ]
  }

  private func draws(
    _ entrants: [Row], _ applications: [Row], _ facts: [String: [String]]
  ) throws -> [GroupDraw] {
    let content = try noticeContent(
      "entrants", entrants, facts: SmallDraw.facts.merging(facts) { $1 })
    let terms = try #require(DrawTerms.read(content.facts).terms)
    let made = GroupDraws(
      content.records,
      applications: imported(applications, as: groupApplications).records, terms)
    #expect(made.findings == [])
    return made.draws
  }

  private func seeds(_ rows: [(group: String, source: String, value: String)]) -> [Record] {
    let rows = rows.map {
      ["组别": $0.group, "来源": $0.source, "公布时间": "2026-07-06 15:30", "数值": $0.value]
    }
    return imported(rows, as: drawSeeds).records
  }

  /// Nanchang 2023: twenty numbers in a ring, start 6, interval 3, fifteen seats.
  @Test func `Nanchang's ring is drawn from the lists of a folder`() throws {
    let group = "南昌市某小学"
    let made = try draws(
      entrants(group, 20), [application(group, 20, seats: 15)],
      [
        "摇号方法": ["环形间隔"], "候补名额": ["全部"], "余下学位办法": [],
        "种子来源": ["家长代表抽起始号|2026-07-06 15:30", "家长代表抽间隔|2026-07-06 15:30"],
      ])
    let run = try #require(made.first).run(
      seeds([("", "家长代表抽起始号", "6"), ("", "家长代表抽间隔", "3")]))
    #expect(
      run.order.prefix(15).compactMap { Int($0) } == [
        6, 9, 12, 15, 18, 1, 4, 8, 13, 17, 2, 7, 14, 20, 10,
      ])
    #expect(run.results.count { $0.standing == .admitted } == 15)
  }

  @Test func `a seed without a group is every group's, one with a group its own`() throws {
    let sources = ["上证指数收盘点位|2026-07-06 15:00|####.##", "各组掷骰|2026-07-06 15:30"]
    let groups = ["甲校", "乙校"]
    let made = try draws(
      groups.flatMap { entrants($0, 12) }, groups.map { application($0, 12, seats: 5) },
      ["种子来源": sources])
    #expect(made.map(\.group) == groups)
    let given = seeds([
      ("", "上证指数收盘点位", "3472.19"), ("甲校", "各组掷骰", "4162"), ("乙校", "各组掷骰", "1532"),
    ])
    let runs = try made.map { try $0.run(given) }
    #expect(runs.map { $0.seeds.map(\.value) } == [["3472.19", "4162"], ["3472.19", "1532"]])
    #expect(made[0].commitment.sha256 != made[1].commitment.sha256)
    #expect(throws: DrawRefusal.self) { try made[0].run(seeds([("乙校", "各组掷骰", "1532")])) }
  }

  @Test func `a group without seats has no draw`() throws {
    let rows = entrants("甲校", 12) + entrants("乙校", 12)
    let made = try draws(rows, [application("甲校", 12, seats: 5)], [:])
    #expect(made.map(\.group) == ["甲校"])
  }

  @Test func `a draw is titled after its enrolment and its group`() throws {
    let made = try draws(entrants("甲校", 12), [application("甲校", 12, seats: 5)], [:])
    #expect(made.first?.commitment.plan.title == "2026年秋季小学一年级招生 甲校")
  }
}
