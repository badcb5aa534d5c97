import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct EntryRatioTests {
  @Test(arguments: [
    (["3n"], [1: 3, 2: 6, 6: 18], "Shenyang, Chaozhou, Baoying: 1:3"),
    (["1—5人 3n", "6人以上 2n"], [1: 3, 5: 15, 6: 12, 7: 14], "1:3, but 1:2 from six posts"),
    (["1—9人 2n", "10人以上 1.5n进一"], [3: 6, 9: 18, 10: 15, 11: 17], "Chongqing"),
    (["1人 3n", "2人以上 2n+1"], [1: 3, 2: 5, 3: 7], "Shunde 2013"),
    (["1.2n进一"], [1: 2, 3: 4, 5: 6, 10: 12], "Fengqiu"),
    (["1.5n进一"], [1: 2, 2: 3, 3: 5], "Shibei's inspection pool"),
    (["1.5n去尾"], [1: 1, 2: 3, 3: 4], "cut off instead"),
    (["1.5n四舍五入"], [1: 2, 2: 3, 3: 5], "half up instead"),
    (["1.2n四舍五入"], [2: 2, 3: 4], "2.4 and 3.6"),
    (["n"], [1: 1, 7: 7, 0: 0], "as many as posts"),
  ])
  func `so many go on`(_ lines: [String], _ places: [Int: Int], _ source: String) throws {
    let ratio = try EntryRatio.reading(lines)
    for (posts, expected) in places { #expect(ratio.places(forPosts: posts) == expected) }
  }

  @Test(arguments: ["1-9人 2n", "1–9人 2n", "1~9人 2n", "1至9人 2n"])
  func `a range may be written with any of the usual dashes`(_ line: String) throws {
    #expect(try EntryRatio.reading([line, "10人以上 n"]).places(forPosts: 9) == 18)
  }

  @Test(arguments: [
    (["三n"], "HIRE-104"), (["3"], "HIRE-104"), (["3n 4n 5n"], "HIRE-104"),
    (["0n"], "HIRE-104"), (["2n+0"], "HIRE-104"), (["2人 以上 3n"], "HIRE-104"),
    (["0人以上 3n"], "HIRE-104"), (["9—1人 3n", "10人以上 n"], "HIRE-104"),
    (["1人 3n"], "HIRE-105"), (["2人以上 3n"], "HIRE-105"),
    (["1人 3n", "3人以上 2n"], "HIRE-105"), (["1—2人 3n", "2人以上 2n"], "HIRE-105"),
    (["3n", "2n"], "HIRE-105"), (["1人以上 3n", "5人以上 2n"], "HIRE-105"),
    (["1.5n"], "HIRE-106"), (["1—9人 2n", "10人以上 1.5n"], "HIRE-106"),
  ])
  func `a list that leaves a number open is refused`(_ lines: [String], _ rule: String) {
    let problem = #expect(throws: EntryRatioProblem.self) { try EntryRatio.reading(lines) }
    #expect(problem?.rule == rule)
  }

  @Test func `the words say which number of posts is open`() {
    let gap = #expect(throws: EntryRatioProblem.self) {
      try EntryRatio.reading(["1人 3n", "3人以上 2n"])
    }
    #expect(gap?.problem == "没有写招聘 2 人时的比例")
    let fraction = #expect(throws: EntryRatioProblem.self) {
      try EntryRatio.reading(["1—9人 2n", "10人以上 1.5n"])
    }
    #expect(fraction?.problem == "招聘 11 人时得 16.5 人,没有写小数怎样取整")
    #expect(fraction?.remedy == "请在后面写进一、四舍五入或去尾,如 1.5n进一")
  }

  @Test func `rules may stand in any order`() throws {
    let ratio = try EntryRatio.reading(["2人以上 2n+1", "1人 3n"])
    #expect(ratio.places(forPosts: 1) == 3)
    #expect(ratio.rules.map(\.words) == ["3n", "2n+1"])
  }
}

@Suite struct OpeningRatioTests {
  @Test(arguments: [
    (OpeningRatio.Shortfall.cut, 5, 8, 4), (.cut, 5, 10, 5), (.cut, 5, 9, 4), (.cut, 1, 1, 0),
    (.cut, 1, 2, 1), (.cancel, 5, 9, 0), (.cancel, 5, 10, 5), (.move, 5, 8, 4),
  ])
  func `posts with too few applicants are cut at 1 to 2`(
    _ shortfall: OpeningRatio.Shortfall, _ planned: Int, _ applicants: Int, _ opened: Int
  ) {
    let ratio = OpeningRatio(applicants: 2, shortfall: shortfall)
    #expect(ratio.seats(planned: planned, applicants: applicants) == opened)
  }
}
