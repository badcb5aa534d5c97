import DisclosureTesting
import Foundation
import Testing

/// Many notices for the printer at once.
@Suite struct PrintCommandTests {
  /// Runs `line` where 公示/一 and 公示/二 hold the notice of the example, and checks how it ended.
  private func trying(_ line: String, _ body: (CommandRun, URL) throws -> Void) throws {
    try withScratchFolder { folder throws in
      let example = repository.appendingPathComponent("Examples/hiring.proposed")
      for name in ["名单.xlsx", "facts.yaml"] {
        try FileManager.default.copyItem(
          at: example.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
      let prepare = """
        gongshi notice hiring.proposed 名单.xlsx --facts facts.yaml --posted 2026-09-28 -o 公示/一 >/dev/null
        cp -r 公示/一 公示/二; mkdir 空
        """
      let made = try run(prepare, in: folder)
      try #require(made.status == 0, "\(made.output)")
      try body(try run(line, in: folder), folder)
    }
  }

  @Test func `a folder of notices becomes one file, each notice on sheets of its own`() throws {
    try trying("gongshi print 公示 -o 打印.pdf --json && qpdf --show-npages 打印.pdf") { made, _ in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("\"file\": \"公示/一/notice.pdf\""))
      #expect(made.output.contains("\"file\": \"公示/二/notice.pdf\""))
      let pages = try #require(made.output.firstMatch(of: /\n  "pages": (\d+)/)).1
      #expect(made.output.hasSuffix("\n\(pages)\n"))
    }
  }

  @Test func `a dry run says what would be printed and writes nothing`() throws {
    try trying("gongshi 连打 公示/一 公示/二/notice.pdf -o 打印.pdf --single-sided --dry-run") {
      made, folder in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("将合成 打印.pdf:2 份") && made.output.contains("单面打印用纸"))
      let output = folder.appendingPathComponent("打印.pdf").path
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test(arguments: [
    ("空 -o 打印.pdf", 1, "空 里没有 notice.pdf"), ("空 -o 打印.pdf --paper a3", 1, "notice-a3.pdf"),
    ("名单.xlsx -o 打印.pdf", 1, "[BATCH-002]"), ("没有 -o 打印.pdf", 1, "[BATCH-005]"),
    ("公示/一 -o 公示/一/notice.pdf", 1, "[BATCH-004]"), ("公示 -o 打印.docx", 64, ".pdf"),
    ("公示 -o 打印.pdf --paper A5", 64, "A4 或 A3"),
  ])
  func `what cannot be printed is refused`(_ words: String, status: Int, said: String) throws {
    try trying("gongshi print \(words) 2>&1") { made, _ in
      #expect(made.status == status)
      #expect(made.output.contains(said), "\(made.output)")
    }
  }
}
