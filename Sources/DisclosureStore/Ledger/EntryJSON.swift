import Foundation
import PublicLedger
public import WorkingDays

/// Acts as canonical JSON; the one way in which the store writes and reads them.
enum EntryJSON {
  static func text(_ act: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(act), as: UTF8.self)
  }

  static func read<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws
    -> Value
  { try JSONDecoder().decode(type, from: Data(text.utf8)) }
}

/// An entry of the ledger as it was read back.
public struct StoredEntry: Hashable, Sendable {
  /// From 1.
  public let sequence: Int
  public let text: String
  /// 64 bytes, or none when a later entry of the same command is signed.
  public let signature: [UInt8]
  public let at: Moment
  /// Who acted, as P1.
  public let by: String
  /// What it is about, as N-2026-0001.
  public let of: String

  private struct Body<Act: Decodable>: Decodable { let act: Act }

  /// Its act, of the kind that its subject has.
  public func act<Act: Decodable>(as type: Act.Type = Act.self) throws -> Act {
    do {
      return try EntryJSON.read(text, as: Body<Act>.self).act
    } catch is DecodingError {
      throw StoreRefusal.brokenLedger(sequence, "读不出来")
    }
  }
}
