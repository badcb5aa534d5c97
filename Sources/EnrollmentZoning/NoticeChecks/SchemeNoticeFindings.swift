import Disclosure
import WorkingDays

/// Children enter school who are six by 31 August of the year; seen in every scheme that was read.
let ageLine = (month: 8, day: 31, source: Provision.practice("各地招生方案都以当年8月31日为界"))

/// ENR-001, ENR-002: the line by which age is counted.
func ageLineFindings(_ content: NoticeContent) -> [RecordFinding] {
  let name = "年龄截止日"
  guard let line = content.facts.day(name) else {
    guard content.facts.text(stageFact.name) == "小学" else { return [] }
    return [
      RecordFinding("ENR-001", in: name, "小学招生没有写年龄算到哪一天", "请写一行“\(name): 2026-08-31”,年份按本次招生")
    ]
  }
  let figures = line.figures
  if (figures.month, figures.day) != (ageLine.month, ageLine.day) {
    return [
      RecordFinding(
        "ENR-001", .explain, in: name, line.description,
        "年龄算到 \(line),一般算到 8 月 31 日(\(ageLine.source))",
        "请核对;当地另有规定的写在依据里")
    ]
  }
  guard figures.year != content.posted.figures.year else { return [] }
  return [
    RecordFinding(
      "ENR-002", .explain, in: name, line.description, "年龄算到 \(line),公告在 \(content.posted) 张贴",
      "请核对年份")
  ]
}

/// ENR-003, ENR-004: days of the timetable that end before they begin, or lines out of order.
func timetableFindings(_ content: NoticeContent) -> [RecordFinding] {
  var findings: [RecordFinding] = []
  var last: (day: MonthDay, words: String)?
  for line in content.records {
    guard let words = line[TimetableLine.time] else { continue }
    let days = MonthDay.all(in: words)
    guard let first = days.first else { continue }
    if days.count == 2, days[1] < first {
      findings.append(
        RecordFinding(
          "ENR-004", row: line.row, in: TimetableLine.time.spec.id, words, "“\(words)”结束在开始之前",
          "请核对日期"))
    }
    if let last, first < last.day {
      findings.append(
        RecordFinding(
          "ENR-003", .explain, row: line.row, in: TimetableLine.time.spec.id, words,
          "“\(words)”排在“\(last.words)”后面,时间却更早", "请核对日期,或按时间先后排列"))
    }
    last = (first, words)
  }
  return findings
}

/// A day of the year of enrolment, as timetables write it.
struct MonthDay: Hashable, Comparable {
  let month: Int
  let day: Int

  static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }

  /// The first and the last day that `words` name, as of 5月11日—15日 and 8月底前; a day without a
  /// month is of the month before it, and 底 is its last.
  static func all(in words: String) -> [MonthDay] {
    var days: [MonthDay] = []
    var month: Int?
    var figure: Int?
    for character in words + " " {
      if let digit = character.wholeNumberValue, character.isASCII {
        figure = (figure ?? 0) * 10 + digit
        continue
      }
      switch character {
      case "月": month = figure
      case "日", "号": add(figure, of: month, to: &days)
      case "底": add(31, of: month, to: &days)
      default: break
      }
      // 5月11—15日: the first day stands without its word.
      if "—-–~～至、".contains(character), month != nil { add(figure, of: month, to: &days) }
      figure = nil
    }
    return days.count > 2 ? [days[0], days[days.count - 1]] : days
  }

  private static func add(_ day: Int?, of month: Int?, to days: inout [MonthDay]) {
    guard let month, let day, (1...12).contains(month), (1...31).contains(day) else { return }
    days.append(MonthDay(month: month, day: day))
  }
}
