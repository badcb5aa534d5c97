import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

@Suite struct AnnouncementTests {
  private func post(_ title: String, _ number: Int, _ changes: [String: String] = [:])
    -> [String: String]
  {
    [
      "招聘单位": "云溪县第一小学", "招聘岗位": title, "招聘人数": String(number), "学历要求": "大学本科及以上",
      "专业要求": "专业不限", "教师资格要求": "小学教师资格",
    ].merging(changes) { $1 }
  }

  struct Dates: Sendable, CustomTestStringConvertible {
    let opens: String
    let closes: String
    let posted: CalendarDay
    let expected: [String]
    let testDescription: String

    init(
      _ opens: String, _ closes: String, posted: CalendarDay, _ expected: [String],
      _ testDescription: String
    ) {
      self.opens = opens
      self.closes = closes
      self.posted = posted
      self.expected = expected
      self.testDescription = testDescription
    }
  }

  @Test(arguments: [
    Dates("2026-04-13", "2026-04-17", posted: "2026-04-06", [], "a week before"),
    Dates("2026-04-13", "2026-04-17", posted: "2026-04-13", [], "on the first day"),
    Dates(
      "2026-04-13", "2026-04-17", posted: "2026-04-14", ["HIRE-014 报名开始"], "a day too late"),
    Dates(
      "2015-08-14", "2015-08-15", posted: "2015-08-16", ["HIRE-014 报名开始", "HIRE-016 报名截止"],
      "琼山中学 2015: posted after registration had closed, and two days of it"),
    Dates(
      "2015-08-14", "2015-08-15", posted: "2015-08-14", ["HIRE-016 报名截止"],
      "as 琼山中学 dated it: two days"),
    Dates("2026-04-13", "2026-04-15", posted: "2026-04-06", [], "three days"),
    Dates("2026-04-13", "2026-04-14", posted: "2026-04-06", ["HIRE-016 报名截止"], "two days"),
    Dates("2026-04-13", "2026-04-12", posted: "2026-04-06", ["HIRE-015 报名截止"], "ends before"),
  ])
  func `registration begins once the announcement hangs, and lasts`(_ dates: Dates) {
    let found = findings(
      of: hiring("announcement"), [post("小学语文教师", 2)],
      ["报名开始": dates.opens, "报名截止": dates.closes], posted: dates.posted)
    #expect(found == dates.expected)
  }

  /// 长沙市天心区 2018-05-22: eight subjects, 10 places.
  private var tianxin: [[String: String]] {
    [2, 2, 1, 1, 1, 1, 1, 1].enumerated().map { post("第\($0 + 1)类教师", $1) }
  }

  @Test(arguments: [(10, []), (11, ["HIRE-017 核准招聘总数"]), (9, ["HIRE-017 核准招聘总数"])])
  func `the posts add up to the number approved`(_ approved: Int, _ expected: [String]) {
    let days = ["报名开始": "2026-06-01", "报名截止": "2026-06-05"]
    let facts = days.merging(["核准招聘总数": String(approved)]) { $1 }
    #expect(findings(of: hiring("announcement"), tianxin, facts) == expected)
    let content = noticeContent(of: hiring("announcement"), tianxin, facts)
    #expect(statement("招聘总人数", of: hiring("announcement"), content) == ["10"])
    #expect(statement("岗位数", of: hiring("announcement"), content) == ["8"])
  }

  @Test func `real totals add up`() {
    // 永安市 2016: senior, junior, primary, special, kindergarten; 百色市 2019: two kinds of staff.
    for (numbers, total) in [([13, 12, 50, 1, 20], 96), ([45, 168], 213)] {
      let rows = numbers.enumerated().map { post("第\($0 + 1)类教师", $1) }
      let content = noticeContent(of: hiring("announcement"), rows)
      #expect(statement("招聘总人数", of: hiring("announcement"), content) == [String(total)])
    }
  }

  @Test func `an age limit needs the day on which ages are counted`() {
    let days = ["报名开始": "2026-06-01", "报名截止": "2026-06-05"]
    let rows = [post("小学语文教师", 2, ["年龄上限": "35"])]
    #expect(findings(of: hiring("announcement"), rows, days) == ["HIRE-018 年龄截止日"])
    let whole = days.merging(["年龄截止日": "2026-03-31"]) { $1 }
    #expect(findings(of: hiring("announcement"), rows, whole) == [])
  }

  @Test func `levelling and every rounding are announced`() throws {
    let scheme = try #require(
      readScheme([
        "笔试满分": "150", "折算取位": "2位不四舍五入", "考场平衡": "二次平均法", "平衡平均分取位": "4位四舍五入", "平衡系数取位": "3位四舍五入",
      ]).scheme)
    #expect(
      scheme.countingWords.filter { $0.contains("平均法") || $0.hasPrefix("笔试成绩") } == [
        "分考场面试的，用二次平均法平衡：考场系数＝总平均分÷本考场平均分，面试成绩＝考场内平均得分×考场系数；"
          + "平均分保留四位小数，四舍五入；系数保留三位小数，四舍五入。",
        "笔试成绩保留两位小数，四舍五入；折算成绩保留两位小数，不四舍五入；面试成绩保留两位小数，四舍五入。",
      ])
  }

  @Test func `age limits are printed as days of birth, one sentence for each`() {
    let rows = [
      post("小学语文教师", 2, ["年龄上限": "40"]), post("小学数学教师", 1, ["年龄上限": "35"]),
      post("小学英语教师", 1, ["年龄上限": "35"]), post("小学音乐教师", 1),
    ]
    // 泾县 2025: 35周岁及以下 is 1989年4月1日(含)以后出生.
    let content = noticeContent(of: hiring("announcement"), rows, ["年龄截止日": "2025-03-31"])
    #expect(
      statement("出生日期界限", of: hiring("announcement"), content) == [
        "年龄要求35周岁及以下的，即1989年4月1日（含）以后出生。",
        "年龄要求40周岁及以下的，即1984年4月1日（含）以后出生。",
      ])
  }

  @Test func `a post stands once in its unit`() {
    let one = post("小学语文教师", 2)
    #expect(imported([one, post("小学数学教师", 1)], as: announcedPosts).findings.isEmpty)
    #expect(imported([one, one], as: announcedPosts).findingsInShort == ["HIRE-013 B3"])
    let elsewhere = post("小学语文教师", 1, ["招聘单位": "云溪县第二小学"])
    #expect(imported([one, elsewhere], as: announcedPosts).findings.isEmpty)
  }

  @Test func `posts of one name have codes, each its own`() {
    func coded(_ title: String, _ code: String) -> [String: String] {
      post(title, 1, ["岗位代码": code])
    }
    let apart = [coded("小学语文教师", "01"), coded("小学语文教师", "02")]
    #expect(imported(apart, as: announcedPosts).findings.isEmpty)
    let same = [coded("小学语文教师", "01"), coded("小学数学教师", "01")]
    #expect(imported(same, as: announcedPosts).findingsInShort == ["HIRE-011 C3"])
    let twice = [coded("小学语文教师", "01"), coded("小学语文教师", "01")]
    #expect(imported(twice, as: announcedPosts).findings.map(\.rule) == ["R-DUP-01"])
  }

  @Test func `no post is blank`() {
    let rows = [post("", 1), post("小学数学教师", 1)]
    #expect(imported(rows, as: announcedPosts).findingsInShort == ["R-REQ-01 B2"])
  }
}
