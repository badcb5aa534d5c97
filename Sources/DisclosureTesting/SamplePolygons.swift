import Foundation

/// Zones of made-up schools that fill a rectangle without gap or overlap, their edges crooked as
/// roads and streams make them, and shared to the last digit.
///
/// The same seed gives the same zones: a grid of crossings, each moved a little, and between two
/// neighbours a line broken again and again.
public struct SamplePolygons: Sendable {
  public typealias Point = (longitude: Double, latitude: Double)

  public let names: [String]
  /// A closed ring for each name, counterclockwise.
  public let rings: [[Point]]
  /// A place within each ring.
  public let places: [Point]

  /// `breaks` times an edge is broken: each zone has some 4 × 2^breaks points.
  public init(
    columns: Int, rows: Int, breaks: Int = 6, west: Double = 112.02, south: Double = 30.61,
    step: Double = 0.02, seed: UInt64 = 1
  ) {
    var grid = CrookedGrid(columns: columns, rows: rows, breaks: breaks, seed: seed)
    let cells = grid.cells
    func point(_ point: (x: Double, y: Double)) -> Point {
      (rounded(west + point.x * step), rounded(south + point.y * step * 0.85))
    }
    rings = cells.map { $0.ring.map(point) }
    places = cells.map { point($0.middle) }
    names = cells.indices.map { "云溪县\(sampleSchoolName($0))小学" }
  }

  /// As a GeoJSON text with the schools as points, `more` being further members.
  public func geoJSON(year: Int? = 2026, schools: Bool = true, more: String = "") -> String {
    let year = year.map { ",\"年度\":\($0)" } ?? ""
    var features = zip(names, rings).map { name, ring in
      let points = ring.map { "[\($0.longitude),\($0.latitude)]" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\"学校\":\"\(name)\"\(year)},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(points)]]}}"
    }
    if schools {
      features += zip(names, places).map { name, place in
        "{\"type\":\"Feature\",\"properties\":{\"学校\":\"\(name)\"},\"geometry\":"
          + "{\"type\":\"Point\",\"coordinates\":[\(place.longitude),\(place.latitude)]}}"
      }
    }
    return "{\"type\":\"FeatureCollection\",\(more)\"features\":[\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  /// Points strewn over the rectangle and a little beyond.
  public func strewn(_ count: Int, seed: UInt64 = 2) -> [Point] {
    var generator = SeededGenerator(seed: seed)
    let points = rings.joined()
    let longitudes = points.map(\.longitude)
    let latitudes = points.map(\.latitude)
    guard let west = longitudes.min(), let east = longitudes.max(), let south = latitudes.min(),
      let north = latitudes.max()
    else { return [] }
    return (0..<count).map { _ in
      (
        rounded(Double.random(in: west...east, using: &generator)),
        rounded(Double.random(in: south...north, using: &generator))
      )
    }
  }
}

/// To six decimals, as offices write coordinates.
private func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

private func sampleSchoolName(_ index: Int) -> String {
  let words = ["实验", "青山", "河口", "东街", "柳林", "石桥", "白马", "新城", "北门", "大坪", "松坡", "龙泉"]
  let round = index / words.count
  return words[index % words.count] + (round == 0 ? "" : "第\(round + 1)")
}

/// A grid of cells one wide, with crooked lines between its crossings.
private struct CrookedGrid {
  typealias Place = (x: Double, y: Double)

  private let columns: Int
  private let rows: Int
  private let breaks: Int
  private var generator: SeededGenerator
  private var crossings: [Place] = []
  private var acrossLines: [[Place]] = []
  private var upLines: [[Place]] = []

  init(columns: Int, rows: Int, breaks: Int, seed: UInt64) {
    (self.columns, self.rows, self.breaks) = (columns, rows, breaks)
    generator = SeededGenerator(seed: seed)
    for row in 0...rows {
      for column in 0...columns {
        let shift = Place(
          Double.random(in: -0.22...0.22, using: &generator),
          Double.random(in: -0.22...0.22, using: &generator))
        crossings.append((Double(column) + shift.x, Double(row) + shift.y))
      }
    }
    for row in 0...rows {
      for column in 0..<columns {
        acrossLines.append(line(crossing(column, row), crossing(column + 1, row)))
      }
    }
    for row in 0..<rows {
      for column in 0...columns {
        upLines.append(line(crossing(column, row), crossing(column, row + 1)))
      }
    }
  }

  var cells: [(ring: [Place], middle: Place)] {
    mutating get {
      (0..<columns * rows).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        let bottom = acrossLines[row * columns + column]
        let top = acrossLines[(row + 1) * columns + column]
        let left = upLines[row * (columns + 1) + column]
        let right = upLines[row * (columns + 1) + column + 1]
        let ring =
          bottom.dropLast() + right.dropLast() + top.reversed().dropLast() + left.reversed()
        return (Array(ring), (Double(column) + 0.5, Double(row) + 0.5))
      }
    }
  }

  private func crossing(_ column: Int, _ row: Int) -> Place {
    crossings[row * (columns + 1) + column]
  }

  /// From `start` to `end`, each piece broken in its middle by less than an eighth of its length.
  private mutating func line(_ start: Place, _ end: Place) -> [Place] {
    var points = [start, end]
    for _ in 0..<breaks {
      var broken = [points[0]]
      for (from, to) in zip(points, points.dropFirst()) {
        let bend = Double.random(in: -0.11...0.11, using: &generator)
        let (x, y) = (to.x - from.x, to.y - from.y)
        broken.append(((from.x + to.x) / 2 - y * bend, (from.y + to.y) / 2 + x * bend))
        broken.append(to)
      }
      points = broken
    }
    return points
  }
}
