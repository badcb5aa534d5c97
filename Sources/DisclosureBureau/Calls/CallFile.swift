import Crypto
import Disclosure
public import DisclosureStore
import Foundation
import PublicLedger
public import SchoolOversight
public import WorkingDays

/// What a school that runs the kit needs to answer a round with a package (征集文件).
///
/// It holds the key of the tokens of persons, so it goes to that school and to nobody else.
public struct CallFile: Codable, Hashable, Sendable {
  static let format = "gongshi-call-1"

  /// In bytes; what is larger is no call file.
  public static let largestFile = 1 << 16

  let format: String
  /// As C-2026-0001.
  public let round: String
  /// The kind's id, as aid.grants.
  public let kind: String
  public let title: String
  /// Who calls, as 临江县教育局.
  public let issuer: String
  public let due: Moment
  /// ``Disclosure/Roster/version`` of the list.
  public let version: String
  /// The school's code and name in the bureau's list.
  public let code: String
  public let name: String
  /// The HPKE public key of the round, 32 bytes in hexadecimal.
  public let packageKey: String
  /// The key of the tokens, 32 bytes in hexadecimal.
  let matchingKey: String
  /// Shows the bureau that a package was made by whoever got this file, 16 bytes in hexadecimal.
  let ticket: String

  public init(_ call: Call, to school: School, secret: RoundSecret) {
    format = CallFile.format
    round = call.round.id
    kind = call.round.kind
    title = call.round.title
    issuer = call.issuer
    due = call.round.due
    version = call.round.roster
    code = school.code
    name = school.name
    packageKey = call.round.packageKey
    matchingKey = hexadecimal(secret.matchingKey)
    ticket = secret.ticket(for: school.code, in: call.round.id)
  }

  /// Reads what ``text`` wrote.
  ///
  /// - Throws: XFER-001 when it is anything else.
  public init(_ file: [UInt8]) throws(TransferRefusal) {
    guard file.count <= CallFile.largestFile,
      let read = try? JSONDecoder().decode(CallFile.self, from: Data(file)),
      read.format == CallFile.format, bytes(ofHexadecimal: read.matchingKey.utf8)?.count == 32,
      bytes(ofHexadecimal: read.packageKey.utf8)?.count == 32,
      bytes(ofHexadecimal: read.ticket.utf8)?.count == 16
    else { throw .noCallFile }
    self = read
  }

  /// As it stands in the file, ending with a line feed.
  public var text: String {
    JSON.members([
      "format": .string(format), "round": .string(round), "kind": .string(kind),
      "title": .string(title), "issuer": .string(issuer), "due": .string(due.iso8601),
      "version": .string(version), "code": .string(code), "name": .string(name),
      "packageKey": .string(packageKey), "matchingKey": .string(matchingKey),
      "ticket": .string(ticket),
    ]).text + "\n"
  }

  var matching: PersonMatching { PersonMatching(key: bytes(ofHexadecimal: matchingKey.utf8) ?? []) }
}

extension RoundSecret {
  /// What only the bureau can make for a school, 16 bytes in hexadecimal.
  func ticket(for code: String, in round: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("gongshi|ticket|\(round)|\(code)".utf8), using: SymmetricKey(data: packageKey))
    return hexadecimal(Array(code.prefix(16)))
  }
}
