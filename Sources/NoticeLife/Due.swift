public import WorkingDays

/// Something the office owes, and by when.
public struct Due: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case periodEnd = "公示期满"
    case conclusion = "作结论"
    case evidence = "补张贴证据"
    case objection = "答复异议"
    case request = "办理依申请公开"
    case takeDown = "撤下"
    case retention = "注销名单"
    case signature = "签字"
    case posting = "张贴"
    case archive = "归档"
  }

  /// How near it is; the ladder of reminders.
  public enum Rung: Int, Hashable, Sendable, CaseIterable, Comparable {
    case overdue, today, oneDay, threeDays, later

    public static func < (left: Rung, right: Rung) -> Bool { left.rawValue < right.rawValue }

    public var chinese: String {
      switch self {
      case .overdue: "已逾期"
      case .today: "今天"
      case .oneDay: "明天"
      case .threeDays: "三天内"
      case .later: "以后"
      }
    }
  }

  public let kind: Kind
  /// As N-2026-0012; a request's own id where it is about one.
  public let notice: String
  public let title: String
  /// The objection or the step, where it is about one.
  public let about: String?
  /// The first moment too late; nil when no day is set.
  public let by: Moment?

  public init(_ kind: Kind, _ notice: String, _ title: String, about: String? = nil, by: Moment?) {
    self.kind = kind
    self.notice = notice
    self.title = title
    self.about = about
    self.by = by
  }

  /// By days of the calendar, so that what falls on a Monday is told on the Friday before.
  public func rung(at now: Moment) -> Rung {
    guard let by else { return .later }
    guard now < by else { return .overdue }
    return switch by.lastDay - now.day {
    case 0: .today
    case 1: .oneDay
    case 2, 3: .threeDays
    default: .later
    }
  }
}

/// What the to-do list has to know of a notice.
public struct NoticeLine: Hashable, Sendable {
  public let notice: String
  public let title: String
  public let stage: Stage
  public var nextStep: String?
  public var opensAt: Moment?
  /// Nil while its posting is unproven.
  public var endsAt: Moment?
  public var takeDownAt: Moment?
  /// Postings that were not taken down.
  public var hanging = 0
  public var retainUntil: CalendarDay?

  public init(_ notice: String, _ title: String, _ stage: Stage) {
    self.notice = notice
    self.title = title
    self.stage = stage
  }

  /// All that is owed, whatever the day.
  public func dues(at now: Moment) -> [Due] {
    var dues: [Due] = []
    switch stage {
    case .draft: dues.append(due(.signature, about: nextStep, by: nil))
    case .signed: dues.append(due(.posting, by: nil))
    case .open: dues.append(periodDue(at: now))
    case .concluded, .withdrawn: dues.append(due(.archive, by: nil))
    case .archived:
      if let retainUntil { dues.append(due(.retention, by: endOf(retainUntil))) }
    case .erased: break
    }
    if hanging > 0, let takeDownAt { dues.append(due(.takeDown, by: takeDownAt)) }
    return dues
  }

  private func periodDue(at now: Moment) -> Due {
    guard let endsAt else { return due(.evidence, by: opensAt.map { endOf($0.day) }) }
    return now < endsAt ? due(.periodEnd, by: endsAt) : due(.conclusion, by: endOf(endsAt.day))
  }

  private func due(_ kind: Due.Kind, about: String? = nil, by: Moment?) -> Due {
    Due(kind, notice, title, about: about, by: by)
  }
}

/// What the to-do list has to know of an objection.
public struct ObjectionLine: Hashable, Sendable {
  /// As Y-2026-0001.
  public let objection: String
  public let notice: String
  public let title: String
  /// The last day for the step owed; nil where no rule sets one.
  public let dueOn: CalendarDay?

  public init(_ objection: String, of notice: String, _ title: String, dueOn: CalendarDay?) {
    self.objection = objection
    self.notice = notice
    self.title = title
    self.dueOn = dueOn
  }

  public var due: Due {
    Due(.objection, notice, title, about: objection, by: dueOn.map(endOf))
  }
}

/// What the to-do list has to know of a request for information.
public struct RequestLine: Hashable, Sendable {
  /// As S-2026-0001.
  public let request: String
  /// In the office's words.
  public let topic: String
  /// What is owed.
  public let step: String
  /// The last day for it; nil where none runs.
  public let dueOn: CalendarDay?

  public init(_ request: String, _ topic: String, step: String, dueOn: CalendarDay?) {
    self.request = request
    self.topic = topic
    self.step = step
    self.dueOn = dueOn
  }

  public var due: Due {
    Due(.request, request, topic, about: step, by: dueOn.map(endOf))
  }
}

private func endOf(_ day: CalendarDay) -> Moment { Moment(day, closing: .endOfDay) }
