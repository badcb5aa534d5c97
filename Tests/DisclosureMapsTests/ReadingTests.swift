import Disclosure
import DisclosureTesting
import Testing

@testable import DisclosureMaps

@Suite struct ReadingTests {
  private let square = "[[112,30],[112.1,30],[112.1,30.1],[112,30.1],[112,30]]"

  private func feature(_ geometry: String, _ properties: String = "\"学校\":\"青山小学\"") -> String {
    "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
  }

  private func polygon(_ rings: String..., named name: String = "青山小学") -> String {
    feature(
      "{\"type\":\"Polygon\",\"coordinates\":[\(rings.joined(separator: ","))]}",
      "\"学校\":\"\(name)\",\"年度\":2026")
  }

  private func read(
    _ features: String..., tag: String = "\"坐标系\":\"WGS-84\",", as system: CoordinateSystem? = nil,
    within bounds: ReadingBounds = .init()
  ) -> ZoneMapReading {
    let text =
      "{\"type\":\"FeatureCollection\",\(tag)\"features\":[\(features.joined(separator: ","))]}"
    return readZoneMap(Array(text.utf8), as: system, within: bounds)
  }

  @Test func `zones and schools come in with their names, years and points`() throws {
    let reading = read(
      polygon(square),
      feature(
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(square)],[\(square)]]}",
        "\"school\":\" 河口小学 \",\"年度\":\"2026\""),
      feature("{\"type\":\"Point\",\"coordinates\":[112.05,30.05,12]}", "\"name\":\"青山小学\""))
    #expect(reading.findings.isEmpty)
    #expect(reading.map.zones.map(\.name) == ["青山小学", "河口小学"])
    #expect(reading.map.zones.map(\.year) == ["2026", "2026"])
    #expect(reading.map.zones.map(\.feature) == [1, 2])
    #expect(reading.map.zones.map { $0.polygons.map { $0.map(\.count) } } == [[[5]], [[5], [5]]])
    #expect(
      reading.map.schools == [SchoolPlace(name: "青山小学", point: GeoPoint(112.05, 30.05))])
  }

  @Test func `a single feature is read as a collection of one`() {
    let reading = readZoneMap(Array(polygon(square).utf8), as: .wgs84)
    #expect(reading.map.zones.count == 1 && reading.findings.isEmpty)
  }

  /// Each fault with its rule, and words that say where and what to do.
  @Test(arguments: [
    ("[[112,30],[112.1,30],[112.1,30.1],[112,30.1]]", "MAP-007", "没有闭合"),
    ("[[112,30],[112.1,30],[112,30]]", "MAP-008", "只有 3 个点"),
    ("[]", "MAP-005", "空的"),
    ("[[112,30],[112.1],[112.1,30.1],[112,30]]", "MAP-009", "[经度, 纬度]"),
    ("[[112,30],[\"112.1\",30],[112.1,30.1],[112,30]]", "MAP-009", "[经度, 纬度]"),
    ("[[30,112],[30,112.1],[30.1,112.1],[30,112]]", "MAP-010", "写反"),
    ("[[12,30],[12.1,30],[12.1,30.1],[12,30]]", "MAP-011", "不在中国"),
    ("[[500000,3300000],[500100,3300000],[500100,3300100],[500000,3300000]]", "MAP-011", "平面坐标"),
  ])
  func `a ring that cannot be used is named and left out`(
    _ ring: String, _ rule: String, _ words: String
  ) {
    let reading = read(polygon(ring), polygon(square, named: "河口小学"))
    #expect(reading.map.zones.map(\.name) == ["河口小学"])
    let found = reading.findings.filter { $0.severity == .mustFix }
    #expect(found.map(\.rule).contains(rule))
    #expect(found.contains { $0.description.contains("第 1 个图形“青山小学”") })
    #expect(found.contains { $0.description.contains(words) })
  }

  @Test func `the smallest ring is four points, and the borders of the box count as China`() {
    let reading = read(
      polygon("[[112,30],[112.1,30],[112.1,30.1],[112,30]]"),
      polygon("[[73,3],[136,3],[136,54],[73,54],[73,3]]", named: "河口小学"))
    #expect(reading.findings.isEmpty && reading.map.zones.count == 2)
  }

  @Test func `all faults of a file are told at once`() {
    let reading = read(
      polygon("[[112,30],[112.1,30],[112.1,30.1],[112,30.1]]"), "7",
      feature("null"), feature("{\"type\":\"LineString\",\"coordinates\":[[112,30],[113,30]]}"),
      feature("{\"type\":\"Polygon\",\"coordinates\":[\(square)]}", ""),
      feature("{\"type\":\"Polygon\",\"coordinates\":[]}"),
      feature("{\"type\":\"Point\",\"coordinates\":[30,112]}"))
    #expect(
      reading.findings.map(\.rule) == [
        "MAP-007", "MAP-005", "MAP-005", "MAP-006", "MAP-013", "MAP-005", "MAP-010",
      ])
    #expect(reading.map.zones.isEmpty && reading.map.schools.isEmpty)
  }

  @Test func `wrong winding and holes are read, and said`() {
    let clockwise = "[[112,30],[112,30.1],[112.1,30.1],[112.1,30],[112,30]]"
    let hole = "[[112.04,30.04],[112.04,30.06],[112.06,30.06],[112.06,30.04],[112.04,30.04]]"
    let turned = read(polygon(clockwise))
    #expect(turned.map.zones.count == 1)
    #expect(turned.findings.map(\.rule) == ["MAP-016"])
    #expect(turned.findings.map(\.severity) == [.explain])
    let pierced = read(polygon(square, hole))
    #expect(pierced.map.zones.count == 1)
    #expect(pierced.findings.map(\.rule) == ["MAP-012"])
    #expect(pierced.findings.map(\.severity) == [.explain])
  }

  @Test func `the same school twice and two years are told`() {
    let reading = read(
      polygon(square), polygon(square),
      feature(
        "{\"type\":\"Polygon\",\"coordinates\":[\(square)]}", "\"学校\":\"河口小学\",\"年度\":\"2025\""))
    #expect(reading.findings.map(\.rule) == ["MAP-014", "MAP-015"])
    #expect(reading.findings[0].description.contains("第 1 个、第 2 个"))
  }

  @Test func `without a tag WGS-84 holds, and that is said`() {
    let reading = read(polygon(square), tag: "")
    #expect(reading.map.system == .wgs84)
    #expect(reading.findings.map(\.rule) == ["MAP-003"])
    #expect(reading.findings[0].severity == .explain)
    #expect(read(polygon(square), tag: "", as: .wgs84).findings.isEmpty)
  }

  @Test func `a tag or an option converts every point`() {
    let option = read(polygon(square), as: .gcj02)
    let tag = read(polygon(square), tag: "\"坐标系\":\"gcj02\",")
    #expect(option == tag && option.map.system == .gcj02)
    let corner = option.map.zones[0].polygons[0][0][0]
    #expect(!corner.isWithin(0.002, of: GeoPoint(112, 30)))
    #expect(corner.converted(from: .wgs84, to: .gcj02).isWithin(1e-9, of: GeoPoint(112, 30)))
  }

  @Test(arguments: [
    ("urn:ogc:def:crs:OGC:1.3:CRS84", true), ("urn:ogc:def:crs:EPSG::4490", true),
    ("EPSG:4326", true), ("urn:ogc:def:crs:EPSG::3857", false), ("EPSG:4547", false),
  ])
  func `the crs of older files is heeded or refused`(_ name: String, _ isKnown: Bool) {
    let tag = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\(name)\"}},"
    #expect(read(polygon(square), tag: tag).findings.map(\.rule) == (isKnown ? [] : ["MAP-004"]))
  }

  @Test(arguments: [
    ("", "MAP-001"), ("{", "MAP-001"), ("[1,2]", "MAP-002"), ("{\"features\":[]}", "MAP-002"),
    ("{\"type\":\"Polygon\",\"coordinates\":[]}", "MAP-002"),
    ("{\"type\":\"FeatureCollection\"}", "MAP-002"),
    ("{\"type\":\"FeatureCollection\",\"坐标系\":\"WGS-84\",\"features\":[]}", "MAP-005"),
  ])
  func `what is no GeoJSON is refused`(_ text: String, _ rule: String) {
    #expect(readZoneMap(Array(text.utf8)).findings.map(\.rule) == [rule])
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let bytes = textInGB18030
    #expect(readZoneMap(bytes).findings.map(\.rule) == ["MAP-001"])
  }

  /// {"type":"实验"} in GB18030; 学校 would by chance be UTF-8.
  private var textInGB18030: [UInt8] {
    Array("{\"type\":\"".utf8) + [0xCA, 0xB5, 0xD1, 0xE9] + Array("\"}".utf8)
  }

  @Test func `each bound is kept on both sides`() {
    var bounds = ReadingBounds()
    bounds.depth = 7
    let text =
      "{\"type\":\"FeatureCollection\",\"坐标系\":\"WGS-84\",\"features\":[\(polygon(square))]}"
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.isEmpty)
    bounds.depth = 6
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.map(\.rule) == ["MAP-001"])
    bounds = ReadingBounds()
    bounds.bytes = text.utf8.count
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.isEmpty)
    bounds.bytes -= 1
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.map(\.rule) == ["MAP-001"])
    bounds = ReadingBounds()
    bounds.vertices = 5
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.isEmpty)
    bounds.vertices = 4
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.map(\.rule) == ["MAP-001"])
    bounds = ReadingBounds()
    bounds.features = 0
    #expect(readZoneMap(Array(text.utf8), within: bounds).findings.map(\.rule) == ["MAP-001"])
  }

  @Test func `brackets a hundred thousand deep are refused, not climbed down`() {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(readZoneMap(deep).findings.map(\.rule) == ["MAP-001"])
    let text = Array("{\"type\":\"x\",\"y\":\"\(String(repeating: "[\\\"", count: 100))\"}".utf8)
    #expect(readZoneMap(text).findings.map(\.rule) == ["MAP-002"])
  }

  @Test(arguments: [
    ("112.053,30.621", GeoPoint(112.053, 30.621)),
    (" 112.053 , 30.621 ", GeoPoint(112.053, 30.621)),
    ("112.053，30.621", GeoPoint(112.053, 30.621)), ("73,3", GeoPoint(73, 3)),
    ("136,54", GeoPoint(136, 54)),
  ])
  func `a place is read from two figures`(_ text: String, _ place: GeoPoint) throws {
    #expect(try GeoPoint(written: text) == place)
  }

  @Test(arguments: [
    ("30.621,112.053", "写反"), ("72.999,30", "不在中国"), ("112,54.001", "不在中国"),
    ("112.053", "两个数"), ("112.053,30.621,5", "两个数"), ("东经112,30", "两个数"), ("", "两个数"),
    ("inf,30", "两个数"), ("nan,nan", "两个数"),
  ])
  func `anything else is refused with what to write`(_ text: String, _ words: String) {
    #expect(throws: MapRefusal.self) { try GeoPoint(written: text) }
    do throws(MapRefusal) {
      _ = try GeoPoint(written: text)
    } catch {
      #expect(error.id == "MAP-029" && error.message.contains(words))
    }
  }

  @Test func `a map written out is read back the same`() throws {
    let sample = SamplePolygons(columns: 3, rows: 2)
    let map = readZoneMap(Array(sample.geoJSON().utf8), as: .bd09).map
    let again = readZoneMap(Array(map.geoJSON.text.utf8))
    #expect(again.findings.isEmpty)
    #expect(again.map.zones.map(\.name) == map.zones.map(\.name))
    #expect(again.map.years == ["2026"] && again.map.schools.count == 6)
    for (one, other) in zip(map.zones, again.map.zones) {
      #expect(zip(one.points, other.points).allSatisfy { $0.isWithin(1e-9, of: $1) })
    }
  }
}
