import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestRegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "登记一件依申请公开:封存申请人,算出答复期限,缺什么逐项列出。",
    discussion: """
      申请人写在文件里(姓名、身份证明、联系人、电话、地址、邮箱、所需信息、获取方式),不写在命令里;登记后请妥善处理这个文件。
      当面和签收邮寄的从当天算;普通邮寄、互联网、传真的与申请人确认以后才算收到。
      例:
        gongshi request register --from 申请人.yaml --applicant 自然人 --channel 当面 --about 2026年小学招生 --receipt 回执.pdf --as 陈静
        gongshi request register --from 来信.yaml --applicant 法律服务机构 --channel 普通邮寄 --about 收费依据 --at 2026-09-28T10:00 --as 陈静
        gongshi request register --from 网上.yaml --applicant 自然人 --channel 互联网 --about 学区划分 --as 陈静 --dry-run
      """, aliases: ["登记"])

  @Option(help: ArgumentHelp("写着申请人和所需信息的文件(.yaml)。", valueName: "file")) var from: String
  @Option(help: "申请人类别:自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。", transform: applicantKind)
  var applicant: ApplicantKind
  @Option(help: "提出方式:当面、签收邮寄、普通邮寄、互联网、传真。", transform: requestChannel)
  var channel: RequestChannel
  @Option(help: "主题,如 2026年小学招生;会留在台账里,不写姓名和号码。") var about: String
  @Option(help: "另外具备的内容,如 身份证明,可以写多次。", transform: requestPart) var has: [RequestPart] = []
  @Option(help: ArgumentHelp("把登记回执写到哪个 .pdf 或 .docx。", valueName: "file"))
  var receipt: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws { try receipt.map(requirePaperFile) }

  func run() throws {
    try acting.acting { writing, session in
      let file = try ApplicantFile(at: from)
      let given = file.parts.union(has)
      let registration = RequestRegistration(
        applicant: applicant, channel: channel, arrived: try session.happened(happened),
        topic: about, met: RequestPart.allCases.filter(given.contains))
      let id = try writing.register(registration, from: file.applicant)
      let calendar = try session.calendar()
      let state = try writing.requestState(of: id)
      let letter = try state.receipt(
        under: writing.letterhead(of: id, session), in: calendar)
      let written = try writing.issue(
        .receipt, letter, of: id, to: receipt.map { [$0] } ?? [], templates, calendar)
      var answer = try OfficeAnswer("登记申请 \(id)“\(about)”", id, state, at: session)
      let findings = state.findings(in: calendar)
      answer.lines = findings.map(\.description) + answer.lines + written
      answer.json.append(
        JSON.Member("findings", .array(findings.map { .string($0.description) })))
      return answer
    }
  }
}

struct RequestConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "与申请人确认收到:普通邮寄、互联网、传真的从这天起算。",
    discussion: """
      例:
        gongshi request confirm S-2026-0001 --as 陈静
        gongshi request confirm S-2026-0001 --at 2026-09-29T15:00 --as 陈静
        gongshi request confirm 2026-1 --as 陈静 --dry-run
      """, aliases: ["确认"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let day = try session.happened(happened).day
      let state = try writing.append(
        RequestAct.confirmed(on: day), to: request, in: session.calendar())
      return try OfficeAnswer(
        "登记 \(request) 于 \(day.chinese)确认收到", request, state, at: session)
    }
  }
}

struct RequestWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "申请人撤回申请;年报里计入“其他”。",
    discussion: """
      例:
        gongshi request withdraw S-2026-0001 --reason 申请人来电撤回 --as 陈静
        gongshi request withdraw S-2026-0001 --reason 申请人来函撤回 --at 2026-10-09T09:00 --as 陈静
        gongshi request withdraw 2026-1 --reason 申请人来电撤回 --as 陈静 --dry-run
      """, aliases: ["撤回"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: "怎样撤回的,不写姓名和号码。") var reason: String
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let day = try session.happened(happened).day
      let state = try writing.append(
        RequestAct.withdrawn(on: day, reason: reason), to: request, in: session.calendar())
      return try OfficeAnswer("登记 \(request) 的撤回", request, state, at: session)
    }
  }
}
