import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct TotalListTests {
  private func row(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
    candidate(number, in: totals, changes)
  }

  private func found(_ rows: [[String: String]]) -> [String] {
    imported(rows, as: totals).findingsInShort
  }

  @Test func `totals rank everybody, and a tie may have been broken`() {
    #expect(found([row(1), row(2), row(3)]) == [])
    #expect(found([row(1), row(2, ["总成绩": "89"]), row(3)]) == [])
    #expect(found([row(1), row(2), row(3, ["名次": "4"])]) == ["HIRE-022 M4"])
    #expect(found([row(1), row(2, ["总成绩": "89.01"])]) == ["HIRE-008 L3"])
  }

  @Test func `only who has a total goes on`() {
    let absent = ["面试成绩": "", "总成绩": "", "名次": "", "备注": "缺考"]
    #expect(found([row(1), row(2, absent)]) == [])
    let called = absent.merging(["是否进入体检考察": "是"]) { $1 }
    #expect(found([row(1), row(2, called)]) == ["HIRE-025 O3"])
  }

  @Test func `nobody better is passed over without a word`() {
    let skipped = [row(1, ["是否进入体检考察": "否"]), row(2, ["是否进入体检考察": "是"])]
    #expect(found(skipped) == ["HIRE-026 O3"])
    #expect(imported(skipped, as: totals).isClean)
    #expect(found([row(1), row(2, ["是否进入体检考察": "是"])]) == [])
    // Of a broken tie the later one goes without the other.
    let tie = [row(1, ["是否进入体检考察": "否"]), row(1, ["准考证号": "20260199", "是否进入体检考察": "是"])]
    #expect(found(tie) == [])
  }

  /// 青岛市北区 2018: more are inspected than hired, and two columns say who.
  @Test func `within the plan are as many as are hired, and all of them go on`() {
    let yes = ["是否进入体检考察": "是", "是否等额人选": "是"]
    let pool = ["是否进入体检考察": "是", "是否等额人选": "否"]
    let out = ["是否进入体检考察": "否", "是否等额人选": "否"]
    #expect(found([row(1, yes), row(2, pool), row(3, out)]) == [])
    #expect(found([row(1, yes), row(2, yes), row(3, out)]) == ["HIRE-028 P3"])
    #expect(
      found([row(1, yes), row(2, out.merging(["是否等额人选": "是"]) { $1 })]) == [
        "HIRE-027 P3", "HIRE-028 P3",
      ])
  }

  @Test func `rows of a post agree on the plan`() {
    #expect(found([row(1), row(2, ["计划数": "2"])]) == ["HIRE-001 D3"])
    #expect(found([row(1, ["计划数": ""]), row(2, ["计划数": ""])]) == [])
  }
}

@Suite struct RecountTests {
  private let kind = hiring("totals")

  /// A total of 71.5 and 82.33 at 50:50, which is 76.915 before it is rounded.
  private func total(_ total: String, _ scheme: [String: String] = [:]) -> [String] {
    let row = candidate(
      1, in: totals, ["计划数": "", "笔试成绩": "71.5", "面试成绩": "82.33", "总成绩": total])
    return findings(of: kind, [row], schemeAsFacts(scheme))
  }

  @Test func `a total is what the scheme makes of the marks`() {
    #expect(total("76.92") == [])
    #expect(total("76.91") == ["HIRE-038 总成绩 row 2"])
    #expect(total("76.91", ["总成绩取位": "2位不四舍五入"]) == [])
    #expect(total("76.92", ["总成绩取位": "2位不四舍五入"]) == ["HIRE-038 总成绩 row 2"])
    // 40:60 is 78, 60:40 is 75.83.
    #expect(total("78", ["笔试权重": "40", "面试权重": "60"]) == [])
    #expect(total("75.83", ["笔试权重": "60", "面试权重": "40"]) == [])
    #expect(total("75.83", ["笔试权重": "40", "面试权重": "60"]) == ["HIRE-038 总成绩 row 2"])
  }

  @Test func `without a scheme nothing is worked out`() {
    let row = candidate(1, in: totals, ["总成绩": "12"])
    #expect(findings(of: kind, [row]) == [])
  }

