public import Disclosure

/// What one pupil was granted, or was paid.
public struct AidAward: Hashable, Sendable {
  public let pupil: ListedPupil
  /// As 一档; nil when the programme has one standard.
  public let tier: String?
  /// For the term, or what one payment of several came to.
  public let amount: Amount
  /// Which payment of the term it is, as 9月; nil when there is one for the whole term.
  public let part: String?

  public init(_ pupil: ListedPupil, tier: String? = nil, _ amount: Amount, part: String? = nil) {
    self.pupil = pupil
    self.tier = tier
    self.amount = amount
    self.part = part
  }
}

/// The list of payments held against the list approved, both ways.
///
/// Pupils are matched by ID number or student number within their programme, and what they were
/// paid in parts is added up. Those without a number are matched with nobody: they are listed apart.
public struct Reconciliation: Sendable {
  public struct Difference: Hashable, Sendable {
    public let approved: AidAward
    /// The first payment, or the first with another tier.
    public let paid: AidAward
    /// Of all payments to the pupil.
    public let total: Amount

    public var isOfTier: Bool { approved.tier != paid.tier }
    public var isOfAmount: Bool { approved.amount != total }
  }

  /// Approved, and paid as approved; like the others in the order of its list.
  public let agreed: [AidAward]
  public let approvedNotPaid: [AidAward]
  public let paidNotApproved: [AidAward]
  public let differing: [Difference]
  /// The same payment again: the pupil has one of that part of the term in the programme already.
  public let paidAgain: [AidAward]
  public let unidentified: [AidAward]

  public init(approved: [AidAward], paid: [AidAward]) {
    var register = PupilRegister(expecting: approved.count)
    var unidentified: [AidAward] = []
    var places: [Seat: Int] = [:]
    places.reserveCapacity(approved.count)
    for (index, award) in approved.enumerated() {
      if let seat = Seat(award, in: &register) {
        places[seat] = places[seat] ?? index
      } else {
        unidentified.append(award)
      }
    }
    var (payments, again): ([Payments], [AidAward]) = ([], [])
    var paidPlaces: [Seat: Int] = [:]
    for award in paid {
      guard let seat = Seat(award, in: &register) else {
        unidentified.append(award)
        continue
      }
      if let place = paidPlaces[seat] {
        if !payments[place].take(award) { again.append(award) }
      } else {
        paidPlaces[seat] = payments.count
        payments.append(Payments(of: award, approved: places[seat].map { approved[$0] }))
      }
    }
    self.unidentified = unidentified
    paidAgain = again
    agreed = payments.filter(\.isAsApproved).compactMap(\.approved)
    paidNotApproved = payments.filter { $0.approved == nil }.map(\.first)
    differing = payments.compactMap(\.difference)
    approvedNotPaid = places.filter { paidPlaces[$0.key] == nil }.values.sorted()
      .map { approved[$0] }
  }
}

/// One pupil in one programme.
private struct Seat: Hashable {
  let person: Int
  let programme: String

  init?(_ award: AidAward, in register: inout PupilRegister) {
    guard let person = register.enter(award.pupil) else { return nil }
    self.person = person
    programme = award.pupil.programme
  }
}

/// What one pupil was paid in one programme, payment after payment.
private struct Payments {
  let approved: AidAward?
  let first: AidAward
  private var others: [AidAward] = []
  private var total: Amount

  init(of first: AidAward, approved: AidAward?) {
    self.first = first
    self.approved = approved
    total = first.amount
  }

  /// False when that part of the term is paid already.
  mutating func take(_ award: AidAward) -> Bool {
    guard first.part != award.part, !others.contains(where: { $0.part == award.part }) else {
      return false
    }
    others.append(award)
    // A sum beyond all money differs from whatever was approved.
    total = StudentAid.total(of: [total, award.amount]) ?? Amount(fen: .max)
    return true
  }

  var isAsApproved: Bool { approved != nil && difference == nil }

  var difference: Reconciliation.Difference? {
    guard let approved else { return nil }
    let odd = ([first] + others).first { $0.tier != approved.tier }
    guard odd != nil || total != approved.amount else { return nil }
    return Reconciliation.Difference(approved: approved, paid: odd ?? first, total: total)
  }
}
