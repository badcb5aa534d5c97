import Crypto

/// The hashes of a tree as RFC 6962, section 2.1, takes them: SHA-256, leaves and nodes told apart by
/// their first byte.
public enum MerkleHash {
  /// Of a list of nothing: SHA-256 of no bytes.
  public static let empty = Array(SHA256.hash(data: [UInt8]()))

  public static func leaf(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: [0] + bytes))
  }

  public static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [1]
    bytes.reserveCapacity(1 + left.count + right.count)
    bytes += left
    bytes += right
    return Array(SHA256.hash(data: bytes))
  }
}
