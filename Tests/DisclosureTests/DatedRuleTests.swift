import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct DatedRuleTests {
  /// A made-up grant that rose in the spring of 2025.
  private let rule = DatedRule(
    .init(
      Amount(fen: 2000_00), inForceFrom: "2010-09-01", source: Provision("Grant Notice (invented)")),
    .init(
      Amount(fen: 2300_00), inForceFrom: "2025-03-01",
      source: Provision("Grant Notice 2025 (invented)")))

  @Test(
    arguments: [
      ("2010-08-31", nil), ("2010-09-01", 2000_00), ("2025-02-28", 2000_00),
      ("2025-03-01", 2300_00),
      ("2099-01-01", 2300_00),
    ] as [(CalendarDay, Int?)])
  func `a version holds from its day until the next one begins`(_ day: CalendarDay, _ fen: Int?) {
    #expect(rule.version(on: day)?.value.fen == fen)
  }
}
