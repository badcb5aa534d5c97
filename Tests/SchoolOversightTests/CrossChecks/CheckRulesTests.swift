import Disclosure
import SchoolOversight
import Testing

private let rosters = [
  "aid.grants": Roster(
    name: "名单",
    columns: [
      ColumnSpec(
        "amount", "金额（元）", .amount, privacy: .open(.practice("测试")), totalled: true, width: 8,
        example: "1")
    ])
]

private func text(_ text: String) -> Outline { Outline(.text(text), line: 3) }
private func list(_ items: [Outline]) -> Outline { Outline(.list(items), line: 2) }
private func map(_ members: KeyValuePairs<String, Outline>) -> Outline {
  Outline(.map(members.map { .init($0.key, line: 5, $0.value) }), line: 4)
}

private func read(_ members: KeyValuePairs<String, Outline>) -> (
  rules: CheckRules, findings: [Finding]
) {
  CheckRules(exclusions: []).adding(map(members), rosters: rosters)
}

@Suite struct CheckRulesTests {
  @Test func `A place's jump comes before what ships and names the place's own source`() throws {
    let (rules, findings) = read([
      "依据": text("某县通知"),
      "增减": list([
        map(["种类": text("aid"), "指标": text("人数"), "超过": text("12.5%"), "至少": text("3")])
      ]),
    ])
    #expect(findings.isEmpty)
    let first = try #require(rules.jumps.first)
    #expect(first.perMille == 125 && first.least == 3 && first.measure == Figure.persons)
    #expect(first.source == Provision("某县通知", standing: .local))
    #expect(Array(rules.jumps.dropFirst()) == jumpRules)
  }

  @Test func `What is at least in yuan is counted in fen`() {
    let (rules, _) = read([
      "依据": text("某县通知"),
      "增减": list([
        map(["种类": text("aid.grants"), "指标": text("金额（元）"), "超过": text("10%"), "至少": text("800")])
      ]),
    ])
    #expect(rules.jumps.first?.least == 80_000)
  }

  @Test func `Sums and exclusions are added`() {
    let side = map(["种类": text("aid.grants"), "指标": text("金额（元）"), "名称": text("拟资助金额")])
    let (rules, findings) = read([
      "依据": text("某县通知"),
      "勾稽": list([map(["左边": side, "关系": text("不小于"), "右边": side, "办法": text("请核对")])]),
      "不可兼得": list([list([text("甲"), text("乙")])]),
    ])
    #expect(findings.isEmpty)
    #expect(rules.sums.count == sumRules.count + 1)
    #expect(rules.sums.last?.name == "拟资助金额不小于拟资助金额")
    #expect(rules.exclusions.map(\.programmes) == [["甲", "乙"]])
  }

  @Test(arguments: [
    (["种类": "hiring", "超过": "10%", "至少": "3"], "种类"),
    (["指标": "学分", "超过": "10%", "至少": "3"], "指标"),
    (["超过": "10", "至少": "3"], "超过"), (["超过": "0.25%", "至少": "3"], "超过"),
    (["超过": "-1%", "至少": "3"], "超过"), (["超过": "10%", "至少": "0"], "至少"),
    (["超过": "10%", "至少": "9223372036854775807", "种类": "aid.grants", "指标": "金额（元）"], "至少"),
    (["超过": "10%", "至少": "3", "幅度": "1"], "幅度"),
  ])
  func `A rule that cannot be read is told, and then nothing of the file counts`(
    _ members: [String: String], _ field: String
  ) {
    let item = Outline(
      .map(members.sorted { $0.key < $1.key }.map { .init($0.key, line: 5, text($0.value)) }),
      line: 4)
    let (rules, findings) = read(["依据": text("某县通知"), "增减": list([item])])
    #expect(findings.map(\.rule) == ["CROSS-041"])
    #expect(findings.map(\.place.field) == [field])
    #expect(rules.jumps == jumpRules)
  }

  @Test func `A file without a source of its own is refused`() {
    #expect(read(["增减": list([])]).findings.map(\.rule) == ["CROSS-042"])
  }
}
