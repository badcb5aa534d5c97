import Disclosure
import DisclosureTesting
import PublicDraws
import Testing

@testable import EnrollmentZoning

@Suite struct AdmissionPropertyTests {
  /// A register by chance: classes, wishes, equal dates, twins.
  private func register(
    _ count: Int, _ generator: inout SeededGenerator
  ) -> [[String: String]] {
    crowd(count).enumerated().map { place, row in
      var row = row
      let roads = ["中山路", "人民路", "公园路", "东湖路"]
      let road = roads.randomElement(using: &generator) ?? ""
      row["户籍地址"] = road + "1号"
      row["家庭住址"] = Bool.random(using: &generator) ? road + "1号" : "外环路2号"
      row["户籍登记日期"] = "2020-0\(Int.random(in: 1...3, using: &generator))-01"
      row["积分"] = "\(Int.random(in: 60...64, using: &generator))"
      let schools = ["第一小学", "第二小学", "东湖小学", "西湖小学"].shuffled(using: &generator)
      for (wish, name) in zip(["一", "二", "三"], schools) { row["志愿学校" + wish] = name }
      return row
    }.pairedTwins
  }

  /// A draw held at once: the order is that of the numbers read backwards.
  private func held(_ seats: Int, _ families: [(number: String, size: Int)], _ group: String)
    -> [String: DrawnPlace]
  {
    var left = seats
    var places: [String: DrawnPlace] = [:]
    for (place, family) in families.reversed().enumerated() {
      let isWon = left > 0
      left -= isWon ? family.size : 0
      places[family.number] = DrawnPlace(
        group: group, number: "\(place)", place: place + 1, isWon: isWon, alternate: nil)
    }
    return places
  }

  /// Draws are held one after the other, until none is left to be held.
  private func settled(
    _ rows: [[String: String]], _ plan: SeatPlan, _ changes: [String: [String]]
  ) -> Admission {
    var results: [String: [String: DrawnPlace]] = [:]
    while true {
      let known = results
      let admission = trialAdmission(rows, plan, changes) { known[$0] }
      let open = admission.draws.filter { known[$0.group] == nil }
      guard !open.isEmpty else { return admission }
      for draw in open {
        results[draw.group] = held(
          draw.seats,
          draw.families.map { (admission.number(of: $0), admission.families[$0].size) }, draw.group)
      }
    }
  }

  @Test(arguments: ["学区学校", "志愿优先", "平行志愿"])
  func `every child appears once, twins together, and no seat is given twice`(way: String) {
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let rows = register(Int.random(in: 1...60, using: &generator), &generator)
      let plan = trialPlan(
        first: Int.random(in: 0...20, using: &generator),
        second: Int.random(in: 0...20, using: &generator),
        group: Int.random(in: 0...8, using: &generator))
      let admission = settled(
        rows, plan,
        [
          "志愿方式": [way], "派位组分校": ["按志愿"], "余下学位办法": [LastSeats.admit.chinese],
          "同类顺序": ["落户时间", "积分", "摇号"],
        ])
      check(admission, rows, seed)
    }
  }

  private func check(_ admission: Admission, _ rows: [[String: String]], _ seed: UInt64) {
    #expect(admission.problems.isEmpty, "seed \(seed): \(admission.problems)")
    #expect(admission.outcomes.count == rows.count)
    #expect(!admission.outcomes.contains(.waiting), "seed \(seed)")
    let order = admission.order.filter { admission.seats[$0] != nil }
    #expect(Set(admission.families.flatMap(\.members)).count == rows.count)
    for family in admission.families {
      #expect(Set(family.members.map { admission.outcomes[$0] }).count == 1, "seed \(seed)")
    }
    for (school, seats) in admission.plan.schools.enumerated() {
      let admitted = admission.outcomes.count { $0 == .admitted(school: school) }
      #expect(admission.left[school] == max(0, seats.seats - admitted), "seed \(seed)")
      // The last twins may stand one over the plan.
      #expect(admitted <= seats.seats + 1, "seed \(seed)")
    }
    #expect(order.count >= Set(order).count)
  }

  @Test func `the order of the register changes nothing`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let rows = register(30, &generator)
      let plan = trialPlan(first: 5, second: 5, group: 3)
      let changes = [
        "派位组分校": ["按志愿"], "同类顺序": ["落户时间", "积分", "摇号"],
        "余下学位办法": [LastSeats.skip.chinese],
      ]
      let straight = Set(settled(rows, plan, changes).inShort)
      #expect(Set(settled(rows.shuffled(using: &generator), plan, changes).inShort) == straight)
    }
  }
}

extension [[String: String]] {
  /// Every tenth child and the next one as twins of one home.
  fileprivate var pairedTwins: [[String: String]] {
    enumerated().map { place, row in
      guard place % 10 < 2, place - place % 10 + 1 < count else { return row }
      var twin = self[place - place % 10]
      twin["报名号"] = row["报名号"]
      twin["多胞胎组"] = "D\(place / 10)"
      return twin
    }
  }
}
