import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private let lists = ["拟资助名单.xlsx", "发放名单.xlsx"]
private let term = "2026—2027学年秋季学期"

private func award(
  list: Int, row: Int, _ serial: Int?, tier: String? = "一档", _ amount: Int = 1650,
  programme: String = "普通高中国家助学金"
) -> AidAward {
  let pupil = ListedPupil(
    list: list, row: row, name: "李小一", school: "云溪一中", programme: programme, term: term,
    residentID: serial.map { sampleResidentID(serial: $0) }, studentNumber: nil)
  return AidAward(pupil, tier: tier, yuan(amount))
}

private func approved(_ row: Int, _ serial: Int?, tier: String? = "一档", _ amount: Int = 1650)
  -> AidAward
{
  award(list: 0, row: row, serial, tier: tier, amount)
}

private func paid(
  _ row: Int, _ serial: Int?, tier: String? = "一档", _ amount: Int = 1650,
  programme: String = "普通高中国家助学金"
) -> AidAward {
  award(list: 1, row: row, serial, tier: tier, amount, programme: programme)
}

struct ReconciliationExample: Sendable, CustomTestStringConvertible {
  let paid: [AidAward]
  let rules: [String]
  let testDescription: String

  init(_ paid: [AidAward], _ rules: [String], _ testDescription: String) {
    (self.paid, self.rules, self.testDescription) = (paid, rules, testDescription)
  }
}

@Suite struct ReconciliationTests {
  @Test(arguments: [
    ReconciliationExample([paid(2, 2), paid(3, 1)], [], "both, in another order"),
    ReconciliationExample([paid(2, 1)], ["AID-141 approved 3"], "one not paid"),
    ReconciliationExample(
      [paid(2, 1), paid(3, 2), paid(4, 3)], ["AID-142 paid 4"], "one not approved"),
    ReconciliationExample(
      [paid(2, 1), paid(3, 2), paid(4, 2)], ["AID-143 paid 4"], "one paid twice"),
    ReconciliationExample([paid(2, 1), paid(3, 2, 1649)], ["AID-144 paid 3"], "a yuan less"),
    ReconciliationExample(
      [paid(2, 1), paid(3, 2, tier: "二档", 1150)], ["AID-145 paid 3"], "another tier, one finding"),
    ReconciliationExample(
      [paid(2, 1), paid(3, 2, tier: nil)], ["AID-145 paid 3"], "no tier where one is approved"),
    ReconciliationExample(
      [paid(2, 1), paid(3, nil)], ["AID-141 approved 3", "AID-146 paid 3"], "a row without number"),
    ReconciliationExample(
      [paid(2, 1), paid(3, 2, programme: "普通高中免学杂费")],
      ["AID-141 approved 3", "AID-142 paid 3"], "another programme"),
  ])
  func `differences are found both ways`(_ example: ReconciliationExample) {
    let result = Reconciliation(approved: [approved(2, 1), approved(3, 2)], paid: example.paid)
    let found = result.findings(lists: lists).map {
      "\($0.finding.rule) \(["approved", "paid"][$0.list]) \($0.finding.row ?? 0)"
    }
    #expect(found == example.rules)
  }

  @Test func `payments in parts are added up, and the same part twice is not`() {
    let months = ["9月", "10月", "11月"].enumerated().map { index, month in
      AidAward(paid(index + 2, 1).pupil, tier: "一档", yuan(550), part: month)
    }
    #expect(Reconciliation(approved: [approved(2, 1)], paid: months).findings(lists: lists).isEmpty)
    let early = Reconciliation(approved: [approved(2, 1)], paid: Array(months.prefix(2)))
    #expect(early.findings(lists: lists).map(\.finding.rule) == ["AID-144"])
    #expect(early.findings(lists: lists).map(\.finding.severity) == [.explain])
    let again = Reconciliation(approved: [approved(2, 1)], paid: months + [months[1]])
    #expect(again.findings(lists: lists).map(\.finding.rule) == ["AID-143"])
    #expect(again.agreed.count == 1)
    let odd = AidAward(paid(5, 1).pupil, tier: "二档", yuan(550), part: "11月")
    let mixed = Reconciliation(approved: [approved(2, 1)], paid: months.prefix(2) + [odd])
    #expect(
      mixed.findings(lists: lists).map { "\($0.finding.rule) \($0.finding.row ?? 0)" } == [
        "AID-145 5"
      ])
  }

  @Test(arguments: [(1649, .explain), (1651, .mustFix)] as [(Int, Finding.Severity)])
  func `too little may be a first part, too much may not`(
    _ amount: Int, _ severity: Finding.Severity
  ) {
    let result = Reconciliation(approved: [approved(2, 1)], paid: [paid(2, 1, amount)])
    #expect(result.findings(lists: lists).map(\.finding.severity) == [severity])
  }

  @Test func `an ID number in one list meets the student number of the other`() {
    let id = sampleResidentID(serial: 5)
    let one = ListedPupil(
      list: 0, row: 2, name: "李小一", school: "云溪一中", programme: "甲", term: term, residentID: id,
      studentNumber: nil)
    let other = ListedPupil(
      list: 1, row: 9, name: "李小一", school: "云溪一中", programme: "甲", term: term, residentID: nil,
      studentNumber: "G" + id.lowercased())
    let result = Reconciliation(
      approved: [AidAward(one, yuan(5))], paid: [AidAward(other, yuan(5))])
    #expect(result.agreed.count == 1)
    #expect(result.findings(lists: lists).isEmpty)
  }

  @Test func `every payment and every award is accounted for once`() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let granted = (1...8).shuffled(using: &generator).prefix(5).enumerated().map {
        approved($0.offset + 2, $0.element, Int.random(in: 1...2, using: &generator))
      }
      let payments = (0..<6).map {
        paid(
          $0 + 2, Int.random(in: 1...8, using: &generator), Int.random(in: 1...2, using: &generator)
        )
      }
      let result = Reconciliation(approved: granted, paid: payments)
      #expect(
        result.agreed.count + result.differing.count + result.paidNotApproved.count
          + result.paidAgain.count == payments.count)
      #expect(
        result.agreed.count + result.differing.count + result.approvedNotPaid.count
          == granted.count)
    }
  }

  @Test func `no finding shows a number`() {
    let result = Reconciliation(
      approved: [approved(2, 1), approved(3, 2), approved(4, 3)],
      paid: [paid(2, 1, 1), paid(3, 2, tier: "二档"), paid(4, 4), paid(5, 4), paid(6, nil)])
    #expect(result.findings(lists: lists).count == 6)
    let digits = sampleResidentID(serial: 1).prefix(14)
    #expect(result.findings(lists: lists).allSatisfy { !"\($0.finding)".contains(digits) })
  }
}
