import Disclosure

/// Points by what a family declared and the office has seen papers for (积分): so many for a type,
/// and a bonus up to a cap.
struct PointTable: Hashable, Sendable {
  struct TypePoints: Hashable, Sendable {
    let name: String
    let base: Score
  }

  var types: [TypePoints] = []
  var bonusCap: Score?

  /// The points and how they add up; nil when the type is none of the table.
  func points(type: String, bonus: Score) -> (total: Score, words: String)? {
    guard let base = types.first(where: { $0.name == type })?.base else { return nil }
    let counted = bonusCap.map { min(bonus, $0) } ?? bonus
    let cut = counted < bonus ? "（\(bonus)，最多计\(counted)）" : "\(counted)"
    return (base + counted, "\(type)基础分\(base)，加分\(cut)，共\(base + counted)分")
  }
}
