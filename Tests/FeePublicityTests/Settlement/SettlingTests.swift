import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private func fen(_ fen: Int) -> Amount { Amount(fen: fen) }

private func paid(
  _ prepaid: Int, relief: Int = 0, portions: Score? = nil, own: Int? = nil
) -> FeeAccount {
  FeeAccount(
    due: fen(prepaid), relief: fen(relief), prepaid: fen(prepaid), portions: portions,
    own: own.map(fen))
}

private func settled(
  _ accounts: [FeeAccount], _ expense: FeeExpense, _ remainder: RemainderRule? = nil,
  _ relief: ReliefRule? = nil
) throws(SettlementProblem) -> SettledAccounts {
  try SettledAccounts(
    accounts, expense,
    SettlementRules(regime: .refundsAndCollects, remainder: remainder, relief: relief))
}

private func problem(
  _ accounts: [FeeAccount], _ expense: FeeExpense, _ remainder: RemainderRule? = nil,
  _ relief: ReliefRule? = nil
) -> SettlementProblem? {
  do {
    _ = try settled(accounts, expense, remainder, relief)
    return nil
  } catch {
    return error
  }
}

@Suite struct SettlingTests {
  @Test func `what was not spent goes back`() throws {
    let books = try settled([paid(6000), paid(6000)], FeeExpense(total: fen(11_460)))
    #expect(books.burdens == [fen(5730), fen(5730)])
    #expect(books.refund == fen(540))
    #expect(books.remainder == fen(0) && books.borne == fen(0))
  }

  @Test func `what each one cost is a total too`() throws {
    let suits = try settled([paid(40_300), paid(40_300)], FeeExpense(perPortion: fen(40_000)))
    #expect(suits.spent == fen(80_000))
    #expect(suits.refund == fen(600))
    let meals = FeeExpense(perPortion: fen(800), portions: Score(100))
    #expect(try settled([paid(80_000), paid(80_000)], meals).refund == fen(0))
  }

  @Test func `a pupil who was away has fewer portions`() throws {
    let meals = FeeExpense(perPortion: fen(800), portions: Score(100))
    let away = try settled([paid(80_000), paid(80_000, portions: "85.5")], meals)
    #expect(away.burdens == [fen(80_000), fen(68_400)])
    // The same when the total is shared.
    let shared = FeeExpense(total: fen(148_400), portions: Score(100))
    #expect(
      try settled([paid(80_000), paid(80_000, portions: "85.5")], shared).burdens
        == [fen(80_000), fen(68_400)])
  }

  @Test func `a pupil who left before anything was spent on him gets all of it back`() throws {
    let accounts = [paid(6000), paid(6000), paid(6000, own: 0)]
    let books = try settled(accounts, FeeExpense(total: fen(11_000)))
    #expect(books.burdens == [fen(5500), fen(5500), fen(0)])
    #expect(books.refund == fen(7000))
  }

  @Test func `what is known of one is taken off before the others share`() throws {
    let suits = try settled(
      [paid(40_300, own: 42_000), paid(40_300), paid(40_300)], FeeExpense(total: fen(122_000)))
    #expect(suits.burdens == [fen(42_000), fen(40_000), fen(40_000)])
  }

  @Test func `a rest that cannot be shared stops without a rule`() {
    #expect(
      problem([paid(6000), paid(6000), paid(6000)], FeeExpense(total: fen(10_000)))
        == .noRuleForRemainder(fen: 1))
  }

  @Test func `each rule for the rest adds up in its way`() throws {
    let accounts = [paid(6000), paid(6000), paid(6000)]
    let spent = FeeExpense(total: fen(10_001))
    let forward = try settled(accounts, spent, .carriedForward)
    #expect(forward.burdens == [fen(3334), fen(3334), fen(3334)])
    #expect(forward.remainder == fen(1) && forward.borne == fen(0))
    let school = try settled(accounts, spent, .schoolBears)
    #expect(school.burdens == [fen(3333), fen(3333), fen(3333)])
    #expect(school.remainder == fen(0) && school.borne == fen(2))
    let turns = try settled(accounts, spent, .byTurns)
    #expect(turns.burdens == [fen(3333), fen(3334), fen(3334)])
    #expect(turns.remainder == fen(0) && turns.borne == fen(0))
  }

  @Test func `who pays nothing has nothing to settle, and who pays half bears half`() throws {
    let accounts = [paid(6000), paid(3000, relief: 3000), paid(0, relief: 6000)]
    let spent = FeeExpense(perPortion: fen(5001))
    let half = try settled(accounts, spent, nil, .inProportion)
    #expect(half.burdens == [fen(5001), fen(2500), fen(0)])
    #expect(half.borne == fen(2501 + 5001))
    let relief = try settled(accounts, spent, nil, .reliefFirst)
    #expect(relief.burdens == [fen(5001), fen(2001), fen(0)])
    #expect(problem(accounts, spent) == .noRuleForRelief)
    // Nobody pays in part here, so that no rule is needed.
    #expect(problem([paid(6000), paid(0, relief: 6000)], spent) == nil)
  }

  @Test func `what the school bears is shared by nobody`() throws {
    let over = FeeExpense(total: fen(12_600), borne: fen(600))
    let books = try settled([paid(6000), paid(6000)], over)
    #expect(books.refund == fen(0) && books.borne == fen(600) && books.spent == fen(12_600))
  }

  @Test func `a total that its portions do not come to is refused`() {
    let expense = FeeExpense(total: fen(45_696_00), perPortion: fen(700), portions: Score(8426))
    #expect(problem([paid(0)], expense) == .totalDiffers(portions: fen(58_982_00)))
    let right = FeeExpense(total: fen(45_696_00), perPortion: fen(700), portions: Score(6528))
    #expect(problem([paid(0)], right) == nil)
  }

  @Test func `what cannot be worked out says why`() {
    let two = [paid(6000), paid(6000, portions: Score(3))]
    #expect(problem(two, FeeExpense(total: fen(100))) == .portionsUnknown)
    #expect(problem([paid(6000)], FeeExpense()) == .nothingSpent)
    #expect(problem([], FeeExpense(total: fen(100))) == .nobodyToBear)
    #expect(problem([], FeeExpense(total: fen(0))) == nil)
    #expect(
      problem([paid(6000, own: 101)], FeeExpense(total: fen(100)))
        == .ownExceedsTotal(own: fen(101)))
    #expect(
      problem([paid(0)], FeeExpense(perPortion: fen(825), portions: "12.5"))
        == .brokenFen(portions: "12.5"))
    #expect(
      problem([paid(6000, own: 0)], FeeExpense(total: fen(100))) == .nobodyToBear)
  }
}

