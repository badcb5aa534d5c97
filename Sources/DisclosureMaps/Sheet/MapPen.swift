import Disclosure

/// Draws the map itself.
struct MapPen {
  var elements: [Drawing.Element] = []
  private(set) var unlabelled: [NumberedZone] = []
  private let view: MapView
  private let share: Double

  init(_ view: MapView, share: Double) {
    self.view = view
    self.share = share
  }

  mutating func drawZones(_ fills: [Int: FillPattern], focus: String?) throws {
    let shapes = view.zones.map { shape in
      (
        shape.numbered,
        shape.geometry.polygons.map { $0.map(onGrid) }.filter { !($0.first ?? []).isEmpty }
      )
    }
    for (numbered, polygons) in shapes {
      guard let pattern = fills[numbered.number] else { continue }
      for rings in polygons { elements.append(.area(rings, .pattern(pattern), nil)) }
    }
    for (numbered, polygons) in shapes {
      let isFocus = focus.map(numbered.zone.isOf) ?? true
      let stroke = Drawing.Stroke(width: focus == nil ? 40 : isFocus ? 60 : 20)
      for rings in polygons { elements.append(.area(rings, .none, stroke)) }
    }
  }

  mutating func drawFrame() {
    // Half of the line lies outside of its path.
    let (width, inset) = (50, 25)
    elements.append(
      .area(
        [rectangle(inset, inset, SheetMeasures.width - inset, view.height - inset)], .none,
        Drawing.Stroke(width: width)))
  }

  /// Names or numbers within their zones, and the schools, none over another.
  mutating func drawNames(focus: String?) throws {
    var placer = LabelPlacer(sizes: [420, 380, 340, 300, 265, 235].map { $0 * share })
    let radius = markerRadius
    for school in view.schools { placer.avoid(marker(school.place, radius)) }
    let shortened = shortNames(view.zones.map(\.numbered.zone))
    for (shape, lines) in zip(view.zones, shortened) {
      let schools = view.schools.filter { shape.numbered.zone.schools.contains($0.name) }
      let near = schools.map { marker($0.place, radius) }
      guard
        let label = try placer.place(
          lines, number: shape.numbered.number, in: shape.geometry, near: near)
      else {
        if focus.map(shape.numbered.zone.isOf) ?? true { unlabelled.append(shape.numbered) }
        continue
      }
      elements += try label.elements()
    }
    for school in view.schools {
      elements.append(
        .circle(gridPoint(school.place), radius: Int(1.3 * radius), .white, nil))
      elements.append(triangle(at: school.place, radius))
    }
  }

  /// In small zones the mark must leave room for a name.
  private var markerRadius: Double {
    let smallest = view.zones.map(\.geometry.area).min() ?? 0
    return min(190, max(90, smallest.squareRoot() * 0.085)) * share.squareRoot()
  }

  private func marker(_ place: PlanePoint, _ radius: Double) -> PlaneBox {
    PlaneBox(around: place, width: 2.7 * radius, height: 2.7 * radius)
  }

  private func triangle(at place: PlanePoint, _ radius: Double) -> Drawing.Element {
    let corners = [
      PlanePoint(x: place.x, y: place.y - radius),
      PlanePoint(x: place.x + radius * 0.87, y: place.y + radius * 0.6),
      PlanePoint(x: place.x - radius * 0.87, y: place.y + radius * 0.6),
    ]
    return .area([corners.map(gridPoint)], .black, nil)
  }

  private func onGrid(_ ring: [PlanePoint]) -> [Drawing.Point] {
    var points: [Drawing.Point] = []
    for point in ring.dropLast().map(gridPoint) where points.last != point { points.append(point) }
    return points.count < 3 ? [] : points
  }
}

