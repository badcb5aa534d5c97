public import Disclosure
import WorkingDays

/// Which of the parts ①–⑫ an assembled notice lacks.
///
/// The dates and the people to turn to are looked for as the publication has them, so that a
/// template that prints other ones is found too.
public func partFindings(
  of document: NoticeDocument, _ publication: Publication
) -> [Finding] {
  let text = ProofText(document)
  let exact = periodParts(text, publication) + contactParts(text, publication)
  return (wordFindings(in: text) + exact + sealParts(document))
    .sorted { $0.rule < $1.rule }
}

/// Which of them a text lacks, as far as its words tell; a seal is a picture, and the period has a
/// check of its own.
public func partFindings(in text: ProofText) -> [Finding] {
  var findings = wordFindings(in: text)
  if !text.saysAny(of: ["电话", "联系人", "联系方式", "受理部门", "受理单位", "受理科室", "邮箱"]) {
    findings.append(noContact("没有写向谁提出异议"))
  }
  if printedPeriod(in: text) == nil { findings.append(noPeriod("没有写公示期")) }
  return findings.sorted { $0.rule < $1.rule }
}

private func wordFindings(in text: ProofText) -> [Finding] {
  wordedParts.filter { part in
    (!part.isOfObjections || text.isForObjections) && !part.isStated(text)
  }.map(\.finding)
}

/// ⑤ the period as it was counted, and its count with the unit.
private func periodParts(_ text: ProofText, _ publication: Publication) -> [Finding] {
  let period = publication.period
  let words = text.lines.filter { $0.part != .cell && $0.part != .date }.map { core($0.text) }
  func isSaid(_ part: String) -> Bool { words.contains { $0.contains(part) } }
  let missing = [period.firstCounted, period.lastDay].filter { day in
    let (_, month, number) = day.figures
    return !isSaid(day.chinese) && !isSaid("\(month)月\(number)日")
  }
  guard missing.isEmpty else {
    let days = missing.map(\.chinese).joined(separator: "、")
    return [noPeriod("没有写公示期的起止日(\(days))")]
  }
  let count = "\(period.count)\(period.unit.chinese)"
  guard isSaid(core(count)) || (period.unit == .calendarDays && isSaid("\(period.count)天"))
  else {
    return [
      Finding(
        rule: "PART-014", severity: .explain, problem: "没有写公示期有几天、按什么算",
        remedy: "请写“共\(count)”,或在模板里用 {{公示期}}")
    ]
  }
  return []
}

/// ⑥ who receives objections, and ⑫ that who supervises is somebody else.
private func contactParts(_ text: ProofText, _ publication: Publication) -> [Finding] {
  let said = text.lines.filter { $0.part != .cell }.map { core($0.text) }
  func value(_ name: String) -> String? {
    publication.facts.first { $0.name == name }?.values.first?.text
  }
  let missing = ["受理部门", "联系人", "联系电话", "通讯地址", "受理时间"].filter { name in
    guard let value = value(name) else { return true }
    return !said.contains { $0.contains(core(value)) }
  }
  var findings: [Finding] = []
  if !missing.isEmpty {
    findings.append(noContact("没有写\(missing.joined(separator: "、"))"))
  }
  if let contact = value("联系电话"), let supervision = value("监督电话"),
    core(contact) == core(supervision)
  {
    findings.append(
      Finding(
        rule: "PART-015", severity: .explain, place: .init(field: "监督电话"), value: supervision,
        problem: "监督电话和联系电话是同一个号码", remedy: "请写纪检或监督部门的电话"))
  }
  return findings
}

/// ⑪ room for the seal.
private func sealParts(_ document: NoticeDocument) -> [Finding] {
  let signatures = document.blocks.compactMap { block -> NoticeDocument.Signature? in
    guard case .signature(let signature) = block else { return nil }
    return signature
  }
  guard let signature = signatures.first, !signature.hasSeal else { return [] }
  return [
    Finding(
      rule: "PART-011", severity: .explain, place: .init(field: "落款"),
      problem: "模板写了不盖章", remedy: "张贴的纸质公示要盖章,请把模板开头的“印章”改为“盖章”")
  ]
}

private func noPeriod(_ problem: String) -> Finding {
  Finding(rule: "PART-005", problem: problem, remedy: "请写“公示期为……至……,共几个工作日”")
}

private func noContact(_ problem: String) -> Finding {
  Finding(
    rule: "PART-006", problem: problem, remedy: "请写受理部门、联系人(写姓即可)、电话、地址、邮编和受理时间")
}

/// Only what is spoken: characters, letters and figures; marks change with the channel.
private func core(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { isHan($0) || isFigure($0) || isLatin($0) }))
}
