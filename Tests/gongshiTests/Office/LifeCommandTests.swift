import Foundation
import Testing

/// A notice from its posting to the day on which its names go, as a clerk types it.
struct LifeCommandTests {
  @Test func `a notice goes from the board to the archive, and its names go when their day comes`()
    throws
  {
    try withPosted { office in
      let early = try office.act("李娜", "conclude N-2026-0001", at: "2026-09-29T09:00")
      #expect(early.status == 1)
      #expect(early.output.contains("[LIFE-038]"))
      let late = "2026-10-16T09:00"
      let concluded = try office.act("李娜", "conclude N-2026-0001", at: late)
      #expect(concluded.output.contains("已给 N-2026-0001 作出结论:无异议"), "\(concluded.output)")
      let archived = try office.act("李娜", "archive N-2026-0001", at: late)
      #expect(archived.output.contains("没有设定保存期"), "\(archived.output)")
      let kept = try office.act("孙明", "sweep", at: late)
      #expect(kept.output.contains("gongshi settings --retention hiring.proposed"))
      #expect(try office.shown("stage") as? String == "archived")
    }
  }

  @Test func `names go when their day has come, and not a day before`() throws {
    try withPosted { office in
      let set = try office.act(
        "孙明", "settings --retention hiring.proposed=3", at: "2026-09-30T09:00")
      #expect(set.status == 0, "\(set.output)")
      for words in ["conclude N-2026-0001", "archive N-2026-0001"] {
        let run = try office.act("李娜", words, at: "2026-10-16T09:00")
        #expect(run.status == 0, "\(run.output)")
      }
      let early = try office.act("孙明", "sweep", at: "2026-10-18T09:00")
      #expect(early.output.contains("没有到期的名单"), "\(early.output)")
      let dry = try office.act("孙明", "sweep --dry-run", at: "2026-10-19T09:00")
      #expect(dry.output.contains("将注销 N-2026-0001 的名单"), "\(dry.output)")
      #expect(try !artefacts(of: office).isEmpty)
      let swept = try office.act("孙明", "sweep", at: "2026-10-19T09:00")
      #expect(swept.output.contains("已注销 N-2026-0001 的名单"), "\(swept.output)")
      #expect(try office.shown("stage") as? String == "erased")
      #expect(try artefacts(of: office).isEmpty)
    }
  }

