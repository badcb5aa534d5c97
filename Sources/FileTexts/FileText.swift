/// One text of a file: a cell, a paragraph, a property, an attribute; never a piece of one.
public struct FileText: Hashable, Sendable {
  /// The runs of a paragraph or cell joined, so that a number broken across runs is whole again.
  public let text: String
  public let place: TextPlace
  /// Whether it is the value of a number cell, which has lost its last digits beyond the fifteenth.
  public let isNumber: Bool
  /// Whether the file sets it apart from the running text: a title or a heading.
  public let isSetApart: Bool

  public init(_ text: String, at place: TextPlace, isNumber: Bool = false, isSetApart: Bool = false)
  {
    self.text = text
    self.place = place
    self.isNumber = isNumber
    self.isSetApart = isSetApart
  }
}
