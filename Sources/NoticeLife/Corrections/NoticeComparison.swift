public import Disclosure
import WorkingDays

/// What a corrected notice says otherwise than the one that was published.
public struct NoticeComparison: Hashable, Sendable {
  /// A statement of one that differs, or is missing, in the other.
  public struct Statement: Hashable, Sendable {
    public let name: String
    /// Nil where it says nothing.
    public let old: String?
    public let new: String?
    public let matter: CorrectedMatter
  }

  /// In the order in which a notice has them: title, statements, period.
  public let statements: [Statement]
  /// Whether rows differ beyond their order.
  public let changesList: Bool
  /// Whether rows stand in another order and say the same.
  public let changesOrder: Bool

  /// `old` and `new` are publications as their records hold them; `changesList` is told by who has
  /// compared the rows.
  public init(from old: JSON, to new: JSON, changesList: Bool) {
    self.changesList = changesList
    changesOrder = !changesList && rowsInOrder(old) != rowsInOrder(new)
    statements =
      differences([("标题", .words)], of: old, new) { $0["title"]?.string }
      + differences(factNames(old, new), of: old, new, fact)
      + differences(periodNames, of: old, new, periodText)
  }

  public var matters: Set<CorrectedMatter> {
    var matters = Set(statements.map(\.matter))
    if changesList { matters.insert(.list) }
    if changesOrder { matters.insert(.order) }
    return matters
  }

  public var isEmpty: Bool { matters.isEmpty }

  public var rules: [CorrectionRule] { CorrectionRule.rules(for: matters) }

  public var startsAgain: Bool { rules.contains(where: \.startsAgain) }

  /// The rules that say what becomes of the period; the others say nothing against them.
  public var decidingRules: [CorrectionRule] { rules.filter { $0.startsAgain == startsAgain } }

  /// As 名单有增减或者改动,公示期重新计算(惯例:…).
  public var effect: String {
    let words = decidingRules.map(\.words).joined(separator: ";")
    let end = startsAgain ? "公示期重新计算" : "公示期继续,不重新计算"
    return "\(words),\(end)(\(decidingRules.first.map { "\($0.source)" } ?? ""))"
  }
}

private func rowsInOrder(_ publication: JSON) -> [[String]] {
  (publication["tables"]?.items ?? []).flatMap { table in
    (table["rows"]?.items ?? []).map { Array(($0.strings ?? []).dropFirst()) }
  }
}

private func differences(
  _ names: [(name: String, matter: CorrectedMatter)], of old: JSON, _ new: JSON,
  _ text: (JSON, String) -> String?
) -> [NoticeComparison.Statement] {
  names.compactMap { name, matter in
    let (before, after) = (text(old, name), text(new, name))
    guard before != after else { return nil }
    return NoticeComparison.Statement(name: name, old: before, new: after, matter: matter)
  }
}

private func differences(
  _ names: [(name: String, matter: CorrectedMatter)], of old: JSON, _ new: JSON,
  _ text: (JSON) -> String?
) -> [NoticeComparison.Statement] {
  differences(names, of: old, new) { publication, _ in text(publication) }
}

/// Every statement of either; when a notice is dated and how its period was set are no news.
private func factNames(_ old: JSON, _ new: JSON) -> [(name: String, matter: CorrectedMatter)] {
  var names: [String] = []
  for publication in [new, old] {
    for fact in publication["facts"]?.items ?? [] {
      guard let name = fact["name"]?.string, !names.contains(name), !passedOver.contains(name)
      else { continue }
      names.append(name)
    }
  }
  return names.map { ($0, contactNames.contains($0) ? .contact : .words) }
}

private let passedOver: Set<String> = [
  "成文日期", "公示网址", "公示天数", "公示单位", "截止时间", "起算", Publication.correctionName,
]

private let contactNames: Set<String> = [
  "受理部门", "联系人", "联系电话", "通讯地址", "电子邮箱", "受理时间", "邮寄认定", "监督电话",
]

private func fact(_ publication: JSON, _ name: String) -> String? {
  publication["facts"]?.items?.first { $0["name"]?.string == name }?["values"]?.strings?
    .joined(separator: "、")
}

private let periodNames: [(name: String, matter: CorrectedMatter)] = [
  ("公示天数", .period), ("起算", .period), ("截止时间", .period),
]

/// Count and unit, first day and closing time: what the office chose, and not where the days fall.
private func periodText(_ publication: JSON, _ name: String) -> String? {
  guard let period = publication["period"] else { return nil }
  switch name {
  case "公示天数":
    guard let count = period["count"]?.integer, let unit = period["unit"]?.string else {
      return nil
    }
    return "\(count)\(PeriodUnit(rawValue: unit)?.chinese ?? unit)"
  case "起算": return period["firstDay"]?.string == "posting" ? "当日" : "次日"
  default: return period["closesAt"]?.string
  }
}
