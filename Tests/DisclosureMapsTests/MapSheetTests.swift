import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import DisclosureMaps
import PersonalData

@Suite struct MapSheetTests {
  private func sample(_ columns: Int = 4, _ rows: Int = 3) -> ZoneMap {
    let zones = SamplePolygons(columns: columns, rows: rows, breaks: 5)
    return readZoneMap(Array(zones.geoJSON().utf8), as: .wgs84).map
  }

  private func texts(_ sheet: MapSheet) -> [String] { sheet.drawing.labels.map(\.text.text) }

  @Test func `the sheet says what it shows, of when, by whom and in which coordinates`() throws {
    var settings = MapSheetSettings()
    settings.issuer = "云溪县教育局"
    settings.dated = "2026年5月20日"
    settings.reviewNumber = "云审字〔2026〕1号"
    let sheet = try mapSheet(of: sample(), settings)
    let words = texts(sheet).joined()
    for word in [
      "编制单位：云溪县教育局", "坐标系：WGS-84", "数据日期：2026年5月20日", "审图号：云审字〔2026〕1号",
      "以公布的招生地段文字为准", "学区边界", "学校", "北",
    ] { #expect(words.contains(word), "\(word)") }
    #expect(sheet.drawing.summary.text == "2026年学区示意图")
    #expect(sheet.drawing.legend.first?.text == "1 云溪县实验小学")
    #expect(sheet.findings.isEmpty && sheet.table == nil)
  }

  @Test func `data of another system is said to be converted`() throws {
    let zones = SamplePolygons(columns: 2, rows: 2, breaks: 2)
    let map = readZoneMap(Array(zones.geoJSON().utf8), as: .bd09).map
    #expect(texts(try mapSheet(of: map)).joined().contains("数据原为BD-09，已换算"))
    #expect(texts(try mapSheet(of: map)).joined().contains("数据年度：2026年"))
  }

  @Test func `every school is named once on the map and once in the legend`() throws {
    let map = sample()
    let words = texts(try mapSheet(of: map)).joined(separator: "\n")
    for name in map.schoolNames {
      #expect(words.components(separatedBy: name).count == 2, "\(name)")
    }
    let joined = words.replacing("\n", with: "")
    for name in map.schoolNames { #expect(joined.contains(name.dropFirst(3)), "\(name)") }
  }

  /// Labels are boxes of their widths; each lies in a zone and none meets another or a school.
  @Test(arguments: [(4, 3), (9, 7), (14, 10)])
  func `no label covers another, a school or an edge`(_ columns: Int, _ rows: Int) throws {
    let map = sample(columns, rows)
    let view = try MapView(map, .init(), tallest: 12_000)
    var pen = MapPen(view, share: 1)
    try pen.drawNames(focus: nil)
    var (boxes, schools): ([PlaneBox], [PlaneBox]) = ([], [])
    for element in pen.elements {
      switch element {
      case .area(let rings, .white, _):
        boxes.append(try #require(PlaneBox(of: rings.joined().map(plane))))
      case .area(let rings, .black, _):
        schools.append(try #require(PlaneBox(of: rings.joined().map(plane))))
      case .circle(let middle, let radius, .white, .some):
        boxes.append(
          PlaneBox(around: plane(middle), width: 2 * Double(radius), height: 2 * Double(radius)))
      default: break
      }
    }
    #expect(schools.count == map.schools.count)
    #expect(boxes.count + pen.unlabelled.count == map.zones.count)
    for (index, box) in boxes.enumerated() {
      // A hundredth of a millimetre was rounded away.
      let shrunk = box.grown(by: -2)
      let covered = (boxes[..<index] + schools).contains(where: shrunk.meets)
      #expect(!covered)
      let shape = try Geometry(box: shrunk, in: view.geos)
      let isInside = try view.zones.contains {
        try PreparedGeometry($0.geometry).containsProperly(shape)
      }
      #expect(isInside)
    }
  }

  private func plane(_ point: Drawing.Point) -> PlanePoint {
    PlanePoint(x: Double(point.x), y: Double(point.y))
  }

  @Test func `a name that fits nowhere gives way to its number, and what does not fit is told`()
    throws
  {
    let narrow = zone("云溪县青山中心小学", box(0, 0, 1, 40))
    let sliver = zone("云溪县石桥小学", [(1, 0), (2, 0), (1, 40)])
    let wide = zone("云溪县河口小学", box(2, 0, 40, 40))
    let thin = zone("云溪县大坪小学", [(40, 0), (41, 40), (40, 40)])
    let sheet = try mapSheet(of: ZoneMap(zones: [narrow, sliver, wide, thin]))
    #expect(texts(sheet).contains("河口小学") && !texts(sheet).contains("青山中心小学"))
    #expect(sheet.unlabelled == ["云溪县青山中心小学", "云溪县石桥小学", "云溪县大坪小学"])
    #expect(sheet.findings.map(\.rule) == ["MAP-025"])
    let broader = zone("云溪县青山中心小学", box(0, 0, 2, 40))
    let numbered = try mapSheet(of: ZoneMap(zones: [broader, wide]))
    #expect(numbered.unlabelled.isEmpty)
    // Once on the map and once in the legend.
    #expect(texts(numbered).filter { $0 == "1" }.count == 2)
  }

  @Test func `neighbours never have the same pattern, and none comes again too soon`() throws {
    let view = try MapView(sample(7, 6), .init(), tallest: 12_000)
    let fills = try fills(for: view, focus: nil)
    #expect(fills.count == 42)
    for (index, one) in view.zones.enumerated() {
      let prepared = try PreparedGeometry(one.geometry)
      for other in view.zones[..<index] where prepared.intersects(other.geometry) {
        #expect(fills[one.numbered.number] != fills[other.numbered.number])
      }
    }
    let few = try MapView(sample(), .init(), tallest: 12_000)
    #expect(Set(try DisclosureMaps.fills(for: few, focus: nil).values).count == 12)
  }

  /// 0.01° of longitude at 30.605° N are 958.7 m.
  @Test func `the scale bar is as long on the map as it says`() throws {
    let map = ZoneMap(zones: [zone("河口小学", box(0, 0, 10, 10))])
    let view = try MapView(map, .init(), tallest: 20_000)
    let metresToUnits = (Double(SheetMeasures.width) - 2 * SheetMeasures.inset) / 958.7
    #expect(abs(view.scale / metresToUnits - 1) < 0.001)
    let bar = ScaleBar(unitsPerMetre: view.scale)
    #expect(bar.end.text == "200米" && bar.middle.text == "100")
    #expect(bar.length == Int((200 * view.scale).rounded()))
  }

  @Test(arguments: [
    (2.5, "2千米", 5000), (2.49, "2千米", 4980), (2.51, "1000米", 2510), (500.0, "10米", 5000),
    (0.005, "1000千米", 5000), (5.0, "1000米", 5000), (25.0, "200米", 5000),
  ])
  func `a scale bar is round and at most five centimetres long`(
    _ units: Double, _ words: String, _ length: Int
  ) {
    let bar = ScaleBar(unitsPerMetre: units)
    #expect(bar.end.text == words && bar.length == length)
  }

  @Test func `a zone shown alone is hatched and its neighbours are not`() throws {
    var settings = MapSheetSettings()
    settings.only = "云溪县石桥小学"
    let sheet = try mapSheet(of: sample(), settings)
    #expect(sheet.drawing.patterns.count == 1)
    #expect(sheet.drawing.summary.text == "2026年云溪县石桥小学学区示意图")
    #expect(sheet.drawing.legend.first?.text == "6 云溪县石桥小学")
    let inside = sheet.drawing.elements.allSatisfy { element in
      guard case .area(let rings, _, _) = element else { return true }
      return rings.joined().allSatisfy {
        (0...sheet.drawing.width).contains($0.x) && (0...sheet.drawing.height).contains($0.y)
      }
    }
    #expect(inside)
  }

  @Test func `more schools than the legend holds are listed after the map`() throws {
    let many = try mapSheet(of: sample(9, 8))
    #expect(many.table?.rowCount == 72)
    #expect(many.table?.row(71).map(\.text) == ["72", "云溪县龙泉第6小学"])
    #expect(try mapSheet(of: sample(6, 6)).table == nil)
    #expect(many.drawing.height <= SheetMeasures.tallest)
  }

  @Test(arguments: [(1, 12), (12, 1), (4, 3), (2, 9)])
  func `a sheet is never taller than a page, whatever the county's form`(
    _ columns: Int, _ rows: Int
  ) throws {
    let sheet = try mapSheet(of: sample(columns, rows))
    #expect(sheet.drawing.height <= SheetMeasures.tallest)
    #expect(sheet.drawing.width == SheetMeasures.width)
  }

  @Test func `the same map is the same drawing`() throws {
    #expect(try mapSheet(of: sample()) == mapSheet(of: sample()))
  }

  @Test func `a private number in a name stops the map`() {
    let map = ZoneMap(zones: [zone("小学13812345678", box(0, 0, 10, 10))])
    #expect(throws: PrivateContent.self) { try mapSheet(of: map) }
    var settings = MapSheetSettings()
    settings.issuer = "联系13812345678"
    #expect(throws: PrivateContent.self) { try mapSheet(of: sample(), settings) }
  }

  @Test func `names go without the county only when all begin with it`() {
    func names(_ zones: String...) -> [[String]] {
      shortNames(zones.map { zone($0, box(0, 0, 1, 1)) })
    }
    #expect(names("云溪县东街小学", "云溪县河口小学") == [["东街小学"], ["河口小学"]])
    #expect(names("云溪县东街小学", "河口小学") == [["云溪县东街小学"], ["河口小学"]])
    #expect(names("云溪县东街小学") == [["云溪县东街小学"]])
    #expect(names("东街小学", "河口小学") == [["东街小学"], ["河口小学"]])
    #expect(
      names("云溪县东街小学、云溪县河口小学", "云溪县青山小学") == [["东街小学", "河口小学"], ["青山小学"]])
  }

  @Test func `schools that stand elsewhere or have no zone are told`() throws {
    let zones = [zone("东街小学", box(0, 0, 10, 10)), zone("河口小学", box(10, 0, 20, 10))]
    func findings(_ name: String, _ x: Double) throws -> [String] {
      let school = SchoolPlace(name: name, point: GeoPoint(112 + x / 1000, 30.605))
      return try ZoneMap(zones: zones, schools: [school]).schoolFindings().map(\.rule)
    }
    #expect(try findings("东街小学", 5) == [])
    #expect(try findings("东街小学", 10) == [])
    #expect(try findings("东街小学", 15) == ["MAP-028"])
    #expect(try findings("东街小学", 25) == ["MAP-028"])
    #expect(try findings("东关小学", 5) == ["MAP-027"])
  }
}
