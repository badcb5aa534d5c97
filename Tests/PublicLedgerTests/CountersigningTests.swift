import Disclosure
import PublicLedger
import Testing

struct CountersigningTests {
  private let office = SampleLedger.office.entries

  private func file(_ size: Int, since: Int, of entries: [LedgerEntry]) -> CheckpointFile {
    let tree = MerkleTree(leafHashes: entries.prefix(size).map(\.hash))
    return CheckpointFile(
      checkpoint(size, of: entries), since: since,
      consistency: tree.consistencyProof(from: since))
  }

  /// Also of a ledger that ends within a command, which the tree does not mind.
  private func checkpoint(_ size: Int, of entries: [LedgerEntry]) -> Checkpoint {
    let whole = Checkpoint.of(entries)
    let hashes = entries.prefix(size).map(\.hash)
    return Checkpoint(
      office: whole.office, size: size, root: MerkleTree(leafHashes: hashes).root,
      chain: hashes.last ?? whole.chain, at: whole.at)
  }

  private func refusal(_ file: CheckpointFile, _ last: LedgerAct.Seen?) -> String? {
    do throws(LedgerRefusal) {
      try file.requireGoingOn(from: last)
      return nil
    } catch {
      return error.id
    }
  }

  @Test func `a ledger that goes on from what was seen may be countersigned`() {
    #expect(refusal(file(5, since: 0, of: office), nil) == nil)
    for seen in 1...12 {
      let last = LedgerAct.Seen(checkpoint(seen, of: office))
      for size in 1...12 {
        let expected = size < seen ? "LED-015" : nil
        #expect(refusal(file(size, since: min(seen, size), of: office), last) == expected)
      }
    }
  }

  @Test func `a ledger rewritten after it was seen is refused, wherever it was`() {
    for seen in 1...12 {
      let last = LedgerAct.Seen(checkpoint(seen, of: office))
      for changed in 0..<seen {
        var entries = office
        entries[changed] = LedgerEntry(text: "另一条", signature: [])
        #expect(refusal(file(12, since: seen, of: entries), last) == "LED-016")
      }
    }
  }

  @Test func `a checkpoint countersigned already may be countersigned once more`() {
    let last = LedgerAct.Seen(checkpoint(9, of: office))
    #expect(refusal(file(9, since: 3, of: office), last) == nil)
    #expect(refusal(file(9, since: 3, of: SampleProof().entries + office), last) == "LED-014")
  }

  @Test func `a proof from elsewhere is refused, and the words say from where`() throws {
    let last = LedgerAct.Seen(checkpoint(6, of: office))
    for since in [0, 5, 7] {
      let file = file(12, since: since, of: office)
      let refusal = #expect(throws: LedgerRefusal.self) { try file.requireGoingOn(from: last) }
      #expect(refusal?.id == "LED-014")
      #expect(refusal?.message.contains("--since 6") == true)
    }
    #expect(refusal(file(12, since: 3, of: office), nil) == "LED-014")
  }

  @Test func `only a right countersignature of this checkpoint is taken`() throws {
    let file = file(12, since: 0, of: office)
    #expect(throws: LedgerRefusal.self) { try file.requireCountersignature() }
    var signed = file
    signed.countersignature = countersigned(file, since: 0)
    let taken = try signed.requireCountersignature()
    #expect(taken.office == "云溪县教育局" && taken.since == 0)
    var other = self.file(6, since: 0, of: office)
    other.countersignature = signed.countersignature
    #expect(throws: LedgerRefusal.self) { try other.requireCountersignature() }
    for byte in taken.signature.indices {
      var signature = taken.signature
      signature[byte] ^= 4
      signed.countersignature = Countersignature(text: taken.text, signature: signature)
      let refusal = #expect(throws: LedgerRefusal.self) { try signed.requireCountersignature() }
      #expect(refusal?.id == "LED-017" && refusal?.nature == .broken)
    }
  }

  @Test func `what was received can be read back from its act`() throws {
    let signed = try #require(countersigned(file(12, since: 0, of: office), since: 0))
    #expect(LedgerAct.Received(signed).countersignature == signed)
  }

  @Test func `another office's checkpoint is refused`() throws {
    let file = file(12, since: 0, of: office)
    try file.requireOffice("云溪县第一小学")
    #expect(throws: LedgerRefusal.self) { try file.requireOffice("云溪县第二小学") }
  }
}
