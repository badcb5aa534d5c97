import Disclosure
import DisclosureTesting
import NoticeLife
import PublicLedger
import Testing
import WorkingDays

@testable import DisclosureStore

private let list = [NewRow("张小三", id: "A1"), NewRow("李小四", id: "A2"), NewRow("王小五", id: "A3")]

@Suite struct CorrectionTests {
  @Test func `an upheld objection drafts the correction in the same transaction`() throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let objection = try office.objected(to: notice).id
      let entries = try office.store.read { try $0.entryCount() }
      let correction = try office.upheld(objection)
      #expect(correction == "N-2026-0002")
      let (old, new) = try office.store.read {
        (try $0.state(of: notice), try $0.state(of: correction))
      }
      #expect(
        old.dossier.links.map(\.notice) == [correction] && old.dossier.correctedBy == correction)
      #expect(
        new.stage == .draft && new.dossier.links.map(\.notice) == [notice])
      #expect(new.current.corrects == notice && new.current.rowCount == 3)
      let signed = try office.store.read {
        try $0.entries(from: entries + 1).filter { !$0.signature.isEmpty }
      }
      #expect(signed.count == 2)
      let rows = try office.store.read { reading in
        try [notice, correction].map { id in
          try reading.rows(of: id).map { ($0.token, $0.published, try reading.withheld(of: $0)) }
        }
      }
      #expect(rows[0].map(\.0) == rows[1].map(\.0) && rows[0].map(\.1) == rows[1].map(\.1))
      #expect(rows[0].map(\.2) == rows[1].map(\.2))
      let leaves = try office.store.read { try $0.leafHashes(of: correction) }
      #expect(hexadecimal(MerkleFrontier(leafHashes: leaves).root) == new.current.listRoot)
      #expect(old.current.listRoot != new.current.listRoot)
    }
  }

  @Test(
    arguments: [
      ("as it was", list, "OBJ-033"),
      (
        "another row changed", [list[0], list[1], NewRow("王小五", score: "70.00", id: "A3")],
        "OBJ-033"
      ),
      ("moved up, but the same", [list[1], list[0], list[2]], "OBJ-033"),
      ("changed", [list[0], NewRow("李小四", score: "70.00", id: "A2"), list[2]], nil),
      (
        "changed in what is not published",
        [list[0], NewRow("李小四", id: "A2", phone: "13800002222"), list[2]], nil
      ),
      ("gone", [list[0], list[2]], nil),
    ] as [(String, [NewRow], String?)])
  func `it is signed when the row in question is another or gone`(
    _ name: String, _ rows: [NewRow], _ refusal: String?
  ) throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let correction = try office.upheld(try office.objected(to: notice).id)
      try office.revise(correction, rows)
      #expect(refused { try office.sign(correction) } == refusal)
      guard refusal != nil else { return }
      let forced = refused {
        _ = try office.act(.issuer, at: SampleOffice.noon) {
          try $0.append(.forced(what: .signatures, reason: "急"), to: correction)
        }
      }
      #expect(forced == refusal)
    }
  }

  @Test func `a correction that nobody changed is not signed`() throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let correction = try office.upheld(try office.objected(to: notice).id)
      #expect(refused { try office.sign(correction) } == "OBJ-033")
    }
  }

  @Test func `an objection to the whole wants another draft`() throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let correction = try office.upheld(try office.objected(to: notice, row: nil).id)
      #expect(refused { try office.sign(correction) } == "OBJ-033")
      try office.revise(correction, list)
      #expect(refused { try office.sign(correction) } == nil)
    }
  }

  @Test func `two upheld objections make one correction, which mends both`() throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let (first, second) = (
        try office.objected(to: notice, row: 1).id, try office.objected(to: notice, row: 2).id
      )
      let correction = try office.upheld(first)
      #expect(try office.upheld(second) == correction)
      try office.revise(correction, [NewRow("张小三", score: "1.00", id: "A1"), list[1], list[2]])
      #expect(refused { try office.sign(correction) } == "OBJ-033")
      try office.revise(correction, [list[2]])
      #expect(refused { try office.sign(correction) } == nil)
    }
  }

  @Test func `the first notice concludes as corrected, and every link is found again`() throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let objection = try office.objected(to: notice).id
      let correction = try office.upheld(objection)
      try office.act(.clerk, at: SampleOffice.noon) {
        try $0.append(.concluded(outcome: .corrected(by: correction)), to: notice)
      }
      let (old, new) = try office.store.read { (try $0.notice(notice), try $0.notice(correction)) }
      #expect(old?.correctedBy == correction && new?.corrects == notice)
      #expect(old?.stage == .concluded)
      let state = try office.store.read { try $0.objectionState(of: objection) }
      #expect(state.corrections == [correction] && state.registration.notice == notice)
      #expect(try office.store.read { try $0.objections(of: notice).map(\.id) } == [objection])
    }
  }

  @Test func `words that stay hold no name of the row and none of who objects`() throws {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let objection = try office.objected(to: notice).id
      for reasons in ["李小四的年限不足", "秦晓岚反映属实"] {
        #expect(
          refused {
            try office.step(
              .accepted(despite: nil), .assigned(to: office[.receiver].id),
              .decided(outcome: .upheld, reasons: reasons), of: objection)
          } == "OBJ-034")
      }
      #expect(refused { _ = try office.upheld(objection) } == nil)
    }
  }

  @Test
  func
    `the story holds every act of both notices and of the objection, and no name of who objects`()
    throws
  {
    try withOffice { office in
      let notice = try office.opened(with: list)
      let objection = try office.objected(to: notice).id
      let correction = try office.upheld(objection)
      let (told, again, count) = try office.store.read { reading in
        (
          try reading.story(of: notice), try reading.story(of: correction),
          try [notice, objection, correction].map { try reading.entries(of: $0).count }
            .reduce(0, +)
        )
      }
      #expect(told == again && told.count == count)
      #expect(told.map(\.sequence) == told.map(\.sequence).sorted())
      let text = told.map { $0.text(of: notice) }.joined(separator: "\n")
      for name in ["秦晓岚", "第三中学", "13912345678", "李小四"] { #expect(!text.contains(name)) }
      #expect(goldenDifference(text + "\n", "story.txt") == nil)
    }
  }
}
