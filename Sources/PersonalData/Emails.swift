extension PersonalSearch {
  /// E-mail addresses, but those of the government (.gov.cn).
  ///
  /// Whose one is cannot be told from it, unless it is made of a mobile number or a word before it
  /// says so; where a notice invites people to write to it, it is the office's.
  mutating func addEmails() {
    for at in text.indices where text[at] == UInt8(ascii: "@") {
      var start = at
      while start > 0, isLocalPart(text[start - 1]) { start -= 1 }
      var end = at + 1
      while end < text.count, isDomain(text[end]) { end += 1 }
      while end > at + 1, !text[end - 1].isLetter, !text[end - 1].isDigit { end -= 1 }
      guard start < at, isMailDomain(at + 1..<end) else { continue }
      let address = String(decoding: text[start..<end], as: UTF8.self)
      guard !address.lowercased().hasSuffix(".gov.cn"), !known.holds(address: address) else {
        continue
      }
      if isLabelled(start, officeMailLabels) { continue }
      let isOfPerson = isMobile(text[start..<at]) || isLabelled(start, personalMailLabels)
      add(.email, start..<end, isCertain: isOfPerson)
    }
  }

  private func isLocalPart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || "._%+-".utf8.contains(byte)
  }

  private func isDomain(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Whether it ends as the net's names do; icon@2x.png is a picture.
  private func isMailDomain(_ range: Range<Int>) -> Bool {
    let labels = text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(where: \.isEmpty), let top = labels.last,
      top.count > 1, top.allSatisfy(\.isLetter)
    else { return false }
    return !pictureEndings.contains(String(decoding: top, as: UTF8.self).lowercased())
  }

  private func isMobile(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    digits.count == 11 && digits.allSatisfy(\.isDigit)
      && digits[digits.startIndex] == UInt8(ascii: "1")
      && digits[digits.startIndex + 1] >= UInt8(ascii: "3")
  }
}

private let pictureEndings: Set<String> = ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js"]
private let officeMailLabels: [StaticString] = [
  "联系邮箱", "监督邮箱", "举报邮箱", "投诉邮箱", "报名邮箱", "受理邮箱", "办公邮箱", "单位邮箱", "公务邮箱", "征集邮箱",
]
private let personalMailLabels: [StaticString] = [
  "本人邮箱", "个人邮箱", "家长邮箱", "本人电子邮箱", "个人电子邮箱", "家长电子邮箱",
]
