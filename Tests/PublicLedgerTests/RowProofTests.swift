import Disclosure
import PublicLedger
import Testing

struct RowProofTests {
  @Test(arguments: 1...11) func `every row is proved`(_ row: Int) throws {
    for isSignedAlone in [true, false] {
      let sample = SampleProof(isSignedAlone: isSignedAlone)
      let proof = try #require(sample.proof(of: row))
      let read = try RowProof(Array(proof.json.text.utf8))
      #expect(read == proof)
      let shown = try read.verified(against: sample.checkpoint.groups)
      #expect(shown.row == SampleProof.rows[row - 1])
      #expect(shown.place == "校门口" && shown.at == "2024-10-09T08:30+08:00")
      #expect(shown.by == "P2" && shown.entry == 6)
    }
  }

  @Test func `a proof without a countersignature holds as well`() throws {
    let sample = SampleProof()
    let proof = try #require(sample.proof(of: 2, countersigned: false))
    let read = try RowProof(Array(proof.json.text.utf8))
    #expect(try read.verified(against: sample.checkpoint.groups).version == 1)
  }

  @Test func `another printed checkpoint is refused`() throws {
    let proof = try #require(SampleProof().proof(of: 2))
    let other = Checkpoint.of(SampleLedger.office.entries).groups
    let refusal = #expect(throws: LedgerRefusal.self) { try proof.verified(against: other) }
    #expect(refusal?.id == "LED-019" && refusal?.nature == .broken)
  }

  @Test func `a change of any byte is found`() throws {
    let sample = SampleProof()
    let groups = sample.checkpoint.groups
    let bytes = Array(try #require(sample.proof(of: 5)).json.text.utf8)
    for place in stride(from: 0, to: bytes.count, by: 5) where bytes[place] != 0x20 {
      for bit: UInt8 in [1, 4] {
        var changed = bytes
        changed[place] ^= bit
        #expect(throws: LedgerRefusal.self, "byte \(place)") {
          try RowProof(changed).verified(against: groups)
        }
      }
    }
  }

  @Test func `a row is not proved at another place or with another row's path`() throws {
    let sample = SampleProof()
    let proof = try #require(sample.proof(of: 5))
    for row in [-1, 0, 1, 4, 6, 11, 12] {
      let moved = RowProof(
        notice: proof.notice, row: row, leaf: proof.leaf, listPath: proof.listPath,
        draft: proof.draft, posting: proof.posting, signer: proof.signer,
        checkpoint: proof.checkpoint, countersignature: nil)
      let refusal = #expect(throws: LedgerRefusal.self) {
        try moved.verified(against: sample.checkpoint.groups)
      }
      #expect(refusal?.id == "LED-021", "\(row)")
    }
  }

  @Test func `entries of the ledger in each other's places prove nothing`() throws {
    let sample = SampleProof()
    let groups = sample.checkpoint.groups
    let proof = try #require(sample.proof(of: 5))
    func changed(
      notice: String = "N-2026-0001", draft: ProvedEntry? = nil, posting: [ProvedEntry]? = nil,
      signer: ProvedEntry? = nil
    ) -> RowProof {
      RowProof(
        notice: notice, row: 5, leaf: proof.leaf, listPath: proof.listPath,
        draft: draft ?? proof.draft, posting: posting ?? proof.posting,
        signer: signer ?? proof.signer, checkpoint: proof.checkpoint, countersignature: nil)
    }
    #expect(try changed().verified(against: groups).entry == 6)
    for wrong in [
      changed(notice: "N-2026-0002"), changed(draft: proof.signer), changed(posting: []),
      changed(posting: [proof.posting[0]]), changed(posting: [proof.posting[1]]),
      changed(posting: [proof.posting[1], proof.posting[0]]),
      changed(posting: proof.posting + [proof.posting[1]]), changed(signer: proof.draft),
      changed(draft: proof.posting[0]),
    ] {
      #expect(throws: LedgerRefusal.self) { try wrong.verified(against: groups) }
    }
  }

  @Test func `paths lead to the checkpoint of these entries only`() {
    let sample = SampleProof()
    var paths = LedgerPaths(of: [1, 4], in: 8)
    #expect(paths.proved(4) == nil)
    paths.take(sample.entries + sample.entries)
    #expect(paths.lead(to: sample.checkpoint))
    #expect(!paths.lead(to: .of(SampleLedger.office.entries)))
    #expect(paths.proved(4) != nil && paths.proved(2) == nil)
  }
}
