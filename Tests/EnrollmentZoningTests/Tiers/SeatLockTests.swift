import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// One earlier use of a home and what it means in 2026.
struct LockExample: Sendable, CustomStringConvertible {
  let use: SeatUse
  let stage: Stage
  let isMet: Bool
  let description: String

  init(_ entered: Int, _ used: Stage?, for stage: Stage, isMet: Bool, _ description: String) {
    use = SeatUse(school: "第一小学", stage: used, entryYear: entered, guardians: ["甲"])
    (self.stage, self.isMet, self.description) = (stage, isMet, description)
  }
}

@Suite struct SeatLockTests {
  private let panyu = SeatLockRules(years: [.primary: 6, .junior: 3], exceptsSiblings: true)
  private let nine = SeatLockRules(
    years: [.primary: 6, .junior: 3], nineYear: 9, exceptsSiblings: true)

  @Test(arguments: [
    LockExample(
      2020, .primary, for: .primary, isMet: true, "six years on 1 September 2026 are over"),
    LockExample(2021, .primary, for: .primary, isMet: false, "five years are not"),
    LockExample(
      2023, .junior, for: .junior, isMet: true, "three years of a junior school are over"),
    LockExample(2024, .junior, for: .junior, isMet: false, "two years are not"),
    LockExample(2025, .primary, for: .junior, isMet: true, "a primary seat locks no junior one"),
    LockExample(2025, .junior, for: .primary, isMet: true, "a junior seat locks no primary one"),
    LockExample(
      2021, nil, for: .primary, isMet: false, "a nine-year school was entered as a primary"),
    LockExample(2020, nil, for: .primary, isMet: true, "and is over after six years as well"),
    LockExample(2027, .primary, for: .primary, isMet: true, "what comes later locks nothing"),
  ])
  func `Panyu and Longhua lock six and three years`(example: LockExample) {
    let answer = panyu.answer([example.use], guardians: ["乙"], stage: example.stage, year: 2026)
    #expect(answer.isMet == example.isMet)
  }

  @Test(arguments: [
    LockExample(2017, nil, for: .primary, isMet: true, "nine years are over"),
    LockExample(2018, nil, for: .primary, isMet: false, "eight are not"),
    LockExample(2018, nil, for: .junior, isMet: false, "both stages are locked"),
    LockExample(2020, .primary, for: .primary, isMet: true, "other schools keep their six"),
  ])
  func `where nine years count as one, they lock both stages`(example: LockExample) {
    let answer = nine.answer([example.use], guardians: ["乙"], stage: example.stage, year: 2026)
    #expect(answer.isMet == example.isMet)
  }

  @Test func `a hit names school and year, and brothers and sisters are let in`() {
    let use = SeatUse(school: "第一小学", stage: .primary, entryYear: 2022, guardians: ["甲"])
    #expect(
      panyu.answer([use], guardians: ["乙"], stage: .primary, year: 2026)
        == .failed("2022年有儿童从这处住房入读第一小学，锁定到2028年9月1日，不是同一监护人的子女，学位已占用"))
    #expect(
      panyu.answer([use], guardians: ["甲"], stage: .primary, year: 2026)
        == .met("2022年有儿童从这处住房入读第一小学，锁定到2028年9月1日，是同一监护人的子女，不受限制"))
    #expect(
      panyu.answer([use], guardians: [], stage: .primary, year: 2026).kind == "unknown")
  }

  @Test func `one stranger among brothers still takes the seat`() {
    let uses = ["甲", "丙"].map {
      SeatUse(school: "第一小学", stage: .primary, entryYear: 2022, guardians: [$0])
    }
    #expect(panyu.answer(uses, guardians: ["甲"], stage: .primary, year: 2026).isFailed)
  }

  @Test func `where siblings are no exception they do not help, and where nobody says so it stops`()
  {
    let use = SeatUse(school: "第一小学", stage: .primary, entryYear: 2022, guardians: ["甲"])
    var strict = panyu
    strict.exceptsSiblings = false
    #expect(strict.answer([use], guardians: ["甲"], stage: .primary, year: 2026).isFailed)
    strict.exceptsSiblings = nil
    #expect(
      strict.answer([use], guardians: ["甲"], stage: .primary, year: 2026).kind == "unknown")
  }

  @Test func `a home that was never used is free`() {
    #expect(
      panyu.answer([], guardians: [], stage: .primary, year: 2026) == .met("这处住房没有用过学位"))
  }
}
