import CGEOS

/// What GEOS could not work out, in its own words.
public struct GeometryFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule.
  public let id = "MAP-030"
  let reason: String

  public var description: String {
    "几何计算没有做成(\(reason)),请先运行 gongshi zone topology 查出有毛病的图形。[\(id)]"
  }
}

/// A session of GEOS, whose functions take it first; geometries of one must not meet those of
/// another.
final class Geos {
  fileprivate let handle: GEOSContextHandle_t
  fileprivate var complaint = "no memory"

  init() {
    guard let handle = GEOS_init_r() else { preconditionFailure("no memory for GEOS") }
    self.handle = handle
    GEOSContext_setErrorMessageHandler_r(
      handle,
      { text, session in
        guard let text, let session else { return }
        Unmanaged<Geos>.fromOpaque(session).takeUnretainedValue().complaint = String(cString: text)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }
}

/// A geometry of GEOS, destroyed with its last owner.
final class Geometry {
  let geos: Geos
  fileprivate let pointer: OpaquePointer

  fileprivate init(_ geos: Geos, _ pointer: OpaquePointer?) throws(GeometryFailure) {
    guard let pointer else { throw GeometryFailure(reason: geos.complaint) }
    self.geos = geos
    self.pointer = pointer
  }

  deinit { GEOSGeom_destroy_r(geos.handle, pointer) }
}

// MARK: Making

extension Geometry {
  convenience init(point: PlanePoint, in geos: Geos) throws(GeometryFailure) {
    try self.init(geos, GEOSGeom_createPointFromXY_r(geos.handle, point.x, point.y))
  }

  convenience init(box: PlaneBox, in geos: Geos) throws(GeometryFailure) {
    let corners = [
      PlanePoint(x: box.left, y: box.bottom), PlanePoint(x: box.right, y: box.bottom),
      PlanePoint(x: box.right, y: box.top), PlanePoint(x: box.left, y: box.top),
      PlanePoint(x: box.left, y: box.bottom),
    ]
    try self.init(polygons: [[corners]], in: geos)
  }

  /// Of polygons, each an outer ring and its holes; rings are closed.
  convenience init(polygons: [[[PlanePoint]]], in geos: Geos) throws(GeometryFailure) {
    var parts: [OpaquePointer?] = []
    for rings in polygons {
      var lines: [OpaquePointer?] = rings.map { Geometry.ring($0, geos.handle) }
      guard !lines.isEmpty, lines.allSatisfy({ $0 != nil }) else {
        for line in lines + parts { if let line { GEOSGeom_destroy_r(geos.handle, line) } }
        throw GeometryFailure(reason: geos.complaint)
      }
      let shell = lines.removeFirst()
      let count = UInt32(lines.count)
      parts.append(GEOSGeom_createPolygon_r(geos.handle, shell, &lines, count))
    }
    try self.init(
      geos,
      GEOSGeom_createCollection_r(
        geos.handle, Int32(GEOS_MULTIPOLYGON.rawValue), &parts, UInt32(parts.count)))
  }

  private static func ring(
    _ points: [PlanePoint], _ handle: GEOSContextHandle_t
  ) -> OpaquePointer? {
    var numbers: [Double] = []
    numbers.reserveCapacity(points.count * 2)
    for point in points {
      numbers.append(point.x)
      numbers.append(point.y)
    }
    guard
      let sequence = GEOSCoordSeq_copyFromBuffer_r(handle, numbers, UInt32(points.count), 0, 0)
    else { return nil }
    return GEOSGeom_createLinearRing_r(handle, sequence)
  }
}

// MARK: Working out

extension Geometry {
  var area: Double {
    var area = 0.0
    GEOSArea_r(geos.handle, pointer, &area)
    return area
  }

  /// Why it is not a valid polygon, and where; nil when it is one.
  var fault: (reason: String, place: PlanePoint)? {
    var (reason, place): (UnsafeMutablePointer<CChar>?, OpaquePointer?) = (nil, nil)
    guard GEOSisValidDetail_r(geos.handle, pointer, 0, &reason, &place) != 1 else { return nil }
    defer {
      GEOSFree_r(geos.handle, reason)
      GEOSGeom_destroy_r(geos.handle, place)
    }
    var (x, y) = (0.0, 0.0)
    if let place {
      GEOSGeomGetX_r(geos.handle, place, &x)
      GEOSGeomGetY_r(geos.handle, place, &y)
    }
    return (reason.map { String(cString: $0) } ?? geos.complaint, PlanePoint(x: x, y: y))
  }

  /// A valid geometry of all that its rings enclose, once or oftener.
  ///
  /// GEOS's usual way would make a hole of what they enclose twice, and take homes out of a zone.
  func mended() throws(GeometryFailure) -> Geometry {
    let way = GEOSMakeValidParams_create_r(geos.handle)
    defer { GEOSMakeValidParams_destroy_r(geos.handle, way) }
    GEOSMakeValidParams_setMethod_r(geos.handle, way, GEOS_MAKE_VALID_STRUCTURE)
    GEOSMakeValidParams_setKeepCollapsed_r(geos.handle, way, 0)
    return try Geometry(geos, GEOSMakeValidWithParams_r(geos.handle, pointer, way))
  }

  func intersection(_ other: Geometry) throws(GeometryFailure) -> Geometry {
    try Geometry(geos, GEOSIntersection_r(geos.handle, pointer, other.pointer))
  }

  func difference(_ other: Geometry) throws(GeometryFailure) -> Geometry {
    try Geometry(geos, GEOSDifference_r(geos.handle, pointer, other.pointer))
  }

  static func union(
    of geometries: [Geometry], in geos: Geos
  ) throws(GeometryFailure) -> Geometry {
    var copies: [OpaquePointer?] = geometries.map { GEOSGeom_clone_r(geos.handle, $0.pointer) }
    let all = try Geometry(
      geos,
      GEOSGeom_createCollection_r(
        geos.handle, Int32(GEOS_GEOMETRYCOLLECTION.rawValue), &copies, UInt32(copies.count)))
    return try Geometry(geos, GEOSUnaryUnion_r(geos.handle, all.pointer))
  }

  /// A point inside, never on the edge.
  func pointInside() throws(GeometryFailure) -> PlanePoint {
    try Geometry(geos, GEOSPointOnSurface_r(geos.handle, pointer)).firstPoint
  }

  /// The point farthest from the edge, to within `tolerance`.
  func pole(within tolerance: Double) throws(GeometryFailure) -> PlanePoint {
    try Geometry(geos, GEOSMaximumInscribedCircle_r(geos.handle, pointer, tolerance)).firstPoint
  }

  private var firstPoint: PlanePoint {
    Geometry.points(of: pointer, geos.handle).first ?? PlanePoint(x: 0, y: 0)
  }
}

// MARK: Taking apart

extension Geometry {
  /// Its polygons, each an outer ring and its holes; lines and points in it are left out.
  var polygons: [[[PlanePoint]]] { Geometry.polygons(of: pointer, geos.handle) }

  private static func polygons(
    of geometry: OpaquePointer, _ handle: GEOSContextHandle_t
  ) -> [[[PlanePoint]]] {
    switch UInt32(GEOSGeomTypeId_r(handle, geometry)) {
    case GEOS_POLYGON.rawValue:
      guard GEOSisEmpty_r(handle, geometry) == 0 else { return [] }
      let holes = (0..<GEOSGetNumInteriorRings_r(handle, geometry)).map {
        GEOSGetInteriorRingN_r(handle, geometry, $0)
      }
      let rings = [GEOSGetExteriorRing_r(handle, geometry)] + holes
      return [rings.map { $0.map { points(of: $0, handle) } ?? [] }]
    case GEOS_MULTIPOLYGON.rawValue, GEOS_GEOMETRYCOLLECTION.rawValue:
      return (0..<GEOSGetNumGeometries_r(handle, geometry)).flatMap { index in
        GEOSGetGeometryN_r(handle, geometry, index).map { polygons(of: $0, handle) } ?? []
      }
    default: return []
    }
  }

  /// The points of a point, a line or a ring.
  private static func points(
    of geometry: OpaquePointer, _ handle: GEOSContextHandle_t
  ) -> [PlanePoint] {
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, geometry) else { return [] }
    var count: UInt32 = 0
    GEOSCoordSeq_getSize_r(handle, sequence, &count)
    var numbers = Array(repeating: 0.0, count: Int(count) * 2)
    GEOSCoordSeq_copyToBuffer_r(handle, sequence, &numbers, 0, 0)
    return (0..<Int(count)).map { PlanePoint(x: numbers[2 * $0], y: numbers[2 * $0 + 1]) }
  }
}

// MARK: Asking often

/// A geometry made ready to be asked about many others.
final class PreparedGeometry {
  let geometry: Geometry
  private let pointer: OpaquePointer

