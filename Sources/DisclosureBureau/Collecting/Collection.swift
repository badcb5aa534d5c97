public import Disclosure
public import DisclosureStore
import Foundation
import SchoolOversight
import WorkingDays

/// What is to be collected, and for which round.
public struct CollectPlan: Sendable {
  public let round: Round
  public let kind: NoticeKind
  /// Folders, archives and files, in order.
  public let inputs: [String]
  /// Files that somebody says hold, by the code of the school: paths, or the ends of paths, as they
  /// stand in the list of files.
  public let keep: [String: String]
  public let limits: CollectLimits
  /// Nil writes nothing.
  public let output: String?
  public let head: ReturnPapers.Letterhead

  /// - Throws: ``CollectRefusal`` RET-033, RET-035 or RET-036.
  public init(
    round: Round, kind: NoticeKind, inputs: [String], keep: [String: String] = [:],
    limits: CollectLimits = CollectLimits(), output: String?,
    head: ReturnPapers.Letterhead
  ) throws {
    guard kind.id == round.kind else {
      throw CollectRefusal.otherKind(kind.id, round.kind)
    }
    if let stranger = keep.keys.sorted().first(where: { round.school($0) == nil }) {
      throw CollectRefusal.unknownKeep(stranger)
    }
    if let output, let input = inputs.first(where: { output.isWithin($0) }) {
      throw CollectRefusal.outputAmongInputs(output, input)
    }
    self.round = round
    self.kind = kind
    self.inputs = inputs
    self.keep = keep
    self.limits = limits
    self.output = output
    self.head = head
  }

  /// Notes of another reader are not believed.
  var reader: String { "\(readerVersion)|\(kind.roster.version)" }

  var papers: ReturnPapers? {
    output.map { ReturnPapers(head: head, round: round, folder: "\($0)/退回") }
  }
}

/// Goes up whenever files are to be read again because they would be read otherwise.
private let readerVersion = 1

/// How far a collection has come, for whoever shows it.
public enum CollectStep: Sendable {
  case looked(Int, of: Int)
  case read(Int, of: Int)
}

/// Takes in what came back in a round.
///
/// What comes of it depends on the files, the round and what the store has, and on nothing else:
/// stopped at any moment and begun again, the end is the same. Files are looked at first, since only
/// all of a school's files together show which one holds; then those that hold are read, checked and
/// sealed on two threads, and stored in order, so many schools a transaction.
///
/// With a nil `actor` nothing is stored.
/// - Throws: ``CollectRefusal``, `StoreRefusal`, and the errors of files that cannot be written.
public func collect(
  _ plan: CollectPlan, into store: OfficeStore, as actor: Actor?,
  progress: (CollectStep) -> Void = { _ in }
) throws -> CollectionResult {
  var collection = try Collection(plan, store, actor)
  if let output = plan.output { clearLeftovers(in: output) }
  let found = try FileSearch.files(in: plan.inputs, within: plan.limits)
  try collection.look(at: found, progress)
  try collection.choose()
  try collection.read(progress)
  return try collection.result()
}

private let schoolsPerTransaction = 50

private struct Collection {
  private let plan: CollectPlan
  private let store: OfficeStore
  private let actor: Actor?
  private let desk: ReturnDesk
  /// In the order of their paths.
  private var seen: [SeenFile] = []
  /// Notes of this round's files that the store does not have yet, in the order of their paths.
  private var unkept: [FileNote] = []
  private var notes: [String: FileNote]
  private var returns: [String: SchoolReturn]
  private var chosen: [String: String] = [:]
  private var choices: [String: SchoolChoice] = [:]
  /// What stopped a return from being read after all, by the code of the school.
  private var faults: [String: Finding] = [:]
  /// In a dry run: what the schools would stand at.
  private var trial: [String: Arrival] = [:]

  init(_ plan: CollectPlan, _ store: OfficeStore, _ actor: Actor?) throws {
    self.plan = plan
    self.store = store
    self.actor = actor
    let round = plan.round
    let (known, returns, chosen, sealing, secret) = try store.read { reading in
      (
        try reading.knownFiles(of: round.id), try reading.returns(of: round.id),
        try round.schools.map { ($0.code, try reading.chosenFile(of: $0.code, in: round.id)) },
        reading.returnSealing(of: round.id), try reading.secret(of: round.id)
      )
    }
    notes = known.compactMapValues { FileNote($0, reader: plan.reader) }
    self.returns = Dictionary(uniqueKeysWithValues: returns.map { ($0.school, $0) })
    for (school, file) in chosen { self.chosen[school] = file }
    desk = ReturnDesk(
      round: round, secret: secret, isRehearsal: plan.head.rehearsal != nil,
      call: ExpectedReturn(
        round: round.id, kind: round.kind, version: round.roster,
        schools: SchoolDirectory(round.schools)),
      kind: plan.kind,
      importer: RosterImporter(plan.kind.roster, sheet: "", today: plan.head.now.day),
      sealing: sealing, known: notes, limits: plan.limits, papers: plan.papers)
  }

