import DisclosureTesting
import Testing

@Suite struct ReportRulePageTests {
  @Test func `the rules of the report's files stand on the page, and only those`() throws {
    #expect(try rulesOutOfStep("YEAR-", domain: "DisclosureBureau") == [])
  }
}
