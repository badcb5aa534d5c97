import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private func relief(
  _ persons: String, _ amount: String, _ changes: [String: String] = [:]
) -> [String: String] {
  ["年级": "一年级", "收费项目": "课后服务费", "减免方式": "免收", "减免人数": persons, "减免金额（元）": amount]
    .merging(changes) { $1 }
}

@Suite struct ReliefTests {
  @Test(arguments: [
    ("11", "3300", []), ("2", "600", []), ("1", "300", ["FEE-062 D2"]),
    ("0", "300", ["FEE-061 D2"]),
    ("2", "0", ["FEE-061 E2"]), ("0", "0", []), ("2", "-600", ["FEE-060 E2"]),
  ])
  func `counts and sums agree and point at nobody`(
    _ persons: String, _ amount: String, _ expected: [String]
  ) {
    #expect(imported([relief(persons, amount)], as: feeRelief).findingsInShort == expected)
  }

  @Test(arguments: [
    ("3300", [:], []), ("3299.99", [:], ["FEE-064 row 2 amount"]),
    ("3299.99", ["减免方式": "减收"], []), ("3300", ["减免方式": "减收"], ["FEE-064 row 2 amount"]),
    ("3300", ["收费项目": "校服费"], ["FEE-063 row 2 item"]), ("9999", ["年级": "二、三年级"], []),
    ("9999", ["年级": "全校"], []), ("9999", ["年级": "全校", "收费项目": "校服费"], ["FEE-063 row 2 item"]),
  ])
  func `what was waived is what those pupils would have paid`(
    _ amount: String, _ changes: [String: String], _ expected: [String]
  ) throws {
    let fees = [termRow("一年级", "课后服务费", "300")]
    let content = try feeContent(
      "relief", [relief("11", amount, changes)], with: [(FeeFile.term, fees)])
    #expect(try feeKind("relief").checksInShort(content) == expected)
  }

  @Test func `the whole is said in figures and capitals`() throws {
    let content = try feeContent(
      "relief", [relief("11", "3300"), relief("2", "120.5", ["收费项目": "校服费"])])
    #expect(
      try feeKind("relief").statement("减免合计", of: content)
        == ["13人次、3420.50元（人民币叁仟肆佰贰拾元伍角整）"])
  }

  @Test func `no column could name a pupil or a reason`() throws {
    #expect(
      try feeKind("relief").roster.columns.map(\.header)
        == ["年级", "收费项目", "减免方式", "减免人数", "减免金额（元）"])
  }
}
