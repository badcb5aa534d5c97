import Disclosure

/// One table: its texts as read, and which school each row is.
struct ZoneYear {
  let schools: [ZonedSchool]
  let zones: [ReadZone]
  let index: YearIndex
  private let places: [String: Int]

  /// `places` are the comparison's schools by their ``schoolKey(_:)``.
  init(_ schools: [ZonedSchool], places: [String: Int]) {
    self.schools = schools
    self.places = places
    zones = schools.compactMap(ReadZone.init)
    let sharers = Dictionary(grouping: schools.filter { $0.zone != nil }, by: \.zoneRow)
    index = YearIndex(zones) { school in
      Set((sharers[school.row] ?? [school]).compactMap { places[schoolKey($0)] })
    }
  }

  func place(of school: ZonedSchool) -> Int? { places[schoolKey(school)] }
}

/// Two years' tables side by side.
struct YearComparison {
  private let old: ZoneYear
  private let new: ZoneYear
  /// As the new year writes them, where it has them.
  private let names: [String]

  init(_ old: [ZonedSchool], _ new: [ZonedSchool]) {
    var places: [String: Int] = [:]
    var names: [String] = []
    for school in new + old where places[schoolKey(school)] == nil {
      places[schoolKey(school)] = names.count
      names.append(school.school)
    }
    self.names = names
    self.old = ZoneYear(old, places: places)
    self.new = ZoneYear(new, places: places)
  }

  /// Everything that moves, pair by pair.
  func moves() -> [ZoneMove] {
    var seen: Set<String> = []
    let keys = (old.index.keys + new.index.keys).filter { seen.insert($0).inserted }
    let all = keys.flatMap { key in places(named: key).flatMap(moves) }
    return grouped(all) { [$0.from, $0.to] }.flatMap(\.items)
  }

  /// A name stands for one place, unless the tables have it under two headings.
  private func places(named key: String) -> [YearPlace] {
    let headings = old.index.headings(of: key).union(new.index.headings(of: key))
    guard headings.count > 1 else { return [YearPlace(key: key, within: headings.first)] }
    return headings.sorted().map { YearPlace(key: key, within: $0) }
  }

  private func moves(of place: YearPlace) -> [ZoneMove] {
    let name = name(of: place)
    let axes = old.index.axes(of: place).union(new.index.axes(of: place))
    var found: [ZoneMove] = []
    if axes.isEmpty {
      found += [move(name, old.index.owners(of: place), new.index.owners(of: place))]
        .compactMap(\.self)
    } else {
      found += merged(axes.map { ($0, changes(of: place, on: $0)) }, name)
    }
    let (before, after) = (old.index.partOwners(of: place), new.index.partOwners(of: place))
    return found + [move(name + "（部分）", before, after)].compactMap(\.self)
  }

  /// Who had and who has numbers, where that is not the same.
  private struct Change {
    let before: Set<Int>
    let after: Set<Int>
    var numbers: NumberSet
  }

  private func changes(of place: YearPlace, on axis: NumberAxis) -> [Change] {
    let sets = old.index.sets(of: place, on: axis) + new.index.sets(of: place, on: axis)
    var changes: [Change] = []
    for piece in NumberSet.pieces(of: sets) {
      guard let number = piece.first else { continue }
      let before = old.index.owners(of: number, on: axis, of: place)
      let after = new.index.owners(of: number, on: axis, of: place)
      guard before != after else { continue }
      if let index = changes.firstIndex(where: { $0.before == before && $0.after == after }) {
        changes[index].numbers = changes[index].numbers.union(piece)
      } else {
        changes.append(Change(before: before, after: after, numbers: piece))
      }
    }
    return changes
  }

