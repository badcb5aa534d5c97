import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

/// 45 pupils who paid 120 yuan each, of which 5,116.50 was spent: 6.30 goes back to each.
private func settled(_ changes: [String: String] = [:]) -> [String: String] {
  [
    "年级": "一年级", "收费项目": "教辅材料费", "学生数": "45", "每生预收（元）": "120", "预收合计（元）": "5400",
    "实际支出（元）": "5116.50", "每生应退（元）": "6.30", "应退合计（元）": "283.50",
  ].merging(changes) { $1 }
}

/// The same pupils, for whom 5,490 was spent.
private let short = [
  "实际支出（元）": "5490", "每生应退（元）": "-2", "应退合计（元）": "-90",
]

@Suite struct SettlementTests {
  private func checks(
    _ rows: [[String: String]], regime: String = "多退少补", term: [[String: String]]? = nil
  ) throws -> [String] {
    let content = try feeContent(
      "settlement", rows, facts: ["结算办法": [regime]],
      with: term.map { [(FeeFile.term, $0)] } ?? [])
    return try feeKind("settlement").checksInShort(content)
  }

  @Test(arguments: [
    ([:], []), (["每生预收（元）": "119"], ["FEE-080 F2"]), (["每生预收（元）": ""], []),
    (["每生应退（元）": "6.31"], ["FEE-081 I2"]), (["每生应退（元）": ""], []),
    (["实际支出（元）": "5116.51"], ["FEE-082 I2"]),
    (["实际支出（元）": "5116.50", "学校承担（元）": "1"], ["FEE-082 I2"]),
    (["实际支出（元）": "5116.06", "尾差（元）": "0.44"], []),
    (["实际支出（元）": "5116.05", "尾差（元）": "0.45"], ["FEE-083 K2"]),
    (short, []), (["实际支出（元）": "5490", "每生应退（元）": "0", "应退合计（元）": "0", "学校承担（元）": "90"], []),
    (["实际支出（元）": "-1", "每生应退（元）": "", "应退合计（元）": "5401"], ["FEE-084 G2"]),
    (["学校承担（元）": "-1", "每生应退（元）": "", "应退合计（元）": "282.50"], ["FEE-084 J2"]),
  ])
  func `what was collected and not spent goes back`(
    _ changes: [String: String], _ expected: [String]
  ) {
    #expect(imported([settled(changes)], as: feeSettlement).findingsInShort == expected)
  }

  @Test func `families pay more only where the rule says so`() throws {
    #expect(try checks([settled(short)], regime: "多退少补") == [])
    #expect(try checks([settled(short)], regime: "多退少不补") == ["FEE-085 row 2 refundEach"])
    let each = settled(short.merging(["每生应退（元）": ""]) { $1 })
    #expect(try checks([each], regime: "多退少不补") == ["FEE-085 row 2 refund"])
    let borne = ["实际支出（元）": "5490", "每生应退（元）": "0", "应退合计（元）": "0", "学校承担（元）": "90"]
    #expect(try checks([settled(borne)], regime: "多退少不补") == [])
  }

  @Test func `which rule holds must be said, with its text`() throws {
    let missing = Facts.read([], as: try feeKind("settlement").facts).findings.map(\.place.field)
    #expect(missing.contains("结算办法") && missing.contains("结算依据"))
  }

  @Test(arguments: [
    ("一年级", "教辅材料费", "120", "代收费", []),
    ("一年级", "教辅材料费", "121", "代收费", ["FEE-087 row 2 prepaidEach"]),
    ("二年级", "教辅材料费", "120", "代收费", ["FEE-086 row 2 item", "FEE-088 item"]),
    ("一年级", "校服费", "120", "代收费", ["FEE-086 row 2 item", "FEE-088 item"]),
    ("一年级", "课后服务费", "120", "服务性收费", ["FEE-086 row 2 item"]),
  ])
  func `settled is what the term's list collected`(
    _ grade: String, _ item: String, _ amount: String, _ category: String, _ expected: [String]
  ) throws {
    let fees = [termRow(grade, item, amount, ["收费类别": category])]
    #expect(try checks([settled()], term: fees) == expected)
  }

  @Test func `a posted term has the grades`() throws {
    let kind = try feeKind("settlement")
    let term = EarlierNotice(
      kind: "fees.term", title: "学期收费一览", fingerprint: "1", posted: "2026-08-20",
      lastDay: "2026-08-27", headers: ["年级", "教辅材料费", "合计"], rows: [["一年级", "120.00", "120.00"]])
    let rows = [settled(), settled(["收费项目": "校服费"]), settled(["年级": "二年级"])]
    let content = try feeContent("settlement", rows, posted: "2027-01-20")
    #expect(
      kind.chainFindings(of: content, earlier: [term]).map { "\($0.rule) \($0.row ?? 0)" }
        == ["CHAIN-001 4"])
  }

  @Test func `what goes back is said in figures and capitals`() throws {
    let content = try feeContent("settlement", [settled(), settled(["年级": "二年级"])])
    let kind = try feeKind("settlement")
    #expect(kind.statement("应退总额", of: content) == ["567.00元（人民币伍佰陆拾柒元整）"])
    #expect(
      kind.statement("各项结算", of: content) == ["教辅材料费：预收10800.00元，支出10233.00元，应退567.00元"])
    let more = try feeContent("settlement", [settled(short)])
    #expect(kind.statement("各项结算", of: more) == ["教辅材料费：预收5400.00元，支出5490.00元，应补90.00元"])
  }

  @Test func `figures beyond all measure stop nothing`() {
    let huge = ["每生预收（元）": "999999999999.99", "学生数": "100000", "预收合计（元）": "1"]
    #expect(
      imported([settled(huge)], as: feeSettlement).findingsInShort.contains("FEE-082 I2"))
  }
}
