import Glibc

/// A place by its degrees.
public struct GeoPoint: Hashable, Sendable {
  public var longitude: Double
  public var latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

extension GeoPoint {
  /// The same place in the coordinates of another system.
  ///
  /// GCJ-02 and BD-09 have no published definition; this is the formula in common use. Its inverse
  /// is found by iteration, to far less than the width of a hair.
  public func converted(
    from source: CoordinateSystem, to target: CoordinateSystem
  ) -> GeoPoint {
    guard source != target, isWhereCoordinatesAreShifted else { return self }
    return
      switch (source, target)
    {
    case (.wgs84, .gcj02): shifted
    case (.gcj02, .bd09): turned
    case (.gcj02, .wgs84): inverse { $0.shifted }
    case (.bd09, .gcj02): inverse { $0.turned }
    case (.wgs84, .bd09): shifted.turned
    case (.bd09, .wgs84): inverse { $0.turned }.inverse { $0.shifted }
    case (.wgs84, .wgs84), (.gcj02, .gcj02), (.bd09, .bd09): self
    }
  }

  /// The box in which the formulas in use shift anything; the China of other maps is smaller.
  private var isWhereCoordinatesAreShifted: Bool {
    (72.004...137.8347).contains(longitude) && (0.8293...55.8271).contains(latitude)
  }

  /// WGS-84 to GCJ-02.
  private var shifted: GeoPoint {
    let (x, y) = (longitude - 105, latitude - 35)
    let latitudeRadians = latitude / 180 * .pi
    let flattened = 1 - squaredEccentricity * sin(latitudeRadians) * sin(latitudeRadians)
    let meridian = semiMajorAxis * (1 - squaredEccentricity) / (flattened * sqrt(flattened))
    let parallel = semiMajorAxis / sqrt(flattened) * cos(latitudeRadians)
    return GeoPoint(
      longitude: longitude + eastward(x, y) * 180 / (parallel * .pi),
      latitude: latitude + northward(x, y) * 180 / (meridian * .pi))
  }

  /// GCJ-02 to BD-09.
  private var turned: GeoPoint {
    let turn = Double.pi * 3000 / 180
    let radius =
      sqrt(longitude * longitude + latitude * latitude) + 0.000_02 * sin(latitude * turn)
    let angle = atan2(latitude, longitude) + 0.000_003 * cos(longitude * turn)
    return GeoPoint(
      longitude: radius * cos(angle) + 0.0065, latitude: radius * sin(angle) + 0.006)
  }

  /// The point that `forward` brings here: what is missing is added until nothing is.
  private func inverse(_ forward: (GeoPoint) -> GeoPoint) -> GeoPoint {
    var guess = self
    for _ in 0..<30 {
      let reached = forward(guess)
      let (east, north) = (reached.longitude - longitude, reached.latitude - latitude)
      guess.longitude -= east
      guess.latitude -= north
      if abs(east) < 1e-13, abs(north) < 1e-13 { break }
    }
    return guess
  }
}

/// Krasovsky's ellipsoid of 1940.
private let semiMajorAxis = 6_378_245.0
private let squaredEccentricity = 0.006_693_421_622_965_943_23

private func waves(_ value: Double, _ terms: [(height: Double, frequency: Double)]) -> Double {
  terms.reduce(0) { $0 + $1.height * sin(value * $1.frequency * .pi) } * 2 / 3
}

private func northward(_ x: Double, _ y: Double) -> Double {
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    + waves(x, [(20, 6), (20, 2)]) + waves(y, [(20, 1), (40, 1.0 / 3)])
    + waves(y, [(160, 1.0 / 12), (320, 1.0 / 30)])
}

private func eastward(_ x: Double, _ y: Double) -> Double {
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    + waves(x, [(20, 6), (20, 2)]) + waves(x, [(20, 1), (40, 1.0 / 3)])
    + waves(x, [(150, 1.0 / 12), (300, 1.0 / 30)])
}
