import Foundation
import Testing

/// Corrections of a notice from its files, and files read for their words.
@Suite struct CorrectionCommandTests {
  private let list = """
    姓名,学校,年级,班级,认定档次
    王小明,云溪县第一小学,三年级,1班,困难
    欧阳小小,云溪县第一小学,四年级,2班,特别困难

    """

  private func notice(_ list: String = "名单.csv", posted: String = "2026-09-28") -> String {
    "gongshi notice aid.recognition \(list) --facts 事项.yaml --posted \(posted)"
  }

  /// Runs `line` where a notice lies in 公示 that was made of 名单.csv, and 改好.csv is `changed`.
  private func trying(
    _ line: String, changed: (old: String, new: String) = ("特别困难", "困难"),
    facts change: (old: String, new: String)? = nil, _ body: (CommandRun, URL) throws -> Void
  ) throws {
    try withScratchFolder { folder throws in
      func write(_ text: String, _ name: String) throws {
        try text.write(
          to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      let example = repository.appendingPathComponent("Examples/aid.recognition/facts.yaml")
      var facts = try String(contentsOf: example, encoding: .utf8)
      try write(list, "名单.csv")
      try write(list.replacingOccurrences(of: changed.old, with: changed.new), "改好.csv")
      try write(facts, "事项.yaml")
      try #require(try run("\(notice()) -o 公示", in: folder).status == 0)
      if let change {
        try #require(facts.contains(change.old))
        facts = facts.replacingOccurrences(of: change.old, with: change.new)
        try write(facts, "事项.yaml")
      }
      try body(try run(line, in: folder), folder)
    }
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `a changed row starts the period again, and both pages say so`() throws {
    let line = "\(notice("改好.csv", posted: "2026-10-12")) -o 更正 --corrects 公示 --reason 录入有误"
    try trying(line) { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("认定档次 特别困难 → 困难"))
      #expect(made.output.contains("[FIX-010]") && made.output.contains("公示期重新计算"))
      let old = try text("公示/notice.html", in: folder)
      #expect(old.contains("本公示已更正") && old.contains("%E6%9B%B4%E6%AD%A3/notice.html"))
      let new = try text("更正/notice.html", in: folder)
      #expect(new.contains("本公示更正2026年9月28日张贴的《关于"))
      #expect(new.contains("%E5%85%AC%E7%A4%BA/notice.html"))
      #expect(new.contains("2026年10月13日至2026年10月19日"))
      // The pupils' list stays off the web, in the correction too.
      let web = try text("更正/更正公示.txt", in: folder)
      #expect(web.contains("录入有误") && web.contains("网上不公布") && !web.contains("欧阳"))
      let paper = try run("pdftotext -raw 更正/更正公示.pdf -", in: folder).output
      #expect(paper.contains("欧阳") && paper.contains("更正对照表"))
      // The numbers of each level changed with the list; that is no slip in the words.
      #expect(!paper.contains("只有文字有改动"))
    }
  }

  @Test func `a slip in the words lets the period go on`() throws {
    let line = "\(notice(posted: "2026-10-09")) -o 更正 --corrects 公示/publication.json --json"
    try trying(line, facts: ("教财厅函〔2017〕28号", "教财厅函〔2017〕29号")) { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("\"startsAgain\": false"))
      #expect(made.output.contains("FIX-014"))
      #expect(try text("更正/notice.html", in: folder).contains("2026年9月29日至2026年10月10日"))
      #expect(try text("更正/更正公示.txt", in: folder).contains("公示期继续，不重新计算"))
    }
  }

  @Test(arguments: [
    ("名单.csv", "2026-10-09", "更正", "公示", "FIX-003"),
    ("改好.csv", "2026-09-27", "更正", "公示", "FIX-002"),
    ("改好.csv", "2026-10-09", "公示", "公示", "FIX-005"),
    ("改好.csv", "2026-10-09", "更正", "没有", "PUB-04"),
  ])
  func `what cannot be corrected is refused and nothing is written`(
    _ list: String, _ posted: String, _ output: String, _ corrected: String, _ rule: String
  ) throws {
    let line = "\(notice(list, posted: posted)) -o \(output) --corrects \(corrected)"
    try trying(line) { made, folder throws in
      #expect(made.status == 1 && made.output.contains("[\(rule)]"), "\(made.output)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/更正"))
      #expect(try !text("公示/notice.html", in: folder).contains("本公示已更正"))
    }
  }

  @Test func `a dry run shows what would be corrected and touches nothing`() throws {
    let line = "\(notice("改好.csv", posted: "2026-10-12")) -o 更正 --corrects 公示 --dry-run"
    try trying(line) { made, folder throws in
      #expect(made.status == 0 && made.output.contains("更正公示.pdf"), "\(made.output)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/更正"))
      #expect(try !text("公示/notice.html", in: folder).contains("本公示已更正"))
    }
  }

  @Test func `every channel of a notice is read without a finding`() throws {
    let line = "gongshi proofread 公示/notice.pdf 公示/notice.docx 公示/notice.html 公示/notice.txt"
    try trying(line) { made, _ throws in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.components(separatedBy: "没有发现问题。").count == 5, "\(made.output)")
    }
  }

  @Test func `mistakes of a file from elsewhere are told with their place`() throws {
    let text = """
      关于拟聘用人员公示
      根据有关规定,经考试,现将XX县拟聘用人员20人予以公示。
      公示时间为2017年11月7日至11月11日。有异议的请书面反映，电话0579-00000001。
      某县教育局
      2016年11月7日
      """
    try withScratchFolder { folder throws in
      try text.write(
        to: folder.appendingPathComponent("公示.txt"), atomically: true, encoding: .utf8)
      let read = try run("gongshi proofread 公示.txt", in: folder)
      #expect(read.status == 1)
      for rule in ["LINT-002", "LINT-012", "LINT-022", "PART-008", "PART-012", "PER-004"] {
        #expect(read.output.contains("[\(rule)]"), "\(rule) in \(read.output)")
      }
      #expect(read.output.contains("第 2 行"), "\(read.output)")
    }
  }
}
