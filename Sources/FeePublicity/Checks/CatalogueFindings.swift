import Disclosure
import WorkingDays

/// FEE-040 to FEE-046: each fee is in the place's catalogue, in force, and within it.
func catalogueFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let entries = content.reference(FeeFile.catalogue) else {
    return [noCatalogueFinding] + ruralFindings(content)
  }
  return content.records.flatMap { record -> [RecordFinding] in
    guard let item = record[Charge.item] else { return [] }
    let named = entries.filter { $0[Charge.item] == item }
    guard !named.isEmpty else { return [unlisted(record, item)] }
    return findings(record, item, entries: named, content)
  }
}

private let noCatalogueFinding = RecordFinding(
  rule: "FEE-040", severity: .explain, row: nil,
  problem: "没有“\(FeeFile.catalogue.name)”,没有核对项目、限额和依据是不是都在目录里",
  remedy: "请把当地的收费目录放进文件夹或用 --with 给出,或说明由谁核对")

private func unlisted(_ record: Record, _ item: String) -> RecordFinding {
  record.finding(
    "FEE-041", at: Charge.item.spec, "收费目录里没有“\(item)”", "目录里没有的不能收,请删去;名称不同的改成目录的名称")
}

private func findings(
  _ record: Record, _ item: String, entries: [Record], _ content: NoticeContent
) -> [RecordFinding] {
  let fitting = entries.filter { isForArea($0, content) && isForPricing($0, record) }
  guard !fitting.isEmpty else {
    return [
      record.finding(
        "FEE-042", at: Charge.item.spec,
        "收费目录里的“\(item)”不适用于\(content.facts.text(townOrCountry.name) ?? "")\(content.facts.text(schoolNature.name) ?? "")学校",
        "请删去这一行,或核对学校的城乡、性质和定价方式")
    ]
  }
  let inForce = fitting.filter { isInForce($0, content) }
  guard !inForce.isEmpty else {
    return [
      record.finding(
        "FEE-043", at: Charge.item.spec, "收费目录里的“\(item)”在这个学期不在执行期内", "请按现行目录收,没有现行标准的不能收")
    ]
  }
  let disagreeing = disagreements(record, inForce)
  guard disagreeing.isEmpty else { return disagreeing }
  return rateFindings(record, inForce)
}

func isForArea(_ entry: Record, _ content: NoticeContent) -> Bool {
  guard let area = entry[Charge.area], area != "城乡" else { return true }
  return content.facts.text(townOrCountry.name).map { $0 == area } ?? true
}

private func isForPricing(_ entry: Record, _ record: Record) -> Bool {
  guard let pricing = entry[Charge.pricing], let own = record[Charge.pricing] else { return true }
  return pricing == own
}

/// Over the term when it is known, and on the day of posting or the first of the term.
func isInForce(_ entry: Record, _ content: NoticeContent) -> Bool {
  let first = max(content.posted, content.facts.day(termBegin.name) ?? content.posted)
  let last = max(first, content.facts.day(termEnd.name) ?? first)
  return (entry[Charge.from].map { $0 <= first } ?? true)
    && (entry[Charge.to].map { $0 >= last } ?? true)
}

/// FEE-044: category, unit or choice that no entry for the item has.
private func disagreements(_ record: Record, _ entries: [Record]) -> [RecordFinding] {
  [Charge.category, Charge.unit, Charge.voluntary].compactMap { column in
    guard let own = record[column] else { return nil }
    let words = once(entries.compactMap { $0[column] })
    let isUnit = column.spec.id == Charge.unit.spec.id
    let agrees = words.contains { word in
      word == own || (isUnit && sameUnit(word, own))
    }
    guard !agrees, !words.isEmpty else { return nil }
    return record.finding(
      "FEE-044", at: column.spec, "收费目录里是“\(words.joined(separator: "、"))”,这里是“\(own)”", "请按目录改正")
  }
}

private func sameUnit(_ one: String, _ other: String) -> Bool {
  guard let unit = FeeUnit(parsing: one) else { return false }
  return unit == FeeUnit(parsing: other)
}

/// FEE-045, FEE-046: more than any entry allows, or another standard than it sets.
private func rateFindings(_ record: Record, _ entries: [Record]) -> [RecordFinding] {
  guard let rate = rate(of: record) else { return [] }
  let allowed = entries.filter { entry in
    entry[Charge.unit].map { unit in record[Charge.unit].map { sameUnit(unit, $0) } ?? true }
      ?? true
  }.compactMap { FeeFinding(rate, within: $0) }
  // One entry that allows it is enough: catalogues have a line for each stage of schooling.
  guard !allowed.isEmpty, !allowed.contains(where: { $0.verdict == .fits }),
    let nearest = allowed.first(where: { $0.verdict == .differs }) ?? allowed.first
  else { return [] }
  let standards = once(allowed.map(\.words)).joined(separator: "、")
  return [
    nearest.verdict == .differs
      ? record.finding(
        "FEE-046", .explain, at: Charge.standard.spec, "收费目录的标准是“\(standards)”,这里不一样",
        "请核对,低于目录的说明情况")
      : record.finding(
        "FEE-045", at: Charge.standard.spec, "超过收费目录的标准“\(standards)”", "请改到目录以内,多收的退还")
  ]
}

private func rate(of record: Record) -> FeeStandard.Rate? {
  record[Charge.standard].flatMap { try? FeeStandard.read($0) }?.rate
}

/// How a rate stands against one entry of the catalogue.
private struct FeeFinding {
  enum Verdict { case fits, differs, exceeds }

  let verdict: Verdict
  let words: String

  /// Nil when the entry's own standard cannot be read, which the catalogue's check says.
  init?(_ rate: FeeStandard.Rate, within entry: Record) {
    guard let words = entry[Charge.standard], let limit = FeePublicity.rate(of: entry) else {
      return nil
    }
    self.words = words
    verdict = FeeFinding.verdict(rate, limit)
  }

  private static func verdict(_ rate: FeeStandard.Rate, _ limit: FeeStandard.Rate) -> Verdict {
    switch (rate, limit) {
    case (_, .atCost), (.free, _): .fits
    case (.fixed(let amount), .ceiling(let most)), (.ceiling(let amount), .ceiling(let most)):
      amount <= most ? .fits : .exceeds
    case (.fixed(let amount), .fixed(let set)):
      amount == set ? .fits : amount < set ? .differs : .exceeds
    case (.ceiling(let amount), .fixed(let set)): amount <= set ? .differs : .exceeds
    case (.atCost, .ceiling), (.atCost, .fixed): .differs
    case (_, .free): .exceeds
    }
  }
}

/// FEE-047: what rural compulsory schools charged by the paper of 2010, where no list is given.
private func ruralFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard content.facts.text(townOrCountry.name) == "农村",
    content.facts.text(schoolNature.name) == "公办",
    !content.records.contains(where: { $0[Charge.category] == "保育教育费" })
  else { return [] }
  let others = content.records.filter { record in
    record[Charge.item].map { item in !ruralItems.contains(where: item.contains) } ?? false
  }
  guard let first = others.first else { return [] }
  let names = once(others.compactMap { $0[Charge.item] }).joined(separator: "、")
  return [
    first.finding(
      "FEE-047", .explain, at: Charge.item.spec,
      "农村义务教育学校按\(serviceCharges)只收作业本费和伙食费,这里还有\(names)", "请给出当地的收费目录,或说明依据")
  ]
}

private let ruralItems = ["作业本", "簿籍", "伙食", "就餐", "用餐", "午餐"]
