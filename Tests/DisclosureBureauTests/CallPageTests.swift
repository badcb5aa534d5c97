import DisclosureTesting
import Testing

@Suite struct CallPageTests {
  @Test func `every rule of calls and packages stands on its page and in the code`() throws {
    #expect(try rulesOutOfStep("CALL-", domain: "DisclosureBureau") == [])
    #expect(try rulesOutOfStep("XFER-", domain: "DisclosureBureau") == [])
  }
}
