/// A number of things that a sentence tells of.
struct CountInText: Hashable {
  let value: Int
  /// As 件; empty where none is said.
  let unit: String
  /// The words before it, from the last count or comma on.
  let lead: String
  /// In characters of the sentence.
  let start: Int
  let end: Int
}

/// What the numbers of a report are counted in.
private let units: [Character] = ["件", "条", "份", "宗", "次", "起", "项", "个", "人", "篇", "场", "期"]

/// What makes a number something else than a count of things.
private let notCounting = [
  "年", "月", "日", "时", "%", "‰", "倍", "号", "天", "工作日", "个工作日", "亿", "万", "元", "分", "名",
  "个月", "岁", "级", "届", "点", "楼", "室",
]

/// The counts in a sentence from left to right: whole numbers in digits, with or without a comma
/// after each three, that have a unit or end a member of a list.
func counts(in sentence: [Character]) -> [CountInText] {
  var counts: [CountInText] = []
  var index = 0
  var leadStart = 0
  while index < sentence.count {
    guard sentence[index].isASCIIDigit else {
      if "，、；：。（）,;".contains(sentence[index]) { leadStart = index + 1 }
      index += 1
      continue
    }
    let (value, end) = number(in: sentence, at: index)
    if let value, let unit = unit(in: sentence, after: end) {
      let lead = String(sentence[leadStart..<index])
      counts.append(
        CountInText(
          value: value, unit: unit, lead: lead, start: index, end: end + unit.count))
      leadStart = end + unit.count
    }
    index = end
  }
  return counts
}

/// Nil for a decimal, or what no table holds; `end` is behind its last digit.
private func number(in text: [Character], at start: Int) -> (value: Int?, end: Int) {
  var (index, digits) = (start, "")
  var isDecimal = false
  while index < text.count {
    let isComma =
      text[index] == "," && index + 3 < text.count
      && text[index + 1...index + 3].allSatisfy(\.isASCIIDigit)
      && !(index + 4 < text.count && text[index + 4].isASCIIDigit)
    if text[index].isASCIIDigit {
      digits.append(text[index])
    } else if text[index] == ".", index + 1 < text.count, text[index + 1].isASCIIDigit {
      isDecimal = true
    } else if !isComma {
      break
    }
    index += 1
  }
  return (isDecimal || digits.count > 12 ? nil : Int(digits), index)
}

/// Nil when the number counts nothing.
private func unit(in text: [Character], after end: Int) -> String? {
  let rest = text[end...].drop { $0 == " " }
  let next = String(rest.prefix(4))
  if notCounting.contains(where: next.hasPrefix) { return nil }
  guard let first = rest.first else { return "" }
  if units.contains(first) { return String(first) }
  return "，、；。（）,;".contains(first) ? "" : nil
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The characters of a sentence with digits, letters and the marks between digits in half width.
func characters(of sentence: String) -> [Character] {
  sentence.map { character in
    guard let scalar = character.unicodeScalars.first, ("０"..."９").contains(scalar) else {
      return character
    }
    return Character(scalar.asHalfWidth)
  }
}
