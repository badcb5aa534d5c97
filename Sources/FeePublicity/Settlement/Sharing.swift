/// `sum` fen shared by weight in whole fen.
///
/// Shares that are whole are given as they are; where some are not, `rule` says what becomes of the
/// fen that are left, and the shares need not add up to `sum` any more.
///
/// - Throws: ``SettlementProblem/noRuleForRemainder(fen:)`` when fen are left and there is no rule.
func shares(
  of sum: Int, by weights: [Int], _ rule: RemainderRule?
) throws(SettlementProblem) -> [Int] {
  let whole = weights.reduce(0, +)
  precondition(sum >= 0 && whole > 0, "something is shared among somebody")
  var shares: [Int] = []
  shares.reserveCapacity(weights.count)
  var uneven: [Int] = []
  // Most pupils have the weight of the one before them.
  var latest = (weight: -1, share: 0, isUneven: false)
  for (index, weight) in weights.enumerated() {
    if weight != latest.weight {
      let (share, rest) = whole.dividingFullWidth(sum.multipliedFullWidth(by: weight))
      latest = (weight, share, rest > 0)
    }
    shares.append(latest.share)
    if latest.isUneven { uneven.append(index) }
  }
  let left = sum - shares.reduce(0, +)
  guard left > 0 else { return shares }
  switch rule {
  case .carriedForward: for index in uneven { shares[index] += 1 }
  case .schoolBears: break
  case .byTurns: for index in uneven.suffix(left) { shares[index] += 1 }
  case nil: throw .noRuleForRemainder(fen: left)
  }
  return shares
}
