import Testing

@testable import PublicDraws

@Suite struct DrawStreamTests {
  /// Every byte twice: what is left after rejection must be shared out evenly.
  @Test(arguments: [1, 2, 3, 5, 100, 129, 200, 255, 256])
  func `words beyond the last full round are thrown away`(_ count: UInt64) {
    let rounds = 256 / count * 2
    var bytes = (Array(UInt64(0)...255) + Array(UInt64(0)...255)).makeIterator()
    var times: [UInt64: UInt64] = [:]
    for _ in 0..<rounds * count {
      times[fair(count, highest: 255) { bytes.next() ?? 0 }, default: 0] += 1
    }
    #expect(times == Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, rounds) }))
  }

  @Test(
    arguments: [
      (3, [UInt64.max, 7], 1), (3, [UInt64.max - 1], 2), (4, [UInt64.max], 3), (1, [UInt64.max], 0),
      (10, [UInt64.max - 5, 3], 3), (10, [UInt64.max - 6], 9), (UInt64.max, [UInt64.max, 4], 4),
    ] as [(UInt64, [UInt64], UInt64)])
  func `of words of 64 bits only those of the last round are thrown away`(
    _ count: UInt64, _ words: [UInt64], _ result: UInt64
  ) {
    var words = words.makeIterator()
    #expect(fair(count, highest: .max) { words.next() ?? 0 } == result)
    #expect(words.next() == nil)
  }

  /// Thresholds are those that chance goes beyond once in a thousand: 72.055 for 39 degrees of
  /// freedom, 172.42 for 119; the seeds are fixed, so the test never varies.
  @Test func `a million draws of one out of forty are spread as chance spreads them`() {
    var stream = DrawStream(DrawKey(commitment: "chi-square", seeds: [PublicSeed("", "1")]))
    var times = Array(repeating: 0, count: 40)
    for _ in 0..<1_000_000 { times[stream.uniform(40)] += 1 }
    let expected = 25_000
    let squares = times.reduce(0) { $0 + ($1 - expected) * ($1 - expected) }
    #expect(squares * 1000 < 72_055 * expected, "\(times)")
  }

  @Test func `the hundred and twenty orders of five numbers come equally often`() {
    var stream = DrawStream(DrawKey(commitment: "chi-square", seeds: [PublicSeed("", "2")]))
    var times: [Int: Int] = [:]
    for _ in 0..<60_000 {
      times[stream.shuffled([1, 2, 3, 4, 5]).reduce(0) { $0 * 10 + $1 }, default: 0] += 1
    }
    let expected = 500
    let squares = times.values.reduce(0) { $0 + ($1 - expected) * ($1 - expected) }
    #expect(times.count == 120)
    #expect(squares * 100 < 17_242 * expected, "\(times)")
  }

  @Test func `a key depends on each seed and on where one ends`() {
    let keys = [["12", "3"], ["1", "23"], ["123"], ["3", "12"], ["12", "3", ""]].map { values in
      DrawKey(commitment: "c", seeds: values.map { PublicSeed("", $0) })
    }
    #expect(Set(keys).count == keys.count)
  }
}
