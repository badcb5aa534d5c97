import DisclosureTesting
import Testing

@Suite struct ComparedRulesTests {
  @Test func `every rule of the comparison stands in its page, and the other way round`() throws {
    #expect(try rulesOutOfStep("SAME-", domain: "ChannelChecks") == [])
  }
}
