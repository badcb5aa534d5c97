import DisclosureTesting
import Testing

@Test func `the page of scanning has every refusal of the scan`() throws {
  #expect(try rulesOutOfStep("SCAN-", domain: "ChannelChecks") == [])
}
