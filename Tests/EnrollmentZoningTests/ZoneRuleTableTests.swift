import DisclosureTesting
import Testing

@Suite struct ZoneRuleTableTests {
  @Test func `the page of the checks has the rules of the code`() throws {
    let rules = try rulesOutOfStep("ZONE-", domain: "EnrollmentZoning")
    #expect(rules.filter { $0.hasPrefix("ZONE-0") } == [])
  }
}
