/// A text, a list or a map that an office wrote in levels (层次), with the line on which it begins.
public struct Outline: Hashable, Sendable {
  public indirect enum Content: Hashable, Sendable {
    /// What was written; empty where nothing was.
    case text(String)
    case list([Outline])
    /// In the order of the file; no name is there twice.
    case map([Member])
  }

  /// A name and what is said of it.
  public struct Member: Hashable, Sendable {
    public let name: String
    /// From 1, the line of the name.
    public let line: Int
    public let value: Outline

    public init(_ name: String, line: Int, _ value: Outline) {
      self.name = name
      self.line = line
      self.value = value
    }
  }

  /// From 1.
  public let line: Int
  public let content: Content

  public init(_ content: Content, line: Int) {
    self.line = line
    self.content = content
  }
}
