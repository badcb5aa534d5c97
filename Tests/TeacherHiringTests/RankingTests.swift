import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct RankingTests {
  private func ranked(
    _ entrants: [Entrant], _ changes: [String: String] = [:], posts: Int = 1,
    having given: [Int: [TieCriterion: Int]] = [:]
  ) throws -> [Ranking] {
    let seats = [Int](repeating: 1, count: posts)
    return try scheme(changes).totals(of: entrants, seats: seats, answers: answers(given))
      .posts.map(\.ranking)
  }

  private func interviewees(_ marks: [String]) -> [Entrant] {
    zip("ABCDEFGH", marks).map { Entrant(String($0), interview: $1) }
  }

  private let interviewOnly = ["笔试权重": "0", "面试权重": "100", "同分顺序": "学历"]

  @Test func `72, 71, 71, 71, 70 are ranked 1, 2, 2, 2, 5`() throws {
    let entrants = interviewees(["71", "72", "70", "71", "71"])
    #expect(
      try ranked(entrants, interviewOnly).first?.words(entrants) == "1 B, 2 A, 2 D, 2 E, 5 C")
  }

  @Test func `the absent have no rank, and zero has one`() throws {
    let entrants = interviewees(["71", "缺考", "0"])
    #expect(try ranked(entrants, interviewOnly).first?.words(entrants) == "1 A, 2 C")
  }

  @Test func `each post is ranked for itself`() throws {
    let entrants = [
      Entrant("A", post: 1, interview: "70"), Entrant("B", interview: "60"),
      Entrant("C", post: 1, interview: "80"),
    ]
    let rankings = try ranked(entrants, interviewOnly, posts: 3)
    #expect(rankings.map { $0.words(entrants) } == ["1 B", "1 C, 2 A", ""])
  }

  @Test func `equal totals go by the chain, one criterion after the other`() throws {
    let entrants = [
      Entrant("A", written: "80", interview: "80"), Entrant("B", written: "78", interview: "82"),
      Entrant("C", written: "80", interview: "80"),
    ]
    let given: [Int: [TieCriterion: Int]] = [0: [.education: 3], 2: [.education: 4]]
    let ranking = try #require(try ranked(entrants, having: given).first)
    #expect(ranking.words(entrants) == "1 B, 2 C, 3 A")
    #expect(
      ranking.places.map(\.ground) == [.first, .criterion(.interview), .criterion(.education)])
  }

  @Test func `a missing answer stops the whole group, but not those decided before it`() throws {
    let entrants = [
      Entrant("A", written: "80", interview: "80"), Entrant("B", written: "78", interview: "82"),
      Entrant("C", written: "80", interview: "80"), Entrant("D", written: "80", interview: "80"),
      Entrant("E", written: "70", interview: "80"),
    ]
    let given: [Int: [TieCriterion: Int]] = [2: [.education: 3], 3: [.education: 3]]
    let ranking = try #require(try ranked(entrants, having: given).first)
    #expect(ranking.words(entrants) == "1 B, 2 A, 2 C, 2 D, 5 E")
    #expect(ranking.places.map(\.ground.isTie) == [false, false, true, true, false])
    #expect(ranking.places[2].ground == .unknown(.education))
  }

  @Test func `who cannot be told apart shares a rank`() throws {
    let entrants = interviewees(["80", "80"])
    let given: [Int: [TieCriterion: Int]] = [0: [.education: 3], 1: [.education: 3]]
    let ranking = try #require(try ranked(entrants, interviewOnly, having: given).first)
    #expect(ranking.places.map(\.ground) == [.first, .equal])
    #expect(ranking.words(entrants) == "1 A, 1 B")
  }

  @Test(arguments: [
    (1, CutOffTies.byChain, CutOff.taken(1)), (2, .byChain, .tied(1..<4)),
    (3, .byChain, .tied(1..<4)), (4, .byChain, .taken(4)), (5, .byChain, .taken(5)),
    (6, .byChain, .taken(5)), (0, .byChain, .taken(0)), (1, .everyone, .taken(1)),
    (2, .everyone, .taken(4)), (3, .everyone, .taken(4)), (4, .everyone, .taken(4)),
    (9, .everyone, .taken(5)),
  ])
  func `a cut through a tie takes everyone in or stops`(
    _ count: Int, _ ties: CutOffTies, _ expected: CutOff
  ) throws {
    let ranking = try #require(
      try ranked(interviewees(["72", "71", "71", "71", "70"]), interviewOnly).first)
    #expect(ranking.cutOff(after: count, ties: ties) == expected)
  }

  @Test func `of a group that shares a rank those who remain still share it`() throws {
    let entrants = interviewees(["72", "71", "71", "71", "70"])
    let ranking = try #require(try ranked(entrants, interviewOnly).first)
    let kept = ranking.keeping { $0 != 1 }
    #expect(kept.words(entrants) == "1 A, 2 C, 2 D, 5 E")
    #expect(kept.places.map(\.ground.isTie) == [false, false, true, false])
    #expect(ranking.keeping { $0 == 0 || $0 == 2 }.places.map(\.ground.isTie) == [false, false])
  }

  @Test func `a better answer on every scale stands higher`() {
    for criterion in TieCriterion.allCases where !criterion.scale.isEmpty {
      let standings = criterion.scale.map { criterion.standing(of: $0) ?? 0 }
      #expect(standings == standings.sorted(by: >))
      #expect(standings.map(criterion.answer) == criterion.scale)
    }
    #expect(TieCriterion.lot.answer(-3) == "3")
    #expect(TieCriterion.interview.answer(88_500_000) == "88.5")
    #expect(TieCriterion.education.standing(of: "小学") == nil)
  }
}
