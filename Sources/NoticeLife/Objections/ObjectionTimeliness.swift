public import Disclosure
public import WorkingDays

/// Whether an objection came in time.
public enum ObjectionTimeliness: String, Hashable, Sendable, Codable {
  case inTime
  /// After the period, within the working days that a local rule gives on top.
  case inGrace
  case late

  public var chinese: String {
    switch self {
    case .inTime: "在公示期内"
    case .inGrace: "公示期后、当地规定的宽限内"
    case .late: "逾期"
    }
  }
}

/// The end of a notice's period, as it stands when the objection is looked at.
public struct ObjectionWindow: Hashable, Sendable {
  /// Nil while the posting is not proven: then the period has no end and nothing is late.
  public let lastDay: CalendarDay?
  public let closesAt: ClosingTime

  public init(lastDay: CalendarDay?, closesAt: ClosingTime) {
    self.lastDay = lastDay
    self.closesAt = closesAt
  }

  /// The window of a notice whose period ends at `ends`; midnight is the end of the day before.
  public init(ends: Moment?) {
    if let ends, let closing = ClosingTime(minutes: ends.minutes) {
      self.init(lastDay: ends.day, closesAt: closing)
    } else {
      self.init(lastDay: ends.map { $0.day - 1 }, closesAt: .endOfDay)
    }
  }
}

extension ObjectionRules {
  /// Whether it came in time: a letter by the postmark the notice names, all else by its arrival.
  ///
  /// The closing minute itself is in time. A postmark has a day only, and counts the whole of it. A
  /// letter that is in time by either postmark, or late by both, needs no statement of the notice.
  ///
  /// - Throws: ``LifeRefusal`` when the two readings differ and the notice does not say which counts,
  ///   and when the postmark that counts is not known; ``CalendarGap``.
  public func timeliness(
    of channel: ObjectionChannel, arrived: Moment, postmark: CalendarDay?,
    within window: ObjectionWindow, in calendar: WorkingCalendar
  ) throws -> ObjectionTimeliness {
    guard let lastDay = window.lastDay else { return .inTime }
    let graceDay = try stated(\.grace).map { try calendar.workingDay($0.value, from: lastDay.next) }
    func reading(_ day: CalendarDay, _ minutes: Int) -> ObjectionTimeliness {
      func isIn(_ last: CalendarDay) -> Bool {
        day < last || (day == last && minutes <= window.closesAt.minutes)
      }
      if isIn(lastDay) { return .inTime }
      return graceDay.map(isIn) == true ? .inGrace : .late
    }
    let byArrival = reading(arrived.day, arrived.minutes)
    // What has arrived was sent before: nothing else need be known.
    guard channel == .letter, byArrival != .inTime else { return byArrival }
    guard let postmark else { throw postmarkNeeded(stated(\.postmark)?.value) }
    let byPostmark = reading(postmark, 0)
    guard stated(\.postmark) != nil || byPostmark == byArrival else {
      throw LifeRefusal(
        "OBJ-002",
        "信函 \(arrived.day.chinese)收到,邮戳是 \(postmark.chinese),一个在期内一个不在;公示没有写以寄出邮戳还是收到邮戳为准,"
          + "请先按当地规定确定,写进公示的“邮寄认定”或者办公室的异议规则,再登记")
    }
    return byPostmark
  }

  private func postmarkNeeded(_ rule: ObjectionTerms.Postmark?) -> LifeRefusal {
    let which = rule.map { "“\($0.chinese)”" } ?? "邮戳"
    return LifeRefusal("OBJ-001", "信函在截止之后收到,是否逾期要看\(which)上的日期,请看信封,用 --postmark 写上日期")
  }
}

extension ObjectionRules {
  /// What looks wrong in how it came in; nothing here stops it.
  ///
  /// A call or a visit outside the hours at which the notice says somebody is there is mostly a wrong
  /// hour typed in.
  public func findings(
    for channel: ObjectionChannel, arrived: Moment, hours: OfficeHours?,
    in calendar: WorkingCalendar
  ) throws(CalendarGap) -> [Finding] {
    var findings: [Finding] = []
    if let stated = stated(\.channels), !stated.value.contains(channel) {
      findings.append(
        Finding(
          rule: "OBJ-003", severity: .explain, value: channel.chinese,
          problem:
            "\(stated.source)只写了\(stated.value.map(\.chinese).joined(separator: "、")),没有写\(channel.chinese)",
          remedy: "请告诉异议人怎样提出,并照常登记"))
    }
    if let hours, channel.needsSomebody, try !hours.include(arrived, in: calendar) {
      findings.append(
        Finding(
          rule: "OBJ-004", severity: .explain, value: arrived.chinese,
          problem: "\(arrived.chinese)不在公示写的受理时间“\(hours.words)”内", remedy: "请核对收到的时间"))
    }
    return findings
  }
}
