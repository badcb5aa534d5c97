/// The zone of a school, or of schools that share it, as it was drawn.
public struct ZoneArea: Hashable, Sendable {
  /// A closed ring of points.
  public typealias Ring = [GeoPoint]

  /// As it stands in the file: a school, or several with 、 between them.
  public let name: String
  /// As 2026; nil when the file does not say.
  public let year: String?
  /// Which feature of the file, from 1.
  public let feature: Int
  /// Its parts, each an outer ring and the holes in it; in WGS-84.
  public internal(set) var polygons: [[Ring]]

  public init(name: String, year: String?, feature: Int, polygons: [[Ring]]) {
    self.name = name
    self.year = year
    self.feature = feature
    self.polygons = polygons
  }

  public var schools: [String] {
    name.split { "、，,；;/".contains($0) }.map { $0.filter { !$0.isWhitespace } }
  }

  var points: some Sequence<GeoPoint> { polygons.lazy.joined().joined() }
}

/// Where a school stands.
public struct SchoolPlace: Hashable, Sendable {
  public let name: String
  /// In WGS-84.
  public let point: GeoPoint

  public init(name: String, point: GeoPoint) {
    self.name = name
    self.point = point
  }
}

/// Zones and schools of one file, converted to WGS-84.
public struct ZoneMap: Hashable, Sendable {
  public internal(set) var zones: [ZoneArea]
  public var schools: [SchoolPlace]
  /// What the file was made in.
  public let system: CoordinateSystem

  public init(
    zones: [ZoneArea] = [], schools: [SchoolPlace] = [], system: CoordinateSystem = .wgs84
  ) {
    self.zones = zones
    self.schools = schools
    self.system = system
  }

  /// Every school that has a zone, each once, in the order of the file.
  public var schoolNames: [String] {
    var names: [String] = []
    for name in zones.flatMap(\.schools) where !names.contains(name) { names.append(name) }
    return names
  }

  /// The years of the zones, each once, in order.
  public var years: [String] { Set(zones.compactMap(\.year)).sorted() }
}
