import ZipArchives

/// The OLE2 container of old office files and of encrypted new ones; told apart, never read.
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// What to say of the container: encrypted .xlsx, .xls, .et, or no sheet at all.
  static func refusal(of file: borrowing RawFile, named path: String) throws(SheetRefusal)
    -> SheetRefusal
  {
    let names = try streamNames(in: file)
    if names.contains("EncryptedPackage") { return .encrypted }
    if FileForm.ending(of: path) == "et" || names.contains("ETExtData") {
      return .otherFormat("WPS 的 .et 表格")
    }
    if names.contains("Workbook") || names.contains("Book") { return .oldExcel }
    if names.contains("WordDocument") {
      return .notASheet("Word 文档", remedy: "请把表格复制到 Excel/WPS 表格里,存成 .xlsx")
    }
    return FileForm.ending(of: path) == "xls"
      ? .oldExcel : .notASheet("旧式办公文档", remedy: "请在 Excel/WPS 里打开,“另存为” .xlsx 再交")
  }

  /// Every entry of 128 bytes that looks like a directory entry: following the sector chain of a
  /// damaged or hostile file is not worth the risk, and a wrong name here changes only the advice.
  private static func streamNames(in file: borrowing RawFile) throws(SheetRefusal) -> Set<String> {
    var names: Set<String> = []
    let block = 1 << 20
    for offset in stride(from: 0, to: min(file.size, 64 << 20), by: block) {
      let bytes = try file.piece(at: offset, count: block)
      for entry in stride(from: 0, to: bytes.count - 127, by: 128) {
        if let name = streamName(bytes[entry..<entry + 128]), wanted.contains(name) {
          names.insert(name)
        }
      }
    }
    return names
  }

  private static let wanted: Set<String> = [
    "EncryptedPackage", "ETExtData", "Workbook", "Book", "WordDocument",
  ]

  private static func streamName(_ entry: ArraySlice<UInt8>) -> String? {
    let start = entry.startIndex
    let length = Int(entry[start + 64])
    guard entry[start + 65] == 0, (4...64).contains(length), length % 2 == 0,
      (1...2).contains(entry[start + 66])
    else { return nil }
    var name = ""
    for position in stride(from: start, to: start + length - 2, by: 2) {
      guard entry[position + 1] == 0, (0x20..<0x7F).contains(entry[position]) else { return nil }
      name.unicodeScalars.append(UnicodeScalar(entry[position]))
    }
    return name
  }
}
