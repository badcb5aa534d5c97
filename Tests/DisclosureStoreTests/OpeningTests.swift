import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

struct OpeningTests {
  private func refusal(_ office: SampleOffice, key: String? = nil) -> StoreRefusal? {
    #expect(throws: StoreRefusal.self) {
      try OfficeStore(opening: office.folder, key: key)
    }
  }

  @Test func `Folder, database, key and artefacts are for the office alone`() throws {
    try withOffice { office in
      let id = try office.drafted()
      let hash = try office.act(.clerk) { try $0.keep([7], role: "附件", name: "a", of: id) }
      for (path, mode) in [
        (office.folder, 0o700), (office.path, 0o600), (office.path + "-wal", 0o600),
        (office.folder + ".key", 0o600), (office.store.artefactPath(hash), 0o600),
        (office.folder + "/artefacts", 0o700),
      ] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
      }
    }
  }

  @Test func `An office is not founded over another, nor over a key`() throws {
    try withOffice { office in
      func found(_ folder: String) -> StoreRefusal? {
        #expect(throws: StoreRefusal.self) {
          try OfficeStore.create(
            at: folder, settings: SampleOffice.settings,
            first: SampleOffice.person(.securityKeeper), at: SampleOffice.morning)
        }
      }
      #expect(found(office.folder)?.id == "STORE-002")
      try FileManager.default.removeItem(atPath: office.path)
      #expect(found(office.folder)?.id == "STORE-002")
      #expect(FileManager.default.fileExists(atPath: office.folder + ".key"))
    }
  }

  @Test func `An office that cannot be founded leaves no file behind`() throws {
    try withEmptyFolder { parent in
      let refusal = #expect(throws: StoreRefusal.self) {
        try OfficeStore.create(
          at: parent + "/data", settings: SampleOffice.settings,
          first: NewPerson(
            name: "甲", roles: [.clerk, .auditor], password: SampleOffice.password,
            cost: SampleOffice.cost), at: SampleOffice.morning)
      }
      #expect(refusal?.id == "STORE-019")
      let files = try FileManager.default.subpathsOfDirectory(atPath: parent)
      #expect(files == ["data"])
    }
  }

  @Test func `A folder without data is told from another program's file`() throws {
    try withEmptyFolder { folder in
      let missing = #expect(throws: StoreRefusal.self) { try OfficeStore(opening: folder) }
      #expect(missing?.id == "STORE-001")
      let path = DatabaseFile.path(in: folder)
      try writeAtomically(String(repeating: "not a database\n", count: 20), to: path)
      let text = #expect(throws: StoreRefusal.self) { try OfficeStore(opening: folder) }
      #expect(text?.id == "STORE-003")
      try FileManager.default.removeItem(atPath: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (a)") }
      let bytes = FileManager.default.contents(atPath: path)
      let other = #expect(throws: StoreRefusal.self) { try OfficeStore(opening: folder) }
      #expect(other?.id == "STORE-003")
      #expect(FileManager.default.contents(atPath: path) == bytes)
    }
  }

  @Test func `A file that was cut off or overwritten is called damaged`() throws {
    try withOffice { office in
      try office.store.queue.writeWithoutTransaction {
        _ = try $0.checkpoint(.truncate)
      }
      try office.store.queue.close()
      let whole = try #require(FileManager.default.contents(atPath: office.path))
      try whole.prefix(50).write(to: URL(fileURLWithPath: office.path))
      #expect(refusal(office)?.id == "STORE-004")
      var torn = whole
      for place in 4096..<min(40_000, torn.count) { torn[place] = 0xAB }
      try torn.write(to: URL(fileURLWithPath: office.path))
      let damaged = refusal(office)
      #expect(damaged?.id == "STORE-004")
      #expect(damaged?.nature == .integrity)
      #expect(damaged?.message.contains("gongshi restore") == true)
    }
  }

  @Test func `A newer program's file is refused, and stays as it is`() throws {
    try withOffice { office in
      try office.store.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
      }
      let newer = refusal(office)
      #expect(newer?.id == "STORE-005")
      #expect(newer?.message.contains("第 \(Schema.version + 1) 版") == true)
    }
  }

  @Test func `The key must be there, whole, and the right one`() throws {
    try withOffice { office in
      let key = office.folder + ".key"
      #expect(refusal(office, key: key + ".none")?.id == "STORE-007")
      let bytes = try #require(FileManager.default.contents(atPath: key))
      for count in [31, 33] {
        let path = key + ".\(count)"
        try writeAtomically(Array(bytes + [0]).prefix(count).map { $0 }, to: path)
        #expect(refusal(office, key: path)?.id == "STORE-008", "\(count)")
      }
      try writeAtomically(bytes.map { $0 ^ 1 }, to: key + ".wrong")
      #expect(refusal(office, key: key + ".wrong")?.id == "STORE-009")
      _ = try OfficeStore(opening: office.folder, key: key)
      _ = try OfficeStore(opening: office.folder + "/")
    }
  }

  @Test func `Settings that lack something are said at the door`() throws {
    try withOffice { office in
      try office.store.queue.write {
        try $0.execute(
          sql: "UPDATE office SET settings = json_set(settings, '$.signingScheme', '')")
      }
      #expect(refusal(office)?.id == "STORE-012")
      try office.store.queue.write {
        try $0.execute(sql: "UPDATE office SET settings = json_remove(settings, '$.signingScheme')")
      }
      #expect(refusal(office)?.id == "STORE-012")
    }
  }

  @Test func `Who waits is told for whom`() throws {
    try withOffice { office in
      let other = try DatabaseQueue(path: office.path)
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        let note = LockNote(person: "经办员", since: SampleOffice.morning)
        note.write(beside: office.path)
        let busy = #expect(throws: StoreRefusal.self) { try office.waitless { _ in } }
        #expect(busy?.id == "STORE-006")
        #expect(busy?.nature == .busy)
        #expect(busy?.message.contains("经办员(进程 \(getpid()),自 2026年9月28日09:00)") == true)
        try database.execute(sql: "ROLLBACK")
      }
      try office.waitless { _ in }
      #expect(LockNote.read(beside: office.path) == nil)
    }
  }

  @Test func `A note whose program is gone is not believed`() throws {
    try withOffice { office in
      let ended = Process()
      ended.executableURL = URL(fileURLWithPath: "/bin/true")
      try ended.run()
      ended.waitUntilExit()
      let text = """
        {"process":\(ended.processIdentifier),"host":"\(ProcessInfo.processInfo.hostName)",\
        "person":"经办员","since":"2026-09-28T09:00+08:00"}
        """
      try writeAtomically(text, to: LockNote.path(beside: office.path))
      #expect(LockNote.read(beside: office.path)?.isStale == true)
      try office.waitless { _ in }
    }
  }

  @Test func `A clock set back is noticed, the same minute is not`() throws {
    try withOffice { office in
      let back = Moment("2026-09-28", minutes: 9 * 60 - 1)
      let refusal = #expect(throws: StoreRefusal.self) { try office.act(.clerk, at: back) { _ in } }
      #expect(refusal?.id == "STORE-013")
      try office.act(.clerk) { _ in }
    }
  }
}

extension SampleOffice {
  /// An act of the clerk that does not wait for a lock.
  fileprivate func waitless(_ body: (OfficeWriting) throws -> Void) throws {
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    try act(.clerk, body)
  }
}
