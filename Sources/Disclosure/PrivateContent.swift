/// A private number found where only public text may stand.
public struct PrivateContent: Error, Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case residentID = "身份证号"
    case studentNumber = "学籍号"
    case mobilePhone = "手机号"
    case bankCard = "银行卡号"

    public static let all = Set(allCases)
  }

  public let kind: Kind
  /// The first and last two characters, enough to find it again.
  public let excerpt: String

  /// The first private number in `text` of one of the `kinds`, or nil.
  public static func first(in text: String, of kinds: Set<Kind>) -> PrivateContent? {
    nil
  }
}

extension Mask {
  func applied(to text: String) -> String { text }
}
