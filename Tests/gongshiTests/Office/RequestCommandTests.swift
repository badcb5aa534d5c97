import Foundation
import Testing

@Suite struct RequestCommandTests {
  /// With 秦晓红, who receives requests, and the file of an applicant.
  private func prepare(_ office: SampleOffice) throws {
    let added = try office.act(
      "周敏", "people add 秦晓红 --role 受理 --new-password-file 李娜.密码")
    #expect(added.status == 0, "\(added.output)")
    try write(
      "姓名: 郑晓岚\n身份证明: 身份证11010519491231002X\n电话: \"13912345678\"\n所需信息: 我家孩子郑小雨那一年的招生计划\n",
      to: "申请人.yaml", office)
    try write("你申请的招生计划已在本局网站公布。\n", to: "正文.txt", office)
  }

  private func write(_ text: String, to name: String, _ office: SampleOffice) throws {
    try Data(text.utf8).write(to: office.folder.appendingPathComponent(name))
  }

  private func receive(
    _ office: SampleOffice, _ words: String, at time: String
  ) throws -> CommandRun {
    try office.gongshi("request \(words) --as 秦晓红 --password-file 李娜.密码", at: time)
  }

  private let register =
    "register --from 申请人.yaml --applicant 自然人 --channel 当面 --about 2026年小学招生 --receipt 回执.pdf"

  @Test func `a request goes from the counter to the table, and nobody sees who`() throws {
    try withOffice { office in
      try prepare(office)
      let registered = try receive(office, register, at: "2026-09-28T10:00")
      #expect(registered.status == 0, "\(registered.output)")
      #expect(registered.output.contains("待答复:2026年10月30日，还有32天"))
      #expect(registered.output.contains("[REQ-033]"))
      let asked = try receive(
        office, "correct S-2026-0001 --until 2026-10-20 -o 补正.pdf -o 补正.docx",
        at: "2026-10-13T09:00")
      #expect(asked.status == 0, "\(asked.output)")
      let back = try receive(
        office, "corrected S-2026-0001 --has 获取信息的方式和形式", at: "2026-10-20T09:00")
      #expect(back.output.contains("待答复:2026年11月17日"))
      let shown = try office.gongshi("request show 2026-1", at: "2026-10-21T09:00")
      #expect(shown.output.contains("2026年11月17日（星期二）  第20个工作日  工作日"))
      let early = try receive(
        office, "answer S-2026-0001 --outcome 逾期不补正 --text 正文.txt --code 临教公复 -o 答复.pdf",
        at: "2026-10-22T09:00")
      #expect(early.status == 1 && early.output.contains("[REQ-016]"))
      let answered = try receive(
        office, "answer S-2026-0001 --outcome 1 --text 正文.txt --code 临教公复 -o 答复.pdf -o 答复.docx",
        at: "2026-10-22T09:00")
      #expect(answered.status == 0, "\(answered.output)")
      #expect(answered.output.contains("文号:临教公复〔2026〕1号"))
      for name in ["回执.pdf", "补正.docx", "答复.pdf", "答复.docx"] {
        let path = office.folder.appendingPathComponent(name).path
        #expect(FileManager.default.fileExists(atPath: path), "\(name)")
      }
      let table = try office.gongshi(
        "request table --year 2026 -o 表三.xlsx", at: "2026-10-22T10:00")
      #expect(table.output.contains("（一）予以公开:S-2026-0001"))
      let list = try office.gongshi("request list", at: "2026-10-22T10:00")
      let everything = [registered, asked, back, shown, answered, table, list].map(\.output)
      for name in ["郑晓岚", "郑小雨", "13912345678", "11010519491231002X"] {
        #expect(!everything.joined().contains(name), "\(name)")
      }
    }
  }

