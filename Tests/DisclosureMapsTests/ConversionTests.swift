import DisclosureTesting
import Testing

@testable import DisclosureMaps

@Suite struct ConversionTests {
  /// The pairs that the tests of eviltransform publish: Shanghai, Shenzhen, Beijing.
  @Test(arguments: [
    (GeoPoint(121.5272106, 31.1774276), GeoPoint(121.531541859215, 31.17530398364597)),
    (GeoPoint(113.912316, 22.543847), GeoPoint(113.9171764808363, 22.540796131694766)),
    (GeoPoint(116.377817, 39.911954), GeoPoint(116.38404722455657, 39.91334545536069)),
  ])
  func `published pairs of WGS-84 and GCJ-02 are met to the last digits`(
    _ wgs: GeoPoint, _ gcj: GeoPoint
  ) {
    #expect(wgs.converted(from: .wgs84, to: .gcj02).isWithin(1e-9, of: gcj))
    #expect(gcj.converted(from: .gcj02, to: .wgs84).isWithin(1e-9, of: wgs))
  }

  /// The same place read off Google Earth, Google's Chinese map and Baidu, in the tests of pjutils.
  @Test func `one place read off three maps is the same place`() {
    let wgs = GeoPoint(121.4295896700, 31.1601435400)
    let gcj = GeoPoint(121.4342191628, 31.1582660190)
    let bd = GeoPoint(121.4406138425, 31.1646093426)
    #expect(wgs.converted(from: .wgs84, to: .gcj02).isWithin(1e-5, of: gcj))
    #expect(wgs.converted(from: .wgs84, to: .bd09).isWithin(1e-5, of: bd))
    #expect(gcj.converted(from: .gcj02, to: .bd09).isWithin(1e-5, of: bd))
    #expect(bd.converted(from: .bd09, to: .gcj02).isWithin(1e-5, of: gcj))
    #expect(bd.converted(from: .bd09, to: .wgs84).isWithin(1e-5, of: wgs))
  }

  /// What the tests of wandergis/coordtransform publish for one place.
  @Test func `published figures of coordtransform are met to the last digits`() {
    let place = GeoPoint(116.404, 39.915)
    let gcj = GeoPoint(116.41024449916938, 39.91640428150164)
    let bd = GeoPoint(116.41036949371029, 39.92133699351021)
    #expect(place.converted(from: .wgs84, to: .gcj02).isWithin(1e-12, of: gcj))
    #expect(place.converted(from: .gcj02, to: .bd09).isWithin(1e-12, of: bd))
    // Its ways back are not iterated, and a metre or two out.
    let fromBD = GeoPoint(116.39762729119315, 39.90865673957631)
    let fromGCJ = GeoPoint(116.39775550083061, 39.91359571849836)
    #expect(place.converted(from: .bd09, to: .gcj02).isWithin(2e-5, of: fromBD))
    #expect(place.converted(from: .gcj02, to: .wgs84).isWithin(2e-5, of: fromGCJ))
  }

  @Test func `there and back is the same place to a billionth of a degree`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let place = GeoPoint(
        .random(in: 74...135, using: &generator), .random(in: 4...53, using: &generator))
      for source in CoordinateSystem.allCases {
        for target in CoordinateSystem.allCases {
          let back = place.converted(from: source, to: target).converted(from: target, to: source)
          #expect(back.isWithin(1e-9, of: place), "\(source) \(target) \(place)")
        }
      }
    }
  }

  @Test func `the three systems are hundreds of metres apart`() {
    let place = GeoPoint(112.1, 30.6)
    for (target, least) in [(CoordinateSystem.gcj02, 0.002), (.bd09, 0.008)] {
      let shifted = place.converted(from: .wgs84, to: target)
      #expect(!shifted.isWithin(least, of: place))
    }
  }

  @Test(arguments: [
    GeoPoint(-0.1276, 51.5072), GeoPoint(151.2093, -33.8688), GeoPoint(72.0, 30),
    GeoPoint(138, 30), GeoPoint(110, 0.8), GeoPoint(110, 55.9),
  ])
  func `outside China nothing is shifted`(_ place: GeoPoint) {
    for target in CoordinateSystem.allCases {
      #expect(place.converted(from: .wgs84, to: target) == place)
      #expect(place.converted(from: target, to: .wgs84) == place)
    }
  }

  @Test(arguments: [
    ("WGS-84", CoordinateSystem.wgs84), ("wgs84", .wgs84), ("CGCS2000", .wgs84),
    ("EPSG:4326", .wgs84), ("gcj02", .gcj02), ("GCJ-02", .gcj02), ("高德", .gcj02), ("BD09", .bd09),
    ("bd-09", .bd09), ("百度", .bd09),
  ])
  func `a system is known by the names people give it`(_ name: String, _ system: CoordinateSystem) {
    #expect(CoordinateSystem(named: name) == system)
  }

  @Test(arguments: ["", "EPSG:3857", "北京54", "西安80"])
  func `a plane system is not taken for another`(_ name: String) {
    #expect(CoordinateSystem(named: name) == nil)
  }

  /// The area of the quadrangle between two meridians and two parallels has a closed form.
  @Test func `areas are those of the ellipsoid`() throws {
    let corners = [
      GeoPoint(112, 30), GeoPoint(112.1, 30), GeoPoint(112.1, 30.1), GeoPoint(112, 30.1),
      GeoPoint(112, 30),
    ]
    let projection = EqualAreaProjection(around: corners)
    let plane = try Geometry(polygons: [[corners.map { projection($0) }]], in: Geos())
    // The area element of the ellipsoid, summed up over 20,000 strips.
    #expect(abs(plane.area - 106_904_539.4) < 0.5)
    for corner in corners {
      #expect(projection.inverse(projection(corner)).isWithin(1e-11, of: corner))
    }
  }
}

extension GeoPoint {
  init(_ longitude: Double, _ latitude: Double) {
    self.init(longitude: longitude, latitude: latitude)
  }

  func isWithin(_ distance: Double, of other: GeoPoint) -> Bool {
    abs(longitude - other.longitude) < distance && abs(latitude - other.latitude) < distance
  }
}
