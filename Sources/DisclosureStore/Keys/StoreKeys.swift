import Crypto
import Foundation

/// What is derived (HKDF) from the key file and the office's own random id, one key for each use.
struct StoreKeys: Sendable {
  /// For what is not public.
  let sealing: SymmetricKey
  /// For the tokens by which rows are found again.
  let tokens: SymmetricKey
  /// For the salts of the leaves of a list's tree.
  let salts: SymmetricKey
  /// For the tokens by which a person is found in the returns of several schools; schools that send
  /// packages have this one too.
  let matching: SymmetricKey
  /// For marks on what was already checked.
  let marks: SymmetricKey
  /// Kept in the database, so that a wrong key is known as wrong.
  let check: [UInt8]

  init(_ master: MasterKey, office: [UInt8]) {
    let material = SymmetricKey(data: master.bytes)
    func key(_ use: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: material, salt: office, info: Array("gongshi|\(use)|1".utf8),
        outputByteCount: 32)
    }
    sealing = key("sealing")
    tokens = key("tokens")
    salts = key("salts")
    matching = key("matching")
    marks = key("marks")
    check = key("check").withUnsafeBytes { Array($0.prefix(16)) }
  }

  /// Opens only with the same `context`, which is not kept.
  func seal(_ bytes: some DataProtocol, for context: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: sealing, authenticating: Array(context.utf8))
    return Array(box.nonce) + box.ciphertext + box.tag
  }

  /// Nil when key, context or a single bit is another.
  func open(_ sealed: [UInt8], for context: String) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    let bytes = try? AES.GCM.open(box, using: sealing, authenticating: Array(context.utf8))
    return bytes.map { Array($0) }
  }

  /// The token (16 bytes) that the same `text` always gets in this office, and nobody without the key
  /// can work out.
  func token(_ use: String, of text: String) -> [UInt8] {
    var mac = HMAC<SHA256>(key: tokens)
    mac.update(data: Array("\(use)|\(text)".utf8))
    return Array(mac.finalize().prefix(16))
  }

  /// A mark that only this office can make of `text`, 32 bytes.
  func mark(of text: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: marks))
  }
}
