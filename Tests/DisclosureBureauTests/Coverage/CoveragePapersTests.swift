import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import Foundation
import SchoolOversight
import Templates
import Testing
import WorkingDays

@testable import DisclosureStore

/// The texts of each sheet of the workbook that `write` writes, by row from 1.
private func sheetsWritten(
  _ write: (String) throws -> Void
) throws -> [String: [Int: [String]]] {
  try withEmptyFolder { folder in
    let path = folder + "/表.xlsx"
    try write(path)
    let file = try SheetFile(opening: path)
    var sheets: [String: [Int: [String]]] = [:]
    for (index, sheet) in file.sheets.enumerated() {
      var rows: [Int: [String]] = [:]
      _ = try file.readRows(ofSheet: index) { row in
        var texts = Array(repeating: "", count: row.cells.map(\.column).max() ?? 0)
        for cell in row.cells { texts[cell.column - 1] = cell.value.plainText }
        rows[row.number] = texts
      }
      sheets[sheet.name] = rows
    }
    return sheets
  }
}

private func coverageSheets() throws -> [String: [Int: [String]]] {
  try sheetsWritten {
    try writeCoverage(SampleOversight.coverage, SampleOversight.title, to: $0)
  }
}

@Suite struct ShippedOversightFilesTests {
  @Test
  func `The shipped duties are read without a finding, each kind of notice known by its form`()
    throws
  {
    let read = Duty.read(
      try outline(yaml: try #require(bureauFiles["duties"])), today: "2026-10-20")
    #expect(read.findings.map(\.description) == [])
    #expect(Set(read.duties.map(\.bearer)) == [.school, .county, .city])
    let law = read.duties.filter { $0.source.standing == .law }
    #expect(law.allSatisfy { $0.source == catalogueTimeLimit.source })
    #expect(read.duties.contains { $0.item?.mark == .unverified })
  }

  @Test func `The shipped scoring sheet is read without a finding and counts no posts`() throws {
    let read = ScoringSheet.read(
      try outline(yaml: try #require(bureauFiles["scoring"])), ties: nil,
      duties: SampleOversight.duties, today: "2026-10-20")
    #expect(read.findings.map(\.description) == [])
    #expect(read.sheet.total == Score(100))
    #expect(read.sheet.ties == .skipping)
    let countsPosts = read.sheet.indicators.contains {
      if case .perPost = $0.rule { true } else { false }
    }
    #expect(!countsPosts)
  }

  @Test(arguments: [
    ("事项:\n  - 代码: a\n", "R-REQ-01"), ("事项: 没有\n", "COV-005"), ("事项:\n  - 没有\n", "COV-006"),
    ("事项:\n  - 代码: a\n    颜色: 红\n", "COV-007"), ("其他:\n  - 代码: a\n", "COV-005"),
  ])
  func `What is wrong in a file of duties is said by line`(_ yaml: String, _ rule: String) throws {
    let findings = Duty.read(try outline(yaml: yaml), today: "2026-10-20").findings
    #expect(findings.map(\.rule).contains(rule))
  }

  @Test func `The way of ranking ties is one of two words`() throws {
    let scoring = try #require(bureauFiles["scoring"])
    func read(_ word: String) throws -> (sheet: ScoringSheet, findings: [Finding]) {
      ScoringSheet.read(
        try outline(yaml: scoring.replacingOccurrences(of: "并列名次: 跳过", with: "并列名次: \(word)")),
        ties: nil, duties: SampleOversight.duties, today: "2026-10-20")
    }
    #expect(try read("接续").sheet.ties == .dense)
    #expect(try read("抽签").findings.map(\.rule) == ["RANK-007"])
  }
}

@Suite struct CoveragePapersTests {
  @Test func `The workbook says each state in words and adds up`() throws {
    let sheets = try coverageSheets()
    let overview = try #require(sheets["总览"])
    let header = try #require(overview[4])
    let fees = try #require(header.firstIndex(of: "收费公示栏"))
    #expect((5...9).map { overview[$0]?[fees] } == ["√按时", "△超期", "×未公开", "√按时", "×未公开"])
    let counts = try #require(sheets["按学校"])
    let all = CoverageCounts(SampleOversight.coverage.items)
    #expect(
      counts[9]?[3...7].map { $0 }
        == [
          all.owed, all.published, all[.done], all[.late], all[.blank],
        ].map { "\($0)" })
    for column in 3...10 {
      let sum = (4...8).reduce(0) { $0 + (Int(counts[$1]?[column] ?? "") ?? 0) }
      #expect("\(sum)" == counts[9]?[column])
    }
    let byDuty = try #require(sheets["按事项"])
    let duties = SampleOversight.coverage.duties.count
    #expect(byDuty[4 + duties]?[5] == counts[9]?[3])
    let behind = try #require(sheets["超期和未公开"])
    #expect(behind.keys.filter { $0 > 4 }.count == all[.late] + all[.blank])
  }

  @Test func `Each item stands in the list with its clock and its evidence`() throws {
    let sheets = try coverageSheets()
    let rows = try #require(sheets["明细"]).values
    let late = try #require(rows.first { $0.contains("超期") && $0.contains("本校招生方案") })
    #expect(late[4...6].map { $0 } == ["2026-07-06", "2026-08-03", "2026-08-04"])
    #expect(late[8].contains("20个工作日"))
    #expect(late[9].contains("公开登记第8行"))
  }

  @Test func `The same coverage gives the same bytes`() throws {
    try withEmptyFolder { folder in
      let files = try ["/1.xlsx", "/2.xlsx"].map { name in
        try writeCoverage(SampleOversight.coverage, SampleOversight.title, to: folder + name)
        return try #require(FileManager.default.contents(atPath: folder + name))
      }
      #expect(files[0] == files[1])
    }
  }

  @Test func `The page asks for nothing, and what was typed is text in it`() {
    let nasty = DisclosureFact(
      unit: "3210840101", duty: "fees-board", published: "2026-08-28",
      place: "<script>alert(1)</script>", source: .register(row: 4))
    let coverage = Coverage(
      of: SampleOversight.schools, [nasty],
      CoverageTerms(
        duties: SampleOversight.duties, span: "2026-07-01"..."2026-09-30", day: "2026-10-20",
        terms: ["2026-09-01"], calendar: .national))
    let page = coveragePage(coverage, SampleOversight.title)
    #expect(!page.contains("<script"))
    #expect(!page.contains("http:") && !page.contains("https:"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("×未公开"))
  }

  @Test func `A nil return makes a duty inapplicable, one with rows makes nothing done`() throws {
    let round = try sampleRound(kind: "aid.recognition")
    let returns = [
      sampleReturn("3210840101", .nothingToReport), sampleReturn("3210840102", .received),
      sampleReturn("3210840103", .returned),
    ]
    let found = facts(of: returns, in: round, duties: SampleOversight.duties)
    #expect(found.map(\.unit) == ["3210840101", "3210840102"])
    #expect(found.map(\.duty) == ["aid-list", "aid-list"])
    #expect(found.map { $0.inapplicable != nil } == [true, false])
    #expect(found.allSatisfy { $0.published == nil && $0.occasion == .year(2026) })
  }
}

@Suite struct RankingPapersTests {
  @Test(arguments: TieRule.allCases)
  func `The workbook's scores and ranks are those of the ranking`(_ ties: TieRule) throws {
    let ranking = try SampleOversight.ranking(ties: ties)
    let sheets = try sheetsWritten {
      try writeRanking(ranking, SampleOversight.title, day: "2026-10-20", to: $0)
    }
    let places = try #require(sheets["名次"])
    for (index, school) in ranking.schools.enumerated() {
      let row = try #require(places[4 + index])
      #expect(row[0] == school.school.name)
      #expect(row[1] == "\(school.counts.owed)")
      #expect(row[2] == "\(school.counts.published)")
      #expect(row[7] == "\(school.rank)")
      #expect(Score(parsing: row[6]) == school.score)
    }
    let lines = try #require(sheets["扣分明细"]).keys.filter { $0 > 3 }
    let deductions = ranking.schools.flatMap { $0.marks.flatMap(\.deductions) }
    #expect(lines.count == deductions.count)
  }

  @Test func `A school's own sheet has the five columns and nothing of other schools`() throws {
    let ranking = try SampleOversight.ranking()
    let school = try #require(ranking.schools.first { $0.school.code == "3210840102" })
    let sheets = try sheetsWritten {
      try writeScoreSheet(
        of: school, in: ranking, SampleOversight.title, day: "2026-10-20", to: $0)
    }
    let rows = try #require(sheets["评分表"])
    #expect(rows[3]?.dropFirst().map { $0 } == ["测评指标", "指标分值", "扣分", "失分原因", "整改情况"])
    let texts = sheets.values.flatMap { $0.values.joined() }
    #expect(texts.contains { $0.contains("申诉待处理") })
    for other in SampleOversight.schools where other.code != school.school.code {
      #expect(!texts.contains { $0.contains(other.name) })
    }
  }
}

@Suite struct CircularTests {
  private func document() throws -> NoticeDocument {
    let circular = Circular(
      coverage: SampleOversight.coverage, ranking: try SampleOversight.ranking(),
      title: SampleOversight.title, date: "2026-10-20")
    return try circular.document(by: TemplateLibrary(builtIn: recordFiles))
  }

  @Test func `The totals of its tables are the numbers of its text`() throws {
    let document = try document()
    let counts = CoverageCounts(SampleOversight.coverage.items)
    let tables = document.blocks.compactMap { block -> PublicTable? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(tables.map(\.title) == ["各乡镇（街道）公开情况", "各事项公开情况", "各校评分和名次"])
    for (table, first) in [(tables[0], 2), (tables[1], 1)] {
      let totals = (first..<first + 5).map { table.totals[$0]?.text }
      #expect(
        totals
          == [
            counts.owed, counts.published, counts[.done], counts[.late], counts[.blank],
          ].map { "\($0)" })
    }
    let text = plainText(of: document)
    #expect(text.contains("应公开\(counts.owed)件，已公开\(counts.published)件"))
    #expect(text.contains("未公开\(counts[.blank])件"))
    let ranked = try SampleOversight.ranking().schools
    for (index, school) in ranked.enumerated() {
      let row = tables[2].row(index).map(\.text)
      #expect(row[0] == school.school.name)
      #expect(Score(parsing: row[5]) == school.lost && Score(parsing: row[6]) == school.score)
    }
  }

  @Test func `It has a chart, names what is too small to compare and what is not settled`() throws {
    let document = try document()
    let drawings = document.blocks.filter { if case .drawing = $0 { true } else { false } }
    #expect(drawings.count == 1)
    let text = plainText(of: document)
    #expect(text.contains("九龙镇（1所）学校不足3所"))
    #expect(!text.contains("城关镇（4所）"))
    #expect(text.contains("有1件申诉还没有决定"))
    #expect(text.contains("（暂定）"))
  }
}

private func sampleRound(kind: String) throws -> Round {
  let json = """
    {"id":"C-2026-0001","kind":"\(kind)","title":"2026年秋季认定名单","year":2026,"county":"临江县",
    "division":"321084","due":"2026-10-15T17:30+08:00","openedAt":"2026-09-15T09:00+08:00",
    "roster":"","schools":[],"packageKey":"","isClosed":false,"isEmpty":false}
    """
  return try JSONDecoder().decode(Round.self, from: Data(json.utf8))
}

private func sampleReturn(_ school: String, _ state: ReturnState) -> SchoolReturn {
  SchoolReturn(
    round: "C-2026-0001", school: school, number: 1, state: state, source: .workbook, file: "",
    at: Moment("2026-10-10", minutes: 600), rowCount: 0, root: nil, findings: [:],
    publication: nil)
}
