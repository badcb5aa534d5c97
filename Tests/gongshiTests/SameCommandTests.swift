import DisclosureTesting
import Foundation
import Testing

/// The files of a notice held against its record.
@Suite struct SameCommandTests {
  /// Runs `line` where 公示 holds the notice of the example.
  private func trying(_ line: String, _ body: (CommandRun) throws -> Void) throws {
    try withScratchFolder { folder throws in
      let example = repository.appendingPathComponent("Examples/hiring.proposed")
      for name in ["名单.xlsx", "facts.yaml"] {
        try FileManager.default.copyItem(
          at: example.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
      let made = try run(
        "gongshi notice hiring.proposed 名单.xlsx --facts facts.yaml --posted 2026-09-28 -o 公示 >/dev/null",
        in: folder)
      try #require(made.status == 0, "\(made.output)")
      try body(try run(line, in: folder))
    }
  }

  @Test func `the files of one notice are the same`() throws {
    try trying("gongshi same 公示") { made in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("以 publication.json 为准"))
      #expect(!made.output.contains("不一致"), "\(made.output)")
    }
  }

  @Test func `one changed digit of the page is told with its row and column, and ends with 1`()
    throws
  {
    try trying("sed -i s/87.35/87.36/ 公示/notice.html; gongshi 比较 公示") { made in
      #expect(made.status == 1, "\(made.output)")
      #expect(made.output.contains("表“拟聘用人员名单”第 1 行(陈思远)“总成绩”:这里("))
      #expect(made.output.contains("是“87.36”,publication.json 是“87.35”。[SAME-008]"))
    }
  }

  @Test func `one file alone is refused`() throws {
    try trying("gongshi same 公示/notice.txt --json") { made in
      #expect(made.status == 1, "\(made.output)")
      #expect(made.output.contains("SAME-018"))
    }
  }
}
