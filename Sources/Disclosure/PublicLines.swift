/// The parts into which the rows of a table fall (分节), in order; every row belongs to one.
public struct PublicSections: Hashable, Sendable {
  public struct Section: Hashable, Sendable {
    /// What its rows have in common, without its number, as 代收费.
    public let text: PublicText
    /// From 0.
    public let firstRow: Int

    public init(text: PublicText, firstRow: Int) {
      self.text = text
      self.firstRow = firstRow
    }
  }

  /// What the texts say of the rows, as 收费类别; no column has this header.
  public let header: String
  public let list: [Section]

  public init(header: String, list: [Section]) {
    precondition(
      list.first?.firstRow ?? 0 == 0
        && zip(list, list.dropFirst()).allSatisfy { $0.firstRow < $1.firstRow },
      "sections of \(header) follow each other from the first row on")
    self.header = header
    self.list = list
  }
}

extension PublicTable {
  /// A line below the head of a table.
  public enum Line: Hashable, Sendable {
    /// The title of a section over the whole width, as （二）代收费.
    case section(String)
    case row(ArraySlice<PublicCell>)
  }

  /// Rows, and the titles of their sections, in the order in which they are read.
  public var lines: [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(rowCount + (sections?.list.count ?? 0))
    var rest = (sections?.list ?? [])[...]
    for index in 0..<rowCount {
      if let section = rest.first, section.firstRow == index {
        lines.append(.section("（\(chineseNumeral(rest.startIndex + 1))）\(section.text.text)"))
        rest.removeFirst()
      }
      lines.append(.row(row(index)))
    }
    return lines
  }

  /// The sums of the columns that are added up, by column; none when there is nothing to add.
  public var totals: [Int: PublicCell] {
    guard rowCount > 0 else { return [:] }
    var totals: [Int: PublicCell] = [:]
    for (index, column) in columns.enumerated() where column.isTotalled {
      let values = stride(from: index, to: cells.count, by: columns.count).lazy.map { cells[$0] }
      totals[index] = sum(of: values, column.type)
    }
    return totals
  }
}

/// Of amounts or counts; cells without one add nothing.
///
/// Nil for other types: scores of different people add up to nothing.
private func sum(of cells: some Sequence<PublicCell>, _ type: ColumnType) -> PublicCell? {
  switch type {
  case .amount:
    .amount(
      cells.reduce(Amount(fen: 0)) { sum, cell in
        guard case .amount(let amount) = cell else { return sum }
        return sum + amount
      })
  case .integer:
    .integer(
      cells.reduce(0) { sum, cell in
        guard case .integer(let count) = cell else { return sum }
        return sum + count
      })
  case .text, .code, .score, .day, .month, .choice: nil
  }
}

/// From 1 to 99 as 二十三; a larger number in figures.
func chineseNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let (tens, units) = number.quotientAndRemainder(dividingBy: 10)
  switch tens {
  case 0 where units > 0: return digits[units]
  case 1: return "十" + digits[units]
  case 2...9: return digits[tens] + "十" + digits[units]
  default: return String(number)
  }
}
