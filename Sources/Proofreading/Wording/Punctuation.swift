import Disclosure

/// Marks of punctuation that Chinese print does not have (GB/T 15834-2011).
func punctuationSlips(_ line: ScannedLine) -> [Slip] {
  guard line.hasHan else { return [] }
  return narrowMarks(line) + narrowBrackets(line) + straightQuotes(line) + repeatedMarks(line)
}

/// Full-width mark by narrow mark.
private let wideMarks: [UnicodeScalar: UnicodeScalar] = [
  ",": "，", ";": "；", ":": "：", "?": "？", "!": "！",
]

/// A narrow mark that has a Chinese character on one side, and on the other nothing that asks for a
/// narrow one: 8:30, 1,000, 1:3 and A,B stay as they are.
private func narrowMarks(_ line: ScannedLine) -> [Slip] {
  line.scalars.enumerated().compactMap { place, mark in
    let (before, after) = (line[place - 1], line[place + 1])
    if mark == "." { return narrowStop(line, place) }
    guard let wide = wideMarks[mark],
      before.map(isChineseText) == true || isFigureThenHan(line, place)
    else { return nil }
    guard after.map(isNarrowWord) != true || before.map(isChineseText) == true else { return nil }
    return Slip(
      "LINT-012", place..<place + 1, "“\(line.excerpt(place..<place + 1))”用了半角的 \(mark)",
      "请改成全角的 \(wide)")
  }
}

/// As in 附件1:名单, but not in 2:1 or 8:30.
private func isFigureThenHan(_ line: ScannedLine, _ place: Int) -> Bool {
  guard let before = line[place - 1], let after = line[place + 1] else { return false }
  return isFigure(before) && isHan(after)
}

/// A narrow full stop at the end of a Chinese sentence.
private func narrowStop(_ line: ScannedLine, _ place: Int) -> Slip? {
  guard let before = line[place - 1], isChineseText(before), line[place + 1] == nil else {
    return nil
  }
  return Slip(
    "LINT-012", place..<place + 1, "“\(line.excerpt(place..<place + 1))”用了半角的 .", "请改成句号 。")
}

/// Narrow brackets around Chinese words; (1), (A4) and (SHA-256) may stay.
private func narrowBrackets(_ line: ScannedLine) -> [Slip] {
  var (open, slips): (Int?, [Slip]) = (nil, [])
  for (place, mark) in line.scalars.enumerated() {
    if mark == "(" { open = place }
    guard mark == ")", let start = open else { continue }
    open = nil
    if line.scalars[start..<place].contains(where: isHan) {
      slips.append(
        Slip(
          "LINT-012", start..<place + 1, "“\(line.excerpt(start..<place + 1))”用了半角括号",
          "请改成全角（）"))
    }
  }
  return slips
}

/// Straight quotation marks; one behind a figure is an inch.
private func straightQuotes(_ line: ScannedLine) -> [Slip] {
  let places = line.scalars.indices.filter { place in
    line.scalars[place] == "\"" && line[place - 1].map(isFigure) != true
  }
  guard let first = places.first else { return [] }
  return [
    Slip(
      "LINT-013", first..<first + 1, "“\(line.excerpt(first..<first + 1))”用了直引号 \"",
      "请改成 “ 和 ”")
  ]
}

/// Two marks where one is meant, as 。。 or ，。; …… and —— are one mark each.
private func repeatedMarks(_ line: ScannedLine) -> [Slip] {
  line.scalars.indices.dropLast().compactMap { place in
    guard isStop(line.scalars[place]), isStop(line.scalars[place + 1]) else { return nil }
    let range = place..<place + 2
    return Slip("LINT-014", range, "“\(line.excerpt(range))”里标点连用", "请只留一个")
  }
}

private func isStop(_ scalar: UnicodeScalar) -> Bool { "，。、；：".unicodeScalars.contains(scalar) }

private func isChineseText(_ scalar: UnicodeScalar) -> Bool {
  isHan(scalar) || "）》”〕】’".unicodeScalars.contains(scalar)
}

private func isNarrowWord(_ scalar: UnicodeScalar) -> Bool { isFigure(scalar) || isLatin(scalar) }
