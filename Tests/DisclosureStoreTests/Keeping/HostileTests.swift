import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

/// Where nothing can be written or recorded, an office answers in words and stays as it was.
///
/// What changes a whole process (a limit, another user) happens in one of its own: an exit test.
@Suite struct HostileTests {
  /// What an office must still be after whatever was tried.
  private func requireWhole(_ parent: String, entries: Int? = nil) throws {
    let store = try OfficeStore(opening: parent + "/data")
    #expect(try store.proveContent().allSatisfy { $0.refusal == nil })
    if let entries { #expect(try store.read { try $0.entryCount() } == entries) }
    _ = try store.backUp(at: SampleOffice.evening)
    #expect(BackupPlace.unfinished(in: store.backupFolder) == [])
  }

  /// The limit on a file's size (RLIMIT_FSIZE) stops a write in the middle, as a full disk does, for
  /// root too; each one ends at another write.
  @Test(arguments: [0, 1, 40, 100, 200, 400])
  func `a disk that is full leaves words and whole data`(kibibytes: Int) async throws {
    let parent = FileManager.default.temporaryDirectory.path + "/full-\(UUID().uuidString)"
    try makePrivateFolder(parent)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let office = try SampleOffice(in: parent)
    _ = try office.open()
    try office.store.queue.close()
    await #expect(processExitsWith: .success) {
      [parent = parent as String, kibibytes = kibibytes as Int] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: rlim_t(kibibytes << 10), rlim_max: rlim_t(kibibytes << 10))
      setrlimit(__rlimit_resource_t(1), &limit)
      try HostileWorker(in: parent).requireWords()
    }
    try requireWhole(parent)
  }

  @Test func `a folder that may not be written leaves words and whole data`() async throws {
    let parent = FileManager.default.temporaryDirectory.path + "/shut-\(UUID().uuidString)"
    try makePrivateFolder(parent)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let office = try SampleOffice(in: parent)
    _ = try office.open()
    let entries = try office.store.read { try $0.entryCount() }
    try office.store.queue.close()
    for folder in [parent, office.folder, office.folder + "/artefacts"] { chmod(folder, 0o555) }
    for file in [office.path, office.keyPath] { chmod(file, 0o444) }
    await #expect(processExitsWith: .success) { [parent = parent as String] in
      // Root may write anywhere, so it becomes nobody.
      if getuid() == 0 { guard setuid(65534) == 0 else { exit(2) } }
      try HostileWorker(in: parent).requireWords()
    }
    for folder in [parent, office.folder, office.folder + "/artefacts"] { chmod(folder, 0o700) }
    for file in [office.path, office.keyPath] { chmod(file, 0o600) }
    try requireWhole(parent, entries: entries)
  }

  @Test func `while one program writes another is told who holds the data`() throws {
    try withOffice { office in
      let other = try office.reopened()
      let refused = try office.act(.clerk) { _ in
        refusal { try other.act(as: office[.issuer], at: SampleOffice.evening) { _ in } }
      }
      #expect(refused == "STORE-006")
      #expect(
        refusal { try other.act(as: office[.issuer], at: SampleOffice.evening) { _ in } } == nil)
    }
  }

  @Test func `while one program writes nothing is restored over it`() throws {
    try withOffice { office in
      let backup = try office.store.backUp(at: SampleOffice.evening)
      let refused = try office.act(.clerk) { _ in
        refusal {
          _ = try OfficeStore.restore(backup.path, to: office.folder, at: SampleOffice.evening)
        }
      }
      #expect(refused == "KEEP-012")
      let restored = try OfficeStore.restore(
        backup.path, to: office.folder, at: SampleOffice.evening)
      #expect(restored.proof.holds)
    }
  }

  @Test func `with the clock set back nothing is recorded`() throws {
    try withOffice { office in
      let id = try office.open()
      let entries = try office.store.read { try $0.entryCount() }
      let earlier = Moment(SampleOffice.morning.day, minutes: SampleOffice.morning.minutes - 1)
      let refused = refusal {
        try office.act(.clerk, at: earlier) {
          _ = try $0.append(.takenDown(posting: 1, at: earlier), to: id)
        }
      }
      #expect(refused == "STORE-013")
      #expect(try office.store.read { try $0.entryCount() } == entries)
    }
  }
}

/// Tries every kind of write where none can succeed whole.
struct HostileWorker {
  let parent: String

  init(in parent: String) { self.parent = parent }

  /// - Throws: when something is refused other than in words.
  func requireWords() throws {
    try inWords("open") {
      let store = try OfficeStore(opening: parent + "/data")
      try inWords("back up") { _ = try store.backUp(at: SampleOffice.evening) }
      let name = SampleOffice.name(.clerk)
      let clerk = try store.unlock(name, password: SampleOffice.password, at: SampleOffice.evening)
      let rows = (0..<200).map { NewRow("赵\($0)", id: "3209811999010\(10_000 + $0)") }
      try inWords("draft") {
        try store.act(as: clerk, at: SampleOffice.evening) { writing in
          let id = try writing.newNoticeID()
          let list = try writing.storeList(rows, publication: .object([]), of: id)
          try writing.append(
            .drafted(draft: SampleOffice.draft(root: list.root, rows: list.rowCount)), to: id)
        }
      }
      try inWords("keep") {
        try store.act(as: clerk, at: SampleOffice.evening) {
          _ = try $0.keep(
            [UInt8](repeating: 3, count: 500_000), role: "张贴照片", name: "2.jpg", of: "N-2026-0001")
        }
      }
      try inWords("clear") { try store.clear(at: SampleOffice.evening) }
    }
  }

  private func inWords(_ what: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let refusal as StoreRefusal {
      print(what, refusal.id)
      guard ["STORE-010", "STORE-011", "STORE-008", "STORE-007"].contains(refusal.id) else {
        throw refusal
      }
    }
  }
}
