import Disclosure

/// The criteria between equal marks, with what each candidate has of them.
struct TieChain: Sendable {
  let criteria: [TieCriterion]
  /// What a candidate, by index, has of a criterion, by index: the larger goes first; nil when it
  /// is not known.
  let evidence: @Sendable (_ entrant: Int, _ criterion: Int) -> Int?

  /// Leaves equal marks equal.
  static let none = TieChain(criteria: []) { _, _ in nil }

  /// Orders the equal positions `range` by the criteria from `depth` on.
  ///
  /// One missing answer stops the whole group: an order that leaves somebody's out would be chance.
  func decide(
    _ range: Range<Int>, of order: inout [Int], grounds: inout [Ranking.Ground], from depth: Int = 0
  ) {
    guard depth < criteria.count else {
      for position in range.dropFirst() { grounds[position] = .equal }
      return
    }
    var answers: [(entrant: Int, value: Int)] = []
    for position in range {
      guard let value = evidence(order[position], depth) else {
        for position in range.dropFirst() { grounds[position] = .unknown(criteria[depth]) }
        return
      }
      answers.append((order[position], value))
    }
    answers.sort { ($1.value, $0.entrant) < ($0.value, $1.entrant) }
    for (offset, answer) in answers.enumerated() {
      order[range.lowerBound + offset] = answer.entrant
    }
    var start = 0
    while start < answers.count {
      var end = start + 1
      while end < answers.count, answers[end].value == answers[start].value { end += 1 }
      let first = range.lowerBound + start
      if start > 0 { grounds[first] = .criterion(criteria[depth]) }
      if end - start > 1 {
        decide(first..<range.lowerBound + end, of: &order, grounds: &grounds, from: depth + 1)
      }
      start = end
    }
  }
}

/// What a candidate, by index, has of a criterion beyond the marks; the larger goes first, nil when
/// the office has not said.
///
/// It is only asked about people who are equal, so that a long list costs nothing.
typealias TieAnswers = @Sendable (_ entrant: Int, _ criterion: TieCriterion) -> Int?

extension HiringScheme {
  /// The chain over `entrants` as it can be used before the interview, or after it.
  func chain(
    over entrants: [Entrant], answers: @escaping TieAnswers, afterInterview: Bool
  ) -> TieChain {
    let criteria = tieChain.filter { afterInterview || $0.isKnownBeforeInterview }
    let marks = marks
    return TieChain(criteria: criteria) { entrant, position in
      let criterion = criteria[position]
      return switch criterion {
      case .written: entrants[entrant].written.score?.units
      case .interview: marks.interviewMark(of: entrants[entrant])?.units
      case .skill: entrants[entrant].skill.score?.units
      case .subject, .extraTest, .judges, .education, .degree, .teachingYears, .title,
        .appraisal, .honours, .putonghua, .major, .normalSchool, .lot:
        answers(entrant, criterion)
      }
    }
  }
}
