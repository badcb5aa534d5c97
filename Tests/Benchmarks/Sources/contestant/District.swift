import Disclosure
import DisclosureBureau
import DisclosureStore
import SchoolOversight
import WorkingDays

/// The rows of the roster as the returns of schools of 500 rows each, written into one workbook.
func writeDistrict(_ rows: Roster, to path: String) throws {
  let head = SummaryHead(
    level: .county, kind: "hiring.proposed", list: list.name, year: 2026, roster: "0",
    area: "云溪县", namesPeople: true, day: try CalendarDay(parsing: "2026-09-28"))
  let columns = list.columns.map(\.id)
  try writeDistrictWorkbook(of: list, head, to: path) { take in
    for first in stride(from: 0, to: rows.count, by: 500) {
      let records = (first..<min(first + 500, rows.count)).map { index in
        Record(
          row: index - first + 2,
          fields: [
            .text(rows.name(index)), .text(rows.post(index)), .text(rows.examNumber(index)),
            .integer(rows.rank(index)), .score(Score(units: rows.total(index) * 10_000)),
          ], columns: columns)
      }
      let table = ReturnTable(columns: columns, records: records, persons: records.map { _ in nil })
      try take(rows.school(first), table)
    }
  }
}

private let list = Disclosure.Roster(
  name: "名单",
  columns: [
    ColumnSpec("name", "姓名", .text, privacy: shown, width: 10, example: "王小明"),
    ColumnSpec("post", "岗位代码", .code, privacy: shown, width: 12, example: "A1"),
    ColumnSpec("ticket", "准考证号", .code, privacy: shown, width: 16, example: "2026"),
    ColumnSpec("rank", "名次", .integer, privacy: shown, width: 8, example: "1"),
    ColumnSpec("total", "总成绩", .score(places: 2), privacy: shown, width: 10, example: "86.5"),
  ])

private let shown = PrivacyClass.open(.practice("比较用的名单"))
