extension PersonalSearch {
  mutating func addMobile(_ candidate: NumberCandidate) {
    let start = candidate.range.lowerBound
    guard let digits = mobileDigits(candidate), !known.holds(digits),
      !isAlphanumeric(candidate.range.upperBound),
      !text.byte(start - 1).isLetter || hasPhoneWord(before: start),
      candidate.isSingle || isWrittenAsPhone(candidate)
    else { return }
    if isInRow(candidate) { return add(.mobilePhone, candidate.range, isCertain: false) }
    let isPlain =
      candidate.digits.count == 11 || candidate.digits.count == 15
      || text.byte(start - 1) == UInt8(ascii: "+")
    add(
      .mobilePhone, candidate.range,
      isCertain: isPlain && !isFraction(candidate) || isWhole(candidate.range)
        || isLabelled(start, phoneLabels))
  }

  /// The eleven digits, without the country's 86 or the 0 of old long-distance calls.
  private func mobileDigits(_ candidate: NumberCandidate) -> ArraySlice<UInt8>? {
    let digits = candidate.digits
    let first = digits.count - 11
    guard digits[first] == UInt8(ascii: "1"), digits[first + 1] >= UInt8(ascii: "3") else {
      return nil
    }
    let isPrefixed =
      switch first {
      case 0: true
      case 1: candidate.isSingle && digits.starts(with: "0".utf8)
      case 2: candidate.isSingle && digits.starts(with: "86".utf8)
      case 4: candidate.isSingle && digits.starts(with: "0086".utf8)
      default: false
      }
    return isPrefixed ? digits[first...] : nil
  }

  /// Whether a phone in groups is written as people do, and is not a part of a row of figures.
  private func isWrittenAsPhone(_ candidate: NumberCandidate) -> Bool {
    let (sizes, gaps) = (sizes(candidate), gaps(candidate))
    guard phoneGroups.contains(sizes), gaps[0] != .line, gaps.allSatisfy({ $0 == gaps[0] }) else {
      return false
    }
    let (first, next) = (candidate.groups.lowerBound, candidate.groups.upperBound)
    let follows = groups[first].gap == gaps[0] && !isCountry(groups[first - 1])
    let goesOn = next < groups.count && groups[next].gap == gaps[0]
    let isUsual = sizes == [3, 4, 4] && gaps[0] == .space
    return isUsual ? !(follows && goesOn) : !follows && !goesOn
  }

  /// Whether other figures stand behind it or two before it, as in a row of them or the points of a
  /// drawing: 156 2345 6789 1234.
  private func isInRow(_ candidate: NumberCandidate) -> Bool {
    guard !candidate.isSingle else { return false }
    let (first, next) = (candidate.groups.lowerBound, candidate.groups.upperBound)
    if next < groups.count, groups[next].gap == .space { return true }
    return first > 1 && groups[first].gap == .space && !isCountry(groups[first - 1])
      && groups[first - 1].gap == .space
  }

  private func isCountry(_ group: DigitGroup) -> Bool {
    text[group.range].elementsEqual("86".utf8) || text[group.range].elementsEqual("0086".utf8)
  }

  /// Whether the digits are a fraction: 120.13800138000 is a place on the map, 1.13800138000 the
  /// first of a list.
  private func isFraction(_ candidate: NumberCandidate) -> Bool {
    let first = candidate.groups.lowerBound
    guard groups[first].gap == .mark,
      text.byte(candidate.range.lowerBound - 1) == UInt8(ascii: ".")
    else { return false }
    let whole = groups[first - 1]
    return whole.count > 1 || text[whole.range.lowerBound] == UInt8(ascii: "0")
  }

  private func hasPhoneWord(before place: Int) -> Bool {
    var start = place
    while start > 0, text[start - 1].isLetter, place - start < 9 { start -= 1 }
    return phoneWords.contains(String(decoding: text[start..<place].map(\.capital), as: UTF8.self))
  }
}

private let phoneGroups: [[Int]] = [
  [3, 4, 4], [3, 8], [4, 3, 4], [4, 4, 3], [7, 4], [5, 6], [3, 3, 5],
]
private let phoneLabels: [StaticString] = ["电话", "手机", "联系方式", "Tel", "TEL", "tel"]
private let phoneWords: Set<String> = [
  "TEL", "PHONE", "MOBILE", "MOB", "CELL", "M", "T", "P", "WX", "VX", "V",
]
