import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ObjectionSupplementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement", abstract: "补正:出具补正通知,或登记补来的材料。",
    discussion: """
      材料补齐之日起计算答复期限。
      例:
        gongshi objection supplement Y-2026-0001 --notice 补正通知.pdf --as 陈静
        gongshi objection supplement Y-2026-0001 --has 本人签名 --at 2026-10-09T10:00 --as 陈静
        gongshi objection supplement Y-2026-0001 --from 补来.yaml --evidence 证明.pdf --as 陈静 --dry-run
      """, aliases: ["补正"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: "补来的材料,如 本人签名,可以写多次。", transform: objectionPart) var has: [ObjectionPart] = []
  @Option(help: ArgumentHelp("写着补来内容的文件(.yaml)。", valueName: "file")) var from: String?
  @Option(help: ArgumentHelp("补来的证据文件,可以写多次。", valueName: "file")) var evidence: [String] = []
  @Option(help: ArgumentHelp("把补正通知写到哪个 .pdf。", valueName: "file")) var notice: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    if let notice { try requirePDF(notice) }
    guard (notice == nil) != (has.isEmpty && from == nil && evidence.isEmpty) else {
      throw ValidationError("请写 --notice 出具通知,或者写 --has、--from、--evidence 登记补来的材料。")
    }
  }

  func run() throws {
    try acting.acting { writing, session in
      let state = try writing.objectionState(of: objection)
      if let notice {
        let paper = try state.supplementRequest(under: writing.letterhead(objection, session))
        try writing.issue(.supplement, paper, of: objection, to: notice, templates)
        return OfficeAnswer("出具补正通知:\(notice)", objection, state, at: session)
      }
      return try received(state, writing, session)
    }
  }

  private func received(
    _ state: ObjectionState, _ writing: OfficeWriting, _ session: Session
  ) throws -> OfficeAnswer {
    let file = try from.map(ObjectorFile.init)
    let given = Set(has).union(file?.parts ?? []).union(evidence.isEmpty ? [] : [.evidence])
    let met = ObjectionPart.allCases.filter(given.contains)
    let rules = try writing.statements(on: state.registration.notice).rules
    try rules.requireAsked(met, of: state.registration.party)
    if let file { try writing.complete(objection) { file.fill(&$0) } }
    let arrived = try session.happened(happened)
    let after = try writing.append(
      ObjectionAct.supplemented(
        met: met, evidence: try writing.keepEvidence(evidence, of: objection), arrived: arrived,
        answer: try rules.answerDeadline(after: arrived, in: session.calendar())), to: objection)
    let words = met.map(\.chinese).joined(separator: "、")
    return OfficeAnswer("登记 \(objection) 补来的\(words)", objection, after, at: session)
  }
}

struct ObjectionAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "受理一件异议。",
    discussion: """
      逾期或材料不齐仍要受理的,写明理由,理由会留在台账里。
      例:
        gongshi objection accept Y-2026-0001 --as 陈静
        gongshi objection accept Y-2026-0001 --reason 邮路中断,非异议人原因 --as 陈静
        gongshi objection accept Y-2026-0001 --as 陈静 --dry-run --json
      """, aliases: ["受理"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: "仍要受理的理由,不写姓名和号码。") var reason: String?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let state = try writing.append(ObjectionAct.accepted(despite: reason), to: objection)
      return OfficeAnswer("受理 \(objection)", objection, state, at: session)
    }
  }
}

struct ObjectionRefuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "不予受理一件异议:写明理由和依据,出具告知书。",
    discussion: """
      理由:\(ObjectionRefusalGround.allCases.map(\.chinese).joined(separator: "、"))。依据取自异议规则,没有规定的不能据此不予受理。
      例:
        gongshi objection refuse Y-2026-0002 --ground 逾期 -o 告知书.pdf --as 陈静
        gongshi objection refuse Y-2026-0002 --ground 不属于受理范围 --reason 属于劳动争议 -o 告知书.pdf --as 陈静
        gongshi objection refuse Y-2026-0002 --ground 匿名 -o 告知书.pdf --as 陈静 --dry-run
      """, aliases: ["不予受理"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: "不予受理的理由。", transform: objectionGround) var ground: ObjectionRefusalGround
  @Option(help: "具体情况,不写姓名和号码。") var reason: String?
  @Option(name: [.short, .long], help: "把告知书写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try acting.acting { writing, session in
      let before = try writing.objectionState(of: objection)
      let rules = try writing.statements(on: before.registration.notice).rules
      let basis = "\(try rules.basis(for: ground, of: before))"
      let state = try writing.append(
        ObjectionAct.refused(ground: ground, basis: basis, reason: reason), to: objection)
      let paper = try state.refusalNotice(
        under: writing.letterhead(objection, session), ground: ground, basis: basis,
        reason: reason)
      try writing.issue(.refusal, paper, of: objection, to: output, templates)
      return OfficeAnswer(
        "不予受理 \(objection)(\(ground.chinese)),告知书:\(output)", objection, state, at: session)
    }
  }
}

struct ObjectionAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "把一件异议交给承办人。",
    discussion: """
      被异议的人和已经回避的人不能承办;规则要求的,起草或签发的人也不能。
      例:
        gongshi objection assign Y-2026-0001 --to 陈静 --as 陈静
        gongshi objection assign Y-2026-0001 --to P5 --as 陈静
        gongshi objection assign Y-2026-0001 --to 陈静 --as 陈静 --dry-run
      """, aliases: ["交办"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: ArgumentHelp("承办人的姓名或编号。", valueName: "name")) var to: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let person = try writing.person(to)
      let state = try writing.append(ObjectionAct.assigned(to: person.id), to: objection)
      return OfficeAnswer("把 \(objection) 交给\(person.name)承办", objection, state, at: session)
    }
  }
}

struct ObjectionRecuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recuse", abstract: "登记回避:此人不再承办这件异议,也不能再看异议人。",
    discussion: """
      例:
        gongshi objection recuse Y-2026-0001 --person 王强 --reason 与被异议人是亲属 --as 陈静
        gongshi objection recuse Y-2026-0001 --person P5 --reason 参加过评审 --as 陈静
        gongshi objection recuse Y-2026-0001 --person 王强 --reason 亲属 --as 陈静 --dry-run
      """, aliases: ["回避"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: ArgumentHelp("谁回避,写姓名或编号。", valueName: "name")) var person: String
  @Option(help: "回避的理由。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let person = try writing.person(person)
      let state = try writing.append(
        ObjectionAct.recused(handler: person.id, reason: reason), to: objection)
      return OfficeAnswer("登记\(person.name)回避 \(objection)", objection, state, at: session)
    }
  }
}

struct ObjectionGroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: "把同一异议并入另一件,一并办理、一并答复。",
    discussion: """
      例:
        gongshi objection group Y-2026-0002 --into Y-2026-0001 --as 陈静
        gongshi objection group 2026-3 --into 2026-1 --as 陈静
        gongshi objection group Y-2026-0002 --into Y-2026-0001 --as 陈静 --dry-run
      """, aliases: ["合并"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Option(help: ArgumentHelp("并入哪一件。", valueName: "objection"), transform: objectionID)
  var into: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let state = try writing.append(ObjectionAct.grouped(into: into), to: objection)
      var answer = OfficeAnswer("把 \(objection) 并入 \(into)", objection, state, at: session)
      let count = try writing.grouped(into: into).count + 1
      answer.lines.append("\(into) 现在共 \(count) 件。")
      answer.json.append(JSON.Member("count", .integer(count)))
      return answer
    }
  }
}
