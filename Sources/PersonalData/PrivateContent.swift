/// A private number found where only public text may stand.
public struct PrivateContent: Error, Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case residentID = "身份证号"
    case studentNumber = "学籍号"
    case mobilePhone = "手机号"
    case bankCard = "银行卡号"
    /// 港澳居民来往内地通行证 and 台湾居民来往大陆通行证.
    case travelPermit = "通行证号"
    case passport = "护照号"
    case landline = "座机号"
    case email = "电子邮箱"
    case plate = "车牌号"
    case address = "住址"
    /// A figure of a cell with so many digits that it is a number of something, not a count.
    case longNumber = "长数字"

    /// The numbers that no text for the public may hold.
    public static let all: Set<Kind> = [.residentID, .studentNumber, .mobilePhone, .bankCard]
  }

  public let kind: Kind
  /// The first and last two characters, enough to find it again.
  public let excerpt: String

  /// The first private number in `text` of one of the `kinds`, or nil.
  ///
  /// What has the form of an identity number, a pupil's number or a bank card counts even where its
  /// check digit is wrong: a misspelt one gives away as much. Of the other kinds only what is
  /// certain counts.
  public static func first(in text: String, of kinds: Set<Kind>) -> PrivateContent? {
    // Most texts have no eleven digits at all.
    guard text.utf8.count >= 11 else { return nil }
    return everyText.findings(in: text).first { datum in
      kinds.contains(datum.kind) && (datum.isCertain || formCounts.contains(datum.kind))
    }.map { PrivateContent(kind: $0.kind, excerpt: $0.masked) }
  }

  private static let everyText = PersonalDataDetector(knownOfficial: [])
  private static let formCounts: Set<Kind> = [.residentID, .studentNumber, .bankCard]
}

extension PrivateContent: CustomStringConvertible {
  public var description: String { "含有\(kind.rawValue)(\(excerpt)),不能公开" }
}
