import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct SubstitutionTests {
  /// Ranks 1 to `count`, of which `tied` share the rank before them.
  private func ranking(_ count: Int, tied: Set<Int> = []) -> Ranking {
    var rank = 0
    return Ranking(
      places: (0..<count).map { index in
        if !tied.contains(index) { rank = index + 1 }
        let ground: Ranking.Ground =
          tied.contains(index) ? .equal : index == 0 ? .first : .lowerMark
        return Ranking.Place(entrant: index, rank: rank, ground: ground)
      })
  }

  /// As 5→0 for number 5 in place of number 0, with the empty places after a bar.
  private func outcome(
    _ rules: SubstitutionRules, _ ranking: Ranking, chosen: Int, pool: Int = 0,
    _ withdrawals: [Withdrawal]
  ) -> String {
    let outcome = rules.fill(ranking, chosen: chosen, pool: pool, after: withdrawals)
    let substitutes = outcome.substitutes.map { "\($0.entrant)→\($0.replaces)" }
    let empty = outcome.empty.map { "\($0.leftBy) \($0.gap)" }
    return (substitutes + (empty.isEmpty ? [] : ["|"] + empty)).joined(separator: " ")
  }

  private func leaves(
    _ entrant: Int, _ stage: SubstitutionRules.Stage, _ kind: Withdrawal.Kind = .leaves
  ) -> Withdrawal {
    Withdrawal(entrant: entrant, stage: stage, kind: kind)
  }

  @Test(arguments: [
    ("xiangxiang-2014", SubstitutionRules.Stage.medical, "2→0"),
    ("xiangxiang-2014", .inspection, "| 0 stageRefuses"),
    ("yandu-2015", .medical, "2→0"), ("yandu-2015", .inspection, "2→0"),
    ("yandu-2015", .publicity, "2→0"), ("yandu-2015", .afterHire, "| 0 stageRefuses"),
    ("anyue", .medical, "2→0"), ("anyue", .inspection, "2→0"),
    ("anyue", .afterHire, "| 0 stageRefuses"),
    ("fengqiu", .beforeInterview, "2→0"), ("fengqiu", .medical, "| 0 stageRefuses"),
    ("shibei-2018", .medical, "2→0"), ("shibei-2018", .inspection, "2→0"),
  ])
  func `a place is filled at the stages a scheme allows`(
    _ id: String, _ stage: SubstitutionRules.Stage, _ expected: String
  ) throws {
    let rules = try shipped(id).substitution
    #expect(outcome(rules, ranking(4), chosen: 2, pool: 3, [leaves(0, stage)]) == expected)
  }

  @Test func `Anyue fills a place once, Yandu until somebody stays`() throws {
    let left = [leaves(0, .medical), leaves(2, .medical)]
    #expect(
      outcome(try shipped("anyue").substitution, ranking(4), chosen: 2, left)
        == "2→0 | 2 filledOnce")
    #expect(
      outcome(try shipped("yandu-2015").substitution, ranking(4), chosen: 2, left) == "2→0 3→2")
  }

  @Test func `whoever cannot be reached waives and the next comes in`() throws {
    let left = [leaves(0, .medical), leaves(2, .medical, .waives)]
    #expect(outcome(try shipped("anyue").substitution, ranking(4), chosen: 2, left) == "3→0")
  }

  @Test func `a place under investigation is neither kept nor filled`() throws {
    let left = [leaves(0, .publicity, .underInvestigation)]
    #expect(
      outcome(try shipped("yandu-2015").substitution, ranking(4), chosen: 2, left)
        == "| 0 underInvestigation")
  }

  @Test func `Shibei takes substitutes from the pool only`() throws {
    let rules = try shipped("shibei-2018").substitution
    let left = [leaves(0, .medical), leaves(1, .medical)]
    #expect(outcome(rules, ranking(9), chosen: 2, pool: 3, left) == "2→0 | 1 nobodyLeft")
    #expect(outcome(rules, ranking(9), chosen: 2, pool: 4, left) == "2→0 3→1")
  }

  @Test func `Fu'an fills the best place first, and a waiver passes to the next`() throws {
    let rules = try shipped("yandu-2015").substitution
    // Ranks 1, 4 and 9 leave; the eleventh waives.
    let left = [
      leaves(8, .publicity), leaves(0, .publicity), leaves(3, .publicity),
      leaves(10, .publicity, .waives),
    ]
    let result = rules.fill(ranking(15), chosen: 10, pool: 0, after: left)
    #expect(result.substitutes.map(\.entrant) == [11, 12, 13])
    #expect(result.substitutes.map(\.replaces) == [0, 3, 8])
    #expect(result.holders == [11, 1, 2, 12, 4, 5, 6, 7, 13, 9])
  }

  @Test func `stages follow each other`() throws {
    let rules = try shipped("yandu-2015").substitution
    let left = [leaves(1, .publicity), leaves(0, .medical), leaves(2, .inspection)]
    #expect(outcome(rules, ranking(6), chosen: 2, left) == "2→0 3→2 4→1")
  }

  @Test func `a tie among the next stops with both of them`() throws {
    let rules = try shipped("yandu-2015").substitution
    #expect(
      outcome(rules, ranking(5, tied: [3]), chosen: 2, [leaves(0, .medical)])
        == "| 0 tied([2, 3])")
    #expect(outcome(rules, ranking(5, tied: [4]), chosen: 2, [leaves(0, .medical)]) == "2→0")
    let waived = [leaves(0, .medical), leaves(3, .medical, .waives)]
    #expect(outcome(rules, ranking(5, tied: [3]), chosen: 2, waived) == "2→0")
  }

  @Test func `somebody who holds no place leaves none`() throws {
    let rules = try shipped("yandu-2015").substitution
    #expect(outcome(rules, ranking(5), chosen: 2, [leaves(4, .medical)]) == "")
    #expect(
      outcome(rules, ranking(2), chosen: 2, [leaves(1, .medical)]) == "| 1 nobodyLeft")
  }
}
