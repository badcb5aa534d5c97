import Crypto

/// Goes through a ledger once, in chunks of any length, and finds what was changed, deleted, put in,
/// put elsewhere or signed by nobody.
///
/// Nothing is kept of entries that went by but hashes on the right edge of the tree, the people's keys
/// and the entries of the command that is still unsigned.
public struct LedgerAudit: Sendable {
  /// More faults are counted, not listed.
  public static let mostFaults = 100

  private let mark: SignatureMark?
  private let key: [UInt8]
  private let checkpoint: Checkpoint?
  private var people = LedgerPeople()
  private var frontier = MerkleFrontier()
  private var chain = [UInt8](repeating: 0, count: 32)
  /// The number of the last entry, which is not how many there were when some are missing.
  private var sequence = 0
  private var last: EntryFields?
  /// The entries since the last signature: number and person.
  private var unsigned: [(entry: Int, by: String)] = []
  /// Entries about the office since the last signature; they count once it is there.
  private var unsignedChanges: [(number: Int, entry: LedgerEntry)] = []
  private var isFounded = false
  private var faults: [LedgerFault] = []
  private var faultCount = 0
  private var (checked, covered) = (0, 0)
  private var isMarkMet = false
  private var isCheckpointMet = false

  /// Signatures that `mark` covers are not checked again, when it is this office's: made with `key`.
  ///
  /// Without a mark, all are.
  public init(
    skipping mark: SignatureMark? = nil, key: [UInt8] = [], against checkpoint: Checkpoint? = nil
  ) {
    self.mark = mark
    self.key = key
    self.checkpoint = checkpoint
  }

  /// The next entries, in the order of their numbers.
  public mutating func take(_ entries: [LedgerEntry]) {
    let read = entries.mappedInParallel { ReadEntry(hash: $0.hash, fields: EntryFields($0.text)) }
    var signed: [Signed] = []
    for (entry, read) in zip(entries, read) {
      follow(entry, read, &signed)
      chain = read.hash
      frontier.append(read.hash)
      if frontier.size == mark?.size { meetMark() }
      if frontier.size == checkpoint?.size { meetCheckpoint() }
    }
    let right = signed.mappedInParallel(\.isRight)
    for (one, isRight) in zip(signed, right) where !isRight {
      note(.wrongSignature(one.number, by: one.person))
    }
    checked += signed.count
  }

  private struct ReadEntry: Sendable {
    let hash: [UInt8]
    let fields: EntryFields?
  }

  /// A signature to be checked.
  private struct Signed: Sendable {
    let number: Int
    let person: String
    let entry: LedgerEntry
    let key: Curve25519.Signing.PublicKey

    var isRight: Bool {
      key.isValidSignature(entry.signature, for: Array(entry.text.utf8))
    }
  }

  private mutating func follow(_ entry: LedgerEntry, _ read: ReadEntry, _ signed: inout [Signed]) {
    guard let fields = read.fields else {
      sequence += 1
      note(.unreadable(sequence))
      return
    }
    followOrder(fields)
    if let last, fields.at < last.at {
      note(.earlier(fields.sequence, fields.atWords, than: last.atWords))
    }
    last = fields
    if fields.of == LedgerPeople.subject, LedgerPeople.isAboutPeople(entry.text) {
      unsignedChanges.append((fields.sequence, entry))
    }
    followSignature(entry, fields, &signed)
  }

  private mutating func followOrder(_ fields: EntryFields) {
    let expected = sequence + 1
    if fields.sequence > expected {
      note(.missing(fields.sequence, from: expected))
    } else if fields.sequence < expected {
      note(.outOfPlace(fields.sequence, expected: expected))
    } else if fields.previous != chain {
      note(.notFollowing(fields.sequence))
    }
    sequence = fields.sequence
  }

  private mutating func meetChanges() {
    for (number, entry) in unsignedChanges where !people.take(entry) {
      note(.unreadablePerson(number))
    }
    unsignedChanges = []
  }

  private mutating func followSignature(
    _ entry: LedgerEntry, _ fields: EntryFields, _ signed: inout [Signed]
  ) {
    // All that wait are one person's; a command may have hundreds of thousands of entries.
    if let person = unsigned.first?.by, person != fields.by {
      for waiting in unsigned { note(.unsigned(waiting.entry, by: waiting.by)) }
      unsigned = []
    }
    guard !entry.signature.isEmpty else {
      unsigned.append((fields.sequence, fields.by))
      return
    }
    unsigned = []
    // The founder's first signature is checked with the key that it signs; every other signer must
    // have been known before.
    if !isFounded { meetChanges() }
    isFounded = true
    defer { meetChanges() }
    guard frontier.size >= mark?.size ?? 0 else {
      covered += 1
      return
    }
    switch people.standing(of: fields.by) {
    case .works(let key):
      signed.append(Signed(number: fields.sequence, person: fields.by, entry: entry, key: key))
    case .left: note(.strangeSigner(fields.sequence, by: fields.by, left: true))
    case .unknown: note(.strangeSigner(fields.sequence, by: fields.by, left: false))
    }
  }

  private mutating func meetMark() {
    isMarkMet = true
    guard let mark, !mark.isGenuine(chain: chain, key: key) else { return }
    note(.otherThanMarked(mark.size))
  }

  private mutating func meetCheckpoint() {
    isCheckpointMet = true
    guard let checkpoint, checkpoint.root != frontier.root || checkpoint.chain != chain else {
      return
    }
    note(.otherThanCheckpoint(checkpoint))
  }

  private mutating func note(_ fault: LedgerFault) {
    faultCount += 1
    if faults.count < LedgerAudit.mostFaults { faults.append(fault) }
  }

  /// When no more entries follow.
  public consuming func finish() -> LedgerVerdict {
    for waiting in unsigned { note(.unsigned(waiting.entry, by: waiting.by)) }
    if let mark, !isMarkMet { note(.shorterThanMarked(mark.size, now: frontier.size)) }
    if let checkpoint, checkpoint.size > 0, !isCheckpointMet {
      note(.shorterThanCheckpoint(checkpoint, now: frontier.size))
    }
    return LedgerVerdict(
      size: frontier.size, root: frontier.root, chain: chain, faults: faults,
      faultCount: faultCount, signaturesChecked: checked, signaturesCovered: covered,
      checkpoint: checkpoint)
  }
}
