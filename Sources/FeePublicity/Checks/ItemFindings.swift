import Disclosure
import WorkingDays

/// FEE-020: something that must not be charged.
func bannedFinding(_ record: Record, on day: CalendarDay) -> RecordFinding? {
  guard let item = record[Charge.item], let ban = BannedItem.first(covering: item, on: day) else {
    return nil
  }
  return record.finding(
    "FEE-020", at: Charge.item.spec, "不得收取“\(ban.name)”(\(ban.source))", "请删去这一行,已经收的退还")
}

/// FEE-021: a fee for teaching or boarding, and a service, in one line.
func mergedFinding(_ record: Record) -> RecordFinding? {
  guard let item = record[Charge.item], let tuition = tuitionWords.first(where: item.contains)
  else { return nil }
  let category = record[Charge.category]
  let service = serviceWords.first { item.replacing(tuition, with: "").contains($0) }
  guard service != nil || category == "服务性收费" || category == "代收费" else { return nil }
  return record.finding(
    "FEE-021", at: Charge.item.spec,
    service.map { "“\(tuition)”和“\($0)”写在一个项目里" } ?? "“\(tuition)”不是\(category ?? "")",
    service == nil
      ? "请改正收费类别" : "服务性收费和代收费不得与\(tuition)合并,请分成几行")
}

private let tuitionWords = ["学杂费", "学费", "住宿费", "寄宿费", "保教费", "保育教育费"]

private let serviceWords = [
  "伙食", "就餐", "用餐", "午餐", "课后", "托管", "校车", "接送", "校服", "学生装", "教辅", "作业本", "簿籍", "保险",
  "社会实践", "研学", "体检", "课本", "教材", "资料", "一卡通", "活动", "水电",
]

/// FEE-022: a service, or what is collected for others, that is not left to choice.
func voluntaryFinding(_ record: Record) -> RecordFinding? {
  guard let category = record[Charge.category], category == "服务性收费" || category == "代收费",
    record[Charge.voluntary] == "应交"
  else { return nil }
  return record.finding(
    "FEE-022", at: Charge.voluntary.spec, "\(category)由学生和家长自愿选择,不能填“应交”", "请改成“自愿”")
}

/// FEE-023: items of choice, and no word of how the choice is put on record.
func consentFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard content.records.contains(where: { $0[Charge.voluntary] == "自愿" }),
    content.facts.text(consentRecord.name) == nil
  else { return [] }
  return [
    factFinding(
      "FEE-023", .explain, at: consentRecord, "有自愿项目,没有写怎样确认自愿",
      "请写一行“\(consentRecord.name): \(consentRecord.example)”,或说明情况")
  ]
}

/// FEE-030, FEE-031: nothing is taken for longer than a term, and kindergartens' fees by month or
/// term.
func spanFinding(_ record: Record) -> RecordFinding? {
  guard let period = record[Charge.period] else { return nil }
  if period == "按学年" {
    return record.finding(
      "FEE-031", at: Charge.period.spec, "按学年收取跨了学期", "请按学期收取,不得跨学期预收")
  }
  let isCare =
    record[Charge.category] == "保育教育费"
    || record[Charge.item].map { $0.contains("保教费") || $0.contains("保育教育费") } ?? false
  guard isCare, period != "按月", period != "按学期" else { return nil }
  return record.finding(
    "FEE-030", at: Charge.period.spec, "保教费按月或者按学期收取(\(kindergartenCharges("第十四条")))",
    "请改成“按月”或“按学期”")
}

/// FEE-032: a kindergarten's last year that is charged for, where it is free.
func lastYearFinding(
  _ record: Record, payers: String?, isFree: Bool, _ content: NoticeContent
) -> RecordFinding? {
  guard content.posted >= CalendarDay(2025, 9, 1), !isFree, let payers, payers.contains("大班"),
    let item = record[Charge.item], item.contains("保教费") || item.contains("保育教育费")
  else { return nil }
  let isPrivate = content.facts.text(schoolNature.name) == "民办"
  return record.finding(
    "FEE-032", isPrivate ? .explain : .mustFix, at: Charge.item.spec,
    isPrivate
      ? "2025年秋季学期起,民办幼儿园大班保育教育费应按当地公办园水平减免(\(freeLastYear))"
      : "2025年秋季学期起,公办幼儿园大班免收保育教育费(\(freeLastYear))",
    isPrivate ? "请确认标准已经扣除减免额" : "请把大班写成“免收”")
}
