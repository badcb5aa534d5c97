public import Disclosure
import Foundation

/// What a GeoJSON file holds and everything that is wrong with it.
public struct ZoneMapReading: Hashable, Sendable {
  /// Without the features that must be mended.
  public let map: ZoneMap
  public let findings: [Finding]
}

/// What is larger is refused or left out, and said.
public struct ReadingBounds: Hashable, Sendable {
  public var bytes = 128 << 20
  /// Brackets within brackets; GeoJSON needs nine.
  public var depth = 64
  public var features = 20_000
  public var vertices = 3_000_000

  public init() {}
}

/// Reads zones (Polygon, MultiPolygon) and schools (Point) from GeoJSON (RFC 7946).
///
/// `system` says in which coordinates the file was made; it goes before the file's own `坐标系`.
/// Without either the RFC's WGS-84 holds, and a finding says so.
public func readZoneMap(
  _ bytes: [UInt8], as system: CoordinateSystem? = nil, within bounds: ReadingBounds = .init()
) -> ZoneMapReading {
  do throws(Unreadable) {
    let collection = try featureCollection(in: bytes, bounds)
    let features = collection["features"] as? [Any] ?? []
    let (stated, systemFindings) = statedSystem(of: collection, told: system)
    var reader = FeatureReader(from: stated, bounds)
    for (index, feature) in features.enumerated() { reader.read(feature, number: index + 1) }
    reader.finish()
    return ZoneMapReading(
      map: ZoneMap(zones: reader.zones, schools: reader.schools, system: stated),
      findings: systemFindings + reader.findings)
  } catch {
    return ZoneMapReading(map: ZoneMap(system: system ?? .wgs84), findings: [error.finding])
  }
}

private struct Unreadable: Error {
  let finding: Finding

  init(_ rule: String, _ problem: String, _ remedy: String) {
    finding = Finding(rule: rule, problem: problem, remedy: remedy)
  }
}

private func featureCollection(
  in bytes: [UInt8], _ bounds: ReadingBounds
) throws(Unreadable) -> [String: Any] {
  guard bytes.count <= bounds.bytes else {
    throw Unreadable("MAP-001", "文件超过 \(bounds.bytes >> 20) MB", "请去掉不用的图层,或减少顶点后再导出")
  }
  guard nesting(of: bytes) <= bounds.depth else {
    throw Unreadable("MAP-001", "括号套了 \(bounds.depth) 层以上,不是 GeoJSON", "请用地图软件重新导出")
  }
  guard String(validating: bytes, as: UTF8.self) != nil,
    let json = try? JSONSerialization.jsonObject(with: Data(bytes))
  else {
    throw Unreadable("MAP-001", "不是完整的 JSON 文本(UTF-8)", "请用地图软件重新导出为 GeoJSON,编码选 UTF-8")
  }
  guard let object = json as? [String: Any], let type = object["type"] as? String else {
    throw Unreadable("MAP-002", "没有写 type,不是 GeoJSON", "请导出为 GeoJSON 的 FeatureCollection")
  }
  if type == "Feature" { return ["type": "FeatureCollection", "features": [object]] }
  guard type == "FeatureCollection", let features = object["features"] as? [Any] else {
    throw Unreadable(
      "MAP-002", "顶层的 type 是“\(type)”,没有学校名称可读", "请导出为 FeatureCollection,每个图形带“学校”属性")
  }
  guard features.count <= bounds.features else {
    throw Unreadable("MAP-001", "图形有 \(features.count) 个,最多读 \(bounds.features) 个", "请分成几个文件")
  }
  return object
}

/// How deep the brackets go, outside of texts.
private func nesting(of bytes: [UInt8]) -> Int {
  var (depth, deepest, isText, isEscaped) = (0, 0, false, false)
  for byte in bytes {
    if isText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isText = false
      }
      continue
    }
    switch byte {
    case UInt8(ascii: "\""): isText = true
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      deepest = max(deepest, depth)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: break
    }
  }
  return deepest
}

/// The system told, or that of the member 坐标系, or that of the `crs` of older GeoJSON.
private func statedSystem(
  of collection: [String: Any], told: CoordinateSystem?
) -> (CoordinateSystem, [Finding]) {
  if let told { return (told, []) }
  let properties = (collection["crs"] as? [String: Any])?["properties"] as? [String: Any]
  let old = (properties?["name"] as? String).map { name in
    name.replacingOccurrences(of: "urn:ogc:def:crs:", with: "")
      .replacingOccurrences(of: "OGC:1.3:", with: "").replacingOccurrences(of: "::", with: ":")
  }
  guard let name = collection["坐标系"] as? String ?? old else {
    return (.wgs84, [untaggedSystem])
  }
  if let system = CoordinateSystem(named: name) { return (system, []) }
  let known = CoordinateSystem.allCases.map(\.rawValue).joined(separator: "、")
  return (
    .wgs84,
    [
      Finding(
        rule: "MAP-004", value: name, problem: "坐标系“\(name)”不认识",
        remedy: "请换算成经纬度后写 \(known) 之一,或用 --crs 指定")
    ]
  )
}

private let untaggedSystem = Finding(
  rule: "MAP-003", severity: .explain,
  problem: "没有写坐标系,按 RFC 7946 当作 WGS-84",
  remedy: "从高德、腾讯、百度地图上取的坐标请用 --crs gcj02 或 --crs bd09 重做,否则会偏几百米")
