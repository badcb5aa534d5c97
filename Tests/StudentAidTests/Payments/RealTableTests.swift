import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func wan(_ text: String) -> Amount {
  guard let amount = Amount(tenThousandYuan: text) else {
    preconditionFailure("\(text) is no figure of 万元")
  }
  return amount
}

/// A line of a table that printed a count, a rate and a sum.
struct PrintedLine: Sendable, CustomTestStringConvertible {
  let payments: Int
  let rate: Int
  /// As printed, in 万元.
  let paid: String
  let testDescription: String
}

/// Tables that bureaus and schools published, with the figures printed there.
@Suite struct RealTableTests {
  @Test(arguments: [
    PrintedLine(payments: 11, rate: 625, paid: "0.6875", testDescription: "Wujin 2015, line 1"),
    PrintedLine(payments: 1, rate: 1000, paid: "0.1", testDescription: "Wujin 2015, line 2"),
    PrintedLine(payments: 671, rate: 400, paid: "26.84", testDescription: "Huoshan, kindergartens"),
    PrintedLine(
      payments: 9180, rate: 350, paid: "321.3", testDescription: "Shanghai 2022, 10 months"),
    PrintedLine(payments: 300, rate: 300, paid: "9", testDescription: "Shanghai 2022, 10 months"),
    PrintedLine(payments: 90, rate: 250, paid: "2.25", testDescription: "Shanghai 2022, 10 months"),
  ])
  func `count times rate is the sum printed`(_ line: PrintedLine) {
    let right = AidLine(
      row: 2, programme: "资助", persons: line.payments, rate: yuan(line.rate), paid: wan(line.paid))
    #expect(right.findings.isEmpty)
    let wrong = AidLine(
      row: 2, programme: "资助", persons: line.payments + 1, rate: yuan(line.rate),
      paid: wan(line.paid))
    #expect(wrong.findings.map(\.rule) == ["AID-111"])
  }

  @Test func `Hui'an 2021: the two classes of a programme add up to its line`() {
    let kindergarten = AidLine(row: 5, programme: "学前教育资助", persons: 313, paid: wan("27.1"))
    let classes = [
      AidLine(row: 5, programme: "1类", persons: 229, rate: yuan(1000), paid: yuan(229_000)),
      AidLine(row: 5, programme: "2类", persons: 84, rate: yuan(500), paid: yuan(42_000)),
    ]
    #expect(classes.flatMap(\.findings).isEmpty)
    #expect(partFindings(classes, of: kindergarten).isEmpty)
    let senior = AidLine(row: 9, programme: "普通高中国家助学金", persons: 391, paid: wan("43.895"))
    let tiers = [
      AidLine(row: 9, programme: "1类", persons: 164, rate: yuan(1500), paid: yuan(246_000)),
      AidLine(row: 9, programme: "2类", persons: 227, rate: yuan(850), paid: yuan(192_950)),
    ]
    #expect(tiers.flatMap(\.findings).isEmpty)
    #expect(partFindings(tiers, of: senior).isEmpty)
    #expect(partFindings([tiers[0]], of: senior).map(\.rule) == ["AID-113", "AID-113"])
  }

  @Test func `Hui'an 2021: spring and autumn add up to the year`() {
    let needy = StatedTotal(
      AidLine(row: 9, programme: "困难生生活补助", times: 3009, paid: wan("92.3875")))
    let terms = [
      AidLine(row: 9, programme: "困难生生活补助", tier: "春", persons: 1475, paid: wan("45.0687")),
      AidLine(row: 9, programme: "困难生生活补助", tier: "秋", persons: 1534, paid: wan("47.3188")),
    ]
    #expect(needy.findings(for: terms).isEmpty)
    let meals = StatedTotal(AidLine(row: 10, programme: "营养改善计划", times: 12_863))
    let mealTerms = [6151, 6712].map { AidLine(row: 10, programme: "营养改善计划", persons: $0) }
    #expect(meals.findings(for: mealTerms).isEmpty)
  }

  @Test func `Hui'an 2021: less paid than allotted is two figures, not a mistake`() {
    let line = AidLine(row: 12, programme: "中职国家助学金", allotted: wan("35.3"), paid: wan("35.18"))
    #expect(line.findings.isEmpty)
    let turned = AidLine(row: 12, programme: "中职国家助学金", allotted: wan("35.18"), paid: wan("35.3"))
    #expect(turned.findings.map(\.rule) == ["AID-116"])
  }

