/// Whole numbers as bars that lie on their side, one line of names at the left and one or more
/// series of hatched bars, for paper without colour.
public struct BarChart: Hashable, Sendable {
  public enum Arrangement: Hashable, Sendable {
    /// A bar for each series, one under the other.
    case grouped
    /// One bar, whose parts are the series.
    case stacked
  }

  public struct Series: Hashable, Sendable {
    public let name: PublicText
    /// One for each category, none below nought; nil where there is no value, which is not 0.
    public let values: [Int?]

    public init(_ name: PublicText, _ values: [Int?]) {
      self.name = name
      self.values = values
    }
  }

  public let title: PublicText
  /// What is counted, as 件.
  public let unit: PublicText
  /// From top to bottom.
  public let categories: [PublicText]
  public let series: [Series]
  public let arrangement: Arrangement
  /// How many digits of a value stand behind the point.
  public let places: Int

  /// As many series as there are fills to tell them apart.
  public static let mostSeries = BarChart.fills.count

  public init(
    title: PublicText, unit: PublicText, categories: [PublicText], series: [Series],
    arrangement: Arrangement = .grouped, places: Int = 0
  ) {
    precondition(!categories.isEmpty && !series.isEmpty, "a chart shows something")
    precondition(series.count <= BarChart.mostSeries, "every series has its own pattern")
    for series in series {
      precondition(series.values.count == categories.count, "a value or nil for each category")
      precondition(series.values.allSatisfy { $0 ?? 0 >= 0 }, "bars begin at nought")
    }
    self.title = title
    self.unit = unit
    self.categories = categories
    self.series = series
    self.arrangement = arrangement
    self.places = places
  }

  /// The ones that differ most come first.
  static let fills: [Drawing.Fill] =
    [.pattern(FillPattern.all[0]), .white, .pattern(FillPattern.all[1]), .black]
    + FillPattern.all.dropFirst(2).map { .pattern($0) }

  /// The sum of a category; nil where a value is missing or the sum is out of range.
  func total(of category: Int) -> Int? {
    series.reduce(0 as Int?) { sum, series in
      guard let sum, let value = series.values[category] else { return nil }
      let (total, overflow) = sum.addingReportingOverflow(value)
      return overflow ? nil : total
    }
  }

  /// What the scale must hold; a missing value counts for nothing here.
  var greatest: Int {
    let values = categories.indices.map { category in
      let values = series.compactMap { $0.values[category] }
      switch arrangement {
      case .grouped: return values.max() ?? 0
      case .stacked:
        return values.reduce(0) { sum, value in
          let (total, overflow) = sum.addingReportingOverflow(value)
          return overflow ? Int.max : total
        }
      }
    }
    return values.max() ?? 0
  }
}