  @Test func `a bonus and a paper of 150 are converted as the scheme says`() {
    let row = [
      "笔试成绩": "120", "加分": "5", "笔试折算成绩": "85", "面试成绩": "80", "总成绩": "82.5", "计划数": "",
    ]
    let scheme = schemeAsFacts([
      "笔试满分": "150", "加分位置": "折算后的笔试成绩", "折算取位": "2位四舍五入",
    ])
    #expect(findings(of: kind, [candidate(1, in: totals, row)], scheme) == [])
    let plain = row.merging(["笔试折算成绩": "80"]) { $1 }
    #expect(
      findings(of: kind, [candidate(1, in: totals, plain)], scheme) == ["HIRE-037 笔试折算成绩 row 2"])
  }

  /// 武胜县 2022: the bonus comes to the total, which may reach 104.
  @Test func `a bonus on the total may pass a hundred`() {
    let row = [
      "笔试成绩": "100", "加分": "4", "面试成绩": "100", "总成绩": "104", "计划数": "",
    ]
    let scheme = schemeAsFacts(["加分位置": "总成绩", "加分上限": "4"])
    #expect(findings(of: kind, [candidate(1, in: totals, row)], scheme) == [])
  }

  @Test func `somebody without a written mark is not worked out`() {
    let row = candidate(1, in: totals, ["笔试成绩": "", "面试成绩": "90", "总成绩": "90", "计划数": ""])
    #expect(findings(of: kind, [row], schemeAsFacts()) == [])
  }

  /// 青岛市北区 2018: the skill test is half of the interview mark.
  @Test(arguments: [("85", []), ("86", ["HIRE-036 面试成绩 row 2"])])
  func `a skill test is its share of the interview mark`(_ mark: String, _ expected: [String]) {
    let row = candidate(
      1, in: interviewMarks, ["考官评分": "80", "技能测试": "90", "面试成绩": mark])
    let scheme = schemeAsFacts(["技能测试占面试": "50"])
    #expect(findings(of: hiring("interview"), [row], scheme) == expected)
  }

  @Test func `a scheme that is begun must be whole`() {
    let row = candidate(1, in: totals)
    #expect(findings(of: kind, [row], ["笔试权重": "40"]) == ["HIRE-035 方案名称"])
    let uneven = schemeAsFacts(["笔试权重": "40", "面试权重": "50"])
    #expect(findings(of: kind, [row], uneven).count == 1)
  }
}

@Suite struct RatioTests {
  private func called(
    _ count: Int, of people: Int, plan: Int, _ scheme: [String: String],
    _ changes: [Int: [String: String]] = [:]
  ) -> [String] {
    let rows = (1...people).map { number in
      candidate(
        number, in: totals,
        ["计划数": String(plan), "是否进入体检考察": number <= count ? "是" : "否"].merging(
          changes[number] ?? [:]
        ) { $1 })
    }
    return findings(of: hiring("totals"), rows, schemeAsFacts(scheme))
  }

  @Test func `as many go on as the ratio says`() {
    #expect(called(2, of: 4, plan: 2, [:]) == [])
    #expect(called(3, of: 4, plan: 2, [:]) == ["HIRE-039 是否进入体检考察 row 4"])
    #expect(called(1, of: 4, plan: 2, [:]) == ["HIRE-040 是否进入体检考察 row 3"])
    #expect(called(2, of: 2, plan: 3, [:]) == [], "nobody is left to go on")
    // 青岛市北区 2018: 1.5n, rounded up: 3 posts, 5 people.
    #expect(called(5, of: 7, plan: 3, ["体检入围": "1.5n进一"]) == [])
    #expect(
      called(4, of: 7, plan: 3, ["体检入围": "1.5n进一"]) == ["HIRE-040 是否进入体检考察 row 6"])
    #expect(
      called(6, of: 7, plan: 3, ["体检入围": "1.5n进一"]) == ["HIRE-039 是否进入体检考察 row 7"])
  }

  @Test func `nobody goes on below the lines`() {
    let line = ["面试最低分": "75"]
    let low = [2: ["面试成绩": "74.99", "笔试成绩": "99.99", "总成绩": "87.49"]]
    let even = [2: ["面试成绩": "75", "笔试成绩": "99.98", "总成绩": "87.49"]]
    #expect(called(2, of: 3, plan: 2, line, low) == ["HIRE-041 是否进入体检考察 row 3"])
    #expect(called(2, of: 3, plan: 2, line, even) == [])
  }

  private func interviewed(
    _ ranks: [Int], plan: Int, _ scheme: [String: String] = [:]
  ) -> [String] {
    let rows = ranks.enumerated().map { index, rank in
      candidate(index + 1, in: interviewees, ["计划数": String(plan), "名次": String(rank)])
    }
    return findings(of: hiring("interviewees"), rows, schemeAsFacts(scheme))
  }

  @Test func `as many are interviewed as the ratio says, with those who tie`() {
    #expect(interviewed([1, 2, 3], plan: 1) == [])
    #expect(interviewed([1, 2, 3, 3], plan: 1) == [], "both thirds are called")
    #expect(interviewed([1, 2, 3, 4], plan: 1) == ["HIRE-039 名次 row 5"])
    #expect(interviewed([1, 2], plan: 1) == ["HIRE-040 名次 row 3"])
    #expect(interviewed([1, 2, 3, 3], plan: 1, ["同分入围": "按同分顺序"]) == ["HIRE-039 名次 row 5"])
    // 顺德 2013: one post 3, more 2n+1.
    let shunde = ["面试入围": "1人 3n/2人以上 2n+1"]
    #expect(interviewed([1, 2, 3, 4, 5], plan: 2, shunde) == [])
    #expect(interviewed([1, 2, 3, 4, 5, 6], plan: 2, shunde) == ["HIRE-039 名次 row 7"])
  }
}
