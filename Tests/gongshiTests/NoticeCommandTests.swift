import Foundation
import Testing

@Suite struct NoticeCommandTests {
  private let list = """
    姓名,学籍号,身份证号,学校,年级,班级,认定档次,困难类型,家庭住址,监护人电话
    王小明,,440524188001010014,云溪县第一小学,三年级,1班,困难,孤儿,云溪县青石巷7号,13800138000
    欧阳小小,,,云溪县第一小学,四年级,2班,特别困难,,,

    """

  private let make = "gongshi notice aid.recognition 名单.csv --facts 事项.yaml --posted 2026-09-28"

  /// Runs `line` in a folder with the list as 名单.csv and the example's facts as 事项.yaml, both
  /// changed as said, and hands the folder on.
  private func trying<Result>(
    _ line: String, list: String? = nil, facts changes: [(String, String)] = [],
    _ body: (CommandRun, URL) throws -> Result
  ) throws -> Result {
    try withScratchFolder { folder throws in
      try (list ?? self.list).write(
        to: folder.appendingPathComponent("名单.csv"), atomically: true, encoding: .utf8)
      let example = repository.appendingPathComponent("Examples/aid.recognition/facts.yaml")
      var facts = try String(contentsOf: example, encoding: .utf8)
      for (old, new) in changes {
        try #require(facts.contains(old))
        facts = facts.replacingOccurrences(of: old, with: new)
      }
      try facts.write(
        to: folder.appendingPathComponent("事项.yaml"), atomically: true, encoding: .utf8)
      return try body(try run(line, in: folder), folder)
    }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `every channel carries the same fingerprint`() throws {
    try trying("\(make) -o 公示 --json") { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
      let fingerprint = try #require(report["fingerprint"] as? String)
      #expect(try channels(in: folder.appendingPathComponent("公示")) == channelsOfAList)
      for show in [
        "cat 公示/notice.html", "cat 公示/notice.txt", "cat 公示/notice.ics",
        "cat 公示/publication.json", "gongshi sheet 公示/notice.xlsx --sheet 来源与校验",
        "pdfinfo 公示/notice.pdf", "pdftotext 公示/notice-a3.pdf -", "cat 公示/notice.csv",
        "unzip -p 公示/notice.docx", "cat 公示/wechat.html", "cat 公示/slides.html",
      ] {
        #expect(try run(show, in: folder).output.contains(fingerprint), "\(show)")
      }
    }
  }

  @Test func `the hash can be made again from the published record alone`() throws {
    // Python's json, sorted and without blanks, is RFC 8785 for texts and whole numbers.
    let again = """
      import hashlib, json
      record = json.load(open('公示/publication.json', encoding='utf-8'))
      canonical = json.dumps(record['publication'], ensure_ascii=False, sort_keys=True,
                             separators=(',', ':'))
      print(hashlib.sha256(canonical.encode()).hexdigest() == record['sha256'])
      """
    try trying("\(make) -o 公示 >/dev/null && python3 -c \"\(again)\"") { made, _ throws in
      #expect(made.output == "True\n")
    }
  }

  @Test func `nothing withheld is in any file that is made`() throws {
    try trying("\(make) -o 公示") { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      let show = """
        cd 公示 && cat notice.html notice.txt notice.ics publication.json
        pdftotext notice.pdf - && pdfinfo notice.pdf && unzip -p notice.xlsx
        """
      let all = try run(show, in: folder).output
      #expect(all.contains("王小明"))
      for secret in ["440524188001010014", "13800138000", "青石巷", "孤儿", "19880101", "监护人"] {
        #expect(!all.contains(secret), "\(secret)")
      }
    }
  }

  @Test func `list and facts bring all their findings at once, and nothing is written`() throws {
    let list = self.list.replacingOccurrences(of: "特别困难", with: "很困难")
    let changes = [
      ("联系人: 钱老师", "联系人: "), ("监督电话: 0579-00000012", "监督电话: 12"),
      ("截止时间: \"17:00\"", "截止时间: \"五点\""), ("起算: 次日", "起算: 次日\n成文日期: 2026-09-29"),
    ]
    try trying("\(make) -o 公示 --json", list: list, facts: changes) { made, folder throws in
      #expect(made.status == 1)
      for rule in ["R-LIST-01", "F-REQ-01", "F-TEL-01", "F-PER-03", "F-DAY-01"] {
        #expect(made.output.contains("\"\(rule)\""), "\(rule)")
      }
      #expect(try names(in: folder) == ["事项.yaml", "名单.csv"])
    }
  }

  @Test func `a dry run names the files and writes none`() throws {
    try trying("\(make) -o 公示 --dry-run") { made, folder throws in
      #expect(made.status == 0)
      #expect(made.output.contains("notice.pdf") && made.output.contains("这次没有写"))
      #expect(try names(in: folder) == ["事项.yaml", "名单.csv"])
    }
  }

  @Test func `an office's own template takes the place of the built-in one`() throws {
    let own = """
      mkdir 模板 && cp \(repository.path)/Templates/notices/aid.recognition.md 模板/ \
      && sed -i 's/接受监督/请大家监督/' 模板/aid.recognition.md
      """
    try trying("\(own) && \(make) -o 公示 --templates 模板") { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      #expect(try run("cat 公示/notice.txt", in: folder).output.contains("请大家监督"))
    }
    let broken = "sed -i 's/{{联系人}}/{{联糸人}}/' 模板/aid.recognition.md"
    try trying("\(own) && \(broken) && \(make) -o 公示 --templates 模板") { made, folder throws in
      #expect(made.status == 1)
      #expect(made.output.contains("模板“aid.recognition”") && made.output.contains("联糸人"))
      #expect(try names(in: folder) == ["事项.yaml", "名单.csv", "模板"])
    }
  }

  @Test func `a period past the known calendar is refused by its rule`() throws {
    let late = make.replacingOccurrences(of: "2026-09-28", with: "2026-12-30")
    try trying("\(late) -o 公示 --json --data .") { made, folder throws in
      #expect(made.status == 1)
      #expect(made.output.contains("\"id\": \"CAL-001\"") && made.output.contains("calendar add"))
      #expect(try names(in: folder) == ["事项.yaml", "名单.csv"])
    }
  }

  @Test func `a character that no font draws is named with its row`() throws {
    let rare = "\u{2EBF0}"
    let isDrawn = try withScratchFolder { folder throws in
      try run("fc-list ':charset=2ebf0' family", in: folder).output.contains("\n")
    }
    let list = self.list.replacingOccurrences(of: "王小明", with: "王\(rare)明")
    try trying("\(make) -o 公示", list: list) { made, _ throws in
      #expect(made.status == (isDrawn ? 0 : 1))
      #expect(made.output.contains("第 2 行 “姓名”(A2)") != isDrawn)
      #expect(made.output.contains("U+2EBF0") != isDrawn)
    }
  }

  @Test func `a place's own period needs its source and is printed with it`() throws {
    let own = [
      ("# 公示天数: 7", "公示天数: 7"), ("# 公示单位: 工作日", "公示单位: 工作日"),
      ("# 公示依据: 某省家庭经济困难学生认定办法第十五条", "公示依据: 某省办法第十五条"),
    ]
    try trying("\(make) -o 公示", facts: own) { made, folder throws in
      #expect(made.output.contains("7个工作日(某省办法第十五条)"), "\(made.output)")
      #expect(try run("cat 公示/notice.txt", in: folder).output.contains("某省办法第十五条"))
    }
    try trying("\(make) -o 公示", facts: Array(own.prefix(2))) { made, _ throws in
      #expect(made.status == 1 && made.output.contains("F-PER-01"))
    }
  }

  @Test(arguments: [
    ("gongshi notice aid.recogniton 名单.csv --facts 事项.yaml --posted 2026-09-28 -o 公示", 64),
    ("gongshi notice aid.recognition 名单.csv --facts 事项.yaml --posted 2026-02-30 -o 公示", 64),
    ("gongshi notice aid.recognition 没有.csv --facts 事项.yaml --posted 2026-09-28 -o 公示", 1),
    ("gongshi notice aid.recognition 名单.csv --facts 没有.yaml --posted 2026-09-28 -o 公示", 1),
    ("gongshi notice aid.recognition 名单.csv --facts 事项.yaml --posted 2026-09-28 -o 名单.csv/x", 1),
  ])
  func `wrong use and unreadable files end with their codes and words`(_ line: String, _ code: Int)
    throws
  {
    try trying(line) { made, folder throws in
      #expect(made.status == Int32(code), "\(made.output)")
      #expect(made.output.contains { $0 >= "\u{4E00}" })
      #expect(try names(in: folder) == ["事项.yaml", "名单.csv"])
    }
  }
}
