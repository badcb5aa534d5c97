import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// What a later notice may not say otherwise than an earlier one, which is read back from what was
/// kept of it.
@Suite struct EnrollmentLinksTests {
  private func posted(
    _ id: String, _ rows: [Row], on day: CalendarDay,
    with references: [(file: WorkFile, rows: [Row])] = []
  ) throws -> EarlierNotice {
    let facts = ["entrants", "drawn"].contains(id) ? SmallDraw.facts : [:]
    let content = try noticeContent(id, rows, facts: facts, posted: day, with: references)
    let made = try enrollmentNotice(id).publication(
      of: content.records, facts: content.facts, title: "关于样表的公示",
      period: try Period(posted: day, count: 3, .calendarDays, in: .national))
    let record = JSON.members([
      "publication": made.json, "sha256": .string(made.sha256),
      "fingerprint": .string(made.fingerprint),
    ])
    return try EarlierNotice.read(publicationJSON: Array(record.text.utf8))
  }

  private func found(
    _ id: String, _ rows: [Row], after earlier: [EarlierNotice], on day: CalendarDay = "2026-07-06"
  ) throws -> [String] {
    let facts = ["entrants", "drawn"].contains(id) ? SmallDraw.facts : [:]
    let content = try noticeContent(id, rows, facts: facts, posted: day)
    return try enrollmentNotice(id).chainFindings(of: content, earlier: earlier).map { found in
      "\(found.rule)" + (found.row.map { " row \($0)" } ?? "")
    }
  }

  private func applications() throws -> EarlierNotice {
    try posted("applications", [SmallDraw.application, roomy], on: "2026-06-26")
  }

  private func entrants() throws -> EarlierNotice {
    try posted("entrants", SmallDraw.entrants, on: "2026-07-01")
  }

  @Test func `every group to be drawn for has its list, and no other`() throws {
    let earlier = [try applications()]
    #expect(try found("entrants", SmallDraw.entrants, after: earlier) == [])
    let other = SmallDraw.entrants.map { $0.merging(["组别": "云溪县第二小学"]) { $1 } }
    let wrong = try found("entrants", other, after: earlier)
    #expect(wrong.count { $0.hasPrefix("CHAIN-001") } == 7 && wrong.contains("CHAIN-002"))
    #expect(try found("entrants", SmallDraw.entrants, after: []) == ["CHAIN-005"])
  }

  @Test func `a result has exactly the numbers of the list`() throws {
    let earlier = [try entrants()]
    let results = try SmallDraw.results()
    #expect(try found("drawn", results, after: earlier) == [])
    #expect(try found("drawn", Array(results.dropLast()), after: earlier) == ["CHAIN-002"])
    var more = results
    more.append(results[0].merging(["摇号编号": "8", "摇号位次": "8", "报名号": "A0120"]) { $1 })
    #expect(try found("drawn", more, after: earlier) == ["CHAIN-001 row 9"])
    var changed = results
    changed[0]["报名号"] = "A0199"
    #expect(try found("drawn", changed, after: earlier) == ["CHAIN-003 row 2"])
  }

  @Test func `who came by a draw stands in its result`() throws {
    let earlier = [try posted("drawn", SmallDraw.results(), on: "2026-07-06")]
    func child(_ way: String, _ number: String) -> Row {
      [
        "学校": SmallDraw.group, "报名号": "A0101", "录取途径": way, "组别": SmallDraw.group,
        "摇号编号": number,
      ]
    }
    for way in ["摇号录取", "候补递补"] {
      #expect(try found("admitted", [child(way, "1")], after: earlier) == [])
      #expect(try found("admitted", [child(way, "8")], after: earlier) == ["CHAIN-001 row 2"])
    }
    let ordered: Row = ["学校": SmallDraw.group, "报名号": "A0201", "录取途径": "按类别录取"]
    #expect(try found("admitted", [ordered], after: earlier) == [])
    #expect(try found("admitted", [ordered], after: []) == [])
  }

  @Test func `twins stand behind one number, in as many rows as they are`() throws {
    let earlier = [try posted("drawn", SmallDraw.results(), on: "2026-07-06")]
    let twins: [Row] = ["A0103", "A0108"].map {
      [
        "学校": SmallDraw.group, "报名号": $0, "录取途径": "摇号录取", "组别": SmallDraw.group, "摇号编号": "3",
      ]
    }
    #expect(try found("admitted", twins, after: earlier) == [])
  }
}
