public import WorkingDays

/// What the slips of one hand-out have in common, as the notices of fees (收费通知单) of a term.
///
/// Everything that all families read alike is said here once, so that a ``Slip`` is no more than
/// its own rows.
public struct SlipForm: Hashable, Sendable {
  /// As 2026年秋季学期收费通知单.
  public let title: PublicText
  public let issuer: PublicText
  public let date: CalendarDay
  /// A sentence between the addressee and the table.
  public let opening: PublicText?
  public let columns: [PublicColumn]
  /// Paragraphs under the table.
  public let notes: [PublicText]

  public init(
    title: PublicText, issuer: PublicText, date: CalendarDay, opening: PublicText? = nil,
    columns: [PublicColumn], notes: [PublicText]
  ) {
    precondition(!columns.isEmpty, "a slip has columns")
    self.title = title
    self.issuer = issuer
    self.date = date
    self.opening = opening
    self.columns = columns
    self.notes = notes
  }
}

/// One slip (通知单), handed to one family: what it owes or gets back, row by row.
public struct Slip: Hashable, Sendable {
  /// By which the school finds it again, as 2026秋-0001.
  public let number: PublicText
  /// As 一年级1班王小明同学家长.
  public let addressee: PublicText
  /// What slips are handed out by, as a class; each group begins on a sheet of its own.
  public let group: PublicText
  /// Row after row, a cell for each column of the form.
  public let cells: [PublicCell]
  /// Printed in figures and in capitals (大写).
  public let total: Amount
  /// Paragraphs of this slip alone, above the notes of the form.
  public let remarks: [PublicText]

  public init(
    number: PublicText, addressee: PublicText, group: PublicText, cells: [PublicCell],
    total: Amount, remarks: [PublicText] = []
  ) {
    self.number = number
    self.addressee = addressee
    self.group = group
    self.cells = cells
    self.total = total
    self.remarks = remarks
  }
}
