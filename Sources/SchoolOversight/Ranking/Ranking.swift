public import Disclosure

/// What one indicator comes to at one school.
public struct IndicatorMark: Hashable, Sendable {
  public let indicator: Indicator
  public let deductions: [Deduction]
  /// By the deductions' ids.
  public let contests: [String: Contest]

  /// What a deduction still takes away after its contest; one that is not decided stands.
  public func points(of deduction: Deduction) -> Score {
    switch contests[deduction.id]?.decision {
    case .withdrawn: Score(0)
    case .reduced(let points): deduction.points - points
    case .undecided, .upheld, nil: deduction.points
    }
  }

  /// 扣分: all deductions, no more than the cap.
  public var lost: Score { min(deductions.reduce(Score(0)) { $0 + points(of: $1) }, indicator.cap) }

  /// What would be lost if every contest that is open were granted.
  fileprivate var leastLost: Score {
    let certain = deductions.filter { contests[$0.id]?.decision != .undecided }
    return min(certain.reduce(Score(0)) { $0 + points(of: $1) }, indicator.cap)
  }

  /// Whether the cap spares the school something.
  public var isCapped: Bool {
    deductions.reduce(Score(0)) { $0 + points(of: $1) } > indicator.cap
  }
}

/// A school with its marks and its place.
public struct RankedSchool: Hashable, Sendable {
  public let school: School
  public let counts: CoverageCounts
  /// One for each indicator, in the order of the sheet.
  public let marks: [IndicatorMark]
  public let score: Score
  /// From 1.
  public let rank: Int
  /// The ranks it may still have while contests, its own or others', are open; one when it is sure.
  public let possible: ClosedRange<Int>

  public var isProvisional: Bool { possible.count > 1 }

  public var lost: Score { marks.reduce(Score(0)) { $0 + $1.lost } }

  /// As 3, or 3（暂定，可能为2至5） while contests are open.
  public var rankWords: String {
    isProvisional
      ? "\(rank)（暂定，可能为\(possible.lowerBound)至\(possible.upperBound)）" : "\(rank)"
  }
}

/// Schools by their scores (排名).
public struct Ranking: Sendable {
  public let sheet: ScoringSheet
  /// By rank; those that share one in the order of the list of schools.
  public let schools: [RankedSchool]
  public let contests: [Contest]

  /// Whether a contest that is not decided can still change a rank.
  public var isProvisional: Bool { schools.contains(where: \.isProvisional) }

  public var openContests: [Contest] { contests.filter { $0.decision == .undecided } }
}

extension ScoringSheet {
  /// What the sheet takes away for the items of `coverage`; what people registered is not among it.
  public func deductions(for coverage: Coverage) -> [Deduction] {
    coverage.rows.flatMap { row in
      indicators.flatMap { $0.deductions(for: row) }
    }
  }
}

extension Indicator {
  fileprivate func deductions(for row: Coverage.Row) -> [Deduction] {
    switch rule {
    case .registered: []
    case .perItem(let each, let states, let duties):
      row.items
        .filter { states.contains($0.state) && (duties.isEmpty || duties.contains($0.duty.id)) }
        .map { Deduction($0, self, points: each) }
    case .perPost(let each, let duties):
      unearned(each, row.items.filter { duties.isEmpty || duties.contains($0.duty.id) }, row.school)
    }
  }

  /// What a school has not gained by its posts.
  private func unearned(
    _ each: Score, _ items: [CoverageItem], _ school: School
  ) -> [Deduction] {
    let posts = items.count { $0.published != nil }
    let earned = Score(units: each.units * posts)
    guard earned < points else { return [] }
    return [
      Deduction(
        id: "K" + sha256(of: Array("\(school.code)|\(name)".utf8)).prefix(8).uppercased(),
        school: school.code, indicator: name, points: points - earned,
        reason: "按条数得分：公开\(posts)条，每条\(each)分，得\(earned)分。",
        evidence: items.flatMap(\.evidence), remedied: "")
    ]
  }
}

extension Ranking {
  /// Ranks the schools of `coverage` by what all `deductions` leave them.
  public init(
    of coverage: Coverage, by sheet: ScoringSheet, deductions: [Deduction], contests: [Contest]
  ) {
    let taken = Dictionary(grouping: deductions, by: \.school)
    let contested = Dictionary(grouping: contests, by: \.school)
    let marked = coverage.rows.map { row in
      Marked(
        row: row,
        marks: sheet.marks(taken[row.school.code] ?? [], contested[row.school.code] ?? []),
        total: sheet.total)
    }
    self.sheet = sheet
    self.contests = contests
    let places = Places(marked, sheet.ties)
    schools = marked.enumerated().map { index, marked in
      RankedSchool(
        school: marked.row.school, counts: CoverageCounts(marked.row.items), marks: marked.marks,
        score: marked.score, rank: places.rank(of: marked), possible: places.possible(for: marked))
    }.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }
}

extension ScoringSheet {
  fileprivate func marks(_ deductions: [Deduction], _ contests: [Contest]) -> [IndicatorMark] {
    indicators.map { indicator in
      IndicatorMark(
        indicator: indicator, deductions: deductions.filter { $0.indicator == indicator.name },
        contests: Dictionary(
          contests.map { ($0.deduction, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

private struct Marked {
  let row: Coverage.Row
  let marks: [IndicatorMark]
  let score: Score
  /// With every open contest granted.
  let best: Score

  init(row: Coverage.Row, marks: [IndicatorMark], total: Score) {
    self.row = row
    self.marks = marks
    score = total - marks.reduce(Score(0)) { $0 + $1.lost }
    best = total - marks.reduce(Score(0)) { $0 + $1.leastLost }
  }
}

/// Which ranks scores have.
private struct Places {
  private let ties: TieRule
  /// Highest first; each once where ranks follow on.
  private let scores: [Score]
  private let bests: [Score]
  /// Of the schools whose score no contest can change.
  private let certain: [Score]
  /// What the others come to at most.
  private let open: [Score]

  init(_ all: [Marked], _ ties: TieRule) {
    self.ties = ties
    let isDense = ties == .dense
    func ordered(_ scores: [Score]) -> [Score] {
      (isDense ? Array(Set(scores)) : scores).sorted(by: >)
    }
    scores = ordered(all.map(\.score))
    bests = all.map(\.best).sorted(by: >)
    certain = ordered(all.filter { $0.best == $0.score }.map(\.score))
    open = all.filter { $0.best != $0.score }.map(\.best).sorted(by: >)
  }

  func rank(of school: Marked) -> Int { 1 + scores.countAbove(school.score) }

  /// From the rank it has when it wins and all others lose their contests to that when it loses and
  /// the others win.
  ///
  /// Where ranks follow on, two open scores may meet or not, so the ends are the outermost that can
  /// be.
  func possible(for school: Marked) -> ClosedRange<Int> {
    let isOpen = school.best != school.score
    let lowest =
      switch ties {
      case .skipping: 1 + bests.countAbove(school.score) - (isOpen ? 1 : 0)
      case .dense:
        1 + certain.countAbove(school.score) + open.countAbove(school.score) - (isOpen ? 1 : 0)
      }
    let highest =
      switch ties {
      case .skipping: 1 + scores.countAbove(school.best)
      case .dense: 1 + certain.countAbove(school.best)
      }
    return highest...max(lowest, highest)
  }
}

extension [Score] {
  /// How many are higher, in an array with the highest first.
  fileprivate func countAbove(_ score: Score) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > score { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
