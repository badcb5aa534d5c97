import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "答复并办结:按处理结果出具答复书,给文号。",
    discussion: """
      处理结果写编号或名称:
      \(outcomeList)
      正文写在文本文件里;有身份证号、电话等个人信息的不能出具。复议、诉讼的期限是模板的通行写法,请按本地文书核对。
      例:
        gongshi request answer S-2026-0001 --outcome 予以公开 --text 正文.txt -o 答复书.pdf -o 答复书.docx --as 陈静
        gongshi request answer S-2026-0001 --outcome 11 --text 正文.txt -o 答复书.pdf --reviewer 临江县人民政府 --court 临江县人民法院 --as 陈静
        gongshi request answer 2026-1 --outcome 部分公开 --text 正文.txt -o 答复书.pdf --number 7 --as 陈静 --dry-run
      """, aliases: ["答复"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: "处理结果:编号或名称。", transform: requestOutcome) var outcome: RequestOutcome
  @Option(help: ArgumentHelp("答复正文(.txt)。", valueName: "file")) var text: String
  @Option(help: "文号里的代字,如 临教公复;不写就用设定的机关代字加“公复”。") var code: String?
  @Option(help: "文号的号,已在纸上编过时写;不写就顺着编。") var number: Int?
  @Option(help: "逾期等需要说明的原因,不写姓名和号码。") var reason: String?
  @Option(help: "答复书里写的复议机关。") var reviewer: String?
  @Option(help: "答复书里写的法院。") var court: String?
  @OptionGroup var paper: RequestPaperOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard !paper.output.isEmpty else { throw ValidationError("请用 -o 写明答复书写到哪里。") }
  }

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let words = try letterText(at: text)
      let before = try writing.requestState(of: request)
      let findings = before.findings(answering: outcome) + oldTermFindings(in: words)
      let day = try session.happened(happened).day
      let act = RequestAct.answered(
        RequestAnswer(
          outcome: outcome, on: day, number: try given(writing, session, in: day.year),
          reason: reason))
      let state = try writing.append(act, to: request, in: calendar)
      let letter = try state.answerLetter(
        under: writing.letterhead(of: request, session), words: words,
        remedies: RequestRemedies(reviewer: reviewer, court: court))
      let written = try writing.issue(
        .answer, letter, of: request, to: paper.output, paper.templates, calendar)
      var answer = try OfficeAnswer(
        "答复 \(request):\(outcome.short)", request, state, at: session)
      answer.lines = findings.map(\.description) + answer.lines + written
      answer.lines.append("文号:\(state.answer?.number ?? "")")
      answer.lines.append("复议、诉讼的期限照通行模板,没有核对过法条,请按本地文书核对。")
      answer.json += [
        JSON.Member("number", .orNull(state.answer?.number)),
        JSON.Member("findings", .array(findings.map { .string($0.description) })),
      ]
      return answer
    }
  }

  private func given(
    _ writing: OfficeWriting, _ session: Session, in year: Int
  ) throws -> String {
    let own = session.settings.documentCode.map { $0 + "公复" }
    let series = NumberSeries.documents(code: code ?? own ?? "")
    guard let number else { return try writing.giveOut(series, to: request, year: year) }
    return try writing.giveOut(number, of: series, to: request, year: year)
  }
}

/// The results with their numbers, a group a line.
private let outcomeList = RequestOutcome.Group.allCases.map { group in
  let results = group.outcomes.map { "\($0.number) \($0.short)" }
  return "  \(group.mark)" + results.joined(separator: "、")
}.joined(separator: "\n")
