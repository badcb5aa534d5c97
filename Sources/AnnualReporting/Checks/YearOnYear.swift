import Disclosure
import InformationRequests

/// This year's numbers against those of last year (R5, R7).
func yearFindings(of report: AnnualReport) -> [Finding] {
  guard let last = report.last else {
    return [
      Finding(
        rule: "YEAR-009", severity: .explain, place: .init(sheet: ReportTable.requests.chinese),
        problem: "手边没有 \(report.year - 1) 年的年报,“上年结转”无法核对",
        remedy: "请在 年报.yaml 的“上年”里写上它的文件夹")
    ]
  }
  return carriedFindings(report.figures, last.figures, year: report.year)
    + stockFindings(report.figures, last.figures)
}

private func carriedFindings(
  _ figures: ReportFigures, _ last: ReportFigures, year: Int
) -> [Finding] {
  (0...ApplicantKind.allCases.count).compactMap { column in
    let carried = ReportCell(.requests, row: ReportCell(.carried).row, column: column)
    let forward = ReportCell(.requests, row: ReportCell(.forward).row, column: column)
    guard let now = figures.number(carried) else { return nil }
    guard let before = last.number(forward) else {
      return Finding(
        rule: "YEAR-009", severity: .explain, place: carried.place, value: String(now),
        problem: "\(year - 1) 年年报没有“结转下年度继续办理”“\(carried.columnName)”的数字,上年结转无法核对",
        remedy: "请补上那一年的数字,或说明")
    }
    guard now != before else { return nil }
    return Finding(
      rule: "YEAR-005", place: carried.place, value: String(now),
      problem: "“上年结转”“\(carried.columnName)”填 \(now),\(year - 1) 年年报结转下年度的是 \(before)",
      remedy: "请改成一致;上年的年报确实错了,请先更正上年的年报")
  }
}

/// Rules in force: soft, since others may have changed what is in force.
private func stockFindings(_ figures: ReportFigures, _ last: ReportFigures) -> [Finding] {
  (0...1).compactMap { row in
    let cells = (0...2).map { ReportCell(.issued, row: row, column: $0) }
    guard let issued = figures.number(cells[0]), let repealed = figures.number(cells[1]),
      let inForce = figures.number(cells[2]), let before = last.number(cells[2]),
      inForce != before + issued - repealed
    else { return nil }
    return Finding(
      rule: "YEAR-008", severity: .explain, place: cells[2].place, value: String(inForce),
      problem:
        "“\(cells[2].rowName)”现行有效 \(inForce) 件,按上年 \(before) 加制发 \(issued) 减废止 \(repealed) 应是 \(before + issued - repealed) 件",
      remedy: "请核对,或说明差在哪里")
  }
}
