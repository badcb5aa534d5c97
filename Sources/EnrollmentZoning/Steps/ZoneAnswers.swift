import Disclosure

/// What the zones of a table say of addresses in `year`.
func zoneAnswers(of table: [Record], year: Int?) -> (String) -> AddressZone {
  let rows = zonedSchools(of: table).map { row in
    ZoneRow(
      school: row.school, text: row.zone ?? "", group: row.group ?? "", note: row.remark ?? "",
      phone: row.phone ?? "")
  }
  let lookup = ZoneLookup(rows, year: year)
  return { address in
    let answer = lookup.answer(to: address)
    var words: [String] = []
    for school in answer.schools where !words.contains(school.because) {
      words.append(school.because)
    }
    return AddressZone(
      schools: answer.schools.map(\.school), because: words.joined(separator: "；"),
      isCertain: answer.certain)
  }
}
