import WorkingDays

/// A day as it stands in a text, as 2026年9月28日, 9月28日 or 28日.
struct WrittenDay {
  /// As written; nil where the text leaves it out or gives it fewer than four figures.
  let year: Int?
  let month: Int?
  let day: Int
  let range: Range<Int>
  /// Whether month or day has a zero in front.
  let isPadded: Bool

  /// With what the text leaves out taken from `context`; nil when there is no such day.
  func day(in context: CalendarDay?) -> CalendarDay? {
    guard let year = year ?? context?.figures.year, let month = month ?? context?.figures.month
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

/// Every day in `line` with its month at least, and days alone behind 至 and its like.
func writtenDays(_ line: ScannedLine) -> [WrittenDay] {
  var (days, place): ([WrittenDay], Int) = ([], 0)
  while place < line.scalars.count {
    guard isFigure(line.scalars[place]), line[place - 1].map(isFigure) != true,
      let day = writtenDay(line, at: place)
    else {
      place += 1
      continue
    }
    days.append(day)
    place = day.range.upperBound
  }
  return days
}

private func writtenDay(_ line: ScannedLine, at start: Int) -> WrittenDay? {
  var place = start
  var (year, month): (Int?, Int?)
  var isPadded = false
  if let (figures, length) = figures(line, at: place, upTo: 4), length == 4,
    line[place + length] == "年"
  {
    year = figures
    place = skippingBlanks(line, place + length + 1)
  }
  if let (figures, length) = figures(line, at: place, upTo: 2), line[place + length] == "月" {
    month = figures
    isPadded = length == 2 && figures < 10
    place = skippingBlanks(line, place + length + 1)
  }
  guard year == nil || month != nil, month != nil || isBehindRange(line, start),
    let (day, length) = figures(line, at: place, upTo: 2),
    line[place + length] == "日" || line[place + length] == "号"
  else { return nil }
  isPadded = isPadded || (length == 2 && day < 10)
  return WrittenDay(
    year: year, month: month, day: day, range: start..<place + length + 1, isPadded: isPadded)
}

/// Whether 至 or another mark of a range stands before `place`, behind a day.
private func isBehindRange(_ line: ScannedLine, _ place: Int) -> Bool {
  rangeMarks.contains { mark in
    let start = place - mark.unicodeScalars.count
    return line.has(mark, at: start) && (line[start - 1] == "日" || line[start - 1] == "）")
  }
}

let rangeMarks = ["至", "到", "—", "——", "－", "-", "–", "~", "～"]

private func figures(
  _ line: ScannedLine, at place: Int, upTo limit: Int
) -> (value: Int, length: Int)? {
  var (value, length) = (0, 0)
  while length < limit, let scalar = line[place + length], isFigure(scalar) {
    value = value * 10 + Int(scalar.value - 0x30)
    length += 1
  }
  return length > 0 ? (value, length) : nil
}

private func skippingBlanks(_ line: ScannedLine, _ start: Int) -> Int {
  var place = start
  while let scalar = line[place], isBlank(scalar) { place += 1 }
  return place
}
