extension PrintedPeriod {
  /// Checks the period in both readings, first day counted and not, and grades what it finds.
  ///
  /// Practice counts the first printed day more often than not, the law leaves it out; so a period
  /// that holds in one reading only is a warning, not an error. `minimums` are the kinds of notice
  /// that can be told, the first of a name counts.
  public func verdict(
    in calendar: WorkingCalendar, minimums: [PeriodMinimums] = PeriodMinimums.known
  ) -> PeriodVerdict {
    guard let start, let end else { return verdictWithoutRange(in: calendar) }
    guard start <= end else {
      let ground = PeriodVerdict.Ground(
        "PER-001", .error, "开始日 \(start) 在结束日 \(end) 之后,请核对起止日期。")
      return PeriodVerdict(readings: [], grounds: [ground] + issueGrounds(start: start, end: end))
    }
    let range = start...end
    let calendarDays = PeriodReading(
      unit: .calendarDays, inclusive: end - start + 1, exclusive: end - start)
    var grounds = issueGrounds(start: start, end: end)
    do {
      let readings = [try workingReading(of: range, in: calendar), calendarDays]
      grounds += try countGrounds(range, readings, in: calendar)
      grounds += try endGrounds(range, in: calendar)
      grounds += minimumGrounds(start: start, readings, among: minimums)
      grounds += calendar.caution(for: range).map { [.init($0.id, .warning, $0.words)] } ?? []
      return PeriodVerdict(
        readings: readings, grounds: grounds.isEmpty ? [fineGround(readings)] : grounds)
    } catch {
      let gap = PeriodVerdict.Ground(CalendarGap.id, .error, error.words)
      return PeriodVerdict(readings: [calendarDays], grounds: grounds + [gap])
    }
  }

  /// The day the notice could first be seen, as far as it is known.
  var seen: CalendarDay? { posted ?? issued }

  private func workingReading(
    of range: ClosedRange<CalendarDay>, in calendar: WorkingCalendar
  ) throws(CalendarGap) -> PeriodReading {
    let all = try calendar.workingDayCount(in: range)
    let first = try calendar.isWorked(range.lowerBound) ? 1 : 0
    return PeriodReading(unit: .workingDays, inclusive: all, exclusive: all - first)
  }

  private func fineGround(_ readings: [PeriodReading]) -> PeriodVerdict.Ground {
    PeriodVerdict.Ground("PER-000", .fine, "\(bothReadings(readings)),没有发现问题。")
  }
}

extension PeriodVerdict {
  /// The counts in both readings, as 以当日起算 5个工作日、7日,以次日起算 4个工作日、6日; nil when nothing
  /// could be counted.
  public var readingsInWords: String? { readings.isEmpty ? nil : bothReadings(readings) }
}

/// As 以当日起算 5个工作日、7日,以次日起算 4个工作日、6日.
func bothReadings(_ readings: [PeriodReading]) -> String {
  let inclusive = readings.map { "\($0.inclusive)\($0.unit.chinese)" }.joined(separator: "、")
  let exclusive = readings.map { "\($0.exclusive)\($0.unit.chinese)" }.joined(separator: "、")
  return "以当日起算 \(inclusive),以次日起算 \(exclusive)"
}
