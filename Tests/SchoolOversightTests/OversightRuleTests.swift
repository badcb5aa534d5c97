import DisclosureTesting
import Testing

@Suite struct OversightRuleTests {
  @Test(arguments: ["COV-", "RANK-"])
  func `Pages and code have the same rules`(_ prefix: String) throws {
    #expect(try rulesOutOfStep(prefix, domain: "SchoolOversight") == [])
  }
}
