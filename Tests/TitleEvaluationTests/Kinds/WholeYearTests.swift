import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TitleEvaluation

/// A made-up school's year from the posts to the appointments, each notice held against the lists
/// behind it and the notices before it.
@Suite struct WholeYearTests {
  private let year = SampleTitleYear()
  private let settings = [
    "赋分项目": SampleTitleYear.items.map { "\($0.0) \($0.1) 须佐证" }, "应到人数": ["9"],
    "实到人数": ["9"], "赋分同分顺序": ["任现职年限", "教龄", "并列"], "推荐表决": ["否"],
    "排序同分顺序": ["第一名票数", "量化赋分", "任现职年限", "教龄"],
  ]
  private let facts = [
    "申报开始": "2026-09-07", "申报截止": "2026-09-11", "应到人数": "9", "实到人数": "9",
    "表决日期": "2026-10-20", "评审日期": "2026-11-20",
  ]

  /// The lists of all notices, as filled in and worked out.
  private func lists() throws -> [String: [Record]] {
    var lists: [String: [Record]] = [:]
    for (file, rows) in [
      (TitleFile.posts, year.posts), (TitleFile.materials, year.materials),
      (TitleFile.items, year.items.map { $0.filter { $0.key != "申报职称" } }),
      (TitleFile.firstKeying, year.ballots),
      (TitleFile.secondKeying, year.ballots),
    ] {
      let list = imported(rows, as: file.roster)
      #expect(list.findings.map(\.description) == [], "\(file.name)")
      lists[file.name] = list.records
    }
    for step in [titlePointsStep, titleRankingStep, titleRecommendStep] {
      let outcome = step.work(WorkInput(lists: lists, settings: titleSettings(settings)))
      let columns = step.output.roster.columns.map(\.id)
      lists[step.output.name] = outcome.rows.enumerated().map {
        Record(row: $0.offset + 2, fields: $0.element, columns: columns)
      }
    }
    let recommended = try #require(lists[TitleFile.recommended.name])
    lists[TitleFile.results.name] = recommended.map {
      RowDraft(evaluationResults, copying: $0).record(row: $0.row)
    }
    lists[TitleFile.appointments.name] = recommended.map(appointment)
    return lists
  }

  private func appointment(_ person: Record) -> Record {
    var row = RowDraft(appointedTeachers, copying: person)
    let title = person[Applicant.applied]
    row[Appointee.appointedTitle] = title
    row[Appointee.kind] = Appointee.newTitle
    row[Appointee.newGrade] = title == "高级教师" ? "七级" : "十级"
    row[Appointee.from] = YearMonth(year: 2027, month: 1)
    return row.record(row: person.row)
  }

  private func content(
    _ kind: NoticeKind, _ records: [Record], _ lists: [String: [Record]], on day: CalendarDay
  ) -> NoticeContent {
    let names = Set(kind.facts.map(\.name))
    return NoticeContent(
      records: records, facts: titleFacts(of: kind, facts.filter { names.contains($0.key) }),
      posted: day, references: lists)
  }

  private func posted(_ kind: NoticeKind, _ content: NoticeContent) throws -> EarlierNotice {
    let table = try #require(try kind.roster.publicTables(of: content.records).first)
    return EarlierNotice(
      kind: kind.id, title: kind.name, fingerprint: kind.id, posted: content.posted,
      lastDay: content.posted + 9, headers: table.columns.map(\.header),
      rows: (0..<table.rowCount).map { row in table.row(row).map(\.text) })
  }

  @Test func `the lists of a whole year agree with each other and with the posts`() throws {
    let lists = try lists()
    var earlier: [EarlierNotice] = []
    let days: [CalendarDay] = [
      "2026-09-01", "2026-09-14", "2026-09-28", "2026-10-26", "2026-11-25", "2026-12-18",
    ]
    for (task, day) in zip(titleChain.tasks.compactMap(\.posting), days) {
      let content = content(task.kind, lists[task.file.name] ?? [], lists, on: day)
      #expect(!content.records.isEmpty, "\(task.kind.id)")
      let found =
        task.kind.roster.crossChecks(content.records) + task.kind.checks(content)
        + task.kind.chainFindings(of: content, earlier: earlier)
      let serious = found.filter { $0.severity == .mustFix }
      #expect(serious.map { "\($0.rule) \($0.problem)" } == [], "\(task.kind.id)")
      earlier.append(try posted(task.kind, content))
    }
    #expect(earlier.count == 6)
  }

  @Test func `one more recommended than the steps let is found`() throws {
    let lists = try lists()
    let kind = titleNotice("recommended")
    let left = try #require(
      lists[TitleFile.materials.name]?.first { person in
        lists[TitleFile.recommended.name]?
          .contains { $0[Applicant.number] == person[Applicant.number] } == false
      })
    let more =
      (lists[TitleFile.recommended.name] ?? []) + [
        RowDraft(recommendedApplicants, copying: left).record(row: 99)
      ]
    let found = kind.checks(content(kind, more, lists, on: "2026-10-26"))
    #expect(found.filter { $0.severity == .mustFix }.map(\.rule) == ["TITLE-035"])
  }
}

extension WorkChain.Task {
  fileprivate var posting: (file: WorkFile, kind: NoticeKind)? {
    guard case .post(let file, let kind, _) = self else { return nil }
    return (file, kind)
  }
}
