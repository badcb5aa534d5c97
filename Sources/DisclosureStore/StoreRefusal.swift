/// Why the store stopped: the rule's id and a sentence that says what to do now.
public struct StoreRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// How a program that called should end; see the exit codes of the command line.
  public enum Nature: Hashable, Sendable {
    /// What was asked for is not right, or not yet.
    case problem
    /// Somebody with another role must do it, or must agree.
    case needsApproval
    /// Another program has the store.
    case busy
    /// What is stored is not what was stored.
    case integrity
  }

  public let id: String
  public let message: String
  public let nature: Nature

  /// `message` ends with `[id]`.
  public init(id: String, message: String, nature: Nature = .problem) {
    self.id = id
    self.message = message
    self.nature = nature
  }

  public var description: String { message }
}
