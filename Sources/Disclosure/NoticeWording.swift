/// Title and body of a kind of notice, where its words do not stand in a template of their own but
/// beside its declaration.
///
/// Both are written as in a template, with names in double braces; see the templates of notices.
public struct NoticeWording: Hashable, Sendable {
  /// Words and the line of their file on which they begin, from 1.
  public struct Passage: Hashable, Sendable {
    public let text: String
    public let line: Int

    public init(_ text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  public let title: Passage
  public let body: Passage
  public let hasSeal: Bool
  /// The names of what comes after the signature (附件说明).
  public let attachments: [String]

  public init(title: Passage, body: Passage, hasSeal: Bool = true, attachments: [String] = []) {
    self.title = title
    self.body = body
    self.hasSeal = hasSeal
    self.attachments = attachments
  }
}
