import AnnualReporting
import Disclosure
import DisclosureTesting
import InformationRequests
import Testing

@Suite struct ReportTextTests {
  private func findings(_ section: ReportSection, _ text: String) -> [Finding] {
    var report = sampleReport()
    report.texts.sections[section] = text
    return report.findings()
  }

  @Test(arguments: [
    // Qingshui 2023: 120 are named.
    (
      "公开信息115条，其中 通知公告30、财政预决算2、政策文件10、部门文件27、其它33、义务教育13、双随机5。", "YEAR-007" as String?,
      Finding.Severity.mustFix
    ),
    // Huaiyuan No. 2 school 2021: 117 items, the parts are 108.
    ("公开信息117条，其中包括学校概况20条，招生信息30条，收费信息28条，其他30条。", "YEAR-007", .explain),
    // Yicheng 2022.
    ("公开信息165条，其中政策文件10条，工作动态155条。", nil, .explain),
    ("公开信息165条，其中政策文件10条、工作动态100条等。", nil, .explain),
    ("公开信息165条，其中政策文件10条、工作动态156条等。", "YEAR-007", .mustFix),
    ("公开信息165条，其中政策文件10条、工作动态155条，举办新闻发布会2场，收到咨询3条。", nil, .explain),
    ("公开信息165条（其中政策文件10条，工作动态155条），占93.5%。", nil, .explain),
    ("公开信息165条（其中政策文件10条，工作动态165条），占93.5%。", "YEAR-007", .mustFix),
    ("公开信息165条，其中政策文件10条，比上年增加3条。", nil, .explain),
    ("2026年1月至12月公开信息165条，其中6月10条，其他各月155条。", nil, .explain),
    ("公开信息1,165条，其中政策文件1,010条，工作动态155条。", nil, .explain),
    ("公开信息１６５条，其中政策文件１０条，工作动态１５６条。", "YEAR-007", .mustFix),
  ])
  func `parts are as many as their whole`(text: String, rule: String?, severity: Finding.Severity) {
    let findings = findings(.platform, text)
    #expect(findings.map(\.rule) == (rule.map { [$0] } ?? []), "\(findings)")
    #expect(findings.allSatisfy { $0.severity == severity })
  }

  @Test(arguments: [
    ("全年收到政府信息公开申请14,069件。", nil as String?), ("全年收到政府信息公开申请14070件。", "YEAR-006"),
    ("全年新收申请14069件，比上年增加100件。", nil), ("上年结转561件。", "YEAR-006"), ("上年结转560件。", nil),
    ("办结13809件，按时办结率100%。", "YEAR-006"), ("办结人大建议5件。", nil),
    ("结转下年度继续办理820件。", "YEAR-006"), ("未收到政府信息公开申请。", "YEAR-006"),
    ("收到咨询30件。", nil), ("在20个工作日内答复。", nil),
  ])
  func `numbers of the text are those of the tables`(text: String, rule: String?) {
    #expect(findings(.onRequest, text).map(\.rule) == (rule.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("行政复议790件，行政诉讼212件。", [] as [String]), ("行政复议789件，行政诉讼211件。", ["YEAR-006", "YEAR-006"]),
    ("未发生行政复议。", ["YEAR-006"]), ("未经复议直接起诉56件，复议后起诉156件。", []),
    ("未经复议直接起诉57件，复议后起诉156件。", ["YEAR-006"]),
  ])
  func `so are those of reviews and suits`(text: String, rules: [String]) {
    #expect(findings(.oversight, text).map(\.rule) == rules)
  }

  @Test func `a sum of results is the whole of their rows`() {
    let refused = sampleFigures().sum(
      RequestOutcome.Group.refused.outcomes.map { ReportCell(.outcome($0)) })
    let right = "不予公开\(refused ?? 0)件。"
    #expect(findings(.onRequest, right).map(\.rule) == [])
    #expect(findings(.onRequest, "不予公开\((refused ?? 0) + 1)件。").map(\.rule) == ["YEAR-006"])
  }

  @Test func `a number that is still last year's is told apart from one that is wrong`() {
    var report = sampleReport()
    report.last?.figures[ReportCell(.received)] = .number(9000)
    report.texts.sections[.onRequest] = "全年收到政府信息公开申请9000件。"
    #expect(report.findings().rules == ["YEAR-013"])
    report.texts.sections[.onRequest] = "全年收到政府信息公开申请9001件。"
    #expect(report.findings().rules == ["YEAR-006"])
  }

  @Test func `a number cannot be held against a cell without a value`() {
    var report = sampleReport()
    report.figures[ReportCell(.received)] = .none("/")
    report.texts.sections[.onRequest] = "全年收到政府信息公开申请9001件。"
    #expect(report.findings().rules == ["YEAR-009"])
  }

  @Test(arguments: [
    ("建立了公开台账，按月核对目录。", ["YEAR-012"] as [String]), ("建立了公开台账， 按月核对目录。", ["YEAR-012"]),
    ("建立了公开台账，按周核对目录。", []), ("按月核对目录。", []),
  ])
  func `sentences of last year are found word for word`(text: String, rules: [String]) {
    #expect(findings(.platform, text).map(\.rule) == rules)
  }

  @Test func `each sentence is told from where it comes`() {
    let last = ReportTexts([
      .proactive: "全年通过门户网站公开信息165条。制定了教育系统公开指南，逐校下发。谢谢。"
    ])
    let now = ReportTexts([
      .platform: "制定了教育系统公开指南，逐校下发。全年通过门户网站公开信息201条。新开了咨询窗口，当场答复家长。谢谢。"
    ])
    let origins = now.compared(.platform, with: last).map(\.origin)
    #expect(origins == [.copied, .renumbered, .own, .own])
  }

  @Test func `a copied sentence that still speaks of last year is pointed out`() {
    var report = sampleReport()
    report.texts.sections[.platform] = "2025年，完成了专栏的改版和迁移。"
    #expect(report.findings().rules == [])
    report.last?.texts.sections[.platform] = "2025年，完成了专栏的改版和迁移。"
    #expect(report.findings().rules == ["YEAR-012", "YEAR-015"])
  }

  @Test func `sections and the fee are asked for`() {
    #expect(findings(.platform, " \n").map(\.rule) == ["YEAR-014"])
    var report = sampleReport()
    report.fee = nil
    #expect(report.findings().map(\.rule) == ["YEAR-016"])
    report.texts.sections[.other] = "本年度没有收取信息处理费。"
    #expect(report.findings() == [])
  }

  @Test func `the rules stand on the page, and only those`() throws {
    #expect(try rulesOutOfStep("YEAR-", domain: "AnnualReporting") == [])
  }
}
