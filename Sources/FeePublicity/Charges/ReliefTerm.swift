import Disclosure

/// What one pupil need not pay of one item (减免), as 住宿费全免, 课后服务费减半 or 校服费减100元.
struct ReliefTerm: Hashable, Sendable {
  enum Way: Hashable, Sendable {
    case whole
    /// Hundredths of the fee that are taken off, more than none and less than all.
    case percent(Score)
    case sum(Amount)
  }

  let item: String
  let way: Way

  /// Nil unless the text is an item and what is taken off it.
  init?(parsing text: some StringProtocol) {
    let plain = String(text.filter { !$0.isWhitespace })
    guard let (item, way) = ReliefTerm.read(plain), !item.isEmpty else { return nil }
    self.item = item
    self.way = way
  }

  /// The terms of a cell, with marks of division between them; the part that cannot be read fails.
  static func all(in text: String) -> Result<[ReliefTerm], UnreadPart> {
    var terms: [ReliefTerm] = []
    for part in text.split(whereSeparator: { "、,，;；\n".contains($0) }) {
      guard let term = ReliefTerm(parsing: part) else {
        return .failure(UnreadPart(text: String(part)))
      }
      terms.append(term)
    }
    return .success(terms)
  }

  struct UnreadPart: Error, Hashable {
    let text: String
  }

  private static func read(_ text: String) -> (item: String, way: Way)? {
    for word in ["全额减免", "全部减免", "全免", "免收", "免交"] where text.hasSuffix(word) {
      return (String(text.dropLast(word.count)), .whole)
    }
    if text.hasSuffix("减半") { return (String(text.dropLast(2)), .percent(Score(50))) }
    guard let sign = text.lastIndex(of: "减") else { return nil }
    let figure = text[text.index(after: sign)...].drop { "免收".contains($0) }
    guard let way = way(figure) else { return nil }
    return (String(text[..<sign]), way)
  }

  private static func way(_ figure: Substring) -> Way? {
    guard let mark = figure.last, let number = Score(parsing: figure.dropLast()),
      number > Score(0)
    else { return nil }
    switch mark {
    case "%", "％": return number < Score(100) ? .percent(number) : nil
    case "元": return Amount(yuan: number).map(Way.sum)
    default: return nil
    }
  }
}

extension ReliefTerm.Way {
  /// What is taken off `full`; nil when that is no whole number of fen and no rounding is named, or
  /// when it is more than the fee.
  func amount(of full: Amount, rounding: Score.Rounding?) -> Amount? {
    switch self {
    case .whole: full
    case .percent(let percent): full.share(percent, rounding: rounding)
    case .sum(let sum): sum <= full ? sum : nil
    }
  }
}

extension Amount {
  /// Nil for more than two decimals.
  init?(yuan: Score) {
    let (fen, rest) = yuan.units.quotientAndRemainder(dividingBy: Score.unitsPerPoint / 100)
    guard rest == 0 else { return nil }
    self.init(fen: fen)
  }

  /// So many hundredths of it; nil when that is no whole number of fen and no rounding is named.
  func share(_ percent: Score, rounding: Score.Rounding?) -> Amount? {
    let hundred = 100 * Score.unitsPerPoint
    let (whole, rest) = hundred.dividingFullWidth(fen.multipliedFullWidth(by: percent.units))
    switch rounding {
    case _ where rest == 0: return Amount(fen: whole)
    case .halfUp: return Amount(fen: whole + (rest * 2 >= hundred ? 1 : 0))
    case .truncate: return Amount(fen: whole)
    case nil: return nil
    }
  }
}
