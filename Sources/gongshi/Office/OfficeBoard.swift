import Disclosure
import DisclosureStore
import InformationRequests
import NoticeLife
import WorkingDays

/// The to-do list of an office as one command sees it.
struct OfficeBoard {
  let board: Board
  /// Notices on it, by id.
  let notices: [String: StoredNotice]
  /// How many of each tray the store holds beside those listed, which are the most urgent.
  let unlisted: [Board.Tray: Int]

  /// Looks three days ahead, as the ladder of reminders does.
  init(_ reading: OfficeReading, at now: Moment, in calendar: WorkingCalendar) throws {
    let horizon = Moment(now.day + 3, closing: .endOfDay)
    let stored = try reading.board(at: horizon, limit: 500)
    let piles = [
      stored.toSign, stored.ending, stored.unproven, stored.toArchive, stored.toTakeDown,
      stored.toErase,
    ]
    var notices = Dictionary(
      piles.flatMap(\.first).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let objections = try stored.objections.first.map { objection in
      let notice = try notices[objection.notice] ?? reading.notice(objection.notice)
      let line = ObjectionLine(
        objection.id, of: objection.notice, notice?.title ?? "", dueOn: objection.dueOn)
      return (line, notice)
    }
    board = Board(
      notices.values.map(\.line), objections: objections.map(\.0),
      requests: try reading.requestLines(on: now.day, in: calendar), at: now)
    for notice in objections.compactMap(\.1) { notices[notice.id] = notice }
    self.notices = notices
    unlisted = [
      .open: stored.ending.unlisted, .toSign: stored.toSign.unlisted,
      .missing: stored.unproven.unlisted, .toArchive: stored.toArchive.unlisted,
      .toTakeDown: stored.toTakeDown.unlisted, .toErase: stored.toErase.unlisted,
      .toAnswer: stored.objections.unlisted,
    ]
  }

  func count(_ tray: Board.Tray) -> Int { board[tray].count + (unlisted[tray] ?? 0) }
}

extension OfficeReading {
  /// Requests on which the office owes a step; what waits for the applicant is not among them.
  fileprivate func requestLines(
    on today: CalendarDay, in calendar: WorkingCalendar
  ) throws -> [RequestLine] {
    try requests(openOnly: true).compactMap { id, state in
      guard let duty = state.duty(on: today, in: calendar), duty.step != .correction else {
        return nil
      }
      return RequestLine(
        id, state.registration.topic, step: duty.step.rawValue, dueOn: duty.day)
    }
  }
}

extension StoredBoard.Pile {
  fileprivate var unlisted: Int { count - first.count }
}

extension StoredNotice {
  fileprivate var line: NoticeLine {
    var line = NoticeLine(id, title, stage)
    line.nextStep = nextStep
    line.opensAt = opensAt
    line.endsAt = endsAt
    line.takeDownAt = takeDownAt
    line.hanging = hanging
    line.retainUntil = retainUntil
    return line
  }
}

extension Due {
  /// As 今天 9月21日17:30 公示期满.
  func cells(at now: Moment) -> [String] {
    [notice, by == nil ? "" : rung(at: now).chinese, by?.closingWords ?? "", words, title]
  }

  /// What is owed, as 签字(审核) or 答复异议 Y-2026-0001.
  var words: String {
    switch kind {
    case .signature: about.map { "\($0)签字" } ?? kind.rawValue
    case .objection: "\(kind.rawValue) \(about ?? "")"
    case .request: "\(kind.rawValue)（\(about ?? "")）"
    default: kind.rawValue
    }
  }

  func json(at now: Moment) -> JSON {
    .members([
      "notice": .string(notice), "title": .string(title), "what": .string("\(kind)"),
      "about": .orNull(about), "by": .orNull(by?.iso8601),
      "when": by == nil ? .null : .string("\(rung(at: now))"),
    ])
  }
}

extension Moment {
  /// As 2026-09-21 17:30; midnight as 24:00 of the day before it.
  var closingWords: String { minutes == 0 ? "\(lastDay) 24:00" : "\(day) \(clock)" }
}
