import ZipArchives

/// What a file is by its first bytes, whatever its name says.
enum FileForm {
  case zip
  /// Text, to be read as .csv.
  case text

  init(of file: borrowing RawFile, named path: String) throws(SheetRefusal) {
    guard file.size > 0 else { throw .empty }
    let head = try file.piece(at: 0, count: 4096)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if head.starts(with: CompoundFile.signature) {
      throw try CompoundFile.refusal(of: file, named: path)
    } else if head.starts(with: [0x09, 0x08]) || head.starts(with: [0x09, 0x04]) {
      // BIFF 2–5 without a compound file around it.
      throw .oldExcel
    } else if FileForm.textEndings.contains(FileForm.ending(of: path)) {
      self = .text
    } else {
      throw FileForm.refusal(ofHead: head, named: path)
    }
  }

  /// The ending of a path in lower case without the dot, or nothing.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static let textEndings: Set<String> = ["csv", "txt", "tsv", "tab"]

  private static func refusal(ofHead head: [UInt8], named path: String) -> SheetRefusal {
    let start = String(decoding: head.prefix(512), as: UTF8.self).lowercased()
    if start.hasPrefix("%pdf") {
      return .notASheet("PDF", remedy: "请向对方索要 .xlsx 原表")
    }
    if start.contains("<html") || start.contains("<table") || start.contains("<!doctype") {
      return .notASheet("网页", remedy: "请在 Excel/WPS 里打开,“另存为” .xlsx 再交")
    }
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .otherFormat("“XML 电子表格 2003”")
    }
    if head.contains(0) {
      return .notASheet("无法识别的二进制数据", remedy: "请核对文件,或重新导出")
    }
    return .notASheet("普通文字", remedy: "如果是逗号分隔的表,请把扩展名改为 .csv;否则请重新导出")
  }
}
