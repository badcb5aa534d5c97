import DisclosureTesting
import Foundation
import Testing

@Suite struct ZoneMapCommandTests {
  /// Twelve zones that fill a rectangle, and their schools.
  private let sample = SamplePolygons(columns: 4, rows: 3, breaks: 4)

  private func withMap(
    more: String = "\"坐标系\":\"WGS-84\",", _ body: (URL) throws -> Void
  ) throws {
    try withScratchFolder { folder in
      try write(sample.geoJSON(schools: false, more: more), "学区.geojson", folder)
      try body(folder)
    }
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func bytes(_ name: String, _ folder: URL) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  @Test func `a map is printed for the board, the page and other programs`() throws {
    try withMap { folder in
      try write(sample.geoJSON(more: "\"坐标系\":\"WGS-84\","), "学校.geojson", folder)
      for name in ["图.pdf", "图.html", "图.svg"] {
        let made = try run(
          "gongshi zone map 学区.geojson -o \(name) --schools 学校.geojson --issuer 云溪县教育局", in: folder)
        #expect(made.status == 0 && made.output.contains("12 个学区,12 所学校的位置"), "\(made.output)")
        #expect(made.output.contains("送审"))
      }
      #expect(try bytes("图.pdf", folder).starts(with: Data("%PDF".utf8)))
      #expect(try bytes("图.svg", folder).starts(with: Data("<?xml".utf8)))
      let page = String(decoding: try bytes("图.html", folder), as: UTF8.self)
      #expect(page.contains("<h1>2026年学区示意图</h1>") && page.contains("编制单位：云溪县教育局"))
    }
  }

  @Test func `the same map gives the same bytes, and a dry run none`() throws {
    try withMap { folder in
      let line = "gongshi zone map 学区.geojson --paper a3 --review-number 云审1 --json"
      _ = try run("\(line) -o 一.pdf", in: folder)
      _ = try run("\(line) -o 二.pdf", in: folder)
      #expect(try bytes("一.pdf", folder) == bytes("二.pdf", folder))
      let dry = try run("\(line) -o 三.pdf --dry-run", in: folder)
      #expect(dry.status == 0 && dry.output.contains("\"output\": null"), "\(dry.output)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/三.pdf"))
    }
  }

  @Test func `each school's own place is in its zone`() throws {
    try withMap { folder in
      for (name, place) in zip(sample.names, sample.places).prefix(3) {
        let point = "\(place.longitude),\(place.latitude)"
        let answer = try run(
          "gongshi zone locate \(point) --map 学区.geojson --crs wgs84", in: folder)
        #expect(answer.output == "在学区内:\(name)(2026年学区)\n", "\(answer.output)")
      }
      let corner = try #require(sample.rings.first?[32])
      let edge = try run(
        "gongshi zone locate \(corner.longitude),\(corner.latitude) --map 学区.geojson --json",
        in: folder)
      #expect(edge.output.contains("\"position\": \"在学区边界上\""), "\(edge.output)")
      #expect(edge.output.contains("\"certain\": false") && edge.output.contains("MAP-003"))
    }
  }

  @Test func `a point of another map is converted before it is looked up`() throws {
    try withMap { folder in
      let place = sample.places[0]
      let outcome = try run(
        "gongshi zone locate 112.0,30.61 --map 学区.geojson --crs gcj02", in: folder)
      #expect(outcome.output == "不在任何学区内。(2026年学区)\n", "\(outcome.output)")
      let shifted = try run(
        """
        gongshi zone locate \(place.longitude),\(place.latitude) --map 学区.geojson \
        --crs bd09 --map-crs bd09
        """, in: folder)
      #expect(shifted.output.contains(sample.names[0]), "\(shifted.output)")
    }
  }

  @Test func `a list of places is answered in a workbook, row by row`() throws {
    try withMap { folder in
      let places = zip(sample.names, sample.places).map { name, place in
        "\(name)门前,\(place.longitude),\(place.latitude)\n"
      }
      try write("地址,经度,纬度\n\(places.joined())", "坐标.csv", folder)
      let line = "gongshi zone locate --list 坐标.csv --map 学区.geojson --crs wgs84"
      let made = try run("\(line) -o 结果.xlsx --json", in: folder)
      #expect(made.status == 0 && made.output.contains("\"inside\": 12"), "\(made.output)")
      let shown = try run("gongshi sheet 结果.xlsx", in: folder).output
      for name in sample.names { #expect(shown.contains("在学区内  \(name)"), "\(shown)") }
      try write("地址,经度,纬度\n甲,30.6,112\n乙,一,二\n", "坐标.csv", folder)
      let wrong = try run("\(line) -o 结果.xlsx", in: folder)
      #expect(wrong.status == 1 && wrong.output.contains("坐标不能用:2"), "\(wrong.output)")
    }
  }

  @Test func `overlaps and gaps are told, and invalid polygons mended into another file`() throws {
    try withMap { folder in
      let clean = try run("gongshi zone topology 学区.geojson", in: folder)
      #expect(clean.status == 0 && clean.output.contains("重叠 0 处,空白 0 处"), "\(clean.output)")
      let bow =
        #"{"type":"FeatureCollection","坐标系":"WGS-84","features":[{"type":"Feature","properties":"#
        + #"{"学校":"东街小学"},"geometry":{"type":"Polygon","coordinates":"#
        + "[[[112,30],[112.01,30.01],[112.01,30],[112,30.01],[112,30]]]}}]}"
      try write(bow, "坏.geojson", folder)
      let told = try run("gongshi zone topology 坏.geojson", in: folder)
      #expect(told.status == 1 && told.output.contains("边线自己相交"), "\(told.output)")
      for line in ["map 坏.geojson -o 图.pdf", "locate 112,30 --map 坏.geojson"] {
        let refused = try run("gongshi zone \(line)", in: folder)
        #expect(refused.status == 1 && refused.output.contains("MAP-020"), "\(refused.output)")
      }
      let mended = try run("gongshi zone topology 坏.geojson --repair -o 好.geojson", in: folder)
      #expect(mended.status == 0 && mended.output.contains("1 块 → 2 块"), "\(mended.output)")
      #expect(try run("gongshi zone topology 好.geojson", in: folder).status == 0)
    }
  }

  @Test(arguments: [
    ("map 学区.geojson -o 图.docx", 64, ".pdf"), ("map 学区.geojson -o 图.pdf --paper B4", 64, "A3"),
    ("map 学区.geojson -o 图.pdf --crs 北京54", 64, "WGS-84"),
    ("map 没有.geojson -o 图.pdf", 1, "MAP-031"),
    ("map 学区.geojson -o 图.pdf --only 没有小学", 1, "MAP-026"),
    ("map 学区.geojson -o 图.pdf --issuer 13812345678", 1, "PRIV-01"),
    ("locate 30.6,112.05 --map 学区.geojson", 1, "写反"),
    ("map 学区.geojson -o 图.pdf --schools 没有.geojson", 1, "MAP-031"),
    ("locate 112.05 --map 学区.geojson", 1, "MAP-029"), ("locate --map 学区.geojson", 64, "--list"),
    ("topology 学区.geojson --repair", 64, "-o"),
  ])
  func `wrong use is refused, and nothing is written`(
    _ line: String, _ code: Int, _ words: String
  ) throws {
    try withMap { folder in
      let made = try run("gongshi zone \(line)", in: folder)
      #expect(made.status == Int32(code) && made.output.contains(words), "\(made.output)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["学区.geojson"])
    }
  }

  @Test func `a file without a coordinate system is said to be taken for WGS-84`() throws {
    try withMap(more: "") { folder in
      let made = try run("gongshi zone map 学区.geojson -o 图.svg", in: folder)
      #expect(made.status == 0 && made.output.contains("当作 WGS-84"), "\(made.output)")
    }
  }
}
