import DisclosureMaps
import DisclosureTesting
import Foundation

/// Whose zones many points lie in; see `peers/zones_shapely.py`.
struct ZoneContest {
  private let map: ZoneMap
  private let points: [GeoPoint]

  static func make(zones: Int, points: Int, in folder: String) throws {
    let columns = Int(Double(zones).squareRoot().rounded(.up))
    let sample = SamplePolygons(columns: columns, rows: zones / columns, breaks: 6)
    let text = sample.geoJSON(schools: false, more: "\"坐标系\":\"WGS-84\",")
    try text.write(toFile: folder + "/zones.geojson", atomically: true, encoding: .utf8)
    let lines = sample.strewn(points).map { "\($0.longitude),\($0.latitude)\n" }.joined()
    try lines.write(toFile: folder + "/points.csv", atomically: true, encoding: .utf8)
  }

  init(folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/zones.geojson"))
    let reading = readZoneMap([UInt8](data))
    try refuse(reading.findings.map { "\($0)" })
    map = reading.map
    let lines = try String(contentsOfFile: folder + "/points.csv", encoding: .utf8)
    points = lines.split(separator: "\n").map { line in
      let figures = line.split(separator: ",").compactMap { Double($0) }
      return GeoPoint(longitude: figures[0], latitude: figures[1])
    }
  }

  /// How many schools all answers name; on the edge means on the line, as the peer takes it.
  func locate() throws -> Int {
    let index = try ZoneIndex(map, edge: 0)
    return try points.reduce(0) { $0 + (try index.locate($1).schools.count) }
  }

  var summary: String { "\(map.zones.count) \(points.count)" }
}
