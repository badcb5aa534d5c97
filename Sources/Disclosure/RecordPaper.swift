public import WorkingDays

/// What fills a paper for the office's own file (内部记录): minutes of a vote, a list to be signed.
///
/// It is no ``Publication``: it hangs nowhere, counts no period and has no fingerprint. Its texts are
/// public ones all the same, so that no private number gets onto a paper that lies about.
public struct RecordPaper: Hashable, Sendable {
  /// What stands for one name of the template.
  public struct Text: Hashable, Sendable {
    public let name: String
    public let values: [PublicText]
    /// Whether it may be missing, so that the words around it must be able to go too.
    public let isOptional: Bool

    public init(_ name: String, _ values: [PublicText], isOptional: Bool = false) {
      self.name = name
      self.values = values
      self.isOptional = isOptional
    }
  }

  /// A table that the template places by its name, as 【表：出席】.
  public struct Table: Hashable, Sendable {
    public let name: String
    public let table: PublicTable

    public init(_ name: String, _ table: PublicTable) {
      self.name = name
      self.table = table
    }
  }

  /// One filling of the template.
  public struct Part: Hashable, Sendable {
    public let texts: [Text]
    public let tables: [Table]

    public init(texts: [Text], tables: [Table] = []) {
      self.texts = texts
      self.tables = tables
    }
  }

  /// The template's name, as title.protocol.
  public let template: String
  public let issuer: PublicText
  public let date: CalendarDay
  /// Each is printed from a new page, as a list for every class.
  public let parts: [Part]

  public init(template: String, issuer: PublicText, date: CalendarDay, parts: [Part]) {
    precondition(!parts.isEmpty, "a paper has at least one part")
    self.template = template
    self.issuer = issuer
    self.date = date
    self.parts = parts
  }
}
