/// A tree over leaf hashes that are all at hand, as those of one list are.
public struct MerkleTree: Hashable, Sendable {
  public let leafHashes: [[UInt8]]

  public init(leafHashes: [[UInt8]]) { self.leafHashes = leafHashes }

  public var root: [UInt8] { MerkleFrontier(leafHashes: leafHashes).root }

  /// For the leaf at `index`, from 0.
  public func inclusionProof(of index: Int) -> [[UInt8]] {
    roots(over: MerklePath.inclusion(of: index, in: leafHashes.count))
  }

  /// That the tree over the first `earlier` leaves is a part of this one.
  public func consistencyProof(from earlier: Int) -> [[UInt8]] {
    roots(over: MerklePath.consistency(from: earlier, to: leafHashes.count))
  }

  private func roots(over ranges: [Range<Int>]) -> [[UInt8]] {
    ranges.map { MerkleFrontier(leafHashes: leafHashes[$0]).root }
  }
}
