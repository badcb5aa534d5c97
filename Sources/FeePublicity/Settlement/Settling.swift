import Disclosure

/// What one pupil paid for one item, and by what his part of the spending differs from others'.
struct FeeAccount: Hashable, Sendable {
  /// Of the relief at the beginning of the term; with what was due it makes up the full fee.
  var due: Amount
  var relief = Amount(fen: 0)
  /// What was paid in the end, as a rule ``due``.
  var prepaid: Amount
  /// How many portions he had, as days of meals; nil for as many as the others.
  var portions: Score?
  /// What was spent on him, when that is known by itself.
  var own: Amount?
}

/// What was spent on an item for the pupils of some grades or of a class.
struct FeeExpense: Hashable, Sendable {
  var total: Amount?
  /// For each portion, as for a day of meals, or for each pupil.
  var perPortion: Amount?
  /// How many portions pupils had who have no number of their own; nil for one each.
  var portions: Score?
  /// The part of the total that no pupil bears.
  var borne = Amount(fen: 0)
}

/// Why accounts cannot be settled.
enum SettlementProblem: Error, Hashable, Sendable {
  /// Fen are left, and the settings do not say what becomes of them.
  case noRuleForRemainder(fen: Int)
  /// Pupils pay in part, and the settings do not say how they share in the spending.
  case noRuleForRelief
  /// Neither the total nor what a portion costs was given.
  case nothingSpent
  /// Money was spent, and nobody had a portion.
  case nobodyToBear
  /// What was spent on pupils with figures of their own is more than was spent in all.
  case ownExceedsTotal(own: Amount)
  /// The total is not what the portions come to.
  case totalDiffers(portions: Amount)
  /// The price of so many portions is no whole number of fen.
  case brokenFen(portions: Score)
  /// Some have a number of portions, and the others' is not given.
  case portionsUnknown
}

/// The accounts of one expense, settled to the fen.
///
/// What was paid and what the school bears is what was spent, what goes back and what remains.
struct SettledAccounts: Hashable, Sendable {
  /// What was spent on each, whoever bears it.
  let parts: [Amount]
  /// What each pupil bears of it.
  fileprivate(set) var burdens: [Amount] = []
  fileprivate(set) var prepaid = Amount(fen: 0)
  fileprivate(set) var spent = Amount(fen: 0)
  /// What the school bears: what it said it would, the relief, and the rest where the rule says so.
  fileprivate(set) var borne = Amount(fen: 0)
  /// What families bore beyond what was spent, kept for the next term.
  fileprivate(set) var remainder = Amount(fen: 0)
  /// What goes back to all; below zero when more is collected than goes back.
  var refund: Amount { prepaid + borne - spent - remainder }

  init(
    _ accounts: [FeeAccount], _ expense: FeeExpense, _ rules: SettlementRules
  ) throws(SettlementProblem) {
    let fen = try spendingParts(accounts, expense, rules.remainder)
    let sum = fen.reduce(0, +)
    parts = fen.map(Amount.init)
    let total = expense.total.map { $0 - expense.borne }
    spent = total.map { $0 + expense.borne } ?? Amount(fen: sum)
    borne = expense.total == nil ? Amount(fen: 0) : expense.borne
    let over = Amount(fen: sum) - (total ?? Amount(fen: sum))
    burdens.reserveCapacity(accounts.count)
    for (account, part) in zip(accounts, fen) {
      let burden = try account.burden(of: part, rules.relief)
      burdens.append(Amount(fen: burden))
      borne = borne + Amount(fen: part - burden)
      prepaid = prepaid + account.prepaid
    }
    if over.fen < 0 { borne = borne - over } else { remainder = over }
  }
}

/// What was spent on each, in fen, whoever bears it.
private func spendingParts(
  _ accounts: [FeeAccount], _ expense: FeeExpense, _ rule: RemainderRule?
) throws(SettlementProblem) -> [Int] {
  guard expense.portions != nil || accounts.allSatisfy({ $0.portions == nil }) else {
    throw .portionsUnknown
  }
  let common = expense.portions ?? Score(1)
  guard let price = expense.perPortion else {
    return try partsOfTotal(accounts, expense, common, rule)
  }
  var parts: [Int] = []
  parts.reserveCapacity(accounts.count)
  for account in accounts {
    if let own = account.own {
      parts.append(own.fen)
    } else {
      parts.append(try cost(account.portions ?? common, at: price))
    }
  }
  let sum = Amount(fen: parts.reduce(0, +))
  if let total = expense.total, total - expense.borne != sum { throw .totalDiffers(portions: sum) }
  return parts
}

private func cost(_ portions: Score, at price: Amount) throws(SettlementProblem) -> Int {
  let (fen, rest) = Score.unitsPerPoint.dividingFullWidth(
    price.fen.multipliedFullWidth(by: portions.units))
  guard rest == 0 else { throw .brokenFen(portions: portions) }
  return fen
}

/// The total without what is known by itself, shared by portions among the others.
private func partsOfTotal(
  _ accounts: [FeeAccount], _ expense: FeeExpense, _ common: Score, _ rule: RemainderRule?
) throws(SettlementProblem) -> [Int] {
  guard let total = expense.total else { throw .nothingSpent }
  let own = Amount(fen: accounts.reduce(0) { $0 + ($1.own?.fen ?? 0) })
  let rest = total - expense.borne - own
  guard rest.fen >= 0 else { throw .ownExceedsTotal(own: own) }
  let weights = accounts.map { $0.own == nil ? ($0.portions ?? common).units : 0 }
  guard rest.fen > 0 else { return accounts.map { $0.own?.fen ?? 0 } }
  guard weights.contains(where: { $0 > 0 }) else { throw .nobodyToBear }
  let shared = try shares(of: rest.fen, by: weights, rule)
  return zip(accounts, shared).map { $0.own?.fen ?? $1 }
}

extension FeeAccount {
  /// What the pupil bears of `part`, in fen: nothing when all of the fee was waived.
  fileprivate func burden(of part: Int, _ rule: ReliefRule?) throws(SettlementProblem) -> Int {
    guard relief.fen > 0, part > 0 else { return part }
    guard due.fen > 0 else { return 0 }
    switch rule {
    case .inProportion:
      return (due + relief).fen.dividingFullWidth(part.multipliedFullWidth(by: due.fen)).quotient
    case .reliefFirst: return max(0, part - relief.fen)
    case nil: throw .noRuleForRelief
    }
  }
}
