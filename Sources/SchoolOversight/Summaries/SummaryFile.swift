import Disclosure
import WorkingDays

/// A summary as it is passed on and opened to everyone (汇总.json), by the published schema
/// `gongshi.summary/1`.
public struct SummaryFile: Codable, Hashable, Sendable {
  public struct Measure: Codable, Hashable, Sendable {
    let id: String
    let header: String
    let unit: String
    let divisor: Int
  }

  public struct Dimension: Codable, Hashable, Sendable {
    let id: String
    let header: String
    let categories: [String]
    let isPublic: Bool
  }

  public struct Line: Codable, Hashable, Sendable {
    let role: String
    let name: String
    /// A school's code; nil in lines that are sums.
    let code: String?
    let schools: Int
    let returned: Int
    /// By measure and slot; nil where it is hidden or unknown.
    let values: [[Int?]]
    /// Slots that the public edition does not show.
    let keptBack: [Int]
  }

  public let format: String
  public let edition: String
  public let level: String
  public let area: String
  public let kind: String
  public let list: String
  public let year: Int
  public let roster: String
  public let namesPeople: Bool
  public let day: String
  /// Figures from 1 to one less than this are hidden; nil when none are.
  public let hiddenBelow: Int?
  public let hidesZero: Bool
  public let measures: [Measure]
  public let dimensions: [Dimension]
  public let lines: [Line]
  /// The SHA-256 of the canonical JSON (RFC 8785) of all the rest.
  public let fingerprint: String

  /// What ``format`` must say.
  public static let currentFormat = "gongshi.summary/1"

  public init(_ table: SummaryTable) {
    let (head, summary) = (table.summary.head, table.summary)
    let rest = SummaryFile(
      format: SummaryFile.currentFormat, edition: table.edition.rawValue,
      level: head.level.rawValue, area: head.area, kind: head.kind, list: head.list,
      year: head.year, roster: head.roster, namesPeople: head.namesPeople,
      day: head.day.description, hiddenBelow: table.rule?.below,
      hidesZero: table.rule?.hidesZero ?? false,
      measures: summary.measures.map(Measure.init),
      dimensions: summary.dimensions.map(Dimension.init),
      lines: table.lines.indices.map { table.fileLine($0) }, fingerprint: "")
    self = rest.with(fingerprint: rest.json.sha256)
  }

  /// Whether the content is what the fingerprint was taken of.
  public var isWhole: Bool { with(fingerprint: "").json.sha256 == fingerprint }

  /// As it is written, lines on lines of their own.
  public var text: String { fullJSON.text + "\n" }
}

extension SummaryFile {
  private init(
    format: String, edition: String, level: String, area: String, kind: String, list: String,
    year: Int, roster: String, namesPeople: Bool, day: String, hiddenBelow: Int?,
    hidesZero: Bool, measures: [Measure], dimensions: [Dimension], lines: [Line],
    fingerprint: String
  ) {
    (self.format, self.edition, self.level, self.area) = (format, edition, level, area)
    (self.kind, self.list, self.year, self.roster) = (kind, list, year, roster)
    (self.namesPeople, self.day, self.hiddenBelow) = (namesPeople, day, hiddenBelow)
    (self.hidesZero, self.measures, self.dimensions) = (hidesZero, measures, dimensions)
    (self.lines, self.fingerprint) = (lines, fingerprint)
  }

  private func with(fingerprint: String) -> SummaryFile {
    SummaryFile(
      format: format, edition: edition, level: level, area: area, kind: kind, list: list,
      year: year, roster: roster, namesPeople: namesPeople, day: day, hiddenBelow: hiddenBelow,
      hidesZero: hidesZero, measures: measures, dimensions: dimensions, lines: lines,
      fingerprint: fingerprint)
  }

  private var members: [JSON.Member] {
    [
      .init("format", .string(format)), .init("edition", .string(edition)),
      .init("level", .string(level)), .init("area", .string(area)),
      .init("kind", .string(kind)), .init("list", .string(list)),
      .init("year", .integer(year)), .init("roster", .string(roster)),
      .init("namesPeople", .bool(namesPeople)), .init("day", .string(day)),
      .init("hiddenBelow", hiddenBelow.map(JSON.integer) ?? .null),
      .init("hidesZero", .bool(hidesZero)),
      .init("measures", .array(measures.map(\.json))),
      .init("dimensions", .array(dimensions.map(\.json))),
      .init("lines", .array(lines.map(\.json))),
    ]
  }

  /// Without the fingerprint.
  private var json: JSON { .object(members) }

  private var fullJSON: JSON { .object(members + [.init("fingerprint", .string(fingerprint))]) }
}

extension SummaryFile.Measure {
  fileprivate init(_ measure: SummaryMeasure) {
    self.init(
      id: measure.id, header: measure.header, unit: measure.unit.rawValue,
      divisor: measure.unit.divisor)
  }

  fileprivate var json: JSON {
    .members([
      "id": .string(id), "header": .string(header), "unit": .string(unit),
      "divisor": .integer(divisor),
    ])
  }
}

extension SummaryFile.Dimension {
  fileprivate init(_ dimension: SummaryDimension) {
    self.init(
      id: dimension.id, header: dimension.header, categories: dimension.categories,
      isPublic: dimension.isPublic)
  }

  fileprivate var json: JSON {
    .members([
      "id": .string(id), "header": .string(header),
      "categories": .array(categories.map(JSON.string)), "isPublic": .bool(isPublic),
    ])
  }
}

extension SummaryFile.Line {
  fileprivate var json: JSON {
    .members([
      "role": .string(role), "name": .string(name), "code": JSON.orNull(code),
      "schools": .integer(schools), "returned": .integer(returned),
      "values": .array(values.map { .array($0.map { $0.map(JSON.integer) ?? .null }) }),
      "keptBack": .array(keptBack.map(JSON.integer)),
    ])
  }
}

extension SummaryTable {
  fileprivate func fileLine(_ place: Int) -> SummaryFile.Line {
    let line = lines[place]
    let units = line.members.map { summary.units[$0] }
    return SummaryFile.Line(
      role: line.role.word, name: line.name(in: summary),
      code: line.isUnit ? units.first?.code : nil,
      schools: units.reduce(0) { $0 + $1.schools }, returned: units.reduce(0) { $0 + $1.returned },
      values: cells[place].map { $0.map(\.number) },
      keptBack: keptBack[place].indices.filter { keptBack[place][$0] })
  }
}

extension SummaryLine.Role {
  /// In files.
  var word: String {
    switch self {
    case .total: "total"
    case .privateOfTotal: "privateOfTotal"
    case .stage: "stage"
    case .privateOfStage: "privateOfStage"
    case .township: "township"
    case .unit: "unit"
    }
  }
}

extension SummaryCell {
  /// Nil when it is hidden or unknown.
  public var number: Int? {
    if case .value(let number) = self { number } else { nil }
  }
}
