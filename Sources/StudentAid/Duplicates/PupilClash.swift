/// Two rows that cannot both stand, because they are one pupil.
public struct PupilClash: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// In one programme and term twice.
    case twice
    /// In two programmes of which one pupil may have only one in a term.
    case exclusive(AidExclusion)
    /// In programmes of different stages of schooling in one term.
    case stages
    /// One number with two names.
    case names
  }

  public let reason: Reason
  /// The row that came first, and the one at which the clash shows.
  public let earlier: ListedPupil
  public let later: ListedPupil
}

/// Every pupil who is in the lists twice where once is all there can be, and who cannot be checked.
public struct PupilComparison: Sendable {
  /// In the order of `later`'s rows, at most one for each row.
  public let clashes: [PupilClash]
  /// Rows without any number, in their order.
  public let unidentified: [ListedPupil]

  /// Compares all rows with each other in one pass, by ID number or student number.
  public init(_ pupils: [ListedPupil], exclusions: [AidExclusion] = aidExclusions) {
    var register = PupilRegister(expecting: pupils.count)
    var (clashes, unidentified): ([PupilClash], [ListedPupil]) = ([], [])
    // The rows of one pupil are chained backwards: no array for each of them.
    var latest: [Int32] = []
    latest.reserveCapacity(pupils.count)
    var previous = [Int32](repeating: -1, count: pupils.count)
    for (index, pupil) in pupils.enumerated() {
      guard let person = register.enter(pupil) else {
        unidentified.append(pupil)
        continue
      }
      guard person < latest.count else {
        latest.append(Int32(index))
        continue
      }
      previous[index] = latest[person]
      latest[person] = Int32(index)
      if let clash = clash(of: index, in: pupils, previous, exclusions) { clashes.append(clash) }
    }
    self.clashes = clashes
    self.unidentified = unidentified
  }
}

/// The gravest clash of a row with the earlier rows of the same pupil.
private func clash(
  of index: Int, in pupils: [ListedPupil], _ previous: [Int32], _ exclusions: [AidExclusion]
) -> PupilClash? {
  let pupil = pupils[index]
  var found: PupilClash?
  var earlier = Int(previous[index])
  while earlier >= 0 {
    let other = pupils[earlier]
    if let reason = reason(pupil, other, exclusions), reason.gravity > found?.reason.gravity ?? 0 {
      found = PupilClash(reason: reason, earlier: other, later: pupil)
    }
    // Nothing is graver, and a long chain of the same row is not walked to its end each time.
    if found?.reason == .twice { break }
    earlier = Int(previous[earlier])
  }
  return found
}

private func reason(
  _ one: ListedPupil, _ other: ListedPupil, _ exclusions: [AidExclusion]
) -> PupilClash.Reason? {
  if one.term == other.term {
    if one.programme == other.programme { return .twice }
    let exclusion = exclusions.first {
      $0.programmes.contains(one.programme) && $0.programmes.contains(other.programme)
    }
    if let exclusion { return .exclusive(exclusion) }
  }
  if one.name != other.name { return .names }
  if one.term == other.term, let stage = one.stage, let another = other.stage, stage != another {
    return .stages
  }
  return nil
}

extension PupilClash.Reason {
  fileprivate var gravity: Int {
    switch self {
    case .twice: 4
    case .exclusive: 3
    case .names: 2
    case .stages: 1
    }
  }
}
