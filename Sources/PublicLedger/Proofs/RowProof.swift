public import Disclosure

/// That one row was in the list that was posted (逐行证明), in one file that needs no other but a printed
/// checkpoint.
public struct RowProof: Hashable, Sendable {
  static let format = "gongshi-row-proof-1"

  /// In bytes; what is larger is no proof.
  public static let largestFile = 4 << 20

  /// As N-2026-0001.
  public let notice: String
  /// The row's ordinal in the list, from 1.
  public let row: Int
  /// See ``ListLeaf/text(row:salt:)``.
  public let leaf: String
  /// From the row to the list's root.
  public let listPath: [[UInt8]]
  /// The entry that drafted or revised the list.
  public let draft: ProvedEntry
  /// The entry that says where and when it hung, and those after it up to the one that is signed.
  public let posting: [ProvedEntry]
  /// The entry that brought in the key of who signed it.
  public let signer: ProvedEntry
  public let checkpoint: Checkpoint
  /// Nil when the bureau has not countersigned the checkpoint.
  public let countersignature: Countersignature?

  public init(
    notice: String, row: Int, leaf: String, listPath: [[UInt8]], draft: ProvedEntry,
    posting: [ProvedEntry], signer: ProvedEntry, checkpoint: Checkpoint,
    countersignature: Countersignature?
  ) {
    self.notice = notice
    self.row = row
    self.leaf = leaf
    self.listPath = listPath
    self.draft = draft
    self.posting = posting
    self.signer = signer
    self.checkpoint = checkpoint
    self.countersignature = countersignature
  }

  public var json: JSON {
    .members([
      "checkpoint": .string(checkpoint.text),
      "countersignature": countersignature?.json ?? .null,
      "draft": draft.json,
      "format": .string(RowProof.format),
      "leaf": .string(leaf),
      "listPath": .array(listPath.map { .string(hexadecimal($0)) }),
      "notice": .string(notice),
      "posting": .array(posting.map(\.json)),
      "row": .integer(row),
      "signer": signer.json,
    ])
  }

  /// Reads what ``json`` wrote; whether it proves anything is asked of ``verified(against:)``.
  ///
  /// - Throws: LED-013 when it is anything else, a member too many included.
  public init(_ bytes: [UInt8]) throws(LedgerRefusal) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let read = try? Canonical.decode(Members.self, from: text),
      let checkpoint = Checkpoint(read.checkpoint), let listPath = hashes(read.listPath),
      (read.countersignature == nil) == (read.countersignature?.countersignature == nil)
    else { throw .unreadable("证明") }
    self.init(
      notice: read.notice, row: read.row, leaf: read.leaf, listPath: listPath,
      draft: read.draft, posting: read.posting, signer: read.signer, checkpoint: checkpoint,
      countersignature: read.countersignature?.countersignature)
    guard Canonical.isSame(text, json) else { throw .unreadable("证明") }
  }

  private struct Members: Decodable {
    let checkpoint: String
    let countersignature: SignedText?
    let draft: ProvedEntry
    let leaf: String
    let listPath: [String]
    let notice: String
    let posting: [ProvedEntry]
    let row: Int
    let signer: ProvedEntry
  }
}
