import Disclosure
import DisclosureTesting
import PublicDraws
import Testing

@testable import EnrollmentZoning

private func batch(_ seats: [(Int, Int)], _ pupils: [LatePupil]) -> LateBatch {
  LateBatch(
    school: "云溪县第一中学", batch: 1, seats: seats.map { ClassSeats(boys: $0.0, girls: $0.1) },
    pupils: pupils)
}

private func boy(_ number: Int) -> LatePupil { LatePupil(number: "L\(number)", isBoy: true) }

@Suite struct LateTests {
  @Test
  func `the class with the fewest pupils takes the next, then the one with fewest of its sex`() {
    #expect(batch([(20, 20), (19, 20), (20, 20)], [boy(1)]).placed(by: stream("1")).classOf == [1])
    #expect(batch([(20, 20), (21, 19), (19, 21)], [boy(1)]).placed(by: stream("1")).classOf == [2])
    let girl = LatePupil(number: "L1", isBoy: false)
    #expect(batch([(20, 20), (21, 19), (19, 21)], [girl]).placed(by: stream("1")).classOf == [1])
  }

  @Test func `between equals the lot decides, and each may be it`() {
    let places = Set(
      (0..<40).map { batch([(20, 20), (20, 20), (21, 20)], [boy(1)]).placed(by: stream("\($0)")) }
        .map { $0.classOf[0] })
    #expect(places == [0, 1])
  }

  @Test func `as many as the classes lack fill them up`() {
    for seed in 0..<10 {
      let places = batch([(20, 20), (18, 20), (20, 19)], (1...3).map(boy)).placed(
        by: stream("\(seed)"))
      #expect(places.seats.map(\.size) == [40, 40, 40])
    }
  }

  @Test func `twins stay together or apart, namesakes apart, and nobody else moves`() {
    for seed in 0..<10 {
      let twins = ["L1", "L2"].map { LatePupil(number: $0, isBoy: true, together: "D1") }
      let together = batch([(20, 20), (20, 20)], twins).placed(by: stream("\(seed)"))
      #expect(together.classOf[0] == together.classOf[1])
      let others = ["L1", "L2"].map { LatePupil(number: $0, isBoy: true, apart: "D1") }
      let apart = batch([(20, 20), (10, 10)], others).placed(by: stream("\(seed)"))
      #expect(Set(apart.classOf) == [0, 1])
      let namesake = LatePupil(number: "L1", isBoy: true, avoided: [1])
      #expect(batch([(20, 20), (10, 10)], [namesake]).placed(by: stream("\(seed)")).classOf == [0])
    }
  }

  @Test func `where every class has a namesake the numbers decide and it is said`() {
    let pupil = LatePupil(number: "L1", isBoy: true, avoided: [0, 1])
    let places = batch([(20, 20), (10, 10)], [pupil]).placed(by: stream("1"))
    #expect(places.classOf == [1] && places.meeting == [pupil])
  }

  @Test func `the fingerprint tells classes and arrivals, in whatever order they came`() {
    let one = batch([(20, 20)], [boy(1), boy(2)]).fingerprint
    #expect(batch([(20, 20)], [boy(2), boy(1)]).fingerprint == one)
    #expect(batch([(21, 19)], [boy(1), boy(2)]).fingerprint != one)
    #expect(batch([(20, 20)], [boy(1)]).fingerprint != one)
  }
}

@Suite struct LateStepTests {
  private let school = "云溪县第一中学"
  private let changes = ["分班办法": ["随机"], "分班科目": [], "班级数": ["云溪县第一中学 2"], "照顾差": []]

  private var pupils: ClassList {
    let names = ["王一", "李二", "张三", "赵四", "钱五", "孙六"]
    return (
      EnrollmentFile.classPupils,
      names.enumerated().map {
        ["学校": school, "报名号": "A\($0 + 10)", "姓名": $1, "性别": $0 < 3 ? "男" : "女"]
      }
    )
  }

