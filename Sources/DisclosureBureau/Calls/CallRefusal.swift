/// Why a call is not sent out, for people.
public struct CallRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's id, as CALL-022.
  public let id: String
  /// What is wrong, what to do now, and the id in brackets.
  public let message: String

  public var description: String { message }

  private init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)。[\(id)]"
  }
}

extension CallRefusal {
  /// `findings` are what must be mended in the list, each a sentence.
  public static func schoolList(_ path: String, _ findings: [String]) -> CallRefusal {
    let count = findings.isEmpty ? "没有一所学校" : "有 \(findings.count) 处必须改"
    let lines = findings.map { "\n  \($0)" }.joined()
    return CallRefusal(
      "CALL-021", "学校名录 \(path) \(count),改好再用:\(lines)\n核对用 gongshi bureau schools")
  }

  public static func folderTaken(_ path: String) -> CallRefusal {
    CallRefusal("CALL-022", "文件夹 \(path) 里已经有东西,请换一个,或先清空")
  }

  static func notWritten(_ path: String, because reason: String) -> CallRefusal {
    CallRefusal("CALL-024", "无法写入文件夹 \(path):\(reason),什么也没有留下,请检查权限和磁盘空间")
  }

  public static func otherKind(_ kind: String, of round: String) -> CallRefusal {
    CallRefusal("CALL-023", "征集 \(round) 收的是“\(kind)”,请改写种类")
  }
}
