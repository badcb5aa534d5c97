/// Which parts of a list a proof consists of (RFC 6962, 2.1.1 and 2.1.2): each range stands for the
/// root of the tree over its leaves, in the order in which the proof gives them.
///
/// Ranges and not hashes, so that a long list can be read once, in order, with nothing kept of it
/// but what the proofs need; see ``MerkleRoots``.
public enum MerklePath {
  /// From the leaf's sibling up to the root; positions are from 0.
  public static func inclusion(of index: Int, in size: Int) -> [Range<Int>] {
    precondition((0..<size).contains(index), "only a leaf of the tree is in the tree")
    return inclusion(of: index, in: 0..<size)
  }

  /// That the first `earlier` leaves are still the same when there are `size`.
  public static func consistency(from earlier: Int, to size: Int) -> [Range<Int>] {
    precondition((0...size).contains(earlier), "a tree never shrinks")
    return earlier == 0 ? [] : consistency(from: earlier, in: 0..<size, isKnown: true)
  }

  private static func inclusion(of index: Int, in range: Range<Int>) -> [Range<Int>] {
    guard range.count > 1 else { return [] }
    let (left, right) = halves(of: range)
    return left.contains(index)
      ? inclusion(of: index, in: left) + [right] : inclusion(of: index, in: right) + [left]
  }

  /// `isKnown` says that the root over the whole of the earlier leaves in `range` is the earlier
  /// root itself, which whoever checks has already.
  private static func consistency(
    from earlier: Int, in range: Range<Int>, isKnown: Bool
  ) -> [Range<Int>] {
    if earlier == range.upperBound { return isKnown ? [] : [range] }
    let (left, right) = halves(of: range)
    return earlier <= left.upperBound
      ? consistency(from: earlier, in: left, isKnown: isKnown) + [right]
      : consistency(from: earlier, in: right, isKnown: false) + [left]
  }

  /// The left one as wide as the largest power of two that is less than the whole.
  private static func halves(of range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
    var width = 1
    while width * 2 < range.count { width *= 2 }
    let middle = range.lowerBound + width
    return (range.lowerBound..<middle, middle..<range.upperBound)
  }
}

/// The roots over some ranges of a list that goes by once.
public struct MerkleRoots: Sendable {
  private let ranges: [Range<Int>]
  private var frontiers: [MerkleFrontier]
  private var next = 0

  public init(over ranges: [Range<Int>]) {
    self.ranges = ranges
    frontiers = ranges.map { _ in MerkleFrontier() }
  }

  /// The list's next leaf hash, from the first on.
  public mutating func take(_ leafHash: [UInt8]) {
    for (index, range) in ranges.enumerated() where range.contains(next) {
      frontiers[index].append(leafHash)
    }
    next += 1
  }

  /// In the order of the ranges; nil while the list has not gone by far enough.
  public var roots: [[UInt8]]? {
    let isWhole = ranges.allSatisfy { $0.upperBound <= next }
    return isWhole ? frontiers.map(\.root) : nil
  }
}
