public import Disclosure
import InformationRequests
public import PersonalData

extension AnnualReport {
  /// The numbers of the report as bar charts and tables, this year beside the last where it is known.
  public func statistics() throws(PrivateContent) -> NoticeDocument {
    var blocks: [NoticeDocument.Block] = [
      .paragraph([.text(try PublicText(scanning: "统计时间：\(year)年1月1日至12月31日。"))]),
      .list(try keyFigures()),
    ]
    for chart in [try applicantsChart(), try outcomesChart(), try remediesChart()] {
      blocks.append(.drawing(try chart.drawing()))
    }
    for table in ReportTable.allCases { blocks.append(.form(try table.form(of: figures))) }
    return NoticeDocument(
      title: try PublicText(scanning: "\(office)\(year)年政府信息公开统计"), blocks: blocks,
      issuer: try PublicText(scanning: office), subject: PublicText("政府信息公开统计"),
      fingerprint: nil)
  }

  private func keyFigures() throws(PrivateContent) -> [[NoticeDocument.Inline]] {
    let rows: [(name: String, cells: [ReportCell])] = [
      ("新收政府信息公开申请", [ReportCell(.received)]), ("上年结转", [ReportCell(.carried)]),
      ("本年度办理", [ReportCell(.total)]), ("结转下年度继续办理", [ReportCell(.forward)]),
      ("行政复议", [ReportCell(.remedies, row: 0, column: 4)]),
      ("行政诉讼", [1, 2].map { ReportCell(.remedies, row: $0, column: 4) }),
    ]
    var lines: [[NoticeDocument.Inline]] = []
    for row in rows {
      let number = figures.sum(row.cells).map { "\($0)件" } ?? "没有数字"
      lines.append([
        .text(try PublicText(scanning: "\(row.name)：")), .strong(try PublicText(scanning: number)),
      ])
    }
    return lines
  }

  private func applicantsChart() throws(PrivateContent) -> BarChart {
    try chart(
      PublicText("新收政府信息公开申请（按申请人）"),
      ApplicantKind.allCases.map { ($0.chinese, [ReportCell(.received, of: $0)]) })
  }

  private func outcomesChart() throws(PrivateContent) -> BarChart {
    try chart(
      PublicText("政府信息公开申请的办理结果"),
      RequestOutcome.Group.allCases.map { group in
        let name = group == .partlyDisclosed ? "部分公开" : group.chinese
        return (name, group.outcomes.map { ReportCell(.outcome($0)) })
      })
  }

  /// Last year's bars stand over this year's.
  private func chart(
    _ title: PublicText, _ categories: [(name: String, cells: [ReportCell])]
  ) throws(PrivateContent) -> BarChart {
    var names: [PublicText] = []
    for category in categories { names.append(try PublicText(scanning: category.name)) }
    var series: [BarChart.Series] = []
    for (year, figures) in [(year - 1, last?.figures), (year, figures)] {
      guard let figures else { continue }
      series.append(
        BarChart.Series(
          try PublicText(scanning: "\(year)年"), categories.map { figures.sum($0.cells) }))
    }
    return BarChart(title: title, unit: PublicText("件"), categories: names, series: series)
  }

  private func remediesChart() throws(PrivateContent) -> BarChart {
    let rows = ReportTable.remedies.rows
    var names: [PublicText] = []
    for row in rows { names.append(try PublicText(scanning: row.name)) }
    var series: [BarChart.Series] = []
    for column in 0..<4 {
      series.append(
        BarChart.Series(
          try PublicText(scanning: rows[0].columns[column]),
          rows.indices.map { figures.number(ReportCell(.remedies, row: $0, column: column)) }))
    }
    return BarChart(
      title: PublicText("政府信息公开行政复议、行政诉讼"), unit: PublicText("件"), categories: names,
      series: series, arrangement: .stacked)
  }
}
