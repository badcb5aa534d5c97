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
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(text.utf8.count + 2 * signature.count + 2)
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
    appendHexadecimal(signature, to: &bytes)
    return Array(SHA256.hash(data: bytes))
  }

  /// What `previous` of the first entry says.
  public static let beginning = String(repeating: "0", count: 64)
}

/// In lower case, two digits a byte.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  var digits: [UInt8] = []
  digits.reserveCapacity(2 * bytes.underestimatedCount)
  appendHexadecimal(bytes, to: &digits)
  return String(decoding: digits, as: UTF8.self)
}

private func appendHexadecimal(_ bytes: some Sequence<UInt8>, to digits: inout [UInt8]) {
  for byte in bytes {
    digits.append(hexadecimalDigit(byte >> 4))
    digits.append(hexadecimalDigit(byte & 15))
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// The bytes of lower-case hexadecimal digits; nil for anything else.
public func bytes(ofHexadecimal digits: some Collection<UInt8>) -> [UInt8]? {
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 2)
  var high: UInt8?
  for digit in digits {
    let value: UInt8
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
    default: return nil
    }
    if let whole = high {
      bytes.append(whole << 4 | value)
      high = nil
    } else {
      high = value
    }
  }
  return bytes
}
