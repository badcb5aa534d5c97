/// Some pupils who must sit together, apart, or spread evenly, by their places in the task.
struct ClassGroup: Hashable, Sendable {
  enum Rule: Hashable, Sendable {
    case together
    case apart
    /// The class with most of them has at most so many more than the one with fewest.
    case spread(limit: Int)
  }

  let condition: ClassCondition
  let rule: Rule
  let members: [Int]

  /// How far `classOf` is from keeping the rule; 0 when it is kept.
  func violation(_ classOf: [Int], classes: Int) -> Int {
    var counts = [Int](repeating: 0, count: classes)
    for member in members { counts[classOf[member]] += 1 }
    let most = counts.max() ?? 0
    switch rule {
    case .together: return members.count - most
    case .apart: return counts.reduce(0) { $0 + max(0, $1 - 1) }
    case .spread(let limit):
      guard most - (counts.min() ?? 0) > limit else { return 0 }
      let least = members.count / classes
      return counts.reduce(0) { $0 + max(0, $1 - least - max(1, limit)) + max(0, least - $1) }
    }
  }
}

extension ClassTask {
  /// Every group of two or more under a condition, in an order that only the task decides.
  var groups: [ClassGroup] {
    ClassCondition.allCases.filter(conditions.contains).flatMap(groups(under:))
  }

  private func groups(under condition: ClassCondition) -> [ClassGroup] {
    switch condition {
    case .twinsTogether: groups(condition, .together, by: \.together)
    case .twinsApart: groups(condition, .apart, by: \.apart)
    case .names: groups(condition, .apart, by: \.sound)
    case .care: careGroups
    case .ethnicity:
      ethnicityLimit.map { groups(condition, .spread(limit: $0), by: \.ethnicity) } ?? []
    }
  }

  /// All who need care, and each kind of it where there are several.
  private var careGroups: [ClassGroup] {
    guard let careLimit else { return [] }
    let all = pupils.indices.filter { pupils[$0].care != nil }
    let kinds = groups(.care, .spread(limit: careLimit), by: \.care)
    guard all.count > 1, kinds.first?.members != all else { return kinds }
    return [ClassGroup(condition: .care, rule: .spread(limit: careLimit), members: all)] + kinds
  }

  private func groups(
    _ condition: ClassCondition, _ rule: ClassGroup.Rule, by key: (ClassPupil) -> String?
  ) -> [ClassGroup] {
    var members: [String: [Int]] = [:]
    for (index, pupil) in pupils.enumerated() {
      if let text = key(pupil) { members[text, default: []].append(index) }
    }
    return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      .map { ClassGroup(condition: condition, rule: rule, members: $0) }
  }
}
