/// What became of going through a ledger from its first entry to its last.
public struct LedgerVerdict: Hashable, Sendable {
  /// How many entries there are.
  public let size: Int
  /// Of the RFC 6962 tree whose leaf hashes are the entries' own.
  public let root: [UInt8]
  /// The hash of the last entry; 32 noughts when there is none.
  public let chain: [UInt8]
  /// In the order in which they were met; at most ``LedgerAudit/mostFaults``.
  public let faults: [LedgerFault]
  /// All of them, those not listed too.
  public let faultCount: Int
  /// Signatures checked now.
  public let signaturesChecked: Int
  /// Signatures that the mark covers, so that they were not checked again.
  public let signaturesCovered: Int
  /// The checkpoint against which the ledger was held, and which it holds.
  public let checkpoint: Checkpoint?

  public var isWhole: Bool { faultCount == 0 }

  /// A mark for the next time; nil when anything is wrong, or there is nothing to mark.
  public func mark(key: [UInt8]) -> SignatureMark? {
    isWhole && size > 0 ? SignatureMark(size: size, chain: chain, key: key) : nil
  }

  /// What the verdict cannot say, in words; nil when it was held against a checkpoint of its full
  /// length.
  public var limits: String? {
    guard let checkpoint else {
      return "末尾若被截掉,只看台账本身看不出来,请加 --checkpoint 与贴出或会签过的存证核对"
    }
    guard checkpoint.size < size else { return nil }
    return "存证只到第 \(checkpoint.size) 条,以后的条目末尾若被截掉看不出来,请及时再做存证"
  }
}
