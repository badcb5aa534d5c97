import Crypto
import Disclosure
public import WorkingDays

/// One entry of the ledger (台账): who did what to which notice, when, and what came before.
///
/// Its ``text`` is canonical JSON (RFC 8785) with the members act, at, by, of, previous, seq; the
/// signature is Ed25519 over the UTF-8 bytes of that text. Its ``hash`` is the RFC 6962 leaf hash of
/// text, a line feed and the signature in lower-case hexadecimal, so that `previous` of the next
/// entry covers the signature too. An act that needs several entries signs the last of them only: by
/// `previous` that signature covers those before it.
public struct LedgerEntry: Hashable, Sendable {
  public let text: String
  /// 64 bytes, or none when a later entry of the same act is signed.
  public let signature: [UInt8]

  public init(text: String, signature: [UInt8]) {
    self.text = text
    self.signature = signature
  }

  /// The text of an entry in the making.
  ///
  /// `act` is canonical JSON already; `previous` is the hash of the entry before, in hexadecimal, or 64
  /// noughts for the first, whose `sequence` is 1.
  public static func text(
    sequence: Int, at: Moment, by person: String, of subject: String, act: String, previous: String
  ) -> String {
    let by = JSON.string(person).canonical
    let of = JSON.string(subject).canonical
    return #"{"act":\#(act),"at":"\#(at.iso8601)","by":\#(by),"of":\#(of),"#
      + #""previous":"\#(previous)","seq":\#(sequence)}"#
  }

  /// 32 bytes.
  public var hash: [UInt8] {
    var hasher = SHA256()
    hasher.update(data: [0])
    hasher.update(data: Array(text.utf8))
    hasher.update(data: Array(("\n" + hexadecimal(signature)).utf8))
    return Array(hasher.finalize())
  }
}

/// In lower case, two digits a byte.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
