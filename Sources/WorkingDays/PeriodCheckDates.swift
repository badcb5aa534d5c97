extension PrintedPeriod {
  /// How the printed days stand to the day of the notice and the day it went up.
  func issueGrounds(start: CalendarDay, end: CalendarDay) -> [PeriodVerdict.Ground] {
    var grounds = issued.map { yearOrDistanceGrounds(issued: $0, start: start, end: end) } ?? []
    if let issued, end < issued {
      grounds.append(
        .init("PER-005", .error, "结束日 \(end) 早于成文日期 \(issued),公示还没发出就已结束,请核对日期。"))
    }
    if let posted, posted > end {
      grounds.append(
        .init("PER-007", .error, "\(posted) 张贴时公示期已于 \(end) 结束,应重新确定公示期。"))
    } else if let posted, posted > start {
      grounds.append(
        .init(
          "PER-006", .warning,
          "印的开始日是 \(start),实际 \(posted) 才张贴,公示时间少了 \(posted - start) 天,建议顺延结束日。"))
    }
    return grounds
  }

  /// A wrong year explains every other distance, so it is said alone.
  private func yearOrDistanceGrounds(
    issued: CalendarDay, start: CalendarDay, end: CalendarDay
  ) -> [PeriodVerdict.Ground] {
    let distance = start - issued
    // Over New Year the years differ rightly; nothing a school posts begins or lasts a year.
    let startsInWrongYear = start.year != issued.year && !(0...31).contains(distance)
    let endsInWrongYear = end.year != start.year && end - start >= nearlyAYear
    if startsInWrongYear || endsInWrongYear || abs(distance) >= nearlyAYear {
      return [
        .init(
          "PER-004", .error,
          "成文日期是 \(issued),公示期却印成 \(start) 至 \(end),疑为年份印错,请核对。")
      ]
    }
    guard !(0...1).contains(distance) else { return [] }
    let words = distance < 0 ? "早于成文日期 \(-distance) 天" : "晚于成文日期 \(distance) 天"
    return [
      .init("PER-003", .warning, "开始日 \(start) \(words),通常应为当日或次日,请核对。")
    ]
  }

  /// Whether the last printed day is one on which an objection could be handed in.
  func endGrounds(
    _ range: ClosedRange<CalendarDay>, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> [PeriodVerdict.Ground] {
    let status = try calendar.status(of: range.upperBound)
    guard !status.isWorked else { return [] }
    let next = try calendar.workingDay(1, from: range.upperBound)
    let rest = "结束日 \(status.day.chineseWithWeekday)是休息日(\(status.why))"
    switch unit {
    case .workingDays:
      return [.init("PER-009", .warning, "\(rest),按工作日计算的公示期应在工作日结束。")]
    case .calendarDays, .months:
      return [
        .init("PER-010", .warning, "\(rest),按民法典第二百零三条应顺延到 \(next.chineseWithWeekday)。")
      ]
    case nil:
      return [
        .init(
          "PER-010", .warning,
          "\(rest),没有写明单位:按日计算应顺延到 \(next.chineseWithWeekday),按工作日计算不会在这一天结束。")
      ]
    }
  }
}

/// Further apart than this, two days of one notice are a slip of the year.
private let nearlyAYear = 330
