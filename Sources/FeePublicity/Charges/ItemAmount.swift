import Disclosure

/// Why a row of the school's own list does not say what a pupil pays in the term.
enum ItemFault: Error, Hashable {
  /// The words of the standard are no standard.
  case unreadable
  /// Collected at cost or up to a ceiling, without what is collected beforehand.
  case noPrepaid
  /// Collected by the day, the month or the occasion, without how many of them.
  case noTimes(FeeUnit.Span)
  /// What is collected beforehand is not the standard times the number.
  case differs(Amount)
  case aboveCeiling(Amount)
  case tooMuch(Amount)
}

extension Amount {
  /// Whether one pupil can owe so much in a term: not below zero, and below a million yuan.
  ///
  /// What is beyond that is a slip of the keyboard, and would not add up in 64 bits.
  var isPlausible: Bool { (0..<100_000_000).contains(fen) }
}

/// What a pupil pays in the term by the standard of a row, times how often it is collected.
///
/// `unit` is what the standard is counted by where its own words do not say it.
func termAmount(
  of standard: FeeStandard, unit: FeeUnit?, times: Int?, prepaid: Amount?
) throws(ItemFault) -> Amount {
  let amount = try statedAmount(of: standard, unit: unit, times: times, prepaid: prepaid)
  guard amount.isPlausible else { throw .tooMuch(amount) }
  return amount
}

private func statedAmount(
  of standard: FeeStandard, unit: FeeUnit?, times: Int?, prepaid: Amount?
) throws(ItemFault) -> Amount {
  let span = standard.unit?.span ?? unit?.span
  switch standard.rate {
  case .free: return Amount(fen: 0)
  case .atCost:
    guard let prepaid else { throw .noPrepaid }
    return prepaid
  case .ceiling(let most):
    guard let prepaid else { throw .noPrepaid }
    let whole = most * (times ?? 1)
    if prepaid > whole, times != nil || !span.isRepeated { throw .aboveCeiling(whole) }
    return prepaid
  case .fixed(let rate):
    guard let times else {
      if let prepaid { return prepaid }
      if let span, Optional(span).isRepeated { throw .noTimes(span) }
      return rate
    }
    let whole = rate * times
    if let prepaid, prepaid != whole { throw .differs(whole) }
    return whole
  }
}

extension FeeUnit.Span? {
  /// Whether it is collected more than once in a term.
  fileprivate var isRepeated: Bool {
    switch self {
    case .day, .month, .use: true
    case .term, .year, .piece, nil: false
    }
  }
}
