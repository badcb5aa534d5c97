import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// A row as a bureau fills it in.
func payment(
  _ programme: String, _ paid: String, _ changes: [String: String] = [:]
) -> [String: String] {
  ["资助项目": programme, "人数": "10", "金额（元）": paid].merging(changes) { $1 }
}

@Suite struct PaymentTests {
  /// Wujin, 11 June 2015: one school, two standards.
  ///
  /// The table names no programme; 625 a term was the boarders' subsidy of junior schools, 1000 the
  /// grant of senior ones.
  @Test func `a real table by school has no findings`() throws {
    let rows = [
      payment("义务教育寄宿生生活补助", "6875", ["人数": "11", "标准（元/生·学期）": "625"]),
      payment("普通高中国家助学金", "1000", ["人数": "1", "标准（元/生·学期）": "1000"]),
    ].map { $0.merging(["学校": "武进区某校"]) { $1 } }
    #expect(imported(rows, as: paymentLines).findings.isEmpty)
    let content = try aidContent("aid.payments", rows)
    #expect(
      try aidKind("aid.payments").statement("合计发放", of: content) == ["12人次、7875.00元（0.7875万元）"])
  }

  @Test(arguments: [("625", "小学", []), ("624", "小学", ["AID-117 G3"]), ("624", "初中", [])])
  func `who does not board is paid half of what boarders of the stage are`(
    _ rate: String, _ stage: String, _ expected: [String]
  ) {
    let rows = [
      payment("义务教育寄宿生生活补助", "12500", ["学段": "小学", "标准（元/生·学期）": "1250"]),
      payment("义务教育非寄宿生生活补助", "\(rate)0", ["学段": stage, "标准（元/生·学期）": rate]),
    ]
    #expect(imported(rows, as: paymentLines).findingsInShort == expected)
  }

  @Test(arguments: [
    (["人数": "11", "人次": "10"], ["AID-112"]), (["人数": "11", "人次": "11"], []),
    (["人数": "", "人次": ""], ["AID-030"]), (["人数": "", "人次": "11"], []),
    (["人数": "11", "标准（元/生·学期）": "625"], []),
    (["人数": "11", "标准（元/生·学期）": "624.99"], ["AID-111"]),
    (["人数": "5", "人次": "11", "标准（元/生·学期）": "625"], []),
    (["下达资金（元）": "6875"], []), (["下达资金（元）": "6874.99"], ["AID-116"]),
    (["金额（元）": "-1"], ["AID-035"]), (["金额（元）": "0"], []),
  ])
  func `the figures of a line agree`(_ changes: [String: String], _ expected: [String]) {
    let findings = imported([payment("学前教育资助", "6875", changes)], as: paymentLines).findings
    #expect(findings.map(\.rule) == expected)
  }

  @Test func `a finding about a line stands in the cell to be changed`() {
    let row = payment(
      "学前教育资助", "6875.01",
      ["人数": "11", "人次": "10", "标准（元/生·学期）": "625", "下达资金（元）": "1"])
    let found = imported([row], as: paymentLines).findingsInShort
    #expect(found == ["AID-112 F2", "AID-111 H2", "AID-116 H2"])
  }

  @Test func `the same line twice is asked about`() {
    let school = ["学校": "云溪县第一小学"]
    let rows = [
      payment("学前教育资助", "1", school), payment("学前教育资助", "2", school),
      payment("学前教育资助", "2", ["学校": "云溪县第二小学"]),
      payment("学前教育资助", "2", school.merging(["资助档次": "一类"]) { $1 }),
    ]
    #expect(imported(rows, as: paymentLines).findingsInShort == ["AID-031 C3"])
  }

  @Test func `schools and their sum in one table are asked about`() {
    let rows = [
      payment("学前教育资助", "1", ["学校": "云溪县第一小学"]), payment("学前教育资助", "1"),
      payment("普通高中免学杂费", "1"),
    ]
    #expect(imported(rows, as: paymentLines).findingsInShort == ["AID-032 A3"])
  }

  @Test func `schools add up to the line of all of them`() {
    func found(_ whole: String, _ changes: [String: String] = [:]) -> [String] {
      let rows = [
        payment("学前教育资助", "6000", ["学校": "云溪县第一小学"].merging(changes) { $1 }),
        payment("学前教育资助", "4000", ["学校": "云溪县第二小学"].merging(changes) { $1 }),
        payment("学前教育资助", whole, ["人数": "20", "计入合计": "否"].merging(changes) { $1 }),
      ]
      return imported(rows, as: paymentLines).findings.map(\.rule).filter { $0 != "AID-032" }
    }
    #expect(found("10000") == [])
    #expect(found("9999.99") == ["AID-113"])
    #expect(found("10000", ["资助档次": "一类"]) == [])
    #expect(found("10000.01", ["资助档次": "一类"]) == ["AID-118"])
  }

  @Test func `nobody is counted as a pupil over several programmes`() throws {
    let rows = [payment("学前教育资助", "100.5"), payment("普通高中免学杂费", "200.05", ["人次": "12"])]
    let content = try aidContent("aid.payments", rows)
    let kind = try aidKind("aid.payments")
    #expect(kind.statement("合计发放", of: content) == ["22人次、300.55元（0.030055万元）"])
    #expect(
      kind.statement("各项目合计", of: content) == [
        "学前教育资助10人次、100.50元（0.010050万元）", "普通高中免学杂费12人次、200.05元（0.020005万元）",
      ])
    #expect(kind.statement("合计说明", of: content) == [])
    #expect(kind.statement("下达合计", of: content) == [])
  }

  @Test func `what was allotted is said only when every line says it`() throws {
    let rows = ["353000", "1000"].map {
      payment("中职国家助学金", "351800", ["下达资金（元）": $0, "资助档次": $0 == "1000" ? "一档" : ""])
    }
    let kind = try aidKind("aid.payments")
    #expect(
      kind.statement("下达合计", of: try aidContent("aid.payments", [rows[0]])) == [
        "353000.00元（35.3000万元）"
      ])
    #expect(
      kind.statement("下达合计", of: try aidContent("aid.payments", rows)) == [
        "354000.00元（35.4000万元）"
      ])
    let silent = rows + [payment("学前教育资助", "1")]
    #expect(kind.statement("下达合计", of: try aidContent("aid.payments", silent)) == [])
  }

  @Test func `money in 万元 is exact`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let amount = Amount(fen: Int.random(in: 0...900_000_000_000, using: &generator))
      let words = moneyWords(amount)
      let figure = words.split(separator: "（")[1].dropLast(3)
      #expect(Amount(tenThousandYuan: figure) == amount, "\(words)")
      let decimals = figure.split(separator: ".")[1].count
      #expect(decimals == (amount.fen % 100 == 0 ? 4 : 6))
    }
  }
}
