import Testing

@testable import PublicDraws

/// The worked examples of the bureaus that draw like this.
@Suite struct DrawMethodTests {
  @Test func `the ring of Nanchang 2023 gives its worked example`() {
    let order = ringOrder(count: 20, start: 5, interval: 3).map { $0 + 1 }
    #expect(order.prefix(15) == [6, 9, 12, 15, 18, 1, 4, 8, 13, 17, 2, 7, 14, 20, 10])
    #expect(Set(order) == Set(1...20))
  }

  @Test(arguments: 1...12)
  func `a ring draws every number once, whatever start and interval`(_ count: Int) {
    for start in 0..<count {
      for interval in 1...count {
        let order = ringOrder(count: count, start: start, interval: interval)
        #expect(order.sorted() == Array(0..<count) && order.first == start)
      }
    }
  }

  @Test func `an interval of one goes on to the next number`() {
    #expect(ringOrder(count: 5, start: 3, interval: 1) == [3, 4, 0, 1, 2])
  }

  /// Fuzhou 2021 and 2023: units first, then tens, hundreds and thousands.
  @Test(arguments: [
    (1003, [6, 8, 1], [0]), (1003, [0, 0, 0], [1]), (1003, [3, 0, 0], [0, 1]),
    (1003, [4, 0, 0], [0]), (1003, [6, 8], Array(0...9)),
    (845, [6, 8], Array(0...7)), (845, [5, 4], Array(0...8)), (845, [6, 4], Array(0...7)),
    (845, [0, 0], Array(1...8)), (845, [], Array(0...9)), (7, [], Array(1...7)),
    (10, [], Array(0...9)), (10, [0], [1]), (10, [1], [0]), (845, [6, 8, 7], []),
  ])
  func `balls that cannot make a number of the list are taken away`(
    _ count: Int, _ drawn: [Int], _ allowed: [Int]
  ) {
    #expect(allowedDigits(after: drawn, count: count) == allowed)
  }

  @Test(arguments: [1, 9, 10, 11, 99, 100, 101, 845, 1000, 1003])
  func `the balls can make every number of the list and no other`(_ count: Int) {
    var made: [Int] = []
    func draw(_ drawn: [Int]) {
      guard drawn.count < ballCount(count) else {
        return made.append(drawn.reversed().reduce(0) { $0 * 10 + $1 })
      }
      for digit in allowedDigits(after: drawn, count: count) { draw(drawn + [digit]) }
    }
    draw([])
    #expect(made.sorted() == Array(1...count))
  }

  /// Fuzhou 2020, first number 2538 and difference 5, as it was told to parents.
  @Test func `the difference is added from number to number, around the end of the list`() {
    let order = differenceOrder(count: 2546, start: 2537, difference: 5, whenRepeated: .next)
    #expect(order.prefix(4).map { $0 + 1 } == [2538, 2543, 2, 7])
    #expect(Set(order).count == 2546)
  }

  @Test func `a number that comes again gives way to the next one, or ends the draw, as stated`() {
    let next = differenceOrder(count: 6, start: 1, difference: 3, whenRepeated: .next)
    #expect(next.map { $0 + 1 } == [2, 5, 3, 6, 4, 1])
    let stop = differenceOrder(count: 6, start: 1, difference: 3, whenRepeated: .stop)
    #expect(stop.map { $0 + 1 } == [2, 5])
  }

  /// RFC 3797, section 6.
  @Test func `the committee of RFC 3797 is drawn as printed there`() throws {
    let held = try commitment(
      entries(25), .sample(seats: 10, method: .rfc3797, sources: onSite("一", "二")))
    let seeds = ["9319", "2 5 12 8 10", "9 18 26 34 41 45"].map { PublicSeed("", $0) }
    let key = try held.nomComKey(seeds)
    #expect(key == "9319./2.5.8.10.12./9.18.26.34.41.45./")
    let order = nomComOrder(count: 25, key: key).map { $0 + 1 }
    #expect(order.prefix(11) == [17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22])
  }