  private func arrival(_ number: String, _ name: String, batch: Int = 1) -> Row {
    ["学校": school, "批次": "\(batch)", "报名号": number, "姓名": name, "性别": "男"]
  }

  private func seed(_ batch: Int) -> Row {
    [
      "学校": school, "用途": "插班", "批次": "\(batch)", "来源": "家长代表现场掷骰",
      "公布时间": "2026-09-0\(batch) 09:30", "数值": "\(batch)",
    ]
  }

  private func placed(
    _ arrivals: [Row], seeds: [Row], _ change: (inout [Row]) -> Void = { _ in }
  ) -> WorkOutcome {
    var all = pupils.rows
    change(&all)
    let classes = classTrial.outcome(of: classesStep, [pupils, classSeeds()], changes)
    return classTrial.outcome(
      of: lateStep,
      [
        (EnrollmentFile.classPupils, all), classes.given(EnrollmentFile.classes),
        (EnrollmentFile.latePupils, arrivals),
        (EnrollmentFile.classSeeds, classSeeds().rows + seeds),
      ], changes)
  }

  @Test func `each batch has its seed, and counts those before it`() {
    let outcome = placed(
      [arrival("B1", "周七"), arrival("B2", "吴八", batch: 2)], seeds: [seed(1), seed(2)])
    #expect(outcome.inShort == [])
    #expect(Set(outcome.cells(EnrollmentFile.lateClasses, "班级")).count == 2)
    #expect(outcome.cells(EnrollmentFile.lateClasses, "批次", "报名号") == ["1 B1", "2 B2"])
  }

  @Test func `a batch without its seed is told its fingerprint and waits`() {
    let outcome = placed(
      [arrival("B1", "周七"), arrival("B2", "吴八", batch: 2)], seeds: [seed(1)])
    #expect(outcome.inShort == ["ENR-211 分班种子.xlsx"])
    #expect(outcome.summary.last?.contains("第 2 批:名单指纹") == true)
  }

  @Test func `a namesake goes to the other class, even to a larger one`() {
    for name in ["王一", "汪怡"] {
      let classes = classTrial.outcome(of: classesStep, [pupils, classSeeds()], changes)
      let own = classes.cells(EnrollmentFile.classes, "班级", "姓名").first { $0.hasSuffix("王一") }
      let outcome = placed([arrival("B1", name)], seeds: [seed(1)])
      let label = outcome.cells(EnrollmentFile.lateClasses, "班级")[0]
      #expect(own?.hasPrefix(label) == false, "\(name)")
    }
  }

  @Test func `who left no longer counts from its batch on`() throws {
    // Both of a class but one are gone: the next goes there.
    let classes = classTrial.outcome(of: classesStep, [pupils, classSeeds()], changes)
    let sitting = classes.cells(EnrollmentFile.classes, "报名号", "班级")
    let label = try #require(sitting.first?.split(separator: " ").last.map(String.init))
    let gone = sitting.filter { $0.hasSuffix(label) }.dropFirst()
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let outcome = placed(
      [arrival("B1", "周七", batch: 2)], seeds: [seed(2)]
    ) { rows in
      for index in rows.indices where gone.contains(rows[index]["报名号"] ?? "") {
        rows[index]["离校批次"] = "2"
      }
    }
    #expect(outcome.cells(EnrollmentFile.lateClasses, "班级") == [label])
  }

  @Test func `who has a class keeps it`() {
    #expect(placed([arrival("A10", "王一")], seeds: [seed(1)]).inShort == ["ENR-222 插班登记.xlsx 2"])
  }

  @Test func `nobody comes later to a school without classes`() {
    var stranger = arrival("B1", "周七")
    stranger["学校"] = "云溪县第二中学"
    #expect(placed([stranger], seeds: []).inShort == ["ENR-204 班级数"])
  }
}
