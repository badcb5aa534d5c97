/// Which numbers of a road, an estate or a village are meant: any of 0, 1, 2 …, exactly.
///
/// Odd and even numbers lie in two lanes, so that 1—99单号 is one run.
struct NumberSet: Hashable, Sendable {
  /// Beyond every number that a door has; a run that ends here is open.
  static let endless = 1 << 40

  /// Runs of n / 2 for even n and for odd n, sorted, apart from each other.
  private(set) var lanes: [[Range<Int>]]

  private init(lanes: [[Range<Int>]]) { self.lanes = lanes }

  static let none = NumberSet(lanes: [[], []])
  static let all = NumberSet(0...endless)

  /// Nothing when `range` runs backwards.
  init(_ lower: Int, _ upper: Int, _ parity: ZonePart.Parity = .all) {
    self = lower <= upper ? NumberSet(lower...upper, parity) : .none
  }

  init(_ range: ClosedRange<Int>, _ parity: ZonePart.Parity = .all) {
    lanes = [0, 1].map { rest in
      guard parity == .all || (parity == .odd) == (rest == 1) else { return [] }
      // The first n >= lower and the last n <= upper with n % 2 == rest.
      let first = range.lowerBound + (range.lowerBound % 2 == rest ? 0 : 1)
      let last = range.upperBound - (range.upperBound % 2 == rest ? 0 : 1)
      return first <= last ? [first / 2..<last / 2 + 1] : []
    }
  }

  var isEmpty: Bool { lanes.allSatisfy(\.isEmpty) }

  func contains(_ number: Int) -> Bool {
    lanes[number % 2].contains { $0.contains(number / 2) }
  }

  func union(_ other: NumberSet) -> NumberSet {
    NumberSet(lanes: zip(lanes, other.lanes).map { joined($0 + $1) })
  }

  func intersection(_ other: NumberSet) -> NumberSet {
    NumberSet(lanes: zip(lanes, other.lanes).map(common))
  }

  func subtracting(_ other: NumberSet) -> NumberSet {
    NumberSet(lanes: zip(lanes, other.lanes).map(difference))
  }
}

private func joined(_ runs: [Range<Int>]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if let last = result.last, run.lowerBound <= last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
    } else {
      result.append(run)
    }
  }
  return result
}

private func common(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
  var (i, j, result) = (0, 0, [Range<Int>]())
  while i < left.count, j < right.count {
    let both = left[i].clamped(to: right[j])
    if !both.isEmpty { result.append(both) }
    if left[i].upperBound < right[j].upperBound { i += 1 } else { j += 1 }
  }
  return result
}

private func difference(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
  left.flatMap { run -> [Range<Int>] in
    var (rest, result) = (run, [Range<Int>]())
    for cut in right where cut.overlaps(rest) {
      if rest.lowerBound < cut.lowerBound { result.append(rest.lowerBound..<cut.lowerBound) }
      rest = min(cut.upperBound, rest.upperBound)..<rest.upperBound
    }
    return rest.isEmpty ? result : result + [rest]
  }
}

extension NumberSet {
  /// The smallest number in it.
  var first: Int? {
    let firsts = lanes.enumerated().compactMap { rest, runs in
      runs.first.map { $0.lowerBound * 2 + rest }
    }
    return firsts.min()
  }

  var isEveryNumber: Bool { fromOne == NumberSet(1...NumberSet.endless) }

  /// Without 0, which no door has.
  var fromOne: NumberSet { subtracting(NumberSet(0, 0)) }

  /// All numbers, cut wherever one of `sets` begins or ends: each piece is in a set as a whole or
  /// not at all.
  static func pieces(of sets: [NumberSet]) -> [NumberSet] {
    [0, 1].flatMap { lane in
      let ends = Set(sets.flatMap { $0.lanes[lane] }.flatMap { [$0.lowerBound, $0.upperBound] })
      let all = NumberSet.all.lanes[lane][0]
      let cuts = ends.union([all.lowerBound, all.upperBound]).sorted()
      return zip(cuts, cuts.dropFirst()).map { low, high in
        var lanes: [[Range<Int>]] = [[], []]
        lanes[lane] = [low..<high]
        return NumberSet(lanes: lanes)
      }
    }
  }
}
