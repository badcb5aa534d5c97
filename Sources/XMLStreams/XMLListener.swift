/// What follows the elements of an XML text as they stream by.
///
/// Names are compared without prefix and namespace, so strict and transitional files read alike.
public protocol XMLListener {
  associatedtype Refusal: Error

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Refusal)
  mutating func end(_ name: XMLName) throws(Refusal)
  /// A piece of text in UTF-8; where one piece ends means nothing.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal)
  /// A comment, or what a processing instruction says.
  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal)
}

extension XMLListener {
  /// Most listeners have no use for comments.
  public mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {}
}
