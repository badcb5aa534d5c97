/// Texts as a draw takes them, so that a wide digit or a second blank changes no result.
///
/// Full-width forms of ASCII (U+FF01–U+FF5E) become narrow, every run of blanks becomes one space,
/// blanks at both ends and characters that nobody sees go. Nothing else is touched.
public func drawText(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  var blank = false
  for scalar in text.unicodeScalars where !isUnseen(scalar) {
    if isBlank(scalar) {
      blank = true
      continue
    }
    if blank, !scalars.isEmpty { scalars.append(" ") }
    blank = false
    scalars.append(narrow(scalar))
  }
  return String(scalars)
}

private func narrow(_ scalar: UnicodeScalar) -> UnicodeScalar {
  (0xFF01...0xFF5E).contains(scalar.value)
    ? UnicodeScalar(scalar.value - 0xFEE0) ?? scalar : scalar
}

private func isBlank(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

private func isUnseen(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x85: false
  case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
  default: false
  }
}

extension String {
  /// By bytes, which every language compares alike; `==` of texts would take é for e and an accent.
  func bytesPrecede(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