extension MapPen {
  /// Scale on the left, signs in the middle, north on the right.
  mutating func drawStrip(top: Int, showsSchools: Bool) throws {
    drawScale(ScaleBar(unitsPerMetre: view.scale), top: top)
    let size = Int(280 * share)
    let baseline = top + 480
    var x = 8600
    elements.append(
      .line(
        [.init(x: x, y: baseline - 110), .init(x: x + 800, y: baseline - 110)],
        Drawing.Stroke(width: 40)))
    elements.append(
      .label(.init(PublicText("学区边界"), at: .init(x: x + 950, y: baseline), size: size, .start)))
    if showsSchools {
      x += 950 + 5 * size + 300
      elements.append(triangle(at: PlanePoint(x: Double(x), y: Double(baseline) - 100), 150))
      elements.append(
        .label(.init(PublicText("学校"), at: .init(x: x + 280, y: baseline), size: size, .start)))
    }
    drawNorth(top: top)
  }

  private mutating func drawScale(_ bar: ScaleBar, top: Int) {
    let (left, barTop, thickness) = (0, top + 420, 110)
    for index in 0..<4 {
      let piece = rectangle(
        left + bar.length * index / 4, barTop, left + bar.length * (index + 1) / 4,
        barTop + thickness)
      elements.append(
        .area([piece], index.isMultiple(of: 2) ? .black : .white, Drawing.Stroke(width: 15)))
    }
    let size = Int(260 * share)
    let marks: [(PublicText, Int, Drawing.Label.Alignment)] = [
      (PublicText("0"), left, .start), (bar.middle, left + bar.length / 2, .middle),
      (bar.end, left + bar.length, .middle),
    ]
    for (text, x, alignment) in marks {
      elements.append(.label(.init(text, at: .init(x: x, y: barTop - 90), size: size, alignment)))
    }
  }

  private mutating func drawNorth(top: Int) {
    let (x, tip) = (SheetMeasures.width - 350, top + 40)
    let (foot, notch) = (tip + 620, tip + 470)
    let left: [Drawing.Point] = [
      .init(x: x, y: tip), .init(x: x, y: notch), .init(x: x - 230, y: foot),
    ]
    let right: [Drawing.Point] = [
      .init(x: x, y: tip), .init(x: x + 230, y: foot), .init(x: x, y: notch),
    ]
    elements.append(.area([left], .white, Drawing.Stroke(width: 20)))
    elements.append(.area([right], .black, Drawing.Stroke(width: 20)))
    elements.append(
      .label(.init(PublicText("北"), at: .init(x: x - 480, y: tip + 450), size: Int(300 * share))))
  }
}

func gridPoint(_ point: PlanePoint) -> Drawing.Point {
  Drawing.Point(x: Int(point.x.rounded()), y: Int(point.y.rounded()))
}

func rectangle(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> [Drawing.Point] {
  [
    .init(x: left, y: top), .init(x: right, y: top), .init(x: right, y: bottom),
    .init(x: left, y: bottom),
  ]
}

/// A length that is one, two or five of something, and how long it is on the sheet.
struct ScaleBar {
  /// In hundredths of a millimetre, between two and five centimetres.
  let length: Int
  let middle: PublicText
  let end: PublicText

  init(unitsPerMetre: Double) {
    let lengths: [(Int, StaticString, StaticString)] = [
      (10, "5", "10米"), (20, "10", "20米"), (50, "25", "50米"), (100, "50", "100米"),
      (200, "100", "200米"), (500, "250", "500米"), (1000, "500", "1000米"),
      (2000, "1", "2千米"), (5000, "2.5", "5千米"), (10_000, "5", "10千米"), (20_000, "10", "20千米"),
      (50_000, "25", "50千米"), (100_000, "50", "100千米"), (200_000, "100", "200千米"),
      (500_000, "250", "500千米"), (1_000_000, "500", "1000千米"),
    ]
    let fitting = lengths.last { Double($0.0) * unitsPerMetre <= 5000 } ?? lengths[0]
    length = Int((Double(fitting.0) * unitsPerMetre).rounded())
    (middle, end) = (PublicText(fitting.1), PublicText(fitting.2))
  }
}
