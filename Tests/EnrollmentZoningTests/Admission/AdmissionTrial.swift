import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// The two schools of the trial's zones, and a lottery group of two more.
func trialPlan(first: Int, second: Int = 0, group: Int = 0) -> SeatPlan {
  SeatPlan([
    SeatPlan.School(name: "第一小学", seats: first, group: nil),
    SeatPlan.School(name: "第二小学", seats: second, group: nil),
    SeatPlan.School(name: "东湖小学", seats: group, group: "湖区"),
    SeatPlan.School(name: "西湖小学", seats: group, group: "湖区"),
  ])
}

func trialAdmission(
  _ rows: [[String: String]], _ plan: SeatPlan, _ changes: [String: [String]] = [:],
  drawn: @escaping (String) -> [String: DrawnPlace]? = { _ in nil }
) -> Admission {
  let rules = trialRules(changes)
  return Admission(
    trialChildren(rows), plan: plan, rules: rules, review: { reviewed($0, rules) }, drawn: drawn)
}

/// Children without anything that tells them apart, numbered from `first`.
func crowd(
  _ count: Int, from first: Int = 1, _ changes: [String: String] = [:]
) -> [[String: String]] {
  (first..<first + count).map { serial in
    let digits = String(serial)
    return childRow(
      "A" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits, changes)
  }
}

/// A draw that brings the numbers out in the order given, the first `seats` with a seat.
func drawnInOrder(_ numbers: [String], group: String, seats: Int) -> [String: DrawnPlace] {
  Dictionary(
    uniqueKeysWithValues: numbers.enumerated().map { place, number in
      (
        number,
        DrawnPlace(
          group: group, number: "\(place + 1)", place: place + 1, isWon: place < seats,
          alternate: place < seats ? nil : place - seats + 1)
      )
    })
}

extension Admission {
  /// As A0001 第一小学, A0002 统筹, child by child.
  var inShort: [String] {
    zip(children, outcomes).map { child, outcome in
      let words =
        switch outcome {
        case .admitted(let school): plan.schools[school].name
        case .overPlan: "统筹"
        case .waiting: "未定"
        case .open: "待核"
        case .unsuitable: "不符合"
        case .divided: "不一致"
        }
      return "\(child.number) \(words)"
    }
  }

  var admittedCount: Int {
    outcomes.count { if case .admitted = $0 { true } else { false } }
  }
}
