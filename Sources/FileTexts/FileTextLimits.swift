import ZipArchives

/// How much of a file is read before it is refused.
public struct FileTextLimits: Hashable, Sendable {
  /// Bytes of a file that has to be read as a whole: a text, a page, a picture, an inner file.
  public var wholeFile = 64 << 20
  /// Bytes of one part of a package, unpacked.
  public var part = 512 << 20
  /// Bytes of all parts of one package together, as it declares them.
  public var package = 1024 << 20
  public var parts = 10_000
  /// How many times as long as its packed form a part may be; real sheets stay below 50.
  public var ratio: UInt64 = 100
  /// Below this size, in bytes, a high ratio does no harm.
  public var ratioFrom: UInt64 = 16 << 20
  /// How many archives deep an inner file may lie.
  public var depth = 3
  /// Bytes of all inner files of one reading together, so that copies of copies come to an end.
  public var innerFiles = 1024 << 20
  /// Bytes of one text.
  public var text = 8 << 20
  /// Seconds of processor time that a program may take which reads a file for this one.
  public var programSeconds = 2
  /// Bytes that such a program may hold.
  public var programMemory = 256 << 20

  public static let standard = FileTextLimits()

  public init() {}

  var zip: ZipLimits {
    ZipLimits(parts: parts, bytes: package, ratio: ratio, ratioFrom: ratioFrom)
  }
}
