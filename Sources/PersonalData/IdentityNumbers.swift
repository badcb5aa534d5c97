extension PersonalSearch {
  /// An identity number of seventeen digits and an X; false when it is none.
  mutating func addIDWithX(_ candidate: NumberCandidate) -> Bool {
    let end = candidate.range.upperBound
    let isApart = text.byte(end) == UInt8(ascii: " ") || text.byte(end) == UInt8(ascii: "-")
    let place = isApart ? end + 1 : end
    guard text.byte(place).capital == UInt8(ascii: "X"), !text.byte(place + 1).isLetter else {
      return false
    }
    return addID(candidate.digits + [UInt8(ascii: "X")], candidate, end: place + 1)
  }

  /// An identity number, or a pupil's when G, J or L stands before it; false when it is none.
  ///
  /// Certain when check character and division are right; with one of the two, when a word before
  /// it says what it is, or it stands alone in its cell.
  mutating func addID(
    _ characters: [UInt8], _ candidate: NumberCandidate, end: Int
  ) -> Bool {
    guard let form = IDForm(characters) else { return false }
    let range = candidate.range.lowerBound..<end
    if candidate.isSingle, let letter = studentLetter(before: range.lowerBound) {
      add(.studentNumber, letter..<end, isCertain: form.isDivision || form.isRight)
      return true
    }
    let isRight = form.isRight && form.isDivision
    guard isRight ? isUsual(candidate) : standsApart(range) else { return false }
    let isNamed =
      isLabelled(range.lowerBound, identityLabels, distance: 30) || isWhole(range)
    guard isRight || isNamed || candidate.isSingle else { return false }
    add(
      .residentID, range,
      isCertain: isRight || isNamed && (form.isRight || form.isDivision))
    return true
  }

  /// Whether the groups are such as people write: one, few, or all of one size.
  private func isUsual(_ candidate: NumberCandidate) -> Bool {
    guard candidate.groups.count > 6 else { return true }
    let sizes = sizes(candidate)
    return sizes.dropLast().allSatisfy { $0 == sizes[0] }
  }

  /// The place of the G, J or L that makes an identity number a pupil's.
  private func studentLetter(before place: Int) -> Int? {
    guard place > 0, "GJL".utf8.contains(text[place - 1].capital), !isAlphanumeric(place - 2) else {
      return nil
    }
    return place - 1
  }

  /// Numbers that begin or end with an identity number, as a disability card's does.
  mutating func addIDs(within group: DigitGroup) {
    let (start, end) = (group.range.lowerBound, group.range.upperBound)
    for range in [start..<start + 18, end - 18..<end] {
      guard let form = IDForm(Array(text[range])), form.isRight, form.isDivision else { continue }
      add(.residentID, range, isCertain: true)
      return
    }
  }

  /// An identity number of fifteen digits, as they were given out until 1999.
  mutating func addOldID(_ candidate: NumberCandidate) {
    let digits = candidate.digits
    let year = 1900 + figure(digits[6..<8])
    guard candidate.isSingle || sizes(candidate) == [6, 6, 3], isProvince(digits[...]),
      isDay(year: year, digits[8...]), standsApart(candidate.range)
    else { return }
    let isLabelled = isLabelled(candidate.range.lowerBound, identityLabels, distance: 30)
    guard isDivision(digits[0..<6]) || isLabelled else { return }
    // Many offices give out numbers that begin with a division and a recent day; hardly anybody
    // who had a number of fifteen digits was born before 1930.
    add(
      .residentID, candidate.range,
      isCertain: isLabelled || year >= 1930 && candidate.isSingle)
  }

  /// Whether no letter or digit touches it.
  private func standsApart(_ range: Range<Int>) -> Bool {
    !text.byte(range.lowerBound - 1).isLetter && !isAlphanumeric(range.upperBound)
  }
}

private let identityLabels: [StaticString] = [
  "身份证", "证件号", "身份号", "居住证", "户口簿",
]
