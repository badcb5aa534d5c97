import Disclosure
import NoticeLife
import PublicLedger
import Testing
import WorkingDays

@testable import DisclosureStore

/// From an office's store to a proof that holds, by way of a checkpoint that the bureau countersigned.
struct RowProvingTests {
  private let rows = (1...9).map { NewRow("甲\($0)", id: "\($0)") }

  /// Posted and countersigned; the bureau is another office in the same folder.
  private func withPosted(
    _ body: (_ school: SampleOffice, _ notice: String, _ checkpoint: Checkpoint) throws -> Void
  ) throws {
    try withOffice { office in
      let notice = try office.drafted(with: rows)
      for step in SigningScheme.standard.steps {
        try office.act(step.role) { writing in
          let sha256 = try writing.state(of: notice).current.sha256
          try writing.append(
            .signed(step: step.name, version: 1, sha256: sha256, minutes: nil), to: notice)
        }
      }
      try office.act(.clerk) { writing in
        let state = try writing.state(of: notice)
        for number in 1...2 {
          try writing.append(
            .posted(
              posting: Posting(
                number: number, channel: "公示栏", place: "校门口", at: SampleOffice.morning,
                sha256: number == 1 ? state.current.sha256 : nil, evidence: [])), to: notice)
        }
      }
      let verdict = try office.store.read { try $0.ledgerVerdict() }
      let checkpoint = try #require(
        Checkpoint(verdict, office: "临江县教育局", at: SampleOffice.morning))
      try body(office, notice, checkpoint)
    }
  }

  @Test func `Every row of a posted list is proved`() throws {
    try withPosted { office, notice, checkpoint in
      for row in 1...9 {
        let (proof, stored) = try office.store.read {
          (
            try $0.proof(
              of: row, in: notice, posting: 1, under: checkpoint, countersignature: nil),
            try $0.row(row, of: notice)
          )
        }
        let read = try RowProof(Array(proof.json.text.utf8))
        let shown = try read.verified(against: checkpoint.groups)
        #expect(shown.row == stored?.published)
        #expect(shown.place == "校门口" && shown.name == SampleOffice.name(.clerk))
      }
    }
  }

  @Test func `What cannot be proved is refused in words`() throws {
    try withPosted { office, notice, checkpoint in
      func refusal(_ row: Int, _ posting: Int, _ checkpoint: Checkpoint) -> String? {
        let refusal = #expect(throws: LedgerRefusal.self) {
          try office.store.read {
            try $0.proof(
              of: row, in: notice, posting: posting, under: checkpoint, countersignature: nil)
          }
        }
        return refusal?.id
      }
      for row in [-1, 0, 10] { #expect(refusal(row, 1, checkpoint) == "LED-028") }
      #expect(refusal(1, 2, checkpoint) == "LED-026")
      #expect(refusal(1, 3, checkpoint) == "LED-026")
      let early = Checkpoint(
        office: checkpoint.office, size: checkpoint.size - 1, root: checkpoint.root,
        chain: checkpoint.chain, at: checkpoint.at)
      #expect(refusal(1, 1, early) == "LED-027")
      let other = Checkpoint(
        office: checkpoint.office, size: checkpoint.size, root: checkpoint.chain,
        chain: checkpoint.chain, at: checkpoint.at)
      #expect(refusal(1, 1, other) == "LED-012")
    }
  }

  @Test func `A countersignature that came back is where the next checkpoint goes on`() throws {
    try withPosted { office, notice, checkpoint in
      #expect(throws: LedgerRefusal.self) {
        try office.store.read { try $0.countersignedCheckpoint() }
      }
      let signed = try office.act(.issuer) { writing in
        let person = try writing.person(writing.actor.id)
        let text = Countersignature.text(
          for: checkpoint, office: "省教育厅", by: person.id, name: person.name,
          key: person.publicKey, since: 0, at: SampleOffice.morning)
        let signature = try writing.signature(over: text)
        let signed = try #require(Countersignature(text: text, signature: signature))
        let seen = LedgerAct.Seen(checkpoint)
        try writing.record(
          LedgerAct.accepted(
            checkpoint: seen, countersignature: LedgerAct.Received(signed)),
          of: LedgerAct.subject)
        try writing.record(LedgerAct.countersigned(checkpoint: seen), of: LedgerAct.subject)
        return signed
      }
      try office.store.read { reading in
        let (known, countersignature) = try reading.countersignedCheckpoint()
        #expect(known == checkpoint && countersignature == signed)
        let proof = try reading.proof(
          of: 3, in: notice, posting: 1, under: known, countersignature: countersignature)
        #expect(try proof.verified(against: checkpoint.groups).version == 1)
        let last = try reading.lastCountersigned(of: checkpoint.office)
        #expect(last?.sha256 == checkpoint.sha256)
        #expect(try reading.lastCountersigned(of: "另一校") == nil)
        let later = try #require(
          Checkpoint(
            try reading.ledgerVerdict(against: checkpoint), office: checkpoint.office,
            at: SampleOffice.morning))
        #expect(later.size == checkpoint.size + 2)
        let file = try reading.checkpointFile(later, since: checkpoint.size)
        try file.requireGoingOn(from: last)
        let wrong = try reading.checkpointFile(later, since: checkpoint.size - 1)
        #expect(throws: LedgerRefusal.self) { try wrong.requireGoingOn(from: last) }
      }
    }
  }
}
