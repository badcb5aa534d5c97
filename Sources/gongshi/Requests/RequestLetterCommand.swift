import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestLetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "出具一件申请的文书(PDF、Word):回执、补正、征询、延期、缴费、答复。",
    discussion: """
      文书:\(RequestPaper.allCases.map(\.chinese).joined(separator: "、"))。
      征询书和函要写 --to、--matter,答复书要写 --text。出具了都记入台账。
      例:
        gongshi request letter S-2026-0001 --paper 登记回执 -o 回执.pdf --as 陈静
        gongshi request letter S-2026-0001 --paper 第三方意见征询书 --to 临江县实验幼儿园 --matter 2025年收费公示表 -o 征询书.docx --as 陈静
        gongshi request letter 2026-1 --paper 申请答复书 --text 正文.txt -o 答复书.docx --as 陈静 --dry-run
      """, aliases: ["文书"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(name: .customLong("paper"), help: "哪一种文书。", transform: requestPaper)
  var kind: RequestPaper
  @Option(help: "征询书或函写给谁。") var to: String?
  @Option(help: "征询书或函涉及的信息。") var matter: String?
  @Option(help: ArgumentHelp("答复书的正文(.txt)。", valueName: "file")) var text: String?
  @Option(help: "答复书里写的复议机关。") var reviewer: String?
  @Option(help: "答复书里写的法院。") var court: String?
  @OptionGroup var paper: RequestPaperOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard !paper.output.isEmpty else { throw ValidationError("请用 -o 写明文书写到哪里。") }
    switch kind {
    case .consultation, .inquiry: try requireAddressee(to, matter, paper)
    case .answer:
      guard text != nil else { throw ValidationError("答复书要用 --text 写明正文的文件。") }
    case .receipt, .correction, .extending, .fee: break
    }
  }

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let before = try writing.requestState(of: request)
      let letter = try made(
        of: before, under: writing.letterhead(of: request, session), calendar)
      let written = try writing.issue(
        kind, letter, of: request, to: paper.output, paper.templates, calendar)
      let findings = try text.map { oldTermFindings(in: try letterText(at: $0)) } ?? []
      var answer = try OfficeAnswer(
        "出具 \(request) 的\(kind.chinese)", request, writing.requestState(of: request),
        at: session)
      answer.lines = findings.map(\.description) + written + answer.lines
      return answer
    }
  }

  private func made(
    of state: RequestState, under head: RequestLetterhead, _ calendar: WorkingCalendar
  ) throws -> RecordPaper? {
    switch kind {
    case .receipt: try state.receipt(under: head, in: calendar)
    case .correction: try state.correctionRequest(under: head)
    case .consultation: try inquiry(.thirdParty, of: state, under: head)
    case .inquiry: try inquiry(.organ, of: state, under: head)
    case .extending: try state.extensionNotice(under: head, in: calendar)
    case .fee: try state.feeNotice(under: head)
    case .answer:
      try state.answerLetter(
        under: head, words: text.map(letterText) ?? "",
        remedies: RequestRemedies(reviewer: reviewer, court: court))
    }
  }

  /// The newest letter to one of this kind.
  private func inquiry(
    _ party: RequestConsultation.Party, of state: RequestState, under head: RequestLetterhead
  ) throws -> RecordPaper? {
    guard let place = state.asked.lastIndex(where: { $0.consultation.party == party }) else {
      return nil
    }
    return try state.inquiry(
      under: head, consultation: place + 1, to: to ?? "", matter: matter ?? "")
  }
}

struct RequestTermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "依申请公开的各个期限和依据;--check 找出文书里过时的15个工作日。",
    discussion: """
      例:
        gongshi request terms
        gongshi request terms --check 旧模板.txt
        gongshi request terms --json
      """, aliases: ["规则"])

  @Option(help: ArgumentHelp("要核对的文书或指南(.txt、.md)。", valueName: "file")) var check: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let findings = try check.map { oldTermFindings(in: try letterText(at: $0)) } ?? []
      print(json ? report(findings).text : words(findings))
      if !findings.isEmpty { throw ExitCode(ExitStatus.problem.rawValue) }
    }
  }

  private func words(_ findings: [Finding]) -> String {
    if check != nil {
      return findings.isEmpty
        ? "没有发现过时的期限。" : findings.map(\.description).joined(separator: "\n")
    }
    let rows = RequestTerm.all.map {
      [$0.name, $0.figure, $0.words, "\($0.source)", $0.source.standing.rawValue]
    }
    let receipts = RequestChannel.allCases.map { "\($0.chinese):\($0.receiptRule)" }
    return
      (TextTable.lines(of: [["事项", "期限", "怎样算", "依据", "性质"]] + rows) + [""] + receipts
      + ["收到之日的依据:\(RequestTerm.receipt)", "收费的依据:\(RequestTerm.fee)"])
      .joined(separator: "\n")
  }

  private func report(_ findings: [Finding]) -> JSON {
    .members([
      "terms": .array(
        RequestTerm.all.map {
          .members([
            "name": .string($0.name), "count": .integer($0.count),
            "unit": .string("\($0.unit)"), "source": .string("\($0.source)"),
            "standing": .string($0.source.standing.rawValue),
          ])
        }), "findings": .array(findings.map { .string($0.description) }),
    ])
  }
}
