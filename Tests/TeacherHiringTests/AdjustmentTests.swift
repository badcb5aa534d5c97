import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct AdjustmentTests {
  private func post(
    _ number: Int, _ old: Int, _ new: Int, _ way: String, applicants: Int? = nil
  ) -> [String: String] {
    [
      "招聘单位": "云溪县第一小学", "招聘岗位": "第\(number)类教师", "原招聘人数": String(old),
      "调整后人数": String(new), "调整方式": way, "报名人数": applicants.map(String.init) ?? "",
    ]
  }

  @Test(arguments: [
    ("核减", 5, 4, []), ("核减", 5, 5, ["HIRE-019 F2"]), ("核减", 5, 6, ["HIRE-019 F2"]),
    ("核减", 5, 0, ["HIRE-019 F2"]), ("核减", 5, 1, []), ("取消", 5, 0, []),
    ("取消", 5, 1, ["HIRE-019 F2"]), ("保留", 5, 5, []), ("保留", 5, 4, ["HIRE-019 F2"]),
    ("保留", 5, 6, ["HIRE-019 F2"]),
  ])
  func `the way of an adjustment fits its numbers`(
    _ way: String, _ old: Int, _ new: Int, _ expected: [String]
  ) {
    #expect(imported([post(1, old, new, way)], as: adjustedPosts).findingsInShort == expected)
  }

  @Test func `places that move are neither lost nor won`() {
    let moved = [post(1, 2, 0, "调剂"), post(2, 1, 2, "调剂"), post(3, 1, 2, "调剂")]
    #expect(imported(moved, as: adjustedPosts).findings.isEmpty)
    let lost = [post(1, 2, 0, "调剂"), post(2, 1, 2, "调剂")]
    #expect(imported(lost, as: adjustedPosts).findingsInShort == ["HIRE-020 F3"])
    let won = [post(1, 2, 1, "调剂"), post(2, 1, 3, "调剂"), post(3, 4, 3, "核减")]
    #expect(imported(won, as: adjustedPosts).findingsInShort == ["HIRE-020 F3"])
    let still = [post(1, 2, 2, "调剂")]
    #expect(imported(still, as: adjustedPosts).findingsInShort == ["HIRE-019 F2"])
  }

  /// 长沙市天心区 2018-05-22: places of subjects that drew too few went to others, and 10 remain.
  ///
  /// The numbers before are made up, the eight after are the notice's.
  @Test func `Tianxin keeps its ten places`() {
    let numbers = [(1, 2), (1, 2), (1, 1), (1, 1), (1, 1), (2, 1), (1, 1), (2, 1)]
    let rows = numbers.enumerated().map { index, number in
      post(index + 1, number.0, number.1, number.0 == number.1 ? "保留" : "调剂")
    }
    let content = noticeContent(of: hiring("adjustment"), rows)
    #expect(imported(rows, as: adjustedPosts).findings.isEmpty)
    #expect(statement("原招聘总人数", of: hiring("adjustment"), content) == ["10"])
    #expect(statement("调整后总人数", of: hiring("adjustment"), content) == ["10"])
    #expect(statement("调整概况", of: hiring("adjustment"), content) == ["调剂4个岗位、保留4个岗位"])
  }

  /// Five posts and eight applicants at 1:2 leave four posts.
  @Test(arguments: [(4, []), (5, ["HIRE-043 调整后人数 row 2"])])
  func `a post is opened with as many places as enough people applied for`(
    _ new: Int, _ expected: [String]
  ) {
    let row = post(1, 6, new, "核减", applicants: 8)
    let scheme = schemeAsFacts(["开考比例": "1:2", "不足开考比例": "按比例核减"])
    #expect(findings(of: hiring("adjustment"), [row], scheme) == expected)
    #expect(findings(of: hiring("adjustment"), [row]) == [])
  }
}
