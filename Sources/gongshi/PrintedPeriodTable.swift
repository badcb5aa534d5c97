import Disclosure
import WorkingDays

/// A table of printed periods (公示台账): what each row says, and what is wrong with its cells.
struct PrintedPeriodTable {
  struct Row {
    /// In the sheet, from 1.
    let number: Int
    let title: String?
    let printed: PrintedPeriod
    /// Cells that could not be read; the dates of the row are not judged while there are any.
    let cellGrounds: [PeriodVerdict.Ground]
  }

  let rows: [Row]
  /// What is to be said about the sheet as a whole, as an extra column.
  let notes: [String]

  /// Reads the rows of a sheet under the headers of the ledger, in any order.
  ///
  /// - Throws: ``Refusal`` when no header is found or no row stands below it.
  init(_ sheetRows: [SheetRow], calendar: WorkingCalendar) throws {
    // The day bounds days of birth, of which this table has none.
    var importer = RosterImporter(ledger, sheet: "", today: calendar.covered.upperBound)
    for row in sheetRows { importer.read(row) }
    let result = importer.finish()
    guard result.headerRow != nil else {
      let headers = ledger.columns.map(\.header).joined(separator: "、")
      throw Refusal(
        id: "PER-022", message: "没有找到表头,请在第一行写列名:\(headers)(先后不限,可以缺列)。[PER-022]")
    }
    guard !result.records.isEmpty else {
      throw Refusal(id: "PER-023", message: "表头下面没有一行公示,请填写后再核对。[PER-023]")
    }
    let byRow = Dictionary(grouping: result.findings) { $0.place.row }
    self.rows = result.records.map { record in
      row(record, findings: byRow[record.row] ?? [])
    }
    let bodyRows = Set(result.records.map(\.row))
    self.notes = result.findings.filter { finding in
      !(finding.place.row.map(bodyRows.contains) ?? false)
    }.map(\.description)
  }
}

private let title = Column<String>(ledgerColumn("title", "标题", .text))
private let issued = Column<CalendarDay>(
  ledgerColumn("issued", "成文日期", aliases: ["发文日期", "落款日期"], .day))
private let posted = Column<CalendarDay>(
  ledgerColumn("posted", "张贴日期", aliases: ["发布日期", "实际张贴日"], .day))
private let start = Column<CalendarDay>(
  ledgerColumn("start", "开始", aliases: ["开始日期", "起始日", "起始日期", "公示开始"], .day))
private let end = Column<CalendarDay>(
  ledgerColumn("end", "结束", aliases: ["结束日期", "截止日", "截止日期", "公示结束"], .day))
private let count = Column<String>(ledgerColumn("count", "天数", aliases: ["公示天数"], .text))
private let unit = Column<String>(ledgerColumn("unit", "单位", aliases: ["公示单位"], .text))
private let kind = Column<String>(ledgerColumn("kind", "种类", aliases: ["公示种类"], .text))

private let ledger = Roster(
  name: "公示期台账",
  columns: [
    title.spec, issued.spec, posted.spec, start.spec, end.spec, count.spec, unit.spec, kind.spec,
  ])

private func ledgerColumn(
  _ id: String, _ header: String, aliases: [String] = [], _ type: ColumnType
) -> ColumnSpec {
  ColumnSpec(
    id, header, aliases: aliases, type, required: false,
    privacy: .open(.practice("印在公示上的内容")), width: 12, example: "")
}

private func row(_ record: Record, findings: [Finding]) -> PrintedPeriodTable.Row {
  var grounds = findings.map(ground)
  let stated = record[count].flatMap(statedCount)
  if let text = record[count], stated == nil {
    grounds.append(
      .init("PER-021", .error, "“天数”里的“\(text)”看不懂,请写成 5 或 5个工作日 的样子。"))
  }
  var printedUnit = stated?.unit
  if let text = record[unit] {
    if let known = periodUnit(text) {
      printedUnit = known
    } else {
      grounds.append(
        .init("PER-021", .error, "“单位”里的“\(text)”看不懂,请写 工作日、日 或 月。"))
    }
  }
  return PrintedPeriodTable.Row(
    number: record.row, title: record[title],
    printed: PrintedPeriod(
      issued: record[issued], posted: record[posted], start: record[start], end: record[end],
      count: stated?.count, unit: printedUnit, kind: record[kind]),
    cellGrounds: grounds)
}

private func ground(_ finding: Finding) -> PeriodVerdict.Ground {
  let place = [
    finding.place.field.map { "“\($0)”" }, finding.place.cell.map { "(\($0))" },
  ].compactMap(\.self).joined()
  let words = "\(finding.problem),\(finding.remedy)。"
  return .init(
    finding.rule, finding.severity == .mustFix ? .error : .warning,
    place.isEmpty ? words : "\(place):\(words)")
}

extension PrintedPeriodTable.Row {
  /// The verdict on the row; unreadable cells are said alone, since all else would be guessed.
  func verdict(in calendar: WorkingCalendar) -> PeriodVerdict {
    guard cellGrounds.contains(where: { $0.grade == .error }) else {
      let verdict = printed.verdict(in: calendar, minimums: auditedKinds)
      guard !cellGrounds.isEmpty else { return verdict }
      return PeriodVerdict(
        readings: verdict.readings,
        grounds: cellGrounds + verdict.grounds.filter { $0.grade != .fine })
    }
    return PeriodVerdict(readings: [], grounds: cellGrounds)
  }
}
