extension PrintedPeriod {
  /// Whether the period is as long as its kind asks.
  ///
  /// Where texts differ, only a period that falls short of all of them is an error: nobody knows
  /// here which of them holds for this office.
  func minimumGrounds(
    start: CalendarDay, _ readings: [PeriodReading], among minimums: [PeriodMinimums]
  ) -> [PeriodVerdict.Ground] {
    guard let kind else { return [] }
    guard let known = PeriodMinimums.named(kind, among: minimums) else {
      let names = minimums.compactMap(\.names.first).joined(separator: "、")
      return [
        .init("PER-014", .warning, "不认识种类“\(kind)”,没有核对最短期限;能核对的种类有:\(names)。")
      ]
    }
    // Signed the day before, the notice has left out the day the law leaves out already.
    let startsNextDay = seen.map { $0 < start } ?? false
    let outcomes = known.minimums.compactMap { minimum in
      readings.first { $0.unit == minimum.unit }.map {
        (minimum, Outcome(of: minimum, $0, startsNextDay: startsNextDay))
      }
    }
    let short = outcomes.filter { $0.1 == .short }
    let isError = short.count == outcomes.count
    return outcomes.compactMap { minimum, outcome in
      ground(minimum, outcome, isError: isError, readings)
    }
  }

  private enum Outcome {
    case met
    case metCountingFirstDay
    case short

    init(of minimum: MinimumPeriod, _ reading: PeriodReading, startsNextDay: Bool) {
      let exclusive = startsNextDay ? reading.inclusive : reading.exclusive
      if reading.inclusive < minimum.count {
        self = .short
      } else {
        self = exclusive < minimum.count ? .metCountingFirstDay : .met
      }
    }
  }

  private func ground(
    _ minimum: MinimumPeriod, _ outcome: Outcome, isError: Bool, _ readings: [PeriodReading]
  ) -> PeriodVerdict.Ground? {
    guard let reading = readings.first(where: { $0.unit == minimum.unit }) else { return nil }
    let unit = minimum.unit.chinese
    switch outcome {
    case .met: return nil
    case .metCountingFirstDay:
      return .init(
        "PER-012", .warning,
        "以当日起算 \(reading.inclusive)\(unit),满足;以次日起算 \(reading.exclusive)\(unit),不足 \(minimum.words)。"
          + "建议把结束日推后一个工作日。")
    case .short:
      return .init(
        "PER-011", isError ? .error : .warning,
        "只有 \(reading.inclusive)\(unit),少于 \(minimum.words)"
          + (isError ? ",请延长公示期。" : ";各地规定不一,请按本地规定核对。"))
    }
  }
}
