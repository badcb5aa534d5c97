import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func granted(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  senior(
    serial,
    ["资助项目": "普通高中国家助学金", "资助档次": "二档", "金额（元）": "1150.00"].merging(changes) { $1 })
}

private func changed(
  _ serial: Int, _ way: String, from before: String = "", to after: String = "",
  _ changes: [String: String] = [:]
) -> [String: String] {
  senior(
    serial, ["资助项目": "普通高中国家助学金", "调整方式": way, "原档次": before, "调整后档次": after]
  )
  .merging(changes) { $1 }
}

private func payment(
  paid: [[String: String]], granted: [[String: String]], changes: [[String: String]] = [],
  recognised: [[String: String]]? = nil, _ settings: [String: [String]] = [:]
) -> WorkOutcome {
  outcome(
    of: paymentStep,
    [(AidFile.paymentList, paid), (AidFile.grants, granted), (AidFile.changes, changes)]
      + (recognised.map { [(AidFile.recognised, $0)] } ?? []), settings)
}

struct PaymentExample: Sendable, CustomTestStringConvertible {
  let paid: [[String: String]]
  let changes: [[String: String]]
  let expected: [String]
  let testDescription: String

  init(
    _ paid: [[String: String]], changes: [[String: String]] = [], _ expected: [String],
    _ testDescription: String
  ) {
    (self.paid, self.changes) = (paid, changes)
    (self.expected, self.testDescription) = (expected, testDescription)
  }
}

