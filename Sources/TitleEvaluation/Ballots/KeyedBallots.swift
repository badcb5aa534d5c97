import Disclosure

/// What was keyed about one applicant from all ballots (排序票录入).
struct KeyedBallots: Sendable {
  /// The row of the sheet, from 1.
  let row: Int
  let number: String
  let name: String
  let applied: String
  /// By ballot, from the first; nil where nothing was keyed.
  let marks: [String?]

  init?(_ record: Record) {
    guard let number = record[Applicant.number], let name = record[Applicant.name],
      let applied = record[Applicant.applied]
    else { return nil }
    row = record.row
    (self.number, self.name, self.applied) = (number, name, applied)
    marks = RankingBallot.ballots.map { record[$0] }
  }
}

/// The ballots of those who apply for one title, as keyed.
struct BallotGroup: Sendable {
  let applied: String
  let rows: [KeyedBallots]

  /// Ballots on which something is said about somebody of the group; an empty column is no ballot.
  var papers: [BallotPaper] {
    RankingBallot.ballots.enumerated().compactMap { index, ballot in
      let marks = rows.map { $0.marks[index] }
      guard marks.contains(where: { $0 != nil }) else { return nil }
      return BallotPaper(label: ballot.spec.header, marks: marks)
    }
  }

  /// The groups of a list, in the order in which they first occur.
  static func groups(of list: [Record]) -> [BallotGroup] {
    let rows = list.compactMap(KeyedBallots.init)
    var order: [String] = []
    for row in rows where !order.contains(row.applied) { order.append(row.applied) }
    return order.map { applied in
      BallotGroup(applied: applied, rows: rows.filter { $0.applied == applied })
    }
  }
}
