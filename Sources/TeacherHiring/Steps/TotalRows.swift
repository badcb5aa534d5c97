import Disclosure

/// Makes the rows of 总成绩, a hundred thousand of them as quickly as ten.
struct TotalRows {
  private let hiring: HiringCase
  private let totals: Totals
  private let hasPool: Bool
  private let blank: [Field]

  private let unit = HiringFile.totals.place(Candidate.unit)
  private let post = HiringFile.totals.place(Candidate.post)
  private let code = HiringFile.totals.place(Candidate.postCode)
  private let planned = HiringFile.totals.place(Candidate.planned)
  private let ticket = HiringFile.totals.place(Candidate.ticket)
  private let name = HiringFile.totals.place(Candidate.name)
  private let written = HiringFile.totals.place(Candidate.written)
  private let bonus = HiringFile.totals.place(Candidate.bonus)
  private let writtenTotal = HiringFile.totals.place(Candidate.writtenTotal)
  private let aptitude = HiringFile.totals.place(Candidate.aptitude)
  private let interview = HiringFile.totals.place(Candidate.interview)
  private let total = HiringFile.totals.place(Candidate.total)
  private let rank = HiringFile.totals.place(Candidate.rank)
  private let status = HiringFile.totals.place(Candidate.status)
  private let examined = HiringFile.totals.place(Candidate.examined)
  private let withinPlan = HiringFile.totals.place(Candidate.withinPlan)

  private let nameGiven = HiringFile.applicants.place(Candidate.name)
  private let writtenGiven = HiringFile.written.place(Candidate.written)
  private let bonusGiven = HiringFile.written.place(Candidate.bonus)
  private let writtenTotalGiven = HiringFile.written.place(Candidate.writtenTotal)
  private let interviewGiven = HiringFile.interview.place(Candidate.interview)
  private let statusGiven = HiringFile.interview.place(Candidate.status)

  /// `hasPool` when more people may be examined than there are posts: then both flags are set.
  init(_ hiring: HiringCase, _ totals: Totals, hasPool: Bool) {
    self.hiring = hiring
    self.totals = totals
    self.hasPool = hasPool
    blank = RowDraft(HiringFile.totals.roster).fields
  }

  func fields(_ index: Int, rank: Int?, _ answer: Choice.Answer) -> [Field] {
    var fields = blank
    let entrant = hiring.entrants[index]
    let key = hiring.table.keys[entrant.post]
    fields.set(unit, key.unit)
    fields.set(post, key.title)
    fields.set(code, key.code)
    fields.set(planned, hiring.table.seats[entrant.post])
    fields.set(ticket, entrant.ticket)
    fields.set(name, nameGiven(hiring.applicant(index)))
    fields.set(aptitude, entrant.aptitude.score)
    setWritten(index, &fields)
    let row = hiring.row(index)
    fields.set(interview, interviewGiven(row))
    fields.set(status, statusGiven(row))
    fields.set(total, totals.workings[index]?.total)
    fields.set(self.rank, rank)
    let goesOn = answer == .chosen || answer == .inPool
    fields.set(examined, goesOn ? Candidate.yes : Candidate.no)
    if hasPool { fields.set(withinPlan, answer == .chosen ? Candidate.yes : Candidate.no) }
    return fields
  }

  private func setWritten(_ index: Int, _ fields: inout [Field]) {
    if let row = hiring.written(index) {
      fields.set(written, writtenGiven(row))
      fields.set(bonus, bonusGiven(row))
      fields.set(writtenTotal, writtenTotalGiven(row))
    }
    let marks = hiring.scheme.marks
    let given = hiring.entrants[index].bonus
    if marks.bonus == .onTotal, given > Score(0) { fields.set(bonus, marks.allowed(given)) }
  }
}
