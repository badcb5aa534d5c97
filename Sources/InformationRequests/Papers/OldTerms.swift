public import Disclosure

/// What an old template gets wrong in a text for applicants: the answer within 15 working days, as the
/// rule of 2007 had it.
///
/// The 15 working days that a third party has are left alone, by the words of their sentence.
public func oldTermFindings(in text: String) -> [Finding] {
  let stops: Set<Character> = ["。", "；", ";", "\n"]
  let sentences = text.split(whereSeparator: stops.contains)
  return sentences.filter(namesOldTerm).map { sentence in
    let words = sentence.filter { !$0.isWhitespace }
    return Finding(
      rule: "REQ-032", value: String(words.prefix(40)),
      problem: "“\(words.prefix(40))”写的是15个工作日,这是2007年条例的期限",
      remedy:
        "现行规定是\(RequestTerm.answer.figure)(\(RequestTerm.answer.source)),请改正;"
        + "15个工作日只用于第三方提出意见")
  }
}

private func namesOldTerm(_ sentence: Substring) -> Bool {
  let words = String(sentence.filter { !$0.isWhitespace }).narrowed
  guard !words.contains("第三方"), !words.contains("征求意见") else { return false }
  return ["15个工作日", "15工作日", "十五个工作日", "十五工作日"].contains { term in
    words.ranges(of: term).contains { !words[..<$0.lowerBound].endsInFigure }
  }
}

extension StringProtocol {
  /// Whether what follows goes on with a number, as the 15 of 115 does.
  fileprivate var endsInFigure: Bool {
    last.map { $0.isWholeNumber || "二三四五六七八九".contains($0) } ?? false
  }
}

extension String {
  /// With 15 in narrow figures.
  fileprivate var narrowed: String {
    String(map { $0 == "１" ? "1" : $0 == "５" ? "5" : $0 })
  }
}
