import Foundation
import Testing

/// What `check` and `notice` take beside the list: facts, day and earlier notices.
@Suite struct EarlierOptionTests {
  /// Runs `line` in a folder with the example's list, its facts in two files, and an earlier notice in
  /// 以前/一/publication.json.
  private func trying(_ line: String, _ body: (CommandRun) throws -> Void) throws {
    try withScratchFolder { folder throws in
      let example = repository.appendingPathComponent("Examples/hiring.proposed")
      for (from, to) in [("名单.xlsx", "名 单.xlsx"), ("facts.yaml", "全部.yaml")] {
        try FileManager.default.copyItem(
          at: example.appendingPathComponent(from), to: folder.appendingPathComponent(to))
      }
      let prepare = """
        grep -E '^[^#]*联系人|监督电话' 全部.yaml > 联系.yaml
        grep -vE '联系人|监督电话' 全部.yaml > 其他.yaml
        gongshi notice hiring.proposed '名 单.xlsx' --facts 全部.yaml --posted 2026-09-07 -o 以前/一 >/dev/null
        """
      let made = try run(prepare, in: folder)
      try #require(made.status == 0, "\(made.output)")
      try body(try run(line, in: folder))
    }
  }

  private let check = "gongshi check hiring.proposed '名 单.xlsx'"

  @Test func `facts may stand in several files, and are checked with the list`() throws {
    try trying("\(check) --facts 联系.yaml --facts 其他.yaml --posted 2026-09-28") { made in
      #expect(made.status == 0, "\(made.output)")
    }
    try trying("\(check) --facts 其他.yaml --posted 2026-09-28 --json") { made in
      #expect(made.status == 1)
      #expect(made.output.contains("\"F-REQ-01\"") && made.output.contains("联系人"))
    }
    let twice = "sed -i 's/联系人: .*/联系人: 另一位/' 联系.yaml"
    try trying("\(twice); \(check) --facts 全部.yaml --facts 联系.yaml --posted 2026-09-28") { made in
      #expect(made.status == 1)
      #expect(made.output.contains("联系.yaml 第 1 行 “联系人”:和 全部.yaml 里写的不一样,请只留一处。[F-FILE-03]"))
    }
  }

  @Test func `a fact that belongs to another notice of the domain is passed over`() throws {
    try trying(
      "echo '学年学期: 2026' >> 其他.yaml; \(check) --facts 联系.yaml --facts 其他.yaml --posted 2026-09-28"
    ) { made in
      #expect(made.status == 1 && made.output.contains("F-NAME-01"))
    }
  }

  @Test(arguments: ["以前", "以前/一", "以前/一/publication.json", "以前 --earlier 以前/一"])
  func `an earlier notice is given by its file, its folder, or the folder of all`(_ path: String)
    throws
  {
    try trying("\(check) --posted 2026-09-28 --earlier \(path)") { made in
      #expect(made.status == 0, "\(made.output)")
    }
  }

  @Test(arguments: [
    ("rm -r 以前/一", "PUB-05"), ("echo '[[[' > 以前/一/publication.json", "PUB-01"),
    ("echo '{}' > 以前/一/publication.json", "PUB-02"),
    ("sed -i 's/2026-09-07/2026-09-08/' 以前/一/publication.json", "PUB-03"),
    ("truncate -s 65M 以前/一/publication.json", "PUB-04"),
    ("mv 以前/一/publication.json 以前/一/notice.json", "PUB-05"),
    ("rm 以前/一/publication.json && mkdir 以前/一/publication.json", "PUB-04"),
  ])
  func `a record that cannot be relied on is refused by its rule`(_ spoil: String, _ rule: String)
    throws
  {
    try trying("\(spoil); \(check) --posted 2026-09-28 --earlier 以前 --json") { made in
      #expect(made.status == 1, "\(made.output)")
      #expect(made.output.contains("\"id\": \"\(rule)\""), "\(made.output)")
    }
  }

  @Test(arguments: ["--facts 全部.yaml", "--earlier 以前"])
  func `what depends on the posting day asks for it`(_ option: String) throws {
    try trying("\(check) \(option)") { made in
      #expect(made.status == 64 && made.output.contains("--posted"))
    }
  }
}
