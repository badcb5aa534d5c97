/// What a proof comes to, for whoever holds it against a root; as RFC 9162, 2.1.3.2 and 2.1.4.2, for
/// trees of RFC 6962.
public enum MerkleProof {
  /// The root that `path` leads to from the leaf at `index` (from 0) of `size`; nil when the path is
  /// not as long as it has to be there.
  public static func root(
    of leafHash: [UInt8], at index: Int, in size: Int, path: [[UInt8]]
  ) -> [UInt8]? {
    guard index >= 0, index < size else { return nil }
    var (place, last, root) = (index, size - 1, leafHash)
    for sibling in path {
      guard last > 0 else { return nil }
      if place & 1 == 1 || place == last {
        root = MerkleHash.node(sibling, root)
        climbToRightChild(&place, &last)
      } else {
        root = MerkleHash.node(root, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 ? root : nil
  }

  /// Whether a tree of `size` leaves and `root` begins with the `earlier` leaves whose root is
  /// `earlierRoot`.
  ///
  /// Every tree begins with the empty one, and with itself; there the proof is empty.
  public static func isConsistent(
    _ proof: [[UInt8]], from earlier: Int, _ earlierRoot: [UInt8], to size: Int, _ root: [UInt8]
  ) -> Bool {
    guard earlier >= 0, earlier <= size else { return false }
    if earlier == size { return proof.isEmpty && earlierRoot == root }
    if earlier == 0 { return proof.isEmpty && earlierRoot == MerkleHash.empty }
    // A full earlier tree is a subtree of the later one, so its root begins the path.
    let isFull = earlier & (earlier - 1) == 0
    let path = isFull ? [earlierRoot] + proof : proof
    guard let roots = roots(of: path, from: earlier, to: size) else { return false }
    return roots.earlier == earlierRoot && roots.later == root
  }

  private static func roots(
    of path: [[UInt8]], from earlier: Int, to size: Int
  ) -> (earlier: [UInt8], later: [UInt8])? {
    guard let first = path.first else { return nil }
    var (place, last) = (earlier - 1, size - 1)
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (before, after) = (first, first)
    for sibling in path.dropFirst() {
      guard last > 0 else { return nil }
      if place & 1 == 1 || place == last {
        before = MerkleHash.node(sibling, before)
        after = MerkleHash.node(sibling, after)
        climbToRightChild(&place, &last)
      } else {
        after = MerkleHash.node(after, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 ? (before, after) : nil
  }

  /// Where the last leaf has no sibling, its subtree goes up unhashed.
  private static func climbToRightChild(_ place: inout Int, _ last: inout Int) {
    while place & 1 == 0, place != 0 {
      place >>= 1
      last >>= 1
    }
  }
}
