import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ObjectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objection", abstract: "异议:登记、受理、承办、决定、答复,凭查询码查询。",
    discussion: """
      谁提出的封存,只有承办人能看;台账、清单和文书里都没有。
      例:
        gongshi objection register N-2026-0001 --from 异议人.yaml --channel 来访 --row 3 --as 陈静
        gongshi objection list
        gongshi objection decide Y-2026-0001 --outcome 成立 --reason 经核对第3行的材料 --as 陈静
      """,
    subcommands: [
      ObjectionRegisterCommand.self, ObjectionListCommand.self, ObjectionShowCommand.self,
      ObjectionSupplementCommand.self, ObjectionAcceptCommand.self, ObjectionRefuseCommand.self,
      ObjectionAssignCommand.self, ObjectionRecuseCommand.self, ObjectionGroupCommand.self,
      ObjectionDecideCommand.self, ObjectionReplyCommand.self, ObjectionReviewCommand.self,
      ObjectionExtendCommand.self, ObjectionReceiptCommand.self, ObjectionDueCommand.self,
      ObjectionStatusCommand.self, ObjectionTermsCommand.self,
    ], aliases: ["异议"])
}

let objectionHelp = ArgumentHelp("异议编号,如 Y-2026-0001。", valueName: "objection")

/// An objection named on the command line, by its id or the end of it: Y-2026-0012 or 2026-12.
func objectionID(_ text: String) throws -> String {
  let parts = text.uppercased().split(separator: "-").map(String.init)
  let figures = parts.first == "Y" ? Array(parts.dropFirst()) : parts
  guard figures.count == 2, figures[0].count == 4, let year = Int(figures[0]),
    let number = Int(figures[1]), number > 0
  else {
    throw ValidationError("“\(text)”不是异议编号,请写成 Y-2026-0001 的样子,用 gongshi objection list 查看。")
  }
  let digits = String(number)
  return "Y-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

func objectionChannel(_ text: String) throws -> ObjectionChannel {
  guard let channel = ObjectionChannel(chinese: text) ?? ObjectionChannel(rawValue: text) else {
    let words = ObjectionChannel.allCases.map(\.chinese).joined(separator: "、")
    throw ValidationError("没有提出方式“\(text)”,可以写:\(words)。")
  }
  return channel
}

func objectionPart(_ text: String) throws -> ObjectionPart {
  guard let part = ObjectionPart(chinese: text) else {
    let words = ObjectionPart.allCases.map(\.chinese).joined(separator: "、")
    throw ValidationError("没有材料“\(text)”,可以写:\(words)。")
  }
  return part
}

func objectionGround(_ text: String) throws -> ObjectionRefusalGround {
  guard let ground = ObjectionRefusalGround(chinese: text) else {
    let words = ObjectionRefusalGround.allCases.map(\.chinese).joined(separator: "、")
    throw ValidationError("没有理由“\(text)”,可以写:\(words)。")
  }
  return ground
}

func objectionOutcome(_ text: String) throws -> ObjectionOutcome {
  guard let outcome = ObjectionOutcome(parsing: text) else {
    let words = ObjectionOutcome.allCases.map(\.word).joined(separator: "、")
    throw ValidationError("没有结果“\(text)”,可以写:\(words)。")
  }
  return outcome
}

extension OfficeAnswer {
  /// After a step of an objection: what was done, where it stands, what is owed next.
  init(_ done: String, _ objection: String, _ state: ObjectionState, at session: Session) {
    self.init(done: [done], lines: ["状态:\(state.standing.chinese)"])
    if let duty = state.duty {
      lines.append("\(duty.step.rawValue):\(duty.words(at: session.now))")
    }
    json = [
      JSON.Member("objection", .string(objection)),
      JSON.Member("notice", .string(state.registration.notice)),
      JSON.Member("stage", .string(state.standing.stage)),
      JSON.Member("standing", .string(state.standing.chinese)),
      JSON.Member("step", .orNull(state.duty?.step.rawValue)),
      JSON.Member("answerBy", .orNull(state.answerBy?.description)),
    ]
    next = state.duty.map { nextObjectionCommand(objection, $0.step, state) }
  }
}

private func nextObjectionCommand(
  _ objection: String, _ step: ObjectionDuty.Step, _ state: ObjectionState
) -> String {
  switch step {
  case .accept: "gongshi objection accept \(objection),或 refuse"
  case .supplement: "gongshi objection supplement \(objection) --notice 补正通知.pdf"
  case .assign: "gongshi objection assign \(objection) --to 承办人"
  case .decide, .settle: "gongshi objection decide \(objection) --outcome 结果 --reason 理由"
  case .reply: "gongshi objection reply \(objection) --text 答复.txt -o 答复.pdf"
  }
}
