import Disclosure

/// The candidates of a hiring as the steps after the written exam see them, put together out of the
/// folder's files: posts, marks, and what may decide a tie.
struct HiringCase: Sendable {
  let scheme: HiringScheme
  let table: PostTable
  /// One for each candidate, in the order of the list that says who they are.
  private(set) var entrants: [Entrant] = []
  private let people: [Record]
  private let sources: EntrantSources
  /// Of each candidate, where their rows stand in people, 报名表 and 笔试成绩; -1 for none.
  private var positions: [(row: Int, applicant: Int, written: Int)] = []

  /// The candidates of `people`, a list of the folder with posts and tickets.
  ///
  /// HIRE-126, HIRE-137: whose post or ticket is unknown is left out, with a finding in `file`.
  init(
    _ input: WorkInput, _ scheme: HiringScheme, people: [Record], in file: WorkFile,
    _ outcome: inout WorkOutcome
  ) {
    self.scheme = scheme
    self.people = people
    table = PostTable(input)
    sources = EntrantSources(input, scheme)
    entrants.reserveCapacity(people.count)
    positions.reserveCapacity(people.count)
    let posts = table.positions(of: people, in: file, &outcome)
    let ticket = file.place(Candidate.ticket)
    let marks = InterviewPlaces(file)
    for (row, person) in people.enumerated() {
      guard let post = posts[row], let ticket = ticket(person) else { continue }
      guard let applicant = sources.applicants.position(ticket) else {
        outcome.find(
          "HIRE-137", in: file, row: person.row, Candidate.ticket.spec.id, value: ticket,
          "报名表里没有这个准考证号", "请核对准考证号")
        continue
      }
      var entrant = Entrant(ticket, post: post)
      let written = sources.add(to: &entrant, applicant: applicant)
      marks.add(to: &entrant, of: person, sources.roomMeans)
      positions.append((row, applicant, written))
      entrants.append(entrant)
    }
  }

  var tickets: [String] { entrants.map(\.ticket) }

  /// The row of the list that says who the candidates are.
  func row(_ entrant: Int) -> Record { people[positions[entrant].row] }

  func applicant(_ entrant: Int) -> Record {
    sources.applicants.rows[positions[entrant].applicant]
  }

  /// Of 笔试成绩; nil for who is not in it.
  func written(_ entrant: Int) -> Record? {
    let position = positions[entrant].written
    return position < 0 ? nil : sources.written.rows[position]
  }

  /// What the office's files have of a criterion.
  var answers: TieAnswers {
    { entrant, criterion in
      let ticket = entrants[entrant].ticket
      return switch criterion {
      case .subject: sources.rawMarks.row(ticket)?[KeyedMark.subject]?.units
      case .judges: sources.judged.row(ticket).map { JudgedMark.marks(in: $0).sum.units }
      case .interview, .written, .skill: nil
      case .extraTest, .education, .degree, .teachingYears, .title, .appraisal, .honours,
        .putonghua, .major, .normalSchool, .lot:
        Applicant.answer(to: criterion, of: applicant(entrant))
      }
    }
  }

  func chain(afterInterview: Bool) -> TieChain {
    scheme.chain(over: entrants, answers: answers, afterInterview: afterInterview)
  }

  func totals() -> Totals {
    scheme.totals(of: entrants, seats: table.seats, answers: answers)
  }

  func entryChoices() -> [EntryChoice] {
    scheme.entryChoices(of: entrants, seats: table.seats, answers: answers)
  }
}
