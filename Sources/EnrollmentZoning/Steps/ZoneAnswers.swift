import Disclosure

/// What the zones of a table say of addresses.
func zoneAnswers(of table: [Record], year: Int?) -> (String) -> ZoneAnswer {
  let zones = ZoneLookup(zonedSchools(of: table).map(ZoneRow.init), year: year)
  return { address in
    let answer = zones.answer(to: address)
    let because = answer.schools.first?.because ?? "地段文字里没有找到这个地址"
    var schools: [String] = []
    for school in answer.schools.map(\.school) where !schools.contains(school) {
      schools.append(school)
    }
    return ZoneAnswer(schools: schools, because: because, isCertain: answer.certain)
  }
}
