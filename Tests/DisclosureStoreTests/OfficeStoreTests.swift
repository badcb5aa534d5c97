import Disclosure
import DisclosureTesting
import Foundation
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

struct OfficeStoreTests {
  @Test func `What one transaction wrote is there when the office is opened again`() throws {
    try withOffice { office in
      let id = try office.signed()
      let store = try office.reopened()
      try store.read { reading in
        #expect(id == "N-2026-0001")
        #expect(try reading.notice(id)?.stage == .signed)
        let signatures = try reading.state(of: id).dossier.signatures
        #expect(signatures.map(\.person) == ["P2", "P3", "P4", "P5"])
        #expect(try reading.people().map(\.id) == (1...9).map { "P\($0)" })
      }
    }
  }

  @Test func `A dry run shows its acts and leaves nothing`() throws {
    try withOffice { office in
      let before = try office.store.read { try $0.entryCount() }
      let (id, acts, stage) = try office.act(.clerk, dryRun: true) { writing in
        let id = try writing.newNoticeID()
        try writing.append(.drafted(draft: SampleOffice.draft()), to: id)
        try writing.keep([1, 2, 3], role: "附件", name: "a.bin", of: id)
        return (id, writing.recorded.map(\.of), try writing.state(of: id).stage)
      }
      #expect(acts == [id])
      #expect(stage == .draft)
      let (notice, after) = try office.store.read { (try $0.notice(id), try $0.entryCount()) }
      #expect(notice == nil)
      #expect(after == before)
      #expect(!FileManager.default.fileExists(atPath: office.folder + "/artefacts"))
      #expect(try office.drafted() == id)
    }
  }
}
