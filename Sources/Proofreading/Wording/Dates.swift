import Disclosure
import WorkingDays

/// Days that do not exist, have another weekday, run backwards or are written against the standard.
func dateSlips(_ line: ScannedLine) -> [Slip] {
  let days = writtenDays(line)
  guard !days.isEmpty else { return [] }
  var slips: [Slip] = []
  var context: CalendarDay?
  for (index, written) in days.enumerated() {
    slips += padding(line, written) + impossible(line, written)
    let day = written.day(in: context)
    if let day { slips += weekday(line, written, day) }
    if index > 0, let first = days[index - 1].day(in: context), let day {
      slips += backwards(line, days[index - 1], first, written, day)
    }
    context = day ?? context
  }
  return slips
}

/// Zeros in front, which GB/T 9704-2012 7.3.5.4 leaves out; a table may line its days up with them.
private func padding(_ line: ScannedLine, _ written: WrittenDay) -> [Slip] {
  guard written.isPadded, line.line.part != .cell else { return [] }
  return [
    Slip(
      "LINT-030", written.range, "日期“\(line.text(written.range))”的月、日前面补了 0",
      "请去掉 0,如 2026年9月1日")
  ]
}

private func impossible(_ line: ScannedLine, _ written: WrittenDay) -> [Slip] {
  // In a leap year where none is written: 2月29日 may be right.
  guard let month = written.month,
    CalendarDay(year: written.year ?? 2024, month: month, day: written.day) == nil
  else { return [] }
  return [
    Slip(
      "LINT-031", as: .mustFix, written.range, "没有“\(line.text(written.range))”这一天", "请核对日期")
  ]
}

private func weekday(_ line: ScannedLine, _ written: WrittenDay, _ day: CalendarDay) -> [Slip] {
  guard let (name, end) = writtenWeekday(line, behind: written.range.upperBound),
    name != day.weekdayName
  else { return [] }
  let range = written.range.lowerBound..<end
  return [
    Slip(
      "LINT-032", as: .mustFix, range, "“\(line.text(range))”的星期不对,\(day) 是\(day.chineseWeekday)",
      "请核对日期和星期")
  ]
}

/// The weekday that is written behind a day, as （星期一）, (周一) or 星期一; 一 to 日.
private func writtenWeekday(
  _ line: ScannedLine, behind start: Int
) -> (name: String, end: Int)? {
  var place = start
  if let bracket = line[place], "（(".unicodeScalars.contains(bracket) { place += 1 }
  guard let word = ["星期", "周", "礼拜"].first(where: { line.has($0, at: place) }) else {
    return nil
  }
  place += word.unicodeScalars.count
  guard let scalar = line[place], "一二三四五六日天".unicodeScalars.contains(scalar) else { return nil }
  // 周一至周五 are office hours, 周日均 and the like something else.
  if word == "周", line[start] != "（", line[start] != "(" { return nil }
  return (scalar == "天" ? "日" : String(scalar), place + 1)
}

/// Two days joined by 至 or a dash, of which the second is the earlier.
private func backwards(
  _ line: ScannedLine, _ first: WrittenDay, _ start: CalendarDay, _ second: WrittenDay,
  _ end: CalendarDay
) -> [Slip] {
  let between = line.scalars[first.range.upperBound..<second.range.lowerBound]
  guard end < start, joins(between), first.year != nil || second.year == nil else { return [] }
  // Over New Year many leave out the second year; everybody reads it rightly.
  let crossesNewYear =
    second.year == nil && start.figures.month >= 11 && end.figures.month <= 2
  guard !crossesNewYear else { return [] }
  let range = first.range.lowerBound..<second.range.upperBound
  return [
    Slip(
      "LINT-033", as: .mustFix, range, "“\(line.text(range))”的结束日在开始日之前", "请核对起止日期")
  ]
}

/// Whether only a mark of a range, a weekday or an hour stands between two days.
private func joins(_ between: ArraySlice<UnicodeScalar>) -> Bool {
  let words = String(String.UnicodeScalarView(between))
  let rest = words.filter { !"（）()星期周一二三四五六日天0123456789:：时上下午起 ".contains($0) }
  return rangeMarks.contains(rest)
}
