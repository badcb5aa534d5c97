import ArgumentParser
import Disclosure
import DisclosureSheets
import WorkingDays

/// What `--earlier` takes, the same in every command.
let earlierHelp: ArgumentHelp = ArgumentHelp(
  "此前的公示:publication.json,或放着它的文件夹;可以写多次。核对人员是否一致。", valueName: "path")

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对名单,一次说出全部问题。",
    discussion: """
      有“必须改”的问题时以 1 结束,否则以 0 结束。
      例:
        gongshi check hiring.proposed 名单.xlsx
        gongshi check hiring.proposed 名单.xlsx --returned 退回/
        gongshi check aid.recognition 名单.csv --facts 事项.yaml --posted 2026-09-28 --json
        gongshi check hiring.proposed 名单.xlsx --posted 2026-09-28 --earlier 公示/
        gongshi check general.text.consultation --facts 事项.yaml --posted 2026-09-28
      """)

  @Argument(help: KindArgument.help, transform: KindArgument.init) var kind: KindArgument
  @Argument(help: "名单文件(.xlsx 或 .csv);没有名单的公示不写。") var file: String?
  @Option(help: "工作表的名称或序号;不写则自动找。") var sheet: String?
  @Option(help: "把标好错误的名单写到这个 .xlsx;写文件夹则自动取名,如 名单_需修改_12处.xlsx。")
  var returned: String?
  @Option(help: "事项文件(.yaml),可以写多次;名单与事项一起核对。") var facts: [String] = []
  @Option(
    help: "张贴日期,如 2026-09-28;写了 --facts 或 --earlier 就要写。", transform: CalendarDay.init(parsing:))
  var posted: CalendarDay?
  @Option(help: earlierHelp) var earlier: [String] = []
  @Option(help: withHelp) var with: [String] = []
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    try kind.known.map(checkUse)
    if posted == nil, !facts.isEmpty || !earlier.isEmpty || !with.isEmpty {
      throw ValidationError("写了 --facts、--earlier 或 --with,还要写 --posted 张贴日期。")
    }
    if facts.isEmpty, !with.isEmpty { throw ValidationError("写了 --with,还要写 --facts 事项文件。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let chosen = try kind.chosen()
      try checkUse(of: chosen)
      var reading = try file.map { try readRoster(chosen.kind.roster, from: $0, sheet: sheet) }
      let whole = try examined(reading, of: chosen.kind)
      if let whole { reading?.result.findings = whole.listFindings }
      var path: String?
      if let reading, let file {
        path = try returned.map { try writeReturned(reading, of: file, to: $0) }
      }
      let report = CheckReport(
        kind: chosen, file: file, reading: reading, others: whole?.otherFindings ?? [],
        returned: path)
      print(json ? report.json.text : report.text)
      if !report.isClean { throw ExitCode(1) }
    }
  }

  /// Whether what was given is what the kind needs.
  private func checkUse(of chosen: ChosenKind) throws {
    guard try chosen.list(file) == nil else { return }
    guard returned == nil else { throw ValidationError("没有名单,请去掉 --returned。") }
    guard !facts.isEmpty else {
      throw ValidationError("\(chosen.kind.name)没有名单,请写 --facts 事项文件和 --posted 张贴日期。")
    }
  }

  /// Nil when the list is checked on its own.
  private func examined(
    _ reading: RosterSheet?, of kind: NoticeKind
  ) throws -> Examination? {
    guard let posted else { return nil }
    let grounds = NoticeGrounds(
      kind: kind, facts: FactsFile.given(facts), neighbours: kind.neighbours,
      posted: posted, earlier: earlier.isEmpty ? nil : try earlierNotices(at: earlier),
      references: try referenceLists(at: with, for: kind))
    return try Examination(reading, on: grounds)
  }

  /// Writes the marked workbook and returns its path.
  private func writeReturned(
    _ reading: RosterSheet, of file: String, to target: String
  ) throws -> String {
    let path =
      isFolder(target)
      ? target + "/" + returnedFileName(of: file, findings: reading.result.findings.count) : target
    try reading.writeReturned(to: path)
    return path
  }
}
