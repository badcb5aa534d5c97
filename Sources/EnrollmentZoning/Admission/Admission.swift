/// The children of a register, reviewed and given their seats.
struct Admission {
  let rules: AdmissionRules
  let plan: SeatPlan
  let children: [Registrant]
  let families: [Family]
  /// One for each child.
  let assessments: [Assessment]
  /// One for each family; nil for those who cannot apply as they are.
  let seats: [Seat?]
  /// Seats left, school by school.
  let left: [Int]
  let draws: [NeededDraw]
  let problems: [SeatingProblem]
  /// Families whose children do not belong together by class or school.
  let divided: [Int]
  /// Families in the order in which seats were given out.
  let order: [Int]
  private let desk: AdmissionDesk

  /// `review` answers with what is to be held against the classes for a child; `drawn` with a
  /// draw's results by the registration number of each family's first child.
  init(
    _ children: [Registrant], plan: SeatPlan, rules: AdmissionRules,
    review: (Registrant) -> ReviewedChild,
    drawn: @escaping (_ group: String) -> [String: DrawnPlace]? = { _ in nil }
  ) {
    let reviewed = children.map(review)
    let desk = AdmissionDesk(
      rules: rules, plan: plan, reviewed: reviewed,
      families: EnrollmentZoning.families(of: children))
    self.desk = desk
    self.rules = rules
    self.plan = plan
    self.children = children
    families = desk.families
    assessments = desk.assessments
    divided = desk.divided
    let seating = desk.seating(drawn: drawn)
    seats = seating.seats
    left = seating.left
    draws = seating.draws
    problems = seating.problems
    order = seating.order
  }
}

extension Admission {
  /// The family of each child, by the child's place.
  var familyOfChild: [Int] {
    var places = Array(repeating: 0, count: children.count)
    for (place, family) in families.enumerated() {
      for member in family.members { places[member] = place }
    }
    return places
  }

  /// The number by which a family is known: its first child's.
  func number(of family: Int) -> String { children[families[family].members[0]].number }

  /// As A0001、A0002.
  func numbers(of family: Int) -> String {
    families[family].members.map { children[$0].number }.joined(separator: "、")
  }

  /// What a family has of a criterion, and the larger goes first.
  func evidence(
    _ family: Int, _ criterion: TransferCriterion
  ) -> (value: Int, words: String)? {
    desk.evidence(family, criterion)
  }
}
