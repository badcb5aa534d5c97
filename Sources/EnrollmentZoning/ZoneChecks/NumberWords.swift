extension NumberSet {
  /// As 1—16号、18—30号（双号）、62号、89号以后; 单号 or 双号 where it is half of all numbers, and nothing
  /// where it is every number.
  func words(unit: String, _ write: (Int) -> String) -> String {
    if self == .all { return "" }
    // A mark is read with the runs before it, so those that have none stand behind.
    return runs.sorted { ($0.isPlain ? 1 : 0, $0.first) < ($1.isPlain ? 1 : 0, $1.first) }
      .map { $0.words(unit, write) }.joined(separator: "、")
  }

  /// In as few words as can be: 1—61号、63—99号, but 1—15号（单号）、2—30号（双号）.
  private var runs: [NumberRun] {
    let (byLane, whole) = (laneRuns, wholeRuns)
    return whole.count < byLane.count ? whole : byLane
  }

  /// Odd and even runs, those that go side by side as one.
  private var laneRuns: [NumberRun] {
    var evens = runs(ofLane: 0)
    var result: [NumberRun] = []
    for odd in runs(ofLane: 1) {
      if let beside = evens.firstIndex(where: odd.goesBeside) {
        let even = evens.remove(at: beside)
        result.append(
          NumberRun(first: min(odd.first, even.first), last: max(odd.last, even.last), parity: .all)
        )
      } else {
        result.append(odd)
      }
    }
    return result + evens
  }

  /// Runs without a gap, and what is left of every second number.
  private var wholeRuns: [NumberRun] {
    var whole: [NumberRun] = []
    for odd in runs(ofLane: 1) {
      for even in runs(ofLane: 0) {
        let (first, last) = (max(odd.first, even.first), min(odd.last, even.last))
        guard first <= last + 1 else { continue }
        whole.append(NumberRun(first: first - 1, last: last + 1, parity: .all))
      }
    }
    let rest = whole.reduce(self) { $0.subtracting(NumberSet($1.first, $1.last)) }
    return whole + rest.runs(ofLane: 0) + rest.runs(ofLane: 1)
  }

  private func runs(ofLane lane: Int) -> [NumberRun] {
    lanes[lane].map { run in
      NumberRun(
        first: run.lowerBound * 2 + lane, last: run.upperBound * 2 - 2 + lane,
        parity: lane == 0 ? .even : .odd)
    }
  }
}

/// A run of numbers, all of them or every second one.
private struct NumberRun {
  let first: Int
  let last: Int
  let parity: ZonePart.Parity

  var isPlain: Bool { parity == .all || first == last }

  private var isEndless: Bool { last >= NumberSet.endless - 1 }

  func goesBeside(_ other: NumberRun) -> Bool {
    abs(other.first - first) == 1
      && (abs(other.last - last) == 1 || (isEndless && other.isEndless))
  }

  func words(_ unit: String, _ write: (Int) -> String) -> String {
    let half = (parity == .odd ? "单" : "双") + (unit == "号" ? "号" : "数\(unit)")
    if isEndless, first <= 2, parity != .all { return half }
    if first == last { return write(first) + unit }
    let range =
      isEndless ? "\(write(first))\(unit)以后" : "\(write(first))—\(write(last))\(unit)"
    return range + (parity == .all ? "" : "（\(half)）")
  }
}
