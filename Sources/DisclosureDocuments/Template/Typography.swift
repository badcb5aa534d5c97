import Disclosure

/// `text` with the punctuation that Chinese print has (GB/T 15834-2011): full-width marks beside
/// Chinese characters, and quotation marks in pairs.
///
/// Offices type `(`, `,` and `"` as they come; times, phone numbers and Latin words stay as they
/// are, because their marks have no Chinese neighbour.
func chinesePunctuation(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { fullWidth[$0] != nil || $0 == "\"" }) else {
    return text
  }
  var characters = Array(text)
  widen(&characters)
  matchBrackets(&characters)
  // A bracket that has become full-width is a Chinese neighbour too.
  widen(&characters)
  matchQuotes(&characters)
  return String(characters)
}

private func widen(_ characters: inout [Character]) {
  for index in characters.indices {
    let scalars = characters[index].unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, let wide = fullWidth[scalar],
      isBesideChinese(index, in: characters)
    else { continue }
    characters[index] = wide
  }
}

private let fullWidth: [UnicodeScalar: Character] = [
  ",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）",
]

private func isBesideChinese(_ index: Int, in characters: [Character]) -> Bool {
  let before = index > 0 && isChinese(characters[index - 1])
  let after = index + 1 < characters.count && isChinese(characters[index + 1])
  return before || after
}

private func isChinese(_ character: Character) -> Bool { displayWidth(character) == 2 }

/// Both brackets of a pair are full-width as soon as one is.
private func matchBrackets(_ characters: inout [Character]) {
  var open: [Int] = []
  for index in characters.indices {
    if "(（".contains(characters[index]) { open.append(index) }
    guard ")）".contains(characters[index]), let opening = open.popLast() else { continue }
    guard characters[opening] == "（" || characters[index] == "）" else { continue }
    characters[opening] = "（"
    characters[index] = "）"
  }
}

/// Straight quotes become “ and ” when they come in pairs and the text is Chinese.
private func matchQuotes(_ characters: inout [Character]) {
  let places = characters.indices.filter { characters[$0] == "\"" }
  guard places.count.isMultiple(of: 2), characters.contains(where: isChinese) else { return }
  for (order, place) in places.enumerated() {
    characters[place] = order.isMultiple(of: 2) ? "“" : "”"
  }
}

/// `text` on one line: a line end goes, and leaves a space only between Latin words.
func unwrapped(_ text: String) -> String {
  guard text.contains("\n") else { return text }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
  return lines.dropFirst().reduce(String(lines.first ?? "")) { result, line in
    let isLatin = [result.last, line.first].allSatisfy { $0.map(isChinese) == false }
    return result + (isLatin ? " " : "") + line
  }
}
