import DisclosureTesting
import Testing

@Suite struct CollectPageTests {
  @Test func `Every rule of collecting has its line in the page`() throws {
    #expect(try rulesOutOfStep("RET-", domain: "DisclosureBureau").isEmpty)
  }
}
