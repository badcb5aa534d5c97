extension PersonalSearch {
  /// A bank card's number: certain with the Luhn check and the first digits of banks here or a word
  /// before it, likely with one of these.
  mutating func addCard(_ candidate: NumberCandidate) {
    let digits = candidate.digits
    let start = candidate.range.lowerBound
    guard !text.byte(start - 1).isLetter, !isAlphanumeric(candidate.range.upperBound),
      !isLabelled(start, ["指纹", "fingerprint"])
    else { return }
    let isIssued = hasIssuer(digits)
    guard hasLuhnCheck(digits), candidate.isSingle || isIssued && isInCardGroups(candidate) else {
      if candidate.isSingle, isLabelled(start, cardLabels) {
        add(.bankCard, candidate.range, isCertain: false)
      }
      return
    }
    let isLabelled = isLabelled(start, cardLabels)
    guard isIssued || isLabelled || mayBeCard(candidate) else { return }
    add(.bankCard, candidate.range, isCertain: isIssued || isLabelled)
  }

  /// Sixteen or nineteen digits that are no time and no fraction; those with 17 and 18 are rarely a
  /// card's in a sentence.
  private func mayBeCard(_ candidate: NumberCandidate) -> Bool {
    if isWhole(candidate.range) { return true }
    return [16, 19].contains(candidate.digits.count) && !startsWithDay(candidate.digits)
      && text.byte(candidate.range.lowerBound - 1) != UInt8(ascii: ".")
  }

  /// Four by four, or the issuer's six and the rest.
  private func isInCardGroups(_ candidate: NumberCandidate) -> Bool {
    let (sizes, gaps) = (sizes(candidate), gaps(candidate))
    let isByFour = sizes.count > 3 && sizes.dropLast().allSatisfy { $0 == 4 }
    return gaps.allSatisfy { $0 != .line } && (isByFour || sizes.count == 2 && sizes[0] == 6)
  }
}

private let cardLabels: [StaticString] = [
  "卡号", "银行卡", "银行账号", "存折", "一卡通", "工资卡", "储蓄卡",
]
