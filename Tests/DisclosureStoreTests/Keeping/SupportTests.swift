import Disclosure
import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct SupportTests {
  private func bundle(_ office: SampleOffice) throws -> SupportBundle {
    let checkUp = try CheckUp(
      of: office.folder, now: SampleOffice.evening, calendarEnd: "2026-12-31")
    return try SupportBundle(of: office.store, checkUp)
  }

  @Test func `a support bundle says what there is, in figures`() throws {
    try withOffice { office in
      _ = try office.open()
      _ = try office.drafted()
      let bundle = try bundle(office)
      #expect(bundle.notices == ["open": 1, "draft": 1])
      #expect(bundle.tables["person"] == 9 && bundle.tables["notice"] == 2)
      #expect(bundle.entries.last?.act == "drafted")
      #expect(bundle.entries.first?.act == "founded")
      #expect(bundle.findings.map(\.rule).contains("KEEP-030"))
      #expect(bundle.schema == Schema.version && !bundle.sqlite.isEmpty)
    }
  }

  @Test func `it tells of the last 200 entries, no more`() throws {
    try withOffice { office in
      let id = try office.drafted()
      for _ in 0..<SupportBundle.entryCount {
        try office.act(.clerk) {
          try $0.append(.scheduled(notBefore: nil, comesDownAt: nil), to: id)
        }
      }
      let bundle = try bundle(office)
      #expect(bundle.entries.count == 200)
      #expect(bundle.entries.allSatisfy { $0.act == "scheduled" })
      let last = try office.store.read { try $0.entryCount() }
      #expect(bundle.entries.last?.sequence == last)
    }
  }

  @Test func `no row, objector, title, reason, path or staff member gets into it`() throws {
    try withOffice { office in
      let rows = (0..<20).map {
        NewRow("司马\($0)云", id: "32098119990101\(1000 + $0)", phone: "139000\(10_000 + $0)")
      }
      let draft = try office.drafted(with: rows)
      try office.act(.reviewer) { try $0.append(.returned(reason: "canary reason"), to: draft) }
      let id = try office.open()
      _ = try office.objected(to: id)
      let text = try bundle(office).json.text
      let secrets =
        rows.indices.flatMap { ["司马\($0)云", "32098119990101\(1000 + $0)", "139000\(10_000 + $0)"] }
        + [
          objector.name!, objector.phone!, objector.facts!, "canary reason", "拟聘用", "临江",
          "MB01234567",
        ]
        + Role.allCases.map(SampleOffice.name) + [office.folder, "一楼"]
      for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
    }
  }
}

@Suite struct AuditTests {
  @Test func `an auditor sees who did what and when, reads of sealed data included`() throws {
    try withOffice { office in
      let id = try office.open()
      let objection = try office.objected(to: id).id
      _ = try office.act(.receiver, at: SampleOffice.noon) {
        try $0.openObjector(of: objection, reason: "核对材料")
      }
      let trail = try AuditTrail(of: office.store, by: office[.auditor])
      #expect(trail.lines.count == (try office.store.read { try $0.entryCount() }))
      let last = try #require(trail.lines.last)
      #expect(last.act == "opened" && last.words == "查看异议人" && last.reason == "核对材料")
      #expect(last.name == "受理员" && last.subject == objection && last.at == SampleOffice.noon)
      #expect(trail.csv.hasPrefix("\u{FEFF}\"序号\",\"时间\","))
      #expect(trail.csv.components(separatedBy: "\r\n").count == trail.lines.count + 2)
      #expect(trail.lines.allSatisfy { !$0.words.allSatisfy(\.isASCII) })
    }
  }

  @Test func `nobody else does`() throws {
    try withOffice { office in
      for role in Role.allCases where role != .auditor {
        let refused = refusal { _ = try AuditTrail(of: office.store, by: office[role]) }
        #expect(refused == "STORE-020", "\(role)")
      }
    }
  }

  @Test func `days asked for are both included`() throws {
    try withOffice { office in
      let id = try office.open()
      _ = try office.objected(to: id)
      func days(_ first: CalendarDay?, _ last: CalendarDay?) throws -> Set<String> {
        let trail = try AuditTrail(
          of: office.store, by: office[.auditor], from: first, through: last)
        return Set(trail.lines.map(\.at.day.description))
      }
      #expect(try days(nil, nil) == ["2026-09-28", "2026-09-29"])
      #expect(try days("2026-09-29", nil) == ["2026-09-29"])
      #expect(try days(nil, "2026-09-28") == ["2026-09-28"])
      #expect(try days("2026-09-28", "2026-09-29") == ["2026-09-28", "2026-09-29"])
      #expect(try days("2026-09-30", nil) == [])
    }
  }

  @Test func `a reason that a spreadsheet would run is a text`() throws {
    try withOffice { office in
      let id = try office.drafted()
      try office.act(.reviewer) { try $0.append(.returned(reason: "=HYPERLINK(\"x\")"), to: id) }
      let trail = try AuditTrail(of: office.store, by: office[.auditor])
      #expect(trail.csv.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    }
  }
}
