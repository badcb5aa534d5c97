extension PrintedPeriod {
  /// Whether the stated count is what the printed days make, in either reading.
  func countGrounds(
    _ range: ClosedRange<CalendarDay>, _ readings: [PeriodReading], in calendar: WorkingCalendar
  ) throws(CalendarGap) -> [PeriodVerdict.Ground] {
    guard let count else { return [] }
    let units = unit.map { [$0] } ?? [.workingDays, .calendarDays]
    var fitting: [PeriodUnit] = []
    for unit in units where try fits(count, unit, range, readings, in: calendar) {
      fitting.append(unit)
    }
    if fitting.isEmpty {
      let stated = unit.map { "\(count)\($0.chinese)" } ?? "\(count)(未写单位)"
      return [
        .init(
          "PER-008", .error,
          "写明 \(stated),但印出的起止日期\(bothReadings(readings)),都对不上,请改正天数或结束日。")
      ]
    }
    guard unit == nil else { return [] }
    let words = fitting.map { "\(count)\($0.chinese)" }.joined(separator: "或")
    return [
      .init("PER-013", .warning, "天数 \(count) 没有写明单位:起止日期与\(words)相符,请写明是工作日还是日历日。")
    ]
  }

  private func fits(
    _ count: Int, _ unit: PeriodUnit, _ range: ClosedRange<CalendarDay>,
    _ readings: [PeriodReading], in calendar: WorkingCalendar
  ) throws(CalendarGap) -> Bool {
    if let reading = readings.first(where: { $0.unit == unit }),
      count == reading.inclusive || count == reading.exclusive
    {
      return true
    }
    // An end that has been moved past a holiday makes more days than were promised, rightly so.
    guard count >= 1, unit != .workingDays else { return false }
    for firstDay in FirstDay.allCases {
      let planned = try Period(
        posted: range.lowerBound, count: count, unit, startingOn: firstDay, in: calendar)
      if range.upperBound == planned.lastDay || range.upperBound == planned.rolledFrom {
        return true
      }
    }
    return false
  }

  /// What to say of a notice that prints no closed range: both ends it can mean.
  func verdictWithoutRange(in calendar: WorkingCalendar) -> PeriodVerdict {
    let missing = [start == nil ? "开始日" : nil, end == nil ? "结束日" : nil].compactMap(\.self)
      .joined(separator: "和")
    guard end == nil, let count, count >= 1, let unit, let first = start ?? seen else {
      let ground = PeriodVerdict.Ground(
        "PER-002", .error, "没有写\(missing),无法核对,请写明公示的起止日期。")
      return PeriodVerdict(readings: [], grounds: [ground])
    }
    do {
      let inclusive = try Period(
        posted: first, count: count, unit, startingOn: .posting, in: calendar)
      let exclusive = try Period(posted: first, count: count, unit, in: calendar)
      let ground = PeriodVerdict.Ground(
        "PER-002", .warning,
        "没有写\(missing):从 \(first) 起 \(count)\(unit.chinese),以当日起算到 \(inclusive.lastDay),"
          + "以次日起算到 \(exclusive.lastDay),请写明起止日期。")
      return PeriodVerdict(readings: [], grounds: [ground])
    } catch {
      return PeriodVerdict(
        readings: [], grounds: [.init(CalendarGap.id, .error, error.words)])
    }
  }
}
