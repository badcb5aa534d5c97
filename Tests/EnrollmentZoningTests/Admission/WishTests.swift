import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct WishTests {
  private func wishes(_ number: String, _ points: String, _ schools: String...) -> [String: String]
  {
    var row = childRow(number, ["积分": points])
    for (place, school) in schools.enumerated() {
      row["志愿学校" + ["一", "二", "三", "四"][place]] = school
    }
    return row
  }

  private let byPoints = ["录取顺序": ["第一类：本区户籍"], "同类顺序": ["积分"]]

  private func rules(_ way: String) -> [String: [String]] {
    byPoints.merging(["志愿方式": [way]]) { $1 }
  }

  /// A has the points for either school; C names the second one first.
  private var three: [[String: String]] {
    [
      wishes("A0001", "90", "第一小学", "第二小学"), wishes("A0002", "80", "第一小学", "第二小学"),
      wishes("A0003", "70", "第二小学"),
    ]
  }

  @Test func `first wishes go before higher points of second ones`() {
    let admission = trialAdmission(three, trialPlan(first: 1, second: 1), rules("志愿优先"))
    #expect(admission.inShort == ["A0001 第一小学", "A0002 统筹", "A0003 第二小学"])
  }

  @Test func `in parallel wishes higher points go first everywhere`() {
    let admission = trialAdmission(three, trialPlan(first: 1, second: 1), rules("平行志愿"))
    #expect(admission.inShort == ["A0001 第一小学", "A0002 第二小学", "A0003 统筹"])
  }

  @Test func `second wishes wait while first ones are not settled`() {
    let equal = [
      wishes("A0001", "90", "第一小学", "第二小学"), wishes("A0002", "90", "第一小学", "第二小学"),
      wishes("A0003", "70", "第二小学"),
    ]
    let plan = trialPlan(first: 1, second: 2)
    let stopped = trialAdmission(equal, plan, rules("志愿优先"))
    #expect(stopped.inShort == ["A0001 未定", "A0002 未定", "A0003 第二小学"])
    let drawing = rules("志愿优先").merging(["同类顺序": ["积分", "摇号"]]) { $1 }
    let held = trialAdmission(equal, plan, drawing) { group in
      group == "第一小学" ? drawnInOrder(["A0002", "A0001"], group: group, seats: 1) : nil
    }
    #expect(held.inShort == ["A0001 第二小学", "A0002 第一小学", "A0003 第二小学"])
    let full = trialAdmission(equal, trialPlan(first: 1, second: 1), drawing) { group in
      group == "第一小学" ? drawnInOrder(["A0002", "A0001"], group: group, seats: 1) : nil
    }
    #expect(full.inShort == ["A0001 统筹", "A0002 第一小学", "A0003 第二小学"])
  }

  @Test func `a second draw at a school has a name of its own`() {
    let rows =
      (1...2).map { wishes("A000\($0)", "90", "第二小学", "第一小学") }
      + [wishes("A0003", "90", "第一小学")]
      + [wishes("A0004", "90", "第二小学", "第一小学")]
    let plan = trialPlan(first: 2, second: 1)
    let rules = rules("志愿优先").merging(["同类顺序": ["摇号"]]) { $1 }
    #expect(trialAdmission(rows, plan, rules).draws.map(\.group) == ["第二小学"])
    let after = trialAdmission(rows, plan, rules) { group in
      group == "第二小学" ? drawnInOrder(["A0001", "A0002", "A0004"], group: group, seats: 1) : nil
    }
    #expect(after.draws.map(\.group) == ["第二小学", "第一小学（第二志愿）"])
    #expect(after.draws.last?.seats == 1 && after.draws.last?.families == [1, 3])
  }

  private func inGroup(_ number: String, _ wishes: String...) -> [String: String] {
    var row = childRow(number, ["户籍地址": "东湖路1号"])
    for (place, school) in wishes.enumerated() { row["志愿学校" + ["一", "二"][place]] = school }
    return row
  }

  @Test func `a lottery group is one pool, and who comes out first chooses first`() {
    let rows = [
      inGroup("A0001", "东湖小学", "西湖小学"), inGroup("A0002", "东湖小学", "西湖小学"),
      inGroup("A0003", "东湖小学"),
    ]
    let rules = ["派位组分校": ["按志愿"], "同类顺序": ["摇号"]]
    let open = trialAdmission(rows, trialPlan(first: 0, group: 1), rules)
    #expect(open.draws == [NeededDraw(group: "湖区", pool: "湖区", seats: 2, families: [0, 1, 2])])
    let held = trialAdmission(rows, trialPlan(first: 0, group: 1), rules) {
      drawnInOrder(["A0002", "A0001", "A0003"], group: $0, seats: 2)
    }
    #expect(held.inShort == ["A0001 西湖小学", "A0002 东湖小学", "A0003 统筹"])
  }

  @Test func `who names but a full school of the group waits for a transfer`() {
    let rows = [inGroup("A0001", "东湖小学"), inGroup("A0002", "东湖小学")]
    let held = trialAdmission(
      rows, trialPlan(first: 0, group: 1), ["派位组分校": ["按志愿"], "同类顺序": ["摇号"]]
    ) { drawnInOrder(["A0002", "A0001"], group: $0, seats: 2) }
    #expect(held.inShort == ["A0001 统筹", "A0002 东湖小学"])
    #expect(held.left == [0, 0, 0, 1])
  }

  @Test func `everybody gets the first choice where that fits, without a draw`() {
    let rows = [inGroup("A0001", "东湖小学"), inGroup("A0002", "西湖小学")]
    let admission = trialAdmission(
      rows, trialPlan(first: 0, group: 1), ["派位组分校": ["按志愿"], "同类顺序": ["摇号"]])
    #expect(admission.inShort == ["A0001 东湖小学", "A0002 西湖小学"] && admission.draws.isEmpty)
    let byList = trialAdmission(
      [inGroup("A0001"), inGroup("A0002")], trialPlan(first: 0, group: 1),
      ["派位组分校": ["按列表顺序"], "同类顺序": ["落户时间", "摇号"]])
    #expect(byList.draws.map(\.seats) == [2])
  }

  @Test func `the nearer home goes first, and the earlier registration of a stay`() {
    let rows = [
      childRow("A0001", ["家校距离": "900", "暂住备案日期": "2022-01-01"]),
      childRow("A0002", ["家校距离": "800", "暂住备案日期": "2022-01-01"]),
      childRow("A0003", ["家校距离": "100", "暂住备案日期": "2023-01-01"]),
    ]
    let admission = trialAdmission(rows, trialPlan(first: 1), ["同类顺序": ["暂住备案时间、距离"]])
    #expect(admission.inShort == ["A0001 统筹", "A0002 第一小学", "A0003 统筹"])
  }
}
