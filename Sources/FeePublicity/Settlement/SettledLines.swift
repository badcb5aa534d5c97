import Disclosure

/// What one grade or class paid, had spent on it and gets back for one item (结算).
struct SettledLine: Hashable, Sendable {
  let grade: Int
  let schoolClass: String?
  let item: String
  /// Those who paid or bear something.
  let pupils: Int
  /// Nil where pupils differ.
  let prepaidEach: Amount?
  let refundEach: Amount?
  let prepaid: Amount
  let spent: Amount
  let refund: Amount
  let borne: Amount
  let remainder: Amount
}

extension TermSettlement {
  /// A line for each grade of each row of spending, by grade and then in the order of the rows.
  ///
  /// In every line what was paid and what the school bears is what was spent, what goes back and what
  /// remains; what several grades share in is divided among their lines to the fen.
  var lines: [SettledLine] {
    var lines: [SettledLine] = []
    for (place, books) in settled.enumerated() {
      guard let books else { continue }
      lines += gradeLines(accounts.spending[place], accounts.entries[place], books)
    }
    return lines.enumerated().sorted {
      ($0.element.grade, $0.offset) < ($1.element.grade, $1.offset)
    }.map(\.element)
  }
}

/// A grade in which nobody paid or bears anything has no line.
private func gradeLines(
  _ spending: SpendingRow, _ entries: [TermAccounts.Entry], _ books: SettledAccounts
) -> [SettledLine] {
  var sums = spending.grades.map { GradeSum(grade: $0) }
  let places = Dictionary(
    uniqueKeysWithValues: spending.grades.enumerated().map { ($1, $0) })
  for (index, entry) in entries.enumerated() {
    guard let place = places[entry.grade] else { continue }
    sums[place].add(entry.account, part: books.parts[index], burden: books.burdens[index])
  }
  // What the school said it would bear is in the spending, and in nobody's part.
  let own = spending.expense.borne
  let hasParts = sums.contains { $0.part.fen > 0 }
  let parts = sums.map { hasParts ? $0.part.fen : $0.pupils }
  let spent = divided((books.spent - own).fen, by: parts)
  let borne = divided(own.fen, by: parts)
  return sums.indices.filter { sums[$0].pupils > 0 }.map {
    sums[$0].line(spending, spent: Amount(fen: spent[$0]), own: Amount(fen: borne[$0]))
  }
}

/// `sum` in whole fen, in the proportion of `parts`, each less than a fen from what is exact.
func divided(_ sum: Int, by parts: [Int]) -> [Int] {
  let whole = parts.reduce(0, +)
  guard whole > 0 else { return parts.map { _ in 0 } }
  var (through, given) = (0, 0)
  return parts.map { part in
    through += part
    let upTo = whole.dividingFullWidth(sum.multipliedFullWidth(by: through)).quotient
    defer { given = upTo }
    return upTo - given
  }
}

/// One grade's accounts added up.
private struct GradeSum {
  let grade: Int
  private(set) var pupils = 0
  private(set) var part = Amount(fen: 0)
  private var burden = Amount(fen: 0)
  private var prepaid = Amount(fen: 0)
  private var prepaidEach: Amount?
  private var refundEach: Amount?
  private var isUniform = (prepaid: true, refund: true)

  init(grade: Int) { self.grade = grade }

  mutating func add(_ account: FeeAccount, part: Amount, burden: Amount) {
    self.part = self.part + part
    guard account.prepaid.fen != 0 || burden.fen != 0 else { return }
    self.burden = self.burden + burden
    prepaid = prepaid + account.prepaid
    let refund = account.prepaid - burden
    if pupils == 0 {
      (prepaidEach, refundEach) = (account.prepaid, refund)
    } else {
      if prepaidEach != account.prepaid { isUniform.prepaid = false }
      if refundEach != refund { isUniform.refund = false }
    }
    // A fee that was let off in part is not what the list of the term says.
    if account.relief.fen > 0 { isUniform.prepaid = false }
    pupils += 1
  }

  /// `spent` is what pupils share in, `own` what the school said it would bear beside it.
  func line(_ spending: SpendingRow, spent: Amount, own: Amount) -> SettledLine {
    // Who pays less bears less than was spent on him: the school has the difference.
    let relief = part - burden
    let over = part - spent
    return SettledLine(
      grade: grade, schoolClass: spending.schoolClass, item: spending.item, pupils: pupils,
      prepaidEach: isUniform.prepaid ? prepaidEach : nil,
      refundEach: isUniform.refund ? refundEach : nil, prepaid: prepaid, spent: spent + own,
      refund: prepaid - burden,
      borne: own + relief - (over.fen < 0 ? over : Amount(fen: 0)),
      remainder: over.fen > 0 ? over : Amount(fen: 0))
  }
}
