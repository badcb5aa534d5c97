import DisclosureTesting
import GRDB
import NoticeLife
import PublicLedger
import Testing

@testable import DisclosureStore

struct LedgerWritingTests {
  @Test func `One transaction is signed once, by its last entry, and the chain holds`() throws {
    try withOffice { office in
      _ = try office.signed()
      let entries = try office.store.read { try $0.entries() }
      // Founding and its first person; eight more people; a draft; four signatures.
      #expect(entries.count == 2 + 8 + 1 + 4)
      let signed = entries.filter { !$0.signature.isEmpty }.map(\.sequence)
      #expect(signed == [2, 10, 11, 12, 13, 14, 15])
      var audit = LedgerAudit()
      audit.take(entries.map { LedgerEntry(text: $0.text, signature: $0.signature) })
      let verdict = audit.finish()
      #expect(verdict.isWhole)
      #expect(verdict.signaturesChecked == 7)
    }
  }

  @Test func `A ledger whose end was forged takes no further entry`() throws {
    try withOffice { office in
      _ = try office.drafted()
      try office.store.queue.write {
        try $0.execute(
          sql: """
            DROP TRIGGER ledgerNoUPDATE;
            UPDATE ledger SET entry = json_set(entry, '$.by', 'P3')
            WHERE seq = (SELECT max(seq) FROM ledger)
            """)
      }
      let refusal = #expect(throws: StoreRefusal.self) { _ = try office.drafted() }
      #expect(refusal?.id == "STORE-024")
    }
  }

  @Test func `An act that may not follow is refused, and nothing of it is kept`() throws {
    try withOffice { office in
      let id = try office.drafted()
      let before = try office.store.read { try $0.entryCount() }
      let refusal = #expect(throws: LifeRefusal.self) {
        try office.act(.clerk) { writing in
          _ = try writing.giveOut(.documents(code: "临教人"), to: id)
          try writing.append(.takenDown(posting: 1, at: SampleOffice.morning), to: id)
        }
      }
      #expect(refusal?.id == "LIFE-004")
      let after = try office.store.read { (try $0.entryCount(), try $0.numbers(of: id).count) }
      #expect(after == (before, 1))
    }
  }

  @Test func `Who has not the role does not act`() throws {
    try withOffice { office in
      let refusal = #expect(throws: LifeRefusal.self) {
        try office.act(.systemKeeper) { writing in
          let id = try writing.newNoticeID()
          try writing.append(.drafted(draft: SampleOffice.draft()), to: id)
        }
      }
      #expect(refusal?.id == "LIFE-014")
      #expect(refusal?.needsApproval == true)
    }
  }

  /// The name as published, one that is published masked, and words that only look like one.
  @Test(arguments: [
    ("秦晓岚要求撤回", "STORE-033"), ("第2行欧阳小三的材料有误", "STORE-033"), ("第2行的材料有误", nil),
    ("欧阳的材料有误", nil),
  ])
  func `A reason names nobody of the list`(_ reason: String, _ id: String?) throws {
    try withOffice { office in
      let masked = NewRow(
        published: #"{"姓名":"欧阳*三"}"#, withheld: #"{"姓名":"欧阳小三"}"#, key: "2", person: nil)
      let notice = try office.drafted(with: [NewRow("秦晓岚"), masked])
      do {
        try office.act(.issuer) { try $0.append(.withdrawn(reason: reason), to: notice) }
        #expect(id == nil)
      } catch let refusal as StoreRefusal {
        #expect(refusal.id == id)
        #expect(!refusal.message.contains("秦晓岚") && !refusal.message.contains("小"))
      }
    }
  }
}
