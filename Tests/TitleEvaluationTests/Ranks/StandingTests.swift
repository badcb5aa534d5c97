import Testing

@testable import TitleEvaluation

private func criterion(_ name: String, _ values: [Int?]) -> RankCriterion {
  .count(name, unit: "分") { values[$0] }
}

private func places(_ criteria: [RankCriterion], _ count: Int, sharing: Bool = false) -> [String] {
  standings(of: count, by: criteria, sharingRanks: sharing).map { "\($0.applicant):\($0.rank)" }
}

@Suite struct StandingTests {
  @Test func `the larger goes first, and nobody is placed by accident`() {
    let marks = criterion("总分", [70, 90, 80])
    #expect(places([marks], 3) == ["1:1", "2:2", "0:3"])
    let all = standings(of: 3, by: [marks])
    #expect(all.map(\.ground) == [.first, .criterion(0), .criterion(0)])
  }

  @Test func `equals are told apart by the next criterion, group by group`() {
    let marks = criterion("总分", [80, 90, 80, 90])
    let years = criterion("教龄", [5, 3, 9, 4])
    let all = standings(of: 4, by: [marks, years])
    #expect(all.map(\.applicant) == [3, 1, 2, 0])
    #expect(all.map(\.rank) == [1, 2, 3, 4])
    #expect(all.map(\.ground) == [.first, .criterion(1), .criterion(0), .criterion(1)])
  }

  @Test func `equal in everything is a tie, or a shared rank where ranks may be shared`() {
    let marks = criterion("总分", [80, 90, 80, 70])
    #expect(places([marks], 4) == ["1:1", "0:2", "2:2", "3:4"])
    #expect(standings(of: 4, by: [marks])[2].ground == .tied)
    let shared = standings(of: 4, by: [marks], sharingRanks: true)
    #expect(shared[2].ground == .shared)
    #expect(shared[3].ground == .criterion(0))
  }

  @Test func `one missing answer stops its whole group, and no other`() {
    let marks = criterion("总分", [80, 80, 80, 90, 90])
    let years = criterion("教龄", [5, nil, 9, 2, 1])
    let all = standings(of: 5, by: [marks, years])
    #expect(all.map(\.applicant) == [3, 4, 0, 1, 2])
    #expect(
      all.map(\.ground) == [.first, .criterion(1), .criterion(0), .unknown(1), .unknown(1)])
    #expect(all.map(\.rank) == [1, 2, 3, 3, 3])
  }

  @Test func `one applicant is first, and none are nobody`() {
    #expect(standings(of: 1, by: [criterion("总分", [nil])]).map(\.ground) == [.first])
    #expect(standings(of: 0, by: []).isEmpty)
  }

  @Test func `quotients are compared exactly`() {
    #expect(Ratio(1, over: 3) == Ratio(333, over: 999))
    #expect(Ratio(333_333, over: 1_000_000) < Ratio(1, over: 3))
    #expect(Ratio(-9, over: 5) < Ratio(-8, over: 5))
    // As doubles both are one figure.
    #expect(Ratio(9_007_199_254_740_993, over: 7) > Ratio(9_007_199_254_740_992, over: 7))
  }

  @Test func `the reason names who stands before and what decided`() {
    let marks = criterion("总分", [80, 90, 80])
    let years = criterion("教龄", [5, 3, 9])
    let all = standings(of: 3, by: [marks, years])
    let who = { (place: Int) in ["甲", "乙", "丙"][place] }
    #expect(all.reason(at: 0, [marks, years], who: who) == "总分 90分，前面没有人")
    #expect(all.reason(at: 1, [marks, years], who: who) == "总分 80分，前一人 乙 90分")
    #expect(
      all.reason(at: 2, [marks, years], who: who) == "总分 80分，前一人 丙 相同，按“教龄”在后（5分 比 9分）")
  }
}
