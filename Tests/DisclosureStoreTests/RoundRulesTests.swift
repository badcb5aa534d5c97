import DisclosureTesting
import Testing

struct RoundRulesTests {
  @Test func `The page has the rules of rounds and no others`() throws {
    #expect(try rulesOutOfStep("ROUND-", domain: "DisclosureStore") == [])
  }
}