  @Test func `nothing runs before the confirmation, and the board names what is owed`() throws {
    try withOffice { office in
      try prepare(office)
      let faxed = register.replacingOccurrences(of: "当面", with: "传真")
      #expect(
        try receive(office, faxed, at: "2026-09-28T10:00").output
          .contains("待确认:与申请人确认以后才算收到"))
      let confirmed = try receive(
        office, "confirm S-2026-0001", at: "2026-09-30T10:00")
      #expect(confirmed.output.contains("待答复:2026年11月3日"))
      let board = try office.gongshi("open", at: "2026-11-03T09:00")
      #expect(board.output.contains("办理依申请公开（待答复）") && board.output.contains("S-2026-0001"))
      let reminded = try office.gongshi("remind", at: "2026-11-04T00:00")
      #expect(reminded.output.contains("已逾期"))
      let due = try office.gongshi("request due --json", at: "2026-11-03T09:00")
      #expect(due.output.contains("\"dueOn\": \"2026-11-03\""))
    }
  }

  @Test func `the head of the office allows more time, and only once it was asked by them`() throws
  {
    try withOffice { office in
      try prepare(office)
      _ = try receive(office, register, at: "2026-09-28T10:00")
      let words = "request extend S-2026-0001 --days 5 --reason 材料多 -o 延期.docx"
      let own = try office.gongshi(
        "\(words) --as 秦晓红 --password-file 李娜.密码", at: "2026-10-30T09:00")
      #expect(own.status == 3 && own.output.contains("[REQ-024]"))
      let allowed = try office.act("陈静", words, at: "2026-10-30T09:00")
      #expect(allowed.status == 0, "\(allowed.output)")
      #expect(allowed.output.contains("待答复:2026年11月6日"))
      let again = try office.act("陈静", words, at: "2026-10-30T09:00")
      #expect(again.status == 1 && again.output.contains("[REQ-014]"))
    }
  }

  @Test func `an answer with a private number is not printed, and an old figure is named`() throws {
    try withOffice { office in
      try prepare(office)
      _ = try receive(office, register, at: "2026-09-28T10:00")
      try write("请联系家长13912345678。\n", to: "正文.txt", office)
      let stopped = try receive(
        office, "answer S-2026-0001 --outcome 1 --text 正文.txt --code 临教公复 -o 答复.pdf",
        at: "2026-10-09T09:00")
      #expect(stopped.status == 1 && stopped.output.contains("[PRIV-01]"))
      let path = office.folder.appendingPathComponent("答复.pdf").path
      #expect(!FileManager.default.fileExists(atPath: path))
      try write("自收到之日起15个工作日内答复。\n", to: "指南.txt", office)
      let checked = try office.gongshi("request terms --check 指南.txt")
      #expect(checked.status == 1 && checked.output.contains("[REQ-032]"))
      let terms = try office.gongshi("request terms")
      #expect(terms.status == 0 && terms.output.contains("20个工作日"))
    }
  }

  @Test func `who asks is shown to who receives, recorded, and swept when the time is over`() throws
  {
    try withOffice { office in
      try prepare(office)
      _ = try receive(office, register, at: "2026-09-28T10:00")
      let shown = try receive(office, "show S-2026-0001 --who --reason 核对", at: "2026-09-28T11:00")
      #expect(shown.output.contains("姓名:郑晓岚"))
      let answered = try receive(
        office, "answer S-2026-0001 --outcome 12 --text 正文.txt --code 临教公复 -o 答复.pdf",
        at: "2026-10-09T09:00")
      #expect(answered.status == 0, "\(answered.output)")
      let unset = try office.act("孙明", "sweep", at: "2026-10-10T09:00")
      #expect(unset.output.contains("(request)没有设定保存期"))
      _ = try office.act("孙明", "settings --retention request=30", at: "2026-10-10T09:00")
      let early = try office.act("孙明", "sweep", at: "2026-11-07T09:00")
      #expect(!early.output.contains("清除 S-2026-0001"), "\(early.output)")
      let swept = try office.act("孙明", "sweep", at: "2026-11-08T09:00")
      #expect(swept.output.contains("已清除 S-2026-0001 的申请人信息"), "\(swept.output)")
      let gone = try receive(office, "show S-2026-0001 --who", at: "2026-11-08T10:00")
      #expect(gone.status == 1 && gone.output.contains("[REQ-026]"))
      let doctor = try office.gongshi("doctor", at: "2026-11-08T10:00")
      #expect(!doctor.output.contains("KEEP-021"), "\(doctor.output)")
    }
  }
}
