import Disclosure
import DisclosureDocuments
import DisclosureTesting
import InformationRequests
import Templates
import Testing
import WorkingDays
import PersonalData

@Suite struct RequestPaperTests {
  private let library = TemplateLibrary(builtIn: recordFiles)
  private let head = RequestLetterhead(
    issuer: "临江县教育局", date: "2026-10-30", request: "S-2026-0001", applicant: "秦晓岚")

  /// The paper worded by its template, as one text.
  private func text(_ paper: RecordPaper) throws -> String {
    try library.documents(for: paper).map(plainText(of:)).joined(separator: "\n")
  }

  @Test(arguments: RequestOutcome.allCases)
  func `every result has a letter that names it, its number and the remedies`(
    _ outcome: RequestOutcome
  ) throws {
    let state = try closed(with: outcome)
    let letter = try #require(
      try state.answerLetter(
        under: head, words: "答复的正文。\n\n另见网站。", remedies: RequestRemedies(reviewer: "临江县人民政府")))
    let text = try text(letter)
    for words in [
      outcome.short, "临教公复〔2026〕1号", "秦晓岚", "60日内向临江县人民政府申请行政复议", "6个月内向有管辖权的人民法院",
      "答复的正文。\n", "另见网站。\n", "2026年小学招生", "S-2026-0001",
    ] {
      #expect(text.contains(words), "\(words) is missing in\n\(text)")
    }
    #expect(letter.template == "request.\(templates[outcome.group] ?? "")")
  }

  private let templates: [RequestOutcome.Group: String] = [
    .disclosed: "disclosed", .partlyDisclosed: "partly", .refused: "refused",
    .unavailable: "unavailable", .notProcessed: "unprocessed", .other: "closed",
  ]

  /// By whatever way leads there.
  private func closed(with outcome: RequestOutcome) throws -> RequestState {
    let answer = RequestAct.answer(outcome, "2026-11-02", because: "材料多")
    let asked = RequestAct.asked("2026-09-30", until: "2026-10-20")
    switch outcome {
    case .notCorrected: return try RequestState.of(.sample(), asked, answer)
    case .stillUnclear:
      return try RequestState.of(
        .sample(), asked, .corrected(on: "2026-10-19", met: [], despite: nil), answer)
    case .feeUnpaid:
      let fee = RequestFee(fen: 100, on: "2026-09-30", until: "2026-10-30", reason: "明显超过合理范围")
      return try RequestState.of(.sample(), .feeAsked(fee), answer)
    default: return try RequestState.of(.sample(), answer)
    }
  }

  @Test func `a private number in an answer stops it, whoever it belongs to`() throws {
    let state = try closed(with: .disclosed)
    for words in ["家长电话13912345678", "身份证号11010519491231002X"] {
      #expect(throws: PrivateContent.self) {
        try state.answerLetter(under: head, words: words, remedies: RequestRemedies())
      }
    }
  }

  @Test func `a receipt says the last day, or what is to be confirmed before it runs`() throws {
    let handed = try text(RequestState.of().receipt(under: head, in: national))
    #expect(handed.contains("收到申请之日为2026年9月28日。本机关将在2026年10月30日（含当日）以前答复"))
    #expect(!handed.contains("请与本机关确认"))
    let faxed = try text(RequestState.of(.sample(.fax)).receipt(under: head, in: national))
    #expect(faxed.contains("双方确认之日为收到之日。请与本机关确认") && !faxed.contains("以前答复"))
    // Beyond the announced holidays no day is named.
    let late = try text(
      RequestState.of(.sample(arrived: "2026-12-20T09:00")).receipt(under: head, in: national))
    #expect(late.contains("收到申请之日为2026年12月20日") && !late.contains("以前答复"))
  }

  @Test func `a correction is told all at once, with its last day`() throws {
    let correction = RequestCorrection(
      on: "2026-09-30", until: "2026-10-20", parts: [.identity, .description], words: "请写明年份")
    let state = try RequestState.of(.sample(), .correctionAsked(correction, despite: nil))
    let text = try text(#require(try state.correctionRequest(under: head)))
    #expect(
      text.contains("（1）请提供申请人的身份证明；（2）请写明所需信息的名称、文号，或者便于查找的其他特征；（3）请写明年份。"))
    #expect(text.contains("2026年10月20日（含当日）以前"))
    #expect(try RequestState.of().correctionRequest(under: head) == nil)
  }

  @Test func `those who are asked are not told who asks`() throws {
    let state = try RequestState.of(
      .sample(), .third("2026-09-29"),
      .consulted(RequestConsultation(party: .organ, sent: "2026-09-30")))
    for (number, words) in [(1, "15个工作日"), (2, "书面函复")] {
      let letter = try #require(
        try state.inquiry(
          under: head, consultation: number, to: "临江县实验幼儿园", matter: "2025年收费公示表"))
      let text = try text(letter)
      #expect(text.contains("临江县实验幼儿园") && text.contains("2025年收费公示表") && text.contains(words))
      #expect(!text.contains("秦晓岚"))
    }
    #expect(
      try state.inquiry(under: head, consultation: 3, to: "甲", matter: "乙") == nil)
  }

  @Test func `an extension says until when, a charge says how much`() throws {
    let extended = try RequestState.of(
      .sample(), .extended(days: 5, on: "2026-10-20", reason: "材料多"))
    let notice = try text(
      #require(try extended.extensionNotice(under: head, in: national)))
    #expect(notice.contains("延长5个工作日") && notice.contains("2026年11月6日（含当日）"))
    let fee = RequestFee(fen: 12_350, on: "2026-09-30", until: "2026-10-30", reason: "明显超过合理范围")
    let charge = try text(
      #require(try RequestState.of(.sample(), .feeAsked(fee)).feeNotice(under: head)))
    #expect(charge.contains("123.50元") && charge.contains("国办函〔2020〕109号"))
  }

  @Test func `a rehearsal says so on every paper`() throws {
    let head = RequestLetterhead(
      issuer: "临江县教育局", date: "2026-10-30", request: "S-2026-0001", applicant: "秦晓岚",
      rehearsal: "演练，不作为正式文书")
    let text = try text(RequestState.of().receipt(under: head, in: national))
    #expect(text.contains("（演练，不作为正式文书）"))
  }
}
