/// One statement as it stands in a facts file, before any kind gives it meaning.
public struct FactEntry: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// What was written, figures and days included.
    case text(String)
    /// The items of a list.
    case texts([String])
  }

  public let name: String
  public let value: Value
  /// Where the name stands in the file, from 1.
  public let line: Int

  public init(name: String, value: Value, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }
}
