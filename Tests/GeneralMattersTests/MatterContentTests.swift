import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import GeneralMatters

/// What a matter makes of its list and its facts.
@Suite struct MatterContentTests {
  private func findings(
    formed: String, posted: CalendarDay, _ count: Int, _ unit: PeriodUnit
  ) -> [RecordFinding] {
    let spec = FactSpec("批复日期", .day, example: "2026-09-10")
    let entry = FactEntry(name: "批复日期", values: [formed], line: 1)
    let deadline = MatterDeadline(
      fact: "批复日期", count: count, unit: unit, source: Provision("《预算法》", "第十四条", standing: .law))
    return deadline.findings(
      of: NoticeContent(
        records: [], facts: Facts.read([entry], as: [spec]).facts, posted: posted))
  }

  @Test(arguments: [
    // Twenty days from 10 September end on 30 September, a Wednesday.
    ("2026-09-10", "2026-09-30", 20, PeriodUnit.calendarDays, [] as [String]),
    ("2026-09-10", "2026-10-01", 20, .calendarDays, ["GEN-032"]),
    // Two working days from a Tuesday; the National Day holiday lies between the later ones.
    ("2026-09-22", "2026-09-24", 2, .workingDays, []),
    ("2026-09-22", "2026-09-25", 2, .workingDays, ["GEN-032"]),
    ("2026-09-30", "2026-10-09", 2, .workingDays, []),
    ("2026-09-30", "2026-10-11", 2, .workingDays, ["GEN-032"]),
    // On the day itself, and before it.
    ("2026-09-22", "2026-09-22", 2, .workingDays, []),
    ("2026-09-23", "2026-09-22", 2, .workingDays, ["GEN-031"]),
    // No paper covers 2027 yet.
    ("2026-12-25", "2026-12-28", 20, .workingDays, ["GEN-033"]),
  ])
  func `a matter is posted in time`(
    _ formed: String, _ posted: String, _ count: Int, _ unit: PeriodUnit, _ rules: [String]
  ) throws {
    let day = try CalendarDay(parsing: posted)
    let found = findings(formed: formed, posted: day, count, unit)
    #expect(found.map(\.rule) == rules)
    #expect(found.allSatisfy { ($0.severity == .mustFix) == ($0.rule == "GEN-031") })
  }

  @Test func `what is late is told with its last day and its text`() {
    let found = findings(formed: "2026-09-10", posted: "2026-10-08", 20, .calendarDays)
    #expect(
      found.first?.problem
        == "自批复日期 2026-09-10 起20日内应当公开,最迟 2026-09-30,张贴日期 2026-10-08 已经超过")
    #expect(found.first?.remedy == "请尽快张贴,并说明超期的原因(依据:《预算法》 第十四条)")
  }

  @Test func `without the day nothing is said`() throws {
    let kind = try #require(try reading(soundList).matter).kind
    let content = NoticeContent(
      records: [], facts: Facts.read([], as: []).facts, posted: "2026-09-28")
    #expect(kind.checks(content).isEmpty)
    #expect(try #require(try reading(soundText).matter).kind.checks(content).isEmpty)
  }

  private func total(_ type: ColumnType, _ rows: [(String, Field)], grouped: Bool) -> [String] {
    let group = ColumnSpec(
      "g", "类别", .text, privacy: .open(.practice("测试")), width: 8, example: "甲")
    let figure = ColumnSpec(
      "f", "决算数（元）", type, required: false, privacy: .open(.practice("测试")), totalled: true,
      width: 8, example: "1")
    let records = rows.enumerated().map { offset, row in
      Record(row: offset + 1, fields: [.text(row.0), row.1], columns: ["g", "f"])
    }
    let statement = figure.total(by: grouped ? group.id : nil)
    #expect(statement.name == "决算数合计")
    return statement.texts(
      NoticeContent(records: records, facts: Facts.read([], as: []).facts, posted: "2026-09-28"))
  }

  @Test func `sums are exact, and stand by table where there are several`() {
    let rows: [(String, Field)] = [
      ("收入", .amount(Amount(fen: 10))), ("支出", .amount(Amount(fen: 20))),
      ("收入", .amount(Amount(fen: 20))), ("支出", .empty),
    ]
    #expect(total(.amount, rows, grouped: false) == ["0.50元"])
    #expect(total(.amount, rows, grouped: true) == ["收入0.30元、支出0.20元"])
    #expect(total(.integer, [("", .integer(3)), ("", .integer(4))], grouped: false) == ["7"])
    let scores: [(String, Field)] = [
      ("", .score(Score(units: 100_000))), ("", .score(Score(units: 200_000))),
    ]
    #expect(total(.score(places: 1), scores, grouped: false) == ["0.3"])
  }

  @Test func `no rows have no sum, and neither has more than there are numbers`() {
    #expect(total(.amount, [], grouped: false).isEmpty)
    let rows: [(String, Field)] = [("", .integer(.max)), ("", .integer(1))]
    #expect(total(.integer, rows, grouped: false).isEmpty)
  }
}
