/// Something in a text that belongs to a person, as the scan of a file reports it.
public struct PersonalDatum: Hashable, Sendable {
  public let kind: PrivateContent.Kind
  /// Where it stands in the text, in UTF-8 bytes, end excluded.
  public let range: Range<Int>
  /// Enough to find it again, never enough to give it back.
  public let masked: String
  /// Whether its form, its check digits or the words before it leave no doubt; when not, a person
  /// has to look.
  public let isCertain: Bool

  public init(kind: PrivateContent.Kind, range: Range<Int>, masked: String, isCertain: Bool) {
    self.kind = kind
    self.range = range
    self.masked = masked
    self.isCertain = isCertain
  }
}
