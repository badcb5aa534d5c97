import Disclosure
import DisclosureTesting
import Testing

private typealias Party = Apportionment.Party

private func parties(_ weights: [Int]) -> [Party] {
  weights.enumerated().map { Party("\($0.offset + 1)班", weight: $0.element) }
}

/// By weight, the larger first, then by their order in the list.
private func rankedParties(_ weights: [Int]) -> [Party] {
  weights.enumerated().map {
    Party("\($0.offset + 1)班", weight: $0.element, ranks: [-$0.element, $0.offset])
  }
}

struct SeatExample: Sendable, CustomTestStringConvertible {
  let seats: Int
  let weights: [Int]
  let expected: [Int]?
  let testDescription: String

  init(_ seats: Int, _ weights: [Int], _ expected: [Int]?, _ testDescription: String) {
    (self.seats, self.weights, self.expected) = (seats, weights, expected)
    self.testDescription = testDescription
  }
}

@Suite struct ApportionmentTests {
  @Test(arguments: [
    SeatExample(10, [98, 61, 45, 26], [4, 3, 2, 1], "4.26, 2.65, 1.96, 1.13: a school's quota"),
    SeatExample(7, [40, 40, 40], nil, "2.33 each: one seat for three equal remainders"),
    SeatExample(6, [40, 40, 40], [2, 2, 2], "2.00 each"),
    SeatExample(8, [40, 40, 40], nil, "2.67 each: two seats for three equal remainders"),
    SeatExample(1, [50, 50], nil, "one seat for two equal parties"),
    SeatExample(1, [51, 50], [1, 0], "one more decides"),
    SeatExample(0, [3, 2], [0, 0], "nothing to share"),
    SeatExample(5, [7], [5], "one party"),
    SeatExample(3, [10, 0, 5], [2, 0, 1], "no weight, no seat"),
    SeatExample(2, [1, 1, 2], nil, "0.5, 0.5, 1: the halves are equal"),
    SeatExample(4, [3, 3, 2], nil, "1.5, 1.5, 1: two equal halves for one seat"),
    SeatExample(5, [3, 3, 2], [2, 2, 1], "1.875, 1.875, 1.25: both equal remainders get a seat"),
    SeatExample(3, [6, 6, 6, 0], [1, 1, 1, 0], "whole shares leave nothing over"),
  ])
  func `the largest remainders get the seats left over`(_ example: SeatExample) {
    let result = Apportionment(seats: example.seats, among: parties(example.weights))
    #expect(result.seats == example.expected)
    #expect((result.tie == nil) == (example.expected != nil))
  }

  @Test func `the working shows share, whole part and remainder`() throws {
    let shares = Apportionment(seats: 10, among: parties([98, 61, 45, 26])).shares
    #expect(shares.map(\.numerator) == [980, 610, 450, 260])
    #expect(shares.map(\.denominator) == [230, 230, 230, 230])
    #expect(shares.map(\.floor) == [4, 2, 1, 1])
    #expect(shares.map(\.rest) == [60, 150, 220, 30])
    #expect(shares.map(\.remainder) == [.dropped, .seated, .seated, .dropped])
  }

  @Test func `a tie names its parties and how many seats they have between them`() throws {
    let result = Apportionment(seats: 9, among: parties([40, 40, 60, 40]))
    // 2, 2, 3, 2 exactly; with 10 seats 2.22, 2.22, 3.33, 2.22.
    #expect(result.seats == [2, 2, 3, 2])
    let tie = try #require(Apportionment(seats: 11, among: parties([40, 40, 60, 40])).tie)
    // 2.44, 2.44, 3.67, 2.44: the third has one, and one is left for three.
    #expect(tie.parties == ["1班", "2班", "4班"])
    #expect(tie.seats == 1)
  }

