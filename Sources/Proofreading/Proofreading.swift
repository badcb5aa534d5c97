public import Disclosure

/// Every mistake in the words of `text`, in the order of its lines.
///
/// A rule that is doubtful stays silent: a clerk who is told of ten mistakes that are none reads the
/// eleventh no more.
public func wordingFindings(in text: ProofText) -> [Finding] {
  var findings: [Finding] = []
  for (index, line) in text.lines.enumerated() {
    guard line.part != .cell || isSuspect(line.text) else { continue }
    let next = text.lines.indices.contains(index + 1) ? text.lines[index + 1] : nil
    findings += lineFindings(ScannedLine(line, before: next))
  }
  return findings + missingAttachment(text)
}

private let lineRules: [@Sendable (ScannedLine) -> [Slip]] = [
  titleSlips, bracketSlips, punctuationSlips, placeholderSlips, dateSlips, formSlips, wordSlips,
  attachmentSlips,
]

/// What stands in a table is what the office's list says; only what is wrong in itself is told there.
private let rulesOfCells: Set<String> = [
  "LINT-010", "LINT-020", "LINT-021", "LINT-022", "LINT-031", "LINT-032", "LINT-033",
]

/// One finding for each rule, with how often when it is more than once.
private func lineFindings(_ line: ScannedLine) -> [Finding] {
  let slips = lineRules.flatMap { $0(line) }
    .filter { line.line.part != .cell || rulesOfCells.contains($0.rule) }
  return grouped(slips) { $0.rule }.map { rule, slips in
    let first = slips.min { $0.range.lowerBound < $1.range.lowerBound } ?? slips[0]
    let count = slips.count > 1 ? "(共 \(slips.count) 处)" : ""
    return Finding(
      rule: rule, severity: first.severity, place: line.line.place, value: line.text(first.range),
      problem: first.problem + count, remedy: first.remedy)
  }
}

/// Whether a cell holds a mark that any of its rules looks at; most hold none.
private func isSuspect(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar {
    case "{", "}", "$", "«", "<", "[", "]", "【", "】", "#", "X", "x", "Ｘ", "×", "某", "月", "（", "）",
      "(", ")", "《", "》", "〈", "〉", "〔", "〕", "“", "”", "‘", "「", "」", "『", "』", "［", "］":
      true
    default: false
    }
  }
}
