public import Disclosure

/// The figures of several lists of one year held against each other and against the totals that
/// schools reported, school by school.
public struct SumComparison: Sendable {
  /// By school, then in the order of the rules.
  public let queries: [SchoolQuery]
  /// How many pairs of figures were held against each other.
  public let compared: Int
  /// Rules of which one side was not there, with how many schools they could not be tried for.
  public let unknown: [(name: String, schools: Int)]

  /// `tables` are counted from the lists, by kind; `sheets` are figures that were handed in as such.
  ///
  /// A rule takes a counted figure where there is one, and the sheet's otherwise. Where both are
  /// there for one kind, every figure of the sheet must be what was counted.
  public init(
    _ tables: [String: FigureTable], sheets: [String: FigureTable] = [:],
    rosters: [String: Roster], by rules: [SumRule] = sumRules
  ) {
    let both = tables.merging(sheets) { counted, _ in counted }
    var all: [(school: String, query: SchoolQuery)] = []
    var (compared, unknown): (Int, [(name: String, schools: Int)]) = (0, [])
    for rule in rules {
      guard let left = both[rule.left.kind], let right = both[rule.right.kind] else { continue }
      let pairs = Pairs(rule, left, right, FigureWords(of: rule.left.kind, rosters))
      all += pairs.queries
      compared += pairs.compared
      if pairs.unknown > 0 { unknown.append((rule.name, pairs.unknown)) }
    }
    for kind in tables.keys.sorted() {
      guard let counted = tables[kind], let sheet = sheets[kind] else { continue }
      let words = FigureWords(of: kind, rosters)
      for (key, _) in words.columnsOfKeys {
        let pairs = Pairs(reported(key, kind, words), counted, sheet, words)
        all += pairs.queries
        compared += pairs.compared
      }
    }
    queries = grouped(all.map(\.query)) { $0.schools[0] }.sorted { $0.key < $1.key }
      .flatMap(\.items)
    self.compared = compared
    self.unknown = unknown
  }
}

/// That a figure of a school's list is the total that it reported.
private func reported(_ key: FigureKey, _ kind: String, _ words: FigureWords) -> SumRule {
  let name = words.name(of: key) ?? key.measure
  return SumRule(
    .init(kind, key, name: "名单的\(name)"), .equal, .init(kind, key, name: "报送的\(name)"), .mustFix,
    remedy: "请核对名单和报送的合计，改正错的一个",
    source: .practice("报送的合计等于名单逐行相加"))
}

/// One rule tried for every school.
private struct Pairs {
  private(set) var queries: [(school: String, query: SchoolQuery)] = []
  private(set) var compared = 0
  private(set) var unknown = 0

  init(_ rule: SumRule, _ left: FigureTable, _ right: FigureTable, _ words: FigureWords) {
    let isReport = rule.left.kind == rule.right.kind && rule.left.key == rule.right.key
    for school in left.schools.sorted(by: { $0.code < $1.code }) {
      guard let one = left.figures[school.code]?[rule.left.key],
        let other = right.figures[school.code]?[rule.right.key]
      else {
        unknown += 1
        continue
      }
      compared += 1
      guard !rule.relation.holds(one, other) else { continue }
      let (first, second) = (
        words.text(one, of: rule.left.key), words.text(other, of: rule.left.key)
      )
      let problem =
        "\(rule.left.name)\(first)，\(rule.right.name)\(second)，应当\(rule.relation.rawValue)"
      let query = SchoolQuery(
        rule: isReport ? "CROSS-032" : "CROSS-031", severity: rule.severity,
        sides: [.init(school: school.code, words: problem)], subject: rule.name,
        numbers: [.init(rule.left.name, first), .init(rule.right.name, second)],
        problem: problem, remedy: rule.remedy, mayStand: rule.mayStand, source: rule.source)
      queries.append((school.code, query))
    }
  }
}

extension FigureWords {
  fileprivate init(of kind: String, _ rosters: [String: Roster]) {
    self.init(rosters[kind] ?? .none)
  }
}
