import Crypto
import Foundation

/// Makes the tokens by which a bureau finds the same person in the returns of several schools.
///
/// One key for all rounds of an office. It travels with the call to schools that have the kit, so
/// that their packages hold tokens and no ID number.
public struct PersonMatching: Sendable {
  /// The length of a token in bytes.
  public static let tokenCount = 16
  private let code: HMAC<SHA256>

  /// `key` is 32 bytes.
  public init(key: [UInt8]) {
    code = HMAC<SHA256>(key: SymmetricKey(data: key))
  }

  /// The token that the same ID number always gets, its X in either case; 16 bytes.
  public func token(of number: String) -> [UInt8] {
    var code = code
    code.update(data: Array("matching|\(number.uppercased())".utf8))
    return code.finalize().withUnsafeBytes { Array($0.prefix(PersonMatching.tokenCount)) }
  }
}

/// What of a round must not be seen by others.
public struct RoundSecret: Sendable {
  /// The key of ``PersonMatching``, 32 bytes.
  public let matchingKey: [UInt8]
  /// The HPKE private key (X25519) that opens packages, 32 bytes.
  public let packageKey: [UInt8]

  public var matching: PersonMatching { PersonMatching(key: matchingKey) }
}
