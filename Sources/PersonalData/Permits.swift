extension PersonalSearch {
  /// Passports (护照) and the permits with which people from Hong Kong, Macao and Taiwan travel.
  ///
  /// Letter and digits alone are the form of many numbers: only a word before them makes them
  /// certain.
  mutating func addPermits() {
    for group in groups where (6...10).contains(group.count) {
      guard !isAlphanumeric(group.range.upperBound) else { continue }
      let letters = lettersBefore(group.range.lowerBound)
      guard letters.count < 3, !isAlphanumeric(letters.lowerBound - 1) else { continue }
      let range = letters.lowerBound..<group.range.upperBound
      if isLabelled(range.lowerBound, passportLabels), !(letters.isEmpty && group.count < 9) {
        add(.passport, range, isCertain: true)
      } else if isLabelled(range.lowerBound, permitLabels), [8, 10].contains(group.count) {
        add(.travelPermit, range, isCertain: true)
      } else if let kind = kind(letters, group), !startsWithYear(group) {
        add(kind, range, isCertain: false)
      }
    }
  }

  private func lettersBefore(_ place: Int) -> Range<Int> {
    var start = place
    while start > 0, text[start - 1].isLetter { start -= 1 }
    return start..<place
  }

  private func kind(_ letters: Range<Int>, _ group: DigitGroup) -> PrivateContent.Kind? {
    guard letters.count == 1 else { return nil }
    return switch (text[letters.lowerBound], group.count) {
    case (UInt8(ascii: "E"), 8), (UInt8(ascii: "G"), 8): .passport
    case (UInt8(ascii: "H"), 8), (UInt8(ascii: "M"), 8), (UInt8(ascii: "H"), 10),
      (UInt8(ascii: "M"), 10):
      .travelPermit
    default: nil
    }
  }

  /// Whether it begins as 1990 or 2026 does: such is a number that an office gave out in a year.
  private func startsWithYear(_ group: DigitGroup) -> Bool {
    (1900...2099).contains(figure(Array(text[group.range])[0..<4]))
  }
}

private let passportLabels: [StaticString] = ["护照", "Passport", "passport"]
private let permitLabels: [StaticString] = [
  "通行证", "回乡证", "台胞证",
]
