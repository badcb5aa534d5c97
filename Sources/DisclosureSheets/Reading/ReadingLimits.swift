/// How much of a file is read before it is refused: several times what the largest county list
/// holds, and little enough for any office machine.
enum ReadingLimits {
  static let entries = 10_000
  /// Bytes of all parts together, as the archive declares them.
  static let archive = 1024 << 20
  static let sheet = 512 << 20
  static let sharedStrings = 256 << 20
  /// Workbook, relationships, styles and properties.
  static let smallPart = 32 << 20
  /// Real sheets stay below 60; deflate can reach 1,032.
  static let ratio: UInt64 = 200
  /// Below this size a high ratio does no harm.
  static let ratioFrom: UInt64 = 16 << 20
  static let cells = 3_000_000
  static let sharedStringCount = 3_000_000
  static let sharedStringBytes = 96 << 20
  static let nesting = 64
  /// One text, tag or attribute; a cell holds 32,767 characters at most.
  static let token = 1 << 20
  static let styles = 100_000
  static let worksheets = 2_000
  static let rows = 1_048_576
  static let columns = 16_384
  static let mergedRanges = 100_000
  static let textFile = 64 << 20
}
