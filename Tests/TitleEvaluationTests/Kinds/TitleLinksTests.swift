import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TitleEvaluation

/// What was posted, as a later stage reads it: up for nine days.
func posted(_ id: String, _ rows: [Row], on day: CalendarDay) throws -> EarlierNotice {
  let kind = titleNotice(id)
  let tables = try kind.roster.publicTables(of: imported(rows, as: kind.roster).records)
  let table = try #require(tables.first)
  return EarlierNotice(
    kind: kind.id, title: kind.name, fingerprint: kind.id, posted: day, lastDay: day + 9,
    headers: table.columns.map(\.header),
    rows: (0..<table.rowCount).map { row in table.row(row).map(\.text) })
}

@Suite struct TitleLinksTests {
  /// A year of three applicants, of whom two are recommended and pass.
  private func earlier() throws -> [EarlierNotice] {
    [
      try posted("scheme", [sampleRow(in: evaluatedPosts)], on: "2026-09-01"),
      try posted("materials", sampleRows(3, in: applicationMaterials), on: "2026-09-11"),
      try posted("points", points(3), on: "2026-09-21"),
      try posted("recommended", sampleRows(2, in: recommendedApplicants), on: "2026-10-10"),
      try posted("result", sampleRows(2, in: evaluationResults), on: "2026-11-10"),
    ]
  }

  private func points(_ count: Int) -> [Row] {
    (1...count).flatMap { number in
      ["教学工作量", "教学业绩"].map {
        point(number, $0, "10", ["名次": "\(number)", "总分": "20"])
      }
    }
  }

  private func found(
    _ id: String, _ rows: [Row], on day: CalendarDay, _ facts: Row = [:]
  ) throws -> [String] {
    let content = titleContent(id, rows, facts, posted: day)
    return titleNotice(id).chainFindings(of: content, earlier: try earlier()).map { found in
      "\(found.rule)" + (found.row.map { " row \($0)" } ?? "")
    }
  }

  @Test func `the chain by application number`() {
    let chain = titleKinds.flatMap { kind in
      kind.links.map { link in
        let days = link.daysAfterPeriodEnd.map { " \($0)" }.joined()
        let demand = link.explainsAbsence ? " all explained" : ""
        return "\(kind.stage) ← \(link.earlier) \(link.key[0])\(demand)\(days)"
      }
    }
    #expect(
      chain == [
        "2 ← title.scheme 单位", "3 ← title.materials 申报编号 all explained",
        "4 ← title.materials 申报编号 表决日期", "4 ← title.points 申报编号",
        "5 ← title.recommended 申报编号 评审日期", "6 ← title.result 申报编号 all explained",
      ])
  }

  @Test func `headers of a link are public in both of its lists, and its days are facts`() throws {
    for kind in titleKinds {
      let own = Set(kind.roster.publicColumns.map(\.header))
      for link in kind.links {
        let there = titleNotice(String(link.earlier.dropFirst("title.".count)))
        let shown = Set(there.roster.publicColumns.map(\.header))
        #expect(own.isSuperset(of: link.key) && shown.isSuperset(of: link.key))
        #expect(own.intersection(shown).isSuperset(of: link.unchanged), "\(kind.id)")
        #expect(there.stage < kind.stage)
        for day in link.daysAfterPeriodEnd {
          #expect(kind.facts.contains { $0.name == day && $0.form == .day && $0.isRequired })
        }
      }
    }
  }

  @Test func `applicants are of a unit whose posts were posted`() throws {
    #expect(try found("materials", sampleRows(3, in: applicationMaterials), on: "2026-09-11") == [])
    let other = sampleRows(1, in: applicationMaterials, ["单位": "云溪县第二中学"])
    #expect(try found("materials", other, on: "2026-09-11") == ["CHAIN-001 row 2"])
  }

  @Test func `points are of those whose materials were posted, each with any number of items`()
    throws
  {
    #expect(try found("points", points(3), on: "2026-09-21") == [])
    #expect(try found("points", points(2), on: "2026-09-21") == ["CHAIN-007"])
    #expect(
      try found("points", points(4), on: "2026-09-21") == ["CHAIN-001 row 8"])
  }

  @Test(arguments: [
    ("2026-09-10", ["CHAIN-009"]), ("2026-09-11", ["CHAIN-009"]), ("2026-09-20", ["CHAIN-009"]),
    ("2026-09-21", []),
  ])
  func `materials hang before the vote`(_ day: String, _ expected: [String]) throws {
    let rows = sampleRows(2, in: recommendedApplicants)
    #expect(try found("recommended", rows, on: "2026-10-10", ["表决日期": day]) == expected)
  }

  @Test func `recommended are applicants, as they were posted`() throws {
    let rows = sampleRows(3, in: recommendedApplicants)
    func found(_ rows: [Row], on day: CalendarDay = "2026-10-10") throws -> [String] {
      try self.found("recommended", rows, on: day, ["表决日期": "2026-09-28"])
    }
    #expect(try found(rows) == [])
    #expect(
      try found([sampleRow(4, in: recommendedApplicants)]) == [
        "CHAIN-001 row 2", "CHAIN-001 row 2",
      ])
    #expect(try found([rows[0].merging(["学科": "高中语文"]) { $1 }]) == ["CHAIN-003 row 2"])
    #expect(try found([rows[0].merging(["现任职称": "二级教师"]) { $1 }]) == ["CHAIN-003 row 2"])
    // The points still hang.
    #expect(try found(rows, on: "2026-09-30") == ["CHAIN-004"])
  }

  @Test func `the committee meets when the objections are over`() throws {
    let rows = sampleRows(2, in: evaluationResults)
    func found(_ day: String, on posted: CalendarDay) throws -> [String] {
      try self.found("result", rows, on: posted, ["评审日期": day])
    }
    #expect(try found("2026-10-20", on: "2026-11-10") == [])
    #expect(try found("2026-10-19", on: "2026-11-10") == ["CHAIN-009"])
    #expect(try found("2026-10-19", on: "2026-10-19") == ["CHAIN-004", "CHAIN-009"])
  }

  @Test func `who is appointed with a new title passed, who goes up a grade need not have`() throws
  {
    let passed = sampleRows(2, in: appointedTeachers)
    func found(_ rows: [Row], on day: CalendarDay = "2026-12-18") throws -> [String] {
      try self.found("appointment", rows, on: day)
    }
    #expect(try found(passed) == [])
    #expect(try found([passed[0]]) == ["CHAIN-007"])
    let stranger = sampleRow(3, in: appointedTeachers)
    #expect(try found(passed + [stranger]) == ["CHAIN-001 row 4"])
    #expect(try found(passed + [stranger.merging(["聘任类型": "晋升等级"]) { $1 }]) == [])
    #expect(try found(passed, on: "2026-11-19") == ["CHAIN-004"])
  }
}
