import Crypto

/// The value of a public source, once it is known.
public struct PublicSeed: Hashable, Sendable {
  public let source: String
  public let value: String

  public init(_ source: String, _ value: String) {
    self.source = drawText(source)
    self.value = drawText(value)
  }
}

/// The 32 bytes that everything random in a draw comes from.
public struct DrawKey: Hashable, Sendable {
  public let bytes: [UInt8]

  /// SHA-256 over the format, the hash of what was fixed beforehand, and the seeds' values.
  ///
  /// Each text goes in as its number of UTF-8 bytes in decimal, a colon, the bytes and a line feed,
  /// so that 12 and 3 are never the same as 1 and 23.
  public init(commitment: String, seeds: [PublicSeed]) {
    let texts = [DrawCommitment.format, commitment] + seeds.map(\.value)
    let message = texts.map { "\($0.utf8.count):\($0)\n" }.joined()
    bytes = Array(SHA256.hash(data: Array(message.utf8)))
  }

  public var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
