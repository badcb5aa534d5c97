public import Disclosure

/// A sheet of figures of one kind of list, a school in each row, as last year's summary or the totals
/// that schools told by telephone.
public struct FigureSheet: Sendable {
  /// Code and name of the school, then a column for each figure of the kind; none but the name must
  /// be filled in.
  public let roster: Roster
  private let keys: [(key: FigureKey, spec: ColumnSpec)]

  /// `list` is the roster of the kind.
  public init(of list: Roster) {
    keys = FigureWords(list).columnsOfKeys
    roster = Roster(
      name: "\(list.name)汇总",
      columns: [
        SchoolRoster.code.spec.with(required: false), SchoolRoster.name.spec,
      ] + keys.map(\.spec),
      uniqueKeys: [["code"], ["name"]])
  }

  /// The figures of `records`, which are rows of ``roster``, for the schools that they name.
  ///
  /// A row names its school by the code, and without one by a name that only one school bears; what
  /// neither tells is a school of its own.
  public func table(of records: [Record], named name: String, schools: [School]) -> FigureTable {
    let directory = SchoolDirectory(schools)
    var known: [School] = []
    var figures: [String: SchoolFigures] = [:]
    for record in records {
      let school = self.school(of: record, directory)
      known.append(school)
      figures[school.code] = self.figures(of: record)
    }
    return FigureTable(name: name, schools: known, figures: figures)
  }

  private func school(of record: Record, _ directory: SchoolDirectory) -> School {
    let (code, name) = (record[SchoolRoster.code], record[SchoolRoster.name] ?? "")
    if let school = code.flatMap({ directory[code: $0] }) { return school }
    let called = directory.schools(called: name)
    if code == nil, called.count == 1 { return called[0] }
    return School(code: code ?? name, name: name, stage: .other, township: "")
  }

  private func figures(of record: Record) -> SchoolFigures {
    let values = keys.compactMap { key, spec in
      record[id: spec.id].flatMap(\.counted).map { (key, $0) }
    }
    return SchoolFigures(
      values: Dictionary(values, uniquingKeysWith: { first, _ in first }), isCounted: false)
  }
}

extension Field {
  /// As figures count it; nil for an empty cell.
  fileprivate var counted: Int? {
    switch self {
    case .integer(let number): number
    case .score(let score): score.units
    case .amount(let amount): amount.fen
    case .empty, .text, .day, .month: nil
    }
  }
}
