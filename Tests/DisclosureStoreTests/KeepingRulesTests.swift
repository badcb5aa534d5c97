import DisclosureTesting
import Testing

@Suite struct KeepingRulesTests {
  @Test func `every rule stands in the code and on the page`() throws {
    #expect(try rulesOutOfStep("KEEP-", domain: "DisclosureStore") == [])
  }
}
