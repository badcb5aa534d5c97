import Disclosure

extension ZoneSheet {
  /// ZONE-015: one school under two names in the table, or under another name in a text.
  func schoolNameFindings(_ zones: [ReadZone]) -> [RecordFinding] {
    twoSpellings() + zones.flatMap(namedSchools)
  }

  private func twoSpellings() -> [RecordFinding] {
    var firsts: [String: ZonedSchool] = [:]
    var distinct: [(school: ZonedSchool, key: String)] = []
    var findings: [RecordFinding] = []
    for (school, key) in zip(schools, spellings) {
      if let first = firsts[key] {
        if first.school != school.school { findings.append(nameFinding(school, first, "只是写法不同")) }
        continue
      }
      firsts[key] = school
      if let near = distinct.first(where: { differByOneCharacter($0.key, key) }) {
        findings.append(nameFinding(school, near.school, "只差一个字"))
      }
      distinct.append((school, key))
    }
    return findings
  }

  private func nameFinding(
    _ school: ZonedSchool, _ other: ZonedSchool, _ how: String
  ) -> RecordFinding {
    let place = cell(other.row, SchoolZone.school.spec)
    return rowFinding(
      "ZONE-015", .explain, in: school, SchoolZone.school.spec, value: school.school,
      "“\(school.school)”与 \(place)“\(other.school)”\(how)", "请核对是不是同一所学校,是的写成一样")
  }

  /// A school that a text names and that the table has under a slightly other name.
  private func namedSchools(_ zone: ReadZone) -> [RecordFinding] {
    zone.namedSchools.compactMap { name in
      guard !schools.contains(where: { $0.school.hasSuffix(name) || name.hasSuffix($0.school) })
      else { return nil }
      let key = spellingKey(name)
      let meant = zip(schools, spellings).first { _, other in
        other.hasSuffix(key) || differByOneCharacter(other, key)
      }?.0
      guard let meant else { return nil }
      let place = cell(meant.row, SchoolZone.school.spec)
      return rowFinding(
        "ZONE-015", .explain, in: zone.school, SchoolZone.zone.spec, value: name,
        "\(zone.school.school)的地段里写“\(name)”,\(place) 是“\(meant.school)”", "请核对是不是同一所学校,是的写成一样")
    }
  }

  /// ZONE-016: one place in two spellings, as 穗石村 and 穂石村.
  func placeNameFindings(_ zones: [ReadZone]) -> [RecordFinding] {
    var firsts: [String: ZoneItem] = [:]
    var told: Set<[String]> = []
    return zones.flatMap(\.items).compactMap { item in
      let spelling = spellingKey(item.place.name)
      guard let first = firsts[spelling] else {
        firsts[spelling] = item
        return nil
      }
      guard first.key != item.key, told.insert([first.key, item.key]).inserted else { return nil }
      let place = cell(first.school.row, first.column)
      return finding(
        "ZONE-016", .explain, at: item, item.words,
        "里的“\(item.place.name)”与 \(place) \(first.school.school)“\(first.place.name)”只是写法不同",
        "请核对是不是同一处,是的写成一样")
    }
  }
}
