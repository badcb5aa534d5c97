import CPango
import Disclosure
import Glibc

/// A drawing with its place in the type area.
struct Picture {
  let drawing: Drawing
  let x: Double
  /// Points to a unit of the drawing.
  let scale: Double
}

extension Pages {
  /// Centred, in its own size, or smaller where a page cannot hold that.
  mutating func placeDrawing(_ drawing: Drawing) {
    let scale = drawing.scale(within: (area.width, area.height))
    let x = (area.width - Double(drawing.width) * scale) / 2
    let lines = drawing.labels.map { typesetter.line(of: $0, x, scale) }
    var item = FlowItem(lines: lines, height: Double(drawing.height) * scale, isOnGrid: false)
    item.picture = Picture(drawing: drawing, x: x, scale: scale)
    item.reading = Reading(role: .figure(drawing.summary.text))
    place(item)
  }
}

extension Drawing {
  /// Points to a unit of it: its own size, or less where `area`, in points, cannot hold that.
  func scale(within area: (width: Double, height: Double)) -> Double {
    min(millimetres(0.01), area.width / Double(width), area.height / Double(height))
  }
}

extension Typesetter {
  /// A label of a drawing whose left edge is `left`, its baseline counted from the drawing's top.
  mutating func line(
    of label: Drawing.Label, _ left: Double, _ scale: Double
  ) -> TextLine {
    let style = TextStyle(role: .heading, size: Double(label.size) * scale)
    let text = shape(label.text.text, style)
    let share =
      switch label.alignment {
      case .start: 0.0
      case .middle: 0.5
      case .end: 1.0
      }
    return TextLine(
      whole: text, x: left + Double(label.place.x) * scale - text.width * share,
      baseline: Double(label.place.y) * scale)
  }
}

extension Canvas {
  /// In an item whose top left corner is at the point.
  func draw(_ picture: Picture, at corner: (x: Double, y: Double)) {
    draw(picture.drawing, at: (corner.x + picture.x, corner.y), picture.scale)
  }

  /// Draws all but the words, its top left corner at the point.
  func draw(_ drawing: Drawing, at corner: (x: Double, y: Double), _ scale: Double) {
    cairo_save(context)
    cairo_translate(context, corner.x, corner.y)
    cairo_scale(context, scale, scale)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    for element in drawing.elements { draw(element) }
    cairo_restore(context)
  }

  private func draw(_ element: Drawing.Element) {
    cairo_new_path(context)
    switch element {
    case .area(let rings, let fill, let stroke):
      for ring in rings {
        trace(ring)
        cairo_close_path(context)
      }
      paint(fill, Canvas.box(of: rings.joined()))
      if let stroke { draw(stroke) }
    case .line(let points, let stroke):
      trace(points)
      draw(stroke)
    case .circle(let middle, let radius, let fill, let stroke):
      cairo_arc(
        context, Double(middle.x), Double(middle.y), Double(radius), 0, 2 * Double.pi)
      cairo_close_path(context)
      let corners = [-radius, radius].map {
        Drawing.Point(x: middle.x + $0, y: middle.y + $0)
      }
      paint(fill, Canvas.box(of: corners))
      if let stroke { draw(stroke) }
    case .label: break
    }
  }

  private func trace(_ points: [Drawing.Point]) {
    for (index, point) in points.enumerated() {
      let (x, y) = (Double(point.x), Double(point.y))
      if index == 0 { cairo_move_to(context, x, y) } else { cairo_line_to(context, x, y) }
    }
  }

  private func draw(_ stroke: Drawing.Stroke) {
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_set_line_width(context, Double(stroke.width))
    cairo_set_dash(context, stroke.dash.map(Double.init), Int32(stroke.dash.count), 0)
    cairo_stroke(context)
    cairo_set_dash(context, nil, 0, 0)
  }

  /// Fills the path and keeps it.
  private func paint(_ fill: Drawing.Fill, _ box: DrawingBox?) {
    switch fill {
    case .none: break
    case .white: paint(grey: 1)
    case .black: paint(grey: 0)
    case .pattern(let pattern):
      guard let box else { return }
      let path = cairo_copy_path(context)
      defer { cairo_path_destroy(path) }
      cairo_save(context)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
      cairo_clip(context)
      cairo_set_source_rgb(context, 0, 0, 0)
      draw(pattern, over: box)
      cairo_restore(context)
      cairo_new_path(context)
      cairo_append_path(context, path)
    }
  }

  private func paint(grey: Double) {
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_fill_preserve(context)
  }

  /// The squares that the box meets; they begin at the drawing's corner, as those of the page do.
  private func draw(_ pattern: FillPattern, over box: DrawingBox) {
    cairo_rotate(context, Double(pattern.turn) / 180 * .pi)
    let turned = box.turned(pattern.turn)
    let side = Double(pattern.side)
    let (columns, rows) = (turned.columns(side), turned.rows(side))
    for mark in pattern.marks {
      switch mark {
      case .line(let from, let to, let width):
        drawLines(from, to, pattern.side, columns, rows)
        cairo_set_line_width(context, Double(width))
        cairo_stroke(context)
      case .dot(let middle, let radius):
        for row in rows {
          for column in columns {
            cairo_new_sub_path(context)
            cairo_arc(
              context, Double(column * pattern.side + middle.x),
              Double(row * pattern.side + middle.y), Double(radius), 0, 2 * Double.pi)
          }
        }
        cairo_fill(context)
      }
    }
  }

  /// A line that goes from edge to edge of the square is drawn once over all of them.
  private func drawLines(
    _ from: Drawing.Point, _ to: Drawing.Point, _ side: Int, _ columns: Range<Int>,
    _ rows: Range<Int>
  ) {
    let isThroughColumns = from.x == 0 && to.x == side && from.y == to.y
    let isThroughRows = from.y == 0 && to.y == side && from.x == to.x
    for row in isThroughRows ? rows.lowerBound..<rows.lowerBound + 1 : rows {
      for column in isThroughColumns ? columns.lowerBound..<columns.lowerBound + 1 : columns {
        let end = (
          x: isThroughColumns ? columns.upperBound * side : column * side + to.x,
          y: isThroughRows ? rows.upperBound * side : row * side + to.y
        )
        cairo_move_to(context, Double(column * side + from.x), Double(row * side + from.y))
        cairo_line_to(context, Double(end.x), Double(end.y))
      }
    }
  }

  private static func box(of points: some Sequence<Drawing.Point>) -> DrawingBox? {
    var box: DrawingBox?
    for point in points {
      let (x, y) = (Double(point.x), Double(point.y))
      box = DrawingBox(
        left: min(box?.left ?? x, x), top: min(box?.top ?? y, y),
        right: max(box?.right ?? x, x), bottom: max(box?.bottom ?? y, y))
    }
    return box
  }
}

/// The part of a drawing that a pattern is to cover.
private struct DrawingBox {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  /// The box around the same corners, as seen after a turn clockwise.
  func turned(_ degrees: Int) -> DrawingBox {
    let angle = Double(degrees) / 180 * .pi
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    let xs = corners.map { $0.0 * cos(angle) + $0.1 * sin(angle) }
    let ys = corners.map { $0.1 * cos(angle) - $0.0 * sin(angle) }
    return DrawingBox(
      left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
  }

  func columns(_ side: Double) -> Range<Int> {
    Int((left / side).rounded(.down))..<Int((right / side).rounded(.up))
  }

  func rows(_ side: Double) -> Range<Int> {
    Int((top / side).rounded(.down))..<Int((bottom / side).rounded(.up))
  }
}
