/// A tree that only grows: of what was appended it keeps one hash for each one-bit of its size.
public struct MerkleFrontier: Hashable, Sendable {
  /// How many leaves there are.
  public private(set) var size = 0
  /// The roots of its full subtrees, the widest first; as many as `size` has one-bits.
  private var peaks: [[UInt8]] = []

  public init() {}

  public init(leafHashes: some Sequence<[UInt8]>) {
    for hash in leafHashes { append(hash) }
  }

  public mutating func append(_ leafHash: [UInt8]) { append(subtree: leafHash, level: 0) }

  /// Appends the root of `2^level` leaves at once; `size` must be a multiple of that.
  public mutating func append(subtree root: [UInt8], level: Int) {
    precondition(size & ((1 << level) - 1) == 0, "a subtree begins at a multiple of its width")
    var root = root
    var width = 1 << level
    while size & width != 0 {
      root = MerkleHash.node(peaks.removeLast(), root)
      width <<= 1
    }
    peaks.append(root)
    size += 1 << level
  }

  /// The tree's root now; ``MerkleHash/empty`` when there are no leaves.
  public var root: [UInt8] {
    guard var root = peaks.last else { return MerkleHash.empty }
    for peak in peaks.dropLast().reversed() { root = MerkleHash.node(peak, root) }
    return root
  }
}
