import Disclosure

/// The seats as they go, number after number in the order of the draw.
struct DrawSeating {
  private(set) var left: Int
  private(set) var alternates = 0
  private let mostAlternates: Int
  private let lastSeats: LastSeats?
  /// Set when the rule says that nobody more is admitted.
  private var hasStopped = false

  init(_ plan: DrawPlan) {
    left = plan.seats
    mostAlternates = plan.alternates ?? .max
    lastSeats = plan.lastSeats
  }

  mutating func next(_ entry: DrawEntry) -> DrawResult.Standing {
    if admits(entry) {
      left = max(0, left - entry.persons)
      return .admitted
    }
    hasStopped = hasStopped || lastSeats == .stop
    guard alternates < mostAlternates else { return .notDrawn }
    alternates += 1
    return .alternate(alternates)
  }

  private func admits(_ entry: DrawEntry) -> Bool {
    guard left > 0, !hasStopped else { return false }
    return entry.persons <= left || lastSeats == .admit
  }

  /// Whether numbers that come later could change nothing.
  var isSettled: Bool { (left == 0 || hasStopped) && alternates == mostAlternates }
}

extension DrawCommitment {
  /// What becomes of each number of the list when they are drawn in `order`; nil when that ends
  /// before seats and alternates are all given.
  func results(of order: [Int]) -> [DrawResult]? {
    var seating = DrawSeating(plan)
    var results = list.entries.map { DrawResult(entry: $0, place: nil, standing: .notDrawn) }
    for (offset, position) in order.enumerated() {
      let entry = list.entries[position]
      results[position] = DrawResult(
        entry: entry, place: offset + 1, standing: seating.next(entry))
    }
    return order.count == results.count || seating.isSettled ? results : nil
  }
}
