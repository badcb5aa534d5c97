import Disclosure
import DisclosureTesting
import Testing

private typealias Party = Apportionment.Party
private typealias Method = ApportionmentByDivisors.Method

private func parties(_ weights: [Int]) -> [Party] {
  weights.enumerated().map { Party("\($0.offset + 1)校", weight: $0.element) }
}

private func ranked(_ weights: [Int]) -> [Party] {
  weights.enumerated().map {
    Party("\($0.offset + 1)校", weight: $0.element, ranks: [-$0.element, $0.offset])
  }
}

private func random(_ generator: inout SeededGenerator, parties: Int) -> [Int] {
  (0..<parties).map { _ in Int.random(in: 1...60, using: &generator) }
}

struct DivisorExample: Sendable, CustomTestStringConvertible {
  let method: ApportionmentByDivisors.Method
  let seats: Int
  let weights: [Int]
  let expected: [Int]?
  let testDescription: String

  init(
    _ method: ApportionmentByDivisors.Method, _ seats: Int, _ weights: [Int], _ expected: [Int]?,
    _ testDescription: String
  ) {
    (self.method, self.seats, self.weights) = (method, seats, weights)
    (self.expected, self.testDescription) = (expected, testDescription)
  }
}

@Suite struct ApportionmentByDivisorsTests {
  @Test(arguments: [
    DivisorExample(
      .dHondt, 8, [100_000, 80_000, 30_000, 20_000], [4, 3, 1, 0], "textbook, d'Hondt"),
    DivisorExample(
      .sainteLague, 8, [100_000, 80_000, 30_000, 20_000], [3, 3, 1, 1], "textbook, Sainte-Laguë"),
    DivisorExample(
      .dHondt, 7, [53_000, 24_000, 23_000], [4, 2, 1], "24000÷2 > 23000÷2 > 53000÷5"),
    DivisorExample(
      .sainteLague, 7, [53_000, 24_000, 23_000], [3, 2, 2], "24000÷3 and 23000÷3 > 53000÷7"),
    DivisorExample(.dHondt, 3, [40, 40, 40], [1, 1, 1], "equal quotients, a seat for each"),
    DivisorExample(.dHondt, 4, [40, 40, 40], nil, "three equal quotients for one seat"),
    DivisorExample(.sainteLague, 2, [3, 1], nil, "3÷3 = 1÷1, and one seat"),
    DivisorExample(.sainteLague, 3, [3, 1], [2, 1], "3÷3 = 1÷1, and two seats"),
    DivisorExample(.dHondt, 2, [2, 1], nil, "2÷2 = 1÷1, and one seat"),
    DivisorExample(.dHondt, 0, [3, 2], [0, 0], "nothing to share"),
    DivisorExample(.sainteLague, 5, [7], [5], "one party"),
    DivisorExample(.dHondt, 3, [10, 0, 5], [2, 0, 1], "no weight, no quotient"),
  ])
  func `seats go to the largest quotients`(_ example: DivisorExample) {
    let result = ApportionmentByDivisors(
      seats: example.seats, among: parties(example.weights), by: example.method)
    #expect(result.seats == example.expected)
    #expect((result.tie == nil) == (example.expected != nil))
    #expect(result.unfilled == 0)
  }

