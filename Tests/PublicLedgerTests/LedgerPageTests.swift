import DisclosureTesting
import Testing

struct LedgerPageTests {
  @Test func `the page lists every rule of the ledger, and no other`() throws {
    #expect(try rulesOutOfStep("LED-", domain: "PublicLedger") == [])
  }
}
