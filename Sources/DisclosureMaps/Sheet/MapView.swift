import Disclosure

/// The zones as they lie on the sheet, in hundredths of a millimetre, y downwards.
struct MapView {
  struct ZoneShape {
    let numbered: NumberedZone
    let geometry: Geometry
  }

  let geos: Geos
  /// Those of which something is to be seen.
  let zones: [ZoneShape]
  let schools: [(name: String, place: PlanePoint)]
  /// Of the frame.
  let height: Int
  /// Units of the sheet to a metre.
  let scale: Double

  /// - Parameter tallest: What is left for the frame.
  init(_ map: ZoneMap, _ settings: MapSheetSettings, tallest: Int) throws {
    let shown = map.zones.filter { zone in settings.only.map(zone.isOf) ?? true }
    let projection = EqualAreaProjection(around: shown.lazy.flatMap(\.points))
    let plane = shown.lazy.flatMap(\.points).map { projection($0) }
    let data = PlaneBox(of: plane) ?? PlaneBox(left: 0, bottom: 0, right: 1, top: 1)
    // Neighbours are to be seen around a zone that is shown alone.
    let extent = settings.only == nil ? data : data.grown(by: max(data.width, data.height) * 0.15)
    let (width, inset) = (Double(SheetMeasures.width), SheetMeasures.inset)
    let scale = min(
      (width - 2 * inset) / max(extent.width, 1),
      (Double(tallest - SheetMeasures.gap) - 2 * inset) / max(extent.height, 1))
    let height = (extent.height * scale + 2 * inset).rounded(.up)
    let middle = extent.middle
    func onSheet(_ point: GeoPoint) -> PlanePoint {
      let metres = projection(point)
      return PlanePoint(
        x: width / 2 + (metres.x - middle.x) * scale,
        y: height / 2 - (metres.y - middle.y) * scale)
    }
    let frame = PlaneBox(left: 0, bottom: 0, right: width, top: height)
    let geos = Geos()
    self.geos = geos
    self.scale = scale
    self.height = Int(height)
    zones = try MapView.zones(map, in: frame, geos, settings.only != nil, onSheet)
    schools = map.schools.map { ($0.name, onSheet($0.point)) }.filter { school in
      frame.contains(PlaneBox(around: school.place, width: 1, height: 1))
    }
  }

  private static func zones(
    _ map: ZoneMap, in frame: PlaneBox, _ geos: Geos, _ isCut: Bool,
    _ onSheet: (GeoPoint) -> PlanePoint
  ) throws -> [ZoneShape] {
    let window = try Geometry(box: frame, in: geos)
    var shapes: [ZoneShape] = []
    for (index, zone) in map.zones.enumerated() {
      let polygons = zone.polygons.map { $0.map { $0.map(onSheet) } }
      let whole = try Geometry(polygons: polygons, in: geos)
      let seen = isCut ? try whole.intersection(window) : whole
      guard !seen.polygons.isEmpty else { continue }
      shapes.append(
        ZoneShape(numbered: NumberedZone(number: index + 1, zone: zone), geometry: seen))
    }
    return shapes
  }
}

/// A pattern for each number: neighbours never have the same one while there are patterns left, and
/// no pattern is used again before all were.
func fills(for view: MapView, focus: String?) throws(GeometryFailure) -> [Int: FillPattern] {
  var prepared: [PreparedGeometry] = []
  for zone in view.zones { prepared.append(try PreparedGeometry(zone.geometry)) }
  let tree = try BoxTree(of: view.zones.map(\.geometry), in: view.geos)
  var fills: [Int: FillPattern] = [:]
  var uses = Array(repeating: 0, count: FillPattern.all.count)
  var found: [Int] = []
  for (index, shape) in view.zones.enumerated() {
    if let focus, !shape.numbered.zone.isOf(focus) { continue }
    tree.find(shape.geometry, into: &found)
    let taken = found.filter { $0 != index && prepared[index].intersects(view.zones[$0].geometry) }
      .compactMap { fills[view.zones[$0].numbered.number] }
    let free = FillPattern.all.indices.filter { !taken.contains(FillPattern.all[$0]) }
    let choice = (free.isEmpty ? Array(FillPattern.all.indices) : free)
      .min { (uses[$0], $0) < (uses[$1], $1) }
    guard let choice else { continue }
    uses[choice] += 1
    fills[shape.numbered.number] = FillPattern.all[choice]
  }
  return fills
}
