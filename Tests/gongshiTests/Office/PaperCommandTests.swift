import Foundation
import Testing

@Suite struct PaperCommandTests {
  /// Posted with a photograph on 28 September; the period ends on 13 October at 17:30.
  private func withPosted(_ body: (SampleOffice) throws -> Void) throws {
    try withOffice { office in
      _ = try office.draft()
      try office.sign()
      try Data([0xFF, 0xD8, 0xFF, 0xD9]).write(to: office.folder.appendingPathComponent("照片.jpg"))
      let posted = try office.act(
        "李娜", "post N-2026-0001 --channel 公示栏 --place 校门口公示栏 --photo 照片.jpg",
        at: "2026-09-28T09:00")
      try #require(posted.status == 0, "\(posted.output)")
      try body(office)
    }
  }

  private func exists(_ path: String, _ office: SampleOffice) -> Bool {
    FileManager.default.fileExists(atPath: office.folder.appendingPathComponent(path).path)
  }

  private func text(_ path: String, _ office: SampleOffice) throws -> String {
    try String(contentsOf: office.folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `no certificate before the period is over, then one to print and one to edit`() throws
  {
    try withPosted { office in
      let early = try office.gongshi("certificate N-2026-0001 -o 证明", at: "2026-10-13T17:29")
      #expect(early.status == 1)
      #expect(early.output.contains("[PAPER-002]"))
      #expect(!exists("证明", office))
      let made = try office.gongshi("certificate N-2026-0001 -o 证明", at: "2026-10-13T17:30")
      #expect(made.status == 0, "\(made.output)")
      #expect(exists("证明/公示证明.pdf", office) && exists("证明/公示证明.docx", office))
      let single = try office.gongshi("certificate 2026-1 -o 一.docx", at: "2026-10-13T17:30")
      #expect(single.status == 0 && exists("一.docx", office), "\(single.output)")
    }
  }

  @Test func `the result waits for the conclusion and is for the web too`() throws {
    try withPosted { office in
      let early = try office.gongshi("result N-2026-0001 -o 结果", at: "2026-10-14T09:00")
      #expect(early.output.contains("[PAPER-007]"))
      let concluded = try office.act("李娜", "conclude N-2026-0001", at: "2026-10-14T09:00")
      try #require(concluded.status == 0, "\(concluded.output)")
      let made = try office.gongshi("result N-2026-0001 -o 结果", at: "2026-10-14T09:00")
      #expect(made.status == 0, "\(made.output)")
      for ending in ["pdf", "docx", "html", "txt"] { #expect(exists("结果/公示结果.\(ending)", office)) }
      #expect(try text("结果/公示结果.txt", office).contains("公示期内没有收到异议"))
      #expect(try text("结果/公示结果.txt", office).contains("演练"))
    }
  }

  @Test func `the form names who signed; a changed end wants a note, an unchanged one none`() throws
  {
    try withPosted { office in
      let form = try office.gongshi("form N-2026-0001 -o 审查表", at: "2026-09-28T10:00")
      #expect(form.status == 0 && exists("审查表/审查表.pdf", office), "\(form.output)")
      let none = try office.gongshi("addendum N-2026-0001 -o 说明", at: "2026-09-28T10:00")
      #expect(none.output.contains("[PAPER-009]"))
      let extended = try office.act(
        "陈静", "extend N-2026-0001 --to 2026-10-15T17:30 --reason 公示栏修缮", at: "2026-09-29T10:00")
      try #require(extended.status == 0, "\(extended.output)")
      let made = try office.gongshi("addendum N-2026-0001 -o 说明", at: "2026-09-29T10:00")
      #expect(made.status == 0, "\(made.output)")
      let words = try text("说明/顺延说明.txt", office)
      #expect(words.contains("因公示栏修缮") && words.contains("2026年10月15日17:30届满"))
    }
  }

  @Test func `a pack has everything that hung, a list of hashes, and says what is missing`() throws
  {
    try withPosted { office in
      let made = try office.gongshi(
        "pack --year 2026 --kind hiring -o 迎检 --zip", at: "2026-10-01T09:00")
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("没有公示证明"))
      let names = try #require(
        FileManager.default.enumerator(
          at: office.folder.appendingPathComponent("迎检"), includingPropertiesForKeys: nil)
      ).compactMap { ($0 as? URL)?.lastPathComponent }
      for name in [
        "目录.html", "目录.xlsx", "校验清单.txt", "notice.pdf", "照片.jpg", "审查表.docx", "办理过程.txt",
      ] {
        #expect(names.contains(name), "\(name)")
      }
      #expect(!names.contains("公示证明.pdf") && exists("迎检.zip", office))
      let checked = try run("cd 迎检 && sha256sum --quiet -c 校验清单.txt", in: office.folder)
      #expect(checked.status == 0, "\(checked.output)")
      #expect(try text("迎检/目录.html", office).contains("N-2026-0001"))
      let again = try office.gongshi("pack --year 2026 -o 迎检", at: "2026-10-01T09:00")
      #expect(again.output.contains("[OFF-071]"))
      let none = try office.gongshi("pack --year 2025 -o 去年", at: "2026-10-01T09:00")
      #expect(none.status == 1 && none.output.contains("[OFF-070]"))
      #expect(!exists("去年", office))
    }
  }

  @Test func `the same pack is the same archive`() throws {
    try withPosted { office in
      for folder in ["甲", "乙"] {
        try FileManager.default.createDirectory(
          at: office.folder.appendingPathComponent(folder), withIntermediateDirectories: true)
        let made = try office.gongshi(
          "pack --year 2026 -o \(folder)/迎检 --zip", at: "2026-10-20T09:00")
        try #require(made.status == 0, "\(made.output)")
      }
      let bytes = try ["甲", "乙"].map {
        try Data(contentsOf: office.folder.appendingPathComponent("\($0)/迎检.zip"))
      }
      #expect(bytes[0] == bytes[1])
    }
  }
}
