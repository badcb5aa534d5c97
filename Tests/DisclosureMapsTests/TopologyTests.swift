import Disclosure
import DisclosureTesting
import Testing

@testable import DisclosureMaps

/// Zones on a grid of thousandths of a degree about 112° E, 30.6° N.
func zone(_ name: String, _ rings: [(Int, Int)]...) -> ZoneArea {
  let polygon = rings.map { ring in
    (ring + [ring[0]]).map { GeoPoint(112 + Double($0.0) / 1000, 30.6 + Double($0.1) / 1000) }
  }
  return ZoneArea(name: name, year: "2026", feature: 1, polygons: [polygon])
}

func box(_ left: Int, _ bottom: Int, _ right: Int, _ top: Int) -> [(Int, Int)] {
  [(left, bottom), (right, bottom), (right, top), (left, top)]
}

@Suite struct ZoneIndexTests {
  private let map = ZoneMap(zones: [
    zone("东街小学", box(0, 0, 10, 10)), zone("河口小学", box(10, 0, 20, 10)),
    zone("青山小学", box(0, 10, 20, 20)), zone("石桥小学", box(15, 15, 30, 30)),
  ])

  private func answer(_ x: Double, _ y: Double, edge: Double = 0) throws -> ZoneAnswer {
    try ZoneIndex(map, edge: edge).locate(GeoPoint(112 + x / 1000, 30.6 + y / 1000))
  }

  @Test(arguments: [
    (5, 5, ZoneAnswer.Position.inside, ["东街小学"]), (15, 5, .inside, ["河口小学"]),
    (10, 5, .edge, ["东街小学", "河口小学"]), (10, 10, .edge, ["东街小学", "河口小学", "青山小学"]),
    (0, 0, .edge, ["东街小学"]), (5, 0, .edge, ["东街小学"]),
    (17, 17, .shared, ["青山小学", "石桥小学"]), (15, 17, .edge, ["青山小学", "石桥小学"]),
    (40, 40, .outside, []), (-0.001, 5, .outside, []),
  ])
  func `a place has its school, all of an edge, all of an overlap, or none`(
    _ x: Double, _ y: Double, _ position: ZoneAnswer.Position, _ schools: [String]
  ) throws {
    #expect(try answer(x, y) == ZoneAnswer(position: position, schools: schools))
  }

  /// A thousandth of a degree of longitude is 95.9 m here.
  @Test(arguments: [
    (9.995, ZoneAnswer.Position.edge, ["东街小学", "河口小学"]),
    (9.98, .inside, ["东街小学"]), (10.005, .edge, ["东街小学", "河口小学"]),
    (10.02, .inside, ["河口小学"]), (-0.005, .edge, ["东街小学"]), (-0.02, .outside, []),
  ])
  func `within a metre of an edge the drawing does not decide`(
    _ x: Double, _ position: ZoneAnswer.Position, _ schools: [String]
  ) throws {
    #expect(try answer(x, 5, edge: 1) == ZoneAnswer(position: position, schools: schools))
  }

  @Test func `a zone that two schools share is answered with both`() throws {
    let map = ZoneMap(zones: [
      zone("东街小学、河口小学", box(0, 0, 10, 10)), zone("青山小学", box(10, 0, 20, 10)),
    ])
    let index = try ZoneIndex(map)
    #expect(
      try index.locate(GeoPoint(112.005, 30.605))
        == ZoneAnswer(position: .shared, schools: ["东街小学", "河口小学"]))
    #expect(
      try index.locate(GeoPoint(112.010, 30.605))
        == ZoneAnswer(position: .edge, schools: ["东街小学", "河口小学", "青山小学"]))
  }

  @Test func `a hole belongs to nobody, its edge to the zone around it`() throws {
    let map = ZoneMap(zones: [zone("东街小学", box(0, 0, 10, 10), box(4, 4, 6, 6).reversed())])
    let index = try ZoneIndex(map, edge: 0)
    #expect(try index.locate(GeoPoint(112.005, 30.605)).position == .outside)
    #expect(try index.locate(GeoPoint(112.004, 30.604)).position == .edge)
    #expect(try index.locate(GeoPoint(112.002, 30.605)).position == .inside)
  }

  /// Every corner of shared edges is answered with each zone that has it, as a list says.
  @Test func `corners of crooked shared edges have all their schools`() throws {
    let sample = SamplePolygons(columns: 4, rows: 3, breaks: 4)
    let map = readZoneMap(Array(sample.geoJSON().utf8), as: .wgs84).map
    let index = try ZoneIndex(map, edge: 0)
    var owners: [GeoPoint: Set<String>] = [:]
    for zone in map.zones {
      for point in zone.points { owners[point, default: []].insert(zone.name) }
    }
    #expect(owners.values.map(\.count).max() == 4)
    for (point, names) in owners {
      let answer = try index.locate(point)
      #expect(answer.position == ZoneAnswer.Position.edge && Set(answer.schools) == names)
    }
    for (name, place) in zip(sample.names, sample.places) {
      let answer = try index.locate(GeoPoint(place.longitude, place.latitude))
      #expect(answer == ZoneAnswer(position: .inside, schools: [name]))
    }
  }
}

@Suite struct TopologyTests {
  /// 0.01° × 0.01° at 30.605° N: 1.0627 km².
  private let cell = 1_062_700

  private func isNear(_ area: Int, _ cells: Double) -> Bool {
    abs(Double(area) - cells * Double(cell)) < cells * Double(cell) / 500
  }

