public import WorkingDays

/// What came of reading a sheet as a roster: the rows, and everything to be said about them.
public struct RosterImport: Sendable {
  /// The row of the header, from 1; nil when no row looks like one.
  public var headerRow: Int?
  /// The sheet's columns (from 1) of the roster's columns; nil where one is missing.
  public var sheetColumns: [Int?] = []
  /// Rows in the order of the sheet, those with findings too.
  public var records: [Record] = []
  /// In the order of rows and columns.
  public var findings: [Finding] = []
  public var normalisations: [Normalisation] = []
  /// Headers the roster does not know; their columns were not read.
  public var extraHeaders: [String] = []
  /// What the office wrote under 情况说明, by row.
  public var explanations: [Int: String] = [:]
  /// Rows passed over on purpose, with the reason.
  public var skippedRows: [(row: Int, reason: String)] = []

  /// What comes of reading nothing.
  public init() {}

  /// Whether nothing stands in the way of a notice.
  public var isClean: Bool { !findings.contains { $0.severity == .mustFix } }
}

/// Reads the rows of a sheet, one after the other, as the rows of a roster.
///
/// The order of checks: header, cells, rows, then what only all rows together show. Everything is
/// collected; nothing stops at the first mistake.
public struct RosterImporter: Sendable {
  let roster: Roster
  let sheet: String
  let today: CalendarDay
  private let columnIDs: [String]
  private let headers: HeaderIndex
  var result = RosterImport()
  /// Rows seen before a header was found; a header stands within the first twenty.
  private var candidates: [(row: SheetRow, match: HeaderMatch)] = []
  private var header: HeaderMatch?

  /// `today` bounds days of birth; `sheet` is the name findings give as their place.
  public init(_ roster: Roster, sheet: String, today: CalendarDay) {
    self.roster = roster
    self.sheet = sheet
    self.today = today
    self.columnIDs = roster.columns.map(\.id)
    self.headers = HeaderIndex(roster.columns)
  }

  /// One that reads another sheet and has not read a row yet: what the roster's headers mean need
  /// not be worked out again for each of a thousand files.
  public init(like other: RosterImporter, sheet: String) {
    self.roster = other.roster
    self.sheet = sheet
    self.today = other.today
    self.columnIDs = other.columnIDs
    self.headers = other.headers
  }

  public mutating func read(_ row: SheetRow) {
    if let header {
      readBody(row, under: header)
      return
    }
    candidates.append((row, bestMatch(of: row)))
    // A full match is the header; otherwise the best of the first twenty rows is, at the end.
    if candidates[candidates.count - 1].match.matched == roster.columns.count
      || candidates.count == 20
    {
      chooseHeader()
    }
  }

  public consuming func finish() -> RosterImport {
    if header == nil { chooseHeader() }
    guard header != nil else {
      result.findings.append(
        Finding(
          rule: "R-HEAD-01", place: .init(sheet: sheet), problem: "没有找到《\(roster.name)》的表头",
          remedy: "请用“gongshi template”生成的空白表填写,或核对是不是交错了表"))
      return result
    }
    if result.records.isEmpty {
      result.findings.append(
        Finding(
          rule: "R-ROW-01", place: .init(sheet: sheet), problem: "表头下面没有一行名单",
          remedy: "请填写名单;确实没有人员的,不必公示"))
    }
    let unread = Set(result.findings.filter { $0.severity == .mustFix }.compactMap(\.place.cell))
    addUniquenessFindings()
    let layoutFindings = GridChecks(roster)?.findings(in: result.records) ?? []
    let maskFindings = roster.maskFindings(of: result.records)
    for finding in layoutFindings + maskFindings + roster.crossChecks(result.records) {
      // A cell that could not be read has its finding; to the check it looks empty.
      let placed = result.placed(finding, in: roster, sheet: sheet)
      guard placed.place.cell.map({ !unread.contains($0) }) ?? true else { continue }
      result.findings.append(placed)
    }
    result.findings.sort(by: inReadingOrder)
    return result
  }

  /// Of the row alone, or under the row before it when that knows more headers.
  private func bestMatch(of row: SheetRow) -> HeaderMatch {
    let alone = headers.match(row)
    guard let above = candidates.last?.row else { return alone }
    let together = headers.match(joined(above, row))
    return together.matched > alone.matched ? together : alone
  }

  /// Takes the row with the most known headers, if it has enough of them.
  private mutating func chooseHeader() {
    let best = candidates.indices.max { left, right in
      (candidates[left].match.matched, right) < (candidates[right].match.matched, left)
    }
    guard let best, isEnough(candidates[best].match) else { return }
    let chosen = candidates[best].match
    header = chosen
    result.headerRow = candidates[best].row.number
    result.sheetColumns = chosen.sheetColumns
    result.extraHeaders = chosen.extra.map(\.header)
    reportHeader(chosen, row: candidates[best].row.number)
    for (row, _) in candidates[(best + 1)...] { readBody(row, under: chosen) }
    candidates = []
  }

  /// Two columns, or the only one, and half of those required: the lists behind the drop-downs have
  /// headers too.
  private func isEnough(_ match: HeaderMatch) -> Bool {
    let required = roster.columns.indices.filter { roster.columns[$0].isRequired }
    let found = required.count { match.sheetColumns[$0] != nil }
    return match.matched >= min(2, roster.columns.count) && found * 2 >= required.count
  }

