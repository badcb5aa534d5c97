import Crypto
import Foundation
import PublicLedger

/// Some rows one after the other, sealed and ready to be bound: their bytes lie in one block.
struct SealedChunk: Sendable {
  struct Row {
    /// Where its parts lie in ``SealedChunk/bytes``.
    let token: Int
    let person: Int?
    let published: Range<Int>
    let sealed: Range<Int>
  }

  /// The ordinal of its first row, from 1.
  let first: Int
  private(set) var bytes: [UInt8] = []
  private(set) var rows: [Row] = []
  private(set) var leafHashes: [[UInt8]] = []

  static let tokenCount = 16

  init(_ new: ArraySlice<NewRow>, from first: Int, _ sealer: RowSealer) throws {
    self.first = first
    bytes.reserveCapacity(new.count * 512)
    rows.reserveCapacity(new.count)
    leafHashes.reserveCapacity(new.count)
    let nonces = randomBytes(new.count * RowSealer.nonceCount)
    for (offset, row) in new.enumerated() {
      let nonce = nonces[offset * RowSealer.nonceCount..<(offset + 1) * RowSealer.nonceCount]
      try append(row, first + offset, nonce, sealer)
    }
  }

  private mutating func append(
    _ row: NewRow, _ ordinal: Int, _ nonce: ArraySlice<UInt8>, _ sealer: RowSealer
  ) throws {
    let token = bytes.count
    sealer.appendToken("row|", row.key, to: &bytes)
    let person = row.person.map { text in
      let place = bytes.count
      sealer.appendToken("person|", text, to: &bytes)
      return place
    }
    let published = append(row.published)
    let place = bytes.count
    try sealer.appendSealed(row.withheld, ordinal, nonce, to: &bytes)
    rows.append(
      Row(token: token, person: person, published: published, sealed: place..<bytes.count))
    leafHashes.append(ListLeaf.hash(row: row.published, salt: sealer.salt(ordinal)))
  }

  private mutating func append(_ text: String) -> Range<Int> {
    let place = bytes.count
    bytes.append(contentsOf: text.utf8)
    return place..<bytes.count
  }
}

/// What seals the rows of one version of one notice.
struct RowSealer: Sendable {
  private let keys: StoreKeys
  private let tokens: HMAC<SHA256>
  private let salts: HMAC<SHA256>
  /// As N-2026-0001|1| for the first version.
  private let context: String

  init(_ keys: StoreKeys, notice: String, version: Int) {
    self.keys = keys
    tokens = HMAC<SHA256>(key: keys.tokens)
    context = "\(notice)|\(version)|"
    var salts = HMAC<SHA256>(key: keys.salts)
    salts.update(data: Array("salt|\(context)".utf8))
    self.salts = salts
  }

  /// The salt of a leaf, which nobody without the key can work out.
  func salt(_ ordinal: Int) -> [UInt8] {
    var mac = salts
    mac.update(data: Array(String(ordinal).utf8))
    return mac.finalize().withUnsafeBytes { Array($0.prefix(16)) }
  }

  func appendToken(_ use: String, _ text: String, to bytes: inout [UInt8]) {
    var mac = tokens
    mac.update(data: Array((use + text).utf8))
    mac.finalize().withUnsafeBytes { code in
      bytes.append(contentsOf: code.prefix(SealedChunk.tokenCount))
    }
  }

  static let nonceCount = 12

  /// As ``StoreKeys/seal(_:for:)`` does, with a nonce drawn for this row alone.
  func appendSealed(
    _ text: String, _ ordinal: Int, _ nonce: ArraySlice<UInt8> = randomBytes(nonceCount)[...],
    to bytes: inout [UInt8]
  ) throws {
    let box = try AES.GCM.seal(
      Array(text.utf8), using: keys.sealing, nonce: AES.GCM.Nonce(data: nonce),
      authenticating: Array((context + String(ordinal)).utf8))
    bytes.append(contentsOf: nonce)
    bytes.append(contentsOf: box.ciphertext)
    bytes.append(contentsOf: box.tag)
  }

  func open(_ sealed: [UInt8], _ ordinal: Int) -> [UInt8]? {
    keys.open(sealed, for: context + String(ordinal))
  }
}
