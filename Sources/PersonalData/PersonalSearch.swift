/// The search of one text; each kind adds what it finds.
struct PersonalSearch {
  struct Found {
    let kind: PrivateContent.Kind
    /// In bytes of the narrowed text.
    let range: Range<Int>
    let isCertain: Bool
  }

  let text: UnsafeBufferPointer<UInt8>
  let groups: [DigitGroup]
  let known: OfficialContacts
  private var found: [Found] = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ known: OfficialContacts) {
    self.text = text
    self.known = known
    groups = digitGroups(in: text)
  }

  mutating func run(_ marks: TextMarks) {
    if marks.digits > 6 {
      addNumbers()
      addLandlines()
      addPermits()
    }
    if marks.hasAt { addEmails() }
    if marks.hasWide {
      if marks.digits > 2 { addPlates() }
      addAddresses()
    }
  }

  mutating func add(_ kind: PrivateContent.Kind, _ range: Range<Int>, isCertain: Bool) {
    found.append(Found(kind: kind, range: range, isCertain: isCertain))
  }

  /// What was found, by place; of two that overlap the certain one, then the longer.
  var inOrder: [Found] {
    guard found.count > 1 else { return found }
    let byWeight = found.sorted { one, other in
      if one.isCertain != other.isCertain { return one.isCertain }
      if one.range.count != other.range.count { return one.range.count > other.range.count }
      return one.range.lowerBound < other.range.lowerBound
    }
    var kept: [Found] = []
    for item in byWeight where !kept.contains(where: { $0.range.overlaps(item.range) }) {
      kept.append(item)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension PersonalSearch {
  /// Whether the text is this and nothing else but blanks and quotes, as a cell with a number.
  func isWhole(_ range: Range<Int>) -> Bool {
    isBlank(0..<range.lowerBound) && isBlank(range.upperBound..<text.count)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.count < 4
      && range.allSatisfy {
        text[$0] <= UInt8(ascii: " ") || text[$0] == UInt8(ascii: "'")
          || text[$0] == UInt8(ascii: "\"")
      }
  }

  /// Whether one of `labels` stands before `place`, in the same clause and at most `distance` bytes
  /// away from its end.
  func isLabelled(_ place: Int, _ labels: [StaticString], distance: Int = 18) -> Bool {
    var start = place
    let farthest = max(0, place - distance - 30)
    while start > farthest, !endsClause(start - 1) { start -= 1 }
    return labels.contains { label in
      let length = label.utf8CodeUnitCount
      var end = place
      while end - length >= start, place - end <= distance {
        if text.starts(with: label, at: end - length) { return true }
        end -= 1
      }
      return false
    }
  }

  func endsClause(_ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\t"),
      UInt8(ascii: "|"), UInt8(ascii: "!"):
      true
    case 0x81, 0x82: index > 1 && text[index - 1] == 0x80 && text[index - 2] == 0xE3  // 、。
    default: false
    }
  }

  func isAlphanumeric(_ index: Int) -> Bool {
    let byte = text.byte(index)
    return byte.isDigit || byte.isLetter
  }
}
