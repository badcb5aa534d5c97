import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import Foundation
import WorkingDays

@testable import gongshi

/// A small made-up contest: who entered, two steps, two notices.
enum Contest: ChainSource {
  static let sampleFolder = "校园歌手赛"
  static let ticket = Column<String>(
    ColumnSpec(
      "ticket", "号码", .code, checks: [.length(3...3)], privacy: open, width: 8, example: "101"))
  static let name = Column<String>(
    ColumnSpec("name", "姓名", .text, checks: [.personName], privacy: open, width: 10, example: "王小明")
  )
  static let phone = Column<String>(
    ColumnSpec(
      "phone", "电话", .code, required: false, checks: [.phone],
      privacy: .withheld(.practice("测试")), width: 14, example: "13800000000"))
  static let score = Column<Score>(
    ColumnSpec(
      "score", "成绩", .score(places: 2), checks: [.scores(Score(0)...Score(100))], privacy: open,
      width: 8, example: "86.50"))
  static let goesOn = Column<String>(
    ColumnSpec("goesOn", "入围", .choice(["是", "否"]), privacy: open, width: 6, example: "是"))
  static let seat = Column<Int>(
    ColumnSpec("seat", "座位", .integer, privacy: open, width: 6, example: "12"))

  private static let open = PrivacyClass.open(.practice("测试"))

  static let entries = WorkFile(
    "报名表.xlsx", roster("报名表", [ticket.spec, name.spec, phone.spec]), filledByHand: true)
  static let marks = WorkFile(
    "成绩 录入.xlsx", roster("成绩录入", [ticket.spec, score.spec]), filledByHand: true)
  static let absent = WorkFile(
    "缺考.xlsx", roster("缺考名单", [ticket.spec, name.spec]), filledByHand: true)
  static let results = WorkFile(
    "成绩.xlsx", roster("成绩名单", [ticket.spec, name.spec, score.spec, goesOn.spec]))
  /// The step lists who is seated; the office fills in where.
  static let seats = WorkFile(
    "座位.xlsx", roster("座位表", [ticket.spec, name.spec, seat.spec]), filledByHand: true)

  private static func roster(_ name: String, _ columns: [ColumnSpec]) -> Roster {
    Roster(name: name, columns: columns, uniqueKeys: [["ticket"]])
  }

  static let rank = WorkStep(
    "rank", "合成成绩", from: [entries, marks], and: [absent], to: results,
    words: "按号码把成绩和姓名合在一起,达到合格线的入围。"
  ) { input in
    let line = input.settings.text("合格线").flatMap(Score.init(parsing:)) ?? Score(0)
    var outcome = WorkOutcome()
    let names = Dictionary(
      (input.list(entries) ?? []).map { ($0[ticket], $0[name]) }, uniquingKeysWith: { $1 })
    let absentees = Set((input.list(absent) ?? []).map { $0[ticket] })
    for record in input.list(marks) ?? [] where !absentees.contains(record[ticket]) {
      guard let found = names[record[ticket]] else {
        outcome.findings.append(
          WorkFinding(
            marks,
            RecordFinding(
              rule: "TEST-001", row: record.row, column: "ticket", value: record[ticket],
              problem: "报名表里没有这个号码", remedy: "请核对号码")))
        continue
      }
      var row = RowDraft(results.roster)
      row[ticket] = record[ticket]
      row[name] = found
      row[score] = record[score]
      row[goesOn] = (record[score] ?? Score(0)) >= line ? "是" : "否"
      outcome.rows.append(row.fields)
    }
    if line > Score(100) {
      outcome.findings.append(
        WorkFinding(
          nil,
          RecordFinding(
            rule: "TEST-002", row: nil, column: "合格线", problem: "比满分还高", remedy: "请改低")))
    }
    let count = outcome.rows.count { $0.last == .text("是") }
    outcome.summary = ["合格线 \(line),入围 \(count) 人。"]
    return outcome
  }

  static let seating = WorkStep(
    "seats", "排座位", from: [results], to: seats, words: "列出入围的人,座位由监考填写。"
  ) { input in
    let going = (input.list(results) ?? []).filter { $0[goesOn] == "是" }
    return WorkOutcome(rows: going.map { RowDraft(seats.roster, copying: $0).fields })
  }

  static let scoresNotice = kind("general.scores", "成绩公告", 1, results.roster)
  static let seatsNotice = kind(
    "general.seats", "入围名单公告", 2, seats.roster,
    links: [
      ChainLink(
        after: "general.scores", key: ["号码"], goesOn: .init("入围", is: "是"), complete: true,
        unchanged: ["姓名"], notBeforePeriodEnd: true)
    ])

  private static func kind(
    _ id: String, _ name: String, _ stage: Int, _ roster: Roster, links: [ChainLink] = []
  ) -> NoticeKind {
    NoticeKind(
      id: id, name: name, domain: .general, stage: stage, stageName: name,
      catalogueItem: "财务信息/财务信息",
      roster: roster,
      facts: factsOfEveryNotice + [FactSpec(stage == 1 ? "考试名称" : "入围说明", example: "秋季竞赛")],
      period: PeriodRule(5, .workingDays, source: .practice("测试")), signers: ["经办"],
      takeDown: ("公示期满", .practice("测试")), links: links)
  }

