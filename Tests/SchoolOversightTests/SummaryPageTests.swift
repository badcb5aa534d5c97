import DisclosureTesting
import Testing

@Suite struct SummaryPageTests {
  @Test func `The page and the code name the same rules`() throws {
    #expect(try rulesOutOfStep("SUM-", domain: "SchoolOversight") == [])
  }
}
