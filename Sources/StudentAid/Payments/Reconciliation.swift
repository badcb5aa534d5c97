public import Disclosure

/// What one pupil was granted, or was paid.
public struct AidAward: Hashable, Sendable {
  public let pupil: ListedPupil
  /// As 一档; nil when the programme has one standard.
  public let tier: String?
  /// For the term.
  public let amount: Amount

  public init(_ pupil: ListedPupil, tier: String? = nil, _ amount: Amount) {
    self.pupil = pupil
    self.tier = tier
    self.amount = amount
  }
}

/// The list of payments held against the list approved, both ways.
///
/// Pupils are matched by ID number or student number within their programme. Those without a number
/// are matched with nobody: they are listed apart.
public struct Reconciliation: Sendable {
  /// Which of the two lists a row stands in.
  public enum List: Hashable, Sendable {
    case approved, paid
  }

  public struct Difference: Hashable, Sendable {
    public let approved: AidAward
    public let paid: AidAward

    public var isOfTier: Bool { approved.tier != paid.tier }
    public var isOfAmount: Bool { approved.amount != paid.amount }
  }

  /// Each in the order of its list.
  public let agreed: [AidAward]
  public let approvedNotPaid: [AidAward]
  public let paidNotApproved: [AidAward]
  public let differing: [Difference]
  public let unidentified: [(list: List, award: AidAward)]
  /// Payments to a pupil who has one already in the programme, beyond what is approved.
  public let paidAgain: [AidAward]

  public init(approved: [AidAward], paid: [AidAward]) {
    var register = PupilRegister(expecting: approved.count)
    var places: [Seat: Int] = [:]
    places.reserveCapacity(approved.count)
    var unidentified: [(list: List, award: AidAward)] = []
    for (index, award) in approved.enumerated() {
      guard let person = register.enter(award.pupil) else {
        unidentified.append((.approved, award))
        continue
      }
      let seat = Seat(person: person, programme: award.pupil.programme)
      if places[seat] == nil { places[seat] = index }
    }
    var isPaid = [Bool](repeating: false, count: approved.count)
    var (agreed, extra, again): ([AidAward], [AidAward], [AidAward]) = ([], [], [])
    var differing: [Difference] = []
    for payment in paid {
      guard let person = register.enter(payment.pupil) else {
        unidentified.append((.paid, payment))
        continue
      }
      let seat = Seat(person: person, programme: payment.pupil.programme)
      guard let index = places[seat] else {
        extra.append(payment)
        continue
      }
      guard !isPaid[index] else {
        again.append(payment)
        continue
      }
      isPaid[index] = true
      let award = approved[index]
      if award.tier == payment.tier && award.amount == payment.amount {
        agreed.append(payment)
      } else {
        differing.append(Difference(approved: award, paid: payment))
      }
    }
    self.agreed = agreed
    self.differing = differing
    self.unidentified = unidentified
    paidNotApproved = extra
    paidAgain = again
    approvedNotPaid = places.values.sorted().filter { !isPaid[$0] }.map { approved[$0] }
  }
}

private struct Seat: Hashable {
  let person: Int
  let programme: String
}
