import AnnualReporting
import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import InformationRequests
import WorkingDays

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "政府信息公开工作年度报告:建文件夹、核对、写出、做统计网页。",
    discussion: """
      一年一个文件夹:文字写在 年报.yaml,数字填在 年报.xlsx(表二、表三、表四)。
      格式是国办公开办函〔2021〕30号的六部分;一般在次年1月31日前公布(惯例)。
      """,
    subcommands: [
      ReportStartCommand.self, ReportCheckCommand.self, ReportWriteCommand.self,
      ReportPageCommand.self,
    ], aliases: ["年报"])
}

/// Where the requests of the year are, when table 3 is to come from them.
struct ReportSourceOptions: ParsableArguments {
  @OptionGroup var office: OfficeOptions
  @Flag(help: "表三和它的明细取自数据文件夹里登记的依申请公开。") var requests = false

  func tally(of year: Int) throws -> RequestTally? {
    guard requests else { return nil }
    let session = try Session(office)
    return try session.store.read { try $0.requestTally(of: year) }
  }

  func printing(_ answer: OfficeAnswer, dryRun: Bool?) {
    let output =
      office.json
      ? answer.json(dryRun: dryRun, rehearsal: nil).text
      : answer.text(dryRun: dryRun ?? false, rehearsal: nil)
    print(output)
  }
}

struct ReportStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "建一年的年报文件夹:空白的文字和统计表,上年结转已经填好。",
    discussion: """
      已有的文件保留不动。写了 --last,“上年结转”按上年的“结转下年度”逐列填好,上年的文字放在各段
      上面供对照;写了 --requests,表三按登记的依申请公开填好,每个数字都有明细。
      例:
        gongshi bureau report start 2026年年报 --year 2026 --office 云溪县教育局
        gongshi bureau report start 2026年年报 --year 2026 --office 云溪县教育局 --last 2025年年报
        gongshi bureau report start 2026年年报 --year 2026 --office 云溪县教育局 --requests --data 数据
      """, aliases: ["开始"])

  @Argument(help: "这一年的文件夹,没有就新建。") var folder: String
  @Option(help: "年度,如 2026。") var year: Int
  @Option(name: .customLong("office"), help: "编制单位。") var name: String
  @Option(help: "上一年年报的文件夹。") var last: String?
  @OptionGroup var source: ReportSourceOptions
  @Flag(help: "只说将要做什么,不写文件。") var dryRun = false

  func validate() throws {
    guard (2008...2200).contains(year) else { throw ValidationError("--year 写四位数的年份,如 2026。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: source.office.json) {
      let start = try ReportFolder(at: folder).start(
        year: year, office: name, last: last, tally: try source.tally(of: year), dryRun: dryRun)
      let answer = OfficeAnswer(
        done: start.written.map { "写入 \(folder)/\($0)" },
        lines: start.kept.map { "已有 \($0),保留不动" },
        json: [
          .init("folder", .string(folder)),
          .init("written", .array(start.written.map(JSON.string))),
          .init("kept", .array(start.kept.map(JSON.string))),
        ],
        next: "填好两个文件,再运行 gongshi bureau report check \(typed(folder))")
      source.printing(answer, dryRun: dryRun)
    }
  }
}

