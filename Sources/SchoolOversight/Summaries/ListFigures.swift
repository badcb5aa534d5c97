public import Disclosure

/// The figures of one school's list: all rows, and those of each word in each choice column.
///
/// Rows (人次) come first, then persons where the list has a column of ID numbers, then the sum of
/// each totalled column; each for the whole list and, persons apart, for each category that occurs,
/// columns and words in the roster's order. Rows without a word count under ``Figure/unstated``, so
/// that the categories of a column always add up to the whole. A list without rows has zeros.
///
/// A row without an ID number is a person of its own: nothing says that it is one of the others. A
/// sum that does not fit 64 bits is left out, as in ``total(of:)``.
public func figures(of records: some Sequence<Record>, in roster: Roster) -> [Figure] {
  var count = ListCount(roster)
  for record in records { count.add(record.fields) }
  return count.figures
}

extension Figure {
  /// The category of rows whose cell in that column is empty.
  public static let unstated = "未填"
}

extension Roster {
  /// The place of the column by which people are told apart; nil when the list has none.
  var personColumn: Int? { columns.firstIndex { $0.checks.contains(.residentID) } }
}

/// What is counted while the rows go by; fields stand in the order of the roster's columns.
private struct ListCount {
  private let roster: Roster
  private let sums: [Int]
  private let personColumn: Int?
  private var dimensions: [DimensionCount]
  private var rows = 0
  private var unnumbered = 0
  private var numbers: Set<String> = []
  private var totals: [Int?]

  init(_ roster: Roster) {
    self.roster = roster
    personColumn = roster.personColumn
    let sums = roster.columns.indices.filter { roster.columns[$0].isTotalled }
    self.sums = sums
    totals = sums.map { _ in 0 }
    dimensions = roster.columns.indices.compactMap { index in
      guard case .choice(let words) = roster.columns[index].type else { return nil }
      return DimensionCount(column: index, words: words, sums: sums.count)
    }
  }

  mutating func add(_ fields: [Field]) {
    rows += 1
    if let personColumn {
      if let number = String(fields[personColumn]) {
        numbers.insert(number.uppercased())
      } else {
        unnumbered += 1
      }
    }
    let values = sums.map { fields[$0].exactValue }
    for (place, value) in values.enumerated() { totals[place] = sum(totals[place], value) }
    for place in dimensions.indices { dimensions[place].add(fields, values) }
  }

  var figures: [Figure] {
    var all = [Figure(Figure.rows, value: rows)]
    for count in dimensions {
      all += count.figures(Figure.rows, of: roster) { $0.rows }
    }
    if personColumn != nil { all.append(Figure(Figure.persons, value: numbers.count + unnumbered)) }
    for (place, column) in sums.enumerated() {
      let measure = roster.columns[column].id
      if let total = totals[place] { all.append(Figure(measure, value: total)) }
      for count in dimensions { all += count.figures(measure, of: roster) { $0.sums[place] } }
    }
    return all
  }
}

/// The rows of a list by the words of one column.
private struct DimensionCount {
  struct Category {
    let word: String
    var rows = 0
    /// Nil once a sum is too large.
    var sums: [Int?]
  }

  let column: Int
  private var categories: [Category]
  private var unstated: Category
  private var latest = 0

  init(column: Int, words: [String], sums: Int) {
    self.column = column
    let zeros: [Int?] = Array(repeating: 0, count: sums)
    categories = words.map { Category(word: $0, sums: zeros) }
    unstated = Category(word: Figure.unstated, sums: zeros)
  }

  mutating func add(_ fields: [Field], _ values: [Int]) {
    guard case .text(let word) = fields[column] else { return unstated.add(values) }
    // The rows of one category mostly stand together, and closed lists are short.
    if !categories.indices.contains(latest) || categories[latest].word != word {
      latest = categories.firstIndex { $0.word == word } ?? categories.count
      if latest == categories.count {
        categories.append(Category(word: word, sums: values.map { _ in 0 }))
      }
    }
    categories[latest].add(values)
  }

  func figures(
    _ measure: String, of roster: Roster, _ value: (Category) -> Int?
  ) -> [Figure] {
    (categories + [unstated]).filter { $0.rows > 0 }.compactMap { category in
      value(category).map {
        Figure(measure, dimension: roster.columns[column].id, category: category.word, value: $0)
      }
    }
  }
}

extension DimensionCount.Category {
  fileprivate mutating func add(_ values: [Int]) {
    rows += 1
    for (place, value) in values.enumerated() { sums[place] = sum(sums[place], value) }
  }
}

/// Nil when it does not fit, or did not before.
private func sum(_ total: Int?, _ value: Int) -> Int? {
  guard let total else { return nil }
  let (next, isTooBig) = total.addingReportingOverflow(value)
  return isTooBig ? nil : next
}

extension Field {
  /// The number in it as figures count it: whole numbers, fen, units of `Score`; otherwise 0.
  fileprivate var exactValue: Int {
    switch self {
    case .integer(let number): number
    case .score(let score): score.units
    case .amount(let amount): amount.fen
    case .empty, .text, .day, .month: 0
    }
  }
}
