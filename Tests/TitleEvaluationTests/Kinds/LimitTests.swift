import Disclosure
import Testing

@testable import TitleEvaluation

@Suite struct LimitTests {
  private func found(_ id: String, _ count: Int, _ posts: Row) -> [String] {
    let rows = sampleRows(count, in: titleNotice(id).roster)
    return noticeFindingsInShort(id, rows, with: [samplePosts(posts)])
  }

  @Test func `as many are recommended as there are posts, or as the scheme lets`() {
    #expect(found("recommended", 2, [:]) == [])
    #expect(found("recommended", 3, [:]) == ["TITLE-035 申报职称 row 4"])
    #expect(found("recommended", 5, [:]) == ["TITLE-035 申报职称 row 4"], "once, at the first too many")
    #expect(found("recommended", 3, ["推荐人数": "3"]) == [])
    #expect(found("recommended", 4, ["推荐人数": "3"]) == ["TITLE-035 申报职称 row 5"])
  }

  @Test(arguments: [
    (["推荐比例": "等额"], 2, []), (["推荐比例": "等额"], 3, ["TITLE-035 申报职称 row 4"]),
    (["推荐比例": "1:1.5"], 3, []), (["推荐比例": "1:1.5"], 4, ["TITLE-035 申报职称 row 5"]),
    (["推荐比例": "1:1.2", "差额取整": "进一"], 3, []),
    (["推荐比例": "1:1.2", "差额取整": "去尾数"], 3, ["TITLE-035 申报职称 row 4"]),
    (["推荐比例": "1:1.2"], 2, ["TITLE-062 差额取整"]),
    (["推荐比例": "1.2"], 9, ["TITLE-100 推荐比例"]),
  ])
  func `a surplus is a ratio of the posts, rounded as the scheme says`(
    _ facts: Row, _ count: Int, _ expected: [String]
  ) {
    let rows = sampleRows(count, in: recommendedApplicants)
    #expect(noticeFindingsInShort("recommended", rows, facts, with: [samplePosts()]) == expected)
  }

  @Test func `no more pass than there are posts, however many were recommended`() {
    #expect(found("result", 2, ["推荐人数": "3"]) == [])
    #expect(found("result", 3, ["推荐人数": "3"]) == ["TITLE-035 申报职称 row 4"])
  }

  @Test func `posts of a subject are for the subject, posts of none for the rest`() {
    let posts: [Row] = [
      sampleRow(in: evaluatedPosts, ["学科": "高中语文", "本次评聘数": "1"]),
      sampleRow(in: evaluatedPosts, ["本次评聘数": "1"]),
    ]
    func found(_ subjects: [String]) -> [String] {
      let rows = subjects.enumerated().map {
        sampleRow($0.offset + 1, in: recommendedApplicants, ["学科": $0.element])
      }
      return noticeFindingsInShort("recommended", rows, with: [(TitleFile.posts, posts)])
    }
    #expect(found(["高中语文", "高中数学"]) == [])
    #expect(found(["高中语文", "高中语文"]) == ["TITLE-035 申报职称 row 3"])
    #expect(found(["高中物理", "高中数学"]) == ["TITLE-035 申报职称 row 3"])
  }

  @Test func `without the posts it is said that nothing was counted`() {
    for id in ["materials", "recommended", "result", "appointment"] {
      let rows = [sampleRow(in: titleNotice(id).roster)]
      #expect(noticeFindings(id, rows).map(\.rule) == ["TITLE-033"])
      #expect(noticeFindings(id, rows).map(\.severity) == [.explain])
    }
  }

  struct Cap: Sendable, CustomTestStringConvertible {
    let applicants: Int
    let percent: String
    let passed: Int
    let expected: [String]
    var testDescription: String { "\(passed) of \(applicants) at \(percent)" }
  }

