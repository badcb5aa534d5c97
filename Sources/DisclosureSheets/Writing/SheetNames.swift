/// Names for the sheets of one workbook, each allowed and none twice.
struct SheetNames {
  private var taken: Set<String> = []

  /// `wish` itself where the rules of .xlsx allow it, else the nearest name that they do.
  ///
  /// A name has 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, and
  /// differs from the others by more than upper and lower case; `History` is reserved.
  mutating func allowed(_ wish: String) -> String {
    var name = String(String.UnicodeScalarView(wish.unicodeScalars.map(SheetNames.allowed)))
    name = SheetNames.trimmed(name, to: 31)
    if name.isEmpty { name = "表" }
    if name.lowercased() == "history" { name += "_" }
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = "(\(number))"
      candidate = SheetNames.trimmed(name, to: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "[]:*?/\\".unicodeScalars.contains(scalar) || isControl(scalar) ? "_" : scalar
  }

  private static func trimmed(_ name: String, to limit: Int) -> String {
    var name = Substring(name)
    while name.utf16.count > limit { name.removeLast() }
    while name.hasPrefix("'") { name.removeFirst() }
    while name.hasSuffix("'") { name.removeLast() }
    return String(name)
  }
}

/// Not allowed in XML 1.0, tab and line feed apart.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || scalar.value == 0xFFFE
    || scalar.value == 0xFFFF
}
