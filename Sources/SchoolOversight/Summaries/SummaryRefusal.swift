/// Why a summary cannot be made or added to others, and what to do about it.
public struct SummaryRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let rule: String
  /// What is wrong, without a full stop.
  public let problem: String
  /// What to do now, without a full stop.
  public let remedy: String

  public var description: String { "\(problem),\(remedy)。[\(rule)]" }

  init(_ rule: String, _ problem: String, _ remedy: String) {
    self.rule = rule
    self.problem = problem
    self.remedy = remedy
  }
}

extension SummaryRefusal {
  /// A round of a kind that this program does not have.
  public static func unknownKind(_ kind: String, of round: String) -> SummaryRefusal {
    SummaryRefusal("SUM-011", "\(round) 征集的是“\(kind)”,这个程序里没有这种名单", "请用发出征集的那个版本汇总")
  }

  public static func noFigures(of round: String) -> SummaryRefusal {
    SummaryRefusal("SUM-012", "\(round) 还没有一所学校的数", "请先用“gongshi bureau collect”收表")
  }

  /// `known` are the columns that the public may see.
  public static func unknownColumn(_ header: String, known: [String]) -> SummaryRefusal {
    SummaryRefusal(
      "SUM-013", "名单里没有可以分列的“\(header)”", "请写这些列名之一:\(known.joined(separator: "、"))")
  }

  public static func noFolder(_ path: String) -> SummaryRefusal {
    SummaryRefusal("SUM-014", "不能建立文件夹 \(path)", "请检查路径和权限,或换一个位置")
  }

  /// A public file where everything is to be shown.
  public static func onlyPublic(_ name: String) -> SummaryRefusal {
    SummaryRefusal("SUM-015", "\(name) 是公开版,合不出内部版", "请用各地的内部版,或去掉 --internal")
  }
}