  private mutating func reportHeader(_ header: HeaderMatch, row: Int) {
    for (column, place) in zip(roster.columns, header.sheetColumns)
    where place == nil && column.isRequired {
      result.findings.append(
        Finding(
          rule: "R-HEAD-02", place: .init(sheet: sheet, row: row, field: column.header),
          problem: "表头里没有这一列", remedy: "请补上“\(column.header)”列,列的先后不限"))
    }
    for (column, header) in header.repeated {
      result.findings.append(
        Finding(
          rule: "R-HEAD-03", place: .init(sheet: sheet, row: row, column: column, field: header),
          problem: "这一列重复了", remedy: "请只留一列"))
    }
    for (column, header, right) in header.misnamed {
      result.findings.append(
        Finding(
          rule: "R-HEAD-05", severity: .explain,
          place: .init(sheet: sheet, row: row, column: column, field: header), value: header,
          problem: "表头“\(header)”像是从别的表抄来的,按“\(right)”读入", remedy: "请改成“\(right)”"))
    }
    for (column, header) in header.extra {
      result.findings.append(
        Finding(
          rule: "R-HEAD-04", severity: .explain,
          place: .init(sheet: sheet, row: row, column: column, field: header),
          problem: "这一列不属于本表,没有读入也不会公开", remedy: "请删去,或说明用途"))
    }
  }

  private mutating func readBody(_ row: SheetRow, under header: HeaderMatch) {
    let isBelowList = result.skippedRows.last?.reason == closingWords
    if let reason = reasonToSkip(row, belowList: isBelowList) {
      result.skippedRows.append((row.number, reason))
      return
    }
    guard row.cells.contains(where: { !isBlank($0.value) }) else { return }
    if row.isHidden {
      result.findings.append(
        Finding(
          rule: "R-ROW-02", severity: .explain, place: .init(sheet: sheet, row: row.number),
          problem: "这一行在表里是隐藏的或被筛选掉了", remedy: "请确认要不要公示"))
    }
    if let cell = row.cells.first(where: { $0.column == header.explanation }) {
      let words = tidied(cell.value.plainText)
      if !words.isEmpty { result.explanations[row.number] = words }
    }
    var fields = roster.columns.indices.map { index in
      readCell(of: roster.columns[index], at: header.sheetColumns[index], in: row)
    }
    guard fields.contains(where: { $0 != .empty }) || hasFindings(inRow: row.number) else { return }
    carryDown(&fields, inRow: row.number)
    result.records.append(Record(row: row.number, fields: fields, columns: columnIDs))
  }

  /// Fills the empty cells that mean the one above, and lists each as a change.
  private mutating func carryDown(_ fields: inout [Field], inRow row: Int) {
    for id in roster.carriedDown {
      let index = roster.index(id)
      guard fields[index] == .empty, let above = result.records.last?.fields[index],
        let text = String(above)
      else { continue }
      fields[index] = above
      let column = roster.columns[index]
      result.normalisations.append(
        Normalisation(
          place: .init(
            sheet: sheet, row: row, column: result.sheetColumns[index], field: column.header),
          before: "", after: column.privacy.isPublic ? text : concealed(text), reason: "沿用上一行"))
    }
  }

  private func hasFindings(inRow row: Int) -> Bool {
    result.findings.last?.place.row == row
  }
}

/// Why a line below a list is passed over.
private let closingWords = "表尾说明"

private let totals = ["合计", "总计", "小计", "共计"]
private let closings = [
  "制表", "填表", "审核", "负责人", "单位盖章", "备注:", "备注\u{FF1A}", "说明", "注:", "注\u{FF1A}",
]
/// What such rows begin with: nearly every row is told to be none of them by its first character.
private let skippedInitials = Set(
  ([sampleRowMarker] + totals + closings).compactMap(\.unicodeScalars.first))

/// Rows that people add to a list and that are no entries of it.
private func reasonToSkip(_ row: SheetRow, belowList: Bool) -> String? {
  guard let first = row.cells.first(where: { !isBlank($0.value) }),
    case .text(let text) = first.value
  else { return nil }
  let words = compact(tidied(text))
  guard belowList || words.unicodeScalars.first.map(skippedInitials.contains) ?? false else {
    return nil
  }
  if words.hasPrefix(sampleRowMarker) { return "示例行" }
  if totals.contains(where: words.hasPrefix) { return "合计行" }
  let filled = row.cells.count { !isBlank($0.value) }
  if filled <= 3, closings.contains(where: words.hasPrefix) { return closingWords }
  return belowList && filled == 1 && isNumbered(words) ? closingWords : nil
}

/// As 1.本表所称…, the paragraphs under 说明.
private func isNumbered(_ words: String) -> Bool {
  let rest = words.drop { "(\u{FF08}".contains($0) }
  let number = rest.prefix { $0.isWholeNumber || "一二三四五六七八九十".contains($0) }
  guard !number.isEmpty, let mark = rest.dropFirst(number.count).first else { return false }
  return ".\u{FF0E}、)\u{FF09},\u{FF0C}:\u{FF1A}".contains(mark)
}

private func isBlank(_ value: CellValue) -> Bool {
  guard case .text(let text) = value else { return false }
  return tidied(text).isEmpty
}

/// Findings about the sheet first, then by row and column.
private func inReadingOrder(_ left: Finding, _ right: Finding) -> Bool {
  (left.place.row ?? 0, left.place.column ?? 0, left.rule)
    < (right.place.row ?? 0, right.place.column ?? 0, right.rule)
}
