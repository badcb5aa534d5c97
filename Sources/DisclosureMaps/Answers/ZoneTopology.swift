/// A piece of land, by a point in it (WGS-84) and its area.
public struct Patch: Hashable, Sendable {
  public let place: GeoPoint
  /// In square metres.
  public let area: Int
}

/// What is wrong with the zones of a map as a whole.
///
/// Areas are those of an equal-area projection of the WGS-84 ellipsoid; pieces of less than a square
/// metre, which every drawing leaves, are not told.
public struct ZoneTopology: Hashable, Sendable {
  public struct Invalid: Hashable, Sendable {
    public let school: String
    public let feature: Int
    /// In GEOS's words.
    public let reason: String
    public let place: GeoPoint
  }

  public struct Overlap: Hashable, Sendable {
    public let schools: [String]
    public let patch: Patch
  }

  /// Zones that are no valid polygons; with any of them nothing below is worked out.
  public private(set) var invalid: [Invalid] = []
  /// The area of each zone, in the order of the map; of an invalid one nothing is known.
  public private(set) var areas: [Int] = []
  public private(set) var overlaps: [Overlap] = []
  /// Land that zones enclose and none of them has.
  public private(set) var gaps: [Patch] = []
  /// Land within the outline that no zone has, gaps among it; nil without an outline.
  public private(set) var uncovered: [Patch]?
  /// Land of zones that lies beyond the outline; nil without one.
  public private(set) var beyond: [Overlap]?

  public init(of map: ZoneMap, outline: ZoneMap? = nil) throws(GeometryFailure) {
    let geos = Geos()
    let plane = try PlaneZones(map, geos)
    invalid = invalidZones(of: map, plane)
    let outer = try outline.map { outline throws(GeometryFailure) in
      try PlaneZones(outline, geos, projection: plane.projection)
    }
    if let outline, let outer { invalid += invalidZones(of: outline, outer) }
    guard invalid.isEmpty, !map.zones.isEmpty else { return }
    areas = plane.geometries.map { Int($0.area.rounded()) }
    overlaps = try ZoneTopology.overlaps(map, plane, geos)
    let union = try Geometry.union(of: plane.geometries, in: geos)
    gaps = try patches(holes(of: union), plane.projection, geos)
    guard let outer else { return }
    let allowed = try Geometry.union(of: outer.geometries, in: geos)
    uncovered = try patches(
      try allowed.difference(union).polygons, plane.projection, geos)
    beyond = try ZoneTopology.beyond(allowed, map, plane, geos)
  }

  private static func overlaps(
    _ map: ZoneMap, _ plane: PlaneZones, _ geos: Geos
  ) throws(GeometryFailure) -> [Overlap] {
    let tree = try BoxTree(of: plane.geometries, in: geos)
    var (overlaps, found): ([Overlap], [Int]) = ([], [])
    for (index, geometry) in plane.geometries.enumerated() {
      tree.find(geometry, into: &found)
      for other in found.sorted() where other > index {
        let shared = try geometry.intersection(plane.geometries[other])
        for patch in try patches(shared.polygons, plane.projection, geos) {
          overlaps.append(
            Overlap(schools: [map.zones[index].name, map.zones[other].name], patch: patch))
        }
      }
    }
    return overlaps.sorted { $0.patch.area > $1.patch.area }
  }

  private static func beyond(
    _ allowed: Geometry, _ map: ZoneMap, _ plane: PlaneZones, _ geos: Geos
  ) throws(GeometryFailure) -> [Overlap] {
    var beyond: [Overlap] = []
    for (zone, geometry) in zip(map.zones, plane.geometries) {
      for patch in try patches(
        try geometry.difference(allowed).polygons, plane.projection, geos)
      {
        beyond.append(Overlap(schools: [zone.name], patch: patch))
      }
    }
    return beyond.sorted { $0.patch.area > $1.patch.area }
  }
}

func invalidZones(of map: ZoneMap, _ plane: PlaneZones) -> [ZoneTopology.Invalid] {
  zip(map.zones, plane.geometries).compactMap { zone, geometry in
    geometry.fault.map { fault in
      ZoneTopology.Invalid(
        school: zone.name, feature: zone.feature, reason: fault.reason,
        place: plane.projection.inverse(fault.place))
    }
  }
}

/// The holes of all polygons, each as a polygon.
private func holes(of geometry: Geometry) -> [[[PlanePoint]]] {
  geometry.polygons.flatMap { $0.dropFirst().map { [$0] } }
}

/// The largest first.
private func patches(
  _ polygons: [[[PlanePoint]]], _ projection: EqualAreaProjection, _ geos: Geos
) throws(GeometryFailure) -> [Patch] {
  var patches: [Patch] = []
  for polygon in polygons {
    let geometry = try Geometry(polygons: [polygon], in: geos)
    guard geometry.area >= 1 else { continue }
    patches.append(
      Patch(
        place: projection.inverse(try geometry.pointInside()), area: Int(geometry.area.rounded())))
  }
  return patches.sorted { $0.area > $1.area }
}
