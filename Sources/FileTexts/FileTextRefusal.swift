/// Why a file's texts could not be read, and what the person who has the file can do.
public struct FileTextRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's id, as READ-003.
  public let id: String
  /// For people: what, where, what now, and the id in brackets at the end.
  public let message: String

  public var description: String { message }

  init(_ id: String, _ words: String) {
    self.id = id
    self.message = "\(words)[\(id)]"
  }

  private init(id: String, message: String) {
    self.id = id
    self.message = message
  }

  /// The same refusal with the file named in front; inner files after the outer one.
  func naming(_ file: [String]) -> FileTextRefusal {
    guard !message.hasPrefix("“") else { return self }
    let outer = file.first?.split(separator: "/").last.map(String.init) ?? ""
    let names = ([outer] + file.dropFirst()).map { "“\(printable($0))”" }
    return FileTextRefusal(id: id, message: "\(names.joined(separator: "里的")):\(message)")
  }
}

// What any file can be refused for; what only one format is refused for stands beside its reader.
extension FileTextRefusal {
  static func cannotOpen(because reason: String) -> FileTextRefusal {
    FileTextRefusal("READ-001", "打不开文件(\(reason)),请核对路径和权限。")
  }
  static let empty = FileTextRefusal("READ-002", "是空文件(0 字节),请重新导出或重新传送。")
  static let unknownForm = FileTextRefusal(
    "READ-003", "内容不是能读的格式,请另存为 .xlsx、.docx、PDF、网页、.csv 或文字文件再试。")
  /// `format` in words, as 旧式 .doc 文档; `remedy` what to save it as.
  static func oldFormat(_ format: String, saveAs remedy: String) -> FileTextRefusal {
    FileTextRefusal("READ-004", "是\(format),请在 Office/WPS 里打开,“另存为” \(remedy)再试。")
  }
  static let encrypted = FileTextRefusal(
    "READ-005", "文件有密码,请打开后取消密码,另存再试。")
  static func damaged(_ reason: String) -> FileTextRefusal {
    FileTextRefusal("READ-006", "文件不完整或已损坏(\(reason)),请重新传送或重新另存。")
  }
  static func untrusted(_ reason: String) -> FileTextRefusal {
    FileTextRefusal("READ-007", "\(reason),不可信,请用 Office/WPS 重新另存。")
  }
  static func tooLarge(_ what: String, limit: Int) -> FileTextRefusal {
    FileTextRefusal("READ-008", "\(what)超过 \(limit >> 20) MB 的上限,请删去无用的内容或拆成几个文件。")
  }
  static func tooDeep(limit: Int) -> FileTextRefusal {
    FileTextRefusal("READ-009", "压缩包套压缩包超过 \(limit) 层,请解开后分别检查。")
  }
}
