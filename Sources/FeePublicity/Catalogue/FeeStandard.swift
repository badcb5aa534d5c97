import Disclosure

/// What a fee is set at (收费标准), as lists and boards write it: 390元, 不超过70元, 按实收取, 免收.
struct FeeStandard: Hashable {
  enum Rate: Hashable {
    case fixed(Amount)
    /// 不超过300元: the school takes this much at most.
    case ceiling(Amount)
    /// 按实收取, 以支定收, 教材定价: what it costs, known afterwards.
    case atCost
    case free
  }

  let rate: Rate
  /// What the words themselves say of the unit, as 每生每月390元 does.
  var unit: FeeUnit?
  /// Who pays, where the words say it, as 小学 in 小学15元.
  var payers: String?

  /// Why words are not one standard.
  enum Fault: Error, Hashable {
    /// 小学生80元；初中生100元: a line for each.
    case several([String])
    /// 60—80元: what the school takes is one of them.
    case span(String)
    case unreadable
  }

  /// Reads the spellings of boards; a figure alone means yuan.
  static func read(_ text: String) throws(Fault) -> FeeStandard {
    let plain = text.filter { !$0.isWhitespace }
    if freeWords.contains(plain) { return FeeStandard(rate: .free) }
    let figures = FeeFigure.all(in: plain)
    guard let figure = figures.first else {
      guard costWords.contains(where: plain.contains) else { throw .unreadable }
      return FeeStandard(rate: .atCost)
    }
    guard figures.count == 1 else {
      if figures.count == 2, FeeFigure.isSpan(between: figures, in: plain) { throw .span(plain) }
      throw .several(figures.map { "\($0.before)\($0.words)" })
    }
    return try standard(figure)
  }

  private static func standard(_ figure: FeeFigure) throws(Fault) -> FeeStandard {
    guard let amount = figure.amount else { throw .unreadable }
    let (before, after) = (withoutCeiling(figure.before), withoutCeiling(figure.after))
    let unitInFront = before.firstIndex(of: "每").map { before[$0...] } ?? ""
    let payers = before.dropLast(unitInFront.count)
    let unitWords = [unitInFront, after[...]].filter { !$0.isEmpty }
    let units = unitWords.compactMap { FeeUnit(parsing: String($0)) }
    guard units.count == unitWords.count, units.count <= 1, !payers.hasSuffix("-") else {
      throw .unreadable
    }
    let isCeiling = before != figure.before || after != figure.after
    let rate: Rate = amount.fen == 0 ? .free : isCeiling ? .ceiling(amount) : .fixed(amount)
    return FeeStandard(
      rate: rate, unit: units.first, payers: payers.isEmpty ? nil : String(payers))
  }

  private static func withoutCeiling(_ words: String) -> String {
    ceilingWords.reduce(words) { $0.replacing($1, with: "") }
  }

  private static let freeWords: Set<String> = ["免收", "免费", "不收费", "不收取", "免", "零收费"]
  private static let costWords = ["按实", "据实", "以支定收", "教材定价", "按定价", "按成本", "按票据"]
  /// The longer first, so that nothing is left of one.
  private static let ceilingWords = [
    "最高不超过", "不得超过", "不得超", "不超过", "不高于", "最高", "上限", "封顶", "以内", "以下", "≤",
  ]
}

/// A sum of money in the words of a standard.
struct FeeFigure: Hashable {
  /// What stands before and behind it, up to the next sum or mark of division.
  let before: String
  /// As written.
  let words: String
  let after: String
  fileprivate let start: Int
  fileprivate let end: Int

  /// Nil for more than two decimals.
  var amount: Amount? {
    guard let score = Score(parsing: words.filter { $0 != "," }),
      score == score.rounded(to: 2, .truncate)
    else { return nil }
    return Amount(fen: score.units / (Score.unitsPerPoint / 100))
  }

  /// Every sum in `text`; the figures of 1—9年级 are none.
  static func all(in text: String) -> [FeeFigure] {
    let characters = Array(text)
    let runs = figureRuns(characters).filter { !isGrade($0, in: characters) }
    return runs.enumerated().map { index, run in
      let first = index == 0 ? 0 : runs[index - 1].upperBound
      let last = index + 1 < runs.count ? runs[index + 1].lowerBound : characters.count
      return FeeFigure(
        before: String(
          characters[first..<run.lowerBound].split { isMark($0) || $0 == "/" || $0 == "元" }.last
            ?? []),
        words: String(characters[run]), after: afterYuan(characters[run.upperBound..<last]),
        start: run.lowerBound, end: run.upperBound)
    }
  }

  static func isSpan(between figures: [FeeFigure], in text: String) -> Bool {
    let between = String(Array(text)[figures[0].end..<figures[1].start])
    return ["—", "–", "-", "－", "~", "～", "至", "到", "元—", "元-", "元至", "元到"].contains(between)
  }

  private static func isMark(_ character: Character) -> Bool { "；;，,、：:（）()".contains(character) }

  /// The unit behind 元: nothing else may stand there.
  private static func afterYuan(_ characters: ArraySlice<Character>) -> String {
    let rest = characters.drop { $0 == "元" || isMark($0) || $0 == "/" || $0 == "／" }
    return String(rest.reversed().drop(while: isMark).reversed())
  }

  private static func figureRuns(_ characters: [Character]) -> [Range<Int>] {
    var (runs, index): ([Range<Int>], Int) = ([], 0)
    while index < characters.count {
      guard isDigit(characters[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, isPart(at: index, of: characters, from: start) { index += 1 }
      runs.append(start..<index)
    }
    return runs
  }

  /// Digits, a point between digits, and a comma before a group of three.
  private static func isPart(at index: Int, of characters: [Character], from start: Int) -> Bool {
    if isDigit(characters[index]) { return true }
    guard index + 1 < characters.count, isDigit(characters[index + 1]) else { return false }
    if characters[index] == "." { return !characters[start..<index].contains(".") }
    guard characters[index] == ",", index + 4 <= characters.count else { return false }
    return characters[(index + 1)..<(index + 4)].allSatisfy(isDigit)
      && (index + 4 == characters.count || !isDigit(characters[index + 4]))
  }

  private static func isGrade(_ run: Range<Int>, in characters: [Character]) -> Bool {
    let rest = characters[run.upperBound...]
    if ["年级", "年制", "岁", "人", "个班"].contains(where: { rest.starts(with: $0) }) { return true }
    // The first figure of 1—9年级.
    let dash = rest.prefix { "—–-－~～至到".contains($0) }
    let second = rest.dropFirst(dash.count)
    let digits = second.prefix(while: isDigit)
    return !dash.isEmpty && !digits.isEmpty && second.dropFirst(digits.count).starts(with: "年级")
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
