import WorkingDays

/// So many years or months that must be full on a day, as 满1年, 满6个月.
struct TimeSpan: Hashable, Sendable {
  let months: Int

  /// Reads 1年, 三年, 6个月; nil for anything else.
  init?(parsing text: some StringProtocol) {
    let (unit, factor) = text.hasSuffix("个月") ? ("个月", 1) : ("年", 12)
    guard text.hasSuffix(unit), let count = number(text.dropLast(unit.count)),
      (1...(30 * 12 / factor)).contains(count)
    else { return nil }
    months = count * factor
  }

  /// The day on which what began on `start` is full: the corresponding day, or the last of its month
  /// (民法典第二百零二条).
  func isFull(from start: CalendarDay, on cutOff: CalendarDay) -> Bool {
    start.adding(months: months).map { $0 <= cutOff } ?? false
  }

  /// As 2025-09-01起，到2026-08-31共364天，差1天满1年.
  func reckoning(from start: CalendarDay, to cutOff: CalendarDay) -> String {
    guard let full = start.adding(months: months) else { return "\(start)起" }
    let span = "\(start)起，到\(cutOff)共\(max(0, cutOff - start))天，"
    return span + (full <= cutOff ? "满\(words)" : "差\(full - cutOff)天满\(words)")
  }

  var words: String { months % 12 == 0 ? "\(months / 12)年" : "\(months)个月" }
}

/// The number that digits, or one Chinese digit up to ten, spell.
private func number(_ text: some StringProtocol) -> Int? {
  let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  return Int(text) ?? chinese.firstIndex(of: String(text)).map { $0 + 1 }
}
