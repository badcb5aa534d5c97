/// How much of one XML text is read before it is refused.
public struct XMLLimits: Hashable, Sendable {
  public let nesting: Int
  public let elements: Int
  /// Of one element.
  public let attributes: Int
  /// Different names of elements and attributes; real parts stay below 200.
  public let names: Int
  /// Bytes of one tag with its attributes.
  public let tag: Int
  /// Whether a document type is let through; entities never are.
  public let allowsDocumentType: Bool

  public init(
    nesting: Int, elements: Int, attributes: Int = 64, names: Int = 4_096, tag: Int = 256 << 10,
    allowsDocumentType: Bool = false
  ) {
    self.nesting = nesting
    self.elements = elements
    self.attributes = attributes
    self.names = names
    self.tag = tag
    self.allowsDocumentType = allowsDocumentType
  }

  /// Bytes that all parsers of the process hold together; one takes less than 1 MB.
  static let parserMemory = 64 << 20
}
