/// One part of a package in the making, as word/document.xml.
public struct PackagePart: Hashable, Sendable {
  /// With forward slashes, without one in front.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
