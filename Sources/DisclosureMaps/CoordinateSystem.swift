/// The coordinates in which Chinese maps are made.
public enum CoordinateSystem: String, Hashable, Sendable, CaseIterable {
  case wgs84 = "WGS-84"
  case gcj02 = "GCJ-02"
  case bd09 = "BD-09"
}
