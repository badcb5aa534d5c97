/// Why an archive could not be read or written; whoever asked words it for its own readers.
public enum ZipFailure: Error, Hashable, Sendable {
  /// With the reason in words, as 没有这个文件.
  case cannotOpen(because: String)
  case damaged(String)
  case encrypted
  /// Two parts of one name, which every program would resolve in its own way.
  case duplicatePart(String)
  /// A name that points outside of the archive, or none.
  case unsafeName(String)
  case missingPart(String)
  /// A part, or nil for all of them together, that holds more than `limit` bytes.
  case tooLarge(part: String?, limit: Int)
  /// Packed so tightly that it may be meant to fill the memory.
  case suspiciousRatio(String)
  case tooManyParts(limit: Int)
  /// Neither stored nor deflated.
  case foreignCompression(String)
  /// The part holds more or less than the archive declares.
  case sizeMismatch(String)
  /// With libzip's reason.
  case cannotWrite(because: String)
}
