public import WorkingDays
import PersonalData

extension RosterImporter {
  /// The field of `column` in `row`; what is wrong with it goes to the findings.
  mutating func readCell(of column: ColumnSpec, at sheetColumn: Int?, in row: SheetRow) -> Field {
    guard let sheetColumn else { return .empty }
    let place = Finding.Place(
      sheet: sheet, row: row.number, column: sheetColumn, field: column.header)
    guard let value = row.cells.first(where: { $0.column == sheetColumn })?.value else {
      return missing(column, at: place)
    }
    do {
      var reading = try Disclosure.read(value, as: column.type)
      if column.checks.contains(.documentNumbers) { reading.normaliseDocumentNumbers() }
      note(reading, of: value, in: column, at: place)
      if reading.field == .empty { return missing(column, at: place) }
      check(reading.field, of: column, at: place)
      return reading.field
    } catch {
      add(error, in: column, at: place, value: shown(value, in: column))
      return .empty
    }
  }

  private mutating func missing(_ column: ColumnSpec, at place: Finding.Place) -> Field {
    if column.isRequired {
      result.findings.append(
        Finding(rule: "R-REQ-01", place: place, problem: "未填写", remedy: "请填\(column.type.chinese)"))
    }
    return .empty
  }

  private mutating func check(_ field: Field, of column: ColumnSpec, at place: Finding.Place) {
    for check in column.checks {
      guard let problem = check.problem(with: field, today: today) else { continue }
      add(problem, in: column, at: place, value: shown(.text(text(of: field)), in: column))
    }
    guard column.privacy.isPublic, case .text(let text) = field,
      let found = PrivateContent.first(in: text, of: column.forbiddenKinds)
    else { return }
    add(
      CellProblem("R-PRIV-01", "这一列会公开,里面却有\(found.kind.rawValue)", "请删去号码"), in: column,
      at: place, value: found.excerpt)
  }

  private func text(of field: Field) -> String {
    guard case .text(let text) = field else { return "" }
    return text
  }

  private mutating func note(
    _ reading: CellReading, of value: CellValue, in column: ColumnSpec, at place: Finding.Place
  ) {
    guard let reason = reading.tidied else { return }
    let after = reading.field == .empty ? "" : (reading.text ?? "")
    result.normalisations.append(
      Normalisation(
        place: place, before: shown(value, in: column) ?? "",
        after: column.privacy.mayBeQuoted ? after : Disclosure.concealed(after), reason: reason))
  }

  private mutating func add(
    _ problem: CellProblem, in column: ColumnSpec, at place: Finding.Place, value: String?
  ) {
    result.findings.append(
      Finding(
        rule: problem.rule, severity: problem.severity, place: place, value: value,
        problem: column.privacy.mayBeQuoted
          ? problem.problem : Disclosure.withoutQuotedValue(problem.problem),
        remedy: problem.remedy))
  }

  /// Adds what a cross-row check found, with sheet and cell.
  mutating func add(_ found: RecordFinding) {
    result.findings.append(result.placed(found, in: roster, sheet: sheet))
  }

  mutating func addUniquenessFindings() {
    for key in roster.uniqueKeys {
      let indices = key.compactMap { id in roster.columns.firstIndex { $0.id == id } }
      var firstRows: [[Field]: Int] = [:]
      for record in result.records {
        let values = indices.map { record.fields[$0] }
        guard !values.contains(.empty) else { continue }
        if let first = firstRows[values] {
          let names = indices.map { roster.columns[$0].header }.joined(separator: "、")
          add(
            RecordFinding(
              rule: "R-DUP-01", row: record.row, column: key[0],
              problem: "\(names)与第 \(first) 行重复", remedy: "请核对,只留一行"))
        } else {
          firstRows[values] = record.row
        }
      }
    }
  }

  private func shown(_ value: CellValue, in column: ColumnSpec) -> String? {
    let text = value.plainText
    return column.privacy.mayBeQuoted ? text : concealed(text)
  }
}

extension ColumnSpec {
  /// What the import finds in a cell of this column that holds `text`.
  public func findings(in text: String, today: CalendarDay) -> [Finding] {
    let roster = Roster(name: header, columns: [self])
    var importer = RosterImporter(roster, sheet: header, today: today)
    let cells = text.isEmpty ? [] : [Cell(column: 1, value: .text(text))]
    _ = importer.readCell(of: self, at: 1, in: SheetRow(number: 1, cells: cells))
    return importer.result.findings
  }
}

extension RosterImport {
  /// What a check found in records of this import, with the cell of `sheet` it is about.
  ///
  /// A column that `roster` does not have is the name of something else, as of a fact.
  public func placed(
    _ found: RecordFinding, in roster: Roster, sheet: String?
  ) -> Finding {
    let index = found.column.flatMap { id in roster.columns.firstIndex { $0.id == id } }
    let column = index.map { roster.columns[$0] }
    let mayBeQuoted = column?.privacy.mayBeQuoted ?? true
    return Finding(
      rule: found.rule, severity: found.severity,
      place: .init(
        sheet: sheet, row: found.row,
        column: index.flatMap { sheetColumns.indices.contains($0) ? sheetColumns[$0] : nil },
        field: column?.header ?? found.column),
      value: mayBeQuoted ? found.value : found.value.map(concealed), problem: found.problem,
      remedy: found.remedy)
  }
}

extension PrivacyClass {
  /// Whether a finding may repeat the value: not of a number that the public sees the ends of only.
  fileprivate var mayBeQuoted: Bool {
    if case .masked(.ends, _) = self { false } else { isPublic }
  }
}

/// The first two characters and the length, so that the office can find the value again.
func concealed(_ text: String) -> String {
  guard text.count > 4 else { return String(repeating: "*", count: text.count) }
  return text.prefix(2) + String(repeating: "*", count: text.count - 2)
}

/// A sentence that quotes the value of a withheld column, without the quotation.
func withoutQuotedValue(_ sentence: String) -> String {
  guard let open = sentence.firstIndex(of: "“"), let close = sentence.firstIndex(of: "”"),
    open < close, open == sentence.startIndex
  else { return sentence }
  return "填写的内容" + sentence[sentence.index(after: close)...]
}