  @Test func `criteria settle a tie, and say which of them did`() {
    let byOrder = Apportionment(seats: 7, among: rankedParties([40, 40, 40]))
    #expect(byOrder.seats == [3, 2, 2])
    #expect(
      byOrder.shares.map(\.remainder) == [
        .settled(hasSeat: true, criterion: 1), .settled(hasSeat: false, criterion: 1),
        .settled(hasSeat: false, criterion: 1),
      ])
    // 0.5 and 2.5: equal remainders of unequal parties.
    let bySize = Apportionment(seats: 3, among: rankedParties([10, 50]))
    #expect(bySize.seats == [0, 3])
    #expect(bySize.shares[1].remainder == .settled(hasSeat: true, criterion: 0))
  }

  @Test func `a criterion that leaves two alike leaves the tie`() throws {
    let result = Apportionment(
      seats: 7, among: [40, 40, 40].map { Party("\($0)", weight: $0, ranks: [-$0]) })
    #expect(result.seats == nil)
    #expect(result.shares.map(\.seats) == [nil, nil, nil])
  }

  @Test func `a bound is kept, and the seats over it go to the others`() {
    let result = Apportionment(
      seats: 10,
      among: [Party("甲", weight: 80, cap: 3), Party("乙", weight: 15), Party("丙", weight: 5)])
    // 8 > 3; the other seven by 15 and 5: 5.25 and 1.75.
    #expect(result.seats == [3, 5, 2])
    #expect(result.shares.map(\.remainder) == [.capped, .dropped, .seated])
    #expect(result.unfilled == 0)
  }

  @Test(arguments: [(3, 0), (4, 0), (5, 1), (9, 5)])
  func `seats above all bounds stay unfilled`(_ seats: Int, _ unfilled: Int) {
    let result = Apportionment(
      seats: seats, among: [Party("甲", weight: 30, cap: 2), Party("乙", weight: 20, cap: 2)])
    #expect(result.unfilled == unfilled)
    #expect(result.seats?.reduce(0, +) == seats - unfilled)
  }

  @Test func `seats without any weight stay unfilled`() {
    #expect(Apportionment(seats: 3, among: parties([0, 0])).unfilled == 3)
    #expect(Apportionment(seats: 3, among: []).unfilled == 3)
    #expect(Apportionment(seats: 0, among: []).unfilled == 0)
  }

  @Test func `all seats are given, each share is the exact one rounded down or up`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let weights = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Int.random(in: 1...60, using: &generator)
      }
      let seats = Int.random(in: 0...40, using: &generator)
      let result = Apportionment(seats: seats, among: rankedParties(weights))
      #expect(result.seats?.reduce(0, +) == seats)
      for share in result.shares {
        #expect(share.seats == share.floor || share.seats == share.floor + 1 && share.rest > 0)
      }
    }
  }

  @Test func `the order of the parties changes nobody's seats, nor what is tied`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let weights = (0..<6).map { _ in Int.random(in: 1...12, using: &generator) }
      let seats = Int.random(in: 1...20, using: &generator)
      let given = weights.enumerated().map { index, weight in
        Party("\(index)", weight: weight, cap: Int.random(in: 1...9, using: &generator))
      }
      let one = Apportionment(seats: seats, among: given)
      let other = Apportionment(seats: seats, among: given.shuffled(using: &generator))
      #expect(Set(one.shares) == Set(other.shares))
      #expect(Set(one.tie?.parties ?? []) == Set(other.tie?.parties ?? []))
      #expect(one.tie?.seats == other.tie?.seats)
      #expect(one.unfilled == other.unfilled)
    }
  }

  @Test func `bounds are kept, and nobody is left out while seats stay unfilled`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<1_000 {
      let given = (0..<5).map { index in
        Party(
          "\(index)", weight: Int.random(in: 1...30, using: &generator),
          cap: Int.random(in: 0...6, using: &generator), ranks: [index])
      }
      let seats = Int.random(in: 0...30, using: &generator)
      let result = Apportionment(seats: seats, among: given)
      let got = result.shares.compactMap(\.seats)
      let caps = given.compactMap(\.cap)
      #expect(got.reduce(0, +) + result.unfilled == seats)
      #expect(zip(got, caps).allSatisfy { $0 <= $1 })
      #expect(result.unfilled == max(0, seats - caps.reduce(0, +)))
    }
  }
}
