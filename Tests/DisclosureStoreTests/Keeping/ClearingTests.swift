import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

/// Names whose time is over are gone from every byte of the data folder.
@Suite struct ClearingTests {
  private static let people = (0..<300).map { index in
    ("欧阳\(index)子涵", "32098119990101\(1000 + index)", "138000\(10_000 + index)")
  }
  private static let canaries =
    people.flatMap { [Canary($0.0), Canary($0.1), Canary($0.2)] }
    + [objector.name, objector.phone, objector.facts].compactMap { $0.map(Canary.init) }

  private static let later = Moment("2026-11-20", minutes: 600)

  private var rows: [NewRow] {
    ClearingTests.people.map { NewRow($0.0, id: $0.1, phone: $0.2) }
  }

  /// A notice with canaries everywhere a name can lie, archived.
  private func archived(_ office: SampleOffice) throws -> String {
    let id = try office.drafted(with: rows)
    let draft = try office.store.read { try $0.state(of: id).current }
    for step in SigningScheme.standard.steps {
      try office.act(step.role) {
        try $0.append(
          .signed(step: step.name, version: 1, sha256: draft.sha256, minutes: nil), to: id)
      }
    }
    try office.act(.clerk) { writing in
      let names = ClearingTests.people.map(\.0).joined(separator: "\n")
      try writing.keep(Array(names.utf8), role: "公示文本", name: "notice.txt", of: id)
      let photograph = try writing.keep(
        Array("photo of \(names)".utf8), role: "张贴照片", name: "1.jpg", of: id)
      try writing.append(
        .posted(
          posting: Posting(
            number: 1, channel: "公示栏", place: "一楼", at: SampleOffice.morning,
            evidence: [.photograph(sha256: photograph)])), to: id)
      try writing.append(
        .counted(
          period: CountedPeriod(
            posting: 1, start: SampleOffice.morning, firstCounted: "2026-09-29",
            ends: Moment("2026-10-15", minutes: 0))), to: id)
    }
    let objection = try office.objected(to: id).id
    try office.decide(.objectionRejected, objection)
    let morning = Moment("2026-10-16", minutes: 600)
    try office.act(.clerk, at: morning) {
      try $0.append(.takenDown(posting: 1, at: morning), to: id)
    }
    try office.act(.issuer, at: morning) { writing in
      try writing.append(.concluded(outcome: .decided), to: id)
      try writing.append(.archived(until: "2026-11-15", rule: "保存三十日"), to: id)
    }
    return id
  }

  private func erase(_ office: SampleOffice, _ id: String) throws {
    try office.act(.systemKeeper, at: ClearingTests.later) { writing in
      let tombstone = try #require(try writing.state(of: id).tombstone)
      try writing.append(.erased(tombstone: tombstone), to: id)
      try writing.eraseNames(of: id)
    }
  }

  @Test func `before, the published names are there to be found`() throws {
    try withOffice { office in
      _ = try archived(office)
      let hits = try DisclosureStoreTests.canaries(ClearingTests.canaries, below: office.folder)
      #expect(hits.count >= ClearingTests.people.count)
    }
  }

  @Test func `afterwards no name, number or word is left in any file`() throws {
    try withOffice { office in
      let id = try archived(office)
      let old = try office.store.backUp(at: Moment("2026-10-16", minutes: 700))
      try erase(office, id)
      let cleared = try office.store.clear(at: ClearingTests.later)
      #expect(cleared.backups == [old.path] && cleared.files == 2)
      let hits = try DisclosureStoreTests.canaries(ClearingTests.canaries, below: office.folder)
      #expect(hits == [])
      let new = try #require(cleared.newBackup)
      #expect(try BackupProof(of: new, key: office.keyPath, at: ClearingTests.later).holds)
      let store = try office.reopened()
      #expect(try store.proveContent().allSatisfy { $0.refusal == nil })
      #expect(try store.read { try $0.notice(id)?.stage } == .erased)
      #expect(try store.read { try $0.notice(id)?.rowCount } == 300)
    }
  }

  @Test func `another notice keeps its names and a file that both name`() throws {
    try withOffice { office in
      let other = try office.drafted(with: rows)
      let id = try archived(office)
      let names = ClearingTests.people.map(\.0).joined(separator: "\n")
      let hash = try office.act(.clerk, at: Moment("2026-10-17", minutes: 0)) {
        try $0.keep(Array(names.utf8), role: "公示文本", name: "notice.txt", of: other)
      }
      try erase(office, id)
      #expect(try office.store.clear(at: ClearingTests.later).files == 1)
      #expect(FileManager.default.fileExists(atPath: office.store.artefactPath(hash)))
      #expect(try office.store.read { try $0.rows(of: other) }.count == 300)
      #expect(try office.store.proveContent().allSatisfy { $0.refusal == nil })
    }
  }

  @Test func `a sweep that was stopped is finished by the next one`() throws {
    try withOffice { office in
      let id = try archived(office)
      _ = try office.store.backUp(at: Moment("2026-10-16", minutes: 700))
      try erase(office, id)
      // Stopped here: rows are gone, files and backups are not.
      let checkUp = try CheckUp(
        of: office.folder, now: ClearingTests.later, calendarEnd: "2027-12-31")
      let rules = checkUp.findings.map(\.rule)
      #expect(rules.contains("KEEP-026") && rules.contains("KEEP-031"))
      try office.store.clear(at: ClearingTests.later)
      try office.store.clear(at: ClearingTests.later)
      let hits = try DisclosureStoreTests.canaries(ClearingTests.canaries, below: office.folder)
      #expect(hits == [])
    }
  }

  @Test func `what people put among the artefacts is not touched`() throws {
    try withOffice { office in
      _ = try office.open()
      let own = office.folder + "/artefacts/readme.txt"
      try Data().write(to: URL(fileURLWithPath: own))
      #expect(try office.store.clear(at: SampleOffice.evening).files == 0)
      #expect(FileManager.default.fileExists(atPath: own))
    }
  }

  @Test func `while somebody reads an old state the log cannot be cut, and that is said`() throws {
    try withOffice { office in
      let id = try archived(office)
      let reader = try DatabasePool(path: office.path)
      let snapshot = try reader.makeSnapshot()
      try snapshot.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM listRow") }
      try erase(office, id)
      #expect(refusal { try office.store.clear(at: ClearingTests.later) } == "KEEP-016")
      try snapshot.close()
      try reader.close()
      #expect(refusal { try office.store.clear(at: ClearingTests.later) } == nil)
    }
  }
}
