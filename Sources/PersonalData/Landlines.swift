extension PersonalSearch {
  /// Fixed telephones of persons: those that stand under a word such as 家庭电话, and, less surely,
  /// those that stand alone in a cell.
  mutating func addLandlines() {
    for index in groups.indices {
      guard let (digits, range) = landline(at: index), !known.holds(digits) else { continue }
      let isOfHome = isLabelled(range.lowerBound, homePhoneLabels)
      guard isOfHome || digits.count > 8 && isWhole(range) else { continue }
      if !isOfHome, known.holds(digits.suffix(8)) || known.holds(digits.suffix(7)) { continue }
      add(.landline, range, isCertain: isOfHome)
    }
  }

  /// An area code and seven or eight digits, or only these.
  private func landline(at index: Int) -> (digits: [UInt8], range: Range<Int>)? {
    let group = groups[index]
    if isAreaCode(group), index + 1 < groups.count, isLocal(groups[index + 1]),
      (1...2).contains(groups[index + 1].range.lowerBound - group.range.upperBound)
    {
      let next = groups[index + 1]
      guard
        text[group.range.upperBound..<next.range.lowerBound].allSatisfy({ ")- ".utf8.contains($0) })
      else { return nil }
      let opens = text.byte(group.range.lowerBound - 1) == UInt8(ascii: "(")
      let start = group.range.lowerBound - (opens ? 1 : 0)
      return (Array(text[group.range]) + Array(text[next.range]), start..<next.range.upperBound)
    }
    if text[group.range.lowerBound] == UInt8(ascii: "0"), (10...12).contains(group.count) {
      return (Array(text[group.range]), group.range)
    }
    return isLocal(group) ? (Array(text[group.range]), group.range) : nil
  }

  private func isAreaCode(_ group: DigitGroup) -> Bool {
    (3...4).contains(group.count) && text[group.range.lowerBound] == UInt8(ascii: "0")
  }

  private func isLocal(_ group: DigitGroup) -> Bool {
    (7...8).contains(group.count) && text[group.range.lowerBound] > UInt8(ascii: "1")
  }
}

private let homePhoneLabels: [StaticString] = [
  "家庭电话", "住宅电话", "宅电", "家长电话", "本人电话", "监护人电话", "父亲电话", "母亲电话", "家庭座机",
  "家长联系电话", "本人联系电话", "家庭联系电话", "监护人联系电话",
]
