import Disclosure
import WorkingDays
import PersonalData

/// ENR-010: a number that gives away who the child is.
func childNumberFindings(
  _ content: NoticeContent, in column: Column<String>
) -> [RecordFinding] {
  content.records.compactMap { row in
    row[column].flatMap {
      privateNumberFinding($0, row, in: column.spec.id, posted: content.posted)
    }
  }
}

/// A number made of an ID, a phone or a day of birth, as registration systems of some schools make
/// them; `posted` tells which years pupils are born in.
func privateNumberFinding(
  _ number: String, _ row: Record, in column: String, posted: CalendarDay
) -> RecordFinding? {
  guard let what = giveaway(in: number, posted: posted) else { return nil }
  return RecordFinding(
    "ENR-010", row: row.row, in: column, nil, "这个号码含有\(what),不能公布",
    "请换成报名系统的流水号(依据:\(neverPublished))")
}

private func giveaway(in number: String, posted: CalendarDay) -> String? {
  if let found = PrivateContent.first(in: number, of: PrivateContent.Kind.all) {
    return found.kind.rawValue
  }
  let digits = number.map { $0.isASCII ? $0.wholeNumberValue : nil }
  // New pupils are five to sixteen years old; a serial number after the year is none of these days.
  let years = (posted.figures.year - 16)...(posted.figures.year - 5)
  for start in digits.indices where start + 8 <= digits.count {
    let window = digits[start..<start + 8].compactMap(\.self)
    guard window.count == 8 else { continue }
    let value = window.reduce(0) { $0 * 10 + $1 }
    if years.contains(value / 10_000),
      CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
    {
      return "像出生日期的数字"
    }
  }
  return nil
}