  @Test func `Xinmi 2025: the items under 其中 add up to theirs`() {
    let whole = AidLine(row: 4, programme: "义务教育生活补助", times: 7074)
    let parts = [4842, 411, 1821].map { AidLine(row: 5, programme: "其中", times: $0) }
    #expect(partFindings(parts, of: whole).isEmpty)
  }

  @Test func `Yuzhong 2023: four stages make 24 790 人次`() {
    let lines = [131, 3723, 1047, 19_889].map { AidLine(row: 3, programme: "资助", times: $0) }
    let right = StatedTotal(AidLine(row: 7, programme: "合计", times: 24_790))
    #expect(right.findings(for: lines).isEmpty)
    let wrong = StatedTotal(AidLine(row: 7, programme: "合计", times: 24_791))
    #expect(wrong.findings(for: lines).map(\.rule) == ["AID-113"])
  }

  @Test func `Zhangwu 2023: the total leaves a programme out and does not say so`() throws {
    // What was printed: 211.0525 for items 1 to 6, of which only the sum is kept here, and item 7.
    let lines = [
      AidLine(row: 3, programme: "第一至六项", paid: wan("211.0525")),
      AidLine(row: 9, programme: "营养改善计划", paid: wan("1012.1455")),
    ]
    let total = AidLine(row: 10, programme: "合计", paid: wan("211.0525"))
    let finding = try #require(StatedTotal(total).findings(for: lines).first)
    #expect(finding.rule == "AID-114")
    #expect(finding.row == 10)
    #expect(finding.problem == "合计写 2110525.00 元,只有不算“营养改善计划”才对得上")
    #expect(finding.remedy == "请写明合计的范围,或把没有算的也加进来")
    #expect(StatedTotal(total, scope: ["第一至六项"]).findings(for: lines).isEmpty)
  }

  @Test func `Shanghai 2022: three levels over ten months make 3 325 500 yuan`() {
    let lines = [(918, 350), (30, 300), (9, 250)].map { persons, rate in
      AidLine(
        row: 2, programme: "国家助学金", tier: "每月\(rate)元", persons: persons, times: persons * 10,
        rate: yuan(rate), paid: yuan(persons * 10 * rate))
    }
    #expect(lines.flatMap(\.findings).isEmpty)
    let total = StatedTotal(
      AidLine(row: 5, programme: "合计", persons: 957, times: 9570, paid: yuan(3_325_500)))
    #expect(total.findings(for: lines).isEmpty)
  }

  @Test func `a university in March 2022: 6298 people and 199.39`() {
    let lines = [(3208, 400), (3090, 230)].map { persons, rate in
      AidLine(
        row: 2, programme: "国家助学金", tier: "每月\(rate)元", persons: persons, rate: yuan(rate),
        paid: yuan(persons * rate))
    }
    #expect(lines.flatMap(\.findings).isEmpty)
    let total = StatedTotal(
      AidLine(row: 4, programme: "合计", persons: 6298, paid: wan("199.39")))
    #expect(total.findings(for: lines).isEmpty)
  }

  @Test func `Leping 2025: both lists of schools are paid by one rate, half of the other`() {
    let lines = [
      AidLine(row: 2, programme: "义务教育寄宿生生活补助", stage: .primary, rate: yuan(625)),
      AidLine(row: 3, programme: "义务教育寄宿生生活补助", stage: .junior, rate: yuan(750)),
      AidLine(row: 4, programme: "义务教育非寄宿生生活补助", stage: .primary, rate: Amount(fen: 312_50)),
      AidLine(row: 5, programme: "义务教育非寄宿生生活补助", stage: .junior, rate: yuan(375)),
    ]
    #expect(halfRateFindings(lines).isEmpty)
    let swapped =
      lines.prefix(2) + [
        AidLine(row: 4, programme: "义务教育非寄宿生生活补助", stage: .primary, rate: yuan(375))
      ]
    #expect(halfRateFindings(Array(swapped)).map(\.rule) == ["AID-117"])
  }
}
