public import WorkingDays

/// What happens to the ledger itself (台账自身的事), under the subject ``LedgerAct/subject``.
///
/// Cases are added and never changed, for every act ever written must still be read.
public enum LedgerAct: Codable, Hashable, Sendable {
  /// By the bureau: it saw this checkpoint of an office below it.
  case countersigned(checkpoint: Seen)
  /// By the school: the bureau's countersignature came back.
  case accepted(checkpoint: Seen, countersignature: Received)

  public static let subject = "ledger"

  public struct Seen: Codable, Hashable, Sendable {
    /// Whose ledger it is.
    public let office: String
    public let size: Int
    /// In hexadecimal.
    public let root: String
    /// Of the checkpoint's text, in hexadecimal.
    public let sha256: String
    public let at: Moment

    public init(_ checkpoint: Checkpoint) {
      office = checkpoint.office
      size = checkpoint.size
      root = hexadecimal(checkpoint.root)
      sha256 = checkpoint.sha256
      at = checkpoint.at
    }
  }

  public struct Received: Codable, Hashable, Sendable {
    /// The bureau's full name.
    public let office: String
    /// In hexadecimal, as is the signature.
    public let key: String
    public let text: String
    public let signature: String

    public init(_ countersignature: Countersignature) {
      office = countersignature.office
      key = hexadecimal(countersignature.key)
      text = countersignature.text
      signature = hexadecimal(countersignature.signature)
    }

    /// Nil when it cannot be read.
    public var countersignature: Countersignature? {
      bytes(ofHexadecimal: signature.utf8)
        .flatMap { Countersignature(text: text, signature: $0) }
    }
  }
}
