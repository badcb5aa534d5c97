import Crypto
import CryptoExtras

/// What a guess at a password costs (scrypt); kept beside each sealed key, so that it can be raised.
public struct PasswordCost: Codable, Hashable, Sendable {
  /// N, a power of two.
  public let rounds: Int
  /// r.
  public let blockSize: Int
  /// p.
  public let parallelism: Int

  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// N = 2^15, r = 8, p = 1: 32 MiB and about a tenth of a second a guess.
  public static let standard = PasswordCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)
}

/// A private key sealed under a password.
struct PasswordSeal: Hashable {
  let salt: [UInt8]
  let cost: PasswordCost
  let sealed: [UInt8]

  /// Fewer than 8 bytes are no password.
  static let leastBytes = 8

  init(salt: [UInt8], cost: PasswordCost, sealed: [UInt8]) {
    self.salt = salt
    self.cost = cost
    self.sealed = sealed
  }

  init(_ key: Curve25519.Signing.PrivateKey, under password: [UInt8], cost: PasswordCost) throws {
    guard password.count >= PasswordSeal.leastBytes else {
      throw StoreRefusal.weakPassword(least: PasswordSeal.leastBytes)
    }
    let salt = randomBytes(16)
    let box = try AES.GCM.seal(
      key.rawRepresentation, using: PasswordSeal.key(password, salt, cost))
    self.init(salt: salt, cost: cost, sealed: Array(box.nonce) + box.ciphertext + box.tag)
  }

  /// Nil for a wrong password.
  func open(_ password: [UInt8]) throws -> Curve25519.Signing.PrivateKey? {
    let key = try PasswordSeal.key(password, salt, cost)
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: key)
    else { return nil }
    return try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
  }

  private static func key(
    _ password: [UInt8], _ salt: [UInt8], _ cost: PasswordCost
  ) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
  }
}
