import Disclosure
import Testing

@testable import TitleEvaluation

private let usual = VoteRule(pass: .twoThirds)

@Suite struct VoteRuleTests {
  @Test func `two thirds of those present pass`() {
    let passed = VoteTally(members: 9, present: 6, yes: 4, no: 2)
    #expect(usual.decision(on: passed) == .passed(needed: 4))
    let failed = VoteTally(members: 9, present: 6, yes: 3, no: 3)
    #expect(usual.decision(on: failed) == .refused([.tooFewYes(3, needed: 4, present: 6)]))
  }

  @Test func `more than two thirds is one vote more where two thirds are a whole number`() {
    let strict = VoteRule(pass: .moreThanTwoThirds)
    let tally = VoteTally(members: 9, present: 9, yes: 6, no: 3)
    #expect(usual.decision(on: tally) == .passed(needed: 6))
    #expect(strict.decision(on: tally) == .refused([.tooFewYes(6, needed: 7, present: 9)]))
  }

  @Test func `a simple majority is what a scheme may set`() {
    let simple = VoteRule(pass: .moreThanHalf)
    #expect(
      simple.decision(on: VoteTally(members: 9, present: 8, yes: 5, no: 3)) == .passed(needed: 5))
    #expect(
      simple.decision(on: VoteTally(members: 9, present: 8, yes: 4, no: 4))
        == .refused([.tooFewYes(4, needed: 5, present: 8)]))
  }

  @Test func `blank and invalid ballots count as present and not as yes`() {
    let tally = VoteTally(members: 9, present: 9, yes: 5, no: 0, blank: 3, invalid: 1)
    #expect(usual.decision(on: tally) == .refused([.tooFewYes(5, needed: 6, present: 9)]))
  }

  @Test func `who is recused is not present for this vote, unless the scheme says so`() {
    // 11 members, 9 came, one of them left for this vote.
    let tally = VoteTally(members: 11, present: 8, recused: 1, yes: 6, no: 2)
    #expect(usual.decision(on: tally) == .passed(needed: 6))
    let counting = VoteRule(pass: .moreThanTwoThirds, countsRecused: true)
    #expect(counting.decision(on: tally) == .refused([.tooFewYes(6, needed: 7, present: 9)]))
  }

  @Test func `a recusal can cost the quorum, and keep it where the recused count`() {
    let tally = VoteTally(members: 11, present: 7, recused: 1, yes: 7)
    #expect(
      usual.decision(on: tally) == .refused([.noQuorum(present: 7, needed: 8, members: 11)]))
    #expect(
      VoteRule(pass: .twoThirds, countsRecused: true).decision(on: tally) == .passed(needed: 6))
  }

  @Test func `all grounds are told at once`() {
    let tally = VoteTally(members: 5, present: 3, recused: 3, yes: 1, no: 1)
    #expect(
      usual.decision(on: tally)
        == .refused([
          .doesNotAddUp(ballots: 2, present: 3), .tooManyPresent(6, members: 5),
          .noQuorum(present: 3, needed: 4, members: 5), .tooFewYes(1, needed: 2, present: 3),
        ]))
  }

  @Test(arguments: TitleBody.allCases)
  func `every body has a least number of members with its source`(_ body: TitleBody) {
    #expect(body.leastMembers >= 3)
    #expect(!body.source.document.isEmpty)
  }
}
