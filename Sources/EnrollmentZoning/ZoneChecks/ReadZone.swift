import Disclosure

/// A place of a zone, with what a finding quotes.
struct ZoneItem: Sendable {
  let school: ZonedSchool
  /// The column in which it is written: the zone, or a remark that offers a choice.
  let column: ColumnSpec
  let place: ZonePlace
  let coverage: Coverage
  let key: String
  let within: String?
  /// As the text has it.
  let words: String
  /// Of each part, as the text has it, after the place's name.
  let partWords: [String]
  /// Whether its sentence leaves families a choice of school.
  let isChoice: Bool
}

/// A school's zone as read, in its own row.
struct ReadZone: Sendable {
  let school: ZonedSchool
  let text: ZoneText
  let items: [ZoneItem]
  /// The schools with which text and remark say that it shares places, as they write them.
  let namedSchools: [String]
  private let partners: [String]
  /// Whether it says that it is shared, without a school that could be read.
  let isSharedWithAny: Bool

  /// Nil when the school has no text of its own, as in a lottery group.
  init?(_ school: ZonedSchool) {
    guard let zone = school.zone, school.zoneRow == school.row else { return nil }
    self.school = school
    text = ZoneText(reading: zone)
    let own = text.items(of: school, in: SchoolZone.zone.spec)
    let remark = school.remark.flatMap { mayOfferChoice($0) ? ZoneText(reading: $0) : nil }
    items = own + (remark?.items(of: school, in: SchoolZone.remark.spec).filter(\.isChoice) ?? [])
    let meanings = (text.clauses + (remark?.clauses ?? [])).map(\.meaning)
    namedSchools = meanings.flatMap { meaning in
      switch meaning {
      case .choice(let schools, _), .shared(let schools): schools
      default: [String]()
      }
    }
    partners = namedSchools.map(placeKey).filter { !$0.isEmpty }
    let unread = text.clauses.filter { $0.meaning == .unread }.map { [text] in text.words($0.range)
    }
    isSharedWithAny =
      meanings.contains(.shared(schools: []))
      || unread.contains { $0.contains("公共学区") || $0.contains("共同学区") }
  }

  /// Whether both schools are meant to have the same place.
  func shares(with other: ReadZone) -> Bool {
    if let group = school.group, group == other.school.group { return true }
    return isSharedWithAny || other.isSharedWithAny || names(other.school) || other.names(school)
  }

  private func names(_ other: ZonedSchool) -> Bool {
    guard !partners.isEmpty else { return false }
    let key = placeKey(other.school)
    return partners.contains { $0 == key || key.hasSuffix($0) || $0.hasSuffix(key) }
  }
}

/// A quick look, since most remarks say nothing of places.
private func mayOfferChoice(_ remark: String) -> Bool {
  ["选择", "共同学区", "公共学区", "共享"].contains { remark.contains($0) }
}

extension ZoneText {
  fileprivate func items(of school: ZonedSchool, in column: ColumnSpec) -> [ZoneItem] {
    sentences.flatMap { sentence in
      let isChoice = sentence.clauses.contains { clause in
        if case .choice = clause.meaning { true } else { false }
      }
      return sentence.clauses.compactMap { clause -> ZoneItem? in
        guard case .place(let place) = clause.meaning,
          !lotteryWords.contains(where: place.name.contains)
        else { return nil }
        return item(place, clause.range, of: school, in: column, isChoice: isChoice)
      }
    }
  }

  private func item(
    _ place: ZonePlace, _ range: Range<Int>, of school: ZonedSchool, in column: ColumnSpec,
    isChoice: Bool
  ) -> ZoneItem {
    let parts = if case .parts(let parts) = place.extent { parts } else { [ZonePart]() }
    return ZoneItem(
      school: school, column: column, place: place, coverage: Coverage(of: place), key: place.key,
      within: place.within.map(placeKey), words: words(range),
      partWords: parts.count == 1 ? [words(range)] : parts.map { place.name + words($0.range) },
      isChoice: isChoice)
  }
}
