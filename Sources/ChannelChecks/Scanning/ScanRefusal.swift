import FileTexts

/// Why files do not leave, or cannot be scanned, for people and for programs.
public struct ScanRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's id, as SCAN-001.
  public let id: String
  /// What, where, what now, and the id in brackets at the end.
  public let message: String

  public var description: String { message }

  private init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)[\(id)]"
  }

  /// Files just made that hold something private: the first ten places.
  ///
  /// Nil when nothing certain was found in any of them.
  public static func found(in scans: [FileScan]) -> ScanRefusal? {
    let count = scans.reduce(0) { $0 + $1.certainCount }
    guard count > 0 else { return nil }
    let lines = scans.flatMap { scan in
      let name = scan.file.split(separator: "/").last ?? ""
      return scan.findings.filter(\.isCertain).prefix(10).map { "  \(name):\($0.words)" }
    }
    let shown = Array(lines.prefix(10))
    let more = count > shown.count ? ["  ……共 \(count) 处"] : []
    let remedy = "请在名单或事项里改掉;如果是单位公开的电话或邮箱,请写在事项文件的电话或邮箱一项里。"
    return ScanRefusal(
      "SCAN-001",
      (["做好的文件里有不能公开的个人信息,已全部删去,没有写出:"] + shown + more + [remedy])
        .joined(separator: "\n"))
  }

  public static func missing(_ path: String) -> ScanRefusal {
    ScanRefusal("SCAN-002", "找不到 \(path),请检查路径。")
  }

  public static func closedFolder(_ path: String) -> ScanRefusal {
    ScanRefusal("SCAN-003", "打不开文件夹 \(path),请检查权限。")
  }

  public static func emptyFolder(_ path: String) -> ScanRefusal {
    ScanRefusal("SCAN-004", "文件夹 \(path) 里没有文件,请检查路径。")
  }
}

extension FileScan.Finding {
  /// As 身份证号 11…2X,工作表“Sheet1”B3(隐藏的行).
  public var words: String { "\(kind) \(masked),\(place.words)" }
}