  mutating func look(
    at files: [FoundFile], _ progress: (CollectStep) -> Void
  ) throws {
    let (desk, limits) = (desk, plan.limits)
    try inOrder(
      files, state: { FileReader(limits) },
      work: { file, reader in Result { try desk.look(at: file, with: reader) } },
      take: { outcome in
        seen.append(try outcome.get())
        progress(.looked(seen.count, of: files.count))
      })
    for note in seen.compactMap(\.note) where notes[note.sha256] == nil {
      notes[note.sha256] = note
      unkept.append(note)
    }
  }

  /// Decides for each school which of its files holds.
  mutating func choose() throws {
    var files: [String: [SeenFile]] = [:]
    var hashes: Set<String> = []
    for file in seen {
      guard let note = file.note, let school = note.school, note.isReturn,
        hashes.insert(note.sha256).inserted
      else { continue }
      files[school, default: []].append(file)
    }
    for (school, path) in plan.keep.sorted(by: { $0.key < $1.key }) {
      guard let file = files[school]?.first(where: { $0.file.path.isNamed(by: path) }) else {
        throw CollectRefusal.unknownKeptFile(path, of: school)
      }
      chosen[school] = file.note?.sha256
    }
    for school in plan.round.schools {
      let kept = returns[school.code]?.file
      choices[school.code] = SchoolChoice(
        among: files[school.code] ?? [], kept: kept.flatMap { notes[$0] }, keptFile: kept,
        chosen: chosen[school.code])
    }
  }

  /// Reads what holds and is not in the store yet, and stores it.
  mutating func read(_ progress: (CollectStep) -> Void) throws {
    let work = toRead
    let (desk, limits) = (desk, plan.limits)
    var batch: [ReadReturn] = []
    var count = 0
    try keep(batch)
    try inOrder(
      work, state: { FileReader(limits) },
      work: { item, reader in
        Result { try desk.read(item.file, of: item.school, with: reader) }
      },
      take: { outcome in
        batch.append(try outcome.get())
        count += 1
        progress(.read(count, of: work.count))
        guard batch.count == schoolsPerTransaction else { return }
        try keep(batch)
        batch = []
      })
    if !batch.isEmpty { try keep(batch) }
  }

  private var toRead: [(file: SeenFile, school: School)] {
    seen.compactMap { file in
      guard let note = file.note, let code = note.school,
        let school = plan.round.school(code), case .file(let holding) = choices[code]?.outcome,
        holding.file.path == file.file.path, !isDone(note, of: school)
      else { return nil }
      return (file, school)
    }
  }

  /// Whether the store has this very file as the school's, and its papers are written.
  private func isDone(_ note: FileNote, of school: School) -> Bool {
    guard returns[school.code]?.file == note.sha256, let list = notes[note.sha256]?.list else {
      return false
    }
    guard list.mustFix + list.explain > 0, let papers = plan.papers else { return true }
    return papers.areThere(of: school)
  }

  private mutating func keep(_ batch: [ReadReturn]) throws {
    for read in batch {
      if let fault = read.fault { faults[read.school.code] = fault }
      if let note = read.note { notes[note.sha256] = note }
      trial[read.school.code] = read.arrival
    }
    guard let actor else { return }
    let noted = unkept + batch.compactMap(\.note)
    let choices = batch.isEmpty ? plan.keep.keys.sorted() : []
    guard !noted.isEmpty || !choices.isEmpty || !batch.isEmpty else { return }
    unkept = []
    let kept = try store.act(as: actor, at: plan.head.now) { writing in
      for note in noted { try writing.note(note.known(to: plan.reader), in: plan.round.id) }
      for school in choices {
        if let file = chosen[school] {
          try writing.choose(file, for: school, in: plan.round.id)
        }
      }
      return try batch.compactMap { read in
        try read.arrival.map {
          try writing.receive($0, sealed: read.sealed, figures: read.figures)
        }
      }
    }
    for entry in kept { returns[entry.school] = entry }
  }

  func result() throws -> CollectionResult {
    let result = CollectionResult(
      plan: plan, seen: seen, notes: notes, returns: returns, trial: trial, choices: choices,
      faults: faults)
    try writeStrayLetters(result)
    return result
  }

  /// A school whose only file is none of this round hears why; one of which nothing is wrong any more
  /// has no papers left.
  private func writeStrayLetters(_ result: CollectionResult) throws {
    guard let papers = plan.papers else { return }
    for school in result.schools {
      switch school.state {
      case .wrong:
        try papers.write(
          school.remarks, named: school.file.map { lastStep($0) } ?? "", of: school.school)
      case .returned, .receivedWithFindings: break
      default: try papers.clear(of: school.school)
      }
    }
  }
}

private func lastStep(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

extension String {
  /// Whether this path is that folder or lies in it, once links are followed.
  fileprivate func isWithin(_ folder: String) -> Bool {
    let paths = [self, folder].map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return paths[0] == paths[1] || paths[0].hasPrefix(paths[1] + "/")
  }

  /// Whether `path` is this path or its end from some step on.
  fileprivate func isNamed(by path: String) -> Bool {
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return self == path || hasSuffix("/" + path)
  }
}
