/// A count as a notice prints it, with its unit when the same words name it.
///
/// Reads 5, 5个工作日, 五个工作日, 15天, 三十日; nil for anything else, and for a count of none.
public func statedCount(_ text: String) -> (count: Int, unit: PeriodUnit?)? {
  let plain = text.filter { !$0.isWhitespace }
  let figures = plain.prefix { $0.isASCII && $0.isNumber }
  let numerals = plain.prefix { $0 == "十" || digits[$0] != nil }
  let number = figures.isEmpty ? chineseNumber(numerals) : Int(figures)
  guard let number, (1...9999).contains(number) else { return nil }
  let rest = String(plain.dropFirst(figures.isEmpty ? numerals.count : figures.count))
  guard !rest.isEmpty else { return (number, nil) }
  guard let unit = periodUnit(rest) else { return nil }
  return (number, unit)
}

/// The unit that an office's word means; 天 and 日 are calendar days, as they stand.
public func periodUnit(_ text: String) -> PeriodUnit? {
  let plain = text.lowercased().filter { !$0.isWhitespace }
  let word = plain.hasPrefix("个") ? plain.dropFirst() : plain[...]
  switch word {
  case "工作日", "工作天", "wd", "working": return .workingDays
  case "日", "天", "自然日", "日历日", "自然天", "calendar": return .calendarDays
  case "月", "month": return .months
  default: return nil
  }
}

private let digits: [Character: Int] = [
  "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]

/// 一 to 九十九.
private func chineseNumber(_ text: Substring) -> Int? {
  let parts = text.split(separator: "十", omittingEmptySubsequences: false)
  guard parts.count <= 2, !text.isEmpty, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
  let ones = parts[parts.count - 1].first.map { digits[$0] ?? 0 } ?? 0
  guard parts.count == 2 else { return ones }
  return (parts[0].first.map { digits[$0] ?? 0 } ?? 1) * 10 + ones
}