@Suite struct PaymentStepTests {
  @Test func `payments are added up by programme, school, tier and rate`() {
    let second = ["学校": "云溪县第二中学"]
    let grants = [
      granted(1), granted(2), granted(3, second),
      granted(4, ["资助档次": "一档", "金额（元）": "1650.00"]),
    ]
    let result = payment(paid: grants, granted: grants)
    #expect(result.inShort == ["AID-106 拟资助名单.xlsx"])
    #expect(
      result.cells(AidFile.payments, "学校", "学段", "资助项目", "资助档次", "人数", "人次", "标准（元/生·学期）", "金额（元）")
        == [
          "云溪县第一中学 普通高中 普通高中国家助学金 二档 2 2 1150.00 2300.00",
          "云溪县第二中学 普通高中 普通高中国家助学金 二档 1 1 1150.00 1150.00",
          "云溪县第一中学 普通高中 普通高中国家助学金 一档 1 1 1650.00 1650.00",
        ])
    #expect(
      result.summary == [
        "批准 4 人次,发放 4 笔:相符 4 人次,批准未发 0 人次,发了没有批准 0 人次,金额或档次不同 0 人次",
        "普通高中国家助学金:4 人,4 人次,5100.00 元(0.5100 万元)",
      ])
  }

  @Test func `what the step adds up has no finding as a notice's list`() {
    let grants = [granted(1), granted(2)]
    let rows = payment(paid: grants, granted: grants).rows
    let records = rows.enumerated().map {
      Record(row: $0.offset + 2, fields: $0.element, columns: paymentLines.columns.map(\.id))
    }
    #expect(paymentLines.crossChecks(records) == [])
  }

  @Test func `months of one term are payments of one pupil`() {
    let months = ["9月", "10月"].map { granted(1, ["金额（元）": "575.00", "期次": $0]) }
    let result = payment(paid: months, granted: [granted(1)])
    #expect(result.inShort == [])
    #expect(result.cells(AidFile.payments, "人数", "人次", "金额（元）") == ["1 2 1150.00"])
  }

  @Test(arguments: [
    PaymentExample([granted(1)], ["AID-141 拟资助名单.xlsx 3"], "one was not paid"),
    PaymentExample(
      [granted(1), granted(2), granted(3)], ["AID-142 发放名单.xlsx 4"], "one was not approved"),
    PaymentExample(
      [granted(1), granted(2, ["金额（元）": "1150.01"])], ["AID-144 发放名单.xlsx 3"], "a fen more"),
    PaymentExample(
      [granted(1), granted(2, ["资助档次": "一档"])], ["AID-145 发放名单.xlsx 3"], "another tier"),
    PaymentExample(
      [granted(1)], changes: [changed(2, "调出", from: "二档")], [], "one has left"),
    PaymentExample(
      [granted(1), granted(2)], changes: [changed(2, "调出", from: "二档")],
      ["AID-142 发放名单.xlsx 3"], "paid though left"),
    PaymentExample(
      [granted(1), granted(3, ["资助档次": "一档", "金额（元）": "1650.00"])],
      changes: [changed(2, "调出", from: "二档"), changed(3, "调入", to: "一档")], [],
      "one for another"),
    PaymentExample(
      [granted(1), granted(2, ["资助档次": "三档", "金额（元）": "650.00"])],
      changes: [changed(2, "调档", from: "二档", to: "三档")], [], "a lower tier"),
    PaymentExample(
      [granted(1), granted(2)], changes: [changed(2, "调档", from: "二档", to: "三档")],
      ["AID-145 发放名单.xlsx 3"], "paid at the old tier"),
    PaymentExample(
      [granted(1), granted(2)], changes: [changed(3, "调出", from: "二档")],
      ["AID-147 资助调整.xlsx 2"], "who leaves is not in the list"),
    PaymentExample(
      [granted(1), granted(2)], changes: [changed(2, "调入", to: "二档")],
      ["AID-148 资助调整.xlsx 2"], "who comes in is in the list"),
    PaymentExample(
      [granted(1)], changes: [changed(2, "调出", from: "一档")], ["AID-149 资助调整.xlsx 2"],
      "another tier before"),
    PaymentExample(
      [granted(1), granted(2)], changes: [changed(3, "调入", to: "一等")],
      ["AID-149 资助调整.xlsx 2"], "a tier without standard"),
    PaymentExample(
      [granted(1), granted(2, ["身份证号": ""])], ["AID-141 拟资助名单.xlsx 3", "AID-146 发放名单.xlsx 3"],
      "a payment without number"),
  ])
  func `who is paid is who was approved and changed since`(_ example: PaymentExample) {
    let result = payment(
      paid: example.paid, granted: [granted(1), granted(2)], changes: example.changes)
    // A list of two is seldom at the mean.
    #expect(result.inShort.filter { !$0.hasPrefix("AID-106") } == example.expected)
  }

  @Test func `over all who are to be paid, the average is held to the mean`() {
    let grants = [granted(1), granted(2, ["资助档次": "一档", "金额（元）": "1650.00"])]
    let uneven = payment(paid: grants, granted: grants)
    #expect(uneven.inShort == ["AID-106 拟资助名单.xlsx"])
    #expect(uneven.findings.first?.finding.severity == .explain)
    let even = grants + [granted(3, ["资助档次": "三档", "金额（元）": "650.00"])]
    #expect(payment(paid: even, granted: even).inShort == [])
  }

  @Test func `who comes in must be recognised`() {
    let paid = [granted(3)]
    let changes = [changed(3, "调入", to: "二档")]
    let known = [senior(3, ["认定档次": "困难"])]
    #expect(payment(paid: paid, granted: [], changes: changes, recognised: known).inShort == [])
    #expect(
      payment(paid: paid, granted: [], changes: changes, recognised: [senior(4, ["认定档次": "困难"])])
        .inShort == ["AID-150 资助调整.xlsx 2"])
  }

  @Test func `a sum that the list of grants leaves out comes from the standards`() {
    let bare = granted(1, ["金额（元）": ""])
    #expect(payment(paid: [granted(1)], granted: [bare]).inShort == [])
    #expect(
      payment(paid: [granted(1, ["金额（元）": "1650.00"])], granted: [bare]).inShort
        == ["AID-144 发放名单.xlsx 2"])
    #expect(
      payment(paid: [granted(1)], granted: [bare], ["资助标准": [], "标准依据": []]).inShort.first
        == "AID-102 资助标准")
  }

  @Test func `the same payment twice is refused, by its list where the part is named`() {
    #expect(
      payment(paid: [granted(1), granted(1)], granted: [granted(1)]).inShort
        == ["AID-143 发放名单.xlsx 3"])
    let months = ["9月", "10月", "9月"].map { granted(1, ["期次": $0]) }
    #expect(imported(months, as: paymentList).findingsInShort.map { $0.prefix(8) } == ["R-DUP-01"])
  }
}
