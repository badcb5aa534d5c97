/// The made-up county's zones as GeoJSON (RFC 7946), in WGS-84, with edges that two zones share to
/// the last digit.
public enum SampleZoneMap {
  /// A polygon for each zone, in the order of ``SampleZone/county``.
  public static func zones(_ county: [SampleZone] = SampleZone.county) -> String {
    let features = zip(county, outlines).map { zone, nodes in
      feature(
        "\"学校\": \"\(zone.schools.joined(separator: "、"))\", \"年度\": 2026",
        "{\"type\": \"Polygon\", \"coordinates\": [[\(ring(nodes).map(\.text).joined(separator: ", "))]]}"
      )
    }
    return collection(features)
  }

  /// A point for each school.
  public static func schools(_ county: [SampleZone] = SampleZone.county) -> String {
    let features = zip(county, outlines).flatMap { zone, nodes in
      zone.schools.enumerated().map { index, school in
        let middle = Point.middle(
          of: nodes, movedBy: index * 4000 - (zone.schools.count - 1) * 2000)
        return feature(
          "\"学校\": \"\(school)\"", "{\"type\": \"Point\", \"coordinates\": \(middle.text)}")
      }
    }
    return collection(features)
  }

  private static func feature(_ properties: String, _ geometry: String) -> String {
    "{\"type\": \"Feature\", \"properties\": {\(properties)},\n  \"geometry\": \(geometry)}"
  }

  private static func collection(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"坐标系\": \"WGS-84\", \"features\": [\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }
}

/// In millionths of a degree.
private struct Point: Hashable {
  var longitude: Int
  var latitude: Int

  var text: String { "[\(Point.degrees(longitude)), \(Point.degrees(latitude))]" }

  private static func degrees(_ millionths: Int) -> String {
    let fraction = String(millionths % 1_000_000)
    return "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count)
      + fraction
  }

  static func middle(of points: [Point], movedBy east: Int) -> Point {
    let count = points.count
    return Point(
      longitude: points.reduce(0) { $0 + $1.longitude } / count + east,
      latitude: points.reduce(0) { $0 + $1.latitude } / count)
  }
}

/// Where two roads of the town meet, counted from the south-west.
private func crossing(_ column: Int, _ row: Int) -> Point {
  Point(longitude: 119_640_000 + column * 10_000, latitude: 29_070_000 + row * 10_000)
}

private let corners = [
  Point(longitude: 119_600_000, latitude: 29_040_000),
  Point(longitude: 119_720_000, latitude: 29_040_000),
  Point(longitude: 119_720_000, latitude: 29_120_000),
  Point(longitude: 119_600_000, latitude: 29_120_000),
]

private func block(_ row: Int, _ columns: ClosedRange<Int>) -> [Point] {
  let (first, last) = (columns.lowerBound, columns.upperBound + 1)
  return (first...last).map { crossing($0, row) }
    + (first...last).reversed().map { crossing($0, row + 1) }
}

/// The crossings around each zone, counterclockwise.
private let outlines: [[Point]] = [
  block(1, 0...0), block(1, 1...1), block(1, 2...2), block(1, 3...3),
  block(0, 0...0), block(0, 1...1), block(0, 2...3),
  // North, east, south and west of the town.
  [corners[2], corners[3]] + (0...4).map { crossing($0, 2) },
  [corners[1], corners[2]] + (0...2).reversed().map { crossing(4, $0) },
  [corners[0], corners[1]] + (0...4).reversed().map { crossing($0, 0) },
  [corners[3], corners[0]] + (0...2).map { crossing(0, $0) },
]

/// The outline with the bends of its edges, closed.
private func ring(_ nodes: [Point]) -> [Point] {
  let edges = zip(nodes, nodes.dropFirst() + nodes.prefix(1))
  return edges.flatMap { start, end in [start] + bends(from: start, to: end) } + nodes.prefix(1)
}

/// Points on the way, the same whichever way one goes.
private func bends(from start: Point, to end: Point) -> [Point] {
  let isForward = (start.longitude, start.latitude) < (end.longitude, end.latitude)
  guard isForward else { return bends(from: end, to: start).reversed() }
  var generator = SeededGenerator(
    seed: UInt64(start.longitude &* 31 &+ start.latitude &* 17 &+ end.longitude &+ end.latitude))
  let parts = 24
  return (1..<parts).map { part in
    Point(
      longitude: start.longitude + (end.longitude - start.longitude) * part / parts
        + Int.random(in: -160...160, using: &generator),
      latitude: start.latitude + (end.latitude - start.latitude) * part / parts
        + Int.random(in: -160...160, using: &generator))
  }
}
