import Disclosure
import WorkingDays

/// FEE-010 to FEE-013: by what right a fee is charged.
func basisFindings(_ content: NoticeContent) -> [RecordFinding] {
  content.records.flatMap { basisFindings($0, content) }
}

private func basisFindings(_ record: Record, _ content: NoticeContent) -> [RecordFinding] {
  guard let number = record[Charge.number] else {
    guard !needsNoDocument(record, content.facts) else { return [] }
    return [
      record.finding(
        "FEE-010", at: Charge.number.spec, "没有收费依据",
        "请填批准文件的文号;按省级目录按实收取的,收费标准写“按实收取”,并在事项文件写“\(provincialCatalogue.name)”")
    ]
  }
  var findings: [RecordFinding] = []
  let mentions = DocumentNumber.all(in: number)
  if mentions.isEmpty {
    findings.append(
      record.finding(
        "FEE-012", at: Charge.number.spec, "“\(number)”里没有文号", "请写成“云发改价格〔2020〕1号”的样子"))
  }
  for mention in mentions where mention.number.year > content.posted.year {
    findings.append(
      record.finding(
        "FEE-013", at: Charge.number.spec,
        "\(mention.number)的年份在张贴日期 \(content.posted) 之后", "请核对文号"))
  }
  if record[Charge.body] == nil {
    findings.append(
      record.finding("FEE-011", at: Charge.body.spec, "有文号,没有批准机关", "请填批准收费的机关,有几个的都写上"))
  }
  return findings
}

/// What is charged at cost under a catalogue of the province, and what the market sets, has no
/// approval of its own.
private func needsNoDocument(_ record: Record, _ facts: Facts) -> Bool {
  if record[Charge.pricing] == "市场调节价" { return true }
  guard facts.text(provincialCatalogue.name) != nil else { return false }
  return record[Charge.standard].flatMap { try? FeeStandard.read($0) }?.rate == .atCost
}
