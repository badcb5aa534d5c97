import ArgumentParser
import Disclosure
import DisclosureDocuments
import WorkingDays

struct FolderNoticeCommand<Source: ChainSource>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let kind = Source.chain.posts.first?.kind
    let id = kind?.id ?? "种类"
    return CommandConfiguration(
      commandName: "notice", abstract: "由文件夹里的表、事项和方案生成一份公示。",
      discussion: """
        写到文件夹里的“公示/序号名称”,并与以前生成的公示核对人员是否一致。
        可用的种类:\(Source.chain.posts.map(\.kind.id).joined(separator: "、"))。
        \(Source.examples(
          "notice \(Source.sampleFolder) \(id) --posted 2026-09-28", "notice \(Source.sampleFolder) \(kind?.name ?? id) --posted 2026-09-28 --dry-run",
          "notice \(Source.sampleFolder) \(id) --posted 2026-10-20 --again"))
        """, aliases: ["公示"])
  }

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Argument(help: "公示种类,如 \(Source.chain.posts.first?.kind.id ?? "hiring.proposed"),或它的名称。")
  var kind: String
  @Option(help: "张贴日期,如 2026-09-28。", transform: CalendarDay.init(parsing:)) var posted: CalendarDay
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var calendar: CalendarOptions
  @Flag(name: .customLong("dry-run"), help: "只说要做什么,不写文件。") var dryRun = false
  @Flag(help: "换掉以前生成的、内容不同的同一份公示。") var replace = false
  @Flag(help: "同一种公示的下一期(如第二次递补),写到新的文件夹。") var again = false
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    _ = try post
    if replace, again { throw ValidationError("--replace 和 --again 只能写一个。") }
  }

  private var post: (file: WorkFile, kind: NoticeKind) {
    get throws {
      let posts = Source.chain.posts
      let id = "\(Source.chain.command).\(kind)"
      guard
        let post = posts.first(where: {
          [$0.kind.id, $0.kind.name].contains(kind) || $0.kind.id == id
        })
      else {
        let names = posts.map { "\($0.kind.id)(\($0.kind.name))" }
        throw ValidationError("没有“\(kind)”这种公示。可用的有:\(names.joined(separator: "、"))。")
      }
      return post
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let (file, kind) = try post
      let folder = try WorkFolder(at: folder)
      let folders = NoticeFolders(of: kind, in: folder)
      let target = folders.name(again ? folders.count + 1 : max(1, folders.count))
      let templates = try templateLibrary(overriddenFrom: templates)
      let fonts = FontCoverage()
      try fonts.requireChinese()
      var reading = FolderReading(folder, Source.chain)
      let notice = try FolderNotice(
        of: kind, file, into: target, posted: posted, &reading, calendar: try calendar.load(),
        templates: templates, fonts: fonts)
      try refuseOther(notice)
      let made = try write(notice, in: folder, templates)
      let report = NoticeReport(
        kind: kind, calendar: try calendar.load(), prepared: notice.prepared,
        folder: folder.path(of: target), files: made, isDryRun: dryRun,
        next: Source.chain.nextStep(after: kind, in: folder), again: command(for: kind, in: folder))
      print(json ? report.json.text : report.text)
      if !notice.prepared.canBeMade { throw ExitCode(1) }
    }
  }

  /// The same command, as it can be typed again.
  private func command(for kind: NoticeKind, in folder: WorkFolder) -> String {
    let words = "gongshi \(Source.chain.command) notice \(typed(folder.path)) \(kind.id)"
    let flags = (replace ? " --replace" : "") + (again ? " --again" : "")
    return "\(words) --posted \(posted)\(flags)"
  }

  /// What hangs already is not written over by mistake.
  private func refuseOther(_ notice: FolderNotice) throws {
    guard let other = notice.differing, notice.prepared.canBeMade, !replace, !dryRun else { return }
    throw Refusal(
      id: "WORK-006",
      message: """
        \(notice.target) 里已有一份内容不同的《\(other.title)》(\(other.posted) 张贴,指纹 \(other.fingerprint))。没有写。
        要改正同一份,加 --replace;这是同一种公示的下一期,加 --again。[WORK-006]
        """)
  }

  private func write(
    _ notice: FolderNotice, in folder: WorkFolder, _ templates: TemplateLibrary
  ) throws -> [MadeFile] {
    guard let publication = notice.prepared.publication else { return [] }
    let artefacts = try artefacts(of: publication, notice.kind, templates)
    return dryRun
      ? artefacts.map(\.planned)
      : try gongshi.write(
        artefacts, to: folder.path(of: notice.target), releasedBy: ReleaseGate(of: publication))
  }
}
