public import PublicLedger

extension OfficeReading {
  /// The countersignature that came back last, and what it says the bureau saw; nil when none did.
  public func lastReceived() throws -> (
    seen: LedgerAct.Seen, countersignature: LedgerAct.Received
  )? {
    try newest { $0.received }
  }

  /// What this bureau saw last of an office below it; nil when it saw nothing.
  public func lastCountersigned(of office: String) throws -> LedgerAct.Seen? {
    try newest { $0.countersigned(of: office) }
  }

  private func newest<Value>(_ value: (LedgerAct) -> Value?) throws -> Value? {
    for entry in try entries(of: LedgerAct.subject).reversed() {
      if let found = value(try entry.act(as: LedgerAct.self)) { return found }
    }
    return nil
  }

  /// The checkpoint that came back countersigned last, to which a proof can lead.
  ///
  /// - Throws: LED-025 when there is none.
  public func countersignedCheckpoint() throws -> (Checkpoint, Countersignature) {
    guard let (seen, received) = try lastReceived(),
      let countersignature = received.countersignature,
      let last = try entries(from: seen.size, limit: 1).first,
      let checkpoint = Checkpoint(
        seen, chain: LedgerEntry(text: last.text, signature: last.signature).hash)
    else { throw LedgerRefusal.noCheckpoint }
    return (checkpoint, countersignature)
  }

  /// The checkpoint beside the proof that it goes on from the first `since` entries, which cannot be
  /// more than it has.
  public func checkpointFile(_ checkpoint: Checkpoint, since: Int) throws -> CheckpointFile {
    var roots = MerkleRoots(over: MerklePath.consistency(from: since, to: checkpoint.size))
    if since > 0 { try eachChunk { for entry in $0 { roots.take(entry.hash) } } }
    return CheckpointFile(checkpoint, since: since, consistency: roots.roots ?? [])
  }
}
