/// A change the import made to a cell before reading it; each one is listed, never silent.
public struct Normalisation: Hashable, Sendable {
  public let place: Finding.Place
  /// As it was in the sheet, or masked when the column is private.
  public let before: String
  public let after: String
  /// Why, as 去掉空格.
  public let reason: String

  public init(place: Finding.Place, before: String, after: String, reason: String) {
    self.place = place
    self.before = before
    self.after = after
    self.reason = reason
  }
}

/// The text without what people cannot see and do not mean.
///
/// Outer blanks and invisible characters go, full-width digits and letters become narrow. A text
/// with nothing of the kind comes back as it is.
func tidied(_ text: String) -> String {
  guard needsTidying(text) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isInvisible(scalar) {
    scalars.append(narrowed(scalar))
  }
  let kept = String(scalars).drop { $0.isWhitespace }
  guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(kept[...last])
}

/// The text without its blanks.
func compact(_ text: String) -> String {
  // No blank hides in plain figures and letters, which most codes are, nor in Chinese characters.
  let mayHaveBlanks = text.utf8.contains { $0 <= 0x20 || (0xC2...0xE3).contains($0) }
  return mayHaveBlanks ? text.filter { !$0.isWhitespace } : text
}

/// Whether the text is what offices write into a cell that holds nothing.
func isWordForNothing(_ text: String) -> Bool {
  switch text.unicodeScalars.first {
  case "无", "/", "\\", "—", "-", "空", "暂", "N", "n": wordsForNothing.contains(text)
  default: false
  }
}

private let wordsForNothing: Set<String> = [
  "无", "/", "\\", "—", "——", "-", "--", "空", "暂无", "N/A", "n/a",
]

/// A quick look at the bytes: most cells need no change, and a copy of each would cost more than
/// the rest of the import.
private func needsTidying(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last else { return false }
  if first <= 0x20 || last <= 0x20 { return true }
  // 0x7F and controls; C2 (NBSP and the like), E2 80 (zero-width), E3 80 (ideographic space),
  // EF (full-width forms, byte order mark).
  var previous: UInt8 = 0
  for byte in bytes {
    if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF { return true }
    if byte == 0x80, previous == 0xE2 || previous == 0xE3 { return true }
    previous = byte
  }
  return false
}

private func isInvisible(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
  default: false
  }
}

private func narrowed(_ scalar: UnicodeScalar) -> UnicodeScalar {
  switch scalar.value {
  case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
    UnicodeScalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000, 0xA0: " "
  default: scalar
  }
}
