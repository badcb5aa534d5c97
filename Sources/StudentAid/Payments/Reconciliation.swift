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
    paidPlaces.reserveCapacity(paid.count)
    for (index, award) in paid.enumerated() {
      guard let seat = Seat(award, in: &register) else {
        unidentified.append(award)
        continue
      }
      if let place = paidPlaces[seat] {
        if !payments[place].take(index, of: paid) { again.append(award) }
      } else {
        paidPlaces[seat] = payments.count
        payments.append(Payments(first: index, of: paid, approved: places[seat]))
      }
    }
    self.unidentified = unidentified
    paidAgain = again
    differing = payments.compactMap { $0.difference(approved, paid) }
    agreed = payments.compactMap { payment in
      payment.difference(approved, paid) == nil ? payment.approved.map { approved[$0] } : nil
    }
    paidNotApproved = payments.filter { $0.approved == nil }.map { paid[$0.first] }
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

/// What one pupil was paid in one programme, payment after payment, as places in the two lists.
private struct Payments {
  let approved: Int?
  let first: Int
  private var others: [Int] = []
  private var total: Amount

  init(first: Int, of paid: [AidAward], approved: Int?) {
    self.first = first
    self.approved = approved
    total = paid[first].amount
  }

  /// False when that part of the term is paid already.
  mutating func take(_ index: Int, of paid: [AidAward]) -> Bool {
    let part = paid[index].part
    guard paid[first].part != part, !others.contains(where: { paid[$0].part == part }) else {
      return false
    }
    others.append(index)
    // A sum beyond all money differs from whatever was approved.
    total = StudentAid.total(of: [total, paid[index].amount]) ?? Amount(fen: .max)
    return true
  }

  func difference(_ approved: [AidAward], _ paid: [AidAward]) -> Reconciliation.Difference? {
    guard let place = self.approved else { return nil }
    let award = approved[place]
    let hasTier = { paid[$0].tier == award.tier }
    let odd = hasTier(first) ? others.first { !hasTier($0) } : first
    guard odd != nil || total != award.amount else { return nil }
    return Reconciliation.Difference(approved: award, paid: paid[odd ?? first], total: total)
  }
}
