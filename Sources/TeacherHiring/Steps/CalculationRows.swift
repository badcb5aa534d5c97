public import Disclosure

/// The rows of ``HiringFile/calculations``: post by post, best first, then who has no total.
///
/// Each row is worked out when it is asked for, so that a hundred thousand take no more memory than
/// ten. The texts are those of ``hiringExplanations(in:)``, whether or not a tie keeps 总成绩 from being
/// written.
public struct HiringCalculations: RandomAccessCollection, Sendable {
  private struct Standing {
    let entrant: Int
    /// In the ranking of the post, and what comes of it; nil without a total.
    let place: (position: Int, answer: Choice.Answer)?
  }

  private let hiring: HiringCase
  private let explanations: Explanations
  /// Of the judges' marks, by ticket.
  private let interviews: [String: [String]]
  private var standings: [Standing] = []
  private let blank = RowDraft(HiringFile.calculations.roster).fields

  private let ticket = HiringFile.calculations.place(Candidate.ticket)
  private let rank = HiringFile.calculations.place(Candidate.rank)
  private let total = HiringFile.calculations.place(Candidate.total)
  private let text = HiringFile.calculations.place(Calculated.text)

  /// Nil when there is no list of interview marks or the scheme is not complete.
  public init?(in input: WorkInput) {
    var outcome = WorkOutcome()
    guard let scheme = HiringScheme.read(input.settings).scheme,
      let people = input.list(HiringFile.interview)
    else { return nil }
    hiring = HiringCase(input, scheme, people: people, in: HiringFile.interview, &outcome)
    explanations = hiring.explanations(of: hiring.totals())
    interviews = interviewLines(in: input, scheme)
    standings.reserveCapacity(hiring.entrants.count)
    var absent = [[Int]](repeating: [], count: explanations.totals.posts.count)
    for index in hiring.entrants.indices where explanations.totals.workings[index] == nil {
      absent[hiring.entrants[index].post].append(index)
    }
    for (post, totals) in explanations.totals.posts.enumerated() {
      var choice = Choice(totals)
      for (position, place) in totals.ranking.places.enumerated() {
        let answer = choice.next(place.entrant)
        standings.append(Standing(entrant: place.entrant, place: (position, answer)))
      }
      standings += absent[post].map { Standing(entrant: $0, place: nil) }
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { standings.count }

  public subscript(index: Int) -> [Field] {
    let standing = standings[index]
    let entrant = hiring.entrants[standing.entrant]
    var fields = blank
    fields.set(ticket, entrant.ticket)
    fields.set(total, explanations.totals.workings[standing.entrant]?.total)
    if let place = standing.place {
      let ranking = explanations.totals.posts[entrant.post].ranking
      fields.set(rank, ranking.places[place.position].rank)
    }
    let lines = explanations.text(of: standing.entrant, at: standing.place)
    guard let interview = interviews[entrant.ticket] else {
      fields.set(text, lines)
      return fields
    }
    let all = inserted(interview, into: lines.split(separator: "\n").map(String.init))
    fields.set(text, all.joined(separator: "\n"))
    return fields
  }
}
