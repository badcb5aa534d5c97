import ArgumentParser
import Disclosure
import DisclosureMaps
import DisclosureSheets

struct ZoneTopologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topology", abstract: "查学区图形的毛病:不合格的多边形、重叠、空白,带面积和位置。",
    discussion: """
      面积按圆柱等积投影(WGS-84 椭球)计算,不足 1 平方米的碎片不报。不给轮廓时,只报被学区围住的空白。
      例:
        gongshi zone topology 学区.geojson
        gongshi zone topology 学区.geojson --outline 县界.geojson --json
        gongshi zone topology 学区.geojson --repair -o 修复.geojson
      """, aliases: ["拓扑"])

  @Argument(help: "学区(GeoJSON)。") var file: String
  @Option(help: "应当全部划到的范围(GeoJSON),如县界。") var outline: String?
  @Option(help: "数据的坐标系;不写则看文件里的“坐标系”。", transform: coordinateSystem)
  var crs: CoordinateSystem?
  @Flag(help: "修复不合格的多边形,另存一份,并说明改了什么。") var repair = false
  @Option(name: [.short, .long], help: "修复后的 GeoJSON 写到哪里(WGS-84)。") var output: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard repair == (output != nil) else {
      throw ValidationError("--repair 和 -o 要一起写:修复后的图形另存一份,不动原来的。")
    }
  }

  func run() throws {
    var isClean = true
    try reportingRefusals(asJSON: json) {
      let reading = try readZones(at: file, as: crs)
      let outline = try outline.map { try readZones(at: $0, as: crs ?? reading.map.system) }
      if let output {
        try mend(reading, to: output)
      } else {
        let topology = try ZoneTopology(of: reading.map, outline: outline?.map)
        let findings = reading.findings + (outline?.findings ?? []) + topology.findings
        report(reading.map, topology, findings)
        isClean = topology.findings.isEmpty
      }
    }
    if !isClean { throw ExitCode(1) }
  }

  private func mend(_ reading: ZoneMapReading, to output: String) throws {
    let (map, repairs) = try reading.map.repaired()
    try writeAtomically(map.geoJSON.text + "\n", to: output)
    guard !json else {
      let said: JSON = .members([
        "output": .string(output), "crs": .string(CoordinateSystem.wgs84.rawValue),
        "repairs": .array(repairs.map(\.json)),
      ])
      return print(said.text)
    }
    reading.findings.remark()
    for repair in repairs { print(repair.words) }
    print("修复 \(repairs.count) 个图形:\(output)(WGS-84)")
    if !repairs.isEmpty {
      print("下一步:对照招生地段文字核对修复后的边界,再运行 gongshi zone topology \(typed(output))。")
    }
  }

  private func report(_ map: ZoneMap, _ topology: ZoneTopology, _ findings: [Finding]) {
    guard !json else {
      let areas = zip(map.zones, topology.areas).map { zone, area in
        JSON.members(["school": .string(zone.name), "squareMetres": .integer(area)])
      }
      let said: JSON = .members([
        "zones": .array(areas), "crs": .string(map.system.rawValue),
        "method": .string("圆柱等积投影(WGS-84 椭球)"),
        "invalid": .integer(topology.invalid.count),
        "overlaps": .integer(topology.overlaps.count), "gaps": .integer(topology.gaps.count),
        "uncovered": topology.uncovered.map { .integer($0.count) } ?? .null,
        "beyond": topology.beyond.map { .integer($0.count) } ?? .null,
        "findings": .array(findings.map(\.json)),
      ])
      return print(said.text)
    }
    for finding in findings { print("\(finding.severity.rawValue):\(finding)") }
    guard topology.invalid.isEmpty else {
      return print("有 \(topology.invalid.count) 个图形不合格,改好以后才能算面积、查重叠和空白。")
    }
    let total = topology.areas.reduce(0, +)
    print("\(map.zones.count) 个学区,面积合计 \(total) 平方米(圆柱等积投影,WGS-84 椭球)。")
    print("重叠 \(topology.overlaps.count) 处,空白 \((topology.uncovered ?? topology.gaps).count) 处。")
  }
}

extension ZoneRepair {
  fileprivate var words: String {
    "第 \(feature) 个图形“\(school)”:\(faultWords(reason));面积 \(areaBefore) → \(areaAfter) 平方米,"
      + "\(partsBefore) 块 → \(partsAfter) 块"
  }

  fileprivate var json: JSON {
    .members([
      "school": .string(school), "feature": .integer(feature), "reason": .string(reason),
      "areaBefore": .integer(areaBefore), "areaAfter": .integer(areaAfter),
      "partsBefore": .integer(partsBefore), "partsAfter": .integer(partsAfter),
    ])
  }
}
