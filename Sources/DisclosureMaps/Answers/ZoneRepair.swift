/// What was done to a zone that was no valid polygon.
public struct ZoneRepair: Hashable, Sendable {
  public let school: String
  public let feature: Int
  /// What was wrong, in GEOS's words.
  public let reason: String
  /// In square metres, as the crossing lines add up and as it is now.
  public let areaBefore: Int
  public let areaAfter: Int
  /// How many separate pieces it has.
  public let partsBefore: Int
  public let partsAfter: Int
}

extension ZoneMap {
  /// The same map with every invalid zone made valid by GEOS, and what that did.
  ///
  /// Valid zones keep their points to the last digit. Nobody but the office can say whether a mended
  /// zone is the one that was meant.
  public func repaired() throws(GeometryFailure) -> (map: ZoneMap, repairs: [ZoneRepair]) {
    let plane = try PlaneZones(self, Geos())
    var (map, repairs) = (self, [ZoneRepair]())
    for (index, geometry) in plane.geometries.enumerated() {
      guard let fault = geometry.fault else { continue }
      let mended = try geometry.mended()
      let polygons = mended.polygons
      map.zones[index].polygons = polygons.map { $0.map { $0.map(plane.projection.inverse) } }
      repairs.append(
        ZoneRepair(
          school: zones[index].name, feature: zones[index].feature, reason: fault.reason,
          areaBefore: Int(geometry.area.rounded()), areaAfter: Int(mended.area.rounded()),
          partsBefore: zones[index].polygons.count, partsAfter: polygons.count))
    }
    return (map, repairs)
  }
}
