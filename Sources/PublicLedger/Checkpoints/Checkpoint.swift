import Crypto
import Disclosure
public import WorkingDays

/// The whole ledger at one moment (存证) in a few figures: whoever keeps them can tell later whether
/// an entry up to there was changed, taken out or cut off.
public struct Checkpoint: Hashable, Sendable {
  static let format = "gongshi-checkpoint-1"

  /// The office's full name.
  public let office: String
  /// How many entries it covers.
  public let size: Int
  /// Of the RFC 6962 tree whose leaf hashes are the entries' own.
  public let root: [UInt8]
  /// The hash of the last entry; 32 noughts when there is none.
  public let chain: [UInt8]
  public let at: Moment

  public init(office: String, size: Int, root: [UInt8], chain: [UInt8], at: Moment) {
    self.office = office
    self.size = size
    self.root = root
    self.chain = chain
    self.at = at
  }

  /// The ledger that was gone through, when nothing was wrong with it.
  public init?(_ verdict: LedgerVerdict, office: String, at: Moment) {
    guard verdict.isWhole else { return nil }
    self.init(
      office: office, size: verdict.size, root: verdict.root, chain: verdict.chain, at: at)
  }

  /// Canonical JSON (RFC 8785), of which the hash and the printed groups are taken.
  public var text: String {
    JSON.members([
      "at": .string(at.iso8601), "chain": .string(hexadecimal(chain)),
      "format": .string(Checkpoint.format), "office": .string(office),
      "root": .string(hexadecimal(root)), "size": .integer(size),
    ]).canonical
  }

  /// Of ``text``, in hexadecimal.
  public var sha256: String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }

  public var groups: PrintedGroups { PrintedGroups(of: text) }
}

extension Checkpoint {
  /// Nil unless `text` is the canonical text of a checkpoint.
  init?(_ text: String) {
    guard let read = try? Canonical.decode(Members.self, from: text),
      read.format == Checkpoint.format, read.size >= 0,
      let at = Moment(parsing: read.at),
      let root = bytes(ofHexadecimal: read.root.utf8), root.count == 32,
      let chain = bytes(ofHexadecimal: read.chain.utf8), chain.count == 32
    else { return nil }
    self.init(office: read.office, size: read.size, root: root, chain: chain, at: at)
    guard Array(self.text.utf8) == Array(text.utf8) else { return nil }
  }

  private struct Members: Decodable {
    let at: String
    let chain: String
    let format: String
    let office: String
    let root: String
    let size: Int
  }
}

extension LedgerFault {
  static func otherThanCheckpoint(_ checkpoint: Checkpoint) -> LedgerFault {
    LedgerFault(
      "LED-012", nil,
      "前 \(checkpoint.size) 条与 \(checkpoint.at.chinese) 的存证(\(checkpoint.groups))不同,存证以后被改写过")
  }

  static func shorterThanCheckpoint(_ checkpoint: Checkpoint, now: Int) -> LedgerFault {
    LedgerFault(
      "LED-011", nil,
      "\(checkpoint.at.chinese) 的存证有 \(checkpoint.size) 条,现在只有 \(now) 条,"
        + "末尾 \(checkpoint.size - now) 条被截掉了")
  }
}
