import Crypto
import Foundation
import GRDB
public import NoticeLife
import WorkingDays

/// Somebody of the office.
public struct StoredPerson: Hashable, Sendable {
  /// As P1; given once.
  public let id: String
  public let name: String
  /// None when the person no longer works here.
  public let roles: Set<Role>
  /// Ed25519, 32 bytes.
  public let publicKey: [UInt8]

  public var isActive: Bool { !roles.isEmpty }
}

/// Somebody to be added.
public struct NewPerson: Sendable {
  public let name: String
  public let roles: Set<Role>
  public let password: [UInt8]
  public let cost: PasswordCost

  public init(
    name: String, roles: Set<Role>, password: [UInt8], cost: PasswordCost = .standard
  ) {
    self.name = name
    self.roles = roles
    self.password = password
    self.cost = cost
  }
}

/// Somebody who gave the right password, and can sign.
public struct Actor: Sendable {
  public let id: String
  public let name: String
  /// When the password was given; what the person may do is looked up again in each transaction.
  public let roles: Set<Role>
  let key: Curve25519.Signing.PrivateKey

  /// Ed25519, 32 bytes.
  public var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }
}

extension Role {
  /// The three keepers (三员), of whom nobody is a second one and none does the office's own work.
  public static let keepers: Set<Role> = [.systemKeeper, .securityKeeper, .auditor]

  /// Two of `roles` that one person may not hold together; nil when all go together.
  static func conflict(in roles: Set<Role>) -> (Role, Role)? {
    let ordered = allCases.filter(roles.contains)
    guard let keeper = ordered.first(where: keepers.contains),
      let other = ordered.first(where: { $0 != keeper })
    else { return nil }
    return (other, keeper)
  }
}

/// A person's row.
struct PersonRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "person"

  let id: String
  let name: String
  /// JSON array of raw values, sorted.
  var roles: String
  var publicKey: Data
  var salt: Data
  var rounds: Int
  var blockSize: Int
  var parallelism: Int
  var sealedKey: Data
  var failures: Int
  var failedAt: String?
}
