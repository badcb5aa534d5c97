import Disclosure

/// The files that have something of a candidate, by ticket.
struct EntrantSources: Sendable {
  /// A list and where each ticket stands in it.
  struct List: Sendable {
    let rows: [Record]
    private let index: TicketIndex

    /// The rows of `file`, or none when it is not needed.
    init(_ input: WorkInput, _ file: WorkFile, isNeeded: Bool = true) {
      rows = isNeeded ? input.list(file) ?? [] : []
      index = TicketIndex(rows, of: file)
    }

    func position(_ ticket: String) -> Int? { index[ticket] }

    func row(_ ticket: String) -> Record? { index[ticket].map { rows[$0] } }
  }

  let applicants: List
  let written: List
  let rawMarks: List
  let judged: List
  /// Empty when the scheme does not measure by them.
  let roomMeans: [String: Score]

  private let writtenMark = HiringFile.written.place(Candidate.written)
  private let writtenStatus = HiringFile.written.place(Candidate.status)
  private let bonus = HiringFile.applicants.place(Candidate.bonus)
  private let aptitude = HiringFile.rawMarks.place(Candidate.aptitude)

  init(_ input: WorkInput, _ scheme: HiringScheme) {
    let hasAptitude = scheme.marks.weights.aptitude > 0
    applicants = List(input, HiringFile.applicants)
    written = List(input, HiringFile.written)
    rawMarks = List(
      input, HiringFile.rawMarks, isNeeded: hasAptitude || scheme.tieChain.contains(.subject))
    judged = List(
      input, HiringFile.judgedMarks, isNeeded: scheme.tieChain.contains(.judges))
    roomMeans =
      scheme.minimums.meanOfRoomForTooFew
      ? meansByRoom(input.list(HiringFile.interview) ?? []) : [:]
  }

  /// Adds what the files before the interview have, and answers where the row of 笔试成绩 stands.
  func add(to entrant: inout Entrant, applicant: Int) -> Int {
    entrant.bonus = bonus(applicants.rows[applicant]) ?? Score(0)
    if let raw = rawMarks.row(entrant.ticket) { entrant.aptitude = Mark(aptitude(raw)) }
    guard let position = written.position(entrant.ticket) else { return -1 }
    let row = written.rows[position]
    entrant.written = Mark(writtenMark(row), isAbsent: writtenStatus(row) != nil)
    return position
  }
}

/// Where a list of candidates has the marks of the interview, if it has them.
struct InterviewPlaces: Sendable {
  private let panel: Place<Score>
  private let skill: Place<Score>
  private let interview: Place<Score>
  private let status: Place<String>
  private let room: Place<String>

  init(_ file: WorkFile) {
    panel = file.place(Candidate.panel)
    skill = file.place(Candidate.skill)
    interview = file.place(Candidate.interview)
    status = file.place(Candidate.status)
    room = file.place(Candidate.room)
  }

  func add(to entrant: inout Entrant, of row: Record, _ roomMeans: [String: Score]) {
    if let panel = panel(row) {
      entrant.interview = .given(panel)
      entrant.skill = Mark(skill(row))
    } else {
      entrant.interview = Mark(interview(row), isAbsent: status(row) != nil)
    }
    if !roomMeans.isEmpty, let room = room(row) { entrant.roomMean = roomMeans[room] }
  }
}

extension Mark {
  /// Absent when there is no score and the row says why.
  init(_ score: Score?, isAbsent: Bool) {
    self = score.map(Mark.given) ?? (isAbsent ? .absent : .none)
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
