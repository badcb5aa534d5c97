public import Disclosure

/// The rows of ``HiringFile/calculations``: post by post, best first, then who has no total.
///
/// The texts are those of ``hiringExplanations(in:)``, whether or not a tie keeps 总成绩 from being
/// written; empty when there is no list of interview marks or the scheme is not complete.
public func hiringCalculations(in input: WorkInput) -> [[Field]] {
  var outcome = WorkOutcome()
  guard let scheme = HiringScheme.read(input.settings).scheme,
    let people = input.list(HiringFile.interview)
  else { return [] }
  let hiring = HiringCase(input, scheme, people: people, in: HiringFile.interview, &outcome)
  return CalculationRows(hiring, hiring.totals()).all
}

private struct CalculationRows {
  private let hiring: HiringCase
  private let totals: Totals
  private let texts: [String]
  private let blank = RowDraft(HiringFile.calculations.roster).fields

  private let ticket = HiringFile.calculations.place(Candidate.ticket)
  private let rank = HiringFile.calculations.place(Candidate.rank)
  private let total = HiringFile.calculations.place(Candidate.total)
  private let text = HiringFile.calculations.place(Calculated.text)

  init(_ hiring: HiringCase, _ totals: Totals) {
    self.hiring = hiring
    self.totals = totals
    texts = hiring.explanations(of: totals).all()
  }

  var all: [[Field]] {
    var absent = [[Int]](repeating: [], count: totals.posts.count)
    for index in hiring.entrants.indices where totals.workings[index] == nil {
      absent[hiring.entrants[index].post].append(index)
    }
    var rows: [[Field]] = []
    rows.reserveCapacity(hiring.entrants.count)
    for (post, posts) in totals.posts.enumerated() {
      for place in posts.ranking.places { rows.append(fields(place.entrant, rank: place.rank)) }
      for index in absent[post] { rows.append(fields(index, rank: nil)) }
    }
    return rows
  }

  private func fields(_ index: Int, rank: Int?) -> [Field] {
    var fields = blank
    fields.set(ticket, hiring.entrants[index].ticket)
    fields.set(self.rank, rank)
    fields.set(total, totals.workings[index]?.total)
    // The last line needs no end in a cell; in bytes, as a text's characters take long to count.
    let lines = texts[index]
    fields.set(text, String(lines[..<lines.utf8.index(before: lines.endIndex)]))
    return fields
  }
}
