/// One year's table, asked who takes in a number of a place.
struct YearIndex {
  struct Entry {
    /// Indices into the comparison's schools.
    let owners: Set<Int>
    let item: ZoneItem
    /// The heading under which it stands, by its spelling.
    let within: String?
  }

  /// A place that a zone leaves out of a community or an estate.
  struct Exception {
    let owners: Set<Int>
    let place: ZonePlace
    let coverage: Coverage
    let within: String
  }

  private(set) var entries: [String: [Entry]] = [:]
  private(set) var exceptions: [String: [Exception]] = [:]
  /// The keys of all places, in the order of the table.
  private(set) var keys: [String] = []

  /// `owners` are those of each row with a text of its own.
  init(_ zones: [ReadZone], owners: (ZonedSchool) -> Set<Int>) {
    for zone in zones {
      let owners = owners(zone.school)
      for item in zone.items where !item.isChoice {
        let key = spellingKey(item.place.name)
        add(key)
        let within = item.place.within.map(spellingKey)
        entries[key, default: []].append(Entry(owners: owners, item: item, within: within))
        for case .place(let place) in item.place.exceptions {
          add(spellingKey(place.name))
          exceptions[spellingKey(place.name), default: []].append(
            Exception(owners: owners, place: place, coverage: Coverage(of: place), within: key))
        }
      }
    }
  }

  private mutating func add(_ key: String) {
    if entries[key] == nil, exceptions[key] == nil { keys.append(key) }
  }
}

/// A place of one or both years; 一巷 of one village is not 一巷 of another.
struct YearPlace: Hashable {
  let key: String
  let within: String?
}

extension YearIndex {
  /// The headings under which a place stands.
  func headings(of key: String) -> Set<String> {
    Set(
      (entries[key] ?? []).compactMap(\.within) + (exceptions[key] ?? []).map(\.within))
  }

  func entries(of place: YearPlace) -> [Entry] {
    (entries[place.key] ?? []).filter { entry in
      guard let within = place.within, let own = entry.within else { return true }
      return own == within
    }
  }

  private func exceptions(of place: YearPlace) -> [Exception] {
    (exceptions[place.key] ?? []).filter { place.within == nil || $0.within == place.within }
  }

  /// The axes on which the year speaks of `place`.
  func axes(of place: YearPlace) -> Set<NumberAxis> {
    entries(of: place).reduce(into: Set()) { $0.formUnion($1.item.coverage.axes) }
      .union(exceptions(of: place).flatMap(\.coverage.axes))
  }

  /// The sets of numbers between whose ends nothing changes.
  func sets(of place: YearPlace, on axis: NumberAxis) -> [NumberSet] {
    entries(of: place).map { $0.item.coverage.numbers(on: axis) }
      + exceptions(of: place).map { $0.coverage.numbers(on: axis) }
  }

  /// Who takes in a number of `place`: those who name it, or else those who have the community
  /// around it and do not leave it out.
  func owners(of number: Int, on axis: NumberAxis, of place: YearPlace) -> Set<Int> {
    let named = entries(of: place).filter { $0.item.coverage.numbers(on: axis).contains(number) }
    if !named.isEmpty { return named.reduce(into: []) { $0.formUnion($1.owners) } }
    return owners(around: place) { $0.numbers(on: axis).contains(number) }
  }

  /// Who takes in the place as a whole, where nobody parts it.
  func owners(of place: YearPlace) -> Set<Int> {
    let named = entries(of: place).filter { $0.item.coverage.extent == .whole }
    if !named.isEmpty { return named.reduce(into: []) { $0.formUnion($1.owners) } }
    return owners(around: place) { $0.extent == .whole }
  }

  /// Those who say that they have a part of it, without saying which.
  func partOwners(of place: YearPlace) -> Set<Int> {
    entries(of: place).filter { $0.item.coverage.extent == .unsaid }
      .reduce(into: []) { $0.formUnion($1.owners) }
  }

  private func owners(
    around place: YearPlace, isLeftOut: (Coverage) -> Bool
  ) -> Set<Int> {
    guard let within = place.within else { return [] }
    let leaving = exceptions(of: place).filter { isLeftOut($0.coverage) }
      .reduce(into: Set<Int>()) { $0.formUnion($1.owners) }
    let around = (entries[within] ?? []).filter { $0.item.coverage.extent == .whole }
    return around.reduce(into: Set()) { $0.formUnion($1.owners) }.subtracting(leaving)
  }
}
