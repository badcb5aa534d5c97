import Disclosure

/// Why no coverage, ranking or circular is made.
public struct CoverageRefusal: Error, Hashable, Sendable {
  public let id: String
  public let message: String

  private init(_ id: String, _ message: String) {
    self.id = id
    self.message = "\(message)。[\(id)]"
  }

  /// What must be mended in the files first, a line each.
  public static func mustFix(_ lines: [String]) -> CoverageRefusal {
    CoverageRefusal(
      "COV-021",
      "有 \(lines.count) 处必须改,没有生成:\n" + lines.map { "  \($0)" }.joined(separator: "\n")
        + "\n改好后再运行一次")
  }

  public static func unreadable(_ path: String) -> CoverageRefusal {
    CoverageRefusal("COV-022", "打不开 \(path),或者它不是 UTF-8 文本,请检查路径,或另存为 UTF-8")
  }

  public static func noIssuer() -> CoverageRefusal {
    CoverageRefusal("COV-023", "不知道是哪个单位,请用 --issuer 写明单位名称")
  }

  public static func unknownSpan(_ text: String) -> CoverageRefusal {
    CoverageRefusal(
      "COV-024", "“\(text)”不是统计期,请写 2026年第三季度、2026年、2026年8月,或 2026-07-01至2026-09-30")
  }
}
