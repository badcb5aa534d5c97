import NoticeLife
import Testing
import WorkingDays

struct BoardTests {
  @Test(arguments: [
    ("2026-09-17T08:00", Due.Rung.later), ("2026-09-18T08:00", .threeDays),
    ("2026-09-19T23:59", .threeDays), ("2026-09-20T00:00", .oneDay), ("2026-09-21T00:00", .today),
    ("2026-09-21T17:29", .today), ("2026-09-21T17:30", .overdue),
  ]) func `a reminder climbs from three days to overdue`(now: String, rung: Due.Rung) throws {
    let due = Due(.takeDown, "N-2026-0001", "公示", by: try minute("2026-09-21T17:30"))
    #expect(due.rung(at: try minute(now)) == rung)
  }

  @Test func `midnight belongs to the day before it`() throws {
    #expect(try minute("2026-09-22T00:00").chineseEnd == "2026年9月21日24:00")
    #expect(try minute("2026-09-22T00:01").chineseEnd == "2026年9月22日00:01")
    let due = Due(.objection, "N-2026-0001", "公示", by: try minute("2026-09-22T00:00"))
    #expect(due.rung(at: try minute("2026-09-21T23:59")) == .today)
    #expect(due.rung(at: try minute("2026-09-22T00:00")) == .overdue)
    #expect(Due(.signature, "N", "x", by: nil).rung(at: try minute("2026-09-22T00:00")) == .later)
  }

  @Test(arguments: [
    ("2026-09-18T17:30", "还有 3 天(含今天 3 个工作日)", false),
    ("2026-09-20T16:00", "还有 1 天 1 小时(含今天 2 个工作日)", false),
    ("2026-09-21T16:30", "还有 1 小时(含今天 1 个工作日)", true),
    ("2026-09-21T16:31", "还有 59 分钟(含今天 1 个工作日)", true),
    ("2026-09-21T17:30", "已届满,待作结论", false),
    ("2026-09-22T18:30", "已届满 1 天 1 小时,待作结论", false),
  ]) func `an open notice says how long it still runs`(
    now: String, words: String, endsToday: Bool
  ) throws {
    let now = try minute(now)
    // The 20th is a worked Sunday before National Day.
    let standing = PeriodStanding(
      endsAt: try minute("2026-09-21T17:30"), at: now, in: .national)
    #expect(standing.chinese == words)
    #expect(standing.endsToday(now) == endsToday)
  }

  @Test func `an unproven notice has no end, and a year not announced no working days`() throws {
    let now = try minute("2026-12-30T08:00")
    #expect(PeriodStanding(endsAt: nil, at: now, in: .national) == .unproven)
    let standing = PeriodStanding(endsAt: try minute("2027-01-05T00:00"), at: now, in: .national)
    #expect(standing.chinese == "还有 5 天 16 小时")
  }

  @Test func `what is owed hangs on the stage`() throws {
    let now = try minute("2026-09-16T08:00")
    #expect(kinds(line(.draft), at: now) == [.signature])
    #expect(kinds(line(.signed), at: now) == [.posting])
    #expect(kinds(line(.open), at: now) == [.evidence])
    let end = try minute("2026-09-16T08:00")
    #expect(kinds(line(.open) { $0.endsAt = end }, at: now) == [.conclusion])
    let later = try minute("2026-09-16T08:01")
    #expect(kinds(line(.open) { $0.endsAt = later }, at: now) == [.periodEnd])
    #expect(kinds(line(.concluded), at: now) == [.archive])
    #expect(kinds(line(.withdrawn), at: now) == [.archive])
    #expect(kinds(line(.archived), at: now) == [])
    let hanging = line(.concluded) {
      $0.hanging = 1
      $0.takeDownAt = end
    }
    #expect(kinds(hanging, at: now) == [.archive, .takeDown])
    #expect(kinds(line(.concluded) { $0.takeDownAt = end }, at: now) == [.archive])
    let day = try day("2026-09-16")
    let kept = line(.archived) { $0.retainUntil = day }
    #expect(kinds(kept, at: now) == [.retention])
    #expect(kept.dues(at: now).map { $0.rung(at: now) } == [.today])
    #expect(kinds(line(.erased), at: now) == [])
  }

  @Test func `the board counts its trays and puts the urgent first`() throws {
    let now = try minute("2026-09-16T08:00")
    let today = try minute("2026-09-16T17:30")
    let gone = try minute("2026-09-15T17:30")
    let notices = [
      line(.draft, "N-1"), line(.open, "N-2") { $0.endsAt = today },
      line(.open, "N-3") { $0.endsAt = gone },
      line(.open, "N-4") { $0.opensAt = gone },
      line(.withdrawn, "N-5") {
        $0.hanging = 1
        $0.takeDownAt = gone
      },
    ]
    let objections = [
      ObjectionLine("Y-1", of: "N-2", "公示", dueOn: try day("2026-09-17")),
      ObjectionLine("Y-2", of: "N-2", "公示", dueOn: nil),
    ]
    let requests = [
      RequestLine("S-1", "招生", step: "待答复", dueOn: try day("2026-09-16")),
      RequestLine("S-2", "收费", step: "待确认", dueOn: nil),
    ]
    let board = Board(notices, objections: objections, requests: requests, at: now)
    let expected: [Board.Tray: Int] = [
      .overdue: 3, .today: 2, .open: 1, .toSign: 1, .toAnswer: 4, .missing: 1, .toPost: 0,
      .toConclude: 1, .toTakeDown: 1, .toArchive: 1, .toErase: 0,
    ]
    #expect(board.counts == expected)
    #expect(
      board.reminders.map { "\($0.notice) \($0.kind.rawValue)" } == [
        "N-5 撤下", "N-3 作结论", "N-4 补张贴证据", "N-2 公示期满", "S-1 办理依申请公开",
        "N-2 答复异议",
      ])
  }

  private func line(
    _ stage: Stage, _ id: String = "N-2026-0001", _ fill: (inout NoticeLine) -> Void = { _ in }
  ) -> NoticeLine {
    var line = NoticeLine(id, "公示", stage)
    fill(&line)
    return line
  }

  private func kinds(_ line: NoticeLine, at now: Moment) -> [Due.Kind] {
    line.dues(at: now).map(\.kind)
  }
}
