public import Disclosure

extension ZoneSheet {
  /// Everything that the texts of the table show to be wrong or doubtful, in the order of its rows.
  ///
  /// Rows of several years are held against rows of their own year.
  public func findings() -> [RecordFinding] {
    let years = grouped(schools) { .some($0.year) }.map { year, schools in
      schools.compactMap(ReadZone.init)
    }
    let found = years.flatMap { zones in
      overlapFindings(zones) + zones.flatMap(textFindings) + complementFindings(zones)
        + schoolNameFindings(zones) + placeNameFindings(zones)
    }
    return (found + rowFindings()).enumerated()
      .sorted { ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset) }
      .map(\.element)
  }
}
