import Disclosure
import FileTexts
import Proofreading

/// The lines that a reader sees of the file at `path`, in order; paragraphs that a page has broken
/// are whole again.
///
/// - Throws: ``Refusal`` with the rule of the reading when the file cannot be read.
func readLines(of path: String) throws -> [ReadLine] {
  var texts: [FileText] = []
  do {
    try readTexts(of: path) { text in
      if text.place.hidden == nil, seenParts.contains(text.place.part) { texts.append(text) }
    }
  } catch let refusal as FileTextRefusal {
    throw Refusal(id: refusal.id, message: refusal.message)
  }
  return joinedLines(texts)
}

/// What stands on the page itself; comments, properties and the like are no words of the notice.
private let seenParts: Set<TextPlace.Part> = [
  .paragraph, .heading, .listItem, .tableCell, .pageText, .line, .textBox, .cell, .footnote,
]

private func joinedLines(_ texts: [FileText]) -> [ReadLine] {
  var widths: [Int: Int] = [:]
  for text in texts where text.place.part == .pageText {
    widths[text.place.page ?? 0, default: 0] = max(
      widths[text.place.page ?? 0] ?? 0, displayWidth(text.text))
  }
  var (lines, isBroken): ([ReadLine], Bool) = ([], false)
  for text in texts where !isPageNumber(text) {
    let isCell = text.place.part == .tableCell || text.place.part == .cell
    if isBroken, text.place.part == .pageText, let last = lines.popLast() {
      lines.append(ReadLine(last.text + text.text, at: last.place))
    } else {
      let place = Finding.Place(field: text.place.words)
      lines += text.text.split(separator: "\n").map {
        ReadLine(String($0), at: place, isCell: isCell)
      }
    }
    isBroken = text.place.part == .pageText && fills(text, widths[text.place.page ?? 0] ?? 0)
  }
  return lines
}

/// Whether a line of a page reaches its right margin, so that the next one goes on with it.
private func fills(_ text: FileText, _ width: Int) -> Bool {
  guard let last = text.text.last, !"。：；".contains(last) else { return false }
  return displayWidth(text.text) >= width - 4
}

/// As — 3 —.
private func isPageNumber(_ text: FileText) -> Bool {
  text.place.part == .pageText
    && text.text.allSatisfy { "—-– ".contains($0) || ($0.isNumber && $0.isASCII) }
}