  @Test(arguments: [
    Cap(applicants: 13, percent: "55%", passed: 7, expected: []),
    Cap(applicants: 13, percent: "55%", passed: 8, expected: ["TITLE-051 申报职称 row 9"]),
    Cap(applicants: 10, percent: "40%", passed: 4, expected: []),
    Cap(applicants: 10, percent: "40%", passed: 5, expected: ["TITLE-051 申报职称 row 6"]),
    Cap(applicants: 3, percent: "33.33％", passed: 0, expected: []),
    Cap(applicants: 3, percent: "33.33％", passed: 1, expected: ["TITLE-051 申报职称 row 2"]),
    Cap(applicants: 5, percent: "100%", passed: 5, expected: []),
    Cap(applicants: 5, percent: "100%", passed: 6, expected: ["TITLE-052 申报职称 row 7"]),
  ])
  func `a pass cap cuts off the rest of a person`(_ example: Cap) {
    let facts = [
      "参评人数": "高级教师 \(example.applicants)人", "通过率上限": "高级教师 \(example.percent)",
      "通过率依据": "某省通知",
    ]
    let rows = sampleRows(max(example.passed, 1), in: evaluationResults)
      .map { example.passed == 0 ? $0.merging(["申报职称": "正高级教师", "现任职称": "高级教师"]) { $1 } : $0 }
    let posts = [
      sampleRow(in: evaluatedPosts, ["核准岗位数": "99", "空缺岗位数": "82", "本次评聘数": "82"]),
      sampleRow(in: evaluatedPosts, ["岗位层级": "正高级"]),
    ]
    #expect(
      noticeFindingsInShort("result", rows, facts, with: [(TitleFile.posts, posts)])
        == example.expected)
  }

  @Test(arguments: [
    (["通过率上限": "高级教师 55%", "通过率依据": "某省通知"], ["TITLE-050 参评人数"]),
    (["参评人数": "高级教师 13", "通过率上限": "高级教师 55%"], ["TITLE-050 通过率依据"]),
    (["参评人数": "高级教师 13"], []),
    (["参评人数": "高级教师13"], ["TITLE-049 参评人数"]),
    (["参评人数": "高级 13"], ["TITLE-049 参评人数"]),
    (["参评人数": "高级教师 13", "通过率上限": "高级教师 55", "通过率依据": "某省通知"], ["TITLE-049 通过率上限"]),
  ])
  func `a cap is read whole or asked about`(_ facts: Row, _ expected: [String]) {
    let rows = [sampleRow(in: evaluationResults)]
    #expect(noticeFindingsInShort("result", rows, facts, with: [samplePosts()]) == expected)
  }

  @Test func `the notice shows the working of a cap`() {
    let facts = [
      "参评人数": "高级教师 13/正高级教师 5", "通过率上限": "高级教师 55%/正高级教师 40%", "通过率依据": "某省通知",
    ]
    let content = titleContent("result", sampleRows(7, in: evaluationResults), facts)
    #expect(
      titleNotice("result").statement("通过率说明", of: content) == [
        "高级教师：参评13人，通过率上限55%，最多通过7人（13×55%=7.15，去尾数得7），实际通过7人",
        "正高级教师：参评5人，通过率上限40%，最多通过2人（5×40%=2），实际通过0人",
      ])
  }

  @Test func `points of the recommended are those that were worked out`() {
    let rows = [sampleRow(in: recommendedApplicants, ["总分": "86.5"])]
    func found(_ total: String) -> [String] {
      let points = (
        TitleFile.points, [point(1, "教学业绩", total, ["总分": total, "名次": "1"])]
      )
      return noticeFindingsInShort("recommended", rows, with: [samplePosts(), points])
    }
    #expect(found("86.50") == [])
    #expect(found("86.51") == ["TITLE-047 总分 row 2"])
  }

  @Test(arguments: [
    ([1, 2, 3], [], nil), ([2, 1, 3], [], nil),
    ([1, 1, 3], ["TITLE-048 名次 row 3"], Finding.Severity.mustFix),
    ([1, 3, 4], ["TITLE-048 名次 row 3"], .explain),
    ([2, 3, 4], ["TITLE-048 名次 row 2"], .explain),
  ])
  func `the recommended are the first, each with a rank of its own`(
    _ ranks: [Int], _ expected: [String], _ severity: Finding.Severity?
  ) {
    let rows = ranks.enumerated().map {
      sampleRow($0.offset + 1, in: recommendedApplicants, ["名次": "\($0.element)"])
    }
    #expect(listFindings(rows, as: recommendedApplicants) == expected)
    let found = recommendedRankFindings(imported(rows))
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
  }

  private func imported(_ rows: [Row]) -> [Record] {
    titleContent("recommended", rows).records
  }
}
