import Glibc

/// A point of the plane, in metres or on a sheet.
struct PlanePoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// Lambert's cylindrical equal-area projection of the WGS-84 ellipsoid (Snyder 1987, 10-14 to 10-18),
/// true to scale along a parallel in the middle of the data.
///
/// Areas are exact, and over a county shapes and distances are as good as true: at half a degree
/// from the parallel a length is out by less than one in a hundred.
struct EqualAreaProjection: Sendable {
  private let origin: GeoPoint
  private let scale: Double
  private let originHeight: Double

  init(around points: some Sequence<GeoPoint>) {
    var (west, east, south, north) = (180.0, -180.0, 90.0, -90.0)
    for point in points {
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
    }
    origin =
      west <= east
      ? GeoPoint(longitude: (west + east) / 2, latitude: (south + north) / 2)
      : GeoPoint(longitude: 0, latitude: 0)
    let sine = sin(radians(origin.latitude))
    scale = cos(radians(origin.latitude)) / sqrt(1 - squaredEccentricity * sine * sine)
    originHeight = EqualAreaProjection.height(sine)
  }

  /// In metres east and north of the middle of the data.
  func callAsFunction(_ point: GeoPoint) -> PlanePoint {
    PlanePoint(
      x: semiMajorAxis * scale * radians(point.longitude - origin.longitude),
      y: semiMajorAxis * (EqualAreaProjection.height(sin(radians(point.latitude))) - originHeight)
        / (2 * scale))
  }

  func inverse(_ point: PlanePoint) -> GeoPoint {
    let wanted = point.y * 2 * scale / semiMajorAxis + originHeight
    var sine = sin(radians(origin.latitude))
    for _ in 0..<20 {
      let flattened = 1 - squaredEccentricity * sine * sine
      let slope = 2 * (1 - squaredEccentricity) / (flattened * flattened)
      sine -= (EqualAreaProjection.height(sine) - wanted) / slope
    }
    return GeoPoint(
      longitude: origin.longitude + degrees(point.x / (semiMajorAxis * scale)),
      latitude: degrees(asin(sine)))
  }

  /// Snyder's q: the area of the ellipsoid from the equator to the parallel.
  private static func height(_ sine: Double) -> Double {
    let eccentricity = sqrt(squaredEccentricity)
    let turn = eccentricity * sine
    return (1 - squaredEccentricity)
      * (sine / (1 - turn * turn) - log((1 - turn) / (1 + turn)) / (2 * eccentricity))
  }
}

private func radians(_ degrees: Double) -> Double { degrees / 180 * .pi }
private func degrees(_ radians: Double) -> Double { radians / .pi * 180 }

/// WGS-84.
private let semiMajorAxis = 6_378_137.0
private let squaredEccentricity = 0.006_694_379_990_141_316
