public import Disclosure

/// A figure of the procedure for requests, with the text behind it.
public struct RequestTerm: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable {
    case workingDays = "个工作日"
    case days = "日"
    case months = "个月"
  }

  /// As 答复.
  public let name: String
  public let count: Int
  public let unit: Unit
  /// From what it runs, and what it says.
  public let words: String
  public let source: Provision

  /// As 20个工作日.
  public var figure: String { "\(count)\(unit.rawValue)" }
}

extension RequestTerm {
  public static let answer = RequestTerm(
    name: "答复", count: 20, unit: .workingDays, words: "能当场答复的当场答复；不能的，自收到申请之日起20个工作日内答复",
    source: regulation())
  public static let extending = RequestTerm(
    name: "延长", count: 20, unit: .workingDays,
    words: "需要延长的，经政府信息公开工作机构负责人同意并告知申请人，最长20个工作日，只延长一次", source: regulation())
  public static let consultation = RequestTerm(
    name: "征求第三方意见", count: 15, unit: .workingDays,
    words: "书面征求第三方意见，第三方自收到征求意见书之日起15个工作日内提出；所需时间不计入答复期限", source: uncounted)
  public static let correction = RequestTerm(
    name: "补正通知", count: 7, unit: .workingDays,
    words: "内容不明确的，自收到申请之日起7个工作日内一次性告知补正；答复期限自收到补正的申请之日起重新计算",
    source: .practice("有关办事指南的写法，条款没有核对过"))
  public static let review = RequestTerm(
    name: "行政复议", count: 60, unit: .days, words: "自收到答复之日起可以申请行政复议的时间",
    source: .practice("答复书模板的通行写法，请按本地文书核对"))
  public static let suit = RequestTerm(
    name: "行政诉讼", count: 6, unit: .months, words: "自收到答复之日起可以提起行政诉讼的时间",
    source: .practice("答复书模板的通行写法，请按本地文书核对"))

  /// Every figure that the procedure works with.
  public static let all: [RequestTerm] = [
    correction, consultation, answer, extending, review, suit,
  ]

  /// The duty to write to a third party, and that asking it or another organ is not counted.
  public static let uncounted = regulation("第三十二条、第三十三条")
  public static let contents = regulation("第二十九条")
  public static let fee = Provision(
    "政府信息公开条例第四十二条、国办函〔2020〕109号", standing: .document)
  /// Read where a dictionary page quotes it, not in the law itself.
  public static let receipt = Provision("有关词条所引的政府信息公开条例", "第三十一条")
}

/// In force since 15 May 2019.
private func regulation(_ article: String? = nil) -> Provision {
  Provision("政府信息公开条例（国务院令第711号）", article, standing: .law)
}
