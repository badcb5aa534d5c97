import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func correction(
  _ way: String, _ reason: String, _ changes: [String: String] = [:]
) -> [String: String] {
  [
    "学校": "云溪县第一中学", "资助项目": "普通高中国家助学金", "补发或追回": way, "人数": "3", "金额（元）": "1950",
    "原因类别": reason, "涉及学期": "2025—2026学年春季学期",
  ].merging(changes) { $1 }
}

@Suite struct CorrectionTests {
  @Test(arguments: [
    ("补发", ["漏报", "迟到账", "标准调整", "账户信息有误", "学籍变动", "其他"]),
    ("追回", ["重复发放", "不符合条件", "标准调整", "学籍变动", "其他"]),
  ])
  func `a reason fits the way of the correction`(_ way: String, _ fitting: [String]) {
    guard case .choice(let reasons) = Correction.reason.spec.type else {
      Issue.record("reasons are a closed list")
      return
    }
    for reason in reasons {
      let found = imported([correction(way, reason)], as: correctionLines).findingsInShort
      #expect(found == (fitting.contains(reason) ? [] : ["AID-041 F2"]), "\(way) \(reason)")
    }
  }

  @Test(arguments: [
    (["金额（元）": "0.01"], []), (["金额（元）": "0"], ["AID-040 E2"]),
    (["金额（元）": "-1950"], ["AID-040 E2"]), (["人数": "0"], ["AID-040 D2"]),
    (["人数": "1"], ["AID-042 D2"]), (["人数": "2"], []), (["人数": "1", "学校": ""], []),
  ])
  func `somebody and some money, and nobody who could be known by it`(
    _ changes: [String: String], _ expected: [String]
  ) {
    let list = imported([correction("补发", "漏报", changes)], as: correctionLines)
    #expect(list.findingsInShort == expected)
  }

  @Test func `the same line twice is asked about, another term is not`() {
    let rows = [
      correction("补发", "漏报"), correction("补发", "漏报", ["金额（元）": "1"]),
      correction("补发", "漏报", ["涉及学期": "2025—2026学年秋季学期"]), correction("追回", "学籍变动"),
    ]
    #expect(imported(rows, as: correctionLines).findingsInShort == ["AID-043 B3"])
  }

  @Test func `the two ways are summed apart`() throws {
    let rows = [
      correction("补发", "漏报"), correction("追回", "重复发放", ["人数": "2", "金额（元）": "0.5"]),
      correction("补发", "标准调整", ["金额（元）": "50"]),
    ]
    let kind = try aidKind("aid.corrections")
    let content = try aidContent("aid.corrections", rows)
    #expect(kind.statement("补发合计", of: content) == ["补发6人次、2000.00元（0.2000万元）"])
    #expect(kind.statement("追回合计", of: content) == ["追回2人次、0.50元（0.000050万元）"])
    let one = try aidContent("aid.corrections", [rows[0]])
    #expect(kind.statement("追回合计", of: one) == [])
  }

  @Test func `corrections are of payments that were posted`() throws {
    let link = try #require(aidKind("aid.corrections").links.first)
    #expect(link.earlier == "aid.payments" && link.key == ["资助项目", "学校"])
  }
}
