import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import gongshi

@Suite struct FolderStartTests {
  private func starting(
    _ sample: String? = nil, _ body: (FolderStart, URL) throws -> Void
  ) throws {
    try withScratchFolder { folder in
      let url = folder.appendingPathComponent("2026 竞赛/秋")
      try body(try FolderStart(Contest.chain, at: url.path, sample: sample), url)
    }
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `a new folder has the settings, the facts and every form to fill in`() throws {
    try starting { start, folder in
      #expect(
        start.written == ["方案.yaml", "事项.yaml", "报名表.xlsx", "成绩 录入.xlsx", "缺考.xlsx"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == start.written.sorted())
      for name in ["方案.yaml", "事项.yaml"] {
        let complaint = goldenDifference(try text(name, in: folder), "start-\(name)")
        #expect(complaint == nil, "\(complaint ?? "")")
      }
    }
  }

  @Test func `a file that is there stays as it is, and is named`() throws {
    try starting { _, folder in
      let mine = folder.appendingPathComponent("事项.yaml")
      try "发布单位: 我\n".write(to: mine, atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("缺考.xlsx"))
      let again = try FolderStart(Contest.chain, at: folder.path, sample: "usual")
      #expect(again.written == ["缺考.xlsx"])
      #expect(again.kept.count == 4)
      #expect(try text("事项.yaml", in: folder) == "发布单位: 我\n")
      #expect(again.text.contains("已有 事项.yaml,保留不动"))
    }
  }

  @Test func `ready-made settings come into the folder as they are`() throws {
    try starting("usual") { _, folder in
      let plan = try text("方案.yaml", in: folder)
      #expect(plan == Contest.chain.samples[0].text)
    }
  }

  @Test func `settings that nobody made are refused with those that there are`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try withScratchFolder { folder in
        _ = try FolderStart(Contest.chain, at: folder.path, sample: "unusual")
      }
    }
    #expect(refusal.id == "WORK-005" && refusal.message.contains("usual"))
  }

  @Test func `a folder that cannot be made is refused`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try withScratchFolder { folder in
        let file = folder.appendingPathComponent("文件")
        try "".write(to: file, atomically: true, encoding: .utf8)
        _ = try FolderStart(Contest.chain, at: file.path + "/竞赛", sample: nil)
      }
    }
    #expect(refusal.id == "OUT-001")
  }
}