  init(_ geometry: Geometry) throws(GeometryFailure) {
    guard let pointer = GEOSPrepare_r(geometry.geos.handle, geometry.pointer) else {
      throw GeometryFailure(reason: geometry.geos.complaint)
    }
    self.geometry = geometry
    self.pointer = pointer
  }

  deinit { GEOSPreparedGeom_destroy_r(geometry.geos.handle, pointer) }

  /// Whether it meets `other`, if only at the edge.
  func intersects(_ other: Geometry) -> Bool {
    GEOSPreparedIntersects_r(geometry.geos.handle, pointer, other.pointer) == 1
  }

  /// Whether `other` lies within and nowhere on the edge.
  func containsProperly(_ other: Geometry) -> Bool {
    GEOSPreparedContainsProperly_r(geometry.geos.handle, pointer, other.pointer) == 1
  }

  func isWithin(_ distance: Double, of other: Geometry) -> Bool {
    GEOSPreparedDistanceWithin_r(geometry.geos.handle, pointer, other.pointer, distance) == 1
  }
}

/// Finds geometries by the box around them.
final class BoxTree {
  private let geos: Geos
  private let pointer: OpaquePointer
  /// The tree remembers their boxes, not them.
  private let geometries: [Geometry]

  init(of geometries: [Geometry], in geos: Geos) throws(GeometryFailure) {
    guard let pointer = GEOSSTRtree_create_r(geos.handle, 10) else {
      throw GeometryFailure(reason: geos.complaint)
    }
    self.geos = geos
    self.pointer = pointer
    self.geometries = geometries
    for (index, geometry) in geometries.enumerated() {
      // An item is a pointer that must not be null: here its number from 1.
      GEOSSTRtree_insert_r(
        geos.handle, pointer, geometry.pointer, UnsafeMutableRawPointer(bitPattern: index + 1))
    }
  }

  deinit { GEOSSTRtree_destroy_r(geos.handle, pointer) }

  /// Puts the numbers of those whose box meets that of `geometry` into `found`.
  func find(_ geometry: Geometry, into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    withUnsafeMutablePointer(to: &found) { found in
      GEOSSTRtree_query_r(
        geos.handle, pointer, geometry.pointer,
        { item, found in
          found?.assumingMemoryBound(to: [Int].self).pointee.append(Int(bitPattern: item) - 1)
        }, found)
    }
  }
}
