import ArgumentParser
import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "起草一份公示存入数据:核对无误的名单、各个文件和要说明的提示。",
    discussion: """
      名单可以是表格文件(加 --facts 等,与 gongshi notice 相同),也可以是一次招聘、一学期资助等的文件夹。
      有“必须改”的问题时什么都不存,以 1 结束。
      --again 改名单:先逐行列出与现用一稿的差异,确认后存为新的一稿,已有的签字作废。
      例:
        gongshi draft hiring.proposed 名单.xlsx --facts 事项.yaml --posted 2026-09-28 --as 李娜 --password-file 李娜.密码
        gongshi draft hiring.proposed 2026年招聘 --posted 2026-09-28 --as 李娜
        gongshi draft --again N-2026-0001 名单.xlsx --facts 事项.yaml --as 李娜 --dry-run
      """, aliases: ["起草"])

  @Argument(
    help: ArgumentHelp(
      "公示种类,如 hiring.proposed,或种类文件的路径;再写名单文件或文件夹。改名单时不写种类。", valueName: "kind|source"))
  var words: [String] = []
  @Option(help: "张贴日期,如 2026-09-28;改名单时不写就是原来的。", transform: CalendarDay.init(parsing:))
  var posted: CalendarDay?
  @Option(help: "事项文件(.yaml);可以写多次。") var facts: [String] = []
  @Option(help: withHelp) var with: [String] = []
  @Option(help: earlierHelp) var earlier: [String] = []
  @Option(help: "工作表的名称或序号;不写则自动找。") var sheet: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @Option(help: ArgumentHelp("改哪一份公示的名单。", valueName: "notice"), transform: noticeID)
  var again: String?
  @Option(help: ArgumentHelp("更正哪一份已有结论的公示。", valueName: "notice"), transform: noticeID)
  var corrects: String?
  @Flag(help: "改名单时不再询问,直接保存。") var yes = false
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard again == nil || corrects == nil else {
      throw ValidationError("--again 和 --corrects 只能写一个。")
    }
    guard again != nil || posted != nil else { throw ValidationError("请用 --posted 写张贴日期。") }
    guard again != nil || !words.isEmpty else { throw ValidationError("请写公示种类。") }
    if again == nil { _ = try KindArgument(words[0]) }
    guard words.count <= 2 else { throw ValidationError("多写了 \(words[2]),或者拼错了。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let session = try Session(acting.office)
      let current = try again.map { notice in try session.store.read { try $0.state(of: notice) } }
      let (kind, path) = try chosen(current)
      let library = try templateLibrary(overriddenFrom: templates, for: kind)
      let prepared = try DraftSource(
        kind: kind, source: path,
        posted: posted ?? current?.current.period.posted ?? .init(ordinal: 0),
        calendar: try session.calendar(), templates: library, facts: facts, with: with,
        earlier: earlier, sheet: sheet
      ).prepared()
      let corrected = corrects ?? current?.current.corrects
      let link = try corrected.map { id in
        try session.store.read { try $0.state(of: id).current.correctionLink }
      }
      let draft = try ReadyDraft(
        link.map { prepared.correcting($0) } ?? prepared, of: kind.kind, library)
      if let again {
        try revise(again, draft, session)
      } else {
        try acting.act(in: session) { try begin(draft, $0) }
      }
    }
  }

  /// Kind and source: as typed, or the kind of the notice that is drafted again.
  private func chosen(_ state: NoticeState?) throws -> (ChosenKind, String?) {
    guard let state else { return (try KindArgument(words[0]).chosen(), words.dropFirst().first) }
    let typed = words.first.flatMap { $0.isMatterPath ? $0 : nil }
    let kind = try KindArgument(typed ?? state.current.kind).chosen()
    guard kind.kind.id == state.current.kind else {
      throw Refusal(
        id: "OFF-018", message: "这份公示是 \(state.current.kind),不能改成 \(kind.kind.id),请另行起草。[OFF-018]")
    }
    return (kind, words.dropFirst(typed == nil ? 0 : 1).first)
  }

  private func begin(_ draft: ReadyDraft, _ writing: OfficeWriting) throws -> OfficeAnswer {
    if let corrects { _ = try writing.state(of: corrects) }
    let notice = try writing.newNoticeID()
    let content = try draft.kept(as: notice, correcting: corrects, writing)
    let state = try writing.append(.drafted(draft: content), to: notice)
    if let corrects { try writing.append(.linked(to: notice, as: .correctedBy), to: corrects) }
    let words = corrects.map { ",更正 \($0)" } ?? ""
    return try draft.answer("起草 \(notice):\(content.title)\(words)", notice, state, writing)
  }

  private func revise(_ notice: String, _ draft: ReadyDraft, _ session: Session) throws {
    let (lines, isSame) = try session.store.read { reading in
      let lines = try draft.differenceLines(of: notice, reading)
      let current = try reading.state(of: notice).current
      return (lines, lines.difference.isEmpty && current.sha256 == draft.publication.sha256)
    }
    guard !isSame else {
      throw Refusal(id: "OFF-019", message: "和 \(notice) 现用的一稿完全一样,没有要改的。[OFF-019]")
    }
    if !acting.office.json {
      print(([lines.summary + ":"] + lines.lines).joined(separator: "\n"))
      // What is asked or refused now goes to stderr and must come after it.
      fflush(nil)
    }
    try requireConsent()
    try acting.act(in: session) { writing in
      let corrected = try writing.state(of: notice).current.corrects
      let content = try draft.kept(as: notice, correcting: corrected, writing)
      let state = try writing.append(.revised(draft: content), to: notice)
      var answer = try draft.answer(
        "把 \(notice) 改为第 \(content.version) 稿(\(lines.summary))", notice, state, writing)
      answer.json.append(JSON.Member("difference", lines.json))
      return answer
    }
  }

  /// Asks on a terminal; elsewhere --yes must say it.
  private func requireConsent() throws {
    guard !yes, !acting.dryRun else { return }
    if isatty(STDIN_FILENO) == 1 {
      FileHandle.standardError.write(Data("保存为新的一稿吗?写 是 再回车:".utf8))
      if ["是", "y", "yes"].contains(readLine() ?? "") { return }
    }
    throw Refusal(
      id: "OFF-020", message: "没有保存。看过上面的差异,要保存请加 --yes 再运行一次。[OFF-020]")
  }
}

