import ZipArchives

extension TextReading {
  /// What to say of the OLE2 container of an old office file, or of an encrypted new one.
  func oldFormatRefusal() throws(FileTextRefusal) -> FileTextRefusal {
    let names = try streamNames()
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("ETExtData") { return .oldFormat("WPS 的 .et 表格", saveAs: ".xlsx") }
    if names.contains("Workbook") || names.contains("Book") {
      return .oldFormat("旧式 .xls 表格", saveAs: ".xlsx")
    }
    if names.contains("WordDocument") {
      return .oldFormat("旧式 .doc 或 .wps 文档", saveAs: ".docx")
    }
    if names.contains("PowerPoint Document") {
      return .oldFormat("旧式 .ppt 或 .dps 演示文稿", saveAs: ".pptx")
    }
    return .oldFormat("旧式办公文档", saveAs: ".docx 或 .xlsx")
  }

  /// Every entry of 128 bytes that looks like a directory entry: following the sector chain of a
  /// damaged or hostile file is not worth the risk, and a wrong name here changes only the advice.
  private func streamNames() throws(FileTextRefusal) -> Set<String> {
    var names: Set<String> = []
    do {
      let file = try RawFile(opening: path)
      let block = 1 << 20
      for offset in stride(from: 0, to: min(file.size, 64 << 20), by: block) {
        let bytes = try file.bytes(at: offset, count: block)
        for entry in stride(from: 0, to: bytes.count - 127, by: 128) {
          if let name = streamName(bytes[entry..<entry + 128]) { names.insert(name) }
        }
      }
    } catch { throw FileTextRefusal(error) }
    return names
  }

  /// The name of a directory entry when it is one that tells the format.
  private func streamName(_ entry: ArraySlice<UInt8>) -> String? {
    wantedStreams.first { name in
      let wide: [UInt8] = name.utf8.flatMap { [$0, 0] } + [0, 0]
      return entry.starts(with: wide) && Int(entry[entry.startIndex + 64]) == wide.count
    }
  }
}

private let wantedStreams = [
  "EncryptedPackage", "ETExtData", "Workbook", "Book", "WordDocument", "PowerPoint Document",
]
