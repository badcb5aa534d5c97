import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import Foundation
import SchoolOversight
import WorkingDays

struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "收表:把各校交回的表格认出来、查错、收进汇总,每校退回自己的错误。",
    discussion: """
      文件夹、压缩包(.zip)、表格和 .gongshi 都可以直接交给它,改了文件名、用 WPS 另存、套在压缩包里都认得出。
      一份坏文件不会耽误别的。中途停下或断电也没关系,再运行一次接着收;没有变过的文件不再读。
      收完看“报送情况.xlsx”;“退回”里每校一个文件夹,整个发给学校;“催报名单”可以直接发群。
      例:
        gongshi bureau collect 报送 --round C-2026-0001 -o 结果
        gongshi bureau collect 报送 微信.zip --round C-2026-0001 -o 结果 --dry-run
        gongshi bureau collect 报送 --round C-2026-0001 -o 结果 --keep 3210840101=报送/二小新.xlsx
      """, aliases: ["收表"])

  @Argument(help: ArgumentHelp("收到的文件夹、压缩包或文件,可以写几个。", valueName: "path"))
  var inputs: [String]
  @Option(help: roundHelp, transform: roundID) var round: String
  @Option(name: [.short, .long], help: ArgumentHelp("结果写到哪个文件夹,每次写同一个。", valueName: "dir"))
  var output: String
  @Option(
    help: ArgumentHelp(
      "一所学校有两份表时用哪一份,文件照“文件清单”里的路径写;可以写几次。", valueName: "学校标识码=文件"),
    transform: KeptFile.init)
  var keep: [KeptFile] = []
  @Option(help: "征集的是自己定的种类时,种类文件的路径。", transform: KindArgument.init)
  var kind: KindArgument?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let session = try Session(acting.office)
      let asked = try session.store.read { try $0.round(round) }
      let plan = try CollectPlan(
        round: asked, kind: try chosenKind(of: asked), inputs: inputs,
        keep: Dictionary(keep.map { ($0.school, $0.file) }) { $1 },
        output: acting.dryRun ? nil : output.trimmedPath,
        head: ReturnPapers.Letterhead(
          unit: session.settings.unit, rehearsal: session.settings.rehearsal,
          templates: try templateLibrary(overriddenFrom: templates), now: session.now))
      let actor = acting.dryRun ? nil : try session.unlock(acting.actor)
      if !acting.dryRun {
        try FileManager.default.createDirectory(
          atPath: output, withIntermediateDirectories: true)
      }
      let result = try collect(plan, into: session.store, as: actor, showing: CollectProgress())
      if !acting.dryRun { try result.write(to: output.trimmedPath) }
      session.print(
        OfficeAnswer(result, in: output.trimmedPath, again: self), dryRun: acting.dryRun)
    }
  }

  /// - Throws: ``CollectRefusal`` RET-037 when the round's kind is none that the program knows.
  private func chosenKind(of round: Round) throws -> NoticeKind {
    if let kind { return try kind.chosen().kind }
    guard let known = allKinds.first(where: { $0.id == round.kind }) else {
      throw CollectRefusal.unknownKind(round.kind, of: round.id)
    }
    return known
  }

  private func collect(
    _ plan: CollectPlan, into store: OfficeStore, as actor: Actor?,
    showing progress: CollectProgress
  ) throws -> CollectionResult {
    var progress = progress
    defer { progress.finish() }
    return try DisclosureBureau.collect(plan, into: store, as: actor) { progress.show($0) }
  }
}

/// Which of a school's files holds, as it is typed: 3210840101=报送/二小新.xlsx.
struct KeptFile {
  let school: String
  let file: String

  init(_ text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("“\(text)”请写成 学校标识码=文件 的样子,如 3210840101=报送/二小新.xlsx。")
    }
    (school, file) = (parts[0], parts[1])
  }
}

/// First the files that are looked at, then the lists that are read.
private struct CollectProgress {
  private var looking: Progress?
  private var reading: Progress?

  mutating func show(_ step: CollectStep) {
    switch step {
    case .looked(_, let count):
      if looking == nil { looking = Progress("认文件", unit: "个", total: count) }
      looking?.advance()
    case .read(_, let count):
      looking?.finish()
      if reading == nil { reading = Progress("读表", unit: "所", total: count) }
      reading?.advance()
    }
  }

  func finish() {
    looking?.finish()
    reading?.finish()
  }
}

extension OfficeAnswer {
  fileprivate init(_ result: CollectionResult, in folder: String, again: CollectCommand) {
    let counts = ReturnState.allCases.map { ($0, result.count($0)) }.filter { $0.1 > 0 }
      .map { "\($0.rawValue) \($1)" }.joined(separator: ",")
    let merged = result.schools.filter(\.state.isMerged).count
    done = ["收表 \(result.round.id):\(result.files.count) 个文件,\(merged) 所学校收入汇总"]
    lines = ["各校 \(result.schools.count) 所:\(counts)"]
    if !result.strays.isEmpty {
      lines.append("认不出或读不了、不知是哪所学校的文件 \(result.strays.count) 个:")
      lines += result.strays.prefix(10).map { file in
        "  \(file.path):\(file.remarks.first.map { "\($0)" } ?? file.fate.rawValue)"
      }
      if result.strays.count > 10 { lines.append("  其余见“文件清单”。") }
    }
    if !again.acting.dryRun {
      lines.append("结果:\(folder)/报送情况.xlsx、催报名单.xlsx、催报名单.txt")
    }
    json = [JSON.Member("output", .string(folder)), JSON.Member("result", result.json)]
    next = OfficeAnswer.next(result, folder, again)
  }

  /// What is to be done first; the others stand in the table.
  private static func next(
    _ result: CollectionResult, _ folder: String, _ again: CollectCommand
  ) -> String {
    let papers = result.schools.count { $0.folder != nil }
    if let school = result.schools.first(where: { $0.state == .undecided }) {
      let inputs = again.inputs.joined(separator: " ")
      return
        "问清楚\(school.school.name)以哪份为准,再运行 gongshi bureau collect \(inputs) --round \(result.round.id) -o \(folder) --keep \(school.school.code)=文件"
    }
    if papers > 0 { return "把“\(folder)/退回”里的 \(papers) 个文件夹分别发给学校,改好交回后再收一次。" }
    if result.schools.contains(where: \.state.needsCall) { return "照“催报名单”催报,交来以后再收一次。" }
    return "gongshi bureau summary \(result.round.id) -o 汇总"
  }
}
