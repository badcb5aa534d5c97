public import Disclosure
import ZipArchives

/// A file that was found among what came back.
public struct FoundFile: Sendable {
  /// As people see it, from the folder or archive that was given: 报送/微信.zip/二小.xlsx.
  public let path: String
  /// Why it is not read; nil when nothing speaks against it yet.
  public let fault: Finding?
  let place: Place

  enum Place: Sendable {
    /// The path's bytes: a name on the disk need not be UTF-8.
    case file([CChar])
    /// A member of the archive there, or of a member of it, and so on.
    case member([CChar], [ZipBundle.Member])
  }

  /// The last step of the path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// How much is taken in at once: several times what the largest county sends.
public struct CollectLimits: Sendable {
  public var files = 50_000
  /// Bytes of one return, or of one archive within another.
  public var bytes = 128 << 20
  /// Archives within one another.
  public var nesting = 3
  public var folders = 32
  /// How often a file that changes is read again, and how long in between, in microseconds.
  public var attempts = 3
  public var pause: UInt32 = 200_000

  public init() {}

  /// A workbook is packed no tighter than one in a hundred.
  var archive: ZipLimits {
    ZipLimits(parts: files, bytes: bytes, ratio: 100, ratioFrom: 16 << 20)
  }
}
