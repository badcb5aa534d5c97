import XMLStreams

/// The text of a shared or inline string as its runs stream by: runs joined, readings left out.
struct RichText {
  /// UTF-8, with the spaces trimmed as Excel does and _xHHHH_ not yet resolved.
  private(set) var bytes: [UInt8] = []
  /// Where the text begins that the current `t` has given.
  private var start = 0
  private var keepsSpaces = false
  private var depth = 0
  /// The depth of the `rPh` (读音) or `rPr` (look of a run) that is passed over, or 0.
  private var skipped = 0
  private var isInText = false

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if skipped > 0 { return }
    if name.isLetter("t") {
      isInText = true
      start = bytes.count
      keepsSpaces = attributes["space"].map { $0 == "preserve" } ?? false
    } else if name == "rPh" || name == "rPr" {
      skipped = depth
    }
  }

  mutating func end() {
    if skipped == depth { skipped = 0 }
    if isInText {
      if !keepsSpaces { trim() }
      isInText = false
    }
    depth -= 1
  }

  /// Says no when the text grows beyond what any cell holds.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isInText else { return true }
    bytes.append(contentsOf: text)
    return bytes.count <= ReadingLimits.text
  }

  /// Excel drops the blanks around a `t` that does not say xml:space="preserve".
  private mutating func trim() {
    while bytes.count > start, let last = bytes.last, RichText.isBlank(last) { bytes.removeLast() }
    let blanks = bytes[start...].prefix(while: RichText.isBlank).count
    if blanks > 0 { bytes.removeSubrange(start..<start + blanks) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