  static let chain = WorkChain(
    domain: .general,
    settings: [
      FactSpec("合格线", hint: "不低于这个成绩的入围", example: "60"),
      FactSpec("合格线依据", required: false, hint: "文件和条款", example: "竞赛章程第三条"),
    ],
    samples: [("usual", "# 常用的方案\n合格线: 60\n合格线依据: 竞赛章程第三条\n")],
    tasks: [
      .fill(entries), .fill(marks), .fill(absent, optional: true), .step(rank),
      .post(results, scoresNotice), .step(seating), .post(seats, seatsNotice),
    ],
    settingFindings: { facts in
      let isNumber = facts.text("合格线").flatMap(Score.init(parsing:)) != nil
      return isNumber
        ? []
        : [
          Finding(
            rule: "TEST-003", place: .init(field: "合格线"), problem: "不是数", remedy: "请写成 60 的样子")
        ]
    })

  static let templates = TemplateLibrary(builtIn: [
    "general.scores": template("{{考试名称}}"), "general.seats": template("{{入围说明}}"),
  ])

  private static func template(_ own: String) -> String {
    """
    ---
    标题: "关于名单的公示"
    印章: 盖章
    ---

    \(own)。根据{{依据}}，经报名和评分，现将名单予以公示，共{{人数}}人。公示期为{{公示期}}。

    有异议的，可以署实名，在{{受理时间}}向{{受理部门}}（{{联系人}}，{{联系电话}}，{{通讯地址}}）书面提出。受理部门对收到的异议逐件核查，对反映人的身份和反映的内容严格保密。监督电话：{{监督电话}}。

    【名单】

    【落款】
    """
  }
}

/// A folder of the contest with rows in its workbooks and everything that notices state.
struct ContestFolder {
  let folder: WorkFolder
  let url: URL

  static let entries = [["101", "王小明", "13800000000"], ["102", "欧阳小小", ""], ["103", "李四", ""]]
  static let marks = [["101", "86.5"], ["102", "59.99"], ["103", "60"]]

  /// Hands `body` a folder with everything filled in, after `change`.
  static func trying<Result>(
    entries: [[String]] = entries, marks: [[String]] = marks, plan: String = "合格线: 60\n",
    _ body: (ContestFolder) throws -> Result
  ) throws -> Result {
    try withScratchFolder { scratch throws in
      let url = scratch.appendingPathComponent("2026 竞赛")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      let folder = ContestFolder(folder: try WorkFolder(at: url.path), url: url)
      try folder.write(plan, to: "方案.yaml")
      try folder.write(matters, to: "事项.yaml")
      try folder.fill(Contest.entries, entries)
      try folder.fill(Contest.marks, marks)
      try folder.fill(Contest.absent, [])
      return try body(folder)
    }
  }

  static var matters: String {
    let specs = Contest.chain.posts.flatMap(\.kind.facts).filter(\.isRequired)
    var names: Set<String> = []
    return specs.filter { names.insert($0.name).inserted }
      .map { "\($0.name): \"\($0.example)\"" }.joined(separator: "\n") + "\n"
  }

  func write(_ text: String, to name: String) throws {
    try text.write(to: url.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  /// Cells as a clerk types them, mistakes and all.
  func fill(_ file: WorkFile, _ rows: [[String]]) throws {
    let header = file.roster.columns.map(\.header)
    try writeWorkbook(
      to: folder.path(of: file.name),
      WorkbookProperties(
        title: "", subject: "", author: "", created: CalendarDay(2026, 1, 1))
    ) { book in
      try book.addSheet(named: file.roster.name)
      for (offset, row) in ([header] + rows).enumerated() {
        try book.writeRow(offset + 1, row.map { $0.isEmpty ? nil : .text($0) })
      }
    }
  }

  /// Runs a step; paths in its words are those of a folder that is called 竞赛.
  func run(
    _ step: WorkStep, replace: Bool = false, dryRun: Bool = false
  ) throws -> StepReport {
    var reading = FolderReading(folder, Contest.chain)
    return try StepReport(try StepRun(step, &reading), replace: replace, dryRun: dryRun)
  }

  func post(_ kind: NoticeKind, _ file: WorkFile, on day: CalendarDay) throws -> FolderNotice {
    let target = NoticeFolders(of: kind, in: folder).name(1)
    var reading = FolderReading(folder, Contest.chain)
    let notice = try FolderNotice(
      of: kind, file, into: target, posted: day, &reading, calendar: try calendar(),
      templates: Contest.templates, fonts: nil)
    if let publication = notice.prepared.publication {
      _ = try gongshi.write(
        try artefacts(of: publication, kind, Contest.templates), to: folder.path(of: target),
        releasedBy: ReleaseGate(of: publication))
    }
    return notice
  }

  func status() throws -> FolderStatus {
    try FolderStatus(
      of: folder, Contest.chain, calendar: try calendar(), templates: Contest.templates)
  }

  private func calendar() throws -> WorkingCalendar {
    try loadCalendar(data: url.appendingPathComponent("没有").path, layers: [])
  }

  /// The rows of a workbook, as the import reads them.
  func rows(of file: WorkFile) throws -> [[Field]] {
    try readRoster(file.roster, from: folder.path(of: file.name)).result.records.map(\.fields)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// `text` with the folder's changing path replaced.
  func steady(_ text: String) -> String {
    text.replacingOccurrences(of: url.path, with: "/办公/2026 竞赛")
  }
}
