public import Disclosure

/// A figure with the school it is of, as ``FigureQuery/schools`` gives it.
public struct SchoolFigure: Hashable, Sendable {
  /// The school's code.
  public let school: String
  public let figure: Figure

  public init(school: String, _ figure: Figure) {
    self.school = school
    self.figure = figure
  }
}

extension Summary {
  /// The summary of a county's schools.
  ///
  /// Schools stand by township in the order of the list, and within it as the list has them. A
  /// school without a figure has not returned its list; one with nothing to report has zeros.
  /// Figures of schools that are not in the list are left out.
  public init(
    _ head: SummaryHead, of schools: [School], _ figures: some Sequence<SchoolFigure>,
    roster: Roster
  ) {
    let measures = roster.summaryMeasures
    var bySchool: [String: [Figure]] = [:]
    for item in figures { bySchool[item.school, default: []].append(item.figure) }
    let dimensions = roster.summaryDimensions(bySchool.values.joined())
    let sorted = grouped(schools) { $0.township }.flatMap(\.items)
    let places = SlotPlaces(dimensions)
    self.init(
      head: head, measures: measures, dimensions: dimensions,
      units: sorted.map { school in
        SummaryUnit(
          code: school.code, name: school.name, township: school.township,
          stage: school.stage.rawValue, isPrivate: school.isPrivate,
          returned: bySchool[school.code] == nil ? 0 : 1)
      },
      values: sorted.map { school in
        places.values(of: bySchool[school.code], measures)
      })
  }
}

extension Roster {
  /// Whether its rows are people, by a number or a name that is checked as theirs.
  public var namesPeople: Bool {
    columns.contains { $0.checks.contains(.residentID) || $0.checks.contains(.personName) }
  }

  fileprivate var summaryMeasures: [SummaryMeasure] {
    let rows = SummaryMeasure(
      Figure.rows, header: namesPeople ? "人次" : "条数", unit: namesPeople ? .times : .entries)
    let persons = personColumn.map { _ in
      SummaryMeasure(Figure.persons, header: "人数", unit: .persons)
    }
    let sums = columns.filter(\.isTotalled).map {
      SummaryMeasure($0.id, header: $0.header, unit: $0.type.summaryUnit)
    }
    return [rows] + [persons].compactMap(\.self) + sums
  }

  /// Its choice columns, each with its words, and whatever else `figures` know of it.
  fileprivate func summaryDimensions(_ figures: some Sequence<Figure>) -> [SummaryDimension] {
    var found: [String: Set<String>] = [:]
    for figure in figures { found[figure.dimension, default: []].insert(figure.category) }
    return columns.compactMap { column in
      guard case .choice(let words) = column.type, let seen = found[column.id] else { return nil }
      let others = seen.subtracting(words + [Figure.unstated]).sorted()
      let rest = seen.contains(Figure.unstated) ? [Figure.unstated] : []
      return SummaryDimension(
        column.id, header: column.header, categories: words + others + rest,
        isPublic: column.privacy.isPublic)
    }
  }
}

extension ColumnType {
  fileprivate var summaryUnit: SummaryMeasure.Unit {
    switch self {
    case .amount: .yuan
    case .score: .points
    case .text, .code, .integer, .day, .month, .choice: .pieces
    }
  }
}

/// Where a figure stands in a line.
private struct SlotPlaces {
  private var places: [String: [String: Int]] = ["": ["": 0]]
  private let count: Int

  init(_ dimensions: [SummaryDimension]) {
    var next = 1
    for dimension in dimensions {
      for category in dimension.categories {
        places[dimension.id, default: [:]][category] = next
        next += 1
      }
    }
    count = next
  }

  /// A category without a figure is 0 for who returned a list; persons are not counted by category.
  func values(of figures: [Figure]?, _ measures: [SummaryMeasure]) -> [[Int?]] {
    measures.map { measure in
      guard let figures else { return Array(repeating: nil, count: count) }
      let isWhole = measure.id == Figure.persons
      var values: [Int?] = (0..<count).map { isWhole && $0 > 0 ? nil : 0 }
      for figure in figures where figure.measure == measure.id {
        if let place = places[figure.dimension]?[figure.category] { values[place] = figure.value }
      }
      return values
    }
  }
}
