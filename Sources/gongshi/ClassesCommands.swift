import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import EnrollmentZoning
import WorkingDays

extension FolderReading {
  /// The lists of an assignment to classes, once each is right by itself, and whether 分班结果.xlsx
  /// says what comes out of them now.
  ///
  /// - Throws: ``Refusal`` with what must be mended before there is a result.
  fileprivate mutating func assignedClasses() throws -> (run: StepRun, input: WorkInput) {
    let run = try StepRun(classesStep, &self)
    let found = run.findings.mustFix
    guard run.output != nil, found.isEmpty else {
      throw Refusal(
        id: found.first?.finding.rule ?? "ENR-210",
        message: (run.summary + found.map(\.description)).joined(separator: "\n")
          + "\n改好以后再运行。")
    }
    return (run, input)
  }
}

extension StepRun {
  fileprivate var isSame: Bool {
    guard case .same = output?.existing else { return false }
    return true
  }

  fileprivate var comparison: String {
    let again = "gongshi \(chain.command) classes \(typed(folder.path))"
    return switch output?.existing {
    case .same: "\(step.output.name):一致"
    case .different(let changes):
      "\(step.output.name):不一致,再算一次会\(changes.words),请核对是谁改了表或方案"
    case .unreadable(let sentence): "\(step.output.name):读不出来(\(sentence))"
    case .absent, nil: "\(step.output.name):还没有,请运行 \(again)"
    }
  }
}

/// The draws of the classes done again and held against the list.
struct ClassReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "从名单、方案和种子重新分班,核对分班结果,可以另存分班记录。",
    discussion: """
      分班记录(JSON)含成绩和照顾情况,与密封的名单一起保存,不张贴;Examples/verify/classes.py 不用本程序也能按它重算。
      例:
        gongshi enrollment replay 2026初中招生
        gongshi enrollment replay 2026初中招生 -o 分班记录.json
        gongshi enrollment replay 2026初中招生 --json
      """, aliases: ["复算"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "分班记录写到哪个 .json。") var output: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard let output, !output.lowercased().hasSuffix(".json") else { return }
    throw ValidationError("分班记录的文件名要以 .json 结尾。")
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), enrollmentChain)
      let (run, input) = try reading.assignedClasses()
      let records = classRecords(in: input)
      if let output {
        let record: JSON = .members(["schools": .array(records)])
        try writeAtomically(Array((record.text + "\n").utf8), to: output)
      }
      print(json ? report(run, records).text : words(run).joined(separator: "\n"))
      if !run.isSame { throw ExitCode(1) }
    }
  }

  private func words(_ run: StepRun) -> [String] {
    run.summary + [run.comparison] + (output.map { ["分班记录:\($0)(不张贴)"] } ?? [])
  }

  private func report(_ run: StepRun, _ records: [JSON]) -> JSON {
    .members([
      "same": .bool(run.isSame), "words": .string(run.comparison),
      "summary": .array(run.summary.map(JSON.string)), "schools": .integer(records.count),
      "output": .orNull(output),
    ])
  }
}

/// How even the classes are, to be signed and filed.
struct ClassCertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "生成分班均衡证明(PDF):各班人数、男女、均分和相差,各项条件的代价,指纹和种子。",
    discussion: """
      只在分班结果.xlsx 与重新分班的结果一样时生成,一所学校一份。单位取自事项.yaml。
      例:
        gongshi enrollment certificate 2026初中招生 --dated 2026-08-29 -o 均衡证明.pdf
        gongshi enrollment certificate 2026初中招生 --dated 2026-08-29 -o 均衡证明.pdf --templates 本局模板
        gongshi enrollment certificate 2026初中招生 --dated 2026-08-29 -o 均衡证明.pdf --json
      """, aliases: ["均衡证明"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(help: "开具的日期,如 2026-08-29。", transform: CalendarDay.init(parsing:)) var dated: CalendarDay
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹。") var templates: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), enrollmentChain)
      let (run, input) = try reading.assignedClasses()
      guard run.isSame else {
        throw Refusal(
          id: "ENROL-CER-01", message: run.comparison + "\n结果一致以后再开均衡证明。[ENROL-CER-01]")
      }
      let issuer = try reading.issuer(orRefuse: "ENROL-CER-02")
      guard let paper = try classCertificate(in: input, issuer: issuer, dated: dated) else {
        return
      }
      let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
      try writeAtomically(try pdf(of: documents), to: output)
      let written: JSON = .members([
        "output": .string(output), "schools": .integer(paper.parts.count),
      ])
      print(
        json
          ? written.text
          : "均衡证明:\(output)(\(paper.parts.count) 所学校)\n下一步:打印后由到场的人签字,存入分班档案。")
    }
  }
}

/// What classes have beside the steps of the chain.
let classCommands: [any ParsableCommand.Type] = [
  ClassCertificateCommand.self, ClassReplayCommand.self,
]
