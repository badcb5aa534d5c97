import Disclosure
import DisclosureTesting
import Foundation
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct ObjectionRegisterTests {
  @Test func `a registered objection freezes its row and not the list`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let (id, _) = try office.objected(to: notice)
      #expect(id == "Y-2026-0001")
      let exposure = try office.exposure(of: notice)
      #expect(exposure.frozenRows == [2] && exposure.pending == [id])
      let stored = try #require(try office.store.read { try $0.objection(id) })
      #expect(stored.notice == notice && stored.row == 2 && stored.step == "待受理")
      #expect(stored.standing == "已登记，待受理" && stored.dueOn == nil)
      #expect(try office.store.read { try $0.notice(notice)?.pending } == 1)
    }
  }

  @Test(
    arguments: [
      (.objectionRejected, [], .rejected), (.notAffecting, [], .notAffecting),
      (.pending, [2], .waiting),
    ] as [(ObjectionOutcome, [Int], ObjectionFinding)])
  func `a decision lets the row go or keeps it`(
    _ outcome: ObjectionOutcome, _ frozen: [Int], _ finding: ObjectionFinding
  ) throws {
    try withOffice { office in
      let notice = try office.opened()
      let (id, _) = try office.objected(to: notice)
      try office.decide(outcome, id)
      let exposure = try office.exposure(of: notice)
      #expect(exposure.frozenRows == frozen)
      #expect(exposure.objections.map(\.finding) == [finding])
    }
  }

  @Test func `a refusal lets the row go, and taking it after all freezes it again`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let (id, _) = try office.objected(to: notice)
      try office.step(.refused(ground: .outOfScope, basis: "公示", reason: "属于劳动争议"), of: id)
      #expect(try office.exposure(of: notice).frozenRows == [])
      try office.step(.accepted(despite: "上级要求"), of: id)
      #expect(try office.exposure(of: notice).frozenRows == [2])
    }
  }

  @Test func `the same by many is decided once, with its count`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let ids = try (0..<3).map { _ in try office.objected(to: notice).id }
      for id in ids.dropFirst() { try office.step(.grouped(into: ids[0]), of: id) }
      #expect(try office.store.read { try $0.grouped(into: ids[0]) } == Array(ids.dropFirst()))
      try office.decide(.notAffecting, ids[0])
      let exposure = try office.exposure(of: notice)
      #expect(exposure.frozenRows == [] && exposure.pending == [])
      #expect(exposure.objections.map(\.finding) == [.notAffecting, .notAffecting, .notAffecting])
    }
  }

  @Test func `only the same objection can be joined, and one layer deep`() throws {
    try withOffice { office in
      let notice = try office.opened()
      let ids = try [2, 2, 2, 1].map { try office.objected(to: notice, row: $0).id }
      func joined(_ one: Int, _ other: Int) -> String? {
        refused { try office.step(.grouped(into: ids[other]), of: ids[one]) }
      }
      #expect(joined(0, 0) == "OBJ-028")
      #expect(joined(0, 3) == "OBJ-028")
      #expect(joined(1, 0) == nil)
      #expect(joined(2, 1) == "OBJ-028")
      #expect(joined(0, 2) == "OBJ-028")
    }
  }

  @Test func `nothing that does not hang is objected to`() throws {
    try withOffice { office in
      let notice = try office.signed()
      #expect(refused { _ = try office.objected(to: notice) } == "OBJ-025")
      #expect(refused { _ = try office.objected(to: "N-2026-0099") } == "STORE-023")
    }
  }

  @Test func `a dry run registers nothing`() throws {
    try withOffice { office in
      let notice = try office.opened()
      try office.act(.receiver, at: SampleOffice.noon, dryRun: true) { writing in
        _ = try writing.register(SampleOffice.registration(of: notice), from: objector)
        #expect(try writing.state(of: notice).exposure?.frozenRows == [2])
      }
      #expect(try office.exposure(of: notice).frozenRows == [])
      #expect(
        refused { _ = try office.store.read { try $0.objectionState(of: "Y-2026-0001") } }
          == "OBJ-032")
      #expect(try office.objected(to: notice).id == "Y-2026-0001")
    }
  }

  @Test func `terms are kept in the ledger, and the nearest holds`() throws {
    try withOffice { office in
      let gansu = try #require(ObjectionTerms.seen("甘肃普高助学金"))
      let yingkou = try #require(ObjectionTerms.seen("营口"))
      #expect(
        refused { try office.act(.clerk) { try $0.setObjectionTerms(gansu, for: nil) } }
          == "OBJ-035")
      try office.act(.issuer) { writing in
        try writing.setObjectionTerms(gansu, for: nil)
        try writing.setObjectionTerms(yingkou, for: "hiring.proposed")
      }
      let (hiring, aid) = try office.store.read {
        (
          try $0.objectionRules(for: "hiring.proposed", own: nil),
          try $0.objectionRules(for: "aid.highSchool", own: nil)
        )
      }
      #expect(hiring.stated(\.postmark)?.value == .dispatch && hiring.stated(\.answer)?.value == 3)
      #expect(aid.stated(\.postmark) == nil && aid.stated(\.answer)?.value == 3)
    }
  }
}
