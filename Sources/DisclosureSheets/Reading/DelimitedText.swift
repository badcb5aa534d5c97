import Disclosure
import ZipArchives

/// A text table (.csv): decoded, with its separator found.
///
/// Every cell is text: what a figure or a day means is for the import to say, not for a guess here.
struct DelimitedText: Sendable {
  let encoding: TextEncoding
  private let separator: Separator
  /// UTF-8 without a mark at the front.
  private let bytes: [UInt8]

  init(_ file: borrowing RawFile) throws(SheetRefusal) {
    guard file.size <= ReadingLimits.textFile else {
      throw .tooLarge("文字文件", limit: ReadingLimits.textFile)
    }
    let decoded = try DecodedText(file.piece(at: 0, count: file.size))
    self.encoding = decoded.encoding
    (self.separator, self.bytes) = Separator.found(in: decoded.bytes)
  }

  /// As “GB18030,逗号分隔”.
  var recognition: String { "\(encoding.chinese),\(separator.chinese)" }

  /// The file's own name without the ending, as spreadsheet programs name the sheet.
  func name(ofSheetIn path: String) -> String {
    let name = path.split(separator: "/").last ?? "Sheet1"
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }

  /// Rows are numbered by records, as a spreadsheet program shows them.
  func readRows(_ body: (SheetRow) throws -> Void) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      var records = Records(bytes, separator: separator.byte)
      var cellCount = 0
      while let cells = try records.next() {
        guard !cells.isEmpty else { continue }
        cellCount += cells.count
        guard cellCount <= ReadingLimits.cells else {
          throw SheetRefusal.tooManyCells(limit: ReadingLimits.cells)
        }
        try body(SheetRow(number: records.count, cells: cells))
      }
    }
  }
}
