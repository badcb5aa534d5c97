import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestConsultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consult", abstract: "书面征求第三方或其他机关的意见:所需时间不计入答复期限。",
    discussion: """
      第三方自收到之日起15个工作日内提出意见;其他机关没有规定期限。函件不写申请人是谁。
      例:
        gongshi request consult S-2026-0001 --party 第三方 --to 临江县实验幼儿园 --matter 2025年收费公示表 -o 征询书.pdf --as 陈静
        gongshi request consult S-2026-0001 --party 第三方 --delivered 2026-10-09 --as 陈静
        gongshi request consult S-2026-0001 --party 其他机关 --to 临江县财政局 --matter 补助资金文件 -o 函.docx --as 陈静 --dry-run
      """, aliases: ["征求意见"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: "征求谁的意见:第三方、其他机关。", transform: consultationParty)
  var party: RequestConsultation.Party
  @Option(help: "函件写给谁。") var to: String?
  @Option(help: "涉及的信息,写在函件里。") var matter: String?
  @Option(
    help: ArgumentHelp("送达的日期;不写就是发出当天。", valueName: "day"),
    transform: CalendarDay.init(parsing:))
  var delivered: CalendarDay?
  @OptionGroup var paper: RequestPaperOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws { try requireAddressee(to, matter, paper) }

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let asked = RequestConsultation(
        party: party, sent: try session.happened(happened).day, delivered: delivered)
      let state = try writing.append(RequestAct.consulted(asked), to: request, in: calendar)
      let letter = try state.inquiry(
        under: writing.letterhead(of: request, session), consultation: state.asked.count,
        to: to ?? "", matter: matter ?? "")
      let kind: RequestPaper = party == .thirdParty ? .consultation : .inquiry
      let written = try writing.issue(
        kind, letter, of: request, to: paper.output, paper.templates, calendar)
      var answer = try OfficeAnswer(
        "征求 \(request) 的\(party.chinese)意见(第 \(state.asked.count) 次)", request, state,
        at: session)
      answer.lines += written
      answer.json.append(JSON.Member("number", .integer(state.asked.count)))
      return answer
    }
  }
}

/// A letter that asks says whom and about what.
func requireAddressee(
  _ to: String?, _ matter: String?, _ paper: RequestPaperOptions
) throws {
  guard paper.output.isEmpty || (to != nil && matter != nil) else {
    throw ValidationError("出具函件要用 --to 写明写给谁,用 --matter 写明涉及的信息。")
  }
}

struct RequestConsultedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consulted", abstract: "登记收到的意见:答复期限继续计算。",
    discussion: """
      例:
        gongshi request consulted S-2026-0001 --opinion 同意公开 --as 陈静
        gongshi request consulted S-2026-0001 --opinion 不同意公开 --number 2 --at 2026-10-13T09:00 --as 陈静
        gongshi request consulted 2026-1 --opinion 其他意见 --as 陈静 --dry-run
      """, aliases: ["收到意见"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: "意见:同意公开、不同意公开、其他意见。", transform: consultationOpinion)
  var opinion: ConsultationOpinion
  @Option(help: "第几次征求的;不写就是最早还没有答复的。") var number: Int?
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let before = try writing.requestState(of: request)
      let first = before.asked.firstIndex { $0.returned == nil }.map { $0 + 1 }
      let act = RequestAct.returned(
        consultation: number ?? first ?? 0, on: try session.happened(happened).day,
        opinion: opinion)
      let state = try writing.append(act, to: request, in: session.calendar())
      return try OfficeAnswer(
        "登记 \(request) 收到的意见:\(opinion.chinese)", request, state, at: session)
    }
  }
}

struct RequestExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "批准延长答复期限:一次,最多20个工作日,并告知申请人。",
    discussion: """
      由担任“签发”的负责人批准。
      例:
        gongshi request extend S-2026-0001 --days 10 --reason 材料多 -o 延期告知书.pdf --as 王强
        gongshi request extend S-2026-0001 --days 20 --reason 需要汇总 --as 王强 --dry-run
        gongshi request extend 2026-1 --days 5 --reason 材料多 --as 王强 --json
      """, aliases: ["延期"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: "延长几个工作日,1 到 20。") var days: Int
  @Option(help: "原因,写在告知书里,不写姓名和号码。") var reason: String
  @OptionGroup var paper: RequestPaperOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let act = RequestAct.extended(
        days: days, on: try session.happened(happened).day, reason: reason)
      let letter = try writing.append(act, to: request, in: calendar).extensionNotice(
        under: writing.letterhead(of: request, session), in: calendar)
      let written = try writing.issue(
        .extending, letter, of: request, to: paper.output, paper.templates, calendar)
      var answer = try OfficeAnswer(
        "把 \(request) 的答复期限延长 \(days) 个工作日", request, writing.requestState(of: request),
        at: session)
      answer.lines += written
      return answer
    }
  }
}
