import Disclosure

/// How wide the texts of one column are, in em of the table's type.
struct ColumnMeasure {
  /// The widest text on one line, the header included.
  private(set) var natural = 0.0
  /// The widest stretch that should not be parted.
  private(set) var piece = 0.0
  /// The widest text below the header.
  private(set) var widestCell = 0.0
  /// The widest figure, month, choice or name below the header.
  private var widestWhole = 0.0
  private var widths: [Float] = []

  mutating func addHeader(_ text: ShapedText, size: Double) {
    natural = max(natural, text.width / size)
    // A header of up to four characters stays on one line; a longer one may turn.
    piece = max(piece, min(text.width / size, 4), min(text.widestPiece / size, 6))
  }

  /// A figure, a month or a choice is `whole`: it is not parted, and neither is a name, which like
  /// any text of up to four characters stays on its line.
  mutating func add(_ text: ShapedText, size: Double, isWhole: Bool) {
    let width = text.width / size
    natural = max(natural, width)
    widestCell = max(widestCell, width)
    if isWhole || width <= 4 { widestWhole = max(widestWhole, width) }
    if width > piece {
      piece = max(piece, isWhole || width <= 4 ? width : text.widestPiece / size)
    }
    widths.append(Float(width))
  }

  /// The width at which the column reads well.
  ///
  /// Short columns keep to one line. A long one may turn: it gets what all but one row in twenty
  /// need, within 8 and 16 characters, so that a single long entry does not starve the others.
  var comfortable: Double {
    let shortest = 8.0
    let longest = 16.0
    guard natural > shortest else { return natural }
    let sorted = widths.sorted()
    let typical = sorted.isEmpty ? 0 : Double(sorted[(sorted.count - 1) * 19 / 20])
    return min(natural, max(shortest, min(typical, longest), min(piece, longest)))
  }

  /// Below this headers are parted, and the column is hard to read.
  var smallest: Double { max(2, min(piece, 12)) }

  /// Below this a figure or a name is parted, and the column is not readable any more.
  var least: Double { min(smallest, max(2, widestWhole)) }
}

/// The size of type and the widths of the columns with which a table is set.
struct TableLayout {
  let orientation: Orientation
  /// In points.
  let size: Double
  /// In points, with the padding on both sides.
  let widths: [Double]
  /// On either side of a cell's text, in points.
  let padding: Double
  /// Whether figures are parted.
  private let isCramped: Bool

  /// The steps tried in turn, until the columns have a comfortable width.
  ///
  /// The standard leaves the type of tables free. 小四 is read from an arm's length at a board; 五号
  /// is the size of print; only a table that does not even fit a turned page in it goes down to
  /// 小五, the smallest that a copier keeps legible.
  private static let steps: [(orientation: Orientation, size: Double)] = [
    (.portrait, 12), (.portrait, 10.5), (.landscape, 12), (.landscape, 10.5), (.landscape, 9),
  ]

  /// The sizes of type that a table may have, in points.
  static let sizes: [Double] = [12, 10.5, 9]

  /// In em: what is usual, and what is left where figures would be parted otherwise.
  private static let paddings = (usual: 0.4, least: 0.15)

  /// Nil when a column would be narrower than a character.
  init?(_ columns: [ColumnMeasure]) {
    guard let layout = TableLayout(columns, padding: TableLayout.paddings.usual) else { return nil }
    self =
      layout.isCramped
      ? TableLayout(columns, padding: TableLayout.paddings.least) ?? layout : layout
  }

  private init?(_ columns: [ColumnMeasure], padding cellPadding: Double) {
    let padding = 2 * cellPadding * Double(columns.count)
    let comfortable = columns.map(\.comfortable)
    let needed = comfortable.reduce(padding, +)
    guard
      let step = TableLayout.steps.first(where: {
        needed * $0.size <= $0.orientation.typeArea.width
      }) ?? TableLayout.steps.last
    else { return nil }
    let (em, isCramped) = columnWidths(
      columns, filling: step.orientation.typeArea.width / step.size - padding)
    guard em.allSatisfy({ $0 >= 1 }) else { return nil }
    orientation = step.orientation
    size = step.size
    widths = em.map { ($0 + 2 * cellPadding) * step.size }
    self.padding = cellPadding * step.size
    self.isCramped = isCramped
  }
}

/// How wide the texts of columns may be, in em, when they fill `room`, and whether figures or names
/// have to be parted.
func columnWidths(
  _ columns: [ColumnMeasure], filling room: Double
) -> (em: [Double], isCramped: Bool) {
  let (comfortable, smallest) = (columns.map(\.comfortable), columns.map(\.smallest))
  let em =
    between(comfortable, and: columns.map(\.natural), filling: room)
    ?? between(smallest, and: comfortable, filling: room)
    ?? between(columns.map(\.least), and: smallest, filling: room)
  if let em { return (em, false) }
  let sum = smallest.reduce(0, +)
  return (smallest.map { $0 * room / sum }, true)
}

/// The widths that fill `room`, each as far above its lower as its upper end would have it.
///
/// What is left when all have their upper end is given out in proportion to it. Nil when there is
/// not even room for the lower ends.
func between(
  _ lower: [Double], and upper: [Double], filling room: Double
) -> [Double]? {
  let least = lower.reduce(0, +)
  let most = zip(lower, upper).reduce(0) { $0 + max($1.0, $1.1) }
  guard least <= room else { return nil }
  if most <= room {
    return zip(lower, upper).map { max($0, $1) * room / most }
  }
  let share = (room - least) / (most - least)
  return zip(lower, upper).map { $0 + (max($0, $1) - $0) * share }
}
