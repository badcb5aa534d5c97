import XMLStreams
import ZipArchives

/// How much of a file is read before it is refused: several times what the largest county list
/// holds, and little enough for any office machine.
enum ReadingLimits {
  static let entries = 10_000
  /// Bytes of all parts together, as the archive declares them.
  static let archive = 1024 << 20
  static let sheet = 256 << 20
  static let sharedStrings = 128 << 20
  /// Workbook, relationships, styles and properties.
  static let smallPart = 32 << 20
  /// Real sheets stay below 50; deflate can reach 1,032.
  static let ratio: UInt64 = 100
  /// Below this size a high ratio does no harm.
  static let ratioFrom: UInt64 = 16 << 20
  static let package = ZipLimits(
    parts: entries, bytes: archive, ratio: ratio, ratioFrom: ratioFrom)
  static let cells = 3_000_000
  static let sharedStringCount = 3_000_000
  static let sharedStringBytes = 64 << 20
  /// Three million cells with inline text have a few more than nine million elements.
  static let markup = XMLLimits(nesting: 64, elements: 12_000_000)
  /// One text; a cell holds 32,767 characters at most.
  static let text = 1 << 20
  static let relationships = 10_000
  /// Custom properties that are kept, and characters of one.
  static let properties = 256
  static let property = 1024
  static let styles = 100_000
  static let worksheets = 2_000
  static let rows = 1_048_576
  static let columns = 16_384
  static let mergedRanges = 100_000
  static let textFile = 32 << 20
}
