import Disclosure

/// Why a checkpoint, a countersignature or a proof is not made or not accepted.
public struct LedgerRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Nature: Hashable, Sendable {
    /// A wrong file, a wrong office, or something not done yet.
    case problem
    /// Somebody with another role must do it.
    case needsApproval
    /// Something is not as it was written.
    case broken
  }

  public let id: String
  /// What is wrong and what to do now; ends with `[id]`.
  public let message: String
  public let nature: Nature

  init(_ id: String, _ message: String, _ nature: Nature = .problem) {
    self.id = id
    self.message = "\(message)。[\(id)]"
    self.nature = nature
  }

  public var description: String { message }
}

extension LedgerRefusal {
  /// The first of the faults, which says that there are more.
  public init?(_ verdict: LedgerVerdict) {
    guard let first = verdict.faults.first else { return nil }
    let more = verdict.faultCount > 1 ? ",一共 \(verdict.faultCount) 处" : ""
    self.init(
      first.finding.rule,
      "台账不完整\(more):\(first.finding.problem),\(first.finding.remedy),"
        + "全部差错用 gongshi ledger verify 查看", .broken)
  }

  /// `roles` in words.
  public static func needsRole(_ roles: String, for act: String) -> LedgerRefusal {
    LedgerRefusal("LED-024", "“\(act)”须由担任\(roles)的人办理,请换人办理", .needsApproval)
  }

  /// There is no checkpoint to which a proof could lead.
  public static var noCheckpoint: LedgerRefusal {
    LedgerRefusal(
      "LED-025",
      "还没有收回会签的存证,请用 --checkpoint 写出贴在公示栏的那份存证,或先用 gongshi ledger checkpoint 做一份")
  }

  /// A posting that no row can be proved of up to now.
  public static func notPosted(_ notice: String) -> LedgerRefusal {
    LedgerRefusal("LED-026", "\(notice) 没有写明是哪一版名单的张贴,不能证明某一行公示过,请先用 gongshi post 登记张贴")
  }

  /// The entries the proof needs came after the checkpoint.
  public static func tooEarly(_ checkpoint: Checkpoint, needed: Int) -> LedgerRefusal {
    LedgerRefusal(
      "LED-027",
      "张贴记在台账第 \(needed) 条,存证只到第 \(checkpoint.size) 条,请用以后的存证,或用 gongshi ledger checkpoint 再做一份")
  }

  /// The file is of a ledger that went another way.
  public static func otherLedger(_ checkpoint: Checkpoint) -> LedgerRefusal {
    LedgerRefusal(
      "LED-012",
      "台账前 \(checkpoint.size) 条与这份存证(\(checkpoint.groups))不同,请用 gongshi ledger verify 查明",
      .broken)
  }

  /// There is no such row.
  public static func noRow(_ row: Int, of notice: String) -> LedgerRefusal {
    LedgerRefusal("LED-028", "\(notice) 的名单没有第 \(row) 行,请核对行号")
  }
}
