import Disclosure
import Testing

@testable import TitleEvaluation

@Suite struct PointTests {
  /// Two people with two items each, 86 and 80 points.
  private func two(_ first: Row = [:], _ second: Row = [:]) -> [Row] {
    let one = ["名次": "1", "总分": "86"].merging(first) { $1 }
    let other = ["名次": "2", "总分": "80"].merging(second) { $1 }
    return [
      point(1, "教学工作量", "16.5", one), point(1, "教学业绩", "69.5", one),
      point(2, "教学工作量", "20", other), point(2, "教学业绩", "60", other),
    ]
  }

  private func found(_ rows: [Row]) -> [String] { listFindings(rows, as: quantifiedPoints) }

  @Test func `a total is the sum of its items, to the last decimal`() {
    #expect(found(two()) == [])
    #expect(found(two(["总分": "86.00"])) == [])
    #expect(found(two(["总分": "86.01"])) == ["TITLE-025 总分 row 2"])
    #expect(found(two([:], ["总分": "79.99"])) == ["TITLE-025 总分 row 4"])
  }

  @Test(arguments: [
    ("20", "20", true), ("20.01", "20", false), ("-1", "20", false), ("-3", "-5", true),
    ("0", "-5", true), ("-6", "-5", false), ("1", "-5", false),
  ])
  func `an item gives what it may`(_ score: String, _ full: String, _ isFine: Bool) {
    let row = point(1, "教学工作量", score, ["满分": full, "名次": "1", "总分": score])
    #expect(found([row]) == (isFine ? [] : ["TITLE-026 得分 row 2"]))
  }

  @Test func `what is said of a person is the same in all rows`() {
    var rows = two()
    rows[1]["总分"] = "85"
    #expect(found(rows) == ["TITLE-027 总分 row 3"])
    rows = two()
    rows[1]["单位"] = "云溪县第二中学"
    #expect(found(rows) == ["TITLE-027 单位 row 3"])
    // What stands in front of the items is checked where the cross table is.
    rows = two()
    rows[3]["名次"] = "3"
    #expect(found(rows) == ["R-GRID-02 名次 row 5"])
  }

  @Test func `everybody has every item of the contest`() {
    let rows = two(["总分": "16.5", "名次": "2"], ["名次": "1"])
    #expect(found([rows[0], rows[2], rows[3]]) == ["TITLE-028 赋分项目 row 2"])
    // For another title other items may count.
    let lower = ["申报职称": "一级教师", "现任职称": "", "总分": "16.5", "名次": "1"].filter { $0.key != "现任职称" }
    #expect(found([point(1, "教学工作量", "16.5", lower), rows[2], rows[3]]) == [])
  }

  @Test func `an item has one full mark`() {
    var rows = two()
    rows[0]["满分"] = "20"
    rows[2]["满分"] = "25"
    #expect(found(rows) == ["TITLE-029 满分 row 4"])
    rows[2]["满分"] = "20.0"
    #expect(found(rows) == [])
  }

  struct Ranks: Sendable, CustomTestStringConvertible {
    let totals: [Int]
    let ranks: [Int]
    let expected: [String]
    var testDescription: String { "\(totals) \(ranks)" }
  }

  @Test(arguments: [
    Ranks(totals: [90, 80, 70], ranks: [1, 2, 3], expected: []),
    Ranks(totals: [70, 90, 80], ranks: [3, 1, 2], expected: []),
    Ranks(
      totals: [90, 80, 70], ranks: [1, 3, 2],
      expected: ["TITLE-030 名次 row 3", "TITLE-030 名次 row 4"]),
    Ranks(totals: [90, 80, 70], ranks: [1, 2, 4], expected: ["TITLE-030 名次 row 4"]),
    Ranks(totals: [90, 80, 80, 70], ranks: [1, 2, 2, 4], expected: []),
    Ranks(totals: [90, 80, 80, 70], ranks: [1, 2, 2, 3], expected: ["TITLE-030 名次 row 5"]),
    Ranks(totals: [90, 80, 80, 70], ranks: [1, 2, 3, 4], expected: ["TITLE-031 名次 row 4"]),
    Ranks(totals: [90, 90], ranks: [2, 2], expected: []),
    Ranks(totals: [90, 90], ranks: [1, 3], expected: ["TITLE-030 名次 row 3"]),
  ])
  func `ranks follow the totals`(_ example: Ranks) {
    let rows = zip(example.totals, example.ranks).enumerated().map { index, place in
      point(index + 1, "教学业绩", "\(place.0)", ["名次": "\(place.1)", "总分": "\(place.0)"])
    }
    if example.ranks == [2, 2] {
      // Both hold the second of two ranks, and nobody the first: a place within the tie.
      #expect(found(rows) == [])
    } else {
      #expect(found(rows) == example.expected)
    }
  }

  @Test func `each unit and title is ranked by itself`() {
    let other = point(3, "教学业绩", "50", ["单位": "云溪县第二中学", "名次": "1", "总分": "50"])
    #expect(found(two() + [other]) == [])
  }

  @Test func `scores are those that the review settled on`() {
    let items = [
      ("教学工作量", "16.5", ""), ("教学业绩", "69", "69.5"),
    ].map { item, reviewed, appealed in
      sampleRow(
        1, in: claimedItems, ["赋分项目": item, "审核分": reviewed, "申诉后得分": appealed])
    }
    let rows = Array(two().prefix(2))
    let other = [(TitleFile.items, items)]
    #expect(noticeFindingsInShort("points", rows, with: other) == [])
    #expect(noticeFindingsInShort("points", rows) == [])
    var early = rows
    early[1]["得分"] = "69"
    #expect(noticeFindingsInShort("points", early, with: other) == ["TITLE-032 得分 row 3"])
  }

  @Test func `the notice counts people, and names the items with what they bring`() {
    var rows = two()
    rows[0]["满分"] = "20"
    let content = titleContent("points", rows)
    let kind = titleNotice("points")
    #expect(kind.statement("各职称赋分人数", of: content) == ["高级教师2人"])
    #expect(kind.statement("赋分项目说明", of: content) == ["教学工作量20分、教学业绩"])
  }
}
