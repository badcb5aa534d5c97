import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

/// Killed at any moment, an office loses nothing that was reported done.
///
/// Each worker is a process of its own: an exit test starts this test program again and runs the
/// closure there. It kills itself (SIGKILL, which no program can catch or delay) from another thread
/// after a random time, in the middle of whatever it does then.
@Suite struct CrashTests {
  /// So many in all, in small offices, so that looking through one again and again stays cheap.
  private static let (kills, offices) = (500, 25)

  @Test func `500 kills lose nothing, leave nothing half-written and pile up nothing`() async throws
  {
    let acts = try await withThrowingTaskGroup(of: Set<String>.self) { group in
      for lane in 0..<3 {
        group.addTask {
          var acts: Set<String> = []
          for office in stride(from: lane, to: CrashTests.offices, by: 3) {
            acts.formUnion(try await killed(seed: UInt64(office)))
          }
          return acts
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    for act in ["drafted", "revised", "signed", "posted", "counted", "concluded"] {
      #expect(acts.contains(act), "nothing was \(act)")
    }
  }

  /// Kills one office's workers one after the other; the kinds of acts that came through.
  private func killed(seed: UInt64) async throws -> Set<String> {
    try await withFolderInMemory { parent in
      _ = try SampleOffice(in: parent)
      var random = SeededGenerator(seed: seed)
      for life in 0..<(CrashTests.kills / CrashTests.offices) {
        let delay = UInt64.random(in: 0..<3000, using: &random)
        await #expect(processExitsWith: .signal(SIGKILL)) {
          [parent = parent as String, delay = delay as UInt64, life = life as Int] in
          try CrashWorker(in: parent, life).run(dyingAfter: delay)
        }
        try requireWhole(parent)
      }
      return try requireTidy(parent)
    }
  }

  /// What a killed process wrote stays in the system's memory anyway, so that a disk would only make
  /// this slow.
  private func withFolderInMemory<T>(_ body: (String) async throws -> T) async throws -> T {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let place =
      access(memory.path, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory
    let folder = place.appendingPathComponent("kills-\(UUID().uuidString)").path
    try makePrivateFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  /// Everything reported is there, and everything there is sound.
  private func requireWhole(_ parent: String) throws {
    let store = try OfficeStore(opening: parent + "/data")
    for step in try store.proveContent() {
      #expect(step.refusal == nil, "\(step.point.rawValue): \(step.refusal?.message ?? "")")
    }
    let report = (try? String(contentsOfFile: parent + "/report", encoding: .utf8)) ?? ""
    let entries = try store.read { try $0.entries() }
    for line in report.split(separator: "\n", omittingEmptySubsequences: true) {
      let parts = line.split(separator: " ")
      guard parts.count == 3, let sequence = Int(parts[1]) else { continue }
      switch parts[0] {
      case "act": #expect(entries[sequence - 1].of == parts[2], "\(line)")
      case "backup":
        let backup = try BackupManifest(of: parent + "/data/backups/" + parts[2])
        #expect(backup.entries == sequence)
      default: Issue.record("\(line)")
      }
    }
    // A signature closes every act, so that there is no half of one.
    #expect(entries.last?.signature.count == 64)
    try store.queue.close()
  }

  /// One more backup, and nothing is left of all that was cut short.
  private func requireTidy(_ parent: String) throws -> Set<String> {
    let store = try OfficeStore(opening: parent + "/data")
    let now = try CrashWorker.now(in: store)
    let backup = try store.backUp(at: now)
    try store.clear(at: now)
    let proof = try BackupProof(
      of: backup.path, key: parent + "/data.key", at: now)
    #expect(proof.holds)
    let checkUp = try CheckUp(
      of: parent + "/data", now: now, calendarEnd: "2026-12-31")
    #expect(checkUp.findings == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: parent + "/data").sorted()
      .filter { $0 != "gongshi.sqlite-wal" && $0 != "gongshi.sqlite-shm" }
    #expect(
      Set(names).isSubset(of: ["artefacts", "backups", "gongshi.sqlite", "gongshi.sqlite.busy"]))
    return Set(try store.read { try $0.entries().map { try $0.namedAct.name } })
  }
}

/// A clerk's day in a hurry: drafts, imports, posts, concludes and backs up until it is killed.
struct CrashWorker {
  /// A minute after the last entry, and after the end that the sample's draft prints.
  static func now(in store: OfficeStore) throws -> Moment {
    let last = try store.read { try KeepingSummary($0.database).lastEntry }
    return max(Moment(last.day, minutes: last.minutes + 1), Moment("2026-10-20", minutes: 600))
  }

  let store: OfficeStore
  let report: Int32
  let life: Int
  private let actors: [Role: Actor]

  init(in parent: String, _ life: Int) throws {
    report = open(parent + "/report", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    self.life = life
    let store = try OfficeStore(opening: parent + "/data")
    self.store = store
    let roles: [Role] = [.clerk, .reviewer, .secrecyReviewer, .issuer]
    actors = Dictionary(
      uniqueKeysWithValues: try roles.map { role in
        let name = SampleOffice.name(role)
        return (
          role,
          try store.unlock(name, password: SampleOffice.password, at: SampleOffice.morning)
        )
      })
  }

  /// Dies after so many thousandths of the time in which it did its first act, so that a slow machine
  /// gets as far as a fast one.
  func run(dyingAfter thousandths: UInt64) -> Never {
    do {
      try work(dyingAfter: thousandths)
    } catch {
      tell("failed 0 \("\(error)".replacingOccurrences(of: " ", with: "_"))")
      exit(EXIT_FAILURE)
    }
  }

  private func work(dyingAfter thousandths: UInt64) throws -> Never {
    let start = DispatchTime.now().uptimeNanoseconds
    try advance()
    let time = DispatchTime.now().uptimeNanoseconds - start
    Thread.detachNewThread {
      usleep(UInt32(time * thousandths / 1_000_000))
      kill(getpid(), SIGKILL)
    }
    var random = SystemRandomNumberGenerator()
    while true {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: try backUp()
      default: try advance()
      }
    }
  }

  /// Goes on with a notice that is not concluded yet, wherever an earlier worker left it.
  private func advance() throws {
    let unfinished = try store.read { try $0.notices(in: [.draft, .signed, .open]) }
    guard let notice = unfinished.first else { return _ = try draft() }
    let steps = SigningScheme.standard.steps
    switch notice.stage {
    case .draft where notice.version == 1: try importAgain(notice.id)
    case .draft: try sign(notice.id, steps.first { $0.name == notice.nextStep } ?? steps[0])
    case .signed: try post(notice.id)
    default: try conclude(notice.id)
    }
  }

  private func backUp() throws {
    let backup = try store.backUp(at: CrashWorker.now(in: store))
    let name = (backup.path as NSString).lastPathComponent
    tell("backup \(backup.manifest.entries) \(name)")
  }

  /// One line in one write, so that it is there whole or not at all.
  private func tell(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    precondition(write(report, bytes, bytes.count) == bytes.count)
  }

  private func act(
    _ role: Role, _ body: (OfficeWriting) throws -> String
  ) throws -> String {
    guard let actor = actors[role] else { preconditionFailure("nobody is \(role)") }
    let (id, count) = try store.act(as: actor, at: CrashWorker.now(in: store)) { writing in
      let id = try body(writing)
      return (id, writing.recorded.count)
    }
    let last = try store.read { try $0.entryCount() }
    tell("act \(last) \(id)")
    precondition(count > 0)
    return id
  }

  private func rows(_ version: Int) -> [NewRow] {
    (0..<40).map { NewRow("张\(life)-\($0)", id: "3209811999\(version)\(10_000 + $0)") }
  }

  private func draft() throws -> String {
    try act(.clerk) { writing in
      let id = try writing.newNoticeID()
      let list = try writing.storeList(rows(1), publication: .object([]), of: id)
      try writing.append(
        .drafted(draft: SampleOffice.draft(root: list.root, rows: list.rowCount)), to: id)
      return id
    }
  }

  private func importAgain(_ id: String) throws {
    _ = try act(.clerk) { writing in
      let list = try writing.storeList(rows(2), publication: .object([]), of: id)
      let draft = SampleOffice.draft(version: 2, root: list.root, rows: list.rowCount)
      try writing.append(.revised(draft: draft), to: id)
      return id
    }
  }

  private func sign(_ id: String, _ step: SigningScheme.Step) throws {
    _ = try act(step.role) { writing in
      let sha256 = SampleOffice.draft(version: 2).sha256
      try writing.append(
        .signed(step: step.name, version: 2, sha256: sha256, minutes: nil), to: id)
      return id
    }
  }

  private func post(_ id: String) throws {
    _ = try act(.clerk) { writing in
      let photograph = Array("photograph \(life) \(id)".utf8) + [UInt8](repeating: 7, count: 20_000)
      let hash = try writing.keep(photograph, role: "张贴照片", name: "1.jpg", of: id)
      let posting = Posting(
        number: 1, channel: "公示栏", place: "一楼", at: writing.moment,
        evidence: [.photograph(sha256: hash)])
      try writing.append(.posted(posting: posting), to: id)
      try writing.append(
        .counted(
          period: CountedPeriod(
            posting: 1, start: writing.moment, firstCounted: writing.moment.day,
            ends: Moment(writing.moment.day, minutes: writing.moment.minutes + 1))), to: id)
      return id
    }
  }

  private func conclude(_ id: String) throws {
    _ = try act(.issuer) { writing in
      try writing.append(.concluded(outcome: .noObjection), to: id)
      return id
    }
  }
}
