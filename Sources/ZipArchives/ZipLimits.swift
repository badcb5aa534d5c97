/// How much an archive may hold before it is refused.
public struct ZipLimits: Hashable, Sendable {
  public let parts: Int
  /// Bytes of all parts together, as the archive declares them.
  public let bytes: Int
  /// How many times as long as its packed form a part may be.
  public let ratio: UInt64
  /// Below this size, in bytes, a high ratio does no harm.
  public let ratioFrom: UInt64

  public init(parts: Int, bytes: Int, ratio: UInt64, ratioFrom: UInt64) {
    self.parts = parts
    self.bytes = bytes
    self.ratio = ratio
    self.ratioFrom = ratioFrom
  }

  /// For an archive that this program has just written itself.
  public static let ownFile = ZipLimits(
    parts: 1 << 20, bytes: 1 << 40, ratio: .max, ratioFrom: .max)
}
