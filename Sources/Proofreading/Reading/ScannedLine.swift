import Disclosure

/// A line as scalars, for rules that look at a mark and its neighbours.
///
/// Addresses of the web and of mail are blanked out, so that no rule reads them as Chinese text.
struct ScannedLine {
  let line: ProofLine
  /// As read, with ``blank`` in place of addresses; offsets are those of the text.
  let scalars: [UnicodeScalar]
  /// Whether the next line begins with a quotation mark, as a quotation over several paragraphs does
  /// with each of them.
  let isContinued: Bool
  private let original: [UnicodeScalar]

  static let blank: UnicodeScalar = "\u{FFFC}"

  init(_ line: ProofLine, before next: ProofLine? = nil) {
    self.line = line
    isContinued = next.map { $0.text.hasPrefix("“") || $0.text.hasPrefix("‘") } ?? false
    original = Array(line.text.unicodeScalars)
    scalars = withoutAddresses(original)
  }

  var hasHan: Bool { scalars.contains(where: isHan) }

  subscript(index: Int) -> UnicodeScalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// Whether `words` stand at `index`.
  func has(_ words: String, at index: Int) -> Bool {
    var place = index
    for scalar in words.unicodeScalars {
      guard self[place] == scalar else { return false }
      place += 1
    }
    return place > index && index >= 0
  }

  /// Whether `words` end just before `index`.
  func has(_ words: String, endingBefore index: Int) -> Bool {
    has(words, at: index - words.unicodeScalars.count)
  }

  /// Where `words` begin, in order.
  func places(of words: String) -> [Int] {
    guard let first = words.unicodeScalars.first else { return [] }
    return scalars.indices.filter { scalars[$0] == first && has(words, at: $0) }
  }

  /// The text at `range` with a few characters around it.
  func excerpt(_ range: Range<Int>) -> String {
    let start = max(0, range.lowerBound - 6)
    let end = min(original.count, range.upperBound + 6)
    return (start > 0 ? "…" : "") + text(start..<end) + (end < original.count ? "…" : "")
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: original[range])
    return String(view)
  }
}

/// What a rule found in one line.
struct Slip {
  let rule: String
  let severity: Finding.Severity
  /// Offsets of scalars.
  let range: Range<Int>
  /// Without the excerpt, which is put in front: “…”一段里….
  let problem: String
  let remedy: String

  init(
    _ rule: String, as severity: Finding.Severity = .explain, _ range: Range<Int>,
    _ problem: String, _ remedy: String
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.problem = problem
    self.remedy = remedy
  }
}

func isHan(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0x20000...0x323AF: true
  default: false
  }
}

func isFigure(_ scalar: UnicodeScalar) -> Bool { ("0"..."9").contains(scalar) }

func isLatin(_ scalar: UnicodeScalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

func isBlank(_ scalar: UnicodeScalar) -> Bool {
  scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t"
}

/// `scalars` with ``ScannedLine/blank`` for every scalar of an address.
///
/// An address is a stretch of narrow characters that holds ://, www. or a single @ between others.
private func withoutAddresses(_ scalars: [UnicodeScalar]) -> [UnicodeScalar] {
  guard scalars.contains(where: { $0 == "@" || $0 == "/" || $0 == "." }) else { return scalars }
  var result = scalars
  var start = 0
  while start < scalars.count {
    guard isOfAddress(scalars[start]) else {
      start += 1
      continue
    }
    var end = start
    while end < scalars.count, isOfAddress(scalars[end]) { end += 1 }
    if isAddress(scalars[start..<end]) {
      for index in start..<end { result[index] = ScannedLine.blank }
    }
    start = end
  }
  return result
}

private func isOfAddress(_ scalar: UnicodeScalar) -> Bool {
  (0x21...0x7E).contains(scalar.value) && !"()\"<>".unicodeScalars.contains(scalar)
}

private func isAddress(_ word: ArraySlice<UnicodeScalar>) -> Bool {
  let text = String(String.UnicodeScalarView(word)).lowercased()
  if text.contains("://") || text.hasPrefix("www.") { return true }
  if text.contains("@") { return text.first != "@" && text.last != "@" }
  let endings = [
    ".cn", ".com", ".org", ".net", ".gov", ".edu", ".html", ".htm", ".docx", ".xlsx", ".pdf",
    ".doc", ".xls", ".zip", ".jpg", ".png", ".txt",
  ]
  return endings.contains { text.hasSuffix($0) || text.contains($0 + "/") }
}
