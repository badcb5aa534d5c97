import Foundation
import Testing

@Suite struct SignCommandTests {
  @Test func `steps are signed in turn, by the role of the step, and by nobody twice`() throws {
    try withOffice { office in
      _ = try office.draft()
      let early = try office.act("王强", "sign N-2026-0001")
      #expect(early.status == 3)
      #expect(early.output.contains("[LIFE-014]"))
      #expect(try office.act("李娜", "sign N-2026-0001").output.contains("由王强签“审核”"))
      _ = try office.act("周敏", "people roles 李娜 --role 经办 --role 审核")
      let twice = try office.act("李娜", "sign N-2026-0001")
      #expect(twice.status == 3)
      #expect(twice.output.contains("[LIFE-023]"))
      for name in ["王强", "赵刚"] { _ = try office.act(name, "sign N-2026-0001") }
      let last = try office.act("陈静", "sign N-2026-0001")
      #expect(last.output.contains("状态:已签发"))
      let more = try office.act("陈静", "sign N-2026-0001")
      #expect(more.status == 1)
      #expect(more.output.contains("[OFF-012]"))
    }
  }

  @Test func `what was returned is signed from the beginning`() throws {
    try withOffice { office in
      _ = try office.draft()
      _ = try office.act("李娜", "sign N-2026-0001")
      let returned = try office.act("王强", "return N-2026-0001 --reason 缺监督电话")
      #expect(returned.output.contains("已退回 N-2026-0001,原因:缺监督电话"))
      let shown = try office.gongshi("show N-2026-0001").output
      #expect(shown.contains("退回 王强"))
      #expect(shown.contains("等待经办"))
      let named = try office.act("王强", "return N-2026-0001 --reason 11010519491231002X有误")
      #expect(named.output.contains("[LIFE-016]"))
      for reason in ["陈思远的名次有误", "请核对陈思远"] {
        let named = try office.act("王强", "return N-2026-0001 --reason \(reason)")
        #expect(named.status == 1)
        #expect(named.output.contains("[STORE-033]"), "\(named.output)")
      }
      #expect((try office.act("王强", "return N-2026-0001 --reason 第1行名次有误")).status == 0)
    }
  }

  @Test func `what is forced needs a reason, whoever issues, and is seen for ever`() throws {
    try withOffice { office in
      _ = try office.draft()
      #expect(try office.act("陈静", "sign N-2026-0001 --force signatures").status == 64)
      let other = try office.act("王强", "sign N-2026-0001 --force signatures --reason 出差")
      #expect(other.status == 3)
      let forced = try office.act("陈静", "sign N-2026-0001 --force 没有签完 --reason 审核员出差")
      #expect(forced.status == 0, "\(forced.output)")
      let shown = try office.gongshi("show N-2026-0001").output
      #expect(shown.contains("状态:已签发"))
      #expect(shown.contains("强制:没有签完,陈静"))
      #expect(shown.contains("原因:审核员出差"))
    }
  }

  @Test func `a finding to explain keeps everybody from signing until it is explained`() throws {
    try withOffice { office in
      try copyCounty("aid", to: office.folder)
      for step in ["quota", "class"] { _ = try run("gongshi aid \(step) aid", in: office.folder) }
      _ = try office.act("李娜", "draft aid.recognition \(warned(in: office)) --posted 2026-09-28")
      let rules = try #require(try office.shown("openWarnings") as? [String])
      try #require(!rules.isEmpty)
      let early = try office.act("李娜", "sign N-2026-0001")
      #expect(early.output.contains("[LIFE-021]"))
      let list = try office.gongshi("checklist N-2026-0001")
      #expect(list.output.contains("[待说明] \(rules[0])"))
      #expect(list.output.contains("不公开:"))
      for rule in rules {
        let ticked = try office.act("李娜", "checklist N-2026-0001 --tick \(rule) --reason 已核实")
        #expect(ticked.output.contains("已说明:已核实"), "\(ticked.output)")
      }
      #expect(try office.act("李娜", "sign N-2026-0001").status == 0)
    }
  }

