import Disclosure
public import WorkingDays

/// The period that a notice prints, with the day it is dated; nil when it prints none.
///
/// Read from the sentence that speaks of the period (公示期、公示时间、公布期): its first range of days,
/// the count with its unit, or 自即日起 and a count. A day without a year takes the one before it, or
/// that of the date below the notice.
public func printedPeriod(in text: ProofText) -> PrintedPeriod? {
  let issued = text.lines(of: .date).lazy.compactMap { issueDay(ScannedLine($0)) }.first
  for words in [wordsOfPeriod, wordsOfAnnouncements] {
    for line in text.lines where line.part != .cell && line.part != .date {
      let scanned = ScannedLine(line)
      let starts = words.lazy.compactMap { scanned.places(of: $0).first }
      guard let start = starts.min() else { continue }
      if let period = period(in: scanned, from: start, issued: issued) { return period }
    }
  }
  return nil
}

private let wordsOfPeriod = ["公示期", "公示时间", "公示日期", "公示从", "公示自"]

/// What papers without 公示 in their title call it.
private let wordsOfAnnouncements = ["公布期", "公告期", "公布时间", "意见的时间", "意见时间"]

private func issueDay(_ line: ScannedLine) -> CalendarDay? {
  writtenDays(line).lazy.compactMap { $0.day(in: nil) }.first
}

private func period(
  in line: ScannedLine, from start: Int, issued: CalendarDay?
) -> PrintedPeriod? {
  let days = writtenDays(line).filter { $0.range.lowerBound >= start }
  let counted = count(in: line, from: start)
  var first: CalendarDay?
  var second: CalendarDay?
  if let written = days.first { first = written.day(in: issued) }
  if days.count > 1 { second = days[1].day(in: first) }
  guard first != nil || counted != nil else { return nil }
  return PrintedPeriod(
    issued: issued, start: first, end: second, count: counted?.count, unit: counted?.unit)
}

/// The first count of days behind `start`, as 5个工作日, 七个工作日 or 15天.
private func count(
  in line: ScannedLine, from start: Int
) -> (count: Int, unit: PeriodUnit?)? {
  for unit in ["个工作日", "工作日", "个工作天", "个自然日", "自然日", "天"] {
    for place in line.places(of: unit) where place > start {
      var begin = place
      while begin > start, let scalar = line[begin - 1], isOfCount(scalar) { begin -= 1 }
      guard begin < place else { continue }
      return statedCount(line.text(begin..<place + unit.unicodeScalars.count))
    }
  }
  return plainCount(in: line, from: start)
}

/// As 共5日 or 公示期3日; a bare 日 may be a day of the month.
private func plainCount(
  in line: ScannedLine, from start: Int
) -> (count: Int, unit: PeriodUnit?)? {
  for place in line.places(of: "日") where place > start {
    var begin = place
    while begin > start, let scalar = line[begin - 1], isOfCount(scalar) { begin -= 1 }
    guard begin < place,
      ["共", "为期", "公示", "公示期", "期限为", "不少于"].contains(where: { line.has($0, endingBefore: begin) })
    else { continue }
    return statedCount(line.text(begin..<place + 1))
  }
  return nil
}

private func isOfCount(_ scalar: UnicodeScalar) -> Bool {
  isFigure(scalar) || "一二三四五六七八九十两".unicodeScalars.contains(scalar)
}
