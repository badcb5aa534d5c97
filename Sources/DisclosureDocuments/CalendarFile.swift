public import Disclosure
import WorkingDays

/// The period of a notice as a calendar file (.ics, RFC 5545): the day it opens and the hour at
/// which it closes, each with a reminder a day before.
///
/// The same publication gives the same bytes: the events are named after the fingerprint and stamped
/// with the posting day. Lines end with CRLF.
public func calendarFile(of publication: Publication, fingerprint: String) -> String {
  let period = publication.period
  var file = ""
  for line in calendarHead { file += folded(line) }
  let opening = [
    "DTSTART;VALUE=DATE:\(stamp(period.firstCounted))",
    "DTEND;VALUE=DATE:\(stamp(period.firstCounted.next))",
  ]
  let closing = period.lastDay.at(minutes: period.closesAt.minutes)
  // The event ends when the period does, so that 24:00 is still shown on the last day.
  let lastHalfHour = period.lastDay.at(minutes: max(0, period.closesAt.minutes - 30))
  let ending = [
    "DTSTART;TZID=Asia/Shanghai:\(lastHalfHour)", "DTEND;TZID=Asia/Shanghai:\(closing)",
  ]
  let closes = "公示\(period.closesAt)截止"
  let events =
    event("opens", "公示开始", at: opening, publication, fingerprint)
    + event("closes", closes, at: ending, publication, fingerprint)
    + takingDown(publication, fingerprint)
  for line in events + ["END:VCALENDAR"] {
    file += folded(line)
  }
  return file
}

/// Half an hour from the end of the period on, for a list that must not hang a minute longer.
private func takingDown(_ publication: Publication, _ fingerprint: String) -> [String] {
  guard publication.comesDown == .atPeriodEnd else { return [] }
  let period = publication.period
  let end = period.closesAt.minutes
  let times = [
    "DTSTART;TZID=Asia/Shanghai:\(period.lastDay.at(minutes: end))",
    "DTEND;TZID=Asia/Shanghai:\(period.lastDay.at(minutes: end + 30))",
  ]
  return event("down", "撤下名单", at: times, publication, fingerprint)
}

let calendarHead = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Gongshi//Gongshi 1//ZH-CN",
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T020000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
]

private func event(
  _ name: String, _ summary: String, at times: [String], _ publication: Publication,
  _ fingerprint: String
) -> [String] {
  let summary = escaped("\(summary)：\(publication.title.text)")
  return [
    "BEGIN:VEVENT",
    "UID:\(fingerprint)-\(name)@gongshi",
    "DTSTAMP:\(stamp(publication.period.posted))T000000Z",
  ] + times + [
    "SUMMARY:\(summary)",
    "DESCRIPTION:\(escaped(description(of: publication, fingerprint)))",
    "CLASS:PUBLIC",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:\(summary)",
    "TRIGGER\(trigger(of: name))",
    "END:VALARM",
    "END:VEVENT",
  ]
}

/// A day before, but for what is to be done at once.
private func trigger(of event: String) -> String {
  switch event {
  case "closes": ";RELATED=END:-P1D"
  case "down": ":PT0S"
  default: ":-P1D"
  }
}

private func description(of publication: Publication, _ fingerprint: String) -> String {
  let period = publication.period
  let named = ["受理部门", "联系人", "联系电话", "受理时间", "通讯地址", "监督电话"].compactMap { name in
    publication.texts(name).first.map { "\(name)：\(chinesePunctuation($0.text))" }
  }
  return
    (["公示期：\(period.sentence)，\(period.lastDay.printed)\(period.closesAt)截止"] + named
    + ["发布单位：\(publication.issuer.text)", "公示指纹：\(fingerprint)"]).joined(separator: "\n")
}

/// As 20260914.
func stamp(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

extension CalendarDay {
  /// As 20260914T173000; 24:00 is the next day's midnight.
  func at(minutes: Int) -> String {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
    let (hour, minute) = rest.quotientAndRemainder(dividingBy: 60)
    return
      "\(stamp(self + days))T\(hour < 10 ? "0" : "")\(hour)\(minute < 10 ? "0" : "")\(minute)00"
  }
}

/// A TEXT value (RFC 5545, 3.3.11).
func escaped(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "\\": result += "\\\\"
    case ";": result += "\\;"
    case ",": result += "\\,"
    case "\n", "\r\n", "\r": result += "\\n"
    default: if !character.isControl { result.append(character) }
    }
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }
}

/// A content line with its end, cut so that no line has more than 75 octets (RFC 5545, 3.1).
///
/// The cut never goes through a character, though the standard would allow it.
func folded(_ line: String) -> String {
  var (result, octets) = ("", 0)
  for scalar in line.unicodeScalars {
    let size = UTF8.width(scalar)
    if octets + size > 75 {
      result += "\r\n "
      octets = 1
    }
    result.unicodeScalars.append(scalar)
    octets += size
  }
  return result + "\r\n"
}
