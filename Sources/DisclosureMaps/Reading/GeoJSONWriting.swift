public import Disclosure

extension ZoneMap {
  /// As GeoJSON (RFC 7946) in WGS-84, whatever it was made in; outer rings counterclockwise.
  public var geoJSON: JSON {
    .members([
      "type": .string("FeatureCollection"), "坐标系": .string(CoordinateSystem.wgs84.rawValue),
      "features": .array(zones.map(\.geoJSON) + schools.map(\.geoJSON)),
    ])
  }
}

extension ZoneArea {
  fileprivate var geoJSON: JSON {
    let parts = polygons.map { rings in
      JSON.array(
        rings.enumerated().map { index, ring in
          .array(wound(ring, clockwise: index > 0).map(\.geoJSON))
        })
    }
    let isOne = parts.count == 1
    return geoFeature(
      .members(["学校": .string(name), "年度": year.map(JSON.string)]),
      isOne ? "Polygon" : "MultiPolygon", isOne ? parts[0] : .array(parts))
  }
}

extension SchoolPlace {
  fileprivate var geoJSON: JSON {
    geoFeature(.members(["学校": .string(name)]), "Point", point.geoJSON)
  }
}

private func geoFeature(_ properties: JSON, _ type: String, _ coordinates: JSON) -> JSON {
  .members([
    "type": .string("Feature"), "properties": properties,
    "geometry": .members(["type": .string(type), "coordinates": coordinates]),
  ])
}

extension GeoPoint {
  /// With nine decimals, a tenth of a millimetre.
  fileprivate var geoJSON: JSON {
    .array([longitude, latitude].map { .number(($0 * 1e9).rounded() / 1e9) })
  }
}

private func wound(_ ring: ZoneArea.Ring, clockwise: Bool) -> ZoneArea.Ring {
  (doubledArea(of: ring) < 0) == clockwise ? ring : ring.reversed()
}

/// Twice the area in square degrees, positive when counterclockwise.
///
/// Measured from the first point: far from the origin, small rings would drown in rounding.
func doubledArea(of ring: ZoneArea.Ring) -> Double {
  guard let first = ring.first else { return 0 }
  return zip(ring, ring.dropFirst()).reduce(0.0) { sum, side in
    sum + (side.0.longitude - first.longitude) * (side.1.latitude - first.latitude)
      - (side.1.longitude - first.longitude) * (side.0.latitude - first.latitude)
  }
}
