import Crypto

/// Says that every signature up to an entry was found right, in a way that only this office's key can
/// say it.
///
/// It covers the chain's hash there, and that covers every text and signature before. Whoever has the
/// office's key can forge it, so what is told to strangers rests on checking all signatures again.
public struct SignatureMark: Hashable, Sendable {
  /// The number of the last entry covered.
  public let size: Int
  /// 32 bytes.
  public let code: [UInt8]

  public init(size: Int, code: [UInt8]) {
    self.size = size
    self.code = code
  }

  /// `chain` is the hash of entry number `size`.
  public init(size: Int, chain: [UInt8], key: [UInt8]) {
    let code = HMAC<SHA256>.authenticationCode(
      for: SignatureMark.bytes(size, chain), using: SymmetricKey(data: key))
    self.init(size: size, code: Array(code))
  }

  func isGenuine(chain: [UInt8], key: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: SignatureMark.bytes(size, chain), using: SymmetricKey(data: key))
  }

  private static func bytes(_ size: Int, _ chain: [UInt8]) -> [UInt8] {
    Array("gongshi-signature-mark-1|\(size)|\(hexadecimal(chain))".utf8)
  }
}
