import Glibc
import WorkingDays

/// Whether a text cannot go into a cell as it is.
///
/// It may hold what XML does not allow (U+0000, U+FFFE, U+FFFF), `_x` as it begins an escape of
/// .xlsx, or be so long that its length must be counted. Other control characters are the
/// library's own business.
func needsRewriting(_ characters: UnsafePointer<CChar>, length: Int) -> Bool {
  if length > 32767 { return true }
  var previous: UInt8 = 0
  for index in 0..<length {
    let byte = UInt8(bitPattern: characters[index])
    if byte == 0 || (byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_")) { return true }
    if byte >= 0xBE, previous == 0xBF, index >= 2,
      UInt8(bitPattern: characters[index - 2]) == 0xEF
    {
      return true
    }
    previous = byte
  }
  return false
}

/// `text` with `_xHHHH_` for what XML does not allow, and a literal `_xHHHH_` kept literal.
func escaped(_ text: String) -> String {
  var output = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\0": output.append(contentsOf: "_x0000_".unicodeScalars)
    case "\u{FFFE}": output.append(contentsOf: "_xFFFE_".unicodeScalars)
    case "\u{FFFF}": output.append(contentsOf: "_xFFFF_".unicodeScalars)
    case "_" where beginsEscape(scalars[index...]):
      output.append(contentsOf: "_x005F_".unicodeScalars)
    default: output.append(scalar)
    }
  }
  return String(output)
}

private func beginsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let shape = Array(scalars.prefix(7))
  return shape.count == 7 && shape[1] == "x" && shape[6] == "_"
    && shape[2...5].allSatisfy(\.properties.isASCIIHexDigit)
}

/// `text` for places that know no escapes (properties, prompts, footers): controls become blanks.
func withoutControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
}

/// Hands `work` the texts as C strings that live until it returns; an empty text is nil.
func withCStrings<Result>(
  _ texts: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { $0.isEmpty ? nil : strdup($0) }
  defer { for copy in copies { free(copy) } }
  return work(copies)
}

/// As 08:30:00.
func clock(_ seconds: Int) -> String {
  let figures = [seconds / 3600, seconds / 60 % 60, seconds % 60]
  return figures.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
}

extension CalendarDay {
  /// The day as a sheet counts it in the 1900 date system; nil before 1900.
  ///
  /// Sheets believe that 1900 had a 29 February, so days before 1 March 1900 are one lower.
  var serial: Int? {
    let serial = ordinal + 25_569
    if serial > 60 { return serial }
    return serial >= 2 ? serial - 1 : nil
  }
}
