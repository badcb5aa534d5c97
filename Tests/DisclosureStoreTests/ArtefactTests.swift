import Disclosure
import DisclosureTesting
import Foundation
import NoticeLife
import Testing

@testable import DisclosureStore

struct ArtefactTests {
  @Test(arguments: [false, true])
  func `Content is kept once, by its hash, and comes back`(_ isSealed: Bool) throws {
    try withOffice { office in
      let id = try office.drafted()
      let bytes = Array("张三 13800001111".utf8)
      let hash = try office.act(.clerk) { writing in
        try writing.keep(bytes, role: "照片", name: "a.jpg", of: id, sealed: isSealed)
        return try writing.keep(bytes, role: "附件", name: "b.jpg", of: id, sealed: isSealed)
      }
      let kept = try office.store.read { try $0.artefacts(of: id) }
      #expect(kept.map(\.sha256) == [hash, hash])
      #expect(Set(kept.map(\.name)) == ["a.jpg", "b.jpg"])
      let content = try office.store.read { try $0.content(of: kept[0]) }
      #expect(content == bytes)
      let file = FileManager.default.contents(atPath: office.store.artefactPath(hash))
      #expect((file.map { Array($0) } == bytes) == !isSealed)
    }
  }

  @Test func `A file that was changed or taken is told by its hash`() throws {
    try withOffice { office in
      let id = try office.drafted()
      let hash = try office.act(.clerk) { try $0.keep([1, 2], role: "照片", name: "a", of: id) }
      let path = office.store.artefactPath(hash)
      let kept = try office.store.read { try $0.artefacts(of: id) }
      try writeAtomically([1, 3], to: path)
      let changed = #expect(throws: StoreRefusal.self) {
        try office.store.read { try $0.content(of: kept[0]) }
      }
      #expect(changed?.message.contains("被改动过") == true)
      try FileManager.default.removeItem(atPath: path)
      let gone = #expect(throws: StoreRefusal.self) {
        try office.store.read { try $0.content(of: kept[0]) }
      }
      #expect(gone?.message.contains("不见了") == true)
      #expect(gone?.nature == .integrity)
    }
  }

  @Test func `What fails takes its files along`() throws {
    struct Stopped: Error {}
    try withOffice { office in
      let id = try office.drafted()
      let old = try office.act(.clerk) { try $0.keep([1], role: "照片", name: "a", of: id) }
      #expect(throws: Stopped.self) {
        try office.act(.clerk) { writing in
          try writing.keep([1], role: "附件", name: "a", of: id)
          try writing.keep([2], role: "附件", name: "b", of: id)
          throw Stopped()
        }
      }
      let files = try FileManager.default.subpathsOfDirectory(atPath: office.folder + "/artefacts")
      #expect(files.filter { $0.count > 60 }.map { $0.suffix(64) } == [old.suffix(64)])
    }
  }

  @Test func `Where nothing can be kept, words say so and nothing is named`() throws {
    try withOffice { office in
      let id = try office.drafted()
      try writeAtomically("a file", to: office.folder + "/artefacts")
      let refusal = #expect(throws: StoreRefusal.self) {
        try office.act(.clerk) { _ = try $0.keep([1], role: "照片", name: "a", of: id) }
      }
      #expect(refusal?.id == "STORE-011")
      let kept = try office.store.read { try $0.artefacts(of: id) }
      #expect(kept == [])
    }
  }
}
