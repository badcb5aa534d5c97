/// Why a checkpoint, a countersignature or a proof is not made or not accepted.
public struct LedgerRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let id: String
  /// What is wrong and what to do now; ends with `[id]`.
  public let message: String
  /// Whether something is not as it was written, as against a wrong file or a wrong office.
  public let isBroken: Bool

  init(_ id: String, _ message: String, isBroken: Bool = false) {
    self.id = id
    self.message = "\(message)。[\(id)]"
    self.isBroken = isBroken
  }

  public var description: String { message }
}
