/// What the number of a cell stands for by its number format.
enum NumberMeaning: Sendable {
  case number
  /// A day, or a day with a time.
  case day
  case timeOfDay
  case duration

  /// The meaning of a format that every program knows by number and files do not spell out.
  ///
  /// 27–36 and 50–58 are the East-Asian dates and times (ECMA-376 part 1, 18.8.30). Chinese and
  /// Japanese programs differ in 34, 35, 55 and 56, which is why a cell's value has a say too.
  init(ofBuiltInFormat id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .timeOfDay
    case 46: self = .duration
    default: self = .number
    }
  }

  /// The meaning of a format code, as `yyyy"年"m"月"d"日";@`; its first section decides.
  init(ofFormat code: String) {
    var letters = FormatLetters()
    letters.read(Array(code.unicodeScalars))
    self = letters.meaning
  }
}

/// The letters of a format code that stand for days and times.
private struct FormatLetters {
  private var hasDay = false
  private var hasTime = false
  private var hasMonthOrMinute = false
  private var hasDuration = false
  private var hasDigits = false

  var meaning: NumberMeaning {
    if hasDuration { return .duration }
    if hasDigits { return .number }
    if hasDay { return .day }
    if hasTime { return .timeOfDay }
    return hasMonthOrMinute ? .day : .number
  }

  mutating func read(_ code: [Unicode.Scalar]) {
    var position = 0
    while position < code.count, code[position] != ";" {
      position = next(position, in: code)
    }
  }

  /// Reads the item at `position` and tells where the next begins.
  private mutating func next(_ position: Int, in code: [Unicode.Scalar]) -> Int {
    if let word = FormatLetters.words.first(where: { matches($0.word, at: position, in: code) }) {
      if word.isTime { hasTime = true }
      return position + word.word.count
    }
    switch code[position] {
    case "\"": return after("\"", from: position + 1, in: code)
    case "[":
      let end = after("]", from: position + 1, in: code)
      bracket(code[(position + 1)..<max(position + 1, end - 1)])
      return end
    // Escapes: \ and ! print the next character, _ leaves its width, * repeats it.
    case "\\", "!", "_", "*": return position + 2
    case "y", "Y", "d", "D", "e", "E", "b", "B": hasDay = true
    case "a", "A": hasDay = hasDay || matches("aaa", at: position, in: code)
    case "h", "H", "s", "S": hasTime = true
    case "m", "M": hasMonthOrMinute = true
    case "#", "?": hasDigits = true
    default: break
    }
    return position + 1
  }

  /// Words that are not made of format letters; "e+" is the exponent of a scientific format.
  private static let words: [(word: String, isTime: Bool)] = [
    ("general", false), ("g/通用格式", false), ("standard", false), ("am/pm", true), ("a/p", true),
    ("上午/下午", true), ("e+", false), ("e-", false),
  ]

  /// Brackets hold a colour, a condition, a language or, as [h], [mm] or [s], a length of time.
  private mutating func bracket(_ content: ArraySlice<Unicode.Scalar>) {
    guard let first = content.first, "hHmMsS".unicodeScalars.contains(first),
      content.allSatisfy({ $0 == first })
    else { return }
    hasDuration = true
  }

  private func after(_ mark: Unicode.Scalar, from start: Int, in code: [Unicode.Scalar]) -> Int {
    guard start < code.count else { return code.count }
    return code[start...].firstIndex(of: mark).map { $0 + 1 } ?? code.count
  }

  /// Whether `word`, in lower case, stands at `position`.
  private func matches(_ word: String, at position: Int, in code: [Unicode.Scalar]) -> Bool {
    let letters = word.unicodeScalars
    guard code.count - position >= letters.count else { return false }
    return zip(letters, code[position...]).allSatisfy { letter, scalar in
      letter == scalar || (("a"..."z").contains(letter) && letter.value == scalar.value | 0x20)
    }
  }
}
