import ArgumentParser
import Disclosure
import DisclosureDocuments
import Foundation
import GeneralMatters
import NoticeLife
import Templates
import WorkingDays

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "由名单和事项文件生成公示:网页、PDF、Word、文本、日历、公示表、数据。",
    discussion: """
      有“必须改”的问题时什么都不写,以 1 结束。
      例:
        gongshi notice hiring.proposed 名单.xlsx --facts 事项.yaml --posted 2026-09-28 -o 公示/
        gongshi notice aid.recognition 名单.xlsx --facts 事项.yaml --posted 2026-09-28 -o 公示/ --dry-run
        gongshi notice aid.recognition 名单.xlsx --facts 事项.yaml --posted 2026-09-28 -o 公示/ --templates 我的模板/
        gongshi notice hiring.proposed 名单.xlsx --facts 事项.yaml --posted 2026-09-28 -o 公示/ --earlier 总成绩公告/
        gongshi notice general.text.consultation --facts 事项.yaml --posted 2026-09-28 -o 公示/
        gongshi notice hiring.proposed 改好的名单.xlsx --facts 事项.yaml --posted 2026-10-12 -o 更正/ --corrects 公示/publication.json
      """)

  @Argument(help: KindArgument.help, transform: KindArgument.init) var kind: KindArgument
  @Argument(help: "名单文件(.xlsx 或 .csv);没有名单的公示不写。") var file: String?
  @Option(help: "事项文件(.yaml),用 gongshi template --facts 生成;可以写多次。") var facts: [String]
  @Option(help: "张贴日期,如 2026-09-28。", transform: CalendarDay.init(parsing:)) var posted: CalendarDay
  @Option(name: [.short, .long], help: "写到哪个文件夹。") var output: String
  @Option(help: "工作表的名称或序号;不写则自动找。") var sheet: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @Option(help: earlierHelp) var earlier: [String] = []
  @Option(help: withHelp) var with: [String] = []
  @Option(
    help: ArgumentHelp(
      "更正哪一份公示:它的 publication.json,或放着它的文件夹。", valueName: "path"))
  var corrects: String?
  @Option(help: "更正的原因,印在更正公示里;只与 --corrects 一起写。") var reason: String?
  @OptionGroup var calendar: CalendarOptions
  @Flag(name: .customLong("dry-run"), help: "只说要做什么,不写文件。") var dryRun = false
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    try kind.known?.list(file)
    guard reason == nil || corrects != nil else {
      throw ValidationError("写了 --reason,还要写 --corrects。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let chosen = try kind.chosen()
      let request = NoticeRequest(
        roster: try chosen.list(file), sheet: sheet, grounds: try grounds(chosen),
        calendar: try calendar.load(),
        templates: try templateLibrary(overriddenFrom: templates, for: chosen))
      let (prepared, correction) = try corrected(try prepare(request), request)
      var made: [MadeFile] = []
      var marked: String?
      if let publication = prepared.publication {
        let artefacts = try artefacts(of: publication, request, correction)
        made =
          dryRun
          ? artefacts.map(\.planned)
          : try write(artefacts, to: output, releasedBy: ReleaseGate(of: publication))
        if !dryRun { marked = try correction?.markOldPage(publication, in: output) }
      }
      let report = NoticeReport(
        kind: request.kind, calendar: request.calendar, prepared: prepared, folder: output,
        files: made, isDryRun: dryRun, correction: correction, markedPage: marked)
      print(json ? report.json.text : report.text)
      if !prepared.canBeMade { throw ExitCode(1) }
    }
  }

  private func grounds(_ chosen: ChosenKind) throws -> NoticeGrounds {
    NoticeGrounds(
      kind: chosen.kind, facts: FactsFile.given(facts), neighbours: chosen.kind.neighbours,
      posted: posted, earlier: earlier.isEmpty ? nil : try earlierNotices(at: earlier),
      references: try referenceLists(at: with, for: chosen.kind))
  }

  /// The notice as a correction, when it is one: with what it corrects, and with the old period
  /// where that goes on.
  private func corrected(
    _ prepared: PreparedNotice, _ request: NoticeRequest
  ) throws -> (PreparedNotice, Correction?) {
    guard let corrects, let publication = prepared.publication else { return (prepared, nil) }
    let old = try CorrectedNotice(at: corrects)
    let correction = try Correction(
      of: old, by: publication, request.kind, posted: posted, reason: reason)
    try correction.requireFolder(output)
    guard !correction.comparison.startsAgain else {
      return (try prepared.correcting(correction.link), correction)
    }
    let standing = try prepare(request.posted(on: old.notice.posted))
    try correction.requireSamePeriod(standing.publication?.period)
    return (try standing.correcting(correction.link), correction)
  }

  private func artefacts(
    of publication: Publication, _ request: NoticeRequest, _ correction: Correction?
  ) throws -> [Artefact] {
    let versions = try correction.map { [try $0.oldVersion(from: output)] } ?? []
    return try gongshi.artefacts(
      of: publication, request.kind, request.templates, versions: versions)
      + (correction?.artefacts(for: publication, request.templates) ?? [])
  }
}

/// The built-in templates and the words of `chosen`, with those of `folder` in their place.
func templateLibrary(
  overriddenFrom folder: String?, for chosen: ChosenKind? = nil
) throws -> TemplateLibrary {
  let shipped = shippedMatters.map { ($0.kind.id, $0.wording) }
  var wordings = Dictionary(uniqueKeysWithValues: shipped)
  if let chosen, let wording = chosen.wording { wordings[chosen.kind.id] = wording }
  let builtIn = TemplateLibrary(
    builtIn: templateFiles.merging(recordFiles) { notice, _ in notice }
  ).including(wordings)
  guard let folder else { return builtIn }
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
    throw Refusal(id: "TPL-40", message: "找不到模板文件夹 \(folder),请检查路径。[TPL-40]")
  }
  var own: [String: String] = [:]
  for name in names.sorted() where name.hasSuffix(".md") {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw Refusal(id: "TPL-41", message: "模板 \(folder)/\(name) 不是 UTF-8 文本,请另存后再试。[TPL-41]")
    }
    own[String(name.dropLast(3))] = text
  }
  return try builtIn.overridden(by: own)
}
