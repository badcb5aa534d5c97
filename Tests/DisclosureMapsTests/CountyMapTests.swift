import Disclosure
import DisclosureTesting
import Testing

@testable import DisclosureMaps

/// The made-up county, with a zone that two schools share.
@Suite struct CountyMapTests {
  private var map: ZoneMap {
    let zones = readZoneMap(Array(SampleZoneMap.zones().utf8))
    let schools = readZoneMap(Array(SampleZoneMap.schools().utf8))
    #expect(zones.findings.isEmpty && schools.findings.isEmpty)
    return ZoneMap(zones: zones.map.zones, schools: schools.map.schools)
  }

  @Test func `its zones leave no gap, do not overlap, and have their schools`() throws {
    let map = map
    #expect(map.zones.count == SampleZone.county.count)
    #expect(
      map.schoolNames.count == 12 && map.schools.map(\.name).sorted() == map.schoolNames.sorted())
    #expect(try ZoneTopology(of: map).findings.isEmpty)
    #expect(try map.schoolFindings().isEmpty)
  }

  @Test func `its shared zone is answered with both schools`() throws {
    let index = try ZoneIndex(map)
    let shared = try #require(map.schools.first { $0.name == "云溪县滨河小学" })
    let answer = try index.locate(shared.point)
    #expect(
      answer == ZoneAnswer(position: .shared, schools: ["云溪县第二小学", "云溪县滨河小学"]))
  }

  @Test func `its caption keeps within the sheet`() throws {
    var settings = MapSheetSettings()
    settings.issuer = "云溪县教育局"
    let sheet = try mapSheet(of: map, settings)
    let caption = sheet.drawing.labels.filter { $0.text.text.contains("编制单位") }
    #expect(caption.count == 1)
    for label in sheet.drawing.labels where label.alignment == .start {
      let width = displayWidth(label.text.text) * label.size / 2
      #expect(label.place.x + width <= sheet.drawing.width * 97 / 100, "\(label.text.text)")
    }
  }

  @Test func `its map has room for every name or number, small as the town is`() throws {
    let sheet = try mapSheet(of: map)
    #expect(sheet.unlabelled.isEmpty && sheet.table == nil)
    let words = sheet.drawing.labels.map(\.text.text)
    for name in ["实验小学", "青山乡中心小学", "第二小学、滨河小学"] { #expect(words.contains(name), "\(name)") }
  }
}
