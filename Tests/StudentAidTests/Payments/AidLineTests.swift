import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

@Suite struct TenThousandsTests {
  @Test(arguments: [
    ("211.0525", 2_110_525_00), ("1012.1455", 10_121_455_00), ("0.0001", 1_00),
    ("26.84", 268_400_00),
    ("0.000001", 1), ("-0.12", -1200_00),
  ])
  func `a figure in ten thousands is read exactly`(_ text: String, _ fen: Int) {
    #expect(Amount(tenThousandYuan: text)?.fen == fen)
  }

  @Test(arguments: ["0.0000001", "26.84万", "", "1,012.1455"])
  func `what is below a fen or no figure is refused`(_ text: String) {
    #expect(Amount(tenThousandYuan: text) == nil)
  }

  @Test(
    arguments: [
      (2_110_525_00, 4, "211.0525"), (2_110_525_50, 4, nil), (2_110_525_50, 5, "211.05255"),
      (2_110_525_01, 6, "211.052501"), (2_110_525_01, 5, nil), (268_400_00, 2, "26.84"),
      (0, 4, "0.0000"), (-1200_00, 4, "-0.1200"), (1, 4, nil),
    ] as [(Int, Int, String?)])
  func `four decimals show whole yuan, and nothing is dropped`(
    _ fen: Int, _ places: Int, _ text: String?
  ) {
    #expect(Amount(fen: fen).tenThousandYuan(places: places) == text)
  }

  @Test func `what is printed reads back as itself`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let amount = Amount(
        fen: Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator))
      #expect(amount.tenThousandYuan(places: 6).flatMap { Amount(tenThousandYuan: $0) } == amount)
    }
  }
}

@Suite struct AidLineTests {
  private func line(
    persons: Int?, times: Int? = nil, rate: Int? = 500, allotted: Int? = nil, paid: Int?
  ) -> AidLine {
    AidLine(
      row: 7, programme: "学前教育资助", persons: persons, times: times, rate: rate.map(yuan),
      allotted: allotted.map(yuan), paid: paid.map(yuan))
  }

  @Test(
    arguments: [
      (84, nil, 42_000, []), (84, nil, 41_999, ["AID-111"]), (84, 84, 42_000, []),
      (84, 83, 41_500, ["AID-112"]), (84, 168, 84_000, []), (84, 168, 42_000, ["AID-111"]),
      (nil, nil, 42_000, []), (0, nil, 0, []),
    ] as [(Int?, Int?, Int, [String])])
  func `persons, payments, rate and sum agree`(
    _ persons: Int?, _ times: Int?, _ paid: Int, _ rules: [String]
  ) {
    #expect(line(persons: persons, times: times, paid: paid).findings.map(\.rule) == rules)
  }

  @Test(arguments: [(999, ["AID-116"]), (1000, []), (1001, [])])
  func `more paid than allotted has to be explained`(_ allotted: Int, _ rules: [String]) {
    #expect(line(persons: 2, allotted: allotted, paid: 1000).findings.map(\.rule) == rules)
  }

  @Test func `a product beyond all money is a finding and stops nothing`() {
    let absurd = AidLine(
      row: 2, programme: "学前教育资助", persons: Int.max, rate: yuan(500), paid: yuan(1))
    #expect(absurd.findings.map(\.rule) == ["AID-111"])
    let rich = [Int.max, 1].map { AidLine(row: 2, programme: "资助", paid: Amount(fen: $0)) }
    #expect(AidSum(of: rich).paid == nil)
  }

  @Test func `a figure that a line lacks is in no sum`() {
    let lines = [
      AidLine(row: 2, programme: "甲", persons: 3, paid: yuan(9)),
      AidLine(row: 3, programme: "乙", times: 4, paid: yuan(1)),
    ]
    let sum = AidSum(of: lines)
    #expect(sum.persons == nil)
    #expect(sum.payments == 7)
    #expect(sum.paid == yuan(10))
    #expect(sum.allotted == nil)
  }

