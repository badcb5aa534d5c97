import Disclosure
public import WorkingDays

/// The figures of many units in one table: of a county's schools, a city's counties, or a province's
/// cities.
///
/// Slots are the places of a line: slot 0 is the whole list, then come the categories of each
/// dimension, in order. `values` are by unit, measure and slot; nil is unknown: hidden where the
/// figure came from, or not counted by category at all.
public struct Summary: Hashable, Sendable {
  public let head: SummaryHead
  /// ``Figure/rows`` first.
  public let measures: [SummaryMeasure]
  public let dimensions: [SummaryDimension]
  public let units: [SummaryUnit]
  public let values: [[[Int?]]]
  /// By unit and slot, what a public edition further down already keeps back.
  public let keptBack: [[Bool]]

  public init(
    head: SummaryHead, measures: [SummaryMeasure], dimensions: [SummaryDimension],
    units: [SummaryUnit], values: [[[Int?]]], keptBack: [[Bool]]? = nil
  ) {
    let slots = 1 + dimensions.reduce(0) { $0 + $1.categories.count }
    precondition(
      values.count == units.count
        && values.allSatisfy { $0.count == measures.count && $0.allSatisfy { $0.count == slots } },
      "a value for each unit, measure and slot")
    self.head = head
    self.measures = measures
    self.dimensions = dimensions
    self.units = units
    self.values = values
    self.keptBack = keptBack ?? units.map { _ in Array(repeating: false, count: slots) }
  }

  /// How many places a line has.
  public var slotCount: Int { 1 + dimensions.reduce(0) { $0 + $1.categories.count } }

  /// The slots of a dimension's categories.
  public func slots(of dimension: Int) -> Range<Int> {
    let first = dimensions[..<dimension].reduce(1) { $0 + $1.categories.count }
    return first..<first + dimensions[dimension].categories.count
  }
}

/// What a summary is of.
public struct SummaryHead: Hashable, Sendable {
  /// Which units stand in its lines.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// A county's schools.
    case county = "县"
    /// A city's counties.
    case city = "市"
    /// A province's cities.
    case province = "省"

    /// Of the summary that this one is a line of; nil when there is none.
    public var above: Level? {
      switch self {
      case .county: .city
      case .city: .province
      case .province: nil
      }
    }
  }

  public let level: Level
  /// The id of the kind of list.
  public let kind: String
  /// The name of the list.
  public let list: String
  public let year: Int
  /// Of the roster's columns: only lists of one version are added up.
  public let roster: String
  /// The name of the county, city or province.
  public let area: String
  /// Whether the list names people, so that small figures may point at one of them.
  public let namesPeople: Bool
  /// When the figures were drawn up.
  public let day: CalendarDay

  public init(
    level: Level, kind: String, list: String, year: Int, roster: String, area: String,
    namesPeople: Bool, day: CalendarDay
  ) {
    self.level = level
    self.kind = kind
    self.list = list
    self.year = year
    self.roster = roster
    self.area = area
    self.namesPeople = namesPeople
    self.day = day
  }
}

/// Something that is counted or added up.
public struct SummaryMeasure: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case times = "人次"
    case persons = "人"
    case entries = "条"
    case pieces = "个"
    /// Counted in fen.
    case yuan = "元"
    /// Counted in units of `Score`.
    case points = "分"

    /// How many of what is counted make one of what is shown.
    public var divisor: Int {
      switch self {
      case .times, .persons, .entries, .pieces: 1
      case .yuan: 100
      case .points: Score.unitsPerPoint
      }
    }
  }

  /// ``Figure/rows``, ``Figure/persons``, or the id of a column.
  public let id: String
  public let header: String
  public let unit: Unit

  public init(_ id: String, header: String, unit: Unit) {
    self.id = id
    self.header = header
    self.unit = unit
  }
}

/// A column whose words divide a list.
public struct SummaryDimension: Hashable, Sendable {
  /// The column's id.
  public let id: String
  public let header: String
  public let categories: [String]
  /// Whether the public may see the column; its categories are for the bureau alone otherwise.
  public let isPublic: Bool

  public init(_ id: String, header: String, categories: [String], isPublic: Bool) {
    self.id = id
    self.header = header
    self.categories = categories
    self.isPublic = isPublic
  }
}

/// A school, county or city in a summary.
public struct SummaryUnit: Hashable, Sendable {
  /// A school's code, or the name of a county or city.
  public let code: String
  public let name: String
  /// The following are empty where units are no schools.
  public let township: String
  public let stage: String
  public let isPrivate: Bool
  /// How many schools were asked, and how many of them returned something that counts.
  public let schools: Int
  public let returned: Int

  public init(
    code: String, name: String, township: String = "", stage: String = "",
    isPrivate: Bool = false, schools: Int = 1, returned: Int = 1
  ) {
    self.code = code
    self.name = name
    self.township = township
    self.stage = stage
    self.isPrivate = isPrivate
    self.schools = schools
    self.returned = returned
  }
}
