/// The figures of one school's list in one round, or of one year's sheet.
public struct SchoolFigures: Hashable, Sendable {
  /// By what they count.
  public let values: [FigureKey: Int]
  /// The school declared that it has nothing to list (零报送).
  public let isNil: Bool
  /// Counted from a list, so that what is not there is zero; on a sheet of figures it is unknown.
  public let isCounted: Bool

  public init(values: [FigureKey: Int], isNil: Bool = false, isCounted: Bool) {
    self.values = values
    self.isNil = isNil
    self.isCounted = isCounted
  }

  /// Counted from a school's list.
  public init(_ figures: [Figure], isNil: Bool = false) {
    self.init(
      values: Dictionary(
        figures.map { (FigureKey($0), $0.value) }, uniquingKeysWith: { first, _ in first }),
      isNil: isNil, isCounted: true)
  }

  /// Nil when nothing tells it: an empty cell is no zero.
  public subscript(key: FigureKey) -> Int? {
    if isNil { return 0 }
    if let value = values[key] { return value }
    // A category nobody is in has no figure; a sum that is missing did not fit.
    return isCounted && (!key.isWhole || key.measure == Figure.rows) ? 0 : nil
  }
}

/// Every school's figures of one kind of list, by the school's code; one that sent nothing is not in
/// it.
public struct FigureTable: Hashable, Sendable {
  /// Where they are from, as 2026年 or 报送总数.
  public let name: String
  public let schools: [School]
  public let figures: [String: SchoolFigures]

  public init(name: String, schools: [School], figures: [String: SchoolFigures]) {
    self.name = name
    self.schools = schools
    self.figures = figures
  }
}
