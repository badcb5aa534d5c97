import DisclosureTesting
import Testing
import WorkingDays

@testable import Disclosure

@Suite struct ColumnFindingsTests {
  @Test(arguments: [
    ("王小明", []), ("", ["R-REQ-01"]), ("王小明1", ["R-NAME-01"]), ("无", ["R-REQ-01"]),
  ])
  func `a text is read as a cell of the column would be`(_ text: String, _ rules: [String]) {
    #expect(Sample.name.spec.findings(in: text, today: "2026-09-28").map(\.rule) == rules)
  }

  @Test func `what a withheld column refuses is not shown`() {
    let found = Sample.id.spec.findings(in: "110105194912310021", today: "2026-09-28")
    #expect(found.map(\.rule) == ["R-ID-03"])
    #expect(found.first?.value == "11****************")
  }
}
