/// What became of one child.
enum Outcome: Hashable, Sendable {
  case admitted(school: Int)
  /// Suitable, and no seat is left: to be transferred.
  case overPlan
  /// A draw is to be held, or a rule to be written, first.
  case waiting
  case open
  case unsuitable
  /// Twins who do not stand alike.
  case divided
}

extension Admission {
  /// One for each child, in the order of the register.
  var outcomes: [Outcome] {
    let apart = Set(divided)
    return familyOfChild.enumerated().map { child, family in
      if apart.contains(family) { return .divided }
      return switch assessments[child].decision {
      case .open: .open
      case .unsuitable: .unsuitable
      case .suitable:
        switch seats[family] {
        case .taken(let school, _, _, _): .admitted(school: school)
        case .some(.none(_, _)): .overPlan
        case .waiting, nil: .waiting
        }
      }
    }
  }
}
