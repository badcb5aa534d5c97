import Disclosure
import Testing

@testable import TitleEvaluation

private func cap(_ text: String) throws -> PassCap { try #require(PassCap(parsing: text)) }

@Suite struct PassCapTests {
  @Test(arguments: [
    ("55%", 13, 7, "13×55%=7.15，去尾数得7"), ("40%", 13, 5, "13×40%=5.2，去尾数得5"),
    ("55%", 20, 11, "20×55%=11"), ("40%", 2, 0, "2×40%=0.8，去尾数得0"), ("100%", 9, 9, "9×100%=9"),
    ("33.33%", 3, 0, "3×33.33%=0.9999，去尾数得0"), ("55％", 0, 0, "0×55%=0"),
  ])
  func `what is over the whole number is cut off`(
    _ text: String, _ people: Int, _ most: Int, _ working: String
  ) throws {
    #expect(try cap(text).most(of: people) == most)
    #expect(try cap(text).working(for: people) == working)
  }

  @Test func `the cap is the largest whole number within the share`() throws {
    for percent in [1, 33, 40, 55, 99, 100] {
      let cap = try cap("\(percent)%")
      for people in 0...200 {
        let most = cap.most(of: people)
        #expect(100 * most <= percent * people)
        #expect(100 * (most + 1) > percent * people)
      }
    }
  }

  @Test(arguments: ["55", "0%", "101%", "-5%", "五成", "%", "33.333%", ""])
  func `what is no share is refused`(_ text: String) {
    #expect(PassCap(parsing: text) == nil)
  }
}