  @Test func `zones that share edges have no overlap and no gap`() throws {
    let sample = SamplePolygons(columns: 4, rows: 3)
    let map = readZoneMap(Array(sample.geoJSON().utf8), as: .wgs84).map
    let topology = try ZoneTopology(of: map)
    #expect(topology.findings.isEmpty && topology.uncovered == nil)
    #expect(topology.areas.count == 12 && map.zones.allSatisfy { $0.polygons[0][0].count > 250 })
  }

  @Test func `an overlap has its schools, area and place`() throws {
    let map = ZoneMap(zones: [
      zone("东街小学", box(0, 0, 10, 10)), zone("河口小学", box(9, 0, 20, 10)),
    ])
    let topology = try ZoneTopology(of: map)
    let overlap = try #require(topology.overlaps.first)
    #expect(topology.overlaps.count == 1 && topology.gaps.isEmpty)
    #expect(overlap.schools == ["东街小学", "河口小学"])
    #expect(isNear(overlap.patch.area, 0.1))
    #expect((112.009...112.010).contains(overlap.patch.place.longitude))
    #expect((30.6...30.61).contains(overlap.patch.place.latitude))
    #expect(topology.areas.count == 2 && isNear(topology.areas[0], 1))
    #expect(topology.findings.map(\.rule) == ["MAP-021"])
    #expect(topology.findings[0].description.contains("\(overlap.patch.area) 平方米"))
  }

  @Test func `land enclosed by zones and left out is a gap`() throws {
    let map = ZoneMap(zones: [
      zone("东街小学", box(0, 0, 10, 30)), zone("河口小学", box(10, 0, 20, 10)),
      zone("青山小学", box(20, 0, 30, 30)), zone("石桥小学", box(10, 20, 20, 30)),
    ])
    let topology = try ZoneTopology(of: map)
    #expect(topology.gaps.count == 1 && topology.overlaps.isEmpty)
    #expect(isNear(topology.gaps.first?.area ?? 0, 1))
    #expect(topology.findings.map(\.rule) == ["MAP-022"])
  }

  @Test func `an outline shows what no zone covers and what lies beyond it`() throws {
    let map = ZoneMap(zones: [
      zone("东街小学", box(0, 0, 10, 10)), zone("河口小学", box(20, 0, 32, 10)),
    ])
    let outline = ZoneMap(zones: [zone("云溪县", box(0, 0, 30, 10))])
    let topology = try ZoneTopology(of: map, outline: outline)
    #expect(topology.gaps.isEmpty)
    #expect(topology.uncovered?.count == 1 && isNear(topology.uncovered?.first?.area ?? 0, 1))
    #expect(topology.beyond?.map(\.schools) == [["河口小学"]])
    #expect(isNear(topology.beyond?.first?.patch.area ?? 0, 0.2))
    #expect(topology.findings.map(\.rule) == ["MAP-023", "MAP-024"])
  }

  @Test func `pieces of less than a square metre are not told`() throws {
    func overlaps(_ latitude: Double) throws -> Int {
      var (west, east) = (zone("东街小学", box(0, 0, 10, 10)), zone("河口小学", box(10, 0, 20, 10)))
      west.polygons[0][0][1].longitude += latitude
      east.polygons[0][0][1].longitude += 0
      return try ZoneTopology(of: ZoneMap(zones: [west, east])).overlaps.count
    }
    // A wedge of 1109 m by the shift: 0.5 m² and 5 m².
    #expect(try overlaps(1e-8) == 0)
    #expect(try overlaps(1e-7) == 1)
  }

  @Test func `an invalid polygon is named with reason and place, and mended only when asked`()
    throws
  {
    let bow = zone("东街小学", [(0, 0), (10, 10), (10, 0), (0, 10)])
    let map = ZoneMap(zones: [bow, zone("河口小学", box(20, 0, 30, 10))])
    let topology = try ZoneTopology(of: map)
    #expect(topology.invalid.map(\.school) == ["东街小学"])
    #expect(topology.invalid[0].reason.hasPrefix("Self-intersection"))
    #expect(topology.invalid[0].place.isWithin(1e-6, of: GeoPoint(112.005, 30.605)))
    #expect(topology.findings.map(\.rule) == ["MAP-020"])
    #expect(topology.findings[0].description.contains("边线自己相交"))
    let (mended, repairs) = try map.repaired()
    #expect(repairs.map(\.school) == ["东街小学"])
    #expect(repairs[0].partsBefore == 1 && repairs[0].partsAfter == 2)
    // The two halves of the bow turn opposite ways, so the lines as drawn enclose nothing.
    #expect(repairs[0].areaBefore < 1000 && isNear(repairs[0].areaAfter, 0.5))
    #expect(mended.zones[1] == map.zones[1])
    #expect(try ZoneTopology(of: mended).findings.isEmpty)
  }

  @Test func `land that a line encloses twice stays in the zone when it is mended`() throws {
    let twice = zone(
      "东街小学",
      [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0), (2, 2), (5, 2), (5, 5), (2, 5), (2, 2)])
    let (mended, repairs) = try ZoneMap(zones: [twice]).repaired()
    #expect(repairs.count == 1 && isNear(repairs[0].areaAfter, 1))
    #expect(mended.zones[0].polygons.map(\.count) == [1])
    let index = try ZoneIndex(mended)
    #expect(try index.locate(GeoPoint(112.003, 30.603)).position == .inside)
  }
}
