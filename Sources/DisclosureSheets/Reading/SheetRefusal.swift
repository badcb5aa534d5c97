/// Why a sheet could not be read, and what the person who sent it can do.
public struct SheetRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's id, as SHEET-005.
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

  /// The same refusal with the file named in front, so that a batch can tell its files apart.
  func naming(file path: String) -> SheetRefusal {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return SheetRefusal(id: id, message: "“\(name)”:\(message)")
  }
}

extension SheetRefusal {
  static func cannotOpen(because reason: String) -> SheetRefusal {
    SheetRefusal("SHEET-001", "打不开文件(\(reason)),请核对路径和权限。")
  }
  static let empty = SheetRefusal("SHEET-002", "是空文件(0 字节),请重新导出或重新传送。")
  static func notASheet(_ found: String, remedy: String) -> SheetRefusal {
    SheetRefusal("SHEET-003", "不是 .xlsx 表格,内容是\(found);\(remedy)。")
  }
  static let encrypted = SheetRefusal(
    "SHEET-004", "文件有密码,请在 Excel/WPS 里打开,取消“打开密码”后另存再交。")
  static let oldExcel = SheetRefusal(
    "SHEET-005", "是旧式 .xls 表格,请在 Excel/WPS 里“另存为” .xlsx 再交。")
  static func otherFormat(_ format: String) -> SheetRefusal {
    SheetRefusal("SHEET-006", "是\(format),请在 Excel/WPS 里“另存为” .xlsx 再交。")
  }
  static func damagedZip(_ reason: String) -> SheetRefusal {
    SheetRefusal("SHEET-007", "文件不完整或已损坏(\(reason)),请重新传送或重新另存。")
  }
  static func duplicateEntry(_ name: String) -> SheetRefusal {
    SheetRefusal("SHEET-008", "压缩包里有两个同名部件“\(name)”,不可信,请用 Excel/WPS 重新另存。")
  }
  static func unsafeEntry(_ name: String) -> SheetRefusal {
    SheetRefusal(
      "SHEET-009", "压缩包里的部件名“\(printable(name))”指向包外,不可信,请用 Excel/WPS 重新另存。")
  }
  static func tooLarge(_ part: String, limit: Int) -> SheetRefusal {
    SheetRefusal(
      "SHEET-010", "\(part)展开后超过 \(limit / 1_048_576) MB 的上限,请删去无用的内容或拆成几个文件。")
  }
  static func suspiciousRatio(_ part: String) -> SheetRefusal {
    SheetRefusal("SHEET-011", "部件“\(part)”压缩得异常厉害(疑似压缩炸弹),请用 Excel/WPS 重新另存。")
  }
  static func tooManyEntries(limit: Int) -> SheetRefusal {
    SheetRefusal("SHEET-012", "压缩包里的部件超过 \(limit) 个,请删去多余的图片和工作表后另存。")
  }
  static func tooManyCells(limit: Int) -> SheetRefusal {
    SheetRefusal("SHEET-013", "一张工作表里有内容的单元格超过 \(limit) 个,请拆成几个文件。")
  }
  static func tooManySharedStrings(limit: Int) -> SheetRefusal {
    SheetRefusal("SHEET-014", "文字太多(超过 \(limit) 条),请拆成几个文件。")
  }
  static func tooDeep(_ part: String, limit: Int) -> SheetRefusal {
    SheetRefusal("SHEET-015", "部件“\(part)”的标记嵌套超过 \(limit) 层,不可信,请用 Excel/WPS 重新另存。")
  }
  static func entityDeclaration(_ part: String) -> SheetRefusal {
    SheetRefusal(
      "SHEET-016", "部件“\(part)”里有 DTD 或实体声明(表格里不该有),不可信,请用 Excel/WPS 重新另存。")
  }
  static let noWorkbook = SheetRefusal(
    "SHEET-017", "压缩包里找不到工作簿,不是 .xlsx 表格,请核对文件,或用 Excel/WPS 重新另存。")
  static func missingPart(_ name: String) -> SheetRefusal {
    SheetRefusal("SHEET-018", "缺少部件“\(printable(name))”,文件不完整,请用 Excel/WPS 重新另存。")
  }
  static func brokenXML(_ part: String, line: Int, _ reason: String) -> SheetRefusal {
    SheetRefusal("SHEET-019", "部件“\(part)”第 \(line) 行写法有误(\(reason)),请用 Excel/WPS 重新另存。")
  }
  static func damagedCell(_ place: String, _ reason: String) -> SheetRefusal {
    SheetRefusal("SHEET-020", "\(place):\(reason),请用 Excel/WPS 打开核对后重新另存。")
  }
  static func textTooLong(_ place: String, limit: Int) -> SheetRefusal {
    SheetRefusal("SHEET-021", "\(place)里有一段超过 \(limit / 1024) KB 的内容,请删短后再交。")
  }
  static func sizeMismatch(_ part: String) -> SheetRefusal {
    SheetRefusal("SHEET-022", "部件“\(part)”的实际大小与标明的不符,不可信,请用 Excel/WPS 重新另存。")
  }
  static func tooManyElements(_ part: String, limit: Int) -> SheetRefusal {
    SheetRefusal(
      "SHEET-023", "部件“\(part)”的标记超过 \(limit) 个,请删去空白的行列,或拆成几个文件。")
  }
  static func tooMuchMemory(_ part: String) -> SheetRefusal {
    SheetRefusal("SHEET-024", "部件“\(part)”要占的内存异常多,不可信,请用 Excel/WPS 重新另存。")
  }
  static let binaryText = SheetRefusal(
    "SHEET-030", "不是文字文件(含有二进制内容),请在 Excel/WPS 里另存为 .xlsx 或“CSV UTF-8”。")
  /// `lines` are the first ones of `count`.
  static func malformedText(lines: [Int], of count: Int, encoding: String) -> SheetRefusal {
    let shown = lines.map(String.init).joined(separator: "、")
    let more = count > lines.count ? " 等 \(count) 行" : " 行"
    return SheetRefusal(
      "SHEET-031", "第 \(shown)\(more)有不符合 \(encoding) 编码的字节,请在 Excel/WPS 里另存为“CSV UTF-8”再交。")
  }
  static func unclosedQuote(line: Int) -> SheetRefusal {
    SheetRefusal("SHEET-032", "第 \(line) 行的引号没有收尾,请补上半个引号,或另存为 .xlsx。")
  }

  /// Ends a reading whose caller threw; the caller's error is what comes out.
  static let stopped = SheetRefusal("SHEET-000", "读取被中止。")

  /// Names come from the file: what would move the cursor or fill the screen is not repeated.
  private static func printable(_ name: String) -> String {
    let clean = name.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? "?" : String(scalar)
    }
    return clean.prefix(80).joined()
  }
}
