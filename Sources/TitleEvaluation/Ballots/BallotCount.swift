/// The ballots of one group counted (计票): who is ranked how by the valid ones.
struct BallotCount: Sendable {
  /// A ballot that was not counted, and why.
  struct Dropped: Hashable, Sendable {
    let label: String
    let flaws: [BallotFlaw]

    /// Whether nothing but a recusal keeps it from being counted.
    var isRecusal: Bool {
      flaws.allSatisfy { flaw in
        guard case .recused = flaw else { return false }
        return true
      }
    }

    /// As 第3票：名次 2 重复，缺 1 个名次.
    var words: String { "\(label)：\(flaws.map(\.words).joined(separator: "，"))" }
  }

  /// How many are ranked.
  let applicants: Int
  /// The ranks of each valid ballot, in the order of the ballots.
  let valid: [[Int]]
  let dropped: [Dropped]
  /// How many of the highest and of the lowest ranks of each applicant are left out.
  let trim: Int

  init(_ papers: [BallotPaper], applicants: Int, trim: Int = 0) {
    var (valid, dropped): ([[Int]], [Dropped]) = ([], [])
    for paper in papers {
      let (ranks, flaws) = paper.read()
      if let ranks {
        valid.append(ranks)
      } else {
        dropped.append(Dropped(label: paper.label, flaws: flaws))
      }
    }
    (self.applicants, self.valid, self.dropped) = (applicants, valid, dropped)
    self.trim = trim
  }

  /// What each valid ballot adds up to.
  var ballotSum: Int { applicants * (applicants + 1) / 2 }

  /// The ranks an applicant got, best first: not in the order of the ballots, so that nobody can be
  /// told by them.
  func ranks(of applicant: Int) -> [Int] { valid.map { $0[applicant] }.sorted() }

  /// Those of them that are counted.
  func countedRanks(of applicant: Int) -> [Int] {
    let ranks = ranks(of: applicant)
    return ranks.count > 2 * trim ? Array(ranks.dropFirst(trim).dropLast(trim)) : []
  }

  /// The lower the better; nil when no rank is counted.
  func mean(of applicant: Int) -> MeanRank? {
    let ranks = countedRanks(of: applicant)
    return ranks.isEmpty ? nil : MeanRank(sum: ranks.reduce(0, +), ballots: ranks.count)
  }

  func firstPlaces(of applicant: Int) -> Int { valid.count { $0[applicant] == 1 } }
}

/// The sum of an applicant's ranks over how many there are (平均名次).
struct MeanRank: Hashable, Sendable {
  let sum: Int
  let ballots: Int

  /// As 9/5; the figure that decides.
  var exact: String { "\(sum)/\(ballots)" }

  /// In hundredths, half up; decides nothing.
  var hundredths: Int { (200 * sum + ballots) / (2 * ballots) }

  /// As 1.80.
  var text: String {
    let part = hundredths % 100
    return "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
