/// One part of a package in the making, as word/document.xml.
public struct PackagePart: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case bytes([UInt8])
    /// What the file of that path holds when the package is written.
    case file(String)
    /// What was packed before.
    case packed(PackedContent)
  }

  /// With forward slashes, without one in front.
  public let name: String
  public let content: Content

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.content = .bytes(bytes)
  }

  public init(name: String, file: String) {
    self.name = name
    self.content = .file(file)
  }

  public init(name: String, packed: PackedContent) {
    self.name = name
    self.content = .packed(packed)
  }
}
