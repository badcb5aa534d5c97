import Disclosure

/// The written sections: whether they are there, against the tables (R6), and against last year.
func textFindings(of report: AnnualReport) -> [Finding] {
  missingSections(of: report) + claimFindings(of: report) + breakdownFindings(of: report.texts)
    + copyFindings(of: report)
}

private func missingSections(of report: AnnualReport) -> [Finding] {
  let missing = ReportSection.allCases.filter {
    $0 != .opening && $0 != .other && report.texts.paragraphs(of: $0).isEmpty
  }
  var findings = missing.map { section in
    Finding(
      rule: "YEAR-014", place: .init(field: section.chinese),
      problem: "没有写“\(section.chinese)”", remedy: "请在 年报.yaml 里补上这一部分")
  }
  let saysFee = report.fee != nil || report.texts[.other].contains("信息处理费")
  if !saysFee {
    findings.append(
      Finding(
        rule: "YEAR-016", severity: .explain, place: .init(field: ReportSection.other.chinese),
        problem: "没有说明收取信息处理费的情况(\(ReportSources.fee))",
        remedy: "请在“收取信息处理费”写金额(元),没有收取写 0"))
  }
  return findings
}

/// A sentence as a finding shows it.
private func quoted(_ sentence: String) -> String {
  sentence.count > 30 ? "“\(sentence.prefix(29))…”" : "“\(sentence)”"
}

private func claimFindings(of report: AnnualReport) -> [Finding] {
  report.texts.claims().compactMap { claim in
    guard let number = report.figures.sum(claim.cells), number != claim.value else { return nil }
    let cell = claim.cells[0]
    let name =
      claim.cells.count == 1
      ? "\(cell)" : "\(cell.table.chinese)“\(cell.rowName)”等 \(claim.cells.count) 行"
    // What agrees with last year's table was not brought up to date.
    let isStale = report.last.map { $0.figures.sum(claim.cells) == claim.value } ?? false
    let problem =
      isStale
      ? "\(quoted(claim.sentence))里的 \(claim.value) 还是上一年的数字,\(name)今年是 \(number)"
      : "\(quoted(claim.sentence))里写 \(claim.value),\(name)是 \(number)"
    return Finding(
      rule: isStale ? "YEAR-013" : "YEAR-006", place: .init(field: claim.section.chinese),
      value: String(claim.value), problem: problem, remedy: "请改成一致")
  }
}

private func breakdownFindings(of texts: ReportTexts) -> [Finding] {
  ReportSection.allCases.flatMap { section in
    texts.sentences(of: section).flatMap { sentence in
      breakdowns(in: sentence).compactMap { finding(for: $0, in: sentence, section) }
    }
  }
}

/// Parts that are more than the whole are wrong; parts that are less may not be all.
private func finding(
  for breakdown: Breakdown, in sentence: String, _ section: ReportSection
) -> Finding? {
  let (sum, total) = (breakdown.sum, breakdown.total.value)
  guard sum != total, sum > total || !breakdown.isOpen else { return nil }
  let parts = breakdown.parts.map { String($0.value) }.joined(separator: "+")
  return Finding(
    rule: "YEAR-007", severity: sum > total ? .mustFix : .explain,
    place: .init(field: section.chinese), value: String(total),
    problem:
      "\(quoted(sentence))里各项 \(parts) 加起来是 \(sum),总数是 \(total),\(sum > total ? "多" : "少") \(abs(sum - total))",
    remedy: sum > total ? "请核对总数和各项" : "请核对;各项没有列全的,请在末项后写“等”")
}

private func copyFindings(of report: AnnualReport) -> [Finding] {
  guard let last = report.last?.texts else { return [] }
  return ReportSection.allCases.filter { $0 != .opening }.flatMap { section -> [Finding] in
    let sentences = report.texts.compared(section, with: last)
    let copied = sentences.filter { $0.origin == .copied }
    guard let first = copied.first else { return [] }
    let many =
      Finding(
        rule: "YEAR-012", severity: .explain, place: .init(field: section.chinese),
        problem: "\(sentences.count) 句里有 \(copied.count) 句与上一年一字不差,第一句是\(quoted(first.text))",
        remedy: "请改写成今年的情况,或说明为什么照旧")
    return [many] + copied.compactMap { stale($0.text, section, before: report.year) }
  }
}

/// A copied sentence that still speaks of an earlier year.
private func stale(_ sentence: String, _ section: ReportSection, before year: Int) -> Finding? {
  guard let old = (year - 3..<year).last(where: { sentence.contains("\($0)年") }) else { return nil }
  return Finding(
    rule: "YEAR-015", severity: .explain, place: .init(field: section.chinese),
    value: "\(old)年", problem: "照抄的\(quoted(sentence))里还写着 \(old) 年",
    remedy: "请核对是不是今年的事")
}
