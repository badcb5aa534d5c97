import Testing

@testable import TitleEvaluation

struct PaperExample: Sendable, CustomTestStringConvertible {
  let marks: [String?]
  let flaws: [BallotFlaw]
  let testDescription: String

  init(_ marks: [String?], _ flaws: [BallotFlaw], _ testDescription: String) {
    (self.marks, self.flaws, self.testDescription) = (marks, flaws, testDescription)
  }
}

@Suite struct BallotPaperTests {
  @Test(arguments: [
    PaperExample(["2", "1", "3"], [], "each rank once"),
    PaperExample(["1"], [], "one applicant"),
    PaperExample(["2", nil, "3"], [.missing(1)], "a rank is missing"),
    PaperExample(["1", "2", "2"], [.duplicate(2)], "a rank twice"),
    PaperExample(["2", "2", "2"], [.duplicate(2)], "the same everywhere is one flaw"),
    PaperExample(["1", "2", "4"], [.outOfRange(4)], "a rank above the number of applicants"),
    PaperExample(["0", "1", "2"], [.outOfRange(0)], "ranks begin with 1"),
    PaperExample(["1", "2", "√"], [.notARank("√")], "a tick is no rank"),
    PaperExample(["1", "2", "2.5"], [.notARank("2.5")], "nor is half a rank"),
    PaperExample(["1", "2", "-3"], [.notARank("-3")], "nor a negative one"),
    PaperExample(
      ["空", "空", "空"], [.notARank("空"), .notARank("空"), .notARank("空")], "a blank ballot"),
    PaperExample(["1", "回避", "2"], [.recused(1)], "a member who stood back ranks fewer"),
    PaperExample(
      ["回避", nil, "9"], [.recused(1), .missing(1), .outOfRange(9)], "everything that is wrong"),
  ])
  func `a ballot is whole or dropped, with every reason`(_ example: PaperExample) {
    let paper = BallotPaper(label: "第1票", marks: example.marks)
    let (ranks, flaws) = paper.read()
    #expect(flaws == example.flaws)
    #expect((ranks == nil) == !flaws.isEmpty)
  }

  @Test func `reasons are in plain words`() {
    let flaws: [BallotFlaw] = [
      .missing(2), .recused(1), .notARank("√"), .outOfRange(7), .duplicate(3),
    ]
    #expect(
      flaws.map(\.words) == ["缺 2 个名次", "回避 1 人，没有排全", "“√”不是名次", "名次 7 超出人数", "名次 3 重复"])
  }
}
