import Foundation
import Testing

@Suite struct ObjectionCommandTests {
  /// Registered by 秦晓红, who receives objections.
  private func objected(_ office: SampleOffice) throws -> CommandRun {
    let added = try office.act(
      "周敏", "people add 秦晓红 --role 受理 --new-password-file 李娜.密码")
    #expect(added.status == 0, "\(added.output)")
    try Data("姓名: 郑晓岚\n电话: \"13912345678\"\n事实: 第2名的教师资格证与岗位不符\n".utf8)
      .write(to: office.folder.appendingPathComponent("异议人.yaml"))
    #expect(try office.draft().status == 0)
    for rule in try office.shown("openWarnings") as? [String] ?? [] {
      _ = try office.act("李娜", "checklist N-2026-0001 --tick \(rule) --reason 已核实")
    }
    try office.sign()
    try Data("照片".utf8).write(to: office.folder.appendingPathComponent("网页.html"))
    let posted = try office.act(
      "李娜",
      "post N-2026-0001 --channel 网站 --place 县政府网站 --page https://example.gov.cn/1 --saved 网页.html",
      at: "2026-09-28T09:00")
    #expect(posted.status == 0, "\(posted.output)")
    return try receive(
      office,
      "objection register N-2026-0001 --from 异议人.yaml --channel 来访 --row 2 --receipt 回执.pdf")
  }

  private func receive(
    _ office: SampleOffice, _ words: String, at time: String = "2026-09-29T10:00"
  ) throws -> CommandRun {
    try office.gongshi("\(words) --as 秦晓红 --password-file 李娜.密码", at: time)
  }

  @Test func `an objection goes from the counter to the correction, and nobody sees who`() throws {
    try withOffice { office in
      let registered = try objected(office)
      #expect(registered.status == 0, "\(registered.output)")
      #expect(registered.output.contains("已登记 N-2026-0001 的异议 Y-2026-0001:在公示期内"))
      #expect(try office.shown("frozenRows") as? [Int] == [2])
      let code = try #require(
        registered.output.components(separatedBy: "查询码:").last?.prefix(11))
      let status = try office.gongshi("objection status \(code)", at: "2026-09-29T11:00")
      #expect(status.output.contains("Y-2026-0001:已登记，待受理"))
      for words in ["accept Y-2026-0001", "assign Y-2026-0001 --to 秦晓红"] {
        #expect(try receive(office, "objection \(words)").status == 0)
      }
      let plan = try receive(
        office, "objection decide Y-2026-0001 --outcome 成立 --reason 经核对第2行的材料 --dry-run")
      #expect(plan.output.contains("将起草更正公示 N-2026-0002,更正 N-2026-0001"))
      let decided = try receive(
        office, "objection decide Y-2026-0001 --outcome 成立 --reason 经核对第2行的材料")
      #expect(decided.output.contains("已起草更正公示 N-2026-0002,更正 N-2026-0001"))
      let unmended = try office.act("李娜", "sign N-2026-0002", at: "2026-09-29T11:00")
      #expect(unmended.status != 0 && unmended.output.contains("[OBJ-033]"))
      try Data("郑晓岚反映的情况属实，已经更正。\n".utf8)
        .write(to: office.folder.appendingPathComponent("答复.txt"))
      let replied = try receive(office, "objection reply Y-2026-0001 --text 答复.txt -o 答复.pdf")
      #expect(replied.output.contains("正文:异议人反映的情况属实，已经更正。"))
      let story = try office.gongshi("story N-2026-0001", at: "2026-09-29T12:00")
      for words in ["起草第 1 稿", "签“签发”", "因 Y-2026-0001 冻结第 2 行", "异议成立", "N-2026-0002"] {
        #expect(story.output.contains(words), "\(words)")
      }
      let everything = registered.output + decided.output + replied.output + story.output
      for name in ["郑晓岚", "13912345678"] { #expect(!everything.contains(name)) }
    }
  }

  @Test func `who objects is shown to the handler alone, and the look is in the story`() throws {
    try withOffice { office in
      _ = try objected(office)
      let other = try office.act(
        "陈静", "objection show Y-2026-0001 --who", at: "2026-09-29T11:00")
      #expect(other.status == 3 && other.output.contains("[OBJ-029]"))
      let dry = try receive(office, "objection show Y-2026-0001 --who --dry-run")
      #expect(dry.status == 1 && !dry.output.contains("郑晓岚"))
      let own = try receive(office, "objection show Y-2026-0001 --who")
      #expect(own.output.contains("姓名:郑晓岚"))
      let shown = try office.gongshi("objection show Y-2026-0001", at: "2026-09-29T11:00")
      #expect(shown.output.contains("秦晓红:查看了异议人的信息") && !shown.output.contains("郑晓岚"))
    }
  }

  @Test func `a letter that came late is asked about, and no deadline is invented`() throws {
    try withOffice { office in
      _ = try objected(office)
      let words = "objection register N-2026-0001 --from 异议人.yaml --channel 信函 --row 3"
      let unknown = try receive(office, words, at: "2026-10-20T09:00")
      #expect(unknown.status == 1 && unknown.output.contains("[OBJ-001]"))
      let due = try office.gongshi("objection due", at: "2026-10-20T09:00")
      #expect(due.output.contains("未规定答复期限"))
      let set = try office.act(
        "陈静", "objection terms --use 甘肃普高助学金", at: "2026-09-29T11:00")
      #expect(set.status == 0, "\(set.output)")
      let late = try receive(office, words + " --postmark 2026-10-19", at: "2026-10-20T09:00")
      #expect(late.output.contains("逾期") && late.output.contains("答复期限2026年10月23日"))
      let refused = try receive(
        office, "objection refuse Y-2026-0002 --ground 匿名 -o 告知.pdf", at: "2026-10-20T09:00")
      #expect(refused.status == 1 && refused.output.contains("[OBJ-007]"))
    }
  }
}
