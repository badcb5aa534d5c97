import Foundation
import Testing

@Suite struct CallCommandTests {
  private static let head = "学校标识码,学校名称,曾用名和简称,学段,办学性质,乡镇(街道),办公电话"
  private static let schools = [
    "3210840101,临江县实验小学,实验小学,小学,公办,城关镇,0523-85551201",
    "3210840201,河西初级中学,,初中,公办,河西镇,0523-85551202",
    "3210840301,柳林双语学校,,九年一贯制,民办,柳林镇,",
  ]

  private func withSchools(
    _ lines: [String] = schools, _ body: (SampleOffice) throws -> Void
  ) throws {
    try withOffice { office in
      let list = ([CallCommandTests.head] + lines).joined(separator: "\r\n")
      try Data("\u{FEFF}\(list)\r\n".utf8)
        .write(to: office.folder.appendingPathComponent("学校名录.csv"))
      try body(office)
    }
  }

  private let call =
    "bureau call hiring.proposed --schools 学校名录.csv --due 2026-10-20T17:00 -o 征集"

  @Test func `a call opens a round and leaves a folder for each school`() throws {
    try withSchools { office in
      let run = try office.act("李娜", call)
      #expect(run.status == 0, "\(run.output)")
      #expect(run.output.contains("已发出征集 C-2026-0001"))
      #expect(run.output.contains("临川县(321084)"))
      let folder = office.folder.appendingPathComponent("征集")
      #expect(try contents(of: folder) == ["发给学校", "征集文件(有本程序的学校用)"])
      let school = folder.appendingPathComponent("发给学校/3210840101_临江县实验小学")
      #expect(try contents(of: school).map { $0.suffix(4) } == ["xlsx", ".pdf"])
      let rounds = try office.gongshi("bureau rounds list")
      #expect(rounds.output.contains("C-2026-0001"), "\(rounds.output)")
      #expect(try office.act("李娜", call).output.contains("[CALL-022]"))
    }
  }

  @Test func `a dry run leaves nothing, and --again writes an open round once more`() throws {
    try withSchools { office in
      let dry = try office.act("李娜", "\(call) --dry-run")
      #expect(dry.status == 0 && dry.output.contains("将发出征集"), "\(dry.output)")
      #expect(try !contents(of: office.folder).contains("征集"))
      _ = try office.act("李娜", call)
      let again = try office.gongshi("bureau call hiring.proposed --again C-2026-0001 -o 又一份")
      #expect(again.status == 0, "\(again.output)")
      let both = try run("diff -rq 征集 又一份", in: office.folder)
      #expect(both.status == 0, "\(both.output)")
      let other = try office.gongshi("bureau call aid.grants --again C-2026-0001 -o 第三份")
      #expect(other.status == 1 && other.output.contains("[CALL-023]"), "\(other.output)")
    }
  }

  @Test func `a list with two schools of one code is not used`() throws {
    let wrong = CallCommandTests.schools + ["3210840101,东风小学,,小学,公办,城关镇,"]
    try withSchools(wrong) { office in
      let run = try office.act("李娜", call)
      #expect(run.status == 1)
      #expect(
        run.output.contains("[CALL-021]") && run.output.contains("[CALL-002]"), "\(run.output)")
      let checked = try office.gongshi("bureau schools 学校名录.csv")
      #expect(checked.status == 1 && checked.output.contains("[CALL-002]"))
    }
  }

  @Test func `a blank list of schools reads back as an empty one`() throws {
    try withSchools { office in
      #expect(try office.gongshi("bureau schools --blank 空.xlsx").status == 0)
      #expect(try office.gongshi("bureau schools 空.xlsx").output.contains("[R-ROW-01]"))
      let good = try office.gongshi("bureau schools 学校名录.csv")
      #expect(good.status == 0 && good.output.contains("3 所学校,公办 2,民办 1"), "\(good.output)")
    }
  }

  @Test func `a posted list is packed for the school's call, a list that did not hang is not`()
    throws
  {
    try withSchools { office in
      _ = try office.act("李娜", call)
      _ = try office.draft()
      let file = "'征集/征集文件(有本程序的学校用)/3210840101_临江县实验小学.json'"
      let transfer = "transfer N-2026-0001 --call \(file) -o 本校.gongshi"
      let early = try office.gongshi(transfer)
      #expect(early.status == 1 && early.output.contains("[XFER-003]"), "\(early.output)")
      try office.sign()
      let posted = try office.act(
        "李娜", "post N-2026-0001 --channel 公示栏 --place 校门口公示栏 --at 2026-09-28T08:30",
        at: "2026-09-28T09:00")
      #expect(posted.status == 0, "\(posted.output)")
      let packed = try office.gongshi(transfer, at: "2026-09-29T09:00")
      #expect(packed.status == 0, "\(packed.output)")
      #expect(packed.output.contains("第 1 版名单"))
      let list = try run("unzip -Z1 本校.gongshi", in: office.folder)
      #expect(list.output == "manifest.json\ncontent.sealed\n", "\(list.output)")
    }
  }
}
