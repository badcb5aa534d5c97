import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

/// Tables that schools and bureaus really posted, with their figures and their faults.
@Suite struct RealFeeTableTests {
  private func list(_ rows: [[String: String]], as roster: Roster = feeBoard) -> [String] {
    imported(rows, as: roster).findingsInShort
  }

  // MARK: 1 Changzhou Wujin, 卢家巷实验学校

  private let wujin = [
    [
      "收费类别": "代收费", "收费项目": "伙食费", "计费单位": "每生每天", "收费标准": "1-9年级8元", "收费对象": "1-9年级学生",
      "备注": "学生自愿、学期结束多退少补",
    ],
    [
      "收费类别": "代办费", "收费项目": "社会实践活动费", "计费单位": "每生每学期", "收费标准": "80/100",
      "收费依据": "常价费[2011]124号 常财综[2011]30号 常教计[2011]30号", "收费对象": "学生",
    ],
  ]

  @Test func `Wujin: two standards in a cell, a category of its own, and two columns missing`() {
    #expect(
      list(wujin) == [
        "FEE-005 D2", "R-REQ-01 I2", "R-REQ-01 J2", "R-LIST-01 A3", "FEE-002 D3", "R-REQ-01 I3",
        "R-REQ-01 J3",
      ])
    let read = imported(wujin, as: feeBoard)
    #expect(read.records[1][Charge.number] == "常价费〔2011〕124号 常财综〔2011〕30号 常教计〔2011〕30号")
  }

  @Test func `Wujin: three documents and no body, and no market authority`() throws {
    let rows = ["80元", "100元"].enumerated().map { index, standard in
      wujin[1].merging([
        "收费类别": "代收费", "收费标准": standard, "收费方式": "按学期", "是否自愿": "自愿",
        "收费对象": index == 0 ? "小学生" : "初中生",
      ]) { $1 }
    }
    #expect(list(rows) == [])
    let content = try feeContent(
      "board", rows,
      facts: [
        "投诉电话": ["区发改局86310447", "区财政局89858035", "区教育局86310283"], "城乡": ["城市"],
        "自愿确认": ["学生自愿"],
      ])
    #expect(
      try feeKind("board").checksInShort(content) == [
        "FEE-011 row 2 body", "FEE-011 row 3 body", "FEE-017 投诉电话", "FEE-040",
      ])
  }

  // MARK: 2, 3 Changshu, 张桥中心小学

  /// 2022, first term (张小政〔2022〕73号): the first grade's sums are known, of the others the totals;
  /// how those are parted is made up.
  private let firstTerm =
    [
      termRow("一年级", "教辅资料费", "60"), termRow("一年级", "在校就餐费", "970"),
      termRow("一年级", "课后服务费", "300"), termRow("一年级", "校服费", "403", total: "1730"),
    ]
    + [("二", "1426"), ("三", "1502"), ("四", "1913"), ("五", "1461.2"), ("六", "1461.2")].flatMap {
      [
        termRow("\($0)年级", "课后服务费", "300"),
        termRow("\($0)年级", "在校就餐费", Self.remaining($1, less: 30_000), total: $1),
      ]
    }

  private static func remaining(_ total: String, less fen: Int) -> String {
    let points = Score(parsing: total) ?? Score(0)
    return Amount(fen: points.units / 10_000 - fen).description
  }

  @Test func `Changshu, first term: 1730 for 1733, five totals right`() {
    let found = imported(firstTerm, as: termFees).findings
    #expect(found.map(\.rule) == ["FEE-050"])
    #expect(found.first?.place.row == 5)
    #expect(found.first?.problem == "一年级各项加起来是 1733.00 元,单位算的是 1730.00 元,差 3.00 元")
  }

  @Test func `Changshu, second term: six totals right`() {
    let totals = [
      ("一", "1378"), ("二", "1378"), ("三", "1458.6"), ("四", "1458.6"), ("五", "1603.8"),
      ("六", "1465.8"),
    ]
    let rows = totals.flatMap {
      [
        termRow("\($0)年级", "课后服务费", "300"),
        termRow("\($0)年级", "在校就餐费", Self.remaining($1, less: 30_000), total: $1),
      ]
    }
    #expect(list(rows, as: termFees) == [])
  }

  @Test func `Changshu: document 17 of 2012, which was of 2022 a term before`() throws {
    let before = EarlierNotice(
      kind: "fees.term", title: "第一学期收费公示", fingerprint: "1", posted: "2022-08-29",
      lastDay: "2022-09-05", headers: ["年级", "合计"], rows: [["一年级", "1730.00"]],
      facts: ["常教财〔2022〕17号"])
    let found = { (basis: String) in
      let content = try feeContent(
        "term", [termRow("一年级", "课后服务费", "300")], facts: ["依据": [basis]], posted: "2023-02-06")
      return try feeKind("term").chainFindings(of: content, earlier: [before])
        .filter { $0.rule != "CHAIN-005" }.map { "\($0.rule) \($0.column ?? "")" }
    }
    #expect(try found("常教财【2012】17号") == ["CHAIN-008 依据"])
    #expect(try found("常教财【2022】17号") == [])
    let brackets = Facts.read(
      [FactEntry(name: "依据", values: ["常教财【2012】17号"], line: 1)], as: factsOfEveryNotice)
    #expect(brackets.findings.contains { $0.rule == "F-DOC-01" })
    #expect(brackets.facts.text("依据") == "常教财〔2012〕17号")
  }

  @Test func `Changshu: the school bus has two prices`() {
    let bus = boardRow(["收费项目": "校车服务费", "收费标准": "415/500元"])
    #expect(list([bus]) == ["FEE-002 D2"])
    let lines = [("415元", "近程"), ("500元", "远程")].map {
      boardRow(["收费项目": "校车服务费", "收费标准": $0, "收费对象": "\($1)乘车学生"])
    }
    #expect(list(lines) == [])
  }

  // MARK: 4 Suqian, primary schools, 2022

  @Test func `Suqian: six items in three sections that number anew`() throws {
    let rows = [
      boardRow(["收费类别": "行政事业性收费", "收费项目": "寄宿生住宿费", "收费标准": "150", "是否自愿": "应交"]),
      boardRow(["收费标准": "最高不超过300"]), boardRow(["收费项目": "伙食费", "收费标准": "按实收取"]),
      boardRow(["收费类别": "代收费", "收费项目": "夏季校服费", "计费单位": "元/生·套", "收费标准": "按实收取"]),
      boardRow(["收费类别": "代收费", "收费项目": "社会实践活动费", "收费标准": "小学15"]),
      boardRow(["收费类别": "代收费", "收费项目": "教辅材料费", "收费标准": "按实收取"]),
    ]
    #expect(list(rows) == ["FEE-005 D6"])
    let content = try feeContent("board", rows)
    #expect(
      try feeKind("board").statement("各类项目数", of: content) == ["行政事业性收费1项、服务性收费2项、代收费3项"])
    let table = try #require(try feeBoard.publicTables(of: content.records).first)
    #expect(
      table.sections?.list.map(\.text.text) == ["行政事业性收费", "服务性收费", "代收费"])
    #expect((0..<6).map { table.row($0).first?.text } == ["1", "1", "2", "1", "2", "3"])
  }

  @Test func `Suqian: the uniforms have no standard`() {
    let uniforms = boardRow(["收费类别": "代收费", "收费项目": "夏季校服费", "计费单位": "元/生·套", "收费标准": ""])
    #expect(list([uniforms]) == ["R-REQ-01 D2"])
  }

  // MARK: 5 Kaiyuan, a senior school, 26 March 2024

  @Test func `Kaiyuan: what things cost is known afterwards`() throws {
    let rows = [
      boardRow([
        "收费类别": "行政事业性收费", "收费项目": "学费", "计费单位": "元/生·学年", "收费标准": "1200元/生/学年", "是否自愿": "应交",
        "收费方式": "按学年",
      ]), boardRow(["收费项目": "课后托管费", "收费标准": "以支定收", "收费依据": "开教发【2022】55号"]),
      boardRow(["收费类别": "代收费", "收费项目": "教材费", "收费标准": "教材定价", "收费依据": ""]),
    ]
    let read = imported(rows, as: feeBoard)
    #expect(read.findingsInShort == ["FEE-031 I2"])
    #expect(read.records[1][Charge.number] == "开教发〔2022〕55号")
    let content = try feeContent("board", rows, facts: ["城乡": ["城市"], "自愿确认": ["自愿"]])
    #expect(
      try feeKind("board").checksInShort(content) == ["FEE-010 row 4 number", "FEE-040"])
    let named = try feeContent(
      "board", rows, facts: ["城乡": ["城市"], "自愿确认": ["自愿"], "收费目录依据": ["省目录"]])
    #expect(try feeKind("board").checksInShort(named) == ["FEE-040"])
  }

  // MARK: 6 Jianping, a kindergarten, 2023

  @Test func `Jianping: by the month, by the day, and once`() {
    let rows = [
      boardRow([
        "收费类别": "保育教育费", "收费项目": "管理费", "计费单位": "元/生·月", "收费标准": "650", "收费方式": "按月", "是否自愿": "应交",
      ]),
      boardRow(["收费项目": "伙食费", "计费单位": "元/生·日", "收费标准": "每天16元", "收费方式": "按月", "备注": "按出勤结算"]),
      boardRow(["收费类别": "代收费", "收费项目": "行李费", "计费单位": "元/套", "收费标准": "150", "收费方式": "按次"]),
    ]
    #expect(list(rows) == [])
    #expect(list([rows[0].merging(["收费方式": "按学年"]) { $1 }]) == ["FEE-031 I2"])
    #expect(list([rows[1].merging(["计费单位": "元/生·月"]) { $1 }]) == ["FEE-004 D2"])
  }

  // MARK: 7 Leizhou, public kindergartens, 2021

  @Test func `Leizhou: three standards go up, one stays`() {
    let row = { (before: String, after: String, whom: String) in
      changeRow(
        before, after,
        ["收费项目": "保教费", "计费单位": "元/生.月", "收费对象": "\(before)元档幼儿园", "适用学生": whom])
    }
    let rows = [("290", "350"), ("180", "270"), ("120", "200")].map { row($0, $1, "新生") }
    #expect(list(rows, as: feeChanges) == [])
    #expect(list([row("310", "310", "新生")], as: feeChanges) == ["FEE-091 E2"])
    #expect(list([row("290", "350", "全体学生")], as: feeChanges) == ["FEE-092 I2"])
  }

  @Test func `Leizhou: valid for five years, and not in the term after them`() throws {
    let row = boardRow(["执行日期": "2021-09-01", "有效期至": "2026-08-31"])
    let content = { (begin: String, end: String, posted: CalendarDay) in
      try feeContent(
        "board", [row],
        facts: ["学期开始": [begin], "学期结束": [end], "城乡": ["城市"], "自愿确认": ["自愿"]], posted: posted)
    }
    let kind = try feeKind("board")
    #expect(
      try kind.checksInShort(content("2026-02-16", "2026-07-10", "2026-02-10")) == ["FEE-040"])
    #expect(
      try kind.checksInShort(content("2026-09-01", "2027-01-31", "2026-08-28"))
        == ["FEE-036 row 2 to", "FEE-040"])
  }

  // MARK: 8 Panyu, a private school, 番发改价格函〔2018〕6号

  @Test func `Panyu: tuition by stage, and what is collected is settled by grade`() throws {
    let rows = [("小学5370元/期·生", "小学生"), ("初中5450元/期·生", "初中生")].map {
      boardRow([
        "收费类别": "民办学校学杂费", "收费项目": "学杂费", "收费标准": $0, "收费对象": $1, "定价方式": "政府指导价",
        "收费依据": "番发改价格函〔2018〕6号", "批准机关": "番禺区发展和改革局", "是否自愿": "应交",
      ])
    }
    #expect(list(rows) == ["FEE-005 D2", "FEE-005 D3"])
    let together = rows[0].merging(["收费项目": "学杂费（含伙食费）"]) { $1 }
    #expect(list([together]) == ["FEE-021 B2", "FEE-005 D2"])
    let settled = ["一年级", "二年级"].map {
      [
        "年级": $0, "收费项目": "教辅材料费", "学生数": "2", "预收合计（元）": "240", "实际支出（元）": "250",
        "每生应退（元）": "-5", "应退合计（元）": "-10",
      ]
    }
    let content = try feeContent("settlement", settled, facts: ["结算办法": ["多退少补"]])
    #expect(try feeKind("settlement").checksInShort(content) == [])
    let table = try #require(try feeSettlement.publicTables(of: content.records).first)
    #expect(table.sections?.list.map(\.text.text) == ["一年级", "二年级"])
  }

  // MARK: 9 Xiamen, 31 August 2022

  @Test func `Xiamen: ceilings, a month's care, and what is free`() throws {
    let rates = try ["≤70", "≤60", "390", "免费"].map { try FeeStandard.read($0).rate }
    #expect(
      rates == [
        .ceiling(Amount(fen: 7000)), .ceiling(Amount(fen: 6000)), .fixed(Amount(fen: 39_000)),
        .free,
      ])
  }

  // MARK: 10 Guangzhou's list of 2020 is in CatalogueCheckTests

  // MARK: 11 Changzhou Xinbei, a kindergarten's meals, 31 October 2017

  @Test func `Xinbei: identities hold, 8426 days at 7 yuan do not, 0.14 was cut off`() throws {
    let printed = xinbei(["人日数": "8426", "盈亏率（%）": "0.14"])
    #expect(list([printed], as: mealAccounts) == ["FEE-070 F2"])
    let content = try feeContent("meals", [printed], posted: "2017-10-31")
    #expect(
      try feeKind("meals").checksInShort(content) == ["FEE-076 row 2 ratio", "FEE-078 row 2 month"])
    #expect(list([xinbei()], as: mealAccounts) == [])
  }
}
