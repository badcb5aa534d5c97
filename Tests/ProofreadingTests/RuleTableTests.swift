import DisclosureTesting
import Testing

@Suite struct RuleTableTests {
  @Test(arguments: ["PART-", "LINT-"])
  func everyRuleStandsInTheTable(_ prefix: String) throws {
    #expect(try rulesOutOfStep(prefix, domain: "Proofreading") == [])
  }
}
