/// One thing by which applicants are put in order, with what each has of it.
struct RankCriterion: Sendable {
  /// As 平均名次.
  let name: String
  /// What an applicant, by index, has of it: the larger goes first; nil when it is not known.
  let evidence: @Sendable (Int) -> Ratio?
  /// The same as people read it, as 1.80.
  let words: @Sendable (Int) -> String

  init(
    _ name: String, evidence: @escaping @Sendable (Int) -> Ratio?,
    words: @escaping @Sendable (Int) -> String
  ) {
    (self.name, self.evidence, self.words) = (name, evidence, words)
  }
}

/// Where an applicant stands among the others of the group, and what put it there.
struct Standing: Hashable, Sendable {
  /// Which applicant, from 0.
  let applicant: Int
  /// Standard competition rank: 1, 2, 2, 4.
  let rank: Int
  let ground: RankGround
}

/// What puts an applicant below the one before.
enum RankGround: Hashable, Sendable {
  /// Nobody stands before.
  case first
  /// The one before was better by the criterion of this index.
  case criterion(Int)
  /// Equal in everything, and the scheme lets equals share a rank (并列).
  case shared
  /// Equal in everything the scheme names.
  case tied
  /// Equal so far, and somebody's answer to the criterion of this index is missing.
  case unknown(Int)

  /// Whether nothing decides between the two.
  var isTie: Bool {
    switch self {
    case .tied, .unknown: true
    case .first, .criterion, .shared: false
    }
  }

  /// Whether the two have one rank.
  var isEqual: Bool {
    switch self {
    case .tied, .unknown, .shared: true
    case .first, .criterion: false
    }
  }
}

/// `count` applicants in order, best first; equals stay in the order in which they were given.
func standings(
  of count: Int, by criteria: [RankCriterion], sharingRanks: Bool = false
) -> [Standing] {
  var sorting = Sorting(
    order: Array(0..<count), grounds: Array(repeating: .first, count: count), criteria: criteria,
    equal: sharingRanks ? .shared : .tied)
  if count > 1 { sorting.decide(0..<count, from: 0) }
  var rank = 0
  return sorting.order.enumerated().map { position, applicant in
    let ground = sorting.grounds[position]
    if !ground.isEqual { rank = position + 1 }
    return Standing(applicant: applicant, rank: rank, ground: ground)
  }
}

extension [Standing] {
  /// Why the one at `position` stands there, as 平均名次 1.80，前一人 2026-02 李二 相同，按“第一名票数”在后（1张 比 2张）.
  func reason(
    at position: Int, _ criteria: [RankCriterion], who: (Int) -> String
  ) -> String {
    let own = "\(criteria[0].name) \(criteria[0].words(self[position].applicant))"
    guard position > 0 else { return "\(own)，前面没有人" }
    let above = self[position - 1].applicant
    let start = "\(own)，前一人 \(who(above)) "
    return switch self[position].ground {
    case .first: own
    case .criterion(0): start + criteria[0].words(above)
    case .criterion(let index):
      start + "相同，按“\(criteria[index].name)”在后"
        + "（\(criteria[index].words(self[position].applicant)) 比 \(criteria[index].words(above))）"
    case .shared: start + "相同，名次并列"
    case .tied: start + "相同，分不出先后"
    case .unknown(let index): start + "相同，“\(criteria[index].name)”没有填齐"
    }
  }
}

/// The order as it is made, criterion by criterion.
private struct Sorting {
  var order: [Int]
  var grounds: [RankGround]
  let criteria: [RankCriterion]
  let equal: RankGround

  /// Orders the equal positions `range` by the criteria from `depth` on.
  ///
  /// One missing answer stops the whole group: an order that leaves somebody's out would be chance.
  mutating func decide(_ range: Range<Int>, from depth: Int) {
    guard depth < criteria.count else { return mark(range, equal) }
    let answers = order[range].compactMap { applicant in
      criteria[depth].evidence(applicant).map { (applicant: applicant, value: $0) }
    }
    guard answers.count == range.count else { return mark(range, .unknown(depth)) }
    let sorted = answers.sorted { one, other in
      one.value == other.value ? one.applicant < other.applicant : one.value > other.value
    }
    for (position, answer) in zip(range, sorted) { order[position] = answer.applicant }
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.value != sorted[start].value } ?? sorted.count
      if start > 0 { grounds[range.lowerBound + start] = .criterion(depth) }
      if end - start > 1 {
        decide(range.lowerBound + start..<range.lowerBound + end, from: depth + 1)
      }
      start = end
    }
  }

  private mutating func mark(_ range: Range<Int>, _ ground: RankGround) {
    for position in range.dropFirst() { grounds[position] = ground }
  }
}
