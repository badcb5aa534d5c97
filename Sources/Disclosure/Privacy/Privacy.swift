public import PersonalData

/// How a value is shown in part.
public enum Mask: Hashable, Sendable {
  /// 张三 → 张*, 张小三 → 张*三, 欧阳小三 → 欧阳*三, 阿卜杜拉·买买提 → 阿***·**提, Anna Li → A*** L*.
  case name
  /// A day shows as its month: 2000年3月.
  case month
  /// Of a number its first and last characters: 138****5678.
  case ends(first: Int, last: Int)

  // No standard fixes how many; these are what offices print.
  public static let identityNumber = Mask.ends(first: 6, last: 4)
  public static let phone = Mask.ends(first: 3, last: 4)
  public static let account = Mask.ends(first: 0, last: 4)
}

/// Whether the public may see a column, with the provision that says so.
public enum PrivacyClass: Hashable, Sendable {
  case open(Provision)
  case masked(Mask, Provision)
  case withheld(Provision)

  public var isPublic: Bool {
    switch self {
    case .open, .masked: true
    case .withheld: false
    }
  }
}

/// Text that may be seen by anyone.
///
/// It comes from the program's own words, from a scan that found nothing private, or from a mask:
/// there is no other way to make one, so a withheld value cannot get into a publication.
public struct PublicText: Hashable, Sendable {
  public let text: String

  /// The program's own words.
  public init(_ wording: StaticString) { self.text = wording.description }

  /// A text from outside, which must hold none of the `forbidden` kinds of private content.
  public init(
    scanning text: String, for forbidden: Set<PrivateContent.Kind> = PrivateContent.Kind.all
  ) throws(PrivateContent) {
    if let found = PrivateContent.first(in: text, of: forbidden) { throw found }
    self.text = text
  }

  /// What `mask` leaves of `text`.
  public init(masking text: String, with mask: Mask) throws(PrivateContent) {
    try self.init(scanning: mask.applied(to: text))
  }
}

/// A value of a public table: words, or a figure that stays a figure in the sheet.
public enum PublicCell: Hashable, Sendable {
  case text(PublicText)
  case integer(Int)
  case score(Score, places: Int)
  case amount(Amount)

  /// As it is printed.
  public var text: String {
    switch self {
    case .text(let text): text.text
    case .integer(let number): String(number)
    case .score(let score, let places): score.text(places: places)
    case .amount(let amount): amount.description
    }
  }
}
