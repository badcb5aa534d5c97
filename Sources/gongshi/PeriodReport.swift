import Disclosure
import WorkingDays

/// A planned period with its days, ready to be shown to a clerk or a program.
struct PeriodReport {
  let period: Period
  let days: [PeriodDay]
  /// The last day when the posting day counts.
  let postingCounts: CalendarDay
  /// The last day when it does not; nil when only that one is past the announced holidays.
  let nextDay: CalendarDay?
  let caution: CalendarProblem?

  init(
    posted: CalendarDay, count: Int, _ unit: PeriodUnit, startingOn firstDay: FirstDay,
    closingAt closesAt: ClosingTime, in calendar: WorkingCalendar
  ) throws(CalendarGap) {
    let period = try Period(
      posted: posted, count: count, unit, startingOn: firstDay, closingAt: closesAt, in: calendar)
    self.period = period
    self.days = try period.days(in: calendar)
    self.postingCounts =
      try Period(posted: posted, count: count, unit, startingOn: .posting, in: calendar).lastDay
    self.nextDay = try? Period(posted: posted, count: count, unit, in: calendar).lastDay
    self.caution = period.caution(in: calendar)
  }
}

extension PeriodReport {
  var json: JSON {
    .members([
      "posted": .string(period.posted.description),
      "count": .integer(period.count),
      "unit": .string(period.unit.rawValue),
      "firstDay": .string(period.firstDay.rawValue),
      "firstCounted": .string(period.firstCounted.description),
      "lastDay": .string(period.lastDay.description),
      "closesAt": .string(period.closingInstant),
      "days": .array(days.map(\.json)),
      "ifPostingDayCounts": .string(postingCounts.description),
      "ifCountedFromNextDay": .orNull(nextDay?.description),
      "sentence": .string(sentence),
      "warnings": .array(caution.map { [$0.json] } ?? []),
    ])
  }

  /// A table of the days, the texts behind them, and the sentence for the notice.
  var text: String {
    let sources = days.map(\.source).reduce(into: [String]()) { list, source in
      if !list.contains(source) { list.append(source) }
    }
    let rows = days.map { day in
      let place = (sources.firstIndex(of: day.source) ?? 0) + 1
      return [
        day.day.description, day.day.chineseWeekday, day.number.map { "第\($0)日" } ?? "不计", day.why,
        "[\(place)]",
      ]
    }
    let notes = sources.enumerated().map { "[\($0 + 1)] \($1)" }
    return
      ([heading, ""] + TextTable.lines(of: [["日期", "星期", "计数", "说明", "依据"]] + rows) + ["", "依据"]
      + notes + ["", "公示上写:", "  \(sentence)", "", otherReading]
      + (caution.map { ["", "提醒:\($0)"] } ?? [])).joined(separator: "\n")
  }

  private var heading: String {
    let start = period.firstDay == .posting ? "张贴当日" : "张贴次日"
    return
      "\(period.posted.chineseWithWeekday)张贴,公示\(period.count)\(period.unit.chinese),从\(start)起算"
  }

  /// What the notice prints.
  var sentence: String {
    let closing =
      period.closesAt == .endOfDay ? "" : ",截止时间为\(period.lastDay.chinese)\(period.closesAt)"
    return "公示期：\(period.wording)\(closing)。"
  }

  private var otherReading: String {
    switch (period.firstDay, nextDay) {
    case (.dayAfterPosting, _): "如果张贴当日也计入,到 \(postingCounts.chineseWithWeekday)为止。"
    case (.posting, let nextDay?):
      "如果从张贴次日起算(民法典第二百零一条),到 \(nextDay.chineseWithWeekday)为止。"
    case (.posting, nil): "如果从张贴次日起算(民法典第二百零一条),要等下一年的放假通知公布才能计算。"
    }
  }
}

extension PeriodDay {
  fileprivate var json: JSON {
    .members([
      "date": .string(day.description),
      "weekday": .string(day.chineseWeekday),
      "counted": .bool(number != nil),
      "number": number.map(JSON.integer),
      "why": .string(why),
      "source": .string(source),
    ])
  }
}

extension CalendarProblem {
  var json: JSON { .members(["id": .string(id), "message": .string(words)]) }
}
