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
  let characters = Array(text)
  var result = characters
  for index in characters.indices {
    let character = characters[index]
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      let wide = fullWidth[scalar], isBesideChinese(index, in: characters)
    else { continue }
    result[index] = wide
  }
  matchBrackets(characters, &result)
  matchQuotes(characters, &result)
  return String(result)
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
private func matchBrackets(_ characters: [Character], _ result: inout [Character]) {
  var open: [Int] = []
  for index in characters.indices {
    if characters[index] == "(" { open.append(index) }
    guard characters[index] == ")", let opening = open.popLast() else { continue }
    guard result[opening] == "（" || result[index] == "）" else { continue }
    result[opening] = "（"
    result[index] = "）"
  }
}

/// Straight quotes become “ and ” when they come in pairs and the text is Chinese.
private func matchQuotes(_ characters: [Character], _ result: inout [Character]) {
  let places = characters.indices.filter { characters[$0] == "\"" }
  guard places.count.isMultiple(of: 2), characters.contains(where: isChinese) else { return }
  for (order, place) in places.enumerated() {
    result[place] = order.isMultiple(of: 2) ? "“" : "”"
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
