import Disclosure

/// Brackets, quotation marks and book title marks that do not meet their other half.
func bracketSlips(_ line: ScannedLine) -> [Slip] {
  var open: [(place: Int, mark: UnicodeScalar)] = []
  var slips: [Slip] = []
  for (place, mark) in line.scalars.enumerated() {
    if closings[mark] != nil {
      open.append((place, mark))
      continue
    }
    guard let opening = openings[mark] else { continue }
    // Alone it is an apostrophe.
    guard mark != "’" || open.last?.mark == "‘" else { continue }
    if let last = open.last, last.mark == opening {
      open.removeLast()
    } else if let last = open.last, let expected = closings[last.mark] {
      open.removeLast()
      let range = last.place..<place + 1
      guard !isInterval(line, range) else { continue }
      slips.append(mismatch(line, range, expected: expected))
    } else if !isLabel(line, before: place) {
      slips.append(
        Slip(
          "LINT-010", place..<place + 1,
          "“\(line.excerpt(place..<place + 1))”里的 \(mark) 前面没有 \(opening)",
          "请补上 \(opening),或删去 \(mark)"))
    }
  }
  return slips + open.filter { !isQuote($0.mark) || !line.isContinued }.map { unclosed(line, $0) }
}

/// Closing mark by opening mark.
private let closings: [UnicodeScalar: UnicodeScalar] = [
  "（": "）", "(": ")", "《": "》", "〈": "〉", "〔": "〕", "【": "】", "［": "］", "[": "]",
  "“": "”", "‘": "’", "「": "」", "『": "』",
]

private let openings = Dictionary(uniqueKeysWithValues: closings.map { ($1, $0) })

private func isQuote(_ mark: UnicodeScalar) -> Bool { mark == "“" || mark == "‘" }

private func mismatch(
  _ line: ScannedLine, _ range: Range<Int>, expected: UnicodeScalar
) -> Slip {
  let (first, last) = (line.scalars[range.lowerBound], line.scalars[range.upperBound - 1])
  let isHalf = (first == "（" && last == ")") || (first == "(" && last == "）")
  return Slip(
    isHalf ? "LINT-011" : "LINT-010", range,
    isHalf
      ? "“\(line.excerpt(range))”里的括号一半全角、一半半角"
      : "“\(line.excerpt(range))”里的 \(first) 和 \(last) 不配对",
    isHalf ? "请都改成全角（）" : "请把 \(last) 改成 \(expected),或补上缺的另一半")
}

private func unclosed(_ line: ScannedLine, _ open: (place: Int, mark: UnicodeScalar)) -> Slip {
  let range = open.place..<open.place + 1
  let expected = closings[open.mark].map(String.init) ?? ""
  return Slip(
    "LINT-010", range, "“\(line.excerpt(range))”里的 \(open.mark) 后面没有 \(expected)",
    "请补上 \(expected),或删去 \(open.mark)")
}

/// Whether the closing bracket at `place` ends a number of an item, as 1）, a) or 三）.
private func isLabel(_ line: ScannedLine, before place: Int) -> Bool {
  guard line.scalars[place] == "）" || line.scalars[place] == ")" else { return false }
  var start = place
  while let scalar = line[start - 1], isOfLabel(scalar), place - start < 4 { start -= 1 }
  guard start < place else { return false }
  guard let before = line[start - 1] else { return true }
  return !isHan(before) && !isFigure(before) && !isLatin(before)
}

private func isOfLabel(_ scalar: UnicodeScalar) -> Bool {
  isFigure(scalar) || isLatin(scalar) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
}

/// Whether it is a half-open interval, as [60，70).
private func isInterval(_ line: ScannedLine, _ range: Range<Int>) -> Bool {
  let inner = line.scalars[range].dropFirst().dropLast()
  return inner.contains { $0 == "," || $0 == "，" }
    && inner.allSatisfy { isFigure($0) || isBlank($0) || ",，.-+%％∞".unicodeScalars.contains($0) }
}
