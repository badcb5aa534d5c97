import DisclosureTesting
import Testing

@testable import TitleEvaluation

private func count(_ marks: [[String?]], trim: Int = 0) -> BallotCount {
  BallotCount(
    marks.enumerated().map { BallotPaper(label: "第\($0 + 1)票", marks: $1) },
    applicants: marks.first?.count ?? 0, trim: trim)
}

@Suite struct BallotCountTests {
  @Test func `the example of the notes comes out`() throws {
    let result = count(fourByFive)
    let means = (0..<4).compactMap { result.mean(of: $0) }
    #expect(means.map(\.sum) == [9, 8, 15, 18])
    #expect(means.map(\.exact) == ["9/5", "8/5", "15/5", "18/5"])
    #expect(means.map(\.text) == ["1.80", "1.60", "3.00", "3.60"])
    #expect(result.ballotSum == 10)
    #expect(result.valid.allSatisfy { $0.reduce(0, +) == 10 })
    #expect(result.firstPlaces(of: 0) == 2)
    #expect(result.firstPlaces(of: 1) == 3)
  }

  @Test func `an invalid ballot is dropped whole`() {
    let result = count([["1", "2", "3"], ["2", "1", "1"], ["3", "2", "1"]])
    #expect(result.valid == [[1, 2, 3], [3, 2, 1]])
    #expect(result.dropped.map(\.words) == ["第2票：名次 1 重复"])
    #expect(result.mean(of: 0) == MeanRank(sum: 4, ballots: 2))
    #expect(result.firstPlaces(of: 1) == 0)
  }

  @Test func `who ranks fewer is left out and is no fault`() {
    let result = count([["1", "2"], ["回避", "1"], ["2", "回避"]])
    #expect(result.dropped.map(\.isRecusal) == [true, true])
    #expect(count([["回避", nil], ["1", "2"]]).dropped.map(\.isRecusal) == [false])
  }

  @Test func `all ballots invalid leave nobody a mean`() {
    let result = count([["1", "1"], ["√", "2"]])
    #expect(result.valid == [])
    #expect(result.mean(of: 0) == nil)
  }

  @Test func `the ranks of an applicant are not in the order of the ballots`() {
    let result = count(fourByFive)
    #expect(result.ranks(of: 2) == [2, 2, 3, 4, 4])
  }

  @Test func `the highest and the lowest may be left out`() {
    let result = count(fourByFive, trim: 1)
    #expect(result.countedRanks(of: 2) == [2, 3, 4])
    #expect(result.mean(of: 2) == MeanRank(sum: 9, ballots: 3))
    #expect(count(fourByFive, trim: 3).mean(of: 2) == nil)
  }

  @Test(arguments: [
    (5, 3, "1.67"), (4, 3, "1.33"), (1, 1, "1.00"), (35, 8, "4.38"), (21, 20, "1.05"),
    (9, 8, "1.13"), (1000, 3, "333.33"),
  ])
  func `a mean is printed with two decimals, half up`(
    _ sum: Int, _ ballots: Int, _ text: String
  ) {
    #expect(MeanRank(sum: sum, ballots: ballots).text == text)
  }

  @Test func `thirty-five ballots of twelve are counted, each column adding up`() {
    var generator = SeededGenerator(seed: 12)
    let papers = (0..<35).map { _ in Array(1...12).shuffled(using: &generator).map(String.init) }
    let result = count(papers)
    #expect(result.valid.count == 35)
    let sums = (0..<12).compactMap { result.mean(of: $0)?.sum }
    #expect(sums.reduce(0, +) == 35 * 78)
    #expect((0..<12).map { result.firstPlaces(of: $0) }.reduce(0, +) == 35)
  }
}
