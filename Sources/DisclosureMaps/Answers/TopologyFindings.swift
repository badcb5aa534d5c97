public import Disclosure
import Foundation

extension ZoneTopology {
  /// Rule MAP-020 for each zone that is no valid polygon.
  public static func faults(in map: ZoneMap) throws(GeometryFailure) -> [Finding] {
    invalidZones(of: map, try PlaneZones(map, Geos())).map(\.finding)
  }

  /// In sentences, the worst first.
  public var findings: [Finding] {
    invalid.map(\.finding) + overlaps.map(overlapFinding) + gaps.map(gapFinding)
      + (uncovered ?? []).map(uncoveredFinding) + (beyond ?? []).map(beyondFinding)
  }
}

extension ZoneTopology.Invalid {
  fileprivate var finding: Finding {
    Finding(
      rule: "MAP-020", value: school,
      problem: "第 \(feature) 个图形“\(school)”不是合格的多边形:\(faultWords(reason)),在\(place.words)附近",
      remedy: "请在地图软件里改好,或用 gongshi zone topology --repair 修复后核对")
  }
}

/// GEOS's reason in Chinese, with the original behind it.
public func faultWords(_ reason: String) -> String {
  guard let known = faultNames.first(where: { reason.hasPrefix($0.english) }) else { return reason }
  return "\(known.chinese)(\(reason))"
}

private let faultNames: [(english: String, chinese: String)] = [
  ("Self-intersection", "边线自己相交"), ("Ring Self-intersection", "同一圈边线自己相碰"),
  ("Hole lies outside shell", "洞在外圈之外"), ("Holes are nested", "洞里又有洞"),
  ("Nested shells", "一块套在另一块里"), ("Interior is disconnected", "内部断开"),
  ("Duplicate Rings", "有重复的一圈"), ("Too few", "点太少"), ("Invalid Coordinate", "坐标不是数字"),
]

private func overlapFinding(_ overlap: ZoneTopology.Overlap) -> Finding {
  Finding(
    rule: "MAP-021", severity: .explain, value: overlap.schools.joined(separator: "、"),
    problem: "“\(overlap.schools[0])”和“\(overlap.schools[1])”重叠 \(overlap.patch.area) 平方米,"
      + "在\(overlap.patch.place.words)附近",
    remedy: "不是共享学区的请改边界,是的请在招生地段里写明")
}

private func gapFinding(_ patch: Patch) -> Finding {
  Finding(
    rule: "MAP-022", severity: .explain,
    problem: "有 \(patch.area) 平方米被学区围住却不属于任何学校,在\(patch.place.words)附近",
    remedy: "请划给一所学校,或说明没有住户")
}

private func uncoveredFinding(_ patch: Patch) -> Finding {
  Finding(
    rule: "MAP-023", severity: .explain,
    problem: "轮廓内有 \(patch.area) 平方米没有学区,在\(patch.place.words)附近",
    remedy: "请划给一所学校,或说明没有住户")
}

private func beyondFinding(_ part: ZoneTopology.Overlap) -> Finding {
  Finding(
    rule: "MAP-024", severity: .explain, value: part.schools[0],
    problem: "“\(part.schools[0])”有 \(part.patch.area) 平方米伸到轮廓外面,在\(part.patch.place.words)附近",
    remedy: "请核对边界,或核对轮廓")
}

extension GeoPoint {
  /// With six decimals, about a tenth of a metre.
  public var words: String {
    String(format: "经度 %.6f、纬度 %.6f", longitude, latitude)
  }
}
