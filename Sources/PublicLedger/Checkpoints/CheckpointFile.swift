public import Disclosure

/// What goes from the school to the bureau and back: a checkpoint, how it goes on from the one
/// countersigned before, and the countersignature once it is there.
public struct CheckpointFile: Hashable, Sendable {
  static let format = "gongshi-checkpoint-file-1"

  public let checkpoint: Checkpoint
  /// How many entries the bureau countersigned the last time; 0 when it never did.
  public let since: Int
  /// That the tree over those entries begins the checkpoint's (RFC 6962, 2.1.2).
  public let consistency: [[UInt8]]
  public var countersignature: Countersignature?

  public init(
    _ checkpoint: Checkpoint, since: Int = 0, consistency: [[UInt8]] = [],
    countersignature: Countersignature? = nil
  ) {
    self.checkpoint = checkpoint
    self.since = since
    self.consistency = consistency
    self.countersignature = countersignature
  }

  public var json: JSON {
    .members([
      "checkpoint": .string(checkpoint.text),
      "consistency": .array(consistency.map { .string(hexadecimal($0)) }),
      "countersignature": countersignature?.json ?? .null,
      "format": .string(CheckpointFile.format),
      "groups": .string(checkpoint.groups.description),
      "since": .integer(since),
    ])
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: LED-013 when it is anything else, a changed character included.
  public init(_ bytes: [UInt8]) throws(LedgerRefusal) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let read = try? Canonical.decode(Members.self, from: text),
      let checkpoint = Checkpoint(read.checkpoint),
      let consistency = hashes(read.consistency)
    else { throw .unreadable("存证") }
    self.init(checkpoint, since: read.since, consistency: consistency)
    if let signed = read.countersignature {
      guard let countersignature = signed.countersignature else { throw .unreadable("存证") }
      self.countersignature = countersignature
    }
    guard Canonical.isSame(text, json) else { throw .unreadable("存证") }
  }

  private struct Members: Decodable {
    let checkpoint: String
    let consistency: [String]
    let countersignature: SignedText?
    let since: Int
  }
}

/// A text and its signature as they stand in files.
struct SignedText: Decodable {
  let text: String
  /// In hexadecimal.
  let signature: String

  var countersignature: Countersignature? {
    bytes(ofHexadecimal: signature.utf8).flatMap { Countersignature(text: text, signature: $0) }
  }
}

extension Countersignature {
  var json: JSON {
    .members(["signature": .string(hexadecimal(signature)), "text": .string(text)])
  }
}

/// Nil when one of them is no SHA-256 in lower-case hexadecimal.
func hashes(_ texts: [String]) -> [[UInt8]]? {
  let hashes = texts.compactMap { bytes(ofHexadecimal: $0.utf8) }.filter { $0.count == 32 }
  return hashes.count == texts.count ? hashes : nil
}

extension LedgerRefusal {
  static func unreadable(_ what: String) -> LedgerRefusal {
    LedgerRefusal(
      "LED-013", "这不是 gongshi 写出的\(what)文件,或者内容被改动过,请重新取得原文件", .broken)
  }
}
