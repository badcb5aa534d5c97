import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "一次性告知补正:写明补什么和最后一天,出具告知书。",
    discussion: """
      只能告知一次;收到补正之日起重新计算答复期限。不写 --part 就是登记时缺的各项。
      例:
        gongshi request correct S-2026-0001 --until 2026-10-20 -o 补正告知书.pdf --as 陈静
        gongshi request correct S-2026-0001 --part 身份证明 --words 请写明哪一年的招生计划 --until 2026-10-20 -o 补正告知书.docx --as 陈静
        gongshi request correct S-2026-0001 --until 2026-10-20 --as 陈静 --dry-run
      """, aliases: ["告知补正"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(
    help: ArgumentHelp("补正的最后一天(含当天)。", valueName: "day"), transform: CalendarDay.init(parsing:))
  var until: CalendarDay
  @Option(help: "要补正的内容,如 身份证明,可以写多次。", transform: requestPart) var part: [RequestPart] = []
  @Option(help: "另外要说明的,不写姓名和号码。") var words: String?
  @Option(help: "过了7个工作日才告知的原因,不写姓名和号码。") var reason: String?
  @OptionGroup var paper: RequestPaperOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let before = try writing.requestState(of: request)
      let parts = part.isEmpty && words == nil ? before.missing : part
      let correction = RequestCorrection(
        on: try session.happened(happened).day, until: until,
        parts: RequestPart.allCases.filter(parts.contains), words: words)
      let state = try writing.append(
        RequestAct.correctionAsked(correction, despite: reason), to: request, in: calendar)
      let letter = try state.correctionRequest(under: writing.letterhead(of: request, session))
      let written = try writing.issue(
        .correction, letter, of: request, to: paper.output, paper.templates, calendar)
      var answer = try OfficeAnswer(
        "告知补正 \(request),最后一天 \(until.chinese)", request, state, at: session)
      answer.lines += written
      return answer
    }
  }
}

struct RequestCorrectedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrected", abstract: "登记收到的补正:答复期限重新计算。",
    discussion: """
      例:
        gongshi request corrected S-2026-0001 --from 补正.yaml --as 陈静
        gongshi request corrected S-2026-0001 --has 身份证明 --at 2026-10-19T10:00 --as 陈静
        gongshi request corrected S-2026-0001 --from 补正.yaml --reason 邮路中断 --as 陈静 --dry-run
      """, aliases: ["收到补正"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: ArgumentHelp("写着补正内容的文件(.yaml)。", valueName: "file")) var from: String?
  @Option(help: "补来的内容,如 身份证明,可以写多次。", transform: requestPart) var has: [RequestPart] = []
  @Option(help: "过了最后一天仍要办理的正当理由,不写姓名和号码。") var reason: String?
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let file = try from.map(ApplicantFile.init)
      if let file { try writing.complete(request: request) { file.fill(&$0) } }
      let given = (file?.parts ?? []).union(has)
      let act = RequestAct.corrected(
        on: try session.happened(happened).day, met: RequestPart.allCases.filter(given.contains),
        despite: reason)
      let state = try writing.append(act, to: request, in: session.calendar())
      return try OfficeAnswer("登记 \(request) 的补正", request, state, at: session)
    }
  }
}