extension DraftContent {
  /// What a notice says that corrects this one; its own period is counted from its own posting.
  fileprivate var correctionLink: PublicText {
    get throws {
      try PublicText(
        scanning: "本公示更正\(period.posted.chinese)张贴的《\(title)》（指纹\(fingerprint)），以本公示为准，"
          + "公示期自本公示张贴起重新计算。", for: [])
    }
  }
}

extension ReadyDraft {
  fileprivate func answer(
    _ done: String, _ notice: String, _ state: NoticeState, _ writing: OfficeWriting
  ) throws -> OfficeAnswer {
    let content = state.current
    let ticks = content.warnings
    var lines: [String] = findings.lines
    if kind.hasList { lines.append("名单:\(content.rowCount) 行") }
    lines += [
      "公示期:\(content.period.words),到 \(content.period.printedEnd.chineseEnd)届满",
      "指纹:\(content.fingerprint)",
      "已回读 \(checks.scan.files.count) 个文件,没有\(checks.scan.kinds.joined(separator: "、"));结果存为核对记录。",
    ]
    return OfficeAnswer(
      done: [done], lines: lines,
      json: [
        JSON.Member("notice", .string(notice)), JSON.Member("version", .integer(content.version)),
        JSON.Member("title", .string(content.title)),
        JSON.Member("rows", .integer(content.rowCount)),
        JSON.Member("fingerprint", .string(content.fingerprint)),
        JSON.Member("listRoot", .string(content.listRoot)),
        JSON.Member("printedEnd", .string(content.period.printedEnd.iso8601)),
        JSON.Member("toTick", .array(ticks.map(JSON.string))),
        JSON.Member("findings", .array(findings.map(\.json))),
      ],
      next: try nextCommand(for: notice, state, writing.people()))
  }
}
