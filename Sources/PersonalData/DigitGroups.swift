/// Digits that stand together, in bytes of a text.
struct DigitGroup {
  let range: Range<Int>
  /// What stands between it and the group before.
  let gap: Gap

  var count: Int { range.count }

  enum Gap {
    case space
    case mark
    case line
    /// Anything else: the two do not belong together.
    case apart

    /// Whether one number may go on across it.
    var joins: Bool { self != .apart }
  }
}

/// The groups of digits in `text`, in their order.
func digitGroups(in text: UnsafeBufferPointer<UInt8>) -> [DigitGroup] {
  var groups: [DigitGroup] = []
  var index = 0
  var end = 0
  while index < text.count {
    guard text[index].isDigit else {
      index += 1
      continue
    }
    let start = index
    while index < text.count, text[index].isDigit { index += 1 }
    let gap = groups.isEmpty ? .apart : gap(in: text, end..<start)
    groups.append(DigitGroup(range: start..<index, gap: gap))
    end = index
  }
  return groups
}

/// One mark, or up to three spaces.
private func gap(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> DigitGroup.Gap {
  guard range.count <= 3 else { return .apart }
  var (marks, lines) = (0, 0)
  for index in range {
    switch text[index] {
    case UInt8(ascii: " "): break
    case UInt8(ascii: "-"), UInt8(ascii: "."): marks += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lines += 1
    default: return .apart
    }
  }
  guard marks <= 1 else { return .apart }
  return lines > 0 ? .line : marks > 0 ? .mark : .space
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `word` stands in `range`, or anywhere.
  func holds(_ word: StaticString, in range: Range<Int>? = nil) -> Bool {
    position(of: word, in: range ?? 0..<count) != nil
  }

  /// Where `word` first begins in `range`; it must lie in there whole.
  func position(of word: StaticString, in range: Range<Int>) -> Int? {
    let length = word.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    let first = word.utf8Start.pointee
    for start in range.lowerBound...range.upperBound - length where self[start] == first {
      if starts(with: word, at: start) { return start }
    }
    return nil
  }

  /// Whether `word` stands at `start`.
  func starts(with word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count else { return false }
    for offset in 0..<length where self[start + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// The byte at `index`, or a space outside the text.
  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : UInt8(ascii: " ")
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

  /// A small ASCII letter as a capital.
  var capital: UInt8 {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self - 32 : self
  }
}
