import DisclosureTesting
import Testing

@Suite struct ObjectionPageTests {
  @Test func `every rule on objections stands on the page`() throws {
    #expect(try rulesOutOfStep("OBJ-", domain: "NoticeLife") == [])
  }
}
