import Disclosure
import DisclosureTesting
import Testing

@Suite struct ScoreTests {
  @Test(arguments: [
    ("86", 86_000_000), ("86.5", 86_500_000), ("0", 0), ("-3.25", -3_250_000),
    ("76.915", 76_915_000), ("0.000001", 1), ("1.2000000", 1_200_000),
    ("9223372036854.775807", Int.max),
  ])
  func `a decimal is read exactly`(_ text: String, _ units: Int) {
    #expect(Score(parsing: text)?.units == units)
  }

  @Test(arguments: [
    "", ".", "-", ".5", "5.", "1.2.3", "1e3", "1,000", "8６", "0.0000001", "9223372036854.775808",
    "99999999999999999999", "+1", "1 ", "−1",
  ])
  func `anything else is refused`(_ text: String) {
    #expect(Score(parsing: text) == nil)
  }

  @Test(arguments: [
    ("76.915", 2, "76.92", "76.91"),  // 71.5 and 82.33 at 50:50; a binary double gives 76.91
    ("76.9149", 2, "76.91", "76.91"),
    ("76.914999", 2, "76.91", "76.91"),
    ("0.5", 0, "1", "0"),
    ("0.499999", 0, "0", "0"),
    ("-0.5", 0, "-1", "0"),
    ("-76.915", 2, "-76.92", "-76.91"),
    ("83.645454", 4, "83.6455", "83.6454"),
    ("99.995", 2, "100.00", "99.99"),
  ])
  func `rounding is half up or not at all`(
    _ text: String, _ places: Int, _ halfUp: String, _ truncated: String
  ) throws {
    let score = try #require(Score(parsing: text))
    #expect(score.rounded(to: places, .halfUp).text(places: places) == halfUp)
    #expect(score.rounded(to: places, .truncate).text(places: places) == truncated)
  }

  @Test func `every score prints and reads back as itself`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let score = Score(units: Int.random(in: -1_000_000_000...1_000_000_000, using: &generator))
      #expect(Score(parsing: score.description) == score)
      #expect(Score(parsing: score.text(places: 6)) == score)
    }
  }

  @Test func `money has two decimals whatever it is`() {
    #expect(Amount(fen: 125_000).description == "1250.00")
    #expect(Amount(fen: 5).description == "0.05")
    #expect(Amount(fen: -5).description == "-0.05")
    #expect((Amount(fen: 62_500) * 11).description == "6875.00")  // Wujin 2015: 11 × 625
  }
}
