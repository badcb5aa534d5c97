import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct RestoreTests {
  /// An office with a backup and an act after it.
  private func withBackup<T>(_ body: (SampleOffice, Backup) throws -> T) throws -> T {
    try withOffice { office in
      _ = try office.open()
      let backup = try office.store.backUp(at: SampleOffice.evening)
      return try body(office, backup)
    }
  }

  private func prove(_ backup: Backup, _ office: SampleOffice) throws -> BackupProof {
    try BackupProof(of: backup.path, key: office.keyPath, at: SampleOffice.evening)
  }

  @Test func `a whole backup is proved point by point`() throws {
    try withBackup { office, backup in
      let proof = try prove(backup, office)
      #expect(proof.holds)
      #expect(proof.steps.map(\.point) == BackupProof.Point.allCases)
      #expect(
        proof.checkpoint.split(whereSeparator: { " -".contains($0) }).count == 6,
        "\(proof.checkpoint)")
      #expect(proof.slip.contains("结论:这份备份可以恢复。") && proof.slip.contains(proof.checkpoint))
    }
  }

  @Test func `a proof changes nothing, in the backup and beside it`() throws {
    try withBackup { office, backup in
      let before = try filesBelow(office.folder).map { try KeptFile(at: $0, in: office.folder) }
      _ = try prove(backup, office)
      _ = try OfficeStore.restore(
        backup.path, to: office.folder, at: SampleOffice.evening, dryRun: true)
      let after = try filesBelow(office.folder).map { try KeptFile(at: $0, in: office.folder) }
      #expect(after == before)
    }
  }

  @Test func `every changed byte of a backup is found`() throws {
    try withBackup { office, backup in
      var random = SeededGenerator(seed: 7)
      for _ in 0..<40 {
        let file = backup.manifest.files.randomElement(using: &random)!
        let path = backup.path + "/" + file.path
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let offset = Int.random(in: whole.indices, using: &random)
        try damage(path, at: offset, to: ~whole[offset])
        let proof = try prove(backup, office)
        #expect(proof.steps.compactMap(\.refusal?.id) == ["KEEP-004"], "\(file.path) \(offset)")
        #expect(refusal { try proof.require() } == "KEEP-004")
        try whole.write(to: URL(fileURLWithPath: path))
      }
      #expect(try prove(backup, office).holds)
    }
  }

  /// Makes the manifest fit what was forged, as somebody with time would.
  private func forge(
    _ backup: Backup, _ sql: String..., drop triggers: [String] = []
  ) throws {
    let queue = try DatabaseQueue(path: backup.path + "/gongshi.sqlite")
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      for statement in sql { try database.execute(sql: statement) }
    }
    try queue.close()
    let files = try backup.manifest.files.map { try KeptFile(at: $0.path, in: backup.path) }
    let manifest = backup.manifest
    let forged = BackupManifest(
      at: manifest.at, schema: manifest.schema, entries: manifest.entries, root: manifest.root,
      erased: manifest.erased, files: files)
    try forged.text.write(to: URL(fileURLWithPath: backup.path + BackupManifest.name))
  }

  @Test func `a forged table is found though the manifest was made to fit`() throws {
    try withBackup { office, backup in
      try forge(backup, "UPDATE notice SET title = '别的公示'")
      #expect(try prove(backup, office).steps.compactMap(\.refusal?.id) == ["KEEP-008"])
    }
  }

  @Test func `a forged entry is found though the manifest was made to fit`() throws {
    try withBackup { office, backup in
      try forge(
        backup, "UPDATE ledger SET entry = replace(entry, '公示栏', '网站')", drop: ["ledgerNoUpdate"])
      #expect(try prove(backup, office).steps.compactMap(\.refusal?.id) == ["KEEP-007"])
    }
  }

  @Test func `a cut tail is found by the manifest's count`() throws {
    try withBackup { office, backup in
      try forge(
        backup, "DELETE FROM ledger WHERE seq > (SELECT max(seq) - 1 FROM ledger)",
        "UPDATE notice SET startsAt = NULL, endsAt = NULL, takeDownAt = NULL",
        drop: ["ledgerNoDelete"])
      let rules = try prove(backup, office).steps.compactMap(\.refusal?.id)
      // The last entry carries the signature of the whole act.
      #expect(rules == ["KEEP-007"])
    }
  }

  @Test func `a cut tail between two acts is found by the manifest's count`() throws {
    try withBackup { office, backup in
      let last = try office.store.read {
        try Int.fetchOne(
          $0.database, sql: "SELECT max(seq) FROM ledger WHERE length(signature) = 64") ?? 0
      }
      let id = try office.draftedList()
      let longer = try office.store.backUp(at: SampleOffice.evening)
      try forge(
        longer, "DELETE FROM ledger WHERE seq > \(last)",
        "DELETE FROM listRow WHERE version IN (SELECT id FROM listVersion WHERE notice = '\(id)')",
        "DELETE FROM listVersion WHERE notice = '\(id)'", "DELETE FROM notice WHERE id = '\(id)'",
        "DELETE FROM givenNumber WHERE subject = '\(id)'",
        drop: ["ledgerNoDelete", "noticeNoDelete", "givenNumberNoDelete"])
      #expect(try prove(longer, office).steps.compactMap(\.refusal?.id) == ["KEEP-009"])
      #expect(try prove(backup, office).holds)
    }
  }

  @Test func `a reference that leads nowhere is found`() throws {
    try withBackup { office, backup in
      try forge(
        backup,
        """
        INSERT INTO objection (id, notice, version, standing, arrivedAt, code, lastAct)
        VALUES ('Y-2026-0001', 'N-2026-9999', 1, 'received', '2026-09-28', zeroblob(16), '2026')
        """)
      #expect(try prove(backup, office).steps.compactMap(\.refusal?.id) == ["KEEP-006"])
    }
  }

  @Test func `another office's key does not open it`() throws {
    try withBackup { _, backup in
      try withOffice { other in
        let proof = try prove(backup, other)
        #expect(proof.steps.compactMap(\.refusal?.id) == ["STORE-009"])
      }
    }
  }

  @Test func `a folder without a manifest is no backup`() throws {
    try withBackup { office, backup in
      try FileManager.default.removeItem(atPath: backup.path + "/manifest.json")
      #expect(refusal { _ = try prove(backup, office) } == "KEEP-003")
    }
  }

  @Test func `a restore brings back what was there and keeps what it replaced`() throws {
    try withBackup { office, backup in
      let later = try office.draftedList()
      let restored = try OfficeStore.restore(
        backup.path, to: office.folder, at: SampleOffice.evening)
      let before = try #require(restored.before)
      #expect(before == office.folder + ".before-2026-09-28T1800")
      let (notice, old) = (
        try office.reopened().read { try $0.notice(later) },
        try OfficeStore(opening: before, key: office.keyPath).read { try $0.notice(later) }
      )
      #expect(notice == nil && old != nil)
      let now = try office.reopened()
      #expect(try now.proveContent().allSatisfy { $0.refusal == nil })
      let kept = try OfficeStore(lookingAt: before, key: office.keyPath)
      #expect(try kept.proveContent().allSatisfy { $0.refusal == nil })
      // The office goes on where the backup stood, with the same number.
      #expect(try office.draftedList() == later)
    }
  }

  @Test func `a restore onto a new machine needs only backup and key`() throws {
    try withBackup { office, backup in
      let new = office.folder + "-new"
      let restored = try OfficeStore.restore(
        backup.path, to: new, key: office.keyPath, at: SampleOffice.evening)
      #expect(restored.before == nil)
      let store = try OfficeStore(opening: new, key: office.keyPath)
      #expect(try store.proveContent().allSatisfy { $0.refusal == nil })
    }
  }

  @Test(arguments: ["not a database at all", ""])
  func `data that cannot be opened any more are replaced`(content: String) throws {
    try withBackup { office, backup in
      try office.store.queue.close()
      try Data(content.utf8).write(to: URL(fileURLWithPath: office.path))
      let restored = try OfficeStore.restore(
        backup.path, to: office.folder, at: SampleOffice.evening)
      let kept = try String(contentsOfFile: restored.before! + "/gongshi.sqlite", encoding: .utf8)
      #expect(kept == content)
      #expect(try office.reopened().proveContent().allSatisfy { $0.refusal == nil })
    }
  }

  @Test func `a backup that does not hold replaces nothing`() throws {
    try withBackup { office, backup in
      try damage(backup.path + "/gongshi.sqlite", at: 5000)
      let later = try office.draftedList()
      let restored = try OfficeStore.restore(
        backup.path, to: office.folder, at: SampleOffice.evening)
      #expect(!restored.proof.holds)
      #expect(try office.reopened().read { try $0.notice(later) } != nil)
      #expect(!FileManager.default.fileExists(atPath: restored.before!))
    }
  }

  @Test func `an artefact that the backup holds comes back`() throws {
    try withBackup { office, backup in
      let hash = try #require(try office.store.read { try $0.allArtefacts() }.first).sha256
      try FileManager.default.removeItem(atPath: office.store.artefactPath(hash))
      _ = try OfficeStore.restore(backup.path, to: office.folder, at: SampleOffice.evening)
      #expect(try office.reopened().proveContent().allSatisfy { $0.refusal == nil })
    }
  }
}
