import Disclosure

/// One row of what was spent (实际支出), understood: for which item, grades and class.
struct SpendingRow: Sendable {
  /// Of the sheet.
  let row: Int
  let item: String
  /// Places among the school's grades, from the youngest.
  let grades: [Int]
  /// Nil where all classes of the grades are meant.
  let schoolClass: String?
  let expense: FeeExpense

  init?(_ record: Record, _ grades: [Int]) {
    guard let item = record[Charge.item] else { return nil }
    row = record.row
    self.item = item
    self.grades = grades
    schoolClass = record[Settled.schoolClass]
    expense = FeeExpense(
      total: record[SpentFee.total], perPortion: record[SpentFee.each],
      portions: record[SpentFee.portions], borne: record[SpentFee.borne] ?? Amount(fen: 0))
  }
}

/// Which row of what was spent stands for a pupil's item.
struct SpendingIndex: Sendable {
  /// Of one item in one grade: a row for all classes, or one for each class.
  enum Cover: Sendable {
    case none
    case grade(Int)
    case classes([String: Int])
  }

  private var items: [String: Int] = [:]
  /// By item, then by grade.
  private var covers: [[Cover]] = []
  private let grades: Int

  init(grades: Int) { self.grades = grades }

  func place(of item: String) -> Int? { items[item] }

  /// The index of the row, or nil when nothing was spent on the class.
  func row(_ item: Int, grade: Int, schoolClass: String) -> Int? {
    switch covers[item][grade] {
    case .none: nil
    case .grade(let row): row
    case .classes(let rows): rows[schoolClass]
    }
  }

  /// Enters a row; the index of an earlier one that stands for some of the same pupils is returned.
  mutating func add(_ spending: SpendingRow, at index: Int) -> Int? {
    let item = items[spending.item] ?? covers.count
    if item == covers.count {
      items[spending.item] = item
      covers.append(Array(repeating: .none, count: grades))
    }
    for grade in spending.grades {
      switch (covers[item][grade], spending.schoolClass) {
      case (.none, nil): covers[item][grade] = .grade(index)
      case (.none, let schoolClass?): covers[item][grade] = .classes([schoolClass: index])
      case (.classes(var rows), let schoolClass?):
        if let other = rows.updateValue(index, forKey: schoolClass) { return other }
        covers[item][grade] = .classes(rows)
      case (.classes(let rows), nil): return rows.values.min()
      case (.grade(let other), _): return other
      }
    }
    return nil
  }
}
