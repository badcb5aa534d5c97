import DisclosureTesting
import Testing

@Suite struct RuleTableTests {
  @Test(arguments: ["PART-", "LINT-"])
  func `every rule stands in the table`(_ prefix: String) throws {
    #expect(try rulesOutOfStep(prefix, domain: "Proofreading") == [])
  }
}
