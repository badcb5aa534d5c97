/// Why a map or a place cannot be used, in a sentence with what to do.
public struct MapRefusal: Error, Hashable, Sendable {
  /// The rule.
  public let id: String
  public let message: String

  private init(_ id: String, _ message: String) {
    self.id = id
    self.message = "\(message)[\(id)]"
  }

  public static func unreadable(_ path: String) -> MapRefusal {
    MapRefusal("MAP-031", "读不到 \(path),请核对文件名和权限。")
  }

  public static func noZones(in path: String) -> MapRefusal {
    MapRefusal("MAP-032", "\(path) 里没有学区,只有 Polygon 和 MultiPolygon 是学区,请核对导出的图层。")
  }

  /// Of a school that has no zone in the map.
  public static func noZone(of school: String, in map: ZoneMap) -> MapRefusal {
    let names = map.schoolNames.joined(separator: "、")
    return MapRefusal("MAP-026", "没有“\(school)”的学区,这个文件里有:\(names)。请改用其中一个。")
  }

  static func notAPlace(_ text: String, _ fault: String) -> MapRefusal {
    MapRefusal("MAP-029", "点“\(text)”\(fault),请按 经度,纬度 写,如 112.053,30.621。")
  }
}

extension GeoPoint {
  /// As 112.05,30.62: a place in China.
  public init(written text: String) throws(MapRefusal) {
    let figures = text.split { ",，".contains($0) }.map { part in
      Double(String(part.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }))
    }
    guard figures.count == 2, let longitude = figures[0], let latitude = figures[1],
      longitude.isFinite, latitude.isFinite
    else { throw .notAPlace(text, "读不成两个数") }
    self.init(longitude: longitude, latitude: latitude)
    guard !isInChina else { return }
    let isTurned = GeoPoint(longitude: latitude, latitude: longitude).isInChina
    throw .notAPlace(text, isTurned ? "经度和纬度写反了" : "不在中国范围内(经度 73–136,纬度 3–54)")
  }
}
