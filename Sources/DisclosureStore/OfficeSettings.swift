import Disclosure

/// What an office fixed for itself: who it is, how it signs, where it must post.
///
/// Kept as JSON; a member added later must be optional or have a value when it is missing.
public struct OfficeSettings: Codable, Hashable, Sendable {
  /// The office's full name, as it stands under its notices.
  public var unit: String
  /// 统一社会信用代码, which begins every index number; 18 characters.
  public var creditCode: String?
  /// The short name in document numbers (机关代字), as 临教人.
  public var documentCode: String?
  /// The words that every paper of a rehearsal (演练) bears; nil for an office in earnest.
  public var rehearsal: String?
  /// The id of the signing scheme.
  public var signingScheme: String
  /// Channels that must all be proven before a period starts; none: the first that is proven.
  public var requiredChannels: [String]
  /// Days a notice is kept after its period, where the office keeps it longer than its kind asks; by
  /// id of kind.
  public var retentionDays: [String: Int]
  /// Working days for a reply, where the office promised fewer than the rule; by id of the rule.
  public var replyDeadlines: [String: Int]

  public init(
    unit: String, creditCode: String? = nil, documentCode: String? = nil,
    rehearsal: String? = nil, signingScheme: String, requiredChannels: [String] = [],
    retentionDays: [String: Int] = [:], replyDeadlines: [String: Int] = [:]
  ) {
    self.unit = unit
    self.creditCode = creditCode
    self.documentCode = documentCode
    self.rehearsal = rehearsal
    self.signingScheme = signingScheme
    self.requiredChannels = requiredChannels
    self.retentionDays = retentionDays
    self.replyDeadlines = replyDeadlines
  }

  /// Whether it only practises.
  public var isRehearsal: Bool { rehearsal != nil }

  /// What stands in the way of working with these, in words; empty when nothing does.
  public var problems: [String] {
    var problems: [String] = []
    if unit.allSatisfy(\.isWhitespace) { problems.append("没有写单位名称") }
    if signingScheme.isEmpty { problems.append("没有写签批方案") }
    if let rehearsal, rehearsal.allSatisfy(\.isWhitespace) { problems.append("演练的字样是空的") }
    if let creditCode, !isCreditCode(creditCode) {
      problems.append("统一社会信用代码“\(creditCode)”不是 18 位数字和大写字母")
    }
    for (name, days) in retentionDays.merging(replyDeadlines, uniquingKeysWith: min)
      .sorted(by: { $0.key < $1.key }) where days < 1
    {
      problems.append("“\(name)”的天数是 \(days),应当不小于 1")
    }
    return problems
  }

  private func isCreditCode(_ text: String) -> Bool {
    text.utf8.count == 18
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
      }
  }

  func require() throws(StoreRefusal) {
    guard let problem = problems.first else { return }
    throw .settings(problem)
  }
}
