import ArgumentParser
import Disclosure
import DisclosureMaps
import Foundation

/// A coordinate system by its name.
func coordinateSystem(named text: String) throws -> CoordinateSystem {
  guard let system = CoordinateSystem(named: text) else {
    let names = CoordinateSystem.allCases.map(\.rawValue).joined(separator: "、")
    throw ValidationError("没有坐标系“\(text)”,请写 \(names) 之一。")
  }
  return system
}

/// Reads a GeoJSON file; refuses one of which a feature cannot be used, with every fault.
func readMap(at path: String, as system: CoordinateSystem?) throws -> ZoneMapReading {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw MapRefusal.unreadable(path)
  }
  let reading = readZoneMap([UInt8](data), as: system)
  try refuse(path, reading.findings.filter { $0.severity == .mustFix })
  return reading
}

/// Also refuses a file without zones.
func readZones(at path: String, as system: CoordinateSystem?) throws -> ZoneMapReading {
  let reading = try readMap(at: path, as: system)
  guard !reading.map.zones.isEmpty else { throw MapRefusal.noZones(in: path) }
  return reading
}

/// Also refuses zones that are no valid polygons.
func readValidMap(at path: String, as system: CoordinateSystem?) throws -> ZoneMapReading {
  let reading = try readZones(at: path, as: system)
  try refuse(path, try ZoneTopology.faults(in: reading.map))
  return reading
}

private func refuse(_ path: String, _ findings: [Finding]) throws {
  guard let first = findings.first else { return }
  let lines = findings.prefix(50).map { "  \($0)" }
  let rest = findings.count > lines.count ? ["  …还有 \(findings.count - lines.count) 处"] : []
  throw Refusal(
    id: first.rule,
    message: (["\(path) 有 \(findings.count) 处必须改:"] + lines + rest).joined(separator: "\n"))
}

extension [Finding] {
  /// On stderr, where remarks go.
  func remark() {
    for finding in self { complain("请说明:\(finding)") }
  }
}
