import NoticeLife
public import PublicLedger

extension OfficeReading {
  /// The proof that the row at ordinal `row` was in the list that hung as the notice's `posting`.
  ///
  /// - Throws: LED-026 when the notice has no such posting, or it does not say which version hung;
  ///   LED-027 when the checkpoint is older than the posting, LED-012 when it is of another ledger,
  ///   LED-028 when there is no such row, STORE-028 when the names are gone.
  public func proof(
    of row: Int, in notice: String, posting: Int, under checkpoint: Checkpoint,
    countersignature: Countersignature?
  ) throws -> RowProof {
    try RowProving(self, notice, posting).proof(
      of: row, under: checkpoint, countersignature: countersignature)
  }
}

/// What of the ledger says that one version of a list hung: the entries that a proof takes with it.
private struct RowProving {
  private let reading: OfficeReading
  private let notice: String
  /// The version that hung.
  private let draft: DraftContent
  /// Numbers of entries: that of the version, those from the posting to its signature, that of the
  /// signer's key.
  private let (drafted, posted, signer): (Int, [Int], Int)

  init(_ reading: OfficeReading, _ notice: String, _ posting: Int) throws {
    self.reading = reading
    self.notice = notice
    _ = try reading.state(of: notice)
    var drafts: [(entry: Int, content: DraftContent)] = []
    var found: (entry: StoredEntry, draft: Int)?
    for entry in try reading.entries(of: notice) {
      switch try entry.act(as: NoticeAct.self) {
      case .drafted(let content), .revised(let content): drafts.append((entry.sequence, content))
      case .posted(let hung) where hung.number == posting:
        let version = drafts.lastIndex { $0.content.sha256 == hung.sha256 }
        found = version.map { (entry, $0) }
      default: break
      }
    }
    guard let (entry, version) = found else { throw LedgerRefusal.notPosted(notice) }
    (draft, drafted) = (drafts[version].content, drafts[version].entry)
    posted = try RowProving.signedRun(from: entry.sequence, reading)
    signer = try RowProving.signer(entry.by, reading)
  }

  /// From an entry to the one whose signature covers it.
  private static func signedRun(from first: Int, _ reading: OfficeReading) throws -> [Int] {
    var run: [Int] = []
    while let entry = try reading.entries(from: first + run.count, limit: 1).first {
      run.append(entry.sequence)
      if !entry.signature.isEmpty { return run }
    }
    return run
  }

  /// The entry that brought in the person's key.
  private static func signer(_ person: String, _ reading: OfficeReading) throws -> Int {
    for entry in try reading.entries(of: OfficeAct.subject) {
      guard case .personAdded(person, _, _, _) = try entry.act(as: OfficeAct.self) else { continue }
      return entry.sequence
    }
    throw StoreRefusal.brokenLedger(1, "起,没有登记 \(person)")
  }

  func proof(
    of row: Int, under checkpoint: Checkpoint, countersignature: Countersignature?
  ) throws -> RowProof {
    let needed = [drafted, signer] + posted
    if let last = needed.max(), last > checkpoint.size {
      throw LedgerRefusal.tooEarly(checkpoint, needed: last)
    }
    guard let stored = try reading.row(row, of: notice, version: draft.version) else {
      throw LedgerRefusal.noRow(row, of: notice)
    }
    var paths = LedgerPaths(of: needed, in: checkpoint.size)
    try reading.eachChunk { paths.take($0) }
    guard paths.lead(to: checkpoint), let draftEntry = paths.proved(drafted),
      let signerEntry = paths.proved(signer)
    else { throw LedgerRefusal.otherLedger(checkpoint) }
    let tree = MerkleTree(
      leafHashes: try reading.leafHashes(of: notice, version: draft.version))
    return RowProof(
      notice: notice, row: row,
      leaf: ListLeaf.text(row: stored.published, salt: reading.salt(of: stored)),
      listPath: tree.inclusionProof(of: row - 1), draft: draftEntry,
      posting: posted.compactMap { paths.proved($0) }, signer: signerEntry,
      checkpoint: checkpoint, countersignature: countersignature)
  }
}
