/// Digits that may be one number, in one group or in several.
struct NumberCandidate {
  let digits: [UInt8]
  /// Which of the text's groups they are.
  let groups: Range<Int>
  /// In bytes of the narrowed text.
  let range: Range<Int>

  var isSingle: Bool { groups.count == 1 }
}

extension PersonalSearch {
  /// Identity numbers, mobile phones and bank cards, written together or in groups.
  mutating func addNumbers() {
    for first in groups.indices {
      if groups[first].count > 19 {
        addIDs(within: groups[first])
        continue
      }
      var digits: [UInt8] = []
      var last = first
      while last < groups.count, last == first || groups[last].gap.joins {
        guard digits.count + groups[last].count <= 19 else { break }
        digits.append(contentsOf: text[groups[last].range])
        last += 1
        guard digits.count >= 11 else { continue }
        let range = groups[first].range.lowerBound..<groups[last - 1].range.upperBound
        add(NumberCandidate(digits: digits, groups: first..<last, range: range))
      }
    }
  }

  private mutating func add(_ candidate: NumberCandidate) {
    switch candidate.digits.count {
    case 11...13: addMobile(candidate)
    case 15:
      addOldID(candidate)
      addMobile(candidate)
    case 17 where addIDWithX(candidate): break
    case 18 where addID(candidate.digits, candidate, end: candidate.range.upperBound): break
    case 16...19: addCard(candidate)
    default: break
    }
  }

  /// How many digits each of the candidate's groups has.
  func sizes(_ candidate: NumberCandidate) -> [Int] { groups[candidate.groups].map(\.count) }

  /// What stands between the candidate's groups.
  func gaps(_ candidate: NumberCandidate) -> [DigitGroup.Gap] {
    groups[candidate.groups].dropFirst().map(\.gap)
  }
}
