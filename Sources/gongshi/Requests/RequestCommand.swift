import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "依申请公开:登记、补正、征求意见、延期、答复,逐日说明期限,汇总年报的表。",
    discussion: """
      谁申请的封存,台账、清单和年报里都没有;看一次记一次。期限按工作日逐日算,放假安排没有公布的不猜。
      例:
        gongshi request register --from 申请人.yaml --applicant 自然人 --channel 当面 --about 2026年小学招生 --receipt 回执.pdf --as 陈静
        gongshi request due
        gongshi request table --year 2026 -o 依申请公开.xlsx
      """,
    subcommands: [
      RequestRegisterCommand.self, RequestConfirmCommand.self, RequestCorrectCommand.self,
      RequestCorrectedCommand.self, RequestConsultCommand.self, RequestConsultedCommand.self,
      RequestExtendCommand.self, RequestFeeCommand.self, RequestPaidCommand.self,
      RequestAnswerCommand.self, RequestWithdrawCommand.self, RequestListCommand.self,
      RequestDueCommand.self, RequestShowCommand.self, RequestLetterCommand.self,
      RequestTableCommand.self, RequestTermsCommand.self,
    ], aliases: ["依申请公开"])
}

let requestHelp = ArgumentHelp("申请编号,如 S-2026-0001。", valueName: "request")

/// A request named on the command line, by its id or the end of it: S-2026-0012 or 2026-12.
func requestID(_ text: String) throws -> String {
  let parts = text.uppercased().split(separator: "-").map(String.init)
  let figures = parts.first == "S" ? Array(parts.dropFirst()) : parts
  guard figures.count == 2, figures[0].count == 4, let year = Int(figures[0]),
    let number = Int(figures[1]), number > 0
  else {
    throw ValidationError("“\(text)”不是申请编号,请写成 S-2026-0001 的样子,用 gongshi request list 查看。")
  }
  let digits = String(number)
  return "S-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

func applicantKind(_ text: String) throws -> ApplicantKind {
  try known(text, ApplicantKind(chinese: text), "申请人类别", ApplicantKind.allCases.map(\.chinese))
}

func requestChannel(_ text: String) throws -> RequestChannel {
  try known(text, RequestChannel(chinese: text), "提出方式", RequestChannel.allCases.map(\.chinese))
}

func requestPart(_ text: String) throws -> RequestPart {
  try known(text, RequestPart(chinese: text), "内容", RequestPart.allCases.map(\.chinese))
}

func requestPaper(_ text: String) throws -> RequestPaper {
  try known(text, RequestPaper(chinese: text), "文书", RequestPaper.allCases.map(\.chinese))
}

func consultationOpinion(_ text: String) throws -> ConsultationOpinion {
  try known(
    text, ConsultationOpinion(chinese: text), "意见", ConsultationOpinion.allCases.map(\.chinese))
}

func consultationParty(_ text: String) throws -> RequestConsultation.Party {
  let parties = RequestConsultation.Party.allCases
  return try known(
    text, parties.first { $0.chinese == text }, "征求对象", parties.map(\.chinese))
}

func requestOutcome(_ text: String) throws -> RequestOutcome {
  try known(
    text, RequestOutcome(parsing: text), "处理结果",
    RequestOutcome.allCases.map { "\($0.number) \($0.short)" })
}

private func known<Value>(
  _ text: String, _ value: Value?, _ name: String, _ words: [String]
) throws -> Value {
  guard let value else {
    throw ValidationError("没有\(name)“\(text)”,可以写:\(words.joined(separator: "、"))。")
  }
  return value
}

extension OfficeAnswer {
  /// After a step of a request: what was done, where it stands, what is owed next and by when.
  init(
    _ done: String, _ request: String, _ state: RequestState, at session: Session
  ) throws {
    let (calendar, today) = (try session.calendar(), session.now.day)
    let duty = state.duty(on: today, in: calendar)
    self.init(done: [done], lines: ["状态:\(state.standing.chinese)"])
    if let duty { lines.append("\(duty.step.rawValue):\(duty.words(on: today))") }
    json = [
      JSON.Member("request", .string(request)), JSON.Member("topic", .string(state.topic)),
      JSON.Member("stage", .string(state.standing.stage)),
      JSON.Member("standing", .string(state.standing.chinese)),
      JSON.Member("receivedOn", .orNull(state.received?.description)),
      JSON.Member("step", .orNull(duty?.step.rawValue)),
      JSON.Member("dueOn", .orNull(duty?.day?.description)),
      JSON.Member("outcome", .orNull(state.outcome?.rawValue)),
    ]
    next = duty.map { nextRequestCommand(request, $0.step) }
  }
}

extension RequestState {
  var topic: String { registration.topic }
}

private func nextRequestCommand(_ request: String, _ step: RequestDuty.Step) -> String {
  switch step {
  case .confirm: "与申请人确认后 gongshi request confirm \(request)"
  case .correction: "收到补正后 gongshi request corrected \(request)"
  case .drop: "gongshi request answer \(request) --outcome 逾期不补正 --text 说明.txt -o 答复书.pdf"
  case .opinion: "收到意见后 gongshi request consulted \(request) --opinion 意见"
  case .tellExtension: "gongshi request letter \(request) --paper 延长答复期限告知书 -o 告知书.pdf"
  case .answer: "gongshi request answer \(request) --outcome 结果 --text 正文.txt -o 答复书.pdf"
  }
}