  @Test func `the working is the quotients in the order in which the seats went`() {
    let result = ApportionmentByDivisors(
      seats: 8, among: parties([100_000, 80_000, 30_000, 20_000]), by: .dHondt)
    #expect(result.awards.map(\.party) == [0, 1, 0, 1, 0, 2, 1, 0])
    #expect(result.awards.map(\.divisor) == [1, 1, 2, 2, 3, 1, 3, 4])
    #expect(
      result.awards.map(\.words) == [
        "100000", "80000", "50000", "40000", "33333又1/3", "30000", "26666又2/3", "25000",
      ])
    #expect(result.awards.allSatisfy { $0.criterion == nil })
  }

  @Test func `a tie names its parties and the seats between them, and keeps what went before`()
    throws
  {
    let result = ApportionmentByDivisors(seats: 5, among: parties([40, 40, 60, 40]), by: .dHondt)
    // 60, 40, 40, 40, 30, then 20 three times.
    #expect(result.seats == [1, 1, 2, 1])
    let tied = ApportionmentByDivisors(seats: 6, among: parties([40, 40, 90, 40]), by: .dHondt)
    // 90, 45, 40, 40, 40, 30: nothing tied; with 2 seats less the forties are.
    #expect(tied.seats == [1, 1, 3, 1])
    let open = ApportionmentByDivisors(seats: 4, among: parties([40, 40, 90, 40]), by: .dHondt)
    let tie = try #require(open.tie)
    #expect(tie.parties == ["1校", "2校", "4校"])
    #expect(tie.seats == 2)
    #expect(open.seatsSoFar == [0, 0, 2, 0])
  }

  @Test func `criteria settle a tie, and say which of them did`() {
    let byOrder = ApportionmentByDivisors(seats: 4, among: ranked([40, 40, 40]), by: .dHondt)
    #expect(byOrder.seats == [2, 1, 1])
    #expect(byOrder.awards.map(\.criterion) == [nil, nil, nil, 1])
    let bySize = ApportionmentByDivisors(seats: 2, among: ranked([1, 3]), by: .sainteLague)
    #expect(bySize.seats == [0, 2])
    #expect(bySize.awards.map(\.criterion) == [nil, 0])
  }

  @Test func `a criterion that leaves two alike seats those before them and leaves the tie`() {
    let result = ApportionmentByDivisors(
      seats: 2,
      among: [
        Party("甲", weight: 40, ranks: [1]), Party("乙", weight: 40, ranks: [0]),
        Party("丙", weight: 40, ranks: [1]),
      ], by: .dHondt)
    #expect(result.seatsSoFar == [0, 1, 0])
    #expect(result.tie?.parties == ["甲", "丙"])
    #expect(result.tie?.seats == 1)
  }

  @Test func `a bound is kept, and the next quotients get the seats over it`() {
    let result = ApportionmentByDivisors(
      seats: 10,
      among: [Party("甲", weight: 80, cap: 3), Party("乙", weight: 15), Party("丙", weight: 5)],
      by: .dHondt)
    // Without 甲: 15, 7.5, 5, 5, 3.75, 3, 2.5 = 2.5 … seven seats: 15, 7.5, 5, 5, 3.75, 3, then a
    // tie at 2.5.
    #expect(result.seatsSoFar == [3, 5, 1])
    #expect(result.tie?.parties == ["乙", "丙"])
    #expect(result.tie?.seats == 1)
  }

  @Test(arguments: Method.allCases, [(3, 0), (4, 0), (5, 1), (9, 5)])
  func `seats above all bounds stay unfilled`(
    _ method: ApportionmentByDivisors.Method, _ example: (seats: Int, unfilled: Int)
  ) {
    let result = ApportionmentByDivisors(
      seats: example.seats,
      among: [Party("甲", weight: 30, cap: 2), Party("乙", weight: 20, cap: 2)], by: method)
    #expect(result.unfilled == example.unfilled)
    #expect(result.seatsSoFar.reduce(0, +) == example.seats - example.unfilled)
  }

  @Test func `seats without any weight stay unfilled`() {
    let none = ApportionmentByDivisors(seats: 3, among: parties([0, 0]), by: .dHondt)
    #expect(none.unfilled == 3)
    #expect(ApportionmentByDivisors(seats: 3, among: [], by: .sainteLague).unfilled == 3)
  }

  @Test(arguments: Method.allCases)
  func `all seats are given, and one more seat takes none from anybody`(
    _ method: ApportionmentByDivisors.Method
  ) {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<100 {
      let given = ranked(random(&generator, parties: Int.random(in: 1...9, using: &generator)))
      var before = given.map { _ in 0 }
      for seats in 1...25 {
        let result = ApportionmentByDivisors(seats: seats, among: given, by: method)
        #expect(result.seatsSoFar.reduce(0, +) == seats)
        #expect(zip(before, result.seatsSoFar).allSatisfy { $0 <= $1 })
        before = result.seatsSoFar
      }
    }
  }

  @Test func `d'Hondt gives nobody less than the whole part of its exact share`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<1_000 {
      let weights = random(&generator, parties: 6)
      let seats = Int.random(in: 1...40, using: &generator)
      let result = ApportionmentByDivisors(seats: seats, among: ranked(weights), by: .dHondt)
      let all = weights.reduce(0, +)
      for (weight, got) in zip(weights, result.seatsSoFar) { #expect(got >= weight * seats / all) }
    }
  }

  @Test(arguments: Method.allCases)
  func `no seat could go to a larger quotient`(_ method: ApportionmentByDivisors.Method) {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let weights = random(&generator, parties: 5)
      let got = ApportionmentByDivisors(seats: 17, among: ranked(weights), by: method).seatsSoFar
      for (one, other) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (2, 0)] where got[one] > 0 {
        // The quotient of the last seat of one is not below that of the next of another.
        let last = weights[one] * method.divisor(after: got[other])
        #expect(last >= weights[other] * method.divisor(after: got[one] - 1))
      }
    }
  }

  @Test(arguments: Method.allCases)
  func `the order of the parties changes nobody's seats, nor what is tied`(
    _ method: ApportionmentByDivisors.Method
  ) {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<500 {
      let given = (0..<6).map { index in
        Party(
          "\(index)", weight: Int.random(in: 1...12, using: &generator),
          cap: Int.random(in: 1...9, using: &generator))
      }
      let seats = Int.random(in: 1...20, using: &generator)
      let one = ApportionmentByDivisors(seats: seats, among: given, by: method)
      let other = ApportionmentByDivisors(
        seats: seats, among: given.shuffled(using: &generator), by: method)
      #expect(seatsByName(one) == seatsByName(other))
      #expect(Set(one.tie?.parties ?? []) == Set(other.tie?.parties ?? []))
      #expect(one.tie?.seats == other.tie?.seats)
      #expect(one.unfilled == other.unfilled)
    }
  }

  @Test func `weights of hundreds of millions are compared exactly`() {
    // 999999937÷3 against 333333312÷1: less by a third.
    let near = parties([999_999_937, 333_333_312])
    #expect(ApportionmentByDivisors(seats: 2, among: near, by: .sainteLague).seats == [2, 0])
    // As doubles of 9 quadrillion the two are one figure.
    let huge = parties([9_007_199_254_740_993, 9_007_199_254_740_992])
    #expect(ApportionmentByDivisors(seats: 1, among: huge, by: .dHondt).seats == [1, 0])
  }
}

private func seatsByName(_ result: ApportionmentByDivisors) -> [String: Int] {
  Dictionary(uniqueKeysWithValues: zip(result.parties.map(\.name), result.seatsSoFar))
}
