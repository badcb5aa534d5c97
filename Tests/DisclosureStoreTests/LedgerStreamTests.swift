import Disclosure
import NoticeLife
import PublicLedger
import Testing

@testable import DisclosureStore

struct LedgerStreamTests {
  @Test func `What the store wrote is a whole ledger, and its signatures are checked once`() throws
  {
    try withOffice { office in
      _ = try office.signed()
      let first = try office.store.read { try $0.ledgerVerdict() }
      #expect(first.isWhole, "\(first.faults)")
      #expect(first.size == (try office.store.read { try $0.entryCount() }))
      #expect(first.signaturesChecked > 4 && first.signaturesCovered == 0)
      try office.store.remember(first)
      try office.store.remember(first)
      _ = try office.drafted()
      let (second, all) = try office.store.read {
        (try $0.ledgerVerdict(), try $0.ledgerVerdict(all: true))
      }
      #expect(second.isWhole && second.signaturesCovered == first.signaturesChecked)
      #expect(all.signaturesChecked == first.signaturesChecked + second.signaturesChecked)
      #expect(all.root == second.root && all.chain == second.chain)
    }
  }

  @Test func `Whoever acts signs what leaves the office with the key in the ledger`() throws {
    try withOffice { office in
      let verdict = try office.store.read { try $0.ledgerVerdict() }
      let checkpoint = try #require(
        Checkpoint(verdict, office: "临江县第一小学", at: SampleOffice.morning))
      let person = try office.store.read { try $0.person(SampleOffice.name(.issuer)) }
      let text = Countersignature.text(
        for: checkpoint, office: "临江县教育局", by: person.id, name: person.name,
        key: person.publicKey, since: 0, at: SampleOffice.morning)
      let signature = try office.act(.issuer) { try $0.signature(over: text) }
      #expect(Countersignature(text: text, signature: signature)?.isSigned == true)
      let other = try office.act(.clerk) { try $0.signature(over: text) }
      #expect(Countersignature(text: text, signature: other)?.isSigned == false)
    }
  }
}
