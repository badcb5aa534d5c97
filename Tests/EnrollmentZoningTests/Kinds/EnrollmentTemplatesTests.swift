import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct EnrollmentTemplatesTests {
  private static let references: [String: [(file: WorkFile, rows: [Row])]] = [
    "entrants": [SmallDraw.references[0]], "drawn": SmallDraw.references,
  ]

  private func rows(_ id: String) throws -> [Row] {
    switch id {
    case "applications": return [overfull, roomy]
    case "entrants": return SmallDraw.entrants
    case "drawn": return try SmallDraw.results()
    default:
      let roster = try enrollmentNotice(id).roster
      return [Dictionary(roster.columns.map { ($0.header, $0.example) }) { $1 }]
    }
  }

  private func text(_ id: String, facts: [String: [String]]) throws -> String {
    let references = EnrollmentTemplatesTests.references[id] ?? []
    let content = try noticeContent(id, rows(id), facts: facts, with: references)
    return try noticeText(id, content, with: references.map(\.file))
  }

  @Test(arguments: [
    "scheme", "handbook", "applications", "entrants", "drawn", "admitted", "points", "transfers",
  ])
  func `the template makes a notice of the least and of all facts`(_ id: String) throws {
    let own = ["entrants", "drawn"].contains(id) ? SmallDraw.facts : [:]
    let optional = try enrollmentNotice(id).facts.filter {
      !$0.isRequired && !$0.name.hasPrefix("公示") && $0.name != DrawTerms.repeatedName
    }
    var all = Dictionary(optional.map { ($0.name, [$0.example]) }) { first, _ in first }
    all.merge(own) { $1 }
    let texts = try [text(id, facts: own), text(id, facts: all)]
    for text in texts {
      #expect(text.contains("0579-00000002"), "whom to complain to")
      for mark in ["{{", "。。", "：。", "，。", "；。", "，，", "、、", "（）", "《》", "  ，", "：\n\n\n"] {
        #expect(!text.contains(mark), "\(mark) in \(id)")
      }
    }
    #expect(texts[1].count > texts[0].count)
    #expect(texts[1].contains("自2026年9月28日9:00起"), "the hour from which it hangs")
  }

  @Test func `a scheme says whom it takes in, in what order and when`() throws {
    let lines: [Row] = [
      ["时间": "5月11日—15日", "工作内容": "各校公布新生入学告知书", "责任单位": "各小学"],
      ["时间": "8月17日—21日", "工作内容": "统筹调剂", "责任单位": "县教育局"],
    ]
    let content = try noticeContent(
      "scheme", lines,
      facts: [
        "年龄截止日": ["2026-08-31"], "招生类别": ["第一类：人户一致", "第二类：租房且持居住证"],
      ])
    let text = try noticeText("scheme", content)
    for words in [
      "入学年龄为2020年8月31日（含）以前出生", "第一类：人户一致", "第二类：租房且持居住证", "报名人数超过招生计划的，按类别依次录取",
      "5月11日—15日", "各校公布新生入学告知书", "统筹调剂", "云溪县教育局基础教育科 0579-00000001", "免试就近入学",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `applicants are counted for each school, with twins and the time of the draw`() throws
  {
    let content = try noticeContent(
      "applications", [overfull, roomy],
      facts: [
        "摇号时间": ["2026-07-06 16:00"], "摇号地点": ["县教育局三楼"], "监督人员": ["县人大代表2名", "家长代表5名"],
        "公证机构": ["云溪县公证处"],
      ])
    let text = try noticeText("applications", content)
    for words in [
      "2所学校（派位组）计划招生180人，报名191人", "不摇号的学校（派位组）：云溪县第二小学",
      "云溪县第一小学：计划90人，报名120人，摇号前录取30人，参加摇号90人（含多胞胎1组，共用编号，编号89个），摇号名额60个",
      "2026年7月6日16:00", "县教育局三楼", "县人大代表2名", "家长代表5名", "云溪县公证处",
    ] { #expect(text.contains(words), "\(words)") }
  }

  /// Order of inputs, twins, alternates, seeds and their times: all of it stands before the draw.
  @Test func `everything that decides a draw is in the notice before it`() throws {
    let text = try text("entrants", facts: SmallDraw.facts)
    for words in [
      "云溪县第一小学：8人参加摇号，编号7个（1至7），摇号名额4个，按摇出的先后另排候补2名", "多胞胎合用一个编号",
      "采用随机排列，由名单、办法和全部种子的数值算出一个指纹", "家长代表掷骰，2026年7月6日15:30公布，写法为####（#代表一位数字）",
      "余下学位不够一组多胞胎时，该组列为第一候补，学位给后面第一个够用的编号", "候补名额为2，与中签在同一次摇号中按次序排出",
      "名单和办法于2026年7月1日09:00公布", "A0103、A0108",
    ] { #expect(text.contains(words), "\(words)") }
    let hashes = text.matches(of: /[0-9a-f]{64}/).map { String($0.output) }
    #expect(hashes.count == 2 && Set(hashes).count == 2)
  }

  @Test func `the hash before the draw is the hash in its result`() throws {
    let before = try text("entrants", facts: SmallDraw.facts)
    let after = try text("drawn", facts: SmallDraw.facts)
    let committed = try #require(before.firstMatch(of: /承诺指纹 ([0-9a-f]{64})/)).output.1
    #expect(after.contains("云溪县第一小学：承诺指纹 \(committed)"))
    #expect(after.contains("家长代表掷骰（2026年7月6日15:30公布）：4162"))
    #expect(after.contains("云溪县第一小学：编号7个，中签3个、4人，候补2个"))
    #expect(after.firstMatch(of: /记录指纹 [0-9a-f]{64}/) != nil)
  }

  @Test func `another number in the list is another hash`() throws {
    let first = try text("entrants", facts: SmallDraw.facts)
    var facts = SmallDraw.facts
    facts["候补名额"] = ["3"]
    let second = try text("entrants", facts: facts)
    let hashes = try [first, second].map { text in
      String(try #require(text.firstMatch(of: /承诺指纹 ([0-9a-f]{64})/)).output.1)
    }
    #expect(hashes[0] != hashes[1])
  }

  @Test func `points are told by school with the lowest admitted`() throws {
    let rows: [Row] = [(1, "95.5", "准入"), (2, "88", "准入"), (3, "70", "未准入")].map {
      [
        "学校": "云溪县第三小学", "可供学位": "2", "名次": "\($0.0)", "受理回执号": "SL000\($0.0)", "积分": $0.1,
        "结果": $0.2,
      ]
    }
    let text = try noticeText("points", noticeContent("points", rows))
    #expect(text.contains("云溪县第三小学：可供学位2个，申请3人，准入2人，准入最低分88分"))
    #expect(text.contains("积分相同的名次并列，后面的名次空出"))
  }

  @Test func `transfers say what each school has left`() throws {
    let rows: [Row] = (1...2).map {
      [
        "统筹次序": "\($0)", "报名号": "A000\($0)", "原报学校": "云溪县第一小学", "统筹学校": "云溪县第三小学",
        "统筹前剩余学位": "12",
      ]
    }
    let text = try noticeText("transfers", noticeContent("transfers", rows))
    #expect(text.contains("云溪县第三小学：剩余学位12个，统筹2人，还剩10个"))
  }
}