struct ReportCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对年报:各表是否平、与上年是否接上、文字与数字是否一致。",
    discussion: """
      空着的格子、“/”和“-”不算 0,含它们的合计报“无法核对”。还有必须改的,结束状态是 1。
      写了 -o,另写两份给自己看的:年报核对稿.html(数字可以点开看明细,与上年相同的句子标明)和
      标出问题的 年报_需修改_N处.xlsx。
      例:
        gongshi bureau report check 2026年年报
        gongshi bureau report check 2026年年报 -o 核对
        gongshi bureau report check 2026年年报 --requests --data 数据 --json
      """, aliases: ["核对"])

  @Argument(help: "年报的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "把核对稿和标出问题的统计表写到这个文件夹。") var output: String?
  @OptionGroup var source: ReportSourceOptions
  @Flag(help: "只核对,不写文件。") var dryRun = false

  func run() throws {
    try reportingRefusals(asJSON: source.office.json) {
      let loaded = try ReportFolder(at: folder).load(against: source.tally)
      let written = try output.map { try loaded.writeWorkingPapers(to: $0, dryRun: dryRun) } ?? []
      source.printing(answer(loaded, written), dryRun: output == nil ? nil : dryRun)
      if loaded.isBlocked { throw ExitCode(ExitStatus.problem.rawValue) }
    }
  }

  private func answer(_ loaded: ReportFolder.Loaded, _ written: [String]) -> OfficeAnswer {
    var lines = [loaded.report.title]
    for severity in [Finding.Severity.mustFix, .explain] {
      let found = loaded.findings.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      lines += ["", "\(severity.rawValue)(\(found.count) 处):"]
      lines += found.map { "  " + ($0.place.sheet.map { "\($0) " } ?? "") + $0.description }
    }
    if loaded.findings.isEmpty { lines.append("没有发现问题。") }
    let next =
      loaded.isBlocked
      ? "改好 年报.yaml 和 年报.xlsx,再核对一次" : "gongshi bureau report write \(typed(folder)) -o 正式稿"
    return OfficeAnswer(
      done: written.map { "写入 \(output ?? "")/\($0)" }, lines: lines,
      json: [
        .init("title", .string(loaded.report.title)),
        .init("findings", .array(loaded.findings.map(\.json))),
        .init("written", .array(written.map(JSON.string))),
      ], next: next)
  }
}

struct ReportWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "写出年报的正式稿:PDF、Word、网页各一份。",
    discussion: """
      还有必须改的就不写。表三的合并表头三种文件里都在。
      例:
        gongshi bureau report write 2026年年报 -o 正式稿
        gongshi bureau report write 2026年年报 -o 正式稿 --dated 2027-01-15
        gongshi bureau report write 2026年年报 -o 正式稿 --dry-run
      """, aliases: ["写出"])

  @Argument(help: "年报的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "写到哪个文件夹。") var output: String
  @Option(
    help: "落款日期,如 2027-01-15;不写则用 年报.yaml 里的。", transform: CalendarDay.init(parsing:))
  var dated: CalendarDay?
  @Flag(help: "输出 JSON。") var json = false
  @Flag(help: "只说将要做什么,不写文件。") var dryRun = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let loaded = try ReportFolder(at: folder).load()
      let files = try loaded.write(to: output, dated: dated, dryRun: dryRun)
      let explained = loaded.findings.count
      let answer = OfficeAnswer(
        done: files.map { "写入 \(output)/\($0)" },
        lines: explained > 0 ? ["还有 \(explained) 处要说明,见 report check。"] : [],
        json: [.init("written", .array(files.map(JSON.string)))],
        next: "gongshi bureau report page \(typed(folder)) -o 统计.html")
      print(
        json
          ? answer.json(dryRun: dryRun, rehearsal: nil).text
          : answer.text(dryRun: dryRun, rehearsal: nil))
    }
  }
}

struct ReportPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "把年报的数字做成一个统计网页,带黑白打印也看得清的柱状图。",
    discussion: """
      例:
        gongshi bureau report page 2026年年报 -o 统计.html
        gongshi bureau report page 2026年年报 -o 统计.html --dry-run
        gongshi bureau report page 2026年年报 -o 统计.html --json
      """, aliases: ["统计"])

  @Argument(help: "年报的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "写到哪个 .html 文件。") var output: String
  @Flag(help: "输出 JSON。") var json = false
  @Flag(help: "只核对,不写文件。") var dryRun = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let loaded = try ReportFolder(at: folder).load()
      try loaded.writeStatistics(to: output, dryRun: dryRun)
      let answer = OfficeAnswer(
        done: ["写入 \(output)"], json: [.init("written", .array([.string(output)]))])
      print(
        json
          ? answer.json(dryRun: dryRun, rehearsal: nil).text
          : answer.text(dryRun: dryRun, rehearsal: nil))
    }
  }
}
