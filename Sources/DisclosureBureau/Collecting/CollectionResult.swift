public import Disclosure
public import DisclosureStore
public import SchoolOversight

/// What came of a collection: every school of the round, and every file.
public struct CollectionResult: Sendable {
  /// Where a school stands.
  public struct SchoolResult: Sendable {
    public let school: School
    public let state: ReturnState
    public let rowCount: Int
    public let mustFix: Int
    public let explain: Int
    /// The file that holds, as it was found now; nil when nothing came or it came earlier.
    public let file: String?
    /// In seconds since 1970 (UTC).
    public let savedAt: Int?
    /// About its files as a whole, not about cells.
    public let remarks: [Finding]
    /// In which its papers lie, from the output folder on; nil without.
    public let folder: String?
  }

  /// What became of a file.
  public struct FileResult: Sendable {
    public enum Fate: String, Sendable, CaseIterable {
      case holding = "采用"
      case passed = "没有采用"
      case same = "内容相同"
      case undecided = "待定"
      case wrong = "认不出或错表"
      case unreadable = "读不了"
      case passedOver = "略过"
    }

    public let path: String
    public let fate: Fate
    public let school: School?
    /// Schools that its path speaks of.
    public let hints: [School]
    public let savedAt: Int?
    public let remarks: [Finding]
  }

  public let round: Round
  /// The minute at which the letters say it is.
  public let head: ReturnPapers.Letterhead
  /// In the order of the round's schools.
  public let schools: [SchoolResult]
  /// In the order of their paths.
  public let files: [FileResult]

  public func count(_ state: ReturnState) -> Int { schools.count { $0.state == state } }

  /// Files that belong to no school of the round.
  public var strays: [FileResult] {
    files.filter { $0.school == nil && ($0.fate == .wrong || $0.fate == .unreadable) }
  }
}

extension CollectionResult {
  init(
    plan: CollectPlan, seen: [SeenFile], notes: [String: FileNote],
    returns: [String: SchoolReturn], trial: [String: Arrival], choices: [String: SchoolChoice],
    faults: [String: Finding]
  ) {
    round = plan.round
    head = plan.head
    files = FileFates(seen: seen, round: plan.round, choices: choices, faults: faults).results
    let byCode = Dictionary(grouping: files) { $0.school?.code ?? "" }
    let grounds = SchoolGrounds(
      notes: notes, returns: returns, trial: trial, choices: choices, faults: faults,
      papers: plan.papers)
    let hinted = Dictionary(
      grouping: files.filter { $0.school == nil }.flatMap { file in
        file.hints.map { (school: $0.code, file: file) }
      }, by: \.school)
    schools = plan.round.schools.map { school in
      grounds.result(
        of: school, files: byCode[school.code] ?? [],
        hinting: (hinted[school.code] ?? []).map(\.file))
    }
  }
}

/// Tells of each file what became of it.
private struct FileFates {
  let seen: [SeenFile]
  let round: Round
  let choices: [String: SchoolChoice]
  let faults: [String: Finding]

  var results: [CollectionResult.FileResult] {
    var first: [String: String] = [:]
    return seen.map { file in
      let note = file.note
      let earlier = note.flatMap { first[$0.sha256] }
      if let note, earlier == nil { first[note.sha256] = file.file.path }
      let (fate, remarks) = fate(of: file, sameAs: earlier)
      return CollectionResult.FileResult(
        path: file.file.path, fate: fate, school: note?.school.flatMap(round.school),
        hints: file.hints.compactMap(round.school), savedAt: note?.savedAt, remarks: remarks)
    }
  }

  private func fate(
    of file: SeenFile, sameAs earlier: String?
  ) -> (CollectionResult.FileResult.Fate, [Finding]) {
    if let fault = file.fault {
      return (fault.severity == .explain ? .passedOver : .unreadable, [fault])
    }
    guard let note = file.note else { return (.unreadable, []) }
    let remarks = note.remarks.map(\.finding)
    if let earlier { return (.same, [.same(as: earlier)]) }
    guard note.isReturn, let code = note.school, let choice = choices[code] else {
      let isRead = note.remarks.allSatisfy { remark in
        ["SHEET", "XFER"].allSatisfy { !remark.finding.rule.hasPrefix($0) }
      }
      return (isRead ? .wrong : .unreadable, remarks)
    }
    if let reason = choice.passed[note.sha256] {
      return (reason.rule == Finding.undecided.rule ? .undecided : .passed, [reason] + remarks)
    }
    if let fault = faults[code] { return (.unreadable, [fault] + remarks) }
    return (.holding, remarks)
  }
}

/// Tells of each school where it stands.
private struct SchoolGrounds {
  let notes: [String: FileNote]
  let returns: [String: SchoolReturn]
  let trial: [String: Arrival]
  let choices: [String: SchoolChoice]
  let faults: [String: Finding]
  let papers: ReturnPapers?

  func result(
    of school: School, files: [CollectionResult.FileResult],
    hinting: [CollectionResult.FileResult]
  ) -> CollectionResult.SchoolResult {
    let kept =
      trial[school.code].map { ($0.state, $0.rowCount, $0.file) }
      ?? returns[school.code].map { ($0.state, $0.rowCount, $0.file) }
    let holding = files.first { $0.fate == .holding }
    let strays = files.filter { $0.fate == .wrong || $0.fate == .unreadable }
    if case .undecided = choices[school.code]?.outcome {
      return result(school, .undecided, 0, nil, files.first, [.undecided])
    }
    guard let (state, rowCount, hash) = kept else {
      let isWrong = !strays.isEmpty
      let hints = hinting.map { Finding.mentioned(in: $0.path) }
      return result(
        school, isWrong ? .wrong : .missing, 0, nil, strays.first,
        isWrong ? strays.flatMap(\.remarks) : hints)
    }
    let list = notes[hash]?.list
    let remarks = (notes[hash]?.remarks ?? []).map(\.finding)
    let fault = faults[school.code].map { [$0] } ?? []
    return result(school, state, rowCount, list, holding, fault + remarks)
  }

  private func result(
    _ school: School, _ state: ReturnState, _ rowCount: Int, _ list: ListNote?,
    _ file: CollectionResult.FileResult?, _ remarks: [Finding]
  ) -> CollectionResult.SchoolResult {
    let hasPapers = [.returned, .receivedWithFindings, .wrong].contains(state)
    return CollectionResult.SchoolResult(
      school: school, state: state, rowCount: rowCount, mustFix: list?.mustFix ?? 0,
      explain: list?.explain ?? 0, file: file?.path, savedAt: file?.savedAt, remarks: remarks,
      folder: hasPapers ? papers.map { "退回/" + $0.folderName(of: school) } : nil)
  }
}

extension Finding {
  static func mentioned(in path: String) -> Finding {
    Finding(
      rule: "RET-025", severity: .explain, problem: "收到的“\(path)”名字像这所学校的,但认不出或读不了",
      remedy: "请先问清楚是不是它的")
  }
}