/// Terms made up at random, in which nothing may be lost: what came in is what was spent, what goes
/// back and what remains.
@Suite struct SettlementConservationTests {
  @Test(arguments: RemainderRule.allCases, ReliefRule.allCases)
  func `no fen is lost`(_ remainder: RemainderRule, _ relief: ReliefRule) throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...60, using: &generator)
      let weighted = Bool.random(using: &generator)
      let accounts = (0..<count).map { _ in account(weighted, &generator) }
      let own = accounts.reduce(0) { $0 + ($1.own?.fen ?? 0) }
      let borne = Int.random(in: 0...3, using: &generator) == 0 ? 1234 : 0
      let open = accounts.contains { $0.own == nil && $0.portions != Score(0) }
      let shared = open ? Int.random(in: 0...2_000_000, using: &generator) : 0
      let expense = FeeExpense(
        total: fen(own + borne + shared), portions: weighted ? "97.5" : nil, borne: fen(borne))
      let books = try settled(accounts, expense, remainder, relief)
      try check(books, accounts, expense, remainder)
    }
  }

  private func account(_ weighted: Bool, _ generator: inout SeededGenerator) -> FeeAccount {
    let full = Int.random(in: 1...90_000, using: &generator)
    let relief = [0, 0, full, full / 2, full / 3].randomElement(using: &generator) ?? 0
    var account = paid(full - relief, relief: relief)
    if Int.random(in: 0...9, using: &generator) == 0 {
      account.own = fen(Int.random(in: 0...90_000, using: &generator))
    } else if weighted, Bool.random(using: &generator) {
      account.portions = Score(units: Int.random(in: 0...200, using: &generator) * 500_000)
    }
    if Int.random(in: 0...9, using: &generator) == 0 { account.prepaid = fen(0) }
    return account
  }

  private func check(
    _ books: SettledAccounts, _ accounts: [FeeAccount], _ expense: FeeExpense,
    _ rule: RemainderRule
  ) throws {
    let refunds = zip(accounts, books.burdens).map { $0.prepaid - $1 }
    #expect(refunds.reduce(fen(0), +) == books.refund)
    #expect(books.prepaid == accounts.reduce(fen(0)) { $0 + $1.prepaid })
    #expect(books.spent == expense.total)
    #expect(books.prepaid + books.borne - books.spent == books.refund + books.remainder)
    #expect(books.burdens.allSatisfy { $0.fen >= 0 })
    #expect(books.borne.fen >= expense.borne.fen)
    switch rule {
    case .carriedForward: #expect((0..<accounts.count).contains(books.remainder.fen))
    case .schoolBears, .byTurns: #expect(books.remainder.fen == 0)
    }
  }

  @Test func `shares are never a fen from what is exact, and in the order of their weights`() throws
  {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let sum = Int.random(in: 0...1_000_000_000_000, using: &generator)
      let weights = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Int.random(in: 0...300_000_000, using: &generator)
      }
      let whole = weights.reduce(0, +)
      guard whole > 0 else { continue }
      for rule in RemainderRule.allCases {
        let shares = try shares(of: sum, by: weights, rule)
        for (share, weight) in zip(shares, weights) {
          let exact = whole.dividingFullWidth(sum.multipliedFullWidth(by: weight))
          #expect(share == exact.quotient || (exact.remainder > 0 && share == exact.quotient + 1))
        }
        if rule == .byTurns { #expect(shares.reduce(0, +) == sum) }
      }
    }
  }
}
