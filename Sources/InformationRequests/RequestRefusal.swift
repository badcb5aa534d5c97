/// Why a step of a request may not happen: the rule's id and a sentence that says what to do now.
public struct RequestRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let id: String
  /// Ends with the id in brackets.
  public let message: String
  /// Whether somebody with another role can do it.
  public let needsApproval: Bool

  public init(_ id: String, _ words: String, needsApproval: Bool = false) {
    self.id = id
    self.message = "\(words)。[\(id)]"
    self.needsApproval = needsApproval
  }

  public var description: String { message }
}
