/// The paths of some entries to the root of the ledger's first `size` entries, gathered while the
/// ledger goes by once.
public struct LedgerPaths: Sendable {
  public let size: Int
  private let ranges: [Int: Range<Int>]
  private var roots: MerkleRoots
  private var taken = 0
  private var root = MerkleFrontier()
  private var entries: [Int: LedgerEntry] = [:]
  private var last: LedgerEntry?

  /// `sequences` are numbers of entries, from 1 to `size`.
  public init(of sequences: some Sequence<Int>, in size: Int) {
    self.size = size
    var ranges: [Int: Range<Int>] = [:]
    var all: [Range<Int>] = []
    for sequence in Set(sequences).sorted() {
      let path = MerklePath.inclusion(of: sequence - 1, in: size)
      ranges[sequence] = all.count..<(all.count + path.count)
      all += path
    }
    self.ranges = ranges
    roots = MerkleRoots(over: all)
  }

  /// The next entries, from the first on; those after `size` are not looked at.
  public mutating func take(_ chunk: [LedgerEntry]) {
    let wanted = Array(chunk.prefix(size - taken))
    for (entry, hash) in zip(wanted, wanted.mappedInParallel(\.hash)) {
      taken += 1
      roots.take(hash)
      root.append(hash)
      if ranges[taken] != nil { entries[taken] = entry }
      last = entry
    }
  }

  /// Nil while fewer entries than `size` have gone by, or for a number not asked for.
  public func proved(_ sequence: Int) -> ProvedEntry? {
    guard let range = ranges[sequence], let entry = entries[sequence], let roots = roots.roots
    else { return nil }
    return ProvedEntry(entry, path: Array(roots[range]))
  }

  /// Whether the entries that went by are those of `checkpoint`.
  public func lead(to checkpoint: Checkpoint) -> Bool {
    taken == checkpoint.size && root.root == checkpoint.root
      && (last?.hash ?? [UInt8](repeating: 0, count: 32)) == checkpoint.chain
  }
}
