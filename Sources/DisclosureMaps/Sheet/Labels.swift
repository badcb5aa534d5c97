import Disclosure

/// Finds places for names inside their zones, where they cover neither a school nor each other.
struct LabelPlacer {
  /// From the largest to the smallest that can be read.
  let sizes: [Double]
  private var taken: [PlaneBox] = []

  init(sizes: [Double]) { self.sizes = sizes }

  mutating func avoid(_ box: PlaneBox) { taken.append(box) }

  /// The name on one line or two, else the number; nil where not even that has room.
  mutating func place(
    _ lines: [String], number: Int, in zone: Geometry, near markers: [PlaneBox]
  ) throws -> PlacedLabel? {
    let prepared = try PreparedGeometry(zone)
    let spots = try spots(in: zone, markers)
    for size in sizes {
      for layout in [lines, lines.count == 1 ? halves(lines[0]) : [lines.joined(separator: "、")]] {
        let label = PlacedLabel(lines: layout, size: size, isNumber: false)
        if let placed = place(label, at: spots, in: prepared, near: markers) { return placed }
      }
    }
    for size in sizes {
      let label = PlacedLabel(lines: ["\(number)"], size: size, isNumber: true)
      if let placed = place(label, at: spots, in: prepared, near: markers) { return placed }
    }
    return nil
  }

  private mutating func place(
    _ label: PlacedLabel, at spots: [PlanePoint], in zone: PreparedGeometry,
    near markers: [PlaneBox]
  ) -> PlacedLabel? {
    let beside = markers.flatMap { marker in
      let away = (marker.height + label.box.height) / 2
      return [away, -away].map { PlanePoint(x: marker.middle.x, y: marker.middle.y + $0) }
    }
    for spot in beside + spots {
      var label = label
      label.middle = spot
      let box = label.box
      guard !taken.contains(where: box.meets),
        let shape = try? Geometry(box: box, in: zone.geometry.geos), zone.containsProperly(shape)
      else { continue }
      taken.append(box)
      return label
    }
    return nil
  }

  /// The point farthest from all edges, then others of a grid, the nearest to it first.
  private func spots(in zone: Geometry, _ markers: [PlaneBox]) throws -> [PlanePoint] {
    guard let box = PlaneBox(of: zone.polygons.lazy.joined().joined()) else { return [] }
    let tolerance = max(box.width, box.height) / 200
    let pole = try (try? zone.pole(within: tolerance)) ?? zone.pointInside()
    let steps = 16
    let grid = (1..<steps).flatMap { row in
      (1..<steps).map { column in
        PlanePoint(
          x: box.left + box.width * Double(column) / Double(steps),
          y: box.bottom + box.height * Double(row) / Double(steps))
      }
    }
    func distance(_ point: PlanePoint) -> Double {
      (point.x - pole.x) * (point.x - pole.x) + (point.y - pole.y) * (point.y - pole.y)
    }
    return [pole] + grid.sorted { distance($0) < distance($1) }
  }
}

/// Lines of a name about a point, on white.
struct PlacedLabel {
  let lines: [String]
  let size: Double
  /// A number stands in a ring.
  let isNumber: Bool
  var middle = PlanePoint(x: 0, y: 0)

  init(lines: [String], size: Double, isNumber: Bool) {
    self.lines = lines
    self.size = size
    self.isNumber = isNumber
  }

  private var pitch: Double { size * 1.12 }

  var box: PlaneBox {
    guard !isNumber else { return PlaneBox(around: middle, width: 1.8 * size, height: 1.8 * size) }
    let widest = lines.map { Double(displayWidth($0)) }.max() ?? 0
    return PlaneBox(
      around: middle, width: (widest / 2 + 0.3) * size,
      height: Double(lines.count) * pitch + 0.16 * size)
  }

  func elements() throws -> [Drawing.Element] {
    let corner = gridPoint(PlanePoint(x: box.left, y: box.bottom))
    let opposite = gridPoint(PlanePoint(x: box.right, y: box.top))
    let ground: Drawing.Element =
      isNumber
      ? .circle(
        gridPoint(middle), radius: Int(0.9 * size), .white, Drawing.Stroke(width: 15))
      : .area([rectangle(corner.x, corner.y, opposite.x, opposite.y)], .white, nil)
    let first = middle.y - Double(lines.count - 1) * pitch / 2 + 0.38 * size
    let size = Int(self.size.rounded())
    return [ground]
      + (try lines.enumerated().map { index, line in
        let place = PlanePoint(x: middle.x, y: first + Double(index) * pitch)
        return .label(
          .init(try PublicText(scanning: line), at: gridPoint(place), size: size))
      })
  }
}

/// A long name in two lines: before the words for its kind of school, else in its middle.
private func halves(_ name: String) -> [String] {
  guard name.count > 3 else { return [name] }
  let tail = schoolWords.first { name.hasSuffix($0) && name.count > $0.count + 1 }
  let head = tail.map { name.count - $0.count } ?? (name.count + 1) / 2
  return [String(name.prefix(head)), String(name.dropFirst(head))]
}

private let schoolWords = [
  "九年一贯制学校", "中心小学", "实验小学", "民族小学", "附属小学", "中心学校", "实验学校", "初级中学", "实验中学",
  "小学", "中学", "学校",
]

/// The schools' names, a line each, without the county's name when all of them begin with it.
func shortNames(_ zones: [ZoneArea]) -> [[String]] {
  let names = zones.flatMap(\.schools)
  guard let first = names.first, names.count > 1,
    let end = first.firstIndex(where: { "县区市旗".contains($0) })
  else { return zones.map(\.schools) }
  let county = first[...end]
  let isShared = names.allSatisfy { $0.hasPrefix(county) && $0.count >= county.count + 3 }
  guard isShared else { return zones.map(\.schools) }
  return zones.map { $0.schools.map { String($0.dropFirst(county.count)) } }
}
