import Disclosure

/// What there is to know of a pupil before he is charged.
struct ChargedPupil: Hashable, Sendable {
  /// The place of his grade among the school's.
  let grade: Int
  var isHalfDay = false
  /// Items that his family does not take.
  var declined: [String] = []
  /// Items that he was put down for.
  var chosen: [String] = []
  var reliefs: [ReliefTerm] = []
}

/// What one pupil has to pay for one item (应收).
struct FeeCharge: Hashable, Sendable {
  /// The place of the item in the schedule.
  let item: Int
  let full: Amount
  let relief: Amount

  var due: Amount { full - relief }
}

/// Why a pupil cannot be charged as his row says.
enum ChargingProblem: Hashable, Sendable {
  /// No item of this name is charged in this term.
  case unknownItem(String)
  /// What everybody pays cannot be left out.
  case notVoluntary(String)
  /// Everybody of the grade has the item, whether put down for it or not.
  case notByEnrolment(String)
  /// The item is left out by leaving his name off the list.
  case neverEnrolled(String)
  /// The item is not for his grade.
  case notInGrade(String)
  /// Nothing is taken off what he does not pay.
  case reliefWithoutCharge(String)
  /// One item has two reliefs.
  case reliefTwice(String)
  case reliefExceedsFee(String, full: Amount)
  /// The relief is no whole number of fen.
  case brokenRelief(String, full: Amount)
  case brokenHalfDay(String, full: Amount)
}

extension FeeSchedule {
  /// What `pupil` has to pay, in the order of the items; items that cost nothing are left out.
  func charges(
    for pupil: ChargedPupil, rounding: Score.Rounding?
  ) -> (charges: [FeeCharge], problems: [ChargingProblem]) {
    var problems = wrongNames(of: pupil)
    let reliefs = Dictionary(
      pupil.reliefs.map { ($0.item, $0.way) }, uniquingKeysWith: { first, _ in first })
    var charges: [FeeCharge] = []
    for (place, amount) in self.charges(inGrade: pupil.grade) where takes(place, pupil) {
      let name = items[place].name
      guard let full = pupil.isHalfDay ? items[place].halfDayAmount(of: amount) : amount else {
        problems.append(.brokenHalfDay(name, full: amount))
        continue
      }
      guard full.fen > 0 else { continue }
      var relief = Amount(fen: 0)
      if let way = reliefs[name] {
        guard let amount = way.amount(of: full, rounding: rounding) else {
          problems.append(way.problem(with: name, full))
          continue
        }
        relief = amount
      }
      charges.append(FeeCharge(item: place, full: full, relief: relief))
    }
    // A fee with a problem of its own is no missing charge.
    if problems.isEmpty, !reliefs.isEmpty {
      let charged = Set(charges.map { items[$0.item].name })
      problems += pupil.reliefs.filter { !charged.contains($0.item) }
        .map { .reliefWithoutCharge($0.item) }
    }
    return (charges, problems)
  }

  private func takes(_ place: Int, _ pupil: ChargedPupil) -> Bool {
    items[place].isByEnrolment
      ? pupil.chosen.contains(items[place].name) : !pupil.declined.contains(items[place].name)
  }

  private func wrongNames(of pupil: ChargedPupil) -> [ChargingProblem] {
    var problems: [ChargingProblem] = []
    for name in pupil.declined {
      guard let place = place(of: name) else {
        problems.append(.unknownItem(name))
        continue
      }
      if items[place].isByEnrolment {
        problems.append(.neverEnrolled(name))
      } else if !items[place].isVoluntary {
        problems.append(.notVoluntary(name))
      }
    }
    for name in pupil.chosen {
      guard let place = place(of: name) else {
        problems.append(.unknownItem(name))
        continue
      }
      if !items[place].isByEnrolment {
        problems.append(.notByEnrolment(name))
      } else if amounts[pupil.grade][place] == nil {
        problems.append(.notInGrade(name))
      }
    }
    var relieved: Set<String> = []
    for term in pupil.reliefs {
      if place(of: term.item) == nil { problems.append(.unknownItem(term.item)) }
      if !relieved.insert(term.item).inserted { problems.append(.reliefTwice(term.item)) }
    }
    return problems
  }
}

extension FeeSchedule.Item {
  fileprivate func halfDayAmount(of full: Amount) -> Amount? {
    guard let halfDay else { return full }
    return halfDay.amount(of: full)
  }
}

extension ReliefTerm.Way {
  fileprivate func problem(with item: String, _ full: Amount) -> ChargingProblem {
    switch self {
    case .sum: .reliefExceedsFee(item, full: full)
    case .whole, .percent: .brokenRelief(item, full: full)
    }
  }
}
