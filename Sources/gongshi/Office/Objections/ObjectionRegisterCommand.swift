import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ObjectionRegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "登记一件异议:封存异议人,冻结所指的那一行,给出查询码。",
    discussion: """
      异议人写在文件里(姓名、单位、联系人、电话、地址、身份证号、事实),不写在命令里;登记后请妥善处理这个文件。
      缺的材料逐项列出,可以补正。信函按公示写的邮戳认定是否逾期,没有写的不猜。
      例:
        gongshi objection register N-2026-0001 --from 异议人.yaml --channel 来访 --row 3 --as 陈静
        gongshi objection register N-2026-0001 --from 来信.yaml --channel 信函 --at 2026-10-12T09:00 --postmark 2026-10-09 --has 本人签名 --evidence 来信.pdf --as 陈静
        gongshi objection register N-2026-0001 --from 来函.yaml --channel 信函 --unit --has 单位公章 --receipt 回执.pdf --as 陈静 --dry-run
      """, aliases: ["登记"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: ArgumentHelp("写着异议人和事实的文件(.yaml)。", valueName: "file")) var from: String
  @Option(help: "提出方式:网上、电话、信函、来访、传真、电子邮件。", transform: objectionChannel)
  var channel: ObjectionChannel
  @Flag(help: "由单位提出;不写就是个人。") var unit = false
  @Option(help: "所指的是名单第几行(公示的顺序);不写就是公示整体。") var row: Int?
  @Option(help: ArgumentHelp("异议涉及的本单位工作人员,可以写多次。", valueName: "name"))
  var against: [String] = []
  @Option(help: "另外具备的材料,如 本人签名、单位公章、书面材料,可以写多次。", transform: objectionPart)
  var has: [ObjectionPart] = []
  @Option(help: ArgumentHelp("证据文件,可以写多次,封存。", valueName: "file")) var evidence: [String] = []
  @Option(help: "起作用的邮戳的日期,如 2026-10-09。", transform: CalendarDay.init(parsing:))
  var postmark: CalendarDay?
  @Option(help: ArgumentHelp("把回执写到哪个 .pdf。", valueName: "file")) var receipt: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws { if let receipt { try requirePDF(receipt) } }

  func run() throws {
    try acting.acting { writing, session in
      let intake = try self.intake(writing, session)
      let (id, code) = try writing.register(intake.registration, from: intake.objector)
      _ = try writing.keepEvidence(evidence, of: id)
      let state = try writing.objectionState(of: id)
      var answer = OfficeAnswer(
        "登记 \(notice) 的异议 \(id):\(intake.registration.timeliness.chinese)", id, state, at: session)
      answer.lines = intake.findings.map(\.description) + answer.lines
      answer.lines.append("查询码:\(code)(只显示这一次,请抄在回执上交给异议人)")
      answer.json += [
        JSON.Member("code", .string("\(code)")),
        JSON.Member("findings", .array(intake.findings.map { .string($0.description) })),
      ]
      if let receipt {
        try writing.issue(
          .receipt, try state.receipt(under: writing.letterhead(id, session), code: "\(code)"),
          of: id, to: receipt, templates)
      }
      return answer
    }
  }

  private struct Intake {
    let registration: ObjectionRegistration
    let objector: Objector
    let findings: [Finding]
  }

  private func intake(_ writing: OfficeWriting, _ session: Session) throws -> Intake {
    let file = try ObjectorFile(at: from)
    let arrived = try session.happened(happened)
    let stated = try writing.statements(on: notice)
    let calendar = try session.calendar()
    let party: ObjectionParty = unit ? .unit : .person
    let written: Set<ObjectionPart> = channel == .phone || channel == .visit ? [] : [.writing]
    let given = file.parts.union(has).union(evidence.isEmpty ? [] : [.evidence]).union(written)
    let met = ObjectionPart.allCases.filter(given.contains)
    try stated.rules.requireAsked(met, of: party)
    let missing = stated.rules.missing(from: met, of: party)
    let findings =
      try stated.rules.findings(
        for: channel, arrived: arrived, hours: stated.hours, in: calendar)
      + stated.rules.findings(missingFrom: met, of: party)
    let registration = ObjectionRegistration(
      notice: notice, version: try writing.state(of: notice).dossier.currentNumber, row: row,
      against: try against.map { try writing.person($0).id }, channel: channel, party: party,
      arrived: arrived, postmark: postmark,
      timeliness: try stated.rules.timeliness(
        of: channel, arrived: arrived, postmark: postmark, within: stated.window, in: calendar),
      met: met, missing: missing,
      evidence: try evidence.map { contentHash(try officeFile(at: $0)) },
      answer: missing.isEmpty
        ? try stated.rules.answerDeadline(after: arrived, in: calendar) : nil)
    return Intake(registration: registration, objector: file.objector, findings: findings)
  }
}
