import Disclosure
import Foundation

/// Reads the rings of one feature and collects what is wrong with each.
struct RingCheck {
  private(set) var findings: [Finding] = []
  private let report: FeatureReport
  private var rings = 0

  init(_ report: FeatureReport) { self.report = report }

  /// The points of a ring; what cannot be read is left out and reported.
  mutating func ring(_ json: Any, isHole: Bool) -> [GeoPoint] {
    rings += 1
    let positions = json as? [Any] ?? []
    let points = positions.compactMap { position($0) }
    let words = "第 \(rings) 圈"
    guard points.count == positions.count, !positions.isEmpty else {
      if positions.isEmpty {
        findings.append(report("MAP-005", "\(words)是空的", "请补画,或删去这一圈"))
      }
      return points
    }
    if points.first != points.last {
      findings.append(
        report("MAP-007", "\(words)没有闭合,末点和首点不同", "请让末点与首点完全相同"))
    } else if points.count < 4 {
      findings.append(
        report("MAP-008", "\(words)只有 \(points.count) 个点(含重复的首点)", "一圈至少要 4 个点,请补画"))
    }
    notePlaces(points)
    noteWinding(points, words, isHole: isHole)
    return points
  }

  /// A pair of numbers; nil, and a finding once, for anything else.
  mutating func position(_ json: Any?) -> GeoPoint? {
    if let pair = json as? [Any], pair.count >= 2,
      let longitude = (pair[0] as? NSNumber)?.doubleValue,
      let latitude = (pair[1] as? NSNumber)?.doubleValue
    {
      return GeoPoint(longitude: longitude, latitude: latitude)
    }
    if !findings.contains(where: { $0.rule == "MAP-009" }) {
      findings.append(report("MAP-009", "有的点不是两个数字", "每个点写成 [经度, 纬度]"))
    }
    return nil
  }

  /// Says once whether points lie outside China, and whether that is because they are turned round.
  mutating func notePlaces(_ points: [GeoPoint]) {
    guard let stray = points.first(where: { !$0.isInChina }),
      !findings.contains(where: { ["MAP-010", "MAP-011"].contains($0.rule) })
    else { return }
    let turned = GeoPoint(longitude: stray.latitude, latitude: stray.longitude)
    let words = "[\(stray.longitude), \(stray.latitude)]"
    findings.append(
      turned.isInChina
        ? report("MAP-010", "点 \(words) 的经度和纬度写反了", "GeoJSON 先写经度后写纬度,请对调")
        : report(
          "MAP-011", "点 \(words) 不在中国范围内(经度 73–136,纬度 3–54)",
          "请核对坐标;平面坐标(米)请先换算成经纬度"))
  }

  mutating func noteHoles(_ count: Int) {
    guard count > 0 else { return }
    findings.append(
      report("MAP-012", "中间有 \(count) 个洞,洞里不属于这所学校", "请确认不是误画", .explain))
  }

  /// RFC 7946 wants outer rings counterclockwise and asks readers to take others too.
  private mutating func noteWinding(_ points: [GeoPoint], _ words: String, isHole: Bool) {
    let doubled = doubledArea(of: points)
    guard doubled != 0, (doubled < 0) != isHole else { return }
    findings.append(
      report(
        "MAP-016", "\(words)的方向与 RFC 7946 相反(\(isHole ? "洞应顺时针" : "外圈应逆时针"))",
        "不影响结果,已照常读入;发给别人前可重新导出", .explain))
  }
}

extension GeoPoint {
  /// The extent of the land of China, rounded outwards to whole degrees.
  public var isInChina: Bool {
    (73...136).contains(longitude) && (3...54).contains(latitude)
  }
}
