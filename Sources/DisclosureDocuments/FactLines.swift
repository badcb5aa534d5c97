import Disclosure

struct NumberedLine {
  /// From 1.
  let number: Int
  let text: Substring
}

func numberedLines(of yaml: String) -> [NumberedLine] {
  yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .enumerated().map { NumberedLine(number: $0.offset + 1, text: $0.element) }
}

/// What stands before the colon of an entry, without quotes; nil when the line begins no entry.
func key(of line: Substring) -> String? {
  guard line.first != " ", line.first != "#", let colon = colon(in: line) else { return nil }
  return line[..<colon].trimmed(of: " \"'")
}

/// A line that begins an entry of some map.
struct KeyLine {
  let number: Int
  /// Without quotes.
  let name: String
  /// How far to the right the name begins.
  let column: Int
  /// Whether the entry is the first of an item of a list.
  let beginsItem: Bool

  init?(_ line: NumberedLine) {
    let content = line.text.drop { $0 == " " }
    let isItem = content.hasPrefix("- ")
    let entry = isItem ? content.dropFirst().drop { $0 == " " } : content
    guard let name = key(of: entry) else { return nil }
    self.number = line.number
    self.name = name
    self.column = line.text.distance(from: line.text.startIndex, to: entry.startIndex)
    self.beginsItem = isItem
  }
}

/// The entries of the map that has one on line `number`.
func keyLines(of yaml: String, inMapAround number: Int) -> [KeyLine] {
  let lines = numberedLines(of: yaml).compactMap(KeyLine.init)
  guard let place = lines.firstIndex(where: { $0.number == number }) else { return [] }
  let column = lines[place].column
  let before = lines[..<place].lastIndex { $0.column < column }
  let item = lines[...place].lastIndex { $0.column == column && $0.beginsItem }
  let start = max(before.map { $0 + 1 } ?? 0, item ?? 0)
  let end = lines[(place + 1)...]
    .firstIndex { $0.column < column || ($0.column == column && $0.beginsItem) }
  return lines[start..<(end ?? lines.endIndex)].filter { $0.column == column }
}

/// The colon that ends a key: one with a space or nothing after it.
func colon(in line: Substring) -> Substring.Index? {
  line.indices.first { index in
    guard line[index] == ":" else { return false }
    let next = line.index(after: index)
    return next == line.endIndex || line[next] == " "
  }
}

/// The mistakes of clerks, and the parts of YAML that a facts file has no use for.
///
/// They are looked for before the YAML library sees the text, because its own report for a Chinese
/// colon is about something else, and because aliases of aliases would cost it unbounded time.
func lineProblems(in yaml: String) -> [Finding] {
  numberedLines(of: yaml).compactMap(lineProblem)
}

/// A tab or a control character.
func characterProblem(in line: NumberedLine) -> Finding? {
  if line.text.contains("\t") { return tab(line: line.number) }
  let hasControl = line.text.unicodeScalars.contains { $0.value < 0x20 }
  return hasControl ? unreadable(line: line.number) : nil
}

private func lineProblem(_ line: NumberedLine) -> Finding? {
  if let problem = characterProblem(in: line) { return problem }
  let text = line.text
  let content = text.trimmed(of: " ")
  guard let first = content.first, first != "#" else { return nil }
  if isNested(text) { return nested(key(of: text), line: line.number) }
  if let forbidden = forbiddenMark(in: text) {
    return mark(forbidden, name: key(of: text), line: line.number)
  }
  let beginsEntry = text.first != " " && !content.hasPrefix("- ") && content != "-"
  let isMarker = content == "---" || content == "..."
  guard beginsEntry, !isMarker, colon(in: text) == nil else { return nil }
  return colonProblem(in: text, line: line.number)
}

func colonProblem(in text: Substring, line: Int) -> Finding? {
  guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
    return text.first.map { "]}\"'".contains($0) } == true ? nil : noColon(line: line)
  }
  return wrongColon(after: text[..<colon].trimmed(of: " "), line: line)
}

/// The mark that makes an anchor, an alias, a tag, a mapping in braces or a compound key.
private func forbiddenMark(in line: Substring) -> Character? {
  var content = line.drop { $0 == " " || $0 == "-" }
  if let colon = colon(in: content), let found = leadingMark(content[..<colon]) { return found }
  if let colon = colon(in: content) { content = content[colon...].dropFirst() }
  return leadingMark(content)
}

private func leadingMark(_ content: Substring) -> Character? {
  let content = content.drop { $0 == " " }
  guard let first = content.first else { return nil }
  if first == "?" { return content.dropFirst().first == " " || content.count == 1 ? "?" : nil }
  if first == "[" {
    let items = content.dropFirst().split(separator: ",").map { $0.drop { $0 == " " } }
    return items.compactMap(\.first).first { "&*!{[".contains($0) }
  }
  return "&*!{".contains(first) ? first : nil
}

/// Whether a list begins in a list, or so far to the right that it must be inside of something.
///
/// The YAML library goes one call deeper with every level, so that its own limit of a thousand would
/// not keep it within a thread's stack.
private func isNested(_ line: Substring) -> Bool {
  let content = line.drop { $0 == " " }
  if line.distance(from: line.startIndex, to: content.startIndex) > 40 { return true }
  guard content.hasPrefix("- ") else { return content.first == "[" }
  let item = content.dropFirst().drop { $0 == " " }
  return item.first == "[" || item.hasPrefix("- ") || item == "-"
}

extension Substring {
  func trimmed(of characters: String) -> String {
    let start = drop { characters.contains($0) }
    guard let last = start.lastIndex(where: { !characters.contains($0) }) else { return "" }
    return String(start[...last])
  }
}
