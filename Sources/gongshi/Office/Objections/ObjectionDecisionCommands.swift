import ArgumentParser
import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

struct ObjectionDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "作出决定:不成立、不影响、成立、暂缓。成立的同时起草更正公示。",
    discussion: """
      只有承办人能决定。不成立和不影响的解除冻结;暂缓的继续冻结,不影响其他人;成立的同时按原名单起草更正公示,
      所指的那一行改了或者去掉了才能签发,重新张贴后公示期重新计算。
      例:
        gongshi objection decide Y-2026-0001 --outcome 成立 --reason 经核对第3行的材料,工作年限不足 --as 陈静
        gongshi objection decide Y-2026-0001 --outcome 不影响 --reason 笔误,不影响名次 --as 陈静
        gongshi objection decide Y-2026-0001 --outcome 暂缓 --reason 等外地回函 --as 陈静 --dry-run
      """, aliases: ["决定"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: "结果:不成立、不影响、成立、暂缓。", transform: objectionOutcome)
  var outcome: ObjectionOutcome
  @Option(help: "理由,会一直留在台账里;不写姓名和号码,用行号。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let correction = try writing.decide(objection, outcome, because: reason)
      let state = try writing.objectionState(of: objection)
      var answer = OfficeAnswer(
        "对 \(objection) 作出决定:\(outcome.chinese)", objection, state, at: session)
      let count = try writing.grouped(into: objection).count + 1
      if count > 1 { answer.lines.append("并入的一并决定,共 \(count) 件。") }
      answer.json += [
        JSON.Member("outcome", .string(outcome.rawValue)), JSON.Member("count", .integer(count)),
        JSON.Member("correction", .orNull(correction)),
      ]
      if let correction {
        answer.done.append("起草更正公示 \(correction),更正 \(state.registration.notice)")
        answer.next = "改好名单后 gongshi draft --again \(correction) 名单.xlsx --posted 张贴日期"
      }
      return answer
    }
  }
}

struct ObjectionReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "出具答复(PDF):姓名自动隐去,可以公开。",
    discussion: """
      答复的正文写在文本文件里;名单里的姓名换成张*三的样子,异议人换成“异议人”,有号码的不能出具。
      例:
        gongshi objection reply Y-2026-0001 --text 答复.txt -o 答复.pdf --as 陈静
        gongshi objection reply Y-2026-0001 --text 答复.txt -o 答复.pdf --as 陈静 --dry-run
        gongshi objection reply 2026-1 --text 答复.txt -o 答复.pdf --templates 模板 --as 陈静 --json
      """, aliases: ["答复"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: ArgumentHelp("答复正文(.txt)。", valueName: "file")) var text: String
  @Option(name: [.short, .long], help: "把答复写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try acting.acting { writing, session in
      let state = try writing.objectionState(of: objection)
      let written = String(decoding: try officeFile(at: text), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let names = try writing.names(around: objection)
      let words = try maskedWords(written, names: names.row, objector: names.objector)
      let rules = try writing.statements(on: state.registration.notice).rules
      let paper = try state.reply(
        under: writing.letterhead(objection, session), words: words,
        joined: try writing.grouped(into: objection).count + 1,
        review: rules.stated(\.review).map { ($0.value, $0.source) })
      try writing.issue(.reply, paper, of: objection, to: output, templates)
      var answer = OfficeAnswer(
        "出具 \(objection) 的答复:\(output)", objection,
        try writing.objectionState(of: objection), at: session)
      answer.lines.append("正文:\(words.text)")
      answer.json.append(JSON.Member("text", .string(words.text)))
      return answer
    }
  }
}

struct ObjectionReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "登记复核申请:重新交办,重新决定。",
    discussion: """
      例:
        gongshi objection review Y-2026-0001 --as 陈静
        gongshi objection review Y-2026-0001 --at 2026-10-20T09:00 --as 陈静
        gongshi objection review Y-2026-0001 --as 陈静 --dry-run
      """, aliases: ["复核"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let before = try writing.objectionState(of: objection)
      let arrived = try session.happened(happened)
      let rules = try writing.statements(on: before.registration.notice).rules
      let answer = try rules.reviewDeadline(after: arrived, in: session.calendar())
      let state = try writing.append(
        ObjectionAct.reviewRequested(arrived: arrived, answer: answer), to: objection)
      return OfficeAnswer("登记 \(objection) 的复核申请", objection, state, at: session)
    }
  }
}

struct ObjectionExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "延长答复期限,要有理由。",
    discussion: """
      例:
        gongshi objection extend Y-2026-0001 --to 2026-10-20 --reason 等外地回函 --as 王强
        gongshi objection extend Y-2026-0001 --to 2026-10-20 --reason 等外地回函 --as 王强 --dry-run
        gongshi objection extend 2026-1 --to 2026-10-20 --reason 等外地回函 --as 王强 --json
      """, aliases: ["延期"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(
    help: ArgumentHelp("延到哪一天(含当天)。", valueName: "day"), transform: CalendarDay.init(parsing:))
  var to: CalendarDay
  @Option(help: "理由,不写姓名和号码。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let state = try writing.append(
        ObjectionAct.deadlineMoved(to: to, reason: reason), to: objection)
      return OfficeAnswer("把 \(objection) 的答复期限延到 \(to.chinese)", objection, state, at: session)
    }
  }
}

struct ObjectionReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt", abstract: "重新出具受理回执,给新的查询码,原来的作废。",
    discussion: """
      例:
        gongshi objection receipt Y-2026-0001 -o 回执.pdf --as 陈静
        gongshi objection receipt Y-2026-0001 -o 回执.pdf --as 陈静 --json
        gongshi objection receipt 2026-1 -o 回执.pdf --as 陈静 --dry-run
      """, aliases: ["回执"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(name: [.short, .long], help: "把回执写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try acting.acting { writing, session in
      let code = try writing.renewCode(of: objection)
      let state = try writing.objectionState(of: objection)
      let paper = try state.receipt(
        under: writing.letterhead(objection, session), code: "\(code)")
      try writing.issue(.receipt, paper, of: objection, to: output, templates)
      var answer = OfficeAnswer("出具 \(objection) 的受理回执:\(output)", objection, state, at: session)
      answer.lines.append("查询码:\(code)")
      answer.json.append(JSON.Member("code", .string("\(code)")))
      return answer
    }
  }
}
