import AnnualReporting
import Disclosure
import InformationRequests

/// The worked sample: 14,069 new and 560 carried requests, 13,810 done and 819 left; 790 reviews; 56
/// and 156 suits.
func sampleFigures() -> ReportFigures {
  var figures = ReportFigures()
  func set(_ row: RequestTally.Row, _ numbers: [Int]) {
    for (kind, number) in zip(ApplicantKind.allCases, numbers) {
      figures[ReportCell(row, of: kind)] = .number(number)
    }
  }
  set(.received, [12_500, 1000, 19, 50, 300, 200])
  set(.carried, [500, 40, 0, 2, 10, 8])
  set(.forward, [730, 60, 1, 3, 15, 10])
  let done = [12_270, 980, 18, 49, 295, 198]
  for outcome in RequestOutcome.allCases {
    let share = { (done: Int) in outcome == .disclosed ? done - 20 * (done / 50) : done / 50 }
    set(.outcome(outcome), done.map(share))
  }
  for (row, numbers) in [[376, 97, 196, 121], [30, 6, 10, 10], [90, 20, 26, 20]].enumerated() {
    for (column, number) in numbers.enumerated() {
      figures[ReportCell(.remedies, row: row, column: column)] = .number(number)
    }
  }
  for (row, numbers) in [[0, 0, 0], [5, 2, 40], [120], [3], [0]].enumerated() {
    for (column, number) in numbers.enumerated() {
      figures[ReportCell(.issued, row: row, column: column)] = .number(number)
    }
  }
  figures[ReportCell(.issued, row: 5, column: 0)] = .money(Amount(fen: 12_500_000))
  return figures.addedUp()
}

/// Last year's numbers, from which the sample goes on.
func sampleLastFigures() -> ReportFigures {
  var figures = sampleFigures()
  for kind in ApplicantKind.allCases {
    figures[ReportCell(.forward, of: kind)] = figures[ReportCell(.carried, of: kind)]
    figures[ReportCell(.received, of: kind)] = .number(
      (figures.number(ReportCell(.total, of: kind)) ?? 0))
    figures[ReportCell(.carried, of: kind)] = figures[ReportCell(.forward, of: kind)]
  }
  figures[ReportCell(.issued, row: 1, column: 2)] = .number(37)
  return figures.addedUp()
}

func sampleTexts() -> ReportTexts {
  ReportTexts([
    .opening: "根据《中华人民共和国政府信息公开条例》的规定，编制本报告。",
    .proactive: "全年制发行政规范性文件5件，废止行政规范性文件2件。通过门户网站公开信息165条，其中政策文件10条，工作动态155条。",
    .onRequest: "全年收到政府信息公开申请14,069件，上年结转560件；办结13810件，结转下年度继续办理819件。",
    .management: "修订了信息发布审核办法，明确三级审核的责任。",
    .platform: "改版了教育专栏，合并了重复的栏目。",
    .oversight: "因政府信息公开引起的行政复议790件，行政诉讼212件。",
    .problems: "学校公开的内容还不够及时。\n明年将逐校核对公开目录。",
    .other: "没有其他需要报告的事项。",
  ])
}

func sampleReport() -> AnnualReport {
  AnnualReport(
    year: 2026, office: "云溪县教育局", figures: sampleFigures(), texts: sampleTexts(), fee: "0",
    last: .init(
      figures: sampleLastFigures(), texts: ReportTexts([.management: "建立了公开台账，按月核对目录。"])))
}

extension [Finding] {
  var rules: Set<String> { Set(map(\.rule)) }
}
