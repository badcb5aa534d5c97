import Disclosure

/// Whether families pay more when more was spent than they paid beforehand (结算办法); both are law
/// somewhere, and neither is assumed.
enum SettlementRegime: String, Hashable, Sendable {
  case refundsAndCollects = "多退少补"
  case refundsOnly = "多退少不补"
}

/// What becomes of the fen that cannot be shared evenly (尾差).
enum RemainderRule: String, Hashable, Sendable, CaseIterable {
  /// Each share is rounded up, and what is over goes into the next term.
  case carriedForward = "结转下学期"
  /// Each share is rounded down, and the school pays the rest.
  case schoolBears = "学校承担"
  /// The last ones of the list bear a fen more than the first, so that nothing is over.
  case byTurns = "名单后面的学生各多一分"
}

/// Who has the good of it when less is spent on a pupil who pays less than others.
enum ReliefRule: String, Hashable, Sendable, CaseIterable {
  /// The pupil bears the same share of the spending as of the fee.
  case inProportion = "按减免比例"
  /// The relief pays first, and the pupil what is left.
  case reliefFirst = "先用减免额"
}

/// How a term's accounts with families are closed; what is nil was not said and must not be needed.
struct SettlementRules: Hashable, Sendable {
  let regime: SettlementRegime
  var remainder: RemainderRule?
  var relief: ReliefRule?
}
