import Disclosure
import SchoolOversight
import Testing
import WorkingDays

private func query(
  _ now: String = "52", severity: Finding.Severity = .explain, mayStand: [String] = ["合并"]
) -> SchoolQuery {
  SchoolQuery(
    rule: "CROSS-021", severity: severity, sides: [.init(school: "S1", words: "人数40，52")],
    subject: "名单：人数", numbers: [.init("2025年", "40"), .init("2026年", now)], problem: "人数40，\(now)",
    remedy: "请核对", mayStand: mayStand, source: .practice("测试"))
}

private func explanation(
  of query: SchoolQuery, _ words: String = "合并了教学点", accepted: Bool? = true
) -> Explanation {
  Explanation(
    code: query.code, rule: query.rule, schools: query.schools.joined(separator: "、"),
    subject: query.subject, words: words, isAccepted: accepted)
}

private func state(_ query: SchoolQuery, _ explanation: Explanation) -> QueryState? {
  answered([query], by: [explanation]).first?.state
}

@Suite struct ExplanationTests {
  @Test(
    arguments: [
      ("", true, .open), ("合并", nil, .answered), ("合并", true, .settled), ("合并", false, .refused),
    ] as [(String, Bool?, QueryState)])
  func `What the school said and the bureau thinks of it decide where a query stands`(
    words: String, accepted: Bool?, expected: QueryState
  ) {
    #expect(state(query(), explanation(of: query(), words, accepted: accepted)) == expected)
  }

  @Test
  func `It stays settled while the figures are the same, and one that changed opens it again`() {
    let settled = explanation(of: query("52"))
    #expect(state(query("52"), settled) == .settled)
    #expect(state(query("53"), settled) == .changed)
    #expect(query("52").code != query("53").code)
    #expect(query("52").identity == query("53").identity)
  }

  @Test func `What was said of one person is no word on another at the same two schools`() throws {
    func hit(_ token: String, _ name: String, _ programme: String) -> [SchoolQuery] {
      let rows = [1, 2].map {
        person($0, kind: "aid.grants", name: name, programme: $0 == 1 ? programme : "助学金")
      }
      return PersonComparison(
        [PersonGroup(token: token, rows: rows)], by: personRules(exclusions: [])
      ).queries
    }
    let one = try #require(hit("1", "王小明", "补助").first)
    let other = try #require(hit("2", "李小红", "补助").first)
    #expect(one.code != other.code)
    #expect(state(one, explanation(of: one)) == .settled)
    #expect(state(other, explanation(of: one)) == .open)
    let moved = try #require(hit("1", "王小明", "奖学金").first)
    #expect(state(moved, explanation(of: one)) == .open)
  }

  @Test func `What must be mended is settled only where something may make it right`() {
    let firm = query(severity: .mustFix, mayStand: [])
    #expect(state(firm, explanation(of: firm)) == .refused)
    let open = query(severity: .mustFix)
    #expect(state(open, explanation(of: open)) == .settled)
  }

  @Test func `The register asks what is open, and keeps what was explained before`() throws {
    let gone = Explanation(
      code: "FFFF000011", rule: "CROSS-022", schools: "S9", subject: "名单：人次", words: "停办",
      isAccepted: true, day: CalendarDay(year: 2026, month: 11, day: 20))
    let unsaid = Explanation(
      code: "FFFF000012", rule: "CROSS-022", schools: "S8", subject: "名单：人次", words: "")
    let asked = answered([query("53")], by: [explanation(of: query("52")), gone])
    let rows = ExplanationRoster.rows(asked, names: ["S1": "第一小学"], earlier: [gone, unsaid])
    let columns = ExplanationRoster.roster.columns.map(\.id)
    let read = rows.enumerated().map {
      Explanation(Record(row: $0.offset + 4, fields: $0.element, columns: columns))
    }
    let blank = Explanation(
      code: query("53").code, rule: "CROSS-021", schools: "S1", subject: "名单：人数", words: "")
    #expect(read == [blank, gone])
  }

  @Test func `A letter asks what is still open, and nothing of another school's`() throws {
    let other = SchoolQuery(
      rule: "CROSS-024", sides: [.init(school: "S2", words: "没有这所学校的数")], subject: "名单：学校",
      problem: "没有", remedy: "请说明", source: .practice("测试"))
    let all = answered([query("52"), query("60"), other], by: [explanation(of: query("52"))])
    let head = QueryLetterhead(
      issuer: "云溪县教育局", date: try #require(CalendarDay(year: 2026, month: 11, day: 22)),
      check: "两年对比")
    let paper = try #require(try queryLetter(to: crossSchool(1), all, under: head))
    let cells = paper.parts[0].tables[0].table.cells.map(\.text)
    #expect(cells.count == 3)
    #expect(cells[0] == query("60").code)
    #expect(cells[1].contains("不再适用"))
    #expect(cells[2].contains("可以不改的情形：合并"))
    #expect(try queryLetter(to: crossSchool(3), all, under: head) == nil)
  }
}
