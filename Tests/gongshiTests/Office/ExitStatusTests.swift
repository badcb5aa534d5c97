import Disclosure
import DisclosureStore
import NoticeLife
import Testing

@testable import gongshi

@Suite struct ExitStatusTests {
  @Test(
    arguments: [
      (StoreRefusal.Nature.problem, Int32(1)), (.needsApproval, 3), (.busy, 4), (.integrity, 5),
    ] as [(StoreRefusal.Nature, Int32)])
  func `a script can tell a mistake from a missing role, a busy store and a broken one`(
    _ nature: StoreRefusal.Nature, _ status: Int32
  ) throws {
    let error = StoreRefusal(id: "STORE-999", message: "不行。[STORE-999]", nature: nature)
    #expect(try #require(refusal(for: error)).status.rawValue == status)
  }

  @Test(arguments: [(false, 1), (true, 3)])
  func `an act that somebody else may do ends with 3`(_ needsApproval: Bool, _ status: Int32) throws
  {
    let error = LifeRefusal("LIFE-999", "不行", needsApproval: needsApproval)
    #expect(try #require(refusal(for: error)).status.rawValue == status)
  }
}
