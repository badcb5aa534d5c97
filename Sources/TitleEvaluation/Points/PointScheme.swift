import Disclosure

/// One item of a scheme of points (赋分项目), as 教学工作量 20 须佐证.
struct PointRule: Hashable, Sendable {
  let name: String
  /// The most it can bring; below zero for an item that only takes points off.
  let full: Score
  let needsEvidence: Bool

  var range: ClosedRange<Score> { full < Score(0) ? full...Score(0) : Score(0)...full }
}

/// How a school counts what applicants have done (量化赋分办法).
struct PointScheme: Hashable, Sendable {
  let rules: [PointRule]
  /// How many decimals a score may have.
  let places: Int

  func rule(_ item: String) -> PointRule? { rules.first { $0.name == item } }

  /// All items at their best.
  var full: Score { rules.map { max($0.full, Score(0)) }.reduce(Score(0), +) }
}

/// What one item brought one applicant (赋分明细), from the own estimate to the appeal.
struct ItemScore: Hashable, Sendable {
  /// The row of the sheet, from 1.
  let row: Int
  let number: String
  let item: String
  let claimed: Score?
  let reviewed: Score
  let evidence: String?
  let appealed: Score?

  /// What counts: the score after the appeal where there was one, else the reviewed one.
  var score: Score { appealed ?? reviewed }

  /// The way to it, as 自评 18，审核 16.5，申诉后 17，取 17.
  var working: String {
    let steps = [
      claimed.map { "自评 \($0)" }, "审核 \(reviewed)", appealed.map { "申诉后 \($0)" }, "取 \(score)",
    ]
    return steps.compactMap(\.self).joined(separator: "，")
  }
}
