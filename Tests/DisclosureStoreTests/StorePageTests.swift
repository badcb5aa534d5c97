import DisclosureTesting
import Testing

struct StorePageTests {
  @Test func `The page has the rules of the store and no others`() throws {
    #expect(try rulesOutOfStep("STORE-", domain: "DisclosureStore") == [])
  }
}
