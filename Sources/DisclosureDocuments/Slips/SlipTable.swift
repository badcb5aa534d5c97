import Disclosure

/// The table of slips with the same words: its lines and words, and where the figures stand.
///
/// Everything is measured from the table's top left corner.
struct SlipTable {
  struct Key: Hashable {
    let type: SlipType
    /// The words of each cell; nil where a figure stands.
    let words: [PublicText?]
    /// How many characters the longest figure of each column has.
    let figures: [Int]
  }

  typealias Point = (x: Double, y: Double)

  private(set) var lines: [TextLine] = []
  private(set) var rules: [(from: Point, to: Point)] = []
  private(set) var height = 0.0
  /// The right end of the figures of each column.
  private(set) var figureEnds: [Double] = []
  /// The baseline of the figures of each row.
  private(set) var baselines: [Double] = []
  /// Of the rows as they should be; nil when figures or names would have to be parted.
  let mostLines: Int?

  private let type: SlipType
  private let edges: [Double]

  init(
    _ columns: [PublicColumn], _ key: Key, width: Double, _ typesetter: inout Typesetter
  ) {
    type = key.type
    let padding = type.padding.beside
    let texts = columns.indices.map { column in
      SlipColumn(columns[column], key, place: column, of: columns.count, &typesetter)
    }
    let room = width - 2 * padding * Double(columns.count)
    let widths = SlipColumn.widths(texts, filling: room)
    mostLines = widths.mostLines
    edges = widths.widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 2 * padding) }
    figureEnds = edges.dropFirst().map { $0 - padding }
    rule()
    placeRow(texts.map(\.header), type.head, isHead: true) { _ in true }
    for row in 0..<key.words.count / columns.count {
      placeRow(texts.map { $0.texts[row] }, type.body, isHead: false) { columns[$0].width <= 8 }
    }
    for x in edges.dropFirst().dropLast() { rules.append(((x, 0), (x, height))) }
  }

  private mutating func rule() {
    rules.append(((0, height), (edges[edges.count - 1], height)))
  }

  private mutating func placeRow(
    _ texts: [ShapedText?], _ style: TextStyle, isHead: Bool, isCentred: (Int) -> Bool
  ) {
    let padding = type.padding.beside
    var broken: [[BrokenLine]] = []
    for (column, text) in texts.enumerated() {
      let room = edges[column + 1] - edges[column] - 2 * padding
      let lines =
        isHead ? text?.evenLines(width: room, step: style.size / 2) : text?.lines(width: room)
      broken.append(lines ?? [])
    }
    let count = max(1, broken.map(\.count).max() ?? 1)
    let rowHeight = Double(count) * type.cellPitch + type.padding.around
    for (column, text) in texts.enumerated() {
      guard let text else { continue }
      let top = height + (rowHeight - Double(broken[column].count) * type.cellPitch) / 2
      for (number, line) in broken[column].enumerated() {
        let room = edges[column + 1] - edges[column] - line.width
        let baseline =
          top + Double(number) * type.cellPitch + style.baseline(inLineOf: type.cellPitch)
        let x = edges[column] + (isCentred(column) ? room / 2 : padding)
        lines.append(TextLine(line, of: text, x: x, baseline: baseline))
      }
    }
    if !isHead { baselines.append(height + style.baseline(inLineOf: rowHeight)) }
    height += rowHeight
    rule()
  }
}

/// One column of a slip's table, shaped.
private struct SlipColumn {
  let header: ShapedText
  /// Of each row; nil where a figure stands.
  let texts: [ShapedText?]
  /// What may not be parted: figures, names and other short words.
  private let whole: Double
  /// On one line.
  private let natural: Double

  init(
    _ column: PublicColumn, _ key: SlipTable.Key, place: Int, of count: Int,
    _ typesetter: inout Typesetter
  ) {
    let size = key.type.size
    header = typesetter.shape(column.header, key.type.head)
    let figure = String(repeating: "0", count: key.figures[place])
    var whole = max(2 * size, typesetter.shape(figure, key.type.body).width)
    var natural = whole
    var texts: [ShapedText?] = []
    for index in stride(from: place, to: key.words.count, by: count) {
      let text = key.words[index].map { typesetter.shape($0.text, key.type.body) }
      texts.append(text)
      guard let width = text?.width else { continue }
      natural = max(natural, width)
      if width <= 4 * size || column.type != .text { whole = max(whole, width) }
    }
    self.texts = texts
    self.whole = whole
    self.natural = natural
  }

  /// The least width at which no text takes more than `most` lines; a header may always take two.
  private func width(inLines most: Int) -> Double {
    var width = max(whole, header.leastWidth(inLines: max(2, most)))
    for text in texts {
      guard let text, text.width > width else { continue }
      width = max(width, text.leastWidth(inLines: most))
    }
    return width
  }

  /// The widths that fill `room` with rows of as few lines as can be.
  static func widths(
    _ columns: [SlipColumn], filling room: Double
  ) -> (widths: [Double], mostLines: Int?) {
    for most in 1...5 {
      let needed = columns.map { $0.width(inLines: most) }
      if let widths = between(needed, and: columns.map(\.natural), filling: room) {
        return (widths, most)
      }
    }
    return (columns.map { _ in room / Double(columns.count) }, nil)
  }
}

extension ShapedText {
  /// The least width, to half a point, at which the text takes no more than `most` lines.
  fileprivate func leastWidth(inLines most: Int) -> Double {
    var (low, high) = (widestPiece, width)
    guard most > 1, low < high else { return width }
    while high - low > 0.5 {
      let middle = (low + high) / 2
      if lines(width: middle).count <= most { high = middle } else { low = middle }
    }
    return high
  }
}
