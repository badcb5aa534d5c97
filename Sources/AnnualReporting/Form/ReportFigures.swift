public import InformationRequests

/// The numbers of the three tables of one year.
public struct ReportFigures: Hashable, Sendable {
  private var values: [ReportCell: ReportValue]

  /// What is not named is blank.
  public init(_ values: [ReportCell: ReportValue] = [:]) { self.values = values }

  public subscript(cell: ReportCell) -> ReportValue {
    get { values[cell] ?? .blank }
    set { values[cell] = newValue }
  }

  /// Nil where there is no value.
  public func number(_ cell: ReportCell) -> Int? { self[cell].number }

  /// The sum of `cells`; nil when one of them has no value.
  public func sum(_ cells: [ReportCell]) -> Int? {
    cells.reduce(0 as Int?) { sum, cell in
      guard let sum, let number = number(cell) else { return nil }
      return sum + number
    }
  }

  /// Whether nothing at all was filled in.
  public func isBlank(_ table: ReportTable) -> Bool { table.cells.allSatisfy { self[$0].isNone } }

  /// Every sum of the form as its summands give it, where none of them is missing.
  public func addedUp() -> ReportFigures {
    var figures = self
    // Sums over rows first, since one number is the sum of both.
    for cell in ReportTable.allCases.flatMap(\.cells) where !cell.summands.isEmpty {
      figures[cell] = figures.sum(cell.summands).map(ReportValue.number) ?? .blank
    }
    for row in ReportTable.requests.rows.indices {
      let total = ReportCell(.requests, row: row, column: 6)
      figures[total] = figures.sum(total.summands).map(ReportValue.number) ?? .blank
    }
    return figures
  }
}

/// One thing that a number counts: a request, a document, a suit.
public struct ReportItem: Hashable, Sendable {
  public let cell: ReportCell
  /// As S-2026-0001, or the number of a document.
  public let id: String
  public let note: String

  public init(_ cell: ReportCell, id: String, note: String = "") {
    self.cell = cell
    self.id = id
    self.note = note
  }
}

extension ReportFigures {
  /// Table 3 of a year from the requests themselves, each number with those it counts.
  ///
  /// What happened outside of `tally`, as in an office that begins with it in the middle of a year,
  /// is not in it.
  public mutating func fill(from tally: RequestTally) -> [ReportItem] {
    var items: [ReportItem] = []
    for row in RequestTally.Row.all {
      for applicant in ApplicantKind.allCases {
        let cell = ReportCell(row, of: applicant)
        let ids = tally.requests(row, of: applicant)
        self[cell] = .number(ids.count)
        items += ids.map { ReportItem(cell, id: $0) }
      }
    }
    self = addedUp()
    return items
  }

  /// What last year left open as what was carried over into this one (R5).
  public mutating func carry(over last: ReportFigures) {
    for column in 0..<ApplicantKind.allCases.count {
      let forward = ReportCell(.requests, row: ReportCell(.forward).row, column: column)
      self[ReportCell(.requests, row: ReportCell(.carried).row, column: column)] = last[forward]
    }
  }
}
