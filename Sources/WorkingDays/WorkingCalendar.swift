/// Which days are worked: the nation's holiday papers, then a region's and an organisation's days.
///
/// The topmost layer that names a day decides; a day nobody names is worked from Monday to Friday.
/// Every question is answered only within ``covered``: the holidays of a later year are not announced
/// yet, and calling them worked would close a period early.
public struct WorkingCalendar: Sendable {
  /// Both ends are included; the years without a break from the first paper on.
  public let covered: ClosedRange<CalendarDay>
  /// The papers in use, by year.
  public let papers: [HolidayPaper]
  /// From the lowest to the topmost.
  public let layers: [CalendarLayer]

  /// How many working days lie before each covered day, and, last, how many there are.
  private let workedBefore: [Int32]
  /// The distance of each working day from the first covered day.
  private let workingDays: [Int32]
  private let named: [CalendarDay: DayStatus]

  /// Puts the papers and layers together.
  ///
  /// Of two papers for one year the later in the list counts; a later year's paper counts for the
  /// December before it. Papers after a missing year are left out of ``covered``.
  public init(papers: [HolidayPaper], layers: [CalendarLayer] = []) {
    let byYear = Dictionary(papers.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
    guard let firstYear = byYear.keys.min() else {
      preconditionFailure("a calendar needs at least one holiday paper")
    }
    let used = (firstYear...).lazy.map { byYear[$0] }.prefix { $0 != nil }.compactMap(\.self)
    self.papers = Array(used)
    self.covered =
      CalendarDay(firstYear, 1, 1)...CalendarDay(firstYear + self.papers.count - 1, 12, 31)
    self.layers = CalendarLayer.Level.allCases.flatMap { level in
      layers.filter { $0.level == level }
    }
    self.named = namedDays(of: self.papers, under: self.layers)
    (self.workedBefore, self.workingDays) = workingDayIndex(of: covered, named: named)
  }

  /// Whether, why and by which text a day is worked.
  public func status(of day: CalendarDay) throws(CalendarGap) -> DayStatus {
    try requireCovered(day)
    if let status = named[day] { return status }
    return DayStatus(
      day: day, reason: day.isWeekend ? .weekend : .weekday, source: DayStatus.weekRule)
  }

  public func isWorked(_ day: CalendarDay) throws(CalendarGap) -> Bool {
    try requireCovered(day)
    let offset = day - covered.lowerBound
    return workedBefore[offset + 1] > workedBefore[offset]
  }

  /// How many days of `days` are worked.
  public func workingDayCount(in days: ClosedRange<CalendarDay>) throws(CalendarGap) -> Int {
    try requireCovered(days.lowerBound)
    try requireCovered(days.upperBound)
    let before = workedBefore[days.lowerBound - covered.lowerBound]
    return Int(workedBefore[days.upperBound - covered.lowerBound + 1] - before)
  }

  /// The `number`-th working day from `day` on, `day` itself included; `number` is at least 1.
  public func workingDay(_ number: Int, from day: CalendarDay) throws(CalendarGap) -> CalendarDay {
    precondition(number >= 1, "working days are numbered from 1")
    try requireCovered(day)
    let before = Int(workedBefore[day - covered.lowerBound])
    guard number <= workingDays.count - before else {
      throw CalendarGap(day: covered.upperBound.next, covered: covered)
    }
    return covered.lowerBound + Int(workingDays[before + number - 1])
  }

  /// A caution when `days` reach the last three days covered; nil otherwise.
  ///
  /// Papers have moved the last days of December before their year (2006, 2007, 2011, 2018, 2022).
  public func caution(for days: ClosedRange<CalendarDay>) -> CalendarProblem? {
    guard days.overlaps((covered.upperBound - 2)...covered.upperBound) else { return nil }
    let year = covered.upperBound.year
    return CalendarProblem(
      "CAL-002",
      "\(year + 1) 年的放假通知还没有录入,它可能调整 \(year) 年 12 月 29—31 日的上班安排;现在按已有的安排计算,"
        + "通知公布后请用 gongshi calendar add FILE 录入,再算一次。")
  }

  @inline(__always)
  private func requireCovered(_ day: CalendarDay) throws(CalendarGap) {
    guard covered.contains(day) else { throw CalendarGap(day: day, covered: covered) }
  }
}

/// The days that papers and layers name, each with what the topmost says.
private func namedDays(
  of papers: [HolidayPaper], under layers: [CalendarLayer]
) -> [CalendarDay: DayStatus] {
  var named: [CalendarDay: DayStatus] = [:]
  for paper in papers {
    for day in paper.off {
      named[day.date] = DayStatus(
        day: day.date, reason: .holiday(day.name), source: paper.source(of: day))
    }
    for day in paper.work {
      named[day.date] = DayStatus(
        day: day.date, reason: .shiftedWork(day.name), source: paper.source(of: day))
    }
  }
  for layer in layers {
    for day in layer.off {
      named[day.date] = DayStatus(
        day: day.date, reason: .ownRest(day.name), source: "\(layer.name):\(layer.source)")
    }
    for day in layer.work {
      named[day.date] = DayStatus(
        day: day.date, reason: .ownWork(day.name), source: "\(layer.name):\(layer.source)")
    }
  }
  return named
}

/// Prefix counts and the list of working days, so that a period is two look-ups however long it is.
private func workingDayIndex(
  of covered: ClosedRange<CalendarDay>, named: [CalendarDay: DayStatus]
) -> (workedBefore: [Int32], workingDays: [Int32]) {
  var workedBefore: [Int32] = [0]
  var workingDays: [Int32] = []
  for offset in 0...(covered.upperBound - covered.lowerBound) {
    let day = covered.lowerBound + offset
    if named[day]?.isWorked ?? !day.isWeekend { workingDays.append(Int32(offset)) }
    workedBefore.append(Int32(workingDays.count))
  }
  return (workedBefore, workingDays)
}