  /// What is the same for every number on every axis is said of the place as a whole.
  private func merged(_ axes: [(NumberAxis, [Change])], _ name: String) -> [ZoneMove] {
    let first = axes[0].1.first
    let isWhole = axes.allSatisfy { _, changes in
      changes.count == 1 && changes[0].numbers.isEveryNumber && changes[0].before == first?.before
        && changes[0].after == first?.after
    }
    if isWhole, let first {
      return [move(name, first.before, first.after)].compactMap(\.self)
    }
    return axes.flatMap { axis, changes in
      changes.compactMap { change -> (String, ZoneMove)? in
        let numbers = axis.prefix.isEmpty ? change.numbers.fromOne : change.numbers
        guard !numbers.isEmpty else { return nil }
        let words = axis.words(numbers)
        return move(name + words, change.before, change.after).map { (words, $0) }
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func move(_ place: String, _ before: Set<Int>, _ after: Set<Int>) -> ZoneMove? {
    guard before != after else { return nil }
    return ZoneMove(
      place: place, from: before.sorted().map { names[$0] }, to: after.sorted().map { names[$0] })
  }

  /// As the new year writes it, under its heading where the name alone is not enough.
  private func name(of place: YearPlace) -> String {
    let own = [new, old].lazy.compactMap { year in
      year.index.entries(of: place).first?.item.place.name
        ?? year.index.exceptions[place.key]?.first?.place.name
    }.first
    let heading = place.within.flatMap { key in
      [new, old].lazy.compactMap { year in
        year.index.entries[key]?.first?.item.place.name
          ?? year.index.entries(of: place).first { $0.within == key }?.item.place.within
      }.first
    }
    return (heading ?? "") + (own ?? place.key)
  }
}

extension YearComparison {
  /// Boundaries, conditions and what was not understood, where a school has other words for them.
  func rewritten() -> [RewrittenZone] {
    let (before, after) = (old.words, new.words)
    return names.indices.compactMap { school in
      let (was, now) = (before[school] ?? [:], after[school] ?? [:])
      let gone = was.filter { now[$0.key] == nil }.values.sorted()
      let come = now.filter { was[$0.key] == nil }.values.sorted()
      guard !gone.isEmpty || !come.isEmpty else { return nil }
      return RewrittenZone(school: names[school], before: gone, after: come)
    }
  }

  /// Schools of both years whose zone is written in other characters.
  func changedTexts() -> [String] {
    let (before, after) = (old.sources, new.sources)
    return names.indices.filter { school in
      guard let was = before[school], let now = after[school] else { return false }
      return was != now
    }.map { names[$0] }
  }

  func schools(inNewAlone isNew: Bool) -> [String] {
    let (one, other) = isNew ? (new, old) : (old, new)
    let there = Set(other.schools.compactMap(other.place))
    var seen: Set<Int> = []
    return one.schools.compactMap(one.place)
      .filter { !there.contains($0) && seen.insert($0).inserted }.map { names[$0] }
  }
}

extension ZoneYear {
  /// By school, the clauses that say something but name no place, by their spelling.
  fileprivate var words: [Int: [String: String]] {
    var words: [Int: [String: String]] = [:]
    for zone in zones {
      guard let school = place(of: zone.school) else { continue }
      for clause in zone.text.clauses where clause.meaning.isToBeCompared {
        let text = zone.text.words(clause.range)
        words[school, default: [:]][spellingKey(text)] = text
      }
    }
    return words
  }

  /// By school, its texts as they are written.
  fileprivate var sources: [Int: [String]] {
    var sources: [Int: [String]] = [:]
    for zone in zones {
      if let school = place(of: zone.school) {
        sources[school, default: []].append(zone.text.source)
      }
    }
    return sources
  }
}

extension ZoneMeaning {
  fileprivate var isToBeCompared: Bool {
    switch self {
    case .place, .shared, .remark, .disclaimer, .heading: false
    case .boundary, .polygon, .others, .condition, .choice, .suspended, .feeder, .unread: true
    }
  }
}

/// Schools of two years with one key are one school.
func schoolKey(_ school: ZonedSchool) -> String { spellingKey(unnumbered(school.school)) }
