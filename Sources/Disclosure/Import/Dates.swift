import PersonalData
import WorkingDays

/// Reads the seven spellings in use: 2026-09-28, 2026/9/28, 2026.9.28, 2026年9月28日, 2026 9 28,
/// 20260928, and any of them with leading zeros.
func day(_ text: String) throws(CellProblem) -> CalendarDay {
  let parts = figures(of: text)
  guard parts.count == 3 else { throw notADay(text) }
  let (year, month, dayOfMonth) = (parts[0], parts[1], parts[2])
  guard year >= 1000 else {
    throw CellProblem("R-DAY-03", "“\(text)”的年份不是四位", "请写四位年份,如 2026-09-28")
  }
  guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else {
    throw CellProblem("R-DAY-04", "没有“\(text)”这一天", "请核对月份和日期")
  }
  return day
}

/// Reads 2000年3月, 2000-03, 2000/3, 2000.3, 200003; a full day gives its month.
func month(_ text: String) throws(CellProblem) -> YearMonth {
  let parts = figures(of: text)
  if parts.count == 3 { return YearMonth(of: try day(text)) }
  guard parts.count == 2 else {
    throw CellProblem("R-MONTH-01", "“\(text)”不是年月", "请写成 2000年3月 的样子")
  }
  guard parts[0] >= 1000 else {
    throw CellProblem("R-DAY-03", "“\(text)”的年份不是四位", "请写四位年份,如 2000年3月")
  }
  guard let month = YearMonth(year: parts[0], month: parts[1]) else {
    throw CellProblem("R-MONTH-03", "没有“\(text)”这个月", "请核对月份")
  }
  return month
}

private func notADay(_ text: String) -> CellProblem {
  CellProblem("R-DAY-01", "“\(text)”不是日期", "请写成 2026-09-28 的样子")
}

/// The numbers in a date, or none when anything but figures and one kind of separator is there.
private func figures(of text: String) -> [Int] {
  let trimmed = text.hasSuffix("日") || text.hasSuffix("月") ? text.dropLast() : text[...]
  if trimmed.utf8.allSatisfy(\.isDigit) {
    switch trimmed.utf8.count {
    case 8: return slices(of: trimmed, [4, 2, 2])
    case 6: return slices(of: trimmed, [4, 2])
    default: return []
    }
  }
  let isChinese = trimmed.contains("年")
  let separators: Set<Character> = isChinese ? ["年", "月"] : ["-", "/", ".", " "]
  let used = Set(trimmed.filter { separators.contains($0) })
  guard isChinese || used.count == 1 else { return [] }
  let parts = trimmed.split(omittingEmptySubsequences: false) { separators.contains($0) }
  let figures = parts.compactMap { part in
    (1...4).contains(part.utf8.count) && part.utf8.allSatisfy(\.isDigit) ? Int(part) : nil
  }
  return figures.count == parts.count ? figures : []
}

private func slices(of digits: Substring, _ lengths: [Int]) -> [Int] {
  var rest = digits
  return lengths.compactMap { length in
    defer { rest = rest.dropFirst(length) }
    return Int(rest.prefix(length))
  }
}
