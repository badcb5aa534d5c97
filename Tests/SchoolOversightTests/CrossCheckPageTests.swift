import DisclosureTesting
import Testing

@Suite struct CrossCheckPageTests {
  @Test func `The page and the code name the same rules`() throws {
    #expect(try rulesOutOfStep("CROSS-", domain: "SchoolOversight") == [])
  }
}
