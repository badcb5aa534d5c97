import DisclosureTesting
import Testing

@Suite struct MapRuleTests {
  @Test func `every rule stands on the page, and every rule of the page in the code`() throws {
    #expect(try rulesOutOfStep("MAP-", domain: "DisclosureMaps") == [])
  }
}
