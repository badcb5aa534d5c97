import Disclosure
import Foundation
public import WorkingDays

/// What a transfer package (传送包) shows to everybody: whose it is and what it answers.
///
/// What it brings is sealed to the bureau, and opens only beside this text, byte for byte.
public struct TransferManifest: Codable, Hashable, Sendable {
  static let format = "gongshi-transfer-1"

  let format: String
  /// The round it answers, as C-2026-0001.
  public let round: String
  /// The kind's id, as aid.grants.
  public let kind: String
  /// The school's code and name in the bureau's list.
  public let code: String
  public let name: String
  /// Whose ledger it comes out of, as the school calls itself.
  public let office: String
  /// Whether that office only practises.
  public let isRehearsal: Bool
  /// The notice there, as N-2026-0012.
  public let notice: String
  public let madeAt: Moment
  /// How many entries that ledger had.
  public let entries: Int

  init(
    _ call: CallFile, office: String, isRehearsal: Bool, notice: String, madeAt: Moment,
    entries: Int
  ) {
    format = TransferManifest.format
    round = call.round
    kind = call.kind
    code = call.code
    name = call.name
    self.office = office
    self.isRehearsal = isRehearsal
    self.notice = notice
    self.madeAt = madeAt
    self.entries = entries
  }

  init(_ text: [UInt8]) throws(TransferRefusal) {
    guard let read = try? JSONDecoder().decode(TransferManifest.self, from: Data(text)),
      read.format == TransferManifest.format
    else { throw .noPackage("清单读不出来") }
    self = read
  }

  var text: String {
    JSON.members([
      "format": .string(format), "round": .string(round), "kind": .string(kind),
      "code": .string(code), "name": .string(name), "office": .string(office),
      "isRehearsal": .bool(isRehearsal), "notice": .string(notice),
      "madeAt": .string(madeAt.iso8601), "entries": .integer(entries),
    ]).text + "\n"
  }

  /// Whether it comes after `other` of the same school: a ledger only grows.
  public func isNewer(than other: TransferManifest) -> Bool {
    (entries, madeAt) > (other.entries, other.madeAt)
  }
}
