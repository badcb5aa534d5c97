extension CellTable {
  /// Hides what is small by `rule`, and as much beside it as keeps it from being computed back.
  ///
  /// For each small figure, moves between hidden cells are sought that take it to either end of what
  /// the rule hides, and the cells they change are hidden with it. So every value that the rule
  /// hides remains possible for it. What is hidden later only leaves more open: nothing has to be
  /// looked at twice.
  mutating func hideSmall(_ rule: SmallCellRule) {
    var small: [(line: Int, slot: Int)] = []
    for line in members.indices {
      for slot in 0..<slots
      where rule.small.contains(rows(line, slot))
        || (slot == 0 && persons(line).map(rule.small.contains) ?? false)
      {
        hide(line, slot)
        small.append((line, slot))
      }
    }
    // Sums first: what is hidden for them serves the units in them.
    for cell in small.reversed() {
      protect(.rows(cell.line, cell.slot), rule.small)
      if cell.slot == 0, persons != nil { protect(.persons(cell.line), rule.small) }
    }
  }

  private mutating func protect(_ target: CellTarget, _ small: ClosedRange<Int>) {
    let value = value(of: target)
    guard small.contains(value) else { return }
    cover(target, sign: 1, by: small.upperBound - value)
    cover(target, sign: -1, by: value - small.lowerBound)
  }

  private func value(of target: CellTarget) -> Int {
    switch target {
    case .rows(let line, let slot): rows(line, slot)
    case .persons(let line): persons(line) ?? 0
    }
  }

  /// Hides what makes it possible that `target` is `need` more, or less, than it is.
  private mutating func cover(_ target: CellTarget, sign: Int, by need: Int) {
    var rest = need
    let before = (rows, persons)
    while rest > 0 {
      let direct = cheapestMove(for: target, sign: sign, need: rest)
      guard let move = direct ?? moveBefore(target) else {
        preconditionFailure("a figure can always change while all sums it stands in are hidden")
      }
      for cell in cells(changedBy: move) { hide(cell.line, cell.slot) }
      let times = min(rest, capacity(of: move))
      make(move, times: times)
      if direct != nil { rest -= times }
    }
    (rows, persons) = before
  }

  /// What must come first where a school's only person has several rows: the rows that are too many.
  private func moveBefore(_ target: CellTarget) -> CellMove? {
    guard case .persons(let line) = target, let persons else { return nil }
    let unit = members[line].first { persons[$0] == 1 && rows[$0 * slots] > 1 }
    return unit.flatMap {
      cheapestMove(for: .rows($0, 0), sign: -1, need: rows[$0 * slots] - 1)
    }
  }
}

/// A figure that shall stay unknown.
enum CellTarget {
  case rows(_ line: Int, _ slot: Int)
  case persons(_ line: Int)

  var line: Int {
    switch self {
    case .rows(let line, _), .persons(let line): line
    }
  }
}

/// The best of the moves looked at so far.
struct MoveChoice {
  let need: Int
  private(set) var move: CellMove?
  private(set) var score = Int.max
  private var reach = 0

  init(need: Int) { self.need = need }

  /// Whether nothing can be better: it hides nothing new and goes the whole way.
  var isSettled: Bool { score == 0 && reach >= need }

  /// What a move costs for the whole way; one that goes only a part of it will have to be followed
  /// by others as dear.
  func score(price: Int, capacity: Int) -> Int {
    let reach = min(capacity, need)
    return price * ((need + reach - 1) / reach)
  }

  mutating func consider(_ move: CellMove, price: Int, capacity: Int) {
    guard capacity > 0 else { return }
    let (score, reach) = (score(price: price, capacity: capacity), min(capacity, need))
    guard score < self.score || (score == self.score && reach > self.reach) else { return }
    (self.move, self.score, self.reach) = (move, score, reach)
  }
}
