/// A notice, or a paper for the file, as a sequence of typed blocks, between its wording and its
/// formats.
public struct NoticeDocument: Hashable, Sendable {
  /// A stretch of running text.
  public enum Inline: Hashable, Sendable {
    case text(PublicText)
    case strong(PublicText)

    public var text: String {
      switch self {
      case .text(let text), .strong(let text): text.text
      }
    }
  }

  public enum Block: Hashable, Sendable {
    /// Level 1 (一、黑体), 2 ((一)楷体) or 3 (1. 仿宋); GB/T 9704-2012 7.3.3.
    case heading(level: Int, PublicText)
    /// First line indented by two characters.
    case paragraph([Inline])
    /// Items with their numbers or bullets already in the text, each a paragraph.
    case list([[Inline]])
    /// Who is addressed (主送), flush left.
    case addressee(PublicText)
    case table(PublicTable)
    /// A table with room to sign by hand in each of its rows.
    case signingTable(PublicTable)
    /// A form with merged cells, on one page.
    case form(FormTable)
    /// The line(s) under the body that name the attachments (附件说明).
    case attachments([PublicText])
    /// A picture that is not parted, as wide as the text.
    case drawing(Drawing)
    case signature(Signature)
  }

  /// Issuer and date at the end (落款), with or without room for a seal.
  public struct Signature: Hashable, Sendable {
    public let issuers: [PublicText]
    /// As 2026年9月14日.
    public let date: PublicText
    public let hasSeal: Bool

    public init(issuers: [PublicText], date: PublicText, hasSeal: Bool) {
      self.issuers = issuers
      self.date = date
      self.hasSeal = hasSeal
    }
  }

  public let title: PublicText
  public let blocks: [Block]
  /// Who answers for it, for the file's properties.
  public let issuer: PublicText
  /// The kind's name, for the file's properties.
  public let subject: PublicText
  /// The short fingerprint of the publication, the same in every channel; nil for a paper that is
  /// none.
  public let fingerprint: String?
  /// Where the page of the notice can be opened (公示网址); nil when the office has not said so.
  public let pageAddress: PublicText?

  public init(
    title: PublicText, blocks: [Block], issuer: PublicText, subject: PublicText,
    fingerprint: String?, pageAddress: PublicText? = nil
  ) {
    self.title = title
    self.blocks = blocks
    self.issuer = issuer
    self.subject = subject
    self.fingerprint = fingerprint
    self.pageAddress = pageAddress
  }
}
