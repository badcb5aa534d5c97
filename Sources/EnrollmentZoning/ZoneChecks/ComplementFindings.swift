import Disclosure

/// Places of the whole table by name, for what one school leaves out and another takes in.
struct PlaceIndex {
  struct Entry {
    let zone: Int
    let item: ZoneItem
  }

  private var byKey: [String: [Entry]] = [:]
  private var byWithin: [String: [Entry]] = [:]
  let order: [String]

  init(_ zones: [ReadZone]) {
    var order: [String] = []
    for (index, zone) in zones.enumerated() {
      for item in zone.items {
        let entry = Entry(zone: index, item: item)
        if byKey[item.key] == nil { order.append(item.key) }
        byKey[item.key, default: []].append(entry)
        if let within = item.within { byWithin[within, default: []].append(entry) }
      }
    }
    self.order = order
  }

  func named(_ key: String) -> [Entry] { byKey[key] ?? [] }

  /// The places that stand under the heading of a community, village or estate.
  func inside(_ key: String) -> [Entry] { byWithin[key] ?? [] }
}

extension ZoneSheet {
  /// ZONE-008 to ZONE-010 and ZONE-022: what one school leaves out, the others take in, neither more
  /// nor less.
  func complementFindings(_ zones: [ReadZone]) -> [RecordFinding] {
    let index = PlaceIndex(zones)
    return zones.indices.flatMap { zone in
      zones[zone].items.flatMap { item in
        leftOut(item, of: zone, index) + takenTwice(item, of: zone, zones, index)
      }
    } + index.order.flatMap { halves($0, index) + unsaidParts($0, zones, index) }
  }

  /// ZONE-008: left out here and taken in nowhere.
  private func leftOut(_ item: ZoneItem, of zone: Int, _ index: PlaceIndex) -> [RecordFinding] {
    item.place.exceptions.compactMap { exception in
      switch exception {
      case .parts(let parts):
        let others = index.named(item.key).filter { $0.zone != zone }
        let missing = rest(numbersByAxis(parts), of: others)
        return missing.isEmpty ? nil : leftOutFinding(item, item.place.name + missing)
      case .place(let place):
        // The school's own lines may take it in again by its name.
        let missing = rest(of: Coverage(of: place), index.named(place.key))
        return missing.map { leftOutFinding(item, place.name + $0) }
      }
    }
  }

  private func leftOutFinding(_ item: ZoneItem, _ missing: String) -> RecordFinding {
    finding(
      "ZONE-008", .explain, at: item, item.words, "除外的\(missing)没有学校", "请写进另一所学校的地段;已拆除或没有住户的写明")
  }

  /// In words, what of `coverage` none of `others` takes in; nil when nothing is left.
  private func rest(of coverage: Coverage, _ others: [PlaceIndex.Entry]) -> String? {
    guard !others.contains(where: { $0.item.coverage.extent == .whole }) else { return nil }
    guard case .numbers(let numbers) = coverage.extent else { return others.isEmpty ? "" : nil }
    let missing = rest(numbers, of: others)
    return missing.isEmpty ? nil : missing
  }

  private func rest(
    _ numbers: [NumberAxis: NumberSet], of others: [PlaceIndex.Entry]
  ) -> String {
    numbers.map { axis, wanted in
      (axis, others.reduce(wanted) { $0.subtracting($1.item.coverage.numbers(on: axis)) })
    }
    .filter { !$0.1.isEmpty }.map { $0.words($1) }.sorted().joined(separator: "、")
  }

  /// ZONE-009: a part of a community that another school has as a whole, without leaving it out.
  private func takenTwice(
    _ item: ZoneItem, of zone: Int, _ zones: [ReadZone], _ index: PlaceIndex
  ) -> [RecordFinding] {
    guard case .whole = item.place.extent else { return [] }
    return index.inside(item.key).compactMap { other in
      guard other.zone != zone, !zones[zone].shares(with: zones[other.zone]),
        let twice = kept(other.item, in: item)
      else { return nil }
      let place = cell(item.school.row, item.column)
      return finding(
        "ZONE-009", at: other.item, other.item.words,
        "在\(item.place.name)里,\(place) \(item.school.school)“\(item.words)”没有除去\(twice)",
        "请核对;归这所学校的,在那边写明除外")
    }
  }

  /// In words, what of `inner` the school of `outer` keeps; nil when it leaves out all of it.
  private func kept(_ inner: ZoneItem, in outer: ZoneItem) -> String? {
    let exceptions = outer.place.exceptions.compactMap { exception in
      if case .place(let place) = exception, place.key == inner.key {
        Coverage(of: place)
      } else {
        nil
      }
    }
    guard !exceptions.isEmpty else { return inner.place.name }
    guard !exceptions.contains(where: { $0.extent == .whole }) else { return nil }
    let twice = inner.coverage.axes.map { axis in
      (
        axis,
        exceptions.reduce(inner.coverage.numbers(on: axis)) { $0.subtracting($1.numbers(on: axis)) }
      )
    }
    .filter { !$0.1.isEmpty }.map { $0.words($1) }.sorted()
    if inner.coverage.axes.isEmpty { return inner.place.name }
    return twice.isEmpty ? nil : inner.place.name + twice.joined(separator: "、")
  }

  /// ZONE-010: odd numbers here and even ones nowhere, of a place that the table parts.
  private func halves(_ key: String, _ index: PlaceIndex) -> [RecordFinding] {
    let entries = index.named(key)
    guard
      Set(entries.map(\.zone)).count > 1
        || entries.contains(where: { $0.item.place.kind == .estate })
    else { return [] }
    let axes = Set(entries.flatMap { $0.item.coverage.axes })
    return axes.compactMap { axis -> RecordFinding? in
      let taken = entries.reduce(NumberSet.none) { $0.union($1.item.coverage.numbers(on: axis)) }
      guard !entries.contains(where: { $0.item.coverage.extent == .unsaid }) else { return nil }
      for parity in [ZonePart.Parity.odd, .even] {
        let half = NumberSet(0...NumberSet.endless, parity)
        guard let entry = entries.first(where: { $0.item.coverage.numbers(on: axis) == half })
        else {
          continue
        }
        let missing = NumberSet(1...NumberSet.endless).subtracting(half).subtracting(taken)
        guard !missing.isEmpty else { continue }
        return finding(
          "ZONE-010", .explain, at: entry.item, entry.item.words,
          "另一半\(entry.item.place.name)\(axis.words(missing))没有学校", "请核对另一所学校的单双号")
      }
      return nil
    }
  }

  /// ZONE-022: a part that nobody can tell from the rest, of a place that two schools have.
  private func unsaidParts(
    _ key: String, _ zones: [ReadZone], _ index: PlaceIndex
  ) -> [RecordFinding] {
    let entries = index.named(key)
    guard let unsaid = entries.first(where: { $0.item.coverage.extent == .unsaid }),
      let other = entries.first(where: {
        $0.zone != unsaid.zone && !zones[$0.zone].shares(with: zones[unsaid.zone])
      })
    else { return [] }
    let place = cell(other.item.school.row, other.item.column)
    return [
      finding(
        "ZONE-022", .explain, at: unsaid.item, unsaid.item.words,
        "没有说是哪一部分,\(place) \(other.item.school.school)也有“\(other.item.words)”", "请写明门牌号或楼栋")
    ]
  }
}
