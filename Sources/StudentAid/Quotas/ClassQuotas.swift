public import Disclosure

/// One class of a school, as far as its quota depends on it.
public struct ClassRoll: Hashable, Sendable {
  /// The row of the sheet, from 1.
  public let row: Int
  /// Grade and class.
  public let name: String
  /// How many pupils it has.
  public let pupils: Int
  /// How many of them are in whatever the quota (优先对象).
  public let priority: Int
  /// How many others have applied; nil when applications are not in yet.
  public let applicants: Int?

  public init(row: Int, name: String, pupils: Int, priority: Int, applicants: Int? = nil) {
    self.row = row
    self.name = name
    self.pupils = pupils
    self.priority = priority
    self.applicants = applicants
  }
}

/// What settles equal remainders between classes; an office names them, in their order.
public enum QuotaCriterion: String, Hashable, Sendable, CaseIterable {
  /// The larger class first.
  case classSize = "班级人数"
  /// As the office listed them.
  case listOrder = "列表顺序"
}

/// A school's quota shared out to its classes, those who are in anyway aside.
///
/// A class gets (pupils − priority) ÷ (all pupils − all priority) of the seats, as a school in
/// Nanchang published it in 2015. How fractions are settled no text says: the largest remainders
/// get a seat each, and equal ones stop unless the office names criteria.
public struct ClassQuotas: Sendable {
  public let classes: [ClassRoll]
  /// Seats for those who compete.
  public let seats: Int
  public let criteria: [QuotaCriterion]
  public let apportionment: Apportionment

  /// Shares out `quota`; with `includesPriority`, those who are in anyway are taken off it first.
  ///
  /// - Throws: ``AidRefusal`` when those in anyway are more than the quota that includes them.
  public init(
    _ classes: [ClassRoll], quota: Int, includesPriority: Bool, criteria: [QuotaCriterion] = []
  ) throws(AidRefusal) {
    let priority = classes.reduce(0) { $0 + $1.priority }
    let seats = includesPriority ? quota - priority : quota
    guard seats >= 0 else {
      throw AidRefusal(
        "AID-122", setting: "资助名额", "优先对象 \(priority) 人,已经超过名额 \(quota) 人",
        "优先对象应助尽助,请追加名额,或核对“名额含优先对象”")
    }
    self.classes = classes
    self.seats = seats
    self.criteria = criteria
    apportionment = Apportionment(
      seats: seats,
      among: classes.enumerated().map { index, one in
        Apportionment.Party(
          one.name, weight: one.competing, cap: min(one.competing, one.applicants ?? one.competing),
          ranks: criteria.map { $0.rank(of: one, at: index) })
      })
  }
}

extension ClassRoll {
  /// Those who compete for the quota; a class with more priority pupils than pupils has none.
  public var competing: Int { max(0, pupils - priority) }

  /// AID-124: figures that cannot be.
  public var finding: RecordFinding? {
    guard priority > pupils || (applicants ?? 0) > competing else { return nil }
    let isPriority = priority > pupils
    return RecordFinding(
      rule: "AID-124", row: row, column: isPriority ? "priority" : "applicants",
      value: String(isPriority ? priority : applicants ?? 0),
      problem: isPriority
        ? "\(name)共 \(pupils) 人,优先对象却有 \(priority) 人"
        : "\(name)除优先对象外共 \(competing) 人,申请的却有 \(applicants ?? 0) 人",
      remedy: "请核对班级人数")
  }
}

extension QuotaCriterion {
  fileprivate func rank(of one: ClassRoll, at index: Int) -> Int {
    switch self {
    case .classSize: -one.pupils
    case .listOrder: index
    }
  }
}
