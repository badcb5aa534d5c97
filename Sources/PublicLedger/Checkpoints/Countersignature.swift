import Crypto
import Disclosure
import Foundation
public import WorkingDays

/// That a bureau saw a checkpoint, and that it goes on from the one it saw before (会签).
public struct Countersignature: Hashable, Sendable {
  static let format = "gongshi-countersignature-1"

  /// Canonical JSON with the members at, by, checkpoint, format, key, name, office, since.
  public let text: String
  /// Ed25519 over the text's UTF-8, 64 bytes.
  public let signature: [UInt8]
  /// The SHA-256 of the checkpoint's text, in hexadecimal.
  public let checkpoint: String
  /// The bureau's full name.
  public let office: String
  /// Who signed: id and name there.
  public let (by, name): (String, String)
  /// Of that person, 32 bytes.
  public let key: [UInt8]
  /// How many entries the bureau had countersigned before and found unchanged; 0 the first time.
  public let since: Int
  public let at: Moment

  /// What has to be signed for `checkpoint`.
  public static func text(
    for checkpoint: Checkpoint, office: String, by person: String, name: String, key: [UInt8],
    since: Int, at: Moment
  ) -> String {
    JSON.members([
      "at": .string(at.iso8601), "by": .string(person),
      "checkpoint": .string(checkpoint.sha256), "format": .string(format),
      "key": .string(hexadecimal(key)), "name": .string(name), "office": .string(office),
      "since": .integer(since),
    ]).canonical
  }

  /// Nil unless the text is of that form; the signature may still be wrong.
  public init?(text: String, signature: [UInt8]) {
    guard let read = try? Canonical.decode(Members.self, from: text),
      read.format == Countersignature.format, read.since >= 0,
      let at = Moment(parsing: read.at),
      let key = bytes(ofHexadecimal: read.key.utf8), key.count == 32
    else { return nil }
    self.text = text
    self.signature = signature
    checkpoint = read.checkpoint
    office = read.office
    by = read.by
    name = read.name
    self.key = key
    since = read.since
    self.at = at
    guard Canonical.isSame(text, read.json) else { return nil }
  }

  /// Whether the signature is that of the key in the text.
  public var isSigned: Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(signature, for: Array(text.utf8))
  }

  /// For telling the bureau's key by eye.
  public var keyGroups: PrintedGroups { PrintedGroups(of: key) }

  private struct Members: Decodable {
    let at: String
    let by: String
    let checkpoint: String
    let format: String
    let key: String
    let name: String
    let office: String
    let since: Int

    var json: JSON {
      .members([
        "at": .string(at), "by": .string(by), "checkpoint": .string(checkpoint),
        "format": .string(format), "key": .string(key), "name": .string(name),
        "office": .string(office), "since": .integer(since),
      ])
    }
  }
}
