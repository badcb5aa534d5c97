import Disclosure
import WorkingDays

/// What slips with the same words have in common: everything but names and figures, and the places
/// where these go.
final class SlipFrame {
  /// What tells frames apart.
  struct Key: Hashable {
    let table: SlipTable.Key
    let remarks: [PublicText]
    let addresseeLines: Int
    let totalLines: Int
  }

  /// In the order of the slip, from its top left corner.
  let lines: [TextLine]
  let rules: [(from: (x: Double, y: Double), to: (x: Double, y: Double))]
  let height: Double
  let places: Places
  /// Drawn when the frame is needed a second time.
  var stamp: Stamp?
  var isUsed = false

  /// Where names and figures go.
  struct Places {
    /// The top of the first line of each, and the left edge of all.
    var left = 0.0
    var right = 0.0
    var number = 0.0
    var addressee = 0.0
    var total = 0.0
    /// The right end of the figures of each column.
    var figureEnds: [Double] = []
    /// The baseline of the figures of each row.
    var baselines: [Double] = []
  }

  init(_ setter: SlipFrameSetter) {
    lines = setter.lines
    rules = setter.rules
    height = setter.y
    places = setter.places
  }

  func draw(
    on canvas: inout Canvas, at corner: (x: Double, y: Double), _ fonts: [OpaquePointer]
  ) {
    for line in lines { canvas.draw(line, atX: corner.x, y: corner.y, fonts: fonts) }
    let moved = rules.map { rule in
      (
        from: (x: corner.x + rule.from.x, y: corner.y + rule.from.y),
        to: (x: corner.x + rule.to.x, y: corner.y + rule.to.y)
      )
    }
    canvas.rule(moved, width: 0.5)
  }
}

/// Sets what slips have in common, from the top down.
struct SlipFrameSetter {
  private(set) var lines: [TextLine] = []
  private(set) var rules: [(from: (x: Double, y: Double), to: (x: Double, y: Double))] = []
  private(set) var places = SlipFrame.Places()
  private(set) var y: Double
  private let width: Double
  private let form: SlipForm
  private let key: SlipFrame.Key

  private var type: SlipType { key.table.type }
  private var left: Double { places.left }

  init(_ form: SlipForm, _ key: SlipFrame.Key, on layout: SlipLayout) {
    self.form = form
    self.key = key
    width = layout.slip.width - 2 * layout.margin
    y = layout.margin
    places.left = layout.margin
    places.right = layout.slip.width - layout.margin
  }

  mutating func frame(_ table: SlipTable, _ typesetter: inout Typesetter) -> SlipFrame {
    places.number = y
    y += type.pitch(type.small)
    placeTitle(&typesetter)
    y += 0.3 * type.size
    places.addressee = y
    y += Double(key.addresseeLines) * type.pitch(type.body)
    if let opening = form.opening { place(opening.text, type.body, indent: 2, &typesetter) }
    y += 0.4 * type.size
    place(table)
    y += 0.5 * type.size
    for note in key.remarks + form.notes { place(note.text, type.small, &typesetter) }
    y += 0.5 * type.size
    placeSignature(&typesetter)
    return SlipFrame(self)
  }

  private mutating func placeTitle(_ typesetter: inout Typesetter) {
    let text = typesetter.shape(form.title.text, type.title)
    for line in text.titleLines(width: width) {
      add(line, of: text, type.title, x: left + (width - line.width) / 2)
    }
  }

  private mutating func place(
    _ words: String, _ style: TextStyle, indent: Double = 0, _ typesetter: inout Typesetter
  ) {
    let text = typesetter.shape(words, style)
    let indent = indent * style.size
    for (number, line) in text.lines(width: width, indent: indent).enumerated() {
      let x = number == 0 ? indent : 0
      add(line, of: text, style, x: left + x, filling: width - x)
    }
  }

  /// The table, and under it a line over all columns for the total.
  private mutating func place(_ table: SlipTable) {
    let top = y
    for line in table.lines {
      var moved = line
      moved.x += left
      moved.baseline += top
      lines.append(moved)
    }
    func rule(_ from: SlipTable.Point, _ to: SlipTable.Point) {
      rules.append(((left + from.x, top + from.y), (left + to.x, top + to.y)))
    }
    for line in table.rules { rule(line.from, line.to) }
    places.figureEnds = table.figureEnds.map { left + $0 }
    places.baselines = table.baselines.map { top + $0 }
    places.total = top + table.height + type.padding.around / 2
    let height =
      table.height + Double(key.totalLines) * type.pitch(type.head) + type.padding.around
    rule((0, height), (width, height))
    for x in [0, width] { rule((x, 0), (x, height)) }
    y += height
  }

  /// Issuer and date, centred over one another at the right.
  private mutating func placeSignature(_ typesetter: inout Typesetter) {
    let texts = [form.issuer.text, form.date.chinese].map { typesetter.shape($0, type.body) }
    let widest = texts.map(\.width).max() ?? 0
    for text in texts {
      guard let line = text.lines(width: .infinity).first else { continue }
      let x = places.right - type.size - widest + (widest - text.width) / 2
      add(line, of: text, type.body, x: max(left, x))
    }
  }

  private mutating func add(
    _ line: BrokenLine, of text: ShapedText, _ style: TextStyle, x: Double,
    filling room: Double? = nil
  ) {
    let pitch = type.pitch(style)
    var placed = TextLine(line, of: text, x: x, baseline: y + style.baseline(inLineOf: pitch))
    if let room, !line.endsParagraph { placed.fill(room - line.width) }
    lines.append(placed)
    y += pitch
  }
}
