import Disclosure
import Foundation

/// Takes features one by one and keeps those that are right.
struct FeatureReader {
  private(set) var zones: [ZoneArea] = []
  private(set) var schools: [SchoolPlace] = []
  private(set) var findings: [Finding] = []
  private let system: CoordinateSystem
  private let bounds: ReadingBounds
  private var vertices = 0

  init(from system: CoordinateSystem, _ bounds: ReadingBounds) {
    self.system = system
    self.bounds = bounds
  }

  mutating func read(_ feature: Any, number: Int) {
    let object = feature as? [String: Any] ?? [:]
    let properties = object["properties"] as? [String: Any] ?? [:]
    let name = text(of: nameKeys, in: properties)
    let report = FeatureReport(number: number, name: name)
    guard let geometry = object["geometry"] as? [String: Any],
      let type = geometry["type"] as? String
    else {
      return findings.append(report("MAP-005", "没有图形(geometry)", "请补画,或删去这一项"))
    }
    let coordinates = geometry["coordinates"]
    switch type {
    case "Polygon": readZone([coordinates as Any], report, properties)
    case "MultiPolygon": readZone(coordinates as? [Any] ?? [], report, properties)
    case "Point": readSchool(coordinates, report)
    default:
      findings.append(
        report("MAP-006", "类型“\(type)”不能作学区", "学区请画成 Polygon 或 MultiPolygon,学校画成 Point"))
    }
  }

  /// What can be said only of all features together.
  mutating func finish() {
    if zones.isEmpty, schools.isEmpty, findings.isEmpty {
      findings.append(
        Finding(rule: "MAP-005", problem: "文件里一个图形也没有", remedy: "请核对导出的图层"))
    }
    for (name, zones) in grouped(zones, by: \.name) where zones.count > 1 {
      let places = zones.map { "第 \($0.feature) 个" }.joined(separator: "、")
      findings.append(
        Finding(
          rule: "MAP-014", value: name, problem: "“\(name)”出现 \(zones.count) 次(\(places)图形)",
          remedy: "一个学校的几块请合成一个 MultiPolygon,不是同一所的请改名"))
    }
    let years = Set(zones.map(\.year)).compactMap { $0 }.sorted()
    if years.count > 1 {
      findings.append(
        Finding(
          rule: "MAP-015", problem: "年度不一致:\(years.joined(separator: "、"))",
          remedy: "一个文件只放一年的学区,请分开存"))
    }
  }
}

private let nameKeys = ["学校", "学校名称", "school", "name", "名称"]
private let yearKeys = ["年度", "年份", "year"]

private func text(of keys: [String], in properties: [String: Any]) -> String? {
  for key in keys {
    if let text = properties[key] as? String {
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      if !trimmed.isEmpty { return trimmed }
    } else if let number = properties[key] as? NSNumber {
      return number.stringValue
    }
  }
  return nil
}

/// Words about one feature, with its number and name.
struct FeatureReport {
  let number: Int
  let name: String?

  func callAsFunction(
    _ rule: String, _ problem: String, _ remedy: String, _ severity: Finding.Severity = .mustFix
  ) -> Finding {
    let whose = name.map { "“\($0)”" } ?? ""
    return Finding(
      rule: rule, severity: severity, value: name, problem: "第 \(number) 个图形\(whose):\(problem)",
      remedy: remedy)
  }
}

extension FeatureReader {
  private mutating func readZone(
    _ parts: [Any], _ report: FeatureReport, _ properties: [String: Any]
  ) {
    var check = RingCheck(report)
    let polygons = parts.map { part in
      (part as? [Any] ?? []).enumerated().map { check.ring($1, isHole: $0 > 0) }
    }
    check.noteHoles(polygons.reduce(0) { $0 + max(0, $1.count - 1) })
    var found = check.findings
    if polygons.isEmpty || polygons.contains(where: \.isEmpty) {
      found.insert(report("MAP-005", "图形是空的", "请补画,或删去这一项"), at: 0)
    }
    vertices += polygons.joined().reduce(0) { $0 + $1.count }
    if vertices > bounds.vertices {
      found.append(
        report("MAP-001", "到这里已超过 \(bounds.vertices) 个顶点", "请分成几个文件,或减少顶点"))
    }
    guard let name = report.name else {
      return findings += found + [report("MAP-013", "没有学校名称", "请在属性“学校”里写全称")]
    }
    findings += found
    guard !found.contains(where: { $0.severity == .mustFix }) else { return }
    zones.append(
      ZoneArea(
        name: name, year: text(of: yearKeys, in: properties), feature: report.number,
        polygons: polygons.map { $0.map { $0.map { $0.converted(from: system, to: .wgs84) } } }))
  }

  private mutating func readSchool(_ coordinates: Any?, _ report: FeatureReport) {
    var check = RingCheck(report)
    let point = check.position(coordinates)
    check.notePlaces([point].compactMap { $0 })
    findings += check.findings
    guard let name = report.name else {
      return findings.append(report("MAP-013", "没有学校名称", "请在属性“学校”里写全称"))
    }
    guard let point, check.findings.isEmpty else { return }
    schools.append(SchoolPlace(name: name, point: point.converted(from: system, to: .wgs84)))
  }
}
