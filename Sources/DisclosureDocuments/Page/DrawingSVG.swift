public import Disclosure

/// The drawing as an SVG file of its own: no script, no font, no link.
public func svg(of drawing: Drawing) -> String {
  var file = HTMLWriter(capacity: 65_536)
  file.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  file.writeSVG(drawing, number: 1)
  return file.text
}

/// For pages with a drawing: as wide as the text, and never wider than the sheet it was made for.
let drawingStyle: StaticString = """
  figure{margin:1rem 0;text-align:center}
  figure svg{display:block;width:100%;height:auto;margin:0 auto}
  @media print{
  figure{break-inside:avoid;margin:0}
  figure svg{max-height:225mm}
  }

  """

extension NoticeDocument {
  var hasDrawing: Bool {
    blocks.contains { if case .drawing = $0 { true } else { false } }
  }
}

extension HTMLWriter {
  /// `number` tells the drawings of a page apart, whose patterns have names.
  mutating func writeFigure(_ drawing: Drawing, number: Int) {
    markup("<figure>\n")
    writeSVG(drawing, number: number)
    markup("</figure>\n")
  }

  mutating func writeSVG(_ drawing: Drawing, number: Int) {
    markup("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
    self.number(drawing.width)
    markup(" ")
    self.number(drawing.height)
    markup("\" width=\"")
    writeMillimetres(drawing.width)
    markup("mm\" height=\"")
    writeMillimetres(drawing.height)
    markup("mm\" font-family=\"'Noto Sans CJK SC','Source Han Sans SC',SimHei,'Microsoft YaHei',")
    markup("'PingFang SC',sans-serif\" stroke-linejoin=\"round\" fill=\"none\">\n<title>")
    escaped(drawing.summary.text)
    markup("</title>\n")
    writePatterns(drawing.patterns, number)
    for element in drawing.elements { write(element, number) }
    for label in drawing.labels { write(label) }
    markup("</svg>\n")
  }

  /// Hundredths of a millimetre as 156.07.
  private mutating func writeMillimetres(_ length: Int) {
    let (whole, rest) = length.quotientAndRemainder(dividingBy: 100)
    self.number(whole)
    guard rest > 0 else { return }
    markup(".")
    escaped((rest < 10 ? "0" : "") + String(rest))
  }

  private mutating func writePatterns(_ patterns: [FillPattern], _ number: Int) {
    guard !patterns.isEmpty else { return }
    markup("<defs>\n")
    for pattern in patterns {
      markup("<pattern id=\"")
      writeID(of: pattern, number)
      markup("\" patternUnits=\"userSpaceOnUse\" width=\"")
      self.number(pattern.side)
      markup("\" height=\"")
      self.number(pattern.side)
      if pattern.turn != 0 {
        markup("\" patternTransform=\"rotate(")
        self.number(pattern.turn)
        markup(")")
      }
      markup("\">")
      for mark in pattern.marks { write(mark) }
      markup("</pattern>\n")
    }
    markup("</defs>\n")
  }

  private mutating func writeID(of pattern: FillPattern, _ number: Int) {
    markup("fill")
    self.number(number)
    markup("-")
    escaped(pattern.id)
  }

  private mutating func write(_ mark: FillPattern.Mark) {
    switch mark {
    case .line(let from, let to, let width):
      writePath([[from, to]], closed: false)
      write(Drawing.Stroke(width: width))
      markup("/>")
    case .dot(let middle, let radius):
      writeCircle(middle, radius)
      markup(" fill=\"#000\"/>")
    }
  }

  private mutating func write(_ element: Drawing.Element, _ number: Int) {
    switch element {
    case .area(let rings, let fill, let stroke):
      writePath(rings, closed: true)
      write(fill, number)
      if let stroke { write(stroke) }
    case .line(let points, let stroke):
      writePath([points], closed: false)
      write(stroke)
    case .circle(let middle, let radius, let fill, let stroke):
      writeCircle(middle, radius)
      write(fill, number)
      if let stroke { write(stroke) }
    case .label: return
    }
    markup("/>\n")
  }

  /// Points after the first are written as steps, which are short.
  private mutating func writePath(_ rings: [[Drawing.Point]], closed: Bool) {
    markup("<path d=\"")
    for ring in rings {
      var last: Drawing.Point?
      for point in ring {
        markup(last == nil ? "M" : "l")
        self.number(point.x - (last?.x ?? 0))
        markup(" ")
        self.number(point.y - (last?.y ?? 0))
        last = point
      }
      if closed { markup("z") }
    }
    markup("\"")
    if rings.count > 1 { markup(" fill-rule=\"evenodd\"") }
  }

  private mutating func writeCircle(_ middle: Drawing.Point, _ radius: Int) {
    markup("<circle cx=\"")
    self.number(middle.x)
    markup("\" cy=\"")
    self.number(middle.y)
    markup("\" r=\"")
    self.number(radius)
    markup("\"")
  }

  private mutating func write(_ fill: Drawing.Fill, _ number: Int) {
    switch fill {
    case .none: break
    case .white: markup(" fill=\"#fff\"")
    case .black: markup(" fill=\"#000\"")
    case .pattern(let pattern):
      markup(" fill=\"url(#")
      writeID(of: pattern, number)
      markup(")\"")
    }
  }

  private mutating func write(_ stroke: Drawing.Stroke) {
    markup(" stroke=\"#000\" stroke-width=\"")
    self.number(stroke.width)
    markup("\"")
    guard !stroke.dash.isEmpty else { return }
    markup(" stroke-dasharray=\"")
    escaped(stroke.dash.map(String.init).joined(separator: " "))
    markup("\"")
  }

  private mutating func write(_ label: Drawing.Label) {
    markup("<text x=\"")
    self.number(label.place.x)
    markup("\" y=\"")
    self.number(label.place.y)
    markup("\" font-size=\"")
    self.number(label.size)
    if label.alignment != .start {
      markup("\" text-anchor=\"")
      escaped(label.alignment.rawValue)
    }
    markup("\" fill=\"#000\">")
    escaped(label.text.text)
    markup("</text>\n")
  }
}
