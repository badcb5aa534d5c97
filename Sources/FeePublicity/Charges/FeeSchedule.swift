import Disclosure

/// What a school charges in a term, item by item and grade by grade.
struct FeeSchedule: Sendable {
  struct Item: Hashable, Sendable {
    let name: String
    let category: String
    /// Whether families may leave it out.
    let isVoluntary: Bool
    /// Whether only those pay who put their names down for it.
    let isByEnrolment: Bool
    /// What half-day pupils pay; nil for as much as all others.
    let halfDay: HalfDayRate?
  }

  /// Each item once, in the order of the board.
  private(set) var items: [Item] = []
  /// By grade, then by item; nil where a grade does not have the item.
  private(set) var amounts: [[Amount?]]
  private var places: [String: Int] = [:]

  init(grades: Int) { amounts = Array(repeating: [], count: grades) }

  func place(of item: String) -> Int? { places[item] }

  /// The items of a grade with what they cost, in order.
  func charges(inGrade grade: Int) -> [(item: Int, amount: Amount)] {
    amounts[grade].enumerated().compactMap { index, amount in amount.map { (index, $0) } }
  }

  /// Sets what an item costs in some grades; the first grade that had an amount already is returned.
  mutating func add(_ item: Item, _ amount: Amount, inGrades grades: [Int]) -> Int? {
    let place = places[item.name] ?? items.count
    if place == items.count {
      places[item.name] = place
      items.append(item)
      for grade in amounts.indices { amounts[grade].append(nil) }
    }
    if let taken = grades.first(where: { amounts[$0][place] != nil }) { return taken }
    for grade in grades { amounts[grade][place] = amount }
    return nil
  }
}
