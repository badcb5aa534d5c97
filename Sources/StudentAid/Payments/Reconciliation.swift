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
    var seats = Seats(expecting: approved.count)
    var unidentified: [AidAward] = []
    // The place of the approved award of each seat; an award approved twice counts once.
    var places: [Int?] = []
    for index in approved.indices {
      if let seat = seats.seat(of: approved[index]) {
        if seat == places.count { places.append(index) }
      } else {
        unidentified.append(approved[index])
      }
    }
    places += Array(repeating: nil, count: paid.count)
    var (payments, again): ([Payments], [AidAward]) = ([], [])
    var paidPlaces = [Int?](repeating: nil, count: places.count)
    for index in paid.indices {
      guard let seat = seats.seat(of: paid[index]) else {
        unidentified.append(paid[index])
        continue
      }
      if let place = paidPlaces[seat] {
        if !payments[place].take(index, of: paid) { again.append(paid[index]) }
      } else {
        paidPlaces[seat] = payments.count
        payments.append(Payments(first: index, of: paid, approved: places[seat]))
      }
    }
    var (differing, agreed): ([Difference], [AidAward]) = ([], [])
    for payment in payments {
      if let difference = payment.difference(approved, paid) {
        differing.append(difference)
      } else if let place = payment.approved {
        agreed.append(approved[place])
      }
    }
    (self.differing, self.agreed) = (differing, agreed)
    self.unidentified = unidentified
    paidAgain = again
    paidNotApproved = payments.filter { $0.approved == nil }.map { paid[$0.first] }
    approvedNotPaid = zip(places, paidPlaces).compactMap { place, payment in
      payment == nil ? place.map { approved[$0] } : nil
    }
  }
}

/// Numbers for one pupil in one programme each, from 0 as they come up.
private struct Seats {
  private struct Seat: Hashable {
    let person: Int
    let programme: Int
  }

  private var register: PupilRegister
  private var numbers: [Seat: Int] = [:]
  private var programmes: [String: Int] = [:]
  private var latest: (name: String, number: Int)?

  init(expecting count: Int) {
    register = PupilRegister(expecting: count)
    numbers.reserveCapacity(count)
  }

  /// Nil for a pupil without a number.
  mutating func seat(of award: AidAward) -> Int? {
    guard let person = register.enter(award.pupil) else { return nil }
    let seat = Seat(person: person, programme: number(of: award.pupil.programme))
    if let number = numbers[seat] { return number }
    numbers[seat] = numbers.count
    return numbers.count - 1
  }

  /// Rows of one programme mostly stand together.
  private mutating func number(of programme: String) -> Int {
    if let latest, latest.name == programme { return latest.number }
    let number = programmes[programme] ?? programmes.count
    programmes[programme] = number
    latest = (programme, number)
    return number
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
    total = Disclosure.total(of: [total, paid[index].amount]) ?? Amount(fen: .max)
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
