import Disclosure

/// How marks become a total: shares, conversion, bonus, and what is rounded where.
struct MarkRules: Hashable, Sendable {
  /// In percent, together 100.
  struct Weights: Hashable, Sendable {
    var written: Int
    var interview: Int
    /// Of a test before the interview (素质测试), 0 where there is none.
    var aptitude = 0
  }

  enum Bonus: String, Hashable, Sendable, CaseIterable {
    case none = "不加分"
    /// Before a paper is converted (Shaanxi).
    case onPaper = "笔试卷面成绩"
    case onWritten = "折算后的笔试成绩"
    case onTotal = "总成绩"
  }

  var fullMarks = 100
  var weights: Weights
  /// Of a skill test within the interview mark, in percent; 0 where there is none.
  var skillShare = 0
  var bonus = Bonus.none
  /// The most a candidate's bonus may be.
  var bonusCap: Score?
  var writtenPrecision: Precision? = Precision(2, .halfUp)
  /// Of a paper out of 150, 200 or 300 as a mark out of 100.
  var conversionPrecision: Precision? = Precision(2, .halfUp)
  /// An interview mark is printed, so it is always rounded: after the panel's mean, after levelling
  /// and after a skill test's share.
  var interviewPrecision = Precision(2, .halfUp)
  /// Of each part after its weight.
  var weightedPrecision: Precision?
  /// A total is printed, so it is always rounded.
  var totalPrecision = Precision(2, .halfUp)
}

/// A candidate's marks on their way to the total, each as the scheme rounds it.
struct Working: Sendable {
  /// Out of 100, with a bonus on it; nil when the written exam has no weight.
  var written: Fraction?
  /// With the skill test's share.
  var interview: Score?
  var aptitude: Score?
  /// Before it is rounded.
  var sum: Fraction
  var total: Score
}

extension MarkRules {
  /// Nil when a part that counts was missed or has no mark.
  func working(of entrant: Entrant) -> Working? {
    var working = Working(sum: .zero, total: Score(0))
    if weights.written > 0 {
      guard let written = writtenMark(of: entrant) else { return nil }
      working.written = written
      working.sum = weighted(written, weights.written)
    }
    if weights.aptitude > 0 {
      guard let mark = entrant.aptitude.score else { return nil }
      working.aptitude = mark
      working.sum = working.sum + weighted(Fraction(mark), weights.aptitude)
    }
    if weights.interview > 0 {
      guard let interview = interviewMark(of: entrant) else { return nil }
      working.interview = interview
      working.sum = working.sum + weighted(Fraction(interview), weights.interview)
    }
    if bonus == .onTotal { working.sum = working.sum + Fraction(allowed(entrant.bonus)) }
    working.total = working.sum.score(totalPrecision)
    return working
  }

  /// The mark by which candidates come to the interview: the written mark with its bonus, or with
  /// a test before the interview the sum of the weighted parts (笔试×40%+素质测试×30%).
  ///
  /// To the millionth: marks of two decimals that differ still differ after conversion and weights.
  func entryMark(of entrant: Entrant) -> Score? {
    guard let written = writtenMark(of: entrant) else { return nil }
    guard weights.aptitude > 0 else { return written.rounded(to: Score.places, .halfUp) }
    guard let aptitude = entrant.aptitude.score else { return nil }
    let sum =
      weighted(written, weights.written) + weighted(Fraction(aptitude), weights.aptitude)
    return sum.rounded(to: Score.places, .halfUp)
  }

  /// Out of 100, with a bonus on it.
  func writtenMark(of entrant: Entrant) -> Fraction? {
    guard let mark = entrant.written.score else { return nil }
    return switch bonus {
    case .none, .onTotal: converted(mark)
    case .onPaper: converted(mark + allowed(entrant.bonus))
    case .onWritten: converted(mark) + Fraction(allowed(entrant.bonus))
    }
  }

  /// A paper's mark out of 100.
  func converted(_ mark: Score) -> Fraction {
    guard fullMarks != 100 else { return Fraction(mark) }
    return Fraction(mark).times(100, over: fullMarks).kept(conversionPrecision)
  }

  /// The panel's mark with the skill test's share in it; nil when one of them was missed.
  func interviewMark(of entrant: Entrant) -> Score? {
    guard let panel = entrant.interview.score else { return nil }
    switch entrant.skill {
    case .absent: return nil
    case .none: return panel
    case .given(let skill):
      let mixed = Fraction(panel).percent(100 - skillShare) + Fraction(skill).percent(skillShare)
      return mixed.score(interviewPrecision)
    }
  }

  func weighted(_ mark: Fraction, _ weight: Int) -> Fraction {
    mark.percent(weight).kept(weightedPrecision)
  }

  /// No more than the cap.
  func allowed(_ bonus: Score) -> Score { bonusCap.map { min($0, bonus) } ?? bonus }
}
