import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct PlanCheckTests {
  private func plan(
    _ rows: [[String: String]], _ facts: [String: [String]] = [:], of id: String = "plan"
  ) throws -> [String] {
    try enrollmentNotice(id).findingsInShort(try planContent(id, rows, facts: facts))
  }

  @Test(arguments: [
    (["班数": "4", "人数": ""], []), (["班数": "", "人数": "180"], []),
    (["班数": "", "人数": ""], ["ENR-060 row 2 classes"]),
    (["班数": "", "人数": "", "备注": "2026年暂停招收新生"], []),
    (["班数": "0", "人数": ""], []),
  ])
  func `each school has a plan, unless it takes none`(
    _ changes: [String: String], _ expected: [String]
  ) throws {
    #expect(try plan([schoolRow(changes)]) == expected)
  }

  /// Tianhe's total of 288+2 was not the sum of its rows.
  @Test(arguments: [
    ("290", []), ("288+2", []), ("288＋2", []), ("288 + 2", []),
    ("289", ["ENR-061 公布班数"]), ("288+3", ["ENR-061 公布班数"]), ("291", ["ENR-061 公布班数"]),
    ("约290", ["ENR-061 公布班数"]), ("288+", ["ENR-061 公布班数"]),
  ])
  func `a stated total is the sum of the rows`(_ stated: String, _ expected: [String]) throws {
    var rows = (1...9).map { schoolRow(["学校": "第\($0)小学", "班数": "32", "人数": ""]) }
    rows.append(schoolRow(["学校": "第十小学", "班数": "2", "人数": ""]))
    #expect(try plan(rows, ["公布班数": [stated]]) == expected)
  }

  @Test func `a wrong total shows both figures`() throws {
    let content = try planContent(
      "plan", [schoolRow(["班数": "289", "人数": ""])].map { $0.merging(["班数": "49"]) { $1 } },
      facts: ["公布班数": ["48+2"]])
    let found = try #require(try enrollmentNotice("plan").checks(content).first)
    #expect(found.problem == "写的是 48+2(合 50),表里 1 个数加起来是 49 个班")
  }

  @Test(arguments: [
    ("plan", "4", "180", []), ("plan", "4", "181", ["ENR-062 row 2 seats"]),
    ("junior", "4", "200", []), ("junior", "4", "201", ["ENR-062 row 2 seats"]),
  ])
  func `a class has at most 45 pupils, in a junior school 50`(
    _ kind: String, _ classes: String, _ seats: String, _ expected: [String]
  ) throws {
    let zone = try enrollmentNotice(kind).roster.columns.first { $0.id == "zone" }?.header ?? ""
    let row = ["学校": "甲校", "班数": classes, "人数": seats, zone: "中山路"]
    #expect(try plan([row], of: kind) == expected)
  }

  /// 毓贤 11+4=15 and 铁英 14+14=28 of Panyu.
  @Test(arguments: [
    ("15", "本部11个班，东校区4个班，11+4=15", []), ("28", "14+14=28", []),
    ("15", "11+4=16", ["ENR-063 row 2 remark"]), ("16", "11+4=15", ["ENR-063 row 2 remark"]),
    ("15", "南校区11个班、北校区4个班", []), ("15", "南校区11个班、北校区5个班", ["ENR-063 row 2 remark"]),
    ("15", "东校区招4个班", []), ("15", "2026年9月1日启用", []),
  ])
  func `the classes of campuses add up`(
    _ classes: String, _ note: String, _ expected: [String]
  ) throws {
    let row = ["学校": "甲中学", "班数": classes, "备注": note, "招生服务地段及条件": "中山路"]
    #expect(try plan([row], of: "junior") == expected)
  }

  @Test(arguments: [
    ("见说明2", 2, []), ("见说明2", 1, ["ENR-064 row 2 remark"]), ("见说明2", 0, ["ENR-064 row 2 remark"]),
    ("见说明1、3", 2, ["ENR-064 row 2 remark"]), ("见说明第1条", 1, []), ("详见说明（3）", 3, []),
    ("见说明0", 2, ["ENR-064 row 2 remark"]), ("说明2所称户籍", 0, []),
  ])
  func `a note cites a paragraph that is there`(
    _ note: String, _ paragraphs: Int, _ expected: [String]
  ) throws {
    let facts = ["说明": (0..<paragraphs).map { "第\($0 + 1)条的内容" }]
    #expect(try plan([schoolRow(["备注": note])], facts) == expected)
  }

  @Test(arguments: [
    ("80%面向对口小学，20%面向户籍生", "", []), ("80%面向对口小学，30%面向户籍生", "", ["ENR-065 row 2 zone"]),
    ("户籍50%的小学应届毕业生", "", []),
    ("350个学位面向东片，100个学位面向西片", "450", []),
    ("350个学位面向东片，100个学位面向西片", "400", ["ENR-065 row 2 zone"]),
    ("350个学位面向东片，100个学位面向西片", "", []),
  ])
  func `shares make a whole`(_ zone: String, _ seats: String, _ expected: [String]) throws {
    let row = ["学校": "甲中学", "班数": "9", "人数": seats, "招生服务地段及条件": zone]
    #expect(try plan([row], of: "junior") == expected)
  }

  @Test(arguments: [("2026", []), ("2025", ["ENR-067 row 2 year"]), ("", [])])
  func `a row is of the notice's year`(_ year: String, _ expected: [String]) throws {
    #expect(try plan([schoolRow(["年度": year])], ["招生年度": ["2026"]]) == expected)
  }

  @Test(arguments: [
    (["小学班数": "4", "小学人数": "180"], []),
    (["小学班数": "4", "小学人数": "181"], ["ENR-062 row 2 primarySeats"]),
    (["初中班数": "4", "初中人数": "200"], []),
    (["初中班数": "4", "初中人数": "201"], ["ENR-062 row 2 juniorSeats"]),
    (["小学班数": "4"], ["ENR-066 row 2 primarySeats"]),
    (["初中人数": "50"], ["ENR-062 row 2 juniorSeats", "ENR-066 row 2 juniorClasses"]),
    ([:], ["ENR-066 row 2 primaryClasses"]),
  ])
  func `a private school has classes and pupils in one stage at least`(
    _ figures: [String: String], _ expected: [String]
  ) throws {
    let row = ["学校": "甲学校"].merging(figures) { $1 }
    let found = try plan([row], of: "private").filter {
      figures["初中人数"] != "50" || $0.hasPrefix("ENR-066")
    }
    #expect(found == expected.filter { figures["初中人数"] != "50" || $0.hasPrefix("ENR-066") })
  }

  /// Panyu 2026: 39 schools, 36 of them with 156 classes and 5,637 pupils of the primary stage, 31
  /// with 179 and 6,846 of the junior; how they are parted is made up, but for the fullest classes
  /// of exactly 45 and 50.
  @Test func `the totals of a real private plan`() throws {
    let primaries = (0..<36).map { (classes: $0 < 12 ? 5 : 4, seats: $0 == 12 ? 180 : 155) }
    let juniors = (0..<31).map { (classes: $0 < 24 ? 6 : 5, seats: $0 == 0 ? 300 : 218) }
    let (primaryRest, juniorRest) = (5637 - 180 - 35 * 155, 6846 - 300 - 30 * 218)
    let rows = (0..<39).map { index -> [String: String] in
      var row = ["学校": "第\(index + 1)学校"]
      if index < 36 {
        row["小学班数"] = "\(primaries[index].classes)"
        row["小学人数"] = "\(primaries[index].seats + (index == 0 ? primaryRest : 0))"
      }
      if index >= 8 {
        row["初中班数"] = "\(juniors[index - 8].classes)"
        row["初中人数"] = "\(juniors[index - 8].seats + (index == 9 ? juniorRest : 0))"
      }
      return row
    }
    let facts = ["公布班数": ["156+179"], "公布人数": ["5637+6846"]]
    let kind = try enrollmentNotice("private")
    let content = try planContent("private", rows, facts: facts)
    #expect(kind.findingsInShort(content) == [])
    #expect(
      kind.statements.flatMap { $0.texts(content) } == [
        "小学36所，156个班、5637人", "初中31所，179个班、6846人",
      ])
    #expect(
      try plan(rows, ["公布班数": ["156+180"], "公布人数": ["5637+6846"]], of: "private")
        == ["ENR-061 公布班数"])
  }

  @Test(arguments: [
    (["调整理由": "就近分流"], []), ([:], ["ENR-070 row 2 reason"]),
    (["调整理由": "就近分流", "调整后学校": "甲小学"], ["ENR-071 row 2 to"]),
    (["调整理由": "就近分流", "调整前学校": ""], []), (["调整理由": "就近分流", "调整后学校": ""], []),
    (["调整理由": "就近分流", "调整前学校": "", "调整后学校": ""], ["ENR-071 row 2 to"]),
  ])
  func `a change goes from one school to another, with its reason`(
    _ changes: [String: String], _ expected: [String]
  ) throws {
    let row = ["涉及地段": "中山路", "调整前学校": "甲小学", "调整后学校": "乙小学"].merging(changes) { $1 }
    let mail = ["电子邮箱": ["xq@yunxi.example"], "邮件标题": ["学区调整意见"]]
    #expect(try plan([row], mail, of: "zoning") == expected)
  }

  @Test(arguments: [
    (["xq@yunxi.example"], ["学区调整意见"], []), (["xq@yunxi.example"], [], ["ENR-072 邮件标题"]),
    ([], [], ["ENR-072 电子邮箱"]),
  ])
  func `opinions come by mail under a subject`(
    _ mail: [String], _ subject: [String], _ expected: [String]
  ) throws {
    let row = ["涉及地段": "中山路", "调整前学校": "甲小学", "调整后学校": "乙小学", "调整理由": "就近分流"]
    #expect(try plan([row], ["电子邮箱": mail, "邮件标题": subject], of: "zoning") == expected)
  }
}
