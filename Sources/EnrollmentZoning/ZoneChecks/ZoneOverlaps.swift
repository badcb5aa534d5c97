/// One stretch of numbers of a place in a zone, or the place as a whole.
struct ZoneStretch: Sendable {
  let zone: Int
  let item: ZoneItem
  /// Nil for a whole place.
  let axis: NumberAxis?
  let numbers: NumberSet
  /// As the text has it.
  let words: String
}

/// Two stretches that have numbers in common, the one that stands first in the sheet first.
struct ZoneOverlap: Sendable {
  let first: ZoneStretch
  let second: ZoneStretch
  /// Nil when the place as a whole is in both.
  let common: (axis: NumberAxis, numbers: NumberSet)?
}

/// How many overlaps of one stretch are told; a table in which a number has been given away nine
/// times needs no tenth sentence, and time stays in proportion to the table.
private let toldOfOne = 8

/// Every two stretches of one place that overlap, by a sweep over the numbers of each place.
func overlaps(of zones: [ReadZone], where isTold: (ReadZone, ReadZone) -> Bool) -> [ZoneOverlap] {
  var places: [String: [ZoneStretch]] = [:]
  var order: [String] = []
  for (index, zone) in zones.enumerated() {
    for item in zone.items {
      if places[item.key] == nil { order.append(item.key) }
      places[item.key, default: []] += stretches(of: item, zone: index)
    }
  }
  return order.flatMap { key -> [ZoneOverlap] in
    guard let stretches = places[key], stretches.count > 1 else { return [] }
    let pairs = PlaceSweep(stretches).overlaps { isTold(zones[$0.zone], zones[$1.zone]) }
    return pairs
  }
}

private func stretches(of item: ZoneItem, zone: Int) -> [ZoneStretch] {
  switch item.place.extent {
  case .unsaidPart: return []
  case .whole:
    return [ZoneStretch(zone: zone, item: item, axis: nil, numbers: .all, words: item.words)]
  case .parts(let parts):
    return zip(parts, item.partWords).flatMap { part, words in
      part.numbers().map { axis, numbers in
        let excepted = item.coverage.excepted[axis] ?? .none
        return ZoneStretch(
          zone: zone, item: item, axis: axis, numbers: numbers.subtracting(excepted), words: words)
      }
    }
  }
}

private struct PlaceSweep {
  let wholes: [ZoneStretch]
  let byAxis: [NumberAxis: [ZoneStretch]]
  let axes: [NumberAxis]

  init(_ stretches: [ZoneStretch]) {
    wholes = stretches.filter { $0.axis == nil }
    var byAxis: [NumberAxis: [ZoneStretch]] = [:]
    var axes: [NumberAxis] = []
    for stretch in stretches {
      guard let axis = stretch.axis else { continue }
      if byAxis[axis] == nil { axes.append(axis) }
      byAxis[axis, default: []].append(stretch)
    }
    self.byAxis = byAxis
    self.axes = axes
  }

  func overlaps(_ isTold: (ZoneStretch, ZoneStretch) -> Bool) -> [ZoneOverlap] {
    wholeOverlaps(isTold)
      + axes.flatMap { axis in
        sweep(byAxis[axis] ?? [], on: axis, isTold) + enclosed(by: axis, isTold)
      }
  }

  /// A whole place with a whole one or with numbers of it.
  private func wholeOverlaps(_ isTold: (ZoneStretch, ZoneStretch) -> Bool) -> [ZoneOverlap] {
    var found: [ZoneOverlap] = []
    for (offset, whole) in wholes.enumerated() {
      var told = 0
      for other in wholes[(offset + 1)...] where told < toldOfOne && isTold(whole, other) {
        guard mayBeOne(whole, other) else { continue }
        found.append(ordered(whole, other, common: nil))
        told += 1
      }
      for axis in axes where told < toldOfOne {
        let rest = whole.item.coverage.numbers(on: axis)
        for other in byAxis[axis] ?? [] where told < toldOfOne && isTold(whole, other) {
          let both = rest.intersection(other.numbers)
          guard mayBeOne(whole, other), !both.isEmpty else { continue }
          found.append(ordered(whole, other, common: (axis, both)))
          told += 1
        }
      }
    }
    return found
  }

  /// Numbers inside a yard with the yard as a whole.
  private func enclosed(
    by axis: NumberAxis, _ isTold: (ZoneStretch, ZoneStretch) -> Bool
  ) -> [ZoneOverlap] {
    guard let (outer, number) = axis.parent else { return [] }
    let yards = (byAxis[outer] ?? []).filter { $0.numbers.contains(number) }.prefix(toldOfOne)
    return yards.flatMap { yard in
      (byAxis[axis] ?? []).prefix(toldOfOne).compactMap { inner in
        isTold(yard, inner) && mayBeOne(yard, inner)
          ? ordered(yard, inner, common: (axis, inner.numbers)) : nil
      }
    }
  }

  private struct Run {
    let range: Range<Int>
    let index: Int
  }

  private func sweep(
    _ stretches: [ZoneStretch], on axis: NumberAxis,
    _ isTold: (ZoneStretch, ZoneStretch) -> Bool
  ) -> [ZoneOverlap] {
    guard stretches.count > 1 else { return [] }
    var pairs: [(Int, Int)] = []
    for lane in [0, 1] {
      let runs = stretches.enumerated()
        .flatMap { index, stretch in
          stretch.numbers.lanes[lane].map { Run(range: $0, index: index) }
        }
        .sorted { ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index) }
      var open: [Run] = []
      for run in runs {
        open.removeAll { $0.range.upperBound <= run.range.lowerBound }
        var told = 0
        for other in open where told < toldOfOne && other.index != run.index {
          guard isTold(stretches[other.index], stretches[run.index]) else { continue }
          pairs.append((min(other.index, run.index), max(other.index, run.index)))
          told += 1
        }
        open.append(run)
      }
    }
    var told: Set<[Int]> = []
    return pairs.sorted { $0 < $1 }.compactMap { left, right in
      guard told.insert([left, right]).inserted, mayBeOne(stretches[left], stretches[right]) else {
        return nil
      }
      let both = stretches[left].numbers.intersection(stretches[right].numbers)
      return ordered(stretches[left], stretches[right], common: (axis, both))
    }
  }

  private func ordered(
    _ left: ZoneStretch, _ right: ZoneStretch, common: (NumberAxis, NumberSet)?
  ) -> ZoneOverlap {
    let isInOrder = left.item.school.row <= right.item.school.row
    return ZoneOverlap(
      first: isInOrder ? left : right, second: isInOrder ? right : left, common: common)
  }
}

/// 一巷 of one village is not 一巷 of another.
private func mayBeOne(_ left: ZoneStretch, _ right: ZoneStretch) -> Bool {
  guard let one = left.item.within, let other = right.item.within else { return true }
  return one == other
}