  @Test func `schools add up to the bureau, programme by programme and tier by tier`() {
    let schools = [
      AidLine(row: 2, school: "一中", programme: "甲", tier: "一档", persons: 3, paid: yuan(30)),
      AidLine(row: 3, school: "二中", programme: "甲", tier: "一档", persons: 4, paid: yuan(40)),
      AidLine(row: 4, school: "二中", programme: "甲", tier: "二档", persons: 1, paid: yuan(5)),
    ]
    let bureau = [
      AidLine(row: 2, programme: "甲", tier: "一档", persons: 7, paid: yuan(70)),
      AidLine(row: 3, programme: "甲", tier: "二档", persons: 1, paid: yuan(5)),
    ]
    #expect(bureauFindings(bureau, schools: schools).isEmpty)
    let wrong = bureauFindings(bureau, schools: Array(schools.dropFirst()))
    #expect(wrong.map(\.problem) == ["甲一档写 7 人,各学校合计 4 人", "甲一档写 70.00 元,各学校合计 40.00 元"])
    #expect(bureauFindings([bureau[0]], schools: schools).map(\.rule) == ["AID-118"])
    let empty = bureauFindings(bureau, schools: Array(schools.prefix(2)))
    #expect(empty.map(\.problem) == ["甲二档写 1 人,各学校合计 0 人", "甲二档写 5.00 元,各学校合计 0.00 元"])
  }
}

@Suite struct StatedTotalTests {
  private let lines = [("甲", 10), ("乙", 20), ("丙", 30), ("丁", 45)].enumerated().map {
    AidLine(row: $0.offset + 2, programme: $0.element.0, persons: 1, paid: yuan($0.element.1))
  }

  private func findings(_ paid: Int, persons: Int? = nil, scope: [String]? = nil) -> [RecordFinding]
  {
    StatedTotal(
      AidLine(row: 6, programme: "合计", persons: persons, paid: yuan(paid)), scope: scope
    ).findings(for: lines)
  }

  @Test(
    arguments: [
      (105, nil, []), (104, nil, ["AID-113"]), (106, nil, ["AID-113"]),
      (60, nil, ["AID-114"]),  // without 丁
      (75, nil, ["AID-114"]),  // without 丙, or without 甲 and 乙
      (60, ["甲", "乙", "丙"], []), (60, ["甲", "乙"], ["AID-113"]), (60, ["甲", "戊"], ["AID-113"]),
      (0, nil, ["AID-113"]),  // all four left out is no scope
    ] as [(Int, [String]?, [String])])
  func `a total fits what it covers, or the lines left out are named`(
    _ paid: Int, _ scope: [String]?, _ rules: [String]
  ) {
    #expect(findings(paid, scope: scope).map(\.rule) == rules)
  }

  @Test func `the fewest lines left out are named, and that there are other ways`() {
    let problem = findings(75).first?.problem
    #expect(problem == "合计写 75.00 元,只有不算“丙”才对得上")
    // 30 + 20 and 45 + 10 - no: 55 is 45 + 10 alone; 50 is 30 + 20 alone.
    #expect(findings(55).first?.problem == "合计写 55.00 元,只有不算“乙”、“丙”才对得上")
    let twins = [10, 10, 5].enumerated().map {
      AidLine(row: $0.offset + 2, programme: "第\($0.offset + 1)项", paid: yuan($0.element))
    }
    let total = StatedTotal(AidLine(row: 5, programme: "合计", paid: yuan(15)))
    #expect(
      total.findings(for: twins).first?.problem
        == "合计写 15.00 元,只有不算“第1项”才对得上(这样的组合有 2 种,这是其中一种)")
  }

  @Test(arguments: [(3, []), (4, []), (5, ["AID-113"])])
  func `over several programmes there may be fewer people than the lines' sum, never more`(
    _ persons: Int, _ rules: [String]
  ) {
    #expect(findings(105, persons: persons).map(\.rule) == rules)
  }

  @Test func `what is left out is found among three of sixty lines, and not sought beyond`() {
    let powers = (0..<60).map { 1 << $0 }
    let all = powers.reduce(0, +)
    #expect(leavingOut(powers, total: all - powers[7] - powers[30] - powers[59]) == [[7, 30, 59]])
    #expect(leavingOut(powers, total: all - powers[7] - powers[8] - powers[30] - powers[59]) == [])
    #expect(leavingOut(powers + [0], total: all - 1) == [])
    #expect(leavingOut(powers, total: all) == [])
    #expect(leavingOut(powers, total: all + 1) == [])
  }
}