  @Test func `random numbers are sorted as numbers, and input order does not matter`() throws {
    let plan = DrawPlan.sample(seats: 2, method: .randomNumbers, sources: [.dice])
    let given = ["A001": "100", "A002": "99", "A003": "007", "A004": "5"]
    for list in [entries(4), entries(4).reversed()] {
      let run = try commitment(list, plan).run(seeds: [], randomNumbers: given)
      #expect(run.order == ["A004", "A003", "A002", "A001"])
    }
  }

  @Test(arguments: [
    (["A001": "1", "A002": "1", "A003": "2"], ["DRAW-043"]),
    (["A001": "1", "A002": "01", "A003": "2"], ["DRAW-043"]),
    (["A001": "1", "A002": "3"], ["DRAW-039"]),
    (["A001": "1", "A002": "3", "A003": "2", "A004": "4"], ["DRAW-039"]),
    (["A001": "1", "A002": "3", "A003": "0.5"], ["DRAW-040"]),
    (["A001": "1", "A002": "3", "A003": ""], ["DRAW-040"]),
  ])
  func `random numbers that are equal or do not fit the list stop the draw`(
    _ given: [String: String], _ found: [String]
  ) {
    let plan = DrawPlan.sample(seats: 2, method: .randomNumbers, sources: [.dice])
    #expect(
      rules { _ = try commitment(entries(3), plan).run(seeds: [], randomNumbers: given) } == found)
  }

  @Test(arguments: [
    ("6", "3", []), ("0", "3", ["DRAW-036"]), ("20", "20", []), ("21", "3", ["DRAW-036"]),
    ("6", "0", ["DRAW-036"]), ("6", "-1", ["DRAW-036"]), ("六", "3", ["DRAW-036"]),
    ("６", "３", []),
  ])
  func `start and interval of a ring lie on it`(
    _ start: String, _ interval: String, _ found: [String]
  ) {
    let plan = DrawPlan.sample(seats: 15, method: .ring, sources: onSite("起始号", "间隔"))
    let seeds = [PublicSeed("起始号", start), PublicSeed("间隔", interval)]
    #expect(rules { _ = try commitment(entries(20), plan).run(seeds: seeds) } == found)
  }

  @Test(arguments: [
    ("6 8 1 0", []), ("6 8 1 1", ["DRAW-038"]), ("0 0 0 0", ["DRAW-038"]), ("0 0 0 1", []),
    ("6 8 1", ["DRAW-037"]), ("6810", ["DRAW-037"]), ("6 8 1 0 0", ["DRAW-037"]),
    ("6 8 一 0", ["DRAW-037"]),
  ])
  func `balls that should have been taken away are refused`(_ balls: String, _ found: [String]) {
    let plan = DrawPlan.sample(
      seats: 15, method: .difference(whenRepeated: .next), sources: onSite("起始号", "公差"))
    let seeds = [PublicSeed("起始号", balls), PublicSeed("公差", "2 0 0 0")]
    #expect(rules { _ = try commitment(entries(1003), plan).run(seeds: seeds) } == found)
  }

  @Test(arguments: [(5, 0, []), (5, 1, ["DRAW-041"]), (6, 0, ["DRAW-041"])])
  func `a draw that stops before its seats and alternates are given is no draw`(
    _ seats: Int, _ alternates: Int, _ found: [String]
  ) {
    // From 1 by 4 around 20: five numbers, and the first comes again.
    let plan = DrawPlan.sample(
      seats: seats, alternates: alternates, method: .difference(whenRepeated: .stop),
      sources: onSite("起始号", "公差"))
    let seeds = [PublicSeed("起始号", "1 0"), PublicSeed("公差", "4 0")]
    #expect(rules { _ = try commitment(entries(20), plan).run(seeds: seeds) } == found)
  }
}
