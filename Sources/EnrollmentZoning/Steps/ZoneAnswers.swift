import Disclosure

/// What the zones of a table say of addresses.
///
/// Nothing reads the text of zones yet: every address is for the office to settle.
func zoneAnswers(of table: [Record], year: Int?) -> (String) -> ZoneAnswer {
  { _ in ZoneAnswer(schools: [], because: "地段文字要人工核对", isCertain: false) }
}
