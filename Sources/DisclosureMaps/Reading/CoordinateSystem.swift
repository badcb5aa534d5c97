/// The coordinates in which Chinese maps are made.
public enum CoordinateSystem: String, Hashable, Sendable, CaseIterable {
  case wgs84 = "WGS-84"
  case gcj02 = "GCJ-02"
  case bd09 = "BD-09"
}

extension CoordinateSystem {
  /// By its name as people write it; nil when no system is called so.
  ///
  /// CGCS2000 and WGS-84 differ by centimetres, less than any zone is drawn to.
  public init?(named text: String) {
    let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let system = CoordinateSystem.names[plain] else { return nil }
    self = system
  }

  private static let names: [String: CoordinateSystem] = [
    "wgs84": .wgs84, "epsg4326": .wgs84, "crs84": .wgs84, "gps": .wgs84, "cgcs2000": .wgs84,
    "epsg4490": .wgs84, "大地2000": .wgs84, "国家2000": .wgs84, "天地图": .wgs84,
    "gcj02": .gcj02, "gcj": .gcj02, "火星坐标": .gcj02, "国测局": .gcj02, "高德": .gcj02, "腾讯": .gcj02,
    "bd09": .bd09, "bd09ll": .bd09, "百度": .bd09,
  ]
}