  /// A list of recognised pupils without the notices it should follow, which is to be explained.
  private func warned(in office: SampleOffice) throws -> String {
    let example = repository.appendingPathComponent("Examples/aid.recognition").path
    try FileManager.default.createDirectory(
      at: office.folder.appendingPathComponent("公示"), withIntermediateDirectories: true)
    let made = try run(
      """
      gongshi notice aid.recognition \(example)/名单.xlsx --facts \(example)/facts.yaml \
      --posted 2026-09-01 -o 公示/旧
      """, in: office.folder)
    #expect(made.status == 0, "\(made.output)")
    return "\(example)/名单.xlsx --facts \(example)/facts.yaml --earlier 公示/旧"
  }
}

@Suite struct PostCommandTests {
  /// A JPEG's first bytes, with an Exif block that has a GPS directory when `placed`.
  private func photograph(placed: Bool) -> Data {
    var exif = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0]
    exif += placed ? [0x25, 0x88] : [0x12, 0x01]
    exif += [4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]
    return Data([0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + [0xFF, 0xD9])
  }

  private func withSigned(_ body: (SampleOffice) throws -> Void) throws {
    try withOffice { office in
      _ = try office.draft()
      try office.sign()
      for (name, placed) in [("照片.jpg", false), ("带位置.jpg", true)] {
        try photograph(placed: placed).write(to: office.folder.appendingPathComponent(name))
      }
      try body(office)
    }
  }

  private let post = "post N-2026-0001 --channel 公示栏 --place 校门口公示栏"

  @Test func `the period starts from the proof, and a late posting ends later`() throws {
    try withSigned { office in
      let posted = try office.act("李娜", "\(post) --at 2026-09-29T09:00", at: "2026-09-29T10:00")
      #expect(posted.output.contains("还没有证据,公示期还没有开始"), "\(posted.output)")
      let proven = try office.act(
        "李娜", "evidence N-2026-0001 --posting 1 --photo 照片.jpg", at: "2026-09-30T10:00")
      #expect(
        proven.output.contains("公示期从 2026年9月29日09:00张贴起算,到 2026年10月14日17:30届满"),
        "\(proven.output)")
      #expect(proven.output.contains("公示上印的是 2026年10月13日17:30届满"))
      let shown = try office.gongshi("show N-2026-0001").output
      #expect(shown.contains("2026-10-14  星期三  第7日"), "\(shown)")
    }
  }

  @Test func `posted as planned with proof, it ends as printed`() throws {
    try withSigned { office in
      let posted = try office.act(
        "李娜", "\(post) --photo 照片.jpg --page https://www.example.gov.cn/1 --saved 照片.jpg",
        at: "2026-09-28T09:00")
      #expect(posted.output.contains("证据:照片 1 份、网页 1 份"))
      #expect(posted.output.contains("到 2026年10月13日17:30届满"))
      #expect(!posted.output.contains("公示上印的是"))
    }
  }

  @Test func `a photograph that tells where it was taken is kept, and the clerk is told`() throws {
    try withSigned { office in
      let posted = try office.act("李娜", "\(post) --photo 带位置.jpg", at: "2026-09-28T09:00")
      #expect(posted.output.contains("带位置.jpg 里带有拍摄地点,只存档,不对外公布。"), "\(posted.output)")
      let again = try office.act(
        "李娜", "evidence N-2026-0001 --posting 1 --photo 照片.jpg", at: "2026-09-28T09:00")
      #expect(!again.output.contains("拍摄地点"))
    }
  }

  @Test func `what is no photograph, not there, or not yet, is refused and nothing is kept`() throws
  {
    try withSigned { office in
      for (words, rule) in [
        ("\(post) --photo 李娜.密码", "[OFF-015]"), ("\(post) --photo 没有.jpg", "[OFF-013]"),
        ("\(post) --at 2026-09-28T09:01", "[OFF-002]"),
        ("\(post) --page www.example.gov.cn", "http"), ("\(post) --saved 照片.jpg", "--page"),
        ("evidence N-2026-0001 --posting 1 --photo 照片.jpg", "[LIFE-004]"),
      ] {
        let run = try office.act("李娜", words, at: "2026-09-28T09:00")
        #expect(run.status != 0)
        #expect(run.output.contains(rule), "\(words): \(run.output)")
      }
      #expect(try office.shown("stage") as? String == "signed")
    }
  }

  @Test func `nothing hangs before its time unless whoever issues lets it`() throws {
    try withSigned { office in
      let fixed = try office.act("李娜", "schedule N-2026-0001 --not-before 2026-09-28T09:00")
      #expect(fixed.output.contains("已定下 N-2026-0001:2026年9月28日09:00以后张贴"), "\(fixed.output)")
      let early = try office.act("李娜", post, at: "2026-09-27T09:00")
      #expect(early.status == 3)
      #expect(early.output.contains("[LIFE-030]"))
      _ = try office.act(
        "陈静", "sign N-2026-0001 --force embargo --reason 上级要求提前", at: "2026-09-27T09:00")
      #expect(try office.act("李娜", post, at: "2026-09-27T09:00").status == 0)
    }
  }

  @Test func `the clock is never set back`() throws {
    try withSigned { office in
      let back = try office.act("李娜", post, at: "2026-09-20T09:00")
      #expect(back.status == 5)
      #expect(back.output.contains("[STORE-013]"))
    }
  }
}

