import AnnualReporting
import Disclosure
import DisclosureTesting
import InformationRequests
import Testing

@Suite struct ReportRuleTests {
  private func rules(_ change: (inout AnnualReport) -> Void) -> Set<String> {
    var report = sampleReport()
    change(&report)
    return report.findings().rules
  }

  /// The rules of the sample with one more in a cell.
  private func rules(oneMoreIn cell: ReportCell) -> Set<String> {
    rules { $0.figures[cell] = .number(($0.figures.number(cell) ?? 0) + 1) }
  }

  @Test func `the worked sample satisfies every rule`() {
    let figures = sampleFigures()
    let rows: [RequestTally.Row] = [.received, .carried, .total, .forward]
    #expect(rows.map { figures.number(ReportCell($0)) } == [14_069, 560, 13_810, 819])
    let totals = (0..<3).map { figures.number(ReportCell(.remedies, row: $0, column: 4)) }
    #expect(totals == [790, 56, 156])
    #expect(sampleReport().findings() == [])
  }

  @Test func `one more in any typed cell of table 3 breaks just the sums that it is in`() {
    for kind in ApplicantKind.allCases {
      #expect(rules(oneMoreIn: ReportCell(.received, of: kind)) == ["YEAR-001", "YEAR-003"])
      #expect(
        rules(oneMoreIn: ReportCell(.carried, of: kind)) == ["YEAR-001", "YEAR-003", "YEAR-005"])
      #expect(rules(oneMoreIn: ReportCell(.forward, of: kind)) == ["YEAR-001", "YEAR-003"])
      #expect(
        rules(oneMoreIn: ReportCell(.total, of: kind)) == ["YEAR-001", "YEAR-002", "YEAR-003"])
      for outcome in RequestOutcome.allCases {
        #expect(
          rules(oneMoreIn: ReportCell(.outcome(outcome), of: kind)) == ["YEAR-002", "YEAR-003"])
      }
    }
  }

  @Test func `one more in a total of table 3 breaks the sum over applicants too`() {
    #expect(rules(oneMoreIn: ReportCell(.outcome(.process))) == ["YEAR-002", "YEAR-003"])
    // The text tells the right numbers of these.
    #expect(rules(oneMoreIn: ReportCell(.received)) == ["YEAR-001", "YEAR-003", "YEAR-006"])
  }

  @Test func `one more anywhere in table 4 breaks its row`() {
    for cell in ReportTable.remedies.cells where cell.column < 4 {
      #expect(rules(oneMoreIn: cell) == ["YEAR-004"])
    }
  }

  @Test func `numbers moved within a column that still balance break nothing`() {
    let (one, other) = (
      ReportCell(.outcome(.disclosed), of: .person), ReportCell(.outcome(.other), of: .person)
    )
    let broken = rules { report in
      report.figures[one] = .number((report.figures.number(one) ?? 0) - 5)
      report.figures[other] = .number((report.figures.number(other) ?? 0) + 5)
      report.figures = report.figures.addedUp()
    }
    #expect(broken == [])
  }

  @Test(arguments: ["", "/", "-", "—"])
  func `what is no value is no nought: sums with it are not assessable`(mark: String) {
    let cell = ReportCell(.outcome(.disclosed), of: .person)
    var report = sampleReport()
    report.figures[cell] = .none(mark)
    let findings = report.findings()
    #expect(findings.rules == ["YEAR-009"])
    #expect(findings.count == 1)
    #expect(findings[0].place.cell?.description == "D9")
    #expect(findings[0].severity == .explain)
    // The same cell as 0 is wrong, which shows that no value is not 0.
    report.figures[cell] = .number(0)
    #expect(report.findings().rules == ["YEAR-002", "YEAR-003"])
  }

  @Test func `a table that nobody filled in is one finding`() {
    var report = sampleReport()
    report.figures = ReportFigures()
    report.last = nil
    let findings = report.findings().filter { $0.rule == "YEAR-009" && $0.severity == .mustFix }
    #expect(findings.map(\.place.sheet) == ["表二", "表三", "表四"])
  }

  @Test func `what was carried over is last year's forward, column by column`() {
    let forward = ReportCell(.forward, of: .legalService)
    let broken = rules { $0.last?.figures[forward] = .number(11) }
    #expect(broken == ["YEAR-005"])
    var carried = ReportFigures()
    carried.carry(over: sampleLastFigures())
    #expect(carried.number(ReportCell(.carried, of: .legalService)) == 10)
    #expect(carried.number(ReportCell(.received, of: .legalService)) == nil)
  }

  @Test(arguments: [(40, false), (41, true), (39, true)])
  func `rules in force go on from last year's, and a difference is explained`(
    inForce: Int, isFound: Bool
  ) {
    var report = sampleReport()
    report.figures[ReportCell(.issued, row: 1, column: 2)] = .number(inForce)
    let findings = report.findings()
    #expect(findings.rules == (isFound ? ["YEAR-008"] : []))
    #expect(findings.allSatisfy { $0.severity == .explain })
  }

  @Test func `a number without last year's is not assessable`() {
    #expect(rules { $0.last = nil } == ["YEAR-009"])
    #expect(
      rules { $0.last?.figures[ReportCell(.forward, of: .person)] = .none("/") } == ["YEAR-009"])
  }

  @Test func `items are as many as their number says`() {
    let cell = ReportCell(.issued, row: 3, column: 0)
    let items = (1...3).map { ReportItem(cell, id: "云教罚〔2026〕\($0)号") }
    #expect(rules { $0.items = items } == [])
    #expect(rules { $0.items = Array(items.dropLast()) } == ["YEAR-018"])
  }

  @Test(arguments: [
    ("本年新公开数量", true), ("（国办公开办函〔2019〕60号）", true), ("政府集中采购", true),
    ("本年制发件数", false), ("国办公开办函〔2021〕30号", false),
  ])
  func `the form of 2019 is recognised`(words: String, isOld: Bool) {
    #expect(oldFormFindings(in: [words]).rules == (isOld ? ["YEAR-011"] : []))
  }
}
