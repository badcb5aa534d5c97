import Disclosure

/// The candidates of a hiring as the steps after the written exam see them, put together out of the
/// folder's files: posts, marks, and what may decide a tie.
struct HiringCase: Sendable {
  let scheme: HiringScheme
  let table: PostTable
  /// One for each candidate, in the order of the list that says who they are.
  private(set) var entrants: [Entrant] = []
  /// Of 报名表; nil for a ticket that is not in it.
  private(set) var applicants: [Record?] = []
  /// Of 笔试成绩.
  private(set) var written: [Record?] = []
  /// Of the list that says who they are.
  private(set) var rows: [Record] = []

  private let sources: EntrantSources

  /// The candidates of `people`, a list of the folder with posts and tickets.
  ///
  /// HIRE-126, HIRE-137: whose post or ticket is unknown is left out, with a finding in `file`.
  init(
    _ input: WorkInput, _ scheme: HiringScheme, people: [Record], in file: WorkFile,
    _ outcome: inout WorkOutcome
  ) {
    self.scheme = scheme
    table = PostTable(input)
    sources = EntrantSources(input, scheme)
    entrants.reserveCapacity(people.count)
    let positions = table.positions(of: people, in: file, &outcome)
    for (person, post) in zip(people, positions) {
      guard let post, let ticket = person[Candidate.ticket] else { continue }
      guard let applicant = sources.applicant(ticket) else {
        outcome.find(
          "HIRE-137", in: file, row: person.row, Candidate.ticket.spec.id, value: ticket,
          "报名表里没有这个准考证号", "请核对准考证号")
        continue
      }
      let written = sources.written(ticket)
      rows.append(person)
      applicants.append(applicant)
      self.written.append(written)
      entrants.append(sources.entrant(ticket, post, applicant, written, person))
    }
  }

  var tickets: [String] { entrants.map(\.ticket) }
}

/// The files that have something of a candidate, by ticket.
private struct EntrantSources: Sendable {
  private let scheme: HiringScheme
  private let applicants: [Record]
  private let applicantPositions: [String: Int]
  private let writtenMarks: [Record]
  private let writtenPositions: [String: Int]
  private let rawMarks: [Record]
  private let rawPositions: [String: Int]
  private let judged: [Record]
  private let judgedPositions: [String: Int]
  private let roomMeans: [String: Score]
  /// Whether the chain asks for anything beyond the marks of the exam.
  private let asksForEvidence: Bool

  init(_ input: WorkInput, _ scheme: HiringScheme) {
    self.scheme = scheme
    applicants = input.list(HiringFile.applicants) ?? []
    applicantPositions = positionsByTicket(applicants)
    writtenMarks = input.list(HiringFile.written) ?? []
    writtenPositions = positionsByTicket(writtenMarks)
    let needsRaw = scheme.tieChain.contains(.subject) || scheme.marks.weights.aptitude > 0
    rawMarks = needsRaw ? input.list(HiringFile.rawMarks) ?? [] : []
    rawPositions = positionsByTicket(rawMarks)
    let needsJudges = scheme.tieChain.contains(.judges) || scheme.minimums.meanOfRoomForTooFew
    judged = needsJudges ? input.list(HiringFile.judgedMarks) ?? [] : []
    judgedPositions = positionsByTicket(judged)
    roomMeans =
      scheme.minimums.meanOfRoomForTooFew
      ? meansByRoom(input.list(HiringFile.interview) ?? []) : [:]
    asksForEvidence = scheme.tieChain.contains { ![.written, .interview, .skill].contains($0) }
  }

  func applicant(_ ticket: String) -> Record? {
    applicantPositions[ticket].map { applicants[$0] }
  }

  func written(_ ticket: String) -> Record? { writtenPositions[ticket].map { writtenMarks[$0] } }

  /// `row` may have marks of the interview.
  func entrant(
    _ ticket: String, _ post: Int, _ applicant: Record, _ written: Record?, _ row: Record
  ) -> Entrant {
    var entrant = Entrant(ticket, post: post)
    if let written { entrant.written = Mark(of: written, Candidate.written) }
    entrant.bonus = applicant[Candidate.bonus] ?? Score(0)
    if let panel = row[Candidate.panel] {
      entrant.interview = .given(panel)
      entrant.skill = Mark(row[Candidate.skill])
    } else {
      entrant.interview = Mark(of: row, Candidate.interview)
    }
    let raw = rawPositions[ticket].map { rawMarks[$0] }
    if let raw { entrant.aptitude = Mark(raw[Candidate.aptitude]) }
    if let room = row[Candidate.room] { entrant.roomMean = roomMeans[room] }
    if asksForEvidence { entrant.evidence = evidence(ticket, applicant, raw) }
    return entrant
  }

  private func evidence(_ ticket: String, _ applicant: Record, _ raw: Record?) -> [Int?] {
    scheme.tieChain.map { criterion in
      switch criterion {
      case .subject: raw?[KeyedMark.subject]?.units
      case .judges:
        judgedPositions[ticket].map { JudgedMark.marks(in: judged[$0]).sum.units }
      case .interview, .written, .skill: nil
      case .extraTest, .education, .degree, .teachingYears, .title, .appraisal, .honours,
        .putonghua, .major, .normalSchool, .lot:
        Applicant.answer(to: criterion, of: applicant)
      }
    }
  }
}

extension Mark {
  /// The mark of a row in `column`, absent when the row says why there is none.
  init(of row: Record, _ column: Column<Score>) {
    if let score = row[column] {
      self = .given(score)
    } else {
      self = row[Candidate.status] == nil ? .none : .absent
    }
  }
}

/// The mean interview mark of each room, to two decimals.
private func meansByRoom(_ interviews: [Record]) -> [String: Score] {
  var rooms: [String: (count: Int, sum: Score)] = [:]
  for row in interviews {
    guard let room = row[Candidate.room], let mark = row[Candidate.interview] else { continue }
    let (count, sum) = rooms[room] ?? (0, Score(0))
    rooms[room] = (count + 1, sum + mark)
  }
  return rooms.mapValues { Fraction($0.sum, over: $0.count).score(Precision(2, .halfUp)) }
}