  /// The files kept beside the database, of which everything made of the list is one.
  private func artefacts(of office: SampleOffice) throws -> [String] {
    let folder = office.folder.appendingPathComponent("data/artefacts")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.split(separator: "/").last?.count == 64
    }
  }

  @Test func `the board says how long an open notice still runs, and writes a calendar`() throws {
    try withPosted { office in
      let board = try office.gongshi("open --ics 待办.ics", at: "2026-09-29T09:00")
      #expect(board.status == 0, "\(board.output)")
      #expect(board.output.contains("公示中 1"), "\(board.output)")
      #expect(board.output.contains("个工作日"), "\(board.output)")
      let feed = try String(
        contentsOf: office.folder.appendingPathComponent("待办.ics"), encoding: .utf8)
      #expect(feed.contains("UID:N-2026-0001-periodEnd@gongshi\r\n"))
      #expect(try office.gongshi("remind", at: "2026-09-29T09:00").output.contains("N-") == false)
      let overdue = try office.gongshi("remind", at: "2026-10-20T09:00")
      #expect(overdue.output.contains("已逾期"), "\(overdue.output)")
      #expect(overdue.output.contains("作结论"))
    }
  }

  @Test func `a period is extended by the issuer alone, and a dry run keeps nothing`() throws {
    try withPosted { office in
      let words = "extend N-2026-0001 --to 2026-10-30T17:30 --reason 公示栏检修"
      let at = "2026-09-29T09:00"
      let refused = try office.act("李娜", words, at: at)
      #expect(refused.output.contains("[LIFE-014]"))
      #expect(refused.status == 3)
      let dry = try office.act("陈静", words + " --dry-run", at: at)
      #expect(dry.output.contains("将把 N-2026-0001 延长到"), "\(dry.output)")
      #expect(try office.shown("period").map { "\($0)".contains("2026-10-30") } == false)
      let done = try office.act("陈静", words, at: at)
      #expect(done.output.contains("已把 N-2026-0001 延长到"), "\(done.output)")
      #expect(try office.shown("period").map { "\($0)".contains("2026-10-30") } == true)
    }
  }

  @Test func `a row waits by order, and a reason names nobody of the list`() throws {
    try withPosted { office in
      let at = "2026-09-29T09:00"
      let suspended = try office.act(
        "李娜", "suspend N-2026-0001 --row 2 --reason 学历待核", at: at)
      #expect(suspended.output.contains("现在等待的行:2"), "\(suspended.output)")
      let resumed = try office.act("李娜", "resume N-2026-0001 --row 2 --reason 已核实", at: at)
      #expect(resumed.status == 0, "\(resumed.output)")
      let name = try listedName(office)
      let named = try office.act(
        "李娜", "suspend N-2026-0001 --row 2 --reason \(name)学历待核", at: at)
      #expect(named.output.contains("[STORE-033]"), "\(named.output)")
      #expect(!named.output.contains(name))
    }
  }

  @Test func `a day that turns out not to be worked moves what is open, with an addendum for each`()
    throws
  {
    try withPosted { office in
      let layer = """
        {"name": "教育局", "level": "organisation", "source": "停课通知",
        "off": [{"date": "2026-09-30", "name": "停课"}]}
        """
      try Data(layer.utf8).write(to: office.folder.appendingPathComponent("停课.json"))
      let words = "recompute --layer 停课.json --because 停课通知 --output 顺延"
      let at = "2026-09-29T09:00"
      let dry = try office.act("李娜", words + " --dry-run", at: at)
      let move = "把 N-2026-0001 从 2026年10月13日17:30顺延到 2026年10月14日17:30"
      #expect(dry.output.contains("将" + move), "\(dry.output)")
      #expect(try !contents(of: office.folder).contains("顺延"))
      let run = try office.act("李娜", words, at: at)
      #expect(run.output.contains("已" + move), "\(run.output)")
      let addendum = office.folder.appendingPathComponent("顺延/N-2026-0001")
      #expect(
        try contents(of: addendum) == ["顺延说明.docx", "顺延说明.html", "顺延说明.pdf", "顺延说明.txt"])
      let text = try String(
        contentsOf: addendum.appendingPathComponent("顺延说明.txt"), encoding: .utf8)
      #expect(text.contains("因停课通知，公示期延长至2026年10月14日17:30届满"), "\(text)")
      // Without the layer it would end earlier again; nothing is shortened.
      let again = try office.act("李娜", "recompute", at: "2026-09-29T10:00")
      #expect(again.output.contains("没有要顺延的公示"), "\(again.output)")
    }
  }

  @Test func `a notice taken back is taken down before it is archived`() throws {
    try withPosted { office in
      let at = "2026-09-29T09:00"
      let back = try office.act("陈静", "withdraw N-2026-0001 --reason 岗位取消", at: at)
      #expect(back.output.contains("马上撤下"), "\(back.output)")
      #expect(try office.act("李娜", "archive N-2026-0001", at: at).output.contains("[LIFE-042]"))
      #expect(try office.act("李娜", "down N-2026-0001 --all", at: at).status == 0)
      #expect(try office.act("李娜", "archive N-2026-0001", at: at).status == 0)
    }
  }

  /// Hands `body` an office whose N-2026-0001 hangs proven since 28 September 2026 at nine.
  private func withPosted(_ body: (SampleOffice) throws -> Void) throws {
    try withOffice { office in
      #expect(try office.draft().status == 0)
      try office.sign()
      let posted = try office.act(
        "李娜",
        "post N-2026-0001 --channel 网站 --place 县政府网站 --page https://www.example.gov.cn/1.html",
        at: "2026-09-28T09:00")
      #expect(posted.status == 0, "\(posted.output)")
      try body(office)
    }
  }

  /// A name of the list; the first in the workbook stands in its example row.
  private func listedName(_ office: SampleOffice) throws -> String {
    let run = try office.gongshi("sheet \(repository.path)/Examples/hiring.proposed/名单.xlsx")
    let words = run.output.split(whereSeparator: \.isWhitespace).map(String.init)
    return try #require(words.last { $0.count == 3 && "王李张刘陈杨赵黄周吴".contains($0.prefix(1)) })
  }
}
