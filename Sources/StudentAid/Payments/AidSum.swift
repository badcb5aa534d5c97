public import Disclosure

/// What lines of aid add up to, figure by figure.
public struct AidSum: Hashable, Sendable {
  /// Nil when a line does not have the figure; so are the others.
  ///
  /// Over several programmes this may count a pupil more than once.
  public let persons: Int?
  public let payments: Int?
  public let allotted: Amount?
  public let paid: Amount?

  public init(of lines: some Collection<AidLine>) {
    persons = count(lines, \.persons)
    payments = count(lines, \.payments)
    allotted = money(lines, \.allotted)
    paid = money(lines, \.paid)
  }
}

private func count(_ lines: some Collection<AidLine>, _ part: (AidLine) -> Int?) -> Int? {
  var sum = 0
  for line in lines {
    guard let figure = part(line) else { return nil }
    let (next, isTooBig) = sum.addingReportingOverflow(figure)
    guard !isTooBig else { return nil }
    sum = next
  }
  return sum
}

private func money(_ lines: some Collection<AidLine>, _ part: (AidLine) -> Amount?) -> Amount? {
  let amounts = lines.compactMap(part)
  return amounts.count == lines.count ? total(of: amounts) : nil
}

/// AID-113: `parts`, as tiers or items of 其中, add up to the line they belong to.
public func partFindings(_ parts: [AidLine], of whole: AidLine) -> [RecordFinding] {
  differences(AidSum(of: parts), whole, isOneProgramme: true).map { part, sum, stated in
    whole.finding(
      "AID-113", part, stated, "\(whole.name)写 \(stated),其中各项合计 \(sum)", "请核对这一行和其中各项")
  }
}

/// AID-118: for each programme and tier of the bureau's table, the schools add up to its line.
public func bureauFindings(_ bureau: [AidLine], schools: [AidLine]) -> [RecordFinding] {
  struct Group: Hashable {
    let programme: String
    let stage: SchoolStage?
    let tier: String?
  }
  func group(_ line: AidLine) -> Group {
    Group(programme: line.programme, stage: line.stage, tier: line.tier)
  }
  let bySchool = Dictionary(grouping: schools, by: group)
  let known = Set(bureau.map(group))
  let unknown = schools.filter { !known.contains(group($0)) }.map { line in
    line.finding(
      "AID-118", .programme, line.name, "全县汇总里没有\(line.programme)\(line.tier ?? "")这一行",
      "请在汇总里补一行,或核对项目和档次")
  }
  return unknown
    + bureau.flatMap { line in
      differences(AidSum(of: bySchool[group(line)] ?? []), line, isOneProgramme: true).map {
        part, sum, stated in
        line.finding(
          "AID-118", part, stated, "\(line.name)写 \(stated),各学校合计 \(sum)", "请核对汇总和各学校的数")
      }
    }
}

/// Where a line's own figures and a sum differ; figures that either lacks are passed over.
///
/// Over several programmes pupils may be fewer than their sum, as some are in two.
func differences(
  _ sum: AidSum, _ line: AidLine, isOneProgramme: Bool
) -> [(part: AidLine.Part, sum: String, stated: String)] {
  var found: [(AidLine.Part, String, String)] = []
  if let stated = line.persons, let persons = sum.persons,
    isOneProgramme && line.times == nil ? stated != persons : stated > persons
  {
    found.append((.persons, "\(persons) 人", "\(stated) 人"))
  }
  if let stated = line.times, let payments = sum.payments, stated != payments {
    found.append((.times, "\(payments) 人次", "\(stated) 人次"))
  }
  if let stated = line.allotted, let allotted = sum.allotted, stated != allotted {
    found.append((.allotted, "\(allotted) 元", "\(stated) 元"))
  }
  if let stated = line.paid, let paid = sum.paid, stated != paid {
    found.append((.paid, "\(paid) 元", "\(stated) 元"))
  }
  return found
}

/// AID-117: at each stage, those who do not board are paid half of what boarders are.
public func halfRateFindings(_ lines: [AidLine]) -> [RecordFinding] {
  let boarding = lines.filter { $0.programme == "义务教育寄宿生生活补助" }
  return lines.filter { $0.programme == "义务教育非寄宿生生活补助" }.compactMap { line in
    guard let rate = line.rate,
      let whole = boarding.first(where: { $0.stage == line.stage && $0.rate != nil }),
      let full = whole.rate, rate.times(2) != full
    else { return nil }
    return line.finding(
      "AID-117", .rate, rate.description,
      "\(line.stage?.rawValue ?? "")非寄宿生标准 \(rate) 元,不是第 \(whole.row) 行寄宿生标准 \(full) 元的一半",
      "请核对标准,非寄宿生按寄宿生的 50% 核定")
  }
}
