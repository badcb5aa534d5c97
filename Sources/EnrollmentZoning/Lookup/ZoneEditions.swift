public import Disclosure

/// Zone tables of one year or several, so that an earlier year's answer can be given again.
public struct ZoneEditions: Sendable {
  /// A table as it was read, with the year that its file's name gives.
  public struct Table: Sendable {
    let name: String
    let year: Int?
    let schools: [ZonedSchool]

    public init(name: String, schools: [ZonedSchool]) {
      self.name = name
      self.schools = schools
      year = yearIn(name)
    }
  }

  /// The rules in force for one year.
  public struct Edition: Sendable {
    /// Nil when neither table nor file name says it.
    public let year: Int?
    public let lookup: ZoneLookup
  }

  private let tables: [Table]

  public init(_ tables: [Table]) { self.tables = tables }

  /// The zones of `year`, or of the latest year there is.
  public func edition(of year: Int?) throws(ZoneProblem) -> Edition {
    let rows = tables.flatMap { table in
      table.schools.map { (year: $0.year ?? table.year, school: $0) }
    }
    guard rows.contains(where: { $0.school.zone != nil }) else { throw noZones }
    let years = Set(rows.compactMap(\.year))
    let hasUndated = rows.contains { $0.year == nil }
    guard !hasUndated || (years.isEmpty && tables.count == 1) else { throw undated }
    let chosen = year ?? years.max()
    if let chosen, !years.isEmpty, !years.contains(chosen) { throw missing(chosen, in: years) }
    let held = rows.filter { years.isEmpty || $0.year == chosen }.map { ZoneRow($0.school) }
    return Edition(year: chosen, lookup: ZoneLookup(held, year: chosen))
  }

  private var noZones: ZoneProblem {
    ZoneProblem(
      "ZONE-101", "\(names)里没有一所学校写了招生服务地段",
      "请核对是不是交错了表,地段写在“\(SchoolZone.zone.spec.header)”一栏")
  }

  private var undated: ZoneProblem {
    let table = tables.first { table in
      table.year == nil && table.schools.contains { $0.year == nil }
    }
    return ZoneProblem(
      "ZONE-102", "\(table?.name ?? names)看不出是哪一年的地段,不能和其他年份的分开",
      "请填“\(SchoolZone.year.spec.header)”一栏,或把年份写进文件名,如 2026.xlsx")
  }

  private func missing(_ year: Int, in years: Set<Int>) -> ZoneProblem {
    let known = years.sorted().map(String.init).joined(separator: "、")
    return ZoneProblem(
      "ZONE-103", "没有 \(year) 年的地段,给出的表是 \(known) 年的", "请用 --zones 加上 \(year) 年的表,或改 --year")
  }

  private var names: String { tables.map(\.name).joined(separator: "、") }
}

/// Why no address can be looked up.
public struct ZoneProblem: Error, Sendable {
  public let finding: Finding

  init(_ rule: String, _ problem: String, _ remedy: String) {
    finding = Finding(rule: rule, problem: problem, remedy: remedy)
  }
}

/// 2025 of 2025年招生地段.xlsx: the only four digits that are a year.
private func yearIn(_ name: String) -> Int? {
  let numbers = name.split { !$0.isASCII || !$0.isNumber }
  let years = numbers.filter { $0.count == 4 }.compactMap { Int($0) }.filter {
    (2000...2100).contains($0)
  }
  return years.count == 1 ? years[0] : nil
}
