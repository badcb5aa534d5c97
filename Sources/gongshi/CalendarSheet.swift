import Disclosure
import WorkingDays

/// Whole months of the calendar, as they hang on a wall.
struct CalendarSheet {
  let days: [DayStatus]
  let workingDays: Int
  /// The texts behind the days that papers and layers name, in the order they come up.
  let sources: [String]
  private let caution: CalendarProblem?

  /// `range` runs from the first of a month to the last of a month.
  init(of range: ClosedRange<CalendarDay>, in calendar: WorkingCalendar) throws(CalendarGap) {
    var days: [DayStatus] = []
    var day = range.lowerBound
    while day <= range.upperBound {
      days.append(try calendar.status(of: day))
      day = day.next
    }
    self.days = days
    self.workingDays = try calendar.workingDayCount(in: range)
    self.sources = days.filter { $0.mark != nil }.map(\.source).reduce(into: []) { list, source in
      if !list.contains(source) { list.append(source) }
    }
    self.caution = calendar.caution(for: range)
  }
}

extension CalendarSheet {
  var json: JSON {
    .members([
      "from": .string(days[0].day.description),
      "to": .string(days[days.count - 1].day.description),
      "workingDays": .integer(workingDays),
      "days": .array(
        days.map { status in
          .members([
            "date": .string(status.day.description),
            "weekday": .string(status.day.chineseWeekday),
            "worked": .bool(status.isWorked),
            "mark": .orNull(status.mark),
            "why": .string(status.why),
            "source": .string(status.source),
          ])
        }),
      "sources": .array(sources.map(JSON.string)),
      "warnings": .array(caution.map { [$0.json] } ?? []),
    ])
  }

  /// Months, two side by side when there are more; then the holidays, the count and the papers.
  var text: String {
    let months = Dictionary(grouping: days) { $0.day.month }.sorted { $0.key < $1.key }
      .map { monthBlock($0.value) }
    var lines: [String] = []
    for index in stride(from: 0, to: months.count, by: 2) {
      lines += beside(months[index], index + 1 < months.count ? months[index + 1] : [])
      lines.append("")
    }
    lines += namedSpans + ["共 \(workingDays) 个工作日。"]
    if !sources.isEmpty { lines += ["", "依据"] + sources }
    if let caution { lines += ["", "提醒:\(caution)"] }
    return lines.joined(separator: "\n")
  }

  /// As 休  10月1日(星期四)至10月7日(星期三)  国庆节, days of one reason in a row on one line.
  private var namedSpans: [String] {
    var spans: [(first: DayStatus, last: DayStatus)] = []
    for status in days where status.mark != nil {
      if let span = spans.last, span.last.reason == status.reason, span.last.day.next == status.day
      {
        spans[spans.count - 1].last = status
      } else {
        spans.append((status, status))
      }
    }
    return TextTable.lines(
      of:
        spans.map { first, last in
          let until = first.day == last.day ? "" : "至\(monthDay(last.day))"
          return [first.mark ?? "", monthDay(first.day) + until, first.why]
        })
  }
}

private func monthDay(_ day: CalendarDay) -> String {
  "\(day.month)月\(day.day)日(\(day.chineseWeekday))"
}

/// A cell holds two figures, a mark of two columns and a blank.
private let cellWidth = 5

private func monthBlock(_ days: [DayStatus]) -> [String] {
  let first = days[0].day
  let title = "\(first.year)年\(first.month)月"
  let margin = (7 * cellWidth - displayWidth(title)) / 2
  let names = ["一", "二", "三", "四", "五", "六", "日"]
  var lines = [
    String(repeating: " ", count: margin) + title,
    names.map { padded($0, to: cellWidth) }.joined(),
  ]
  var week = String(repeating: " ", count: (first.weekday - 1) * cellWidth)
  for status in days {
    let figures = status.day.day
    week += padded("\(figures < 10 ? " " : "")\(figures)\(status.mark ?? "")", to: cellWidth)
    if status.day.weekday == 7 || status.day == days[days.count - 1].day {
      lines.append(week)
      week = ""
    }
  }
  return lines
}

private func beside(_ left: [String], _ right: [String]) -> [String] {
  (0..<max(left.count, right.count)).map { line in
    let first = line < left.count ? left[line] : ""
    let second = line < right.count ? right[line] : ""
    let whole = second.isEmpty ? first : padded(first, to: 7 * cellWidth + 3) + second
    return String(whole.reversed().drop { $0 == " " }.reversed())
  }
}

/// `text` with blanks behind it up to `width` columns of fixed-width type.
private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}
