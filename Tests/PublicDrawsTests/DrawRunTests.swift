import Disclosure
import DisclosureTesting
import Testing

@testable import PublicDraws
import WorkingDays

@Suite struct DrawRunTests {
  @Test func `the order in which a list comes in changes nothing`() throws {
    let list = entries(60, twins: [5, 44])
    let plan = DrawPlan.sample(seats: 20)
    let first = DrawRecord(try commitment(list, plan).run(seeds: sampleSeeds)).json.canonical
    var stream = DrawStream(DrawKey(commitment: "any order", seeds: []))
    for _ in 0..<50 {
      let other = try commitment(stream.shuffled(list), plan).run(seeds: sampleSeeds.reversed())
      #expect(DrawRecord(other).json.canonical == first)
    }
  }

  @Test func `numbers stand in the order of their bytes, not of their values or of a language`()
    throws
  {
    let list = try DrawList(["10", "9", "b", "B", "A-1", "中", "一"].map { DrawEntry($0) })
    #expect(list.entries.map(\.number) == ["10", "9", "A-1", "B", "b", "一", "中"])
  }

  @Test(arguments: [
    ("Ａ００１", "A001"), ("　A001 ", "A001"), ("A001\u{200B}", "A001"), ("（东）1", "(东)1"),
  ])
  func `a number is the same in wide letters and with blanks around it`(
    _ typed: String, _ number: String
  ) throws {
    #expect(DrawEntry(typed).number == number)
    #expect(
      try DrawList([DrawEntry(typed)]).sha256 == DrawList([DrawEntry(number)]).sha256)
    #expect(
      rules { _ = try DrawList([DrawEntry(typed), DrawEntry(number)]) } == ["DRAW-002"])
  }

  @Test(
    arguments: [
      ([], ["DRAW-004"]), ([DrawEntry("")], ["DRAW-001"]), ([DrawEntry("A 1")], ["DRAW-001"]),
      ([DrawEntry("é")], ["DRAW-001"]), ([DrawEntry("1", persons: 0)], ["DRAW-003"]),
      ([DrawEntry("1", persons: 9)], []), ([DrawEntry("1", persons: 10)], ["DRAW-003"]),
      ([DrawEntry(String(repeating: "1", count: 40))], []),
      ([DrawEntry(String(repeating: "1", count: 41))], ["DRAW-001"]),
      (
        [DrawEntry("1"), DrawEntry("", persons: 0), DrawEntry("1")],
        ["DRAW-001", "DRAW-002", "DRAW-003"]
      ),
    ] as [([DrawEntry], [String])])
  func `a list that cannot be drawn from says everything that is wrong`(
    _ entries: [DrawEntry], _ found: [String]
  ) {
    #expect(rules { _ = try DrawList(entries) } == found)
  }

  /// Zhangzhou Longwen 2016: three schools, 502 children with one pair of twins, 501 numbers.
  @Test(arguments: [
    (225, 0, 30, 225, 45, "步文"), (123, 1, 12, 122, 63, "蓝田"), (154, 0, 0, 154, 75, "朝阳"),
  ])
  func `priority seats go first, twins share a number and take two seats`(
    _ children: Int, _ pairs: Int, _ priority: Int, _ numbers: Int, _ drawn: Int, _ school: String
  ) throws {
    let list = entries(children - pairs, twins: Set(1..<1 + pairs))
    #expect(list.count == numbers)
    let plan = DrawPlan.sample(seats: 75 - priority, alternates: 20, lastSeats: .skip)
    #expect(plan.seats == drawn)
    let run = try commitment(list, plan).run(seeds: sampleSeeds)
    #expect(run.commitment.list.persons == children)
    let admitted = run.results.filter { $0.standing == .admitted }.map(\.entry.persons)
    #expect(admitted.reduce(0, +) == drawn)
    #expect(run.results.compactMap(\.standing.alternate).sorted() == Array(1...20))
  }

  @Test func `all three schools of Longwen together have 501 numbers for 502 children`() {
    #expect((225 + 122 + 154, 225 + 123 + 154) == (501, 502))
  }

  @Test(arguments: [(10, false), (9, true), (11, false)])
  func `nothing is drawn when there is a seat for everybody`(_ seats: Int, _ draws: Bool) throws {
    // Nine numbers, one of them for twins.
    let held = try commitment(entries(9, twins: [4]), .sample(seats: seats))
    #expect(held.needsDraw == draws)
    let run = try held.run(seeds: draws ? sampleSeeds : [])
    #expect(run.order.isEmpty == !draws && (run.key == nil) == !draws)
    #expect(run.results.allSatisfy { $0.standing == .admitted } == !draws)
    if !draws { #expect(rules { _ = try held.run(seeds: sampleSeeds) } == ["DRAW-042"]) }
  }

  struct End: CustomTestStringConvertible {
    let rule: LastSeats?
    /// Children for whom the numbers stand, in the order drawn.
    let persons: [Int]
    let seats: Int
    var alternates: Int? = nil
    let standings: [String]

    var testDescription: String {
      "\(rule?.chinese ?? "没有多胞胎") \(persons) \(seats) \(alternates ?? -1)"
    }
  }

  @Test(arguments: [
    End(rule: .admit, persons: [1, 2, 1], seats: 2, standings: ["中签", "中签", "候补第1"]),
    End(rule: .skip, persons: [1, 2, 1, 1], seats: 2, standings: ["中签", "候补第1", "中签", "候补第2"]),
    End(rule: .stop, persons: [1, 2, 1], seats: 2, standings: ["中签", "候补第1", "候补第2"]),
    End(rule: .admit, persons: [2, 2, 1], seats: 2, standings: ["中签", "候补第1", "候补第2"]),
    End(rule: .skip, persons: [2, 2, 1], seats: 2, standings: ["中签", "候补第1", "候补第2"]),
    End(rule: .stop, persons: [2, 2, 1], seats: 2, standings: ["中签", "候补第1", "候补第2"]),
    End(rule: .skip, persons: [1, 2, 2, 2], seats: 2, standings: ["中签", "候补第1", "候补第2", "候补第3"]),
    End(rule: .admit, persons: [3, 1], seats: 1, standings: ["中签", "候补第1"]),
    End(rule: .skip, persons: [3, 1], seats: 1, standings: ["候补第1", "中签"]),
    End(
      rule: .skip, persons: [1, 2, 1, 1], seats: 2, alternates: 1,
      standings: ["中签", "候补第1", "中签", "未中签"]),
    End(rule: nil, persons: [1, 1, 1], seats: 1, alternates: 1, standings: ["中签", "候补第1", "未中签"]),
    End(rule: nil, persons: [1, 1, 1], seats: 1, alternates: 0, standings: ["中签", "未中签", "未中签"]),
  ])
  func `the last seats go by the rule that was published`(_ end: End) throws {
    let list = end.persons.enumerated().map { DrawEntry("\($0 + 1)", persons: $1) }
    let plan = DrawPlan.sample(
      seats: end.seats, alternates: end.alternates, lastSeats: end.rule)
    let results = try commitment(list, plan).results(of: Array(list.indices))
    #expect(results?.map(\.standing.chinese) == end.standings)
  }

  @Test func `twins need a rule for the last seats; single children do not`() {
    #expect(
      rules { _ = try commitment(entries(9, twins: [1]), .sample(seats: 3, lastSeats: nil)) }
        == ["DRAW-016"])
    #expect(rules { _ = try commitment(entries(9), .sample(seats: 3, lastSeats: nil)) } == [])
  }

  @Test(arguments: [
    (DrawPlan.sample(seats: 0), ["DRAW-011"]), (.sample(seats: 1), []),
    (.sample(seats: 1_000_000), []), (.sample(seats: 1_000_001), ["DRAW-011"]),
    (.sample(seats: 1, alternates: -1), ["DRAW-012"]),
    (.sample(seats: 1, sources: []), ["DRAW-013"]),
    (.sample(seats: 1, sources: [.index, .index]), ["DRAW-014", "DRAW-014"]),
    (.sample(seats: 1, sources: [DrawSource("", known: "2026-08-20 15:00")]), ["DRAW-014"]),
    (.sample(seats: 1, sources: [DrawSource("a=b", known: "2026-08-20 15:00")]), ["DRAW-014"]),
    (.sample(seats: 1, sources: [DrawSource("甲", known: "2026-08-18 09:00")]), ["DRAW-015"]),
    (.sample(seats: 1, sources: [DrawSource("甲", known: "2026-08-18 09:01")]), []),
    (
      .sample(seats: 1, sources: [DrawSource("甲", known: "2026-08-20 15:00", shape: "")]),
      ["DRAW-018"]
    ),
    (.sample(seats: 1, method: .ring, sources: [.index]), ["DRAW-017"]),
    (.sample(seats: 1, method: .ring), []),
    (.sample(seats: 1, method: .difference(whenRepeated: .stop), sources: []), ["DRAW-017"]),
    (.sample(seats: 1, method: .randomNumbers), ["DRAW-017"]),
    (.sample(seats: 1, method: .randomNumbers, sources: [.dice]), []),
  ])
  func `a plan that leaves something open is refused`(_ plan: DrawPlan, _ found: [String]) {
    #expect(rules { _ = try commitment(entries(9), plan) } == found)
  }

  @Test func `a draw without a name is refused`() throws {
    let list = try DrawList(entries(9))
    for (title, found) in [("", ["DRAW-010"]), (String(repeating: "摇", count: 101), ["DRAW-010"])] {
      let plan = DrawPlan(
        title: title, seats: 3, sources: [.index], published: "2026-08-18 09:00")
      #expect(rules { _ = try DrawCommitment(list, plan) } == found)
    }
  }

  @Test(arguments: [
    ([PublicSeed("上证指数收盘价", "3201.50")], ["DRAW-030"]), ([], ["DRAW-030", "DRAW-030"]),
    (sampleSeeds + [PublicSeed("天气", "晴")], ["DRAW-032"]),
    (sampleSeeds + [PublicSeed("现场骰子", "3 5 2 6 2")], ["DRAW-033"]),
    ([sampleSeeds[0], PublicSeed("现场骰子", " ")], ["DRAW-031"]),
    ([sampleSeeds[0], PublicSeed("现场骰子", "35261")], ["DRAW-034"]),
    ([sampleSeeds[0], PublicSeed("现场骰子", "3 5 2 6 a")], ["DRAW-034"]),
    ([PublicSeed("上证指数收盘价", "3201.5"), sampleSeeds[1]], ["DRAW-034"]),
  ])
  func `a seed that is missing, empty, too many or written otherwise is refused`(
    _ seeds: [PublicSeed], _ found: [String]
  ) {
    #expect(
      rules { _ = try commitment(entries(9), .sample(seats: 3)).run(seeds: seeds) } == found)
  }

  @Test(arguments: [
    ["３２０１．５０", "　３　5 2   6 1　"], ["3201.50\u{FEFF}", "3\t5\n2 6 1"],
    ["3201.50", "3\u{A0}5 2 6 1"],
  ])
  func `a seed is the same in wide figures and with more blanks`(_ values: [String]) throws {
    let held = try commitment(entries(9), .sample(seats: 3))
    let seeds = zip(["上证指数收盘价", "现场骰子"], values).map { PublicSeed($0, $1) }
    #expect(try held.run(seeds: seeds) == held.run(seeds: sampleSeeds))
  }

  @Test(arguments: ["2026-08-20 15:00", "2024-02-29 00:00", "2026-12-31 23:59"])
  func `a moment is read as it is written`(_ text: String) throws {
    #expect(try Moment(drawTime: text).description == text)
  }

  @Test(arguments: [
    "2026-08-20", "2026-08-20 24:00", "2026-08-20 9:00", "2026-02-29 09:00", "2026-08-20T09:00",
    "2026-08-20 09:60", "2026-08-20  09:00", "",
  ])
  func `what is no moment is refused`(_ text: String) {
    #expect(throws: InvalidMoment.self) { try Moment(drawTime: text) }
  }
}
