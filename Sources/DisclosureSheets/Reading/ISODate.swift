import Disclosure
import WorkingDays

extension CellValue {
  /// The value of a cell that stores its date as text: 2026-09-28, 2026-09-28T17:30:00, 17:30:00.
  ///
  /// What is no date stays the text it is, for the import to report. A time zone is dropped: a
  /// sheet's dates are those of its place.
  init(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    let seconds = parts.last.flatMap(secondsOfDay)
    switch (parts.count, parts.first.flatMap { try? CalendarDay(parsing: String($0)) }, seconds) {
    case (1, let day?, _): self = .date(day)
    case (1, nil, let seconds?): self = .time(seconds: seconds)
    case (2, let day?, let seconds?):
      self = seconds == 0 ? .date(day) : .moment(day, seconds: seconds)
    case (_, _, _): self = .text(text)
    }
  }
}

/// The seconds of 17:30, 17:30:00 or 17:30:00.000Z, or nil.
private func secondsOfDay(_ text: Substring) -> Int? {
  let plain = text.hasSuffix("Z") ? text.dropLast() : text
  let figures = plain.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(figures.count), figures[0].utf8.count == 2,
    let hour = Int(figures[0]), let minute = Int(figures[1]), (0..<24).contains(hour),
    (0..<60).contains(minute)
  else { return nil }
  guard figures.count == 3 else { return hour * 3600 + minute * 60 }
  guard let second = Double(figures[2]), (0..<60).contains(second) else { return nil }
  return hour * 3600 + minute * 60 + Int(second)
}
