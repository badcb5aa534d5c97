public import Disclosure

/// What a figure counts, without its value.
public struct FigureKey: Hashable, Sendable {
  /// As ``Figure/measure``.
  public let measure: String
  public let dimension: String
  public let category: String

  public init(_ measure: String, dimension: String = "", category: String = "") {
    self.measure = measure
    self.dimension = dimension
    self.category = category
  }

  public init(_ figure: Figure) {
    self.init(figure.measure, dimension: figure.dimension, category: figure.category)
  }

  /// All rows are meant, not those of one category.
  public var isWhole: Bool { dimension.isEmpty }
}

/// How the figures of a kind of list are called and written.
public struct FigureWords: Sendable {
  private let columns: [ColumnSpec]

  public init(_ roster: Roster) { columns = roster.columns }

  /// As 人次, 人数, 金额（元）, 认定档次“困难”的人次; nil for a measure that the list does not have.
  public func name(of key: FigureKey) -> String? {
    guard let measure = measureName(key.measure) else { return nil }
    guard !key.isWhole else { return measure }
    return column(key.dimension).map { "\($0.header)“\(key.category)”的\(measure)" }
  }

  /// The value as people write it: 120, 1250.00.
  public func text(_ value: Int, of key: FigureKey) -> String {
    switch column(key.measure)?.type {
    // A sum that printing would overflow is nobody's money; it is shown as it was counted.
    case .amount:
      value.magnitude > UInt(Int.max / Score.unitsPerPoint)
        ? "\(value)分" : Amount(fen: value).description
    case .score(let places): Score(units: value).text(places: places)
    default: String(value)
    }
  }

  /// The columns in which the figures of such a list can be handed in, one school a row, with what
  /// each says.
  public var columnsOfKeys: [(key: FigureKey, spec: ColumnSpec)] {
    keys.map { key in
      let name = name(of: key) ?? key.measure
      let aliases = key.isWhole ? [] : [key.category, "\(key.category)人数", "\(key.category)人次"]
      return (
        key,
        ColumnSpec(
          id(of: key), name, aliases: aliases.filter { isUnique($0) }, type(of: key),
          required: false,
          privacy: .withheld(.practice("教育局内部核对")), width: max(12, displayWidth(name) + 2),
          hint: "没有数的空着，不写 0", example: "0")
      )
    }
  }

  /// Whole lists first, then the words of each choice column that the public sees.
  private var keys: [FigureKey] {
    let summed = columns.filter(\.isTotalled).map { FigureKey($0.id) }
    let persons = columns.contains { $0.checks.contains(.residentID) }
    let whole = [FigureKey(Figure.rows)] + (persons ? [FigureKey(Figure.persons)] : []) + summed
    let categories = columns.filter(\.privacy.isPublic).flatMap { column in
      words(of: column).map { FigureKey(Figure.rows, dimension: column.id, category: $0) }
    }
    return whole + categories
  }

  private func measureName(_ measure: String) -> String? {
    switch measure {
    case Figure.rows: "人次"
    case Figure.persons: "人数"
    default: column(measure)?.header
    }
  }

  private func column(_ id: String) -> ColumnSpec? { columns.first { $0.id == id } }

  private func words(of column: ColumnSpec) -> [String] {
    if case .choice(let words) = column.type { words } else { [] }
  }

  private func isUnique(_ alias: String) -> Bool {
    columns.filter(\.privacy.isPublic).flatMap(words).filter { alias.hasPrefix($0) }.count == 1
  }

  private func id(of key: FigureKey) -> String {
    key.isWhole ? key.measure : "\(key.measure)|\(key.dimension)|\(key.category)"
  }

  private func type(of key: FigureKey) -> ColumnType { column(key.measure)?.type ?? .integer }
}
