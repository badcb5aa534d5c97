import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// A row as a school fills it in; the pupil's number follows from `number`.
func grant(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
  pupil(number).filter { $0.key != "认定档次" }
    .merging(["学校": "云溪县第一中学", "年级": "高一", "资助项目": "普通高中国家助学金"]) { $1 }
    .merging(changes) { $1 }
}

@Suite struct GrantTests {
  @Test func `a list in order has no findings`() {
    let rows = (1...3).map { grant($0, ["资助档次": "二档"]) }
    #expect(imported(rows, as: proposedGrants).findings.isEmpty)
  }

  @Test func `in one programme all have a tier or nobody has`() {
    let free = ["资助项目": "普通高中免学杂费"]
    let rows = [grant(1, ["资助档次": "一档"]), grant(2), grant(3, free), grant(4, free)]
    #expect(imported(rows, as: proposedGrants).findingsInShort == ["AID-011 J3"])
    #expect(imported(Array(rows[1...]), as: proposedGrants).findings.isEmpty)
  }

  @Test func `a grant beside a waiver is allowed, the same grant twice is not`() {
    let beside = [grant(1), grant(1, ["资助项目": "普通高中免学杂费"])]
    #expect(imported(beside, as: proposedGrants).findings.isEmpty)
    let bare = ["身份证号": "", "学籍号": ""]
    let unnumbered = beside.map { $0.merging(bare) { $1 } }
    #expect(imported(unnumbered, as: proposedGrants).findingsInShort == ["AID-005 C2"])
    let twice = imported([grant(1), grant(1)], as: proposedGrants).findingsInShort
    #expect(twice == ["R-DUP-01 C3", "R-DUP-01 D3"])
  }

  @Test func `who boards does not also have the grant of those who do not`() {
    let rows = ["义务教育寄宿生生活补助", "义务教育非寄宿生生活补助"].map {
      grant(1, ["资助项目": $0, "年级": "三年级"])
    }
    let findings = imported(rows, as: proposedGrants).findings
    #expect(findings.map(\.rule) == ["AID-132"])
    #expect(findings.first?.place.row == 3)
  }

  @Test(arguments: [("一年级", 1), ("高一", 1), ("二年级", 0), ("高三", 0), ("2025级", 0)])
  func `the state scholarship begins with the second year`(_ grade: String, _ count: Int) {
    let row = grant(1, ["资助项目": "中职国家奖学金", "年级": grade])
    let findings = imported([row], as: proposedGrants).findings
    #expect(findings.map(\.rule) == Array(repeating: "AID-018", count: count))
    let other = grant(1, ["资助项目": "中职国家助学金", "年级": grade])
    #expect(imported([other], as: proposedGrants).findings.isEmpty)
  }

  @Test(arguments: [
    (3, "3", []), (2, "3", ["AID-017 国家奖学金名额"]), (4, "3", ["AID-017 国家奖学金名额"]),
    (3, nil, ["AID-017 国家奖学金名额"]), (0, nil, []), (0, "1", ["AID-017 国家奖学金名额"]),
  ])
  func `awards are as many as the quota`(_ count: Int, _ quota: String?, _ expected: [String])
    throws
  {
    let award = ["资助项目": "中职国家奖学金", "年级": "二年级"]
    let rows = [grant(9, ["资助项目": "中职免学费"])] + (0..<count).map { grant($0 + 1, award) }
    var facts = ["档次标准": ["中职国家奖学金 6000元/生·次", "中职免学费 1000元/生·学期"]]
    facts["国家奖学金名额"] = quota.map { [$0] }
    let kind = try aidKind("aid.grants")
    let content = try aidContent("aid.grants", rows, facts: facts)
    #expect(kind.checksInShort(content) == expected)
    let severity = quota == nil ? Finding.Severity.explain : .mustFix
    #expect(kind.checks(content).allSatisfy { $0.severity == severity })
  }

  @Test func `the notice counts each programme, and its tiers`() throws {
    let rows = [
      grant(1, ["资助档次": "二档"]), grant(2, ["资助项目": "普通高中免学杂费"]), grant(3, ["资助档次": "一档"]),
      grant(4, ["资助档次": "二档"]),
    ]
    let content = try aidContent("aid.grants", rows)
    #expect(
      try aidKind("aid.grants").statement("各项目人数", of: content) == [
        "普通高中国家助学金3人（一档1人、二档2人）", "普通高中免学杂费1人",
      ])
  }

  @Test func `recognition is asked of programmes of need only`() throws {
    let link = try #require(aidKind("aid.grants").links.first)
    let names = link.concerning.map(\.text)
    #expect(names.contains("普通高中国家助学金") && names.contains("义务教育寄宿生生活补助"))
    #expect(!names.contains("中职国家奖学金") && !names.contains("中职免学费"))
  }

  @Test func `no finding shows a number or a family's circumstances`() throws {
    let id = sampleResidentID(born: "2016-03-09", serial: 1)
    let rows = [
      grant(1, ["资助档次": "一档", "困难类型": "孤儿"]), grant(1, ["困难类型": "孤儿"]),
      grant(1, ["资助项目": "义务教育寄宿生生活补助", "困难类型": "孤儿", "姓名": "王小明"]),
      grant(1, ["资助项目": "义务教育非寄宿生生活补助"]), grant(2, ["学籍号": "G" + id]),
    ]
    let content = try aidContent("aid.grants", rows, facts: ["档次标准": ["中职免学费 1元/生·学期"]])
    let words =
      imported(rows, as: proposedGrants).findings.map { "\($0) \($0.value ?? "")" }
      + (try aidKind("aid.grants").checks(content)).map {
        "\($0.problem)\($0.remedy)\($0.value ?? "")"
      }
    #expect(words.count >= 6)
    for text in words {
      #expect(!text.contains(id.prefix(10)) && !text.contains("孤儿"), "\(text)")
    }
  }
}
