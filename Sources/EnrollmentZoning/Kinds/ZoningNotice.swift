import Disclosure

/// A draft of changed zones, on which people may say what they think (学区调整征求意见).
let zoningNotice = NoticeKind(
  id: "enrollment.zoning", name: "学区调整征求意见公告", domain: .enrollment, stage: 1,
  stageName: "学区调整征求意见", catalogueItem: "招生管理/招生范围", roster: zoneChanges,
  facts: [
    planYear,
    FactSpec(
      "起草说明", .texts, hint: "为什么调整、怎样论证、听取过哪些单位和家长代表的意见,逐条写",
      example: "2026年3月10日邀请街道、社区和家长代表座谈，与会代表总体赞成"),
    FactSpec(
      "施行安排", hint: "从哪年入学的新生起执行,在读学生怎么办", example: "自2026年秋季入学的一年级新生起执行，在读学生不变"),
    FactSpec(
      "邮件标题", required: false, hint: "征求意见邮件的标题写什么;写了电子邮箱就要写", example: "2026年学区调整意见"),
  ] + factsOfEveryNotice,
  period: zoningPeriod, signers: planSigners,
  takeDown: (words: "征求意见期满后撤下,意见和采纳情况存档", source: zoningPeriod.source), comesDown: .atPeriodEnd,
  statements: [changedSchools],
  checks: { content in
    content.records.compactMap(reasonFinding) + content.records.compactMap(movementFinding)
      + mailFindings(content)
  })

/// ENR-070: a change of which nobody learns why.
private func reasonFinding(_ record: Record) -> RecordFinding? {
  guard record[ZoneChange.reason] == nil else { return nil }
  return record.planFinding(
    "ENR-070", at: ZoneChange.reason.spec, "没有写调整理由", "请写理由(依据:\(zoningWithParents))")
}

/// ENR-071: from a school to itself, or from nowhere to nowhere.
private func movementFinding(_ record: Record) -> RecordFinding? {
  let (from, to) = (record[ZoneChange.from], record[ZoneChange.to])
  guard from == to else { return nil }
  return record.planFinding(
    "ENR-071", at: ZoneChange.to.spec, from == nil ? "调整前后都没有学校" : "调整前后是同一所学校",
    "请核对两列学校;没有变化的删去这一行")
}

/// ENR-072: where opinions go by mail, and under which subject.
private func mailFindings(_ content: NoticeContent) -> [RecordFinding] {
  let (mail, subject) = (content.facts.text("电子邮箱"), content.facts.text("邮件标题"))
  guard mail == nil || subject == nil else { return [] }
  let missing = mail == nil ? "电子邮箱" : "邮件标题"
  return [
    RecordFinding(
      rule: "ENR-072", severity: .explain, row: nil, column: missing,
      problem: "征求意见没有写\(missing)", remedy: "请写意见发到哪个邮箱、标题怎么写,或说明只收书面意见")
  ]
}

/// The schools whose zones change, each once, in the order of the list.
private let changedSchools = Statement("涉及学校") { content in
  var seen: Set<String> = []
  let schools = content.records.flatMap { [$0[ZoneChange.from], $0[ZoneChange.to]] }
    .compactMap(\.self).filter { seen.insert($0).inserted }
  return schools.isEmpty ? [] : [schools.joined(separator: "、")]
}
