import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

@Suite struct FeePlanTests {
  @Test func `settings in order are read without a finding`() throws {
    let (plan, findings) = FeePlan.read(settings())
    #expect(findings == [])
    #expect(plan?.grades.names.count == 9)
    #expect(plan?.settlement == nil)
    #expect(plan?.isPrivate == false && plan?.isRural == false)
  }

  @Test(arguments: [
    SettingExample(["学段": ["小学"]], ["FEE-100 学段"], "no grades"),
    SettingExample(["学段": ["小学 1—6年级", "小学 1—6年级"]], ["FEE-100 学段"], "one stage twice"),
    SettingExample(["学期结束": ["2026-09-01"]], ["FEE-037 学期结束"], "ends as it begins"),
    SettingExample(["学期结束": ["2027-04-03"]], [], "214 days"),
    SettingExample(["学期结束": ["2027-04-04"]], ["FEE-037 学期结束"], "a day more"),
    SettingExample(
      ["学期开始": ["2025-09-01"], "学期结束": ["2026-01-31"]], ["FEE-102 学期开始"], "another year"),
    SettingExample(
      ["学年学期": ["2026—2027学年第二学期"], "学期开始": ["2027-02-22"], "学期结束": ["2027-07-10"]], [],
      "the second half"),
    SettingExample(["半日标准": ["保教费 60%"]], ["FEE-101 半日标准"], "a rate without its paper"),
    SettingExample(["半日标准": ["保教费 60%"], "半日依据": ["云发改价格〔2026〕3号"]], [], "with its paper"),
    SettingExample(
      ["半日标准": ["保教费"], "半日依据": ["云发改价格〔2026〕3号"]], ["FEE-100 半日标准"], "no rate"),
    SettingExample(
      ["半日标准": ["保教费 60%", "保教费 50%"], "半日依据": ["云发改价格〔2026〕3号"]], ["FEE-100 半日标准"],
      "two rates"),
    SettingExample(["结算办法": ["多退少补"]], ["FEE-101 结算办法"], "a regime without its paper"),
    SettingExample(["结算办法": ["多退少补"], "结算依据": ["某省规定第十条"]], [], "with its paper"),
  ])
  func `what cannot be meant is named at its setting`(_ example: SettingExample) {
    let (plan, findings) = FeePlan.read(settings(example.changes))
    #expect(findings.map { "\($0.rule) \($0.place.field ?? "")" } == example.expected)
    #expect((plan == nil) == !example.expected.isEmpty)
  }

  @Test func `the rules of settlement are those of the settings and no others`() throws {
    let (plan, _) = FeePlan.read(
      settings(["结算办法": ["多退少不补"], "结算依据": ["某省规定第十条"], "尾差处理": ["学校承担"]]))
    #expect(
      plan?.settlement
        == SettlementRules(regime: .refundsOnly, remainder: .schoolBears, relief: nil))
  }
}

@Suite struct FeeChainTests {
  @Test(arguments: feeChain.samples.map(\.id))
  func `a sample's settings are in order`(_ id: String) throws {
    let text = try #require(feeChain.samples.first { $0.id == id }?.text)
    var entries: [FactEntry] = []
    for (number, line) in text.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      if line.hasPrefix("  - "), let last = entries.popLast() {
        let values = last.values + [String(line.dropFirst(4))]
        entries.append(FactEntry(name: last.name, values: values, line: last.line))
      } else {
        let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
        let values = sides.dropFirst().map { String($0.drop { $0 == " " }) }
        entries.append(FactEntry(name: sides[0], values: values, line: number + 1))
      }
    }
    let (facts, findings) = Facts.read(entries, as: feeSettingFacts)
    #expect(findings == [])
    let (plan, problems) = FeePlan.read(facts)
    #expect(problems == [])
    #expect(plan?.settlement?.remainder != nil)
  }

  @Test func `each step's files come from the office or from a step before it`() {
    var there: Set<String> = []
    for task in feeChain.tasks {
      switch task {
      case .fill(let file, _): there.insert(file.name)
      case .step(let step):
        for file in step.inputs { #expect(there.contains(file.name), "\(step.id)") }
        there.insert(step.output.name)
      case .post(let file, let kind, _):
        #expect(there.contains(file.name), "\(kind.id)")
        #expect(file.roster.name == kind.roster.name)
      }
    }
    #expect(
      feeChain.steps.map(\.id) == [
        "board", "overview", "charges", "relief", "settle", "settlement",
      ])
  }

  @Test func `every kind of fees is posted, in the order of its stages`() {
    let posted = feeChain.tasks.compactMap { task -> String? in
      guard case .post(_, let kind, _) = task else { return nil }
      return kind.id
    }
    #expect(posted == feeKinds.sorted { $0.stage < $1.stage }.map(\.id))
  }

  @Test func `a step with settings that must be mended says so and works nothing out`() {
    let result = outcome(of: overviewStep, [(FeeFile.items, [])], ["学段": ["小学"]])
    #expect(result.inShort == ["FEE-100 学段"])
    #expect(result.rows.isEmpty)
  }
}
