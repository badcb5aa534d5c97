import Disclosure

/// The mistakes of clerks, and the parts of YAML that an outline has no use for.
///
/// They are looked for before the YAML library sees the text, for the reasons that ``lineProblems``
/// has. Lines of a text after `|` are passed over. That is safe because the library takes the same
/// lines for text: nothing else may go over the end of a line here, so that a `|` at the end of one
/// cannot be a part of something that began before.
func outlineProblems(in yaml: String) -> [Finding] {
  var text: Int?
  return numberedLines(of: yaml).compactMap { line in
    if let problem = characterProblem(in: line) { return problem }
    let indent = line.text.prefix { $0 == " " }.count
    let content = line.text.dropFirst(indent)
    guard !content.isEmpty else { return nil }
    if let column = text, indent > column { return nil }
    text = nil
    guard content.first != "#", !(indent == 0 && content == "---") else { return nil }
    guard indent <= 40 else { return nested(nil, line: line.number) }
    let parts = OutlineLine(content, indent: indent)
    if let problem = parts.problem(line: line.number) { return problem }
    if parts.beginsText { text = parts.column }
    return nil
  }
}

/// One line of an outline: `名称: 内容`, `- 内容` or `- 名称: 内容`.
private struct OutlineLine {
  /// Where its name begins, or its dash when it has no name; deeper lines belong to it.
  let column: Int
  let isItem: Bool
  /// What stands before the colon; nil when there is none.
  let key: Substring?
  let value: Substring

  init(_ content: Substring, indent: Int) {
    isItem = content == "-" || content.hasPrefix("- ")
    let rest = isItem ? content.dropFirst().drop { $0 == " " } : content
    let isQuoted = rest.first == "\"" || rest.first == "'"
    let end = isQuoted ? nil : colon(in: rest)
    key = end.map { rest[..<$0] }
    value = end.map { rest[$0...].dropFirst().drop { $0 == " " } } ?? rest
    let blanks = content.distance(from: content.startIndex, to: rest.startIndex)
    column = key == nil || !isItem ? indent : indent + blanks
  }

  /// Whether the text follows on deeper lines.
  var beginsText: Bool { ["|", "|-", "|+"].contains(uncommented) }

  private var uncommented: String {
    (value.firstRange(of: " #").map { value[..<$0.lowerBound] } ?? value).trimmed(of: " ")
  }

  func problem(line: Int) -> Finding? {
    let name = key.map(String.init)
    if let key, let first = key.first, "&*!{}[]?|>%@`,".contains(first) || key.hasPrefix("- ") {
      return mark(first, name: nil, line: line)
    }
    if key == nil { return keylessProblem(line: line) }
    return valueProblem(name, line: line)
  }

  private func keylessProblem(line: Int) -> Finding? {
    if isItem, value.isEmpty { return emptyItem(line: line) }
    if let problem = valueProblem(nil, line: line) { return problem }
    guard !isItem else { return nil }
    let hasColon = value.contains { $0 == "：" || $0 == ":" }
    return (hasColon ? colonProblem(in: value, line: line) : nil) ?? noColonInOutline(line: line)
  }

  private func valueProblem(_ name: String?, line: Int) -> Finding? {
    switch value.first {
    case "|": return beginsText ? nil : mark("|", name: name, line: line)
    case "\"", "'": return isClosed ? nil : openQuote(name, line: line)
    case "[": return isPlainList ? nil : nested(name, line: line)
    case "-" where value == "-" || value.hasPrefix("- "): return nested(name, line: line)
    case .some(let first) where "&*!{}]?>%@`,".contains(first):
      return mark(first, name: name, line: line)
    case nil, .some: return nil
    }
  }

  /// Whether the quote at the beginning ends on this line, and nothing but a comment after it.
  private var isClosed: Bool {
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", value.first == "\"" {
        rest = rest.dropFirst()
      } else if character == value.first {
        if character == "'", rest.first == "'" {
          rest = rest.dropFirst()
          continue
        }
        let after = rest.drop { $0 == " " }
        return after.isEmpty || (after.first == "#" && rest.first == " ")
      }
    }
    return false
  }

  /// Whether the list in brackets ends on this line and holds plain words only.
  private var isPlainList: Bool {
    let list = uncommented
    guard list.count > 1, list.last == "]" else { return false }
    let inside = list.dropFirst().dropLast()
    let items = inside.split(separator: ",").map { $0.drop { $0 == " " } }
    return !inside.contains { "[]{}\"'#".contains($0) }
      && !items.contains { $0.first.map { "&*!?|>%@`-".contains($0) } ?? false }
      && !inside.contains(": ")
  }
}
