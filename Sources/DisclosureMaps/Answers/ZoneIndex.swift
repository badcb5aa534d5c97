/// In whose zone a place lies.
public struct ZoneAnswer: Hashable, Sendable {
  public enum Position: String, Hashable, Sendable, CaseIterable {
    /// Within the zone of one school.
    case inside = "在学区内"
    /// Within a zone that schools share, or within several that overlap.
    case shared = "在几所学校共有的学区内"
    /// On an edge, or so near that the drawing does not decide.
    case edge = "在学区边界上"
    case outside = "不在任何学区内"
  }

  public let position: Position
  /// Every school concerned, in the order of the file.
  public let schools: [String]
}

/// Zones made ready to be asked about many places.
public final class ZoneIndex {
  /// A metre: coordinates are written with six decimals, a tenth of that, and read off a screen.
  public static let usualEdge = 1.0

  private let geos = Geos()
  private let projection: EqualAreaProjection
  private let schools: [[String]]
  private let zones: [PreparedGeometry]
  private let tree: BoxTree
  private let edge: Double
  private var found: [Int] = []

  /// A place within `edge` metres of a zone it is not in counts as on its edge.
  ///
  /// All zones must be valid; see ``ZoneTopology``.
  public init(_ map: ZoneMap, edge: Double = ZoneIndex.usualEdge) throws(GeometryFailure) {
    let plane = try PlaneZones(map, geos)
    var zones: [PreparedGeometry] = []
    for geometry in plane.geometries { zones.append(try PreparedGeometry(geometry)) }
    self.projection = plane.projection
    self.zones = zones
    self.tree = try BoxTree(of: plane.geometries, in: geos)
    self.schools = map.zones.map(\.schools)
    self.edge = edge
  }

  /// The answer for a place in WGS-84.
  public func locate(_ place: GeoPoint) throws(GeometryFailure) -> ZoneAnswer {
    let middle = projection(place)
    let point = try Geometry(point: middle, in: geos)
    let around =
      edge > 0
      ? try Geometry(box: PlaneBox(around: middle, width: 2 * edge, height: 2 * edge), in: geos)
      : point
    tree.find(around, into: &found)
    found.sort()
    var within = 0
    let touched = found.filter { index in
      if zones[index].containsProperly(point) {
        within += 1
        return true
      }
      return edge > 0 ? zones[index].isWithin(edge, of: point) : zones[index].intersects(point)
    }
    var names: [String] = []
    for name in touched.flatMap({ schools[$0] }) where !names.contains(name) { names.append(name) }
    let position: ZoneAnswer.Position =
      touched.isEmpty
      ? .outside : within < touched.count ? .edge : names.count == 1 ? .inside : .shared
    return ZoneAnswer(position: position, schools: names)
  }
}

/// The zones of a map in metres.
struct PlaneZones {
  let projection: EqualAreaProjection
  let geometries: [Geometry]

  init(
    _ map: ZoneMap, _ geos: Geos, projection: EqualAreaProjection? = nil
  ) throws(GeometryFailure) {
    let projection = projection ?? EqualAreaProjection(around: map.zones.lazy.flatMap(\.points))
    var geometries: [Geometry] = []
    for zone in map.zones {
      let polygons = zone.polygons.map { $0.map { $0.map { projection($0) } } }
      geometries.append(try Geometry(polygons: polygons, in: geos))
    }
    self.projection = projection
    self.geometries = geometries
  }
}
