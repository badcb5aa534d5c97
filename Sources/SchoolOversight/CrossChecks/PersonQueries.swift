import Disclosure

/// What the lists of several schools say of the same people, as queries to just these schools.
public struct PersonComparison: Sendable {
  /// By rule, then by school and row.
  public let queries: [SchoolQuery]
  /// People who are in lists of several schools of which no rule speaks: they may be.
  public let unruled: Int

  public init(_ groups: [PersonGroup], by rules: [PersonRule]) {
    var queries: [(key: [String], query: SchoolQuery)] = []
    var unruled = 0
    for group in groups {
      let hits = hits(in: group, rules)
      if hits.isEmpty, isInSeveralSchools(group.rows) { unruled += 1 }
      for hit in hits { queries.append((hit.order, hit.query(token: group.token))) }
    }
    self.queries = queries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.query)
    self.unruled = unruled
  }
}

/// A number that stands in so many schools is nobody's: a pupil moves once or twice a year.
let mostSchoolsOfOne = 5

/// Rows of one person in different schools that one rule speaks of.
private struct PersonHit {
  let rule: PersonRule
  var rows: [ListedPerson]

  /// By rule, school, round and row.
  var order: [String] {
    [rule.id] + rows.prefix(2).flatMap { [$0.school.code, $0.round, padded($0.row)] }
  }

  func query(token: String) -> SchoolQuery {
    let bySchool = grouped(rows) { $0.school.code }.map(\.items)
    let schools = bySchool.map { $0[0].school }
    let sides = bySchool.map { own in
      SchoolQuery.Side(
        school: own[0].school.code,
        words: told(own, others: schools.filter { $0 != own[0].school }.map(\.name)))
    }
    return SchoolQuery(
      rule: rule.id, severity: rule.severity, sides: sides, subject: rule.subject, mark: token,
      numbers: programmes, problem: problem(schools: schools.count), remedy: rule.remedy,
      mayStand: rule.mayStand, source: rule.source)
  }

  /// What an explanation may rest on beside the people themselves.
  private var programmes: [SchoolQuery.Shown] {
    rows.compactMap { row in
      row.texts["programme"].map { .init("\(row.school.name)的项目", $0) }
    }
  }

  private func problem(schools: Int) -> String {
    guard schools > mostSchoolsOfOne else { return rows.map(\.place).joined(separator: "；") }
    let first = rows.prefix(3).map(\.place).joined(separator: "；")
    return "\(schools)所学校的\(rows.count)行是同一个号码：\(first)等"
  }

  /// Its own rows, and of the others the schools' names.
  private func told(_ own: [ListedPerson], others: [String]) -> String {
    let place = own.map(\.ownPlace).joined(separator: "、")
    if others.count >= mostSchoolsOfOne {
      return "\(place)，证件号码与另外\(others.count)所学校名单里的相同"
    }
    let names = others.joined(separator: "、")
    return rule.id == otherName.id
      ? "\(place)，证件号码与\(names)名单里的相同，姓名不同" : "\(place)，\(names)的名单里也有此人"
  }
}

private func hits(in group: PersonGroup, _ rules: [PersonRule]) -> [PersonHit] {
  let rows = group.rows.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  if Set(rows.map(\.school.code)).count > mostSchoolsOfOne {
    return [PersonHit(rule: everywhere, rows: rows)]
  }
  var hits: [PersonHit] = []
  for (index, later) in rows.enumerated() {
    for earlier in rows[..<index] where earlier.school.code != later.school.code {
      guard let rule = rule(for: earlier, later, rules) else { continue }
      let known = hits.firstIndex { $0.rule.id == rule.id }
      if known == nil { hits.append(PersonHit(rule: rule, rows: [])) }
      let place = known ?? hits.count - 1
      for row in [earlier, later] where !hits[place].rows.contains(row) {
        hits[place].rows.append(row)
      }
    }
  }
  return hits
}

/// Different names come first: then the two rows are more likely two people and a number copied
/// wrongly.
private func rule(
  for one: ListedPerson, _ other: ListedPerson, _ rules: [PersonRule]
) -> PersonRule? {
  guard let rule = rules.first(where: { $0.covers(one, other) }) else { return nil }
  let differ = !one.name.isEmpty && !other.name.isEmpty && one.name != other.name
  return differ ? otherName : rule
}

private let otherName = PersonRule(
  "CROSS-004", [], .mustFix, subject: "两校的名单里号码相同、姓名不同",
  remedy: "请核对证件原件，号码或姓名写错的改正；确是一个人的，由两校统一姓名",
  mayStand: ["一名学生改了姓名，有户籍证明"],
  source: .practice("一个公民身份号码只属于一个人"))

private let everywhere = PersonRule(
  "CROSS-005", [], .mustFix, subject: "同一个号码出现在许多学校",
  remedy: "多半是照样例或随手填的号码，请按证件原件改正", source: .practice("一个公民身份号码只属于一个人"))

private func isInSeveralSchools(_ rows: [ListedPerson]) -> Bool {
  rows.contains { $0.school.code != rows[0].school.code }
}

private func padded(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
}

extension ListedPerson {
  fileprivate var order: [String] { [school.code, round, kind, padded(row)] }

  /// As 云溪县第一小学《家庭经济困难学生认定名单》第17行王小明.
  fileprivate var place: String { school.name + ownPlace }

  fileprivate var ownPlace: String {
    let programme = texts["programme"].map { "（\($0)）" } ?? ""
    return "《\(list)》第\(row)行\(name)\(programme)"
  }
}