@Suite struct ShowCommandTests {
  @Test func `the files of a draft come out as they went in`() throws {
    try withOffice { office in
      _ = try office.draft()
      let shown = try office.gongshi("show N-2026-0001 -o 取出")
      #expect(shown.status == 0)
      #expect(try channels(in: office.folder.appendingPathComponent("取出")) == channelsOfAList)
      let verdict = try run(
        "cat 取出/* | sha256sum; cat data/artefacts/*/* > /dev/null && echo ja", in: office.folder)
      #expect(verdict.output.hasSuffix("ja\n"))
      let example = repository.appendingPathComponent("Examples/hiring.proposed").path
      let made = try run(
        """
        gongshi notice hiring.proposed \(example)/名单.xlsx --facts \(example)/facts.yaml \
        --posted 2026-09-28 -o 直接 && diff -r 取出 直接
        """, in: office.folder)
      #expect(made.status == 0, "\(made.output)")
    }
  }

  @Test func `notices are listed by stage, kind and year`() throws {
    try withOffice { office in
      for _ in 1...2 { _ = try office.draft() }
      try office.sign("N-2026-0002")
      #expect(try office.gongshi("list").output.contains("共 2 份"))
      let signed = try office.gongshi("list --stage 已签发").output
      #expect(signed.contains("N-2026-0002") && !signed.contains("N-2026-0001"))
      #expect(try office.gongshi("list --year 2025").output.contains("没有这样的公示"))
      #expect(try office.gongshi("list --kind 拟聘用人员公示 --stage draft").output.contains("共 1 份"))
      #expect(try office.gongshi("list --stage 没有").status == 64)
    }
  }

  @Test(arguments: ["N-2026-0001", "n-2026-1", "2026-1", "2026-0001"])
  func `a notice may be named by the end of its number`(_ name: String) throws {
    try withOffice { office in
      _ = try office.draft()
      #expect(try office.gongshi("show \(name)").output.contains("N-2026-0001  关于"))
    }
  }
}

@Suite struct OfficeRuleTests {
  @Test func `every rule of the office's commands stands in a page, and no other`() throws {
    let rules = try marked(/"(OFF-[0-9]{3})"/, inFilesEnding: ".swift", below: "Sources/gongshi")
    let described = try marked(/\| (OFF-[0-9]{3})/, inFilesEnding: ".md", below: "Sources")
    #expect(rules.symmetricDifference(described).sorted() == [])
    #expect(rules.count > 10)
  }

  private func marked(
    _ mark: Regex<(Substring, Substring)>, inFilesEnding ending: String, below folder: String
  ) throws -> Set<Substring> {
    let root = repository.appendingPathComponent(folder)
    var found: Set<Substring> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where name.hasSuffix(ending) {
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      found.formUnion(text.matches(of: mark).map(\.output.1))
    }
    return found
  }
}
