public import Disclosure
public import WorkingDays
public import PersonalData

extension RequestState {
  /// The receipt (登记回执), with the last day for the answer or why none runs.
  public func receipt(
    under head: RequestLetterhead, in calendar: WorkingCalendar
  ) throws(PrivateContent) -> RecordPaper {
    try paper(
      "receipt", head,
      coming(to: head) + [
        ("收到之日", received?.chinese),
        ("待确认", received == nil ? registration.channel.receiptRule : nil),
        ("答复期限", lastDay(in: calendar)?.chinese),
      ], optional: ["收到之日", "待确认", "答复期限"])
  }

  /// What has to be corrected, all at once (补正告知书); nil when nothing was asked for.
  public func correctionRequest(
    under head: RequestLetterhead
  ) throws(PrivateContent) -> RecordPaper? {
    guard let correction else { return nil }
    let asked = correction.parts.map(\.request) + (correction.words.map { [$0] } ?? [])
    let list = asked.enumerated().map { "（\($0 + 1)）\($1)" }.joined(separator: "；")
    return try paper(
      "correction", head, coming(to: head) + [("补正", list), ("补正期限", correction.until.chinese)])
  }

  /// To a third party (第三方意见征询书) or another organ (征求意见函): it does not say who asks; nil when
  /// no such consultation was registered.
  ///
  /// `addressee` is who is asked, `matter` the information in question; a consultation is named by its
  /// number, from 1.
  public func inquiry(
    under head: RequestLetterhead, consultation number: Int, to addressee: String, matter: String
  ) throws(PrivateContent) -> RecordPaper? {
    guard asked.indices.contains(number - 1) else { return nil }
    let consultation = asked[number - 1].consultation
    let isThird = consultation.party == .thirdParty
    return try paper(
      isThird ? "consultation" : "inquiry", head,
      [("收件人", addressee), ("所涉信息", matter)]
        + (isThird ? [("期限", RequestTerm.consultation.figure)] : []))
  }

  /// That the answer takes longer, and until when (延长答复期限告知书); nil when it was not extended.
  public func extensionNotice(
    under head: RequestLetterhead, in calendar: WorkingCalendar
  ) throws(PrivateContent) -> RecordPaper? {
    guard let extended else { return nil }
    return try paper(
      "extension", head,
      coming(to: head) + [
        ("原因", extended.reason), ("延长", "\(extended.days)个工作日"),
        ("答复期限", lastDay(in: calendar)?.chinese),
      ], optional: ["答复期限"])
  }

  /// The charge (信息处理费缴费通知); nil when there is none.
  public func feeNotice(under head: RequestLetterhead) throws(PrivateContent) -> RecordPaper? {
    guard let fee else { return nil }
    return try paper(
      "fee", head,
      coming(to: head) + [
        ("原因", fee.reason), ("金额", "\(Amount(fen: fee.fen))元"), ("缴费期限", fee.until.chinese),
        ("依据", "\(RequestTerm.fee)"),
      ])
  }

  /// The answer (申请答复书) in the words of its result's group; nil before there is one.
  ///
  /// Each line of `words` is a paragraph; a private number in them stops it.
  public func answerLetter(
    under head: RequestLetterhead, words: String, remedies: RequestRemedies
  ) throws(PrivateContent) -> RecordPaper? {
    guard let answer else { return nil }
    return try paper(
      answer.outcome.group.template, head,
      [
        ("申请人", head.applicant), ("文号", answer.number), ("收到之日", received?.chinese),
        ("情形", answer.outcome.short),
        ("正文", words), ("补正期限", correction?.until.chinese),
        ("复议机关", remedies.reviewer ?? "有权的行政复议机关"), ("复议期限", RequestTerm.review.figure),
        ("法院", remedies.court ?? "有管辖权的人民法院"), ("诉讼期限", RequestTerm.suit.figure),
      ], optional: ["补正期限"])
  }

  /// To whom it goes, and how the request came in.
  private func coming(to head: RequestLetterhead) -> [(String, String?)] {
    [
      ("申请人", head.applicant), ("收件时间", registration.arrived.chinese),
      ("提出方式", registration.channel.chinese),
    ]
  }

  private func lastDay(in calendar: WorkingCalendar) -> CalendarDay? {
    guard let clock = clock(in: calendar),
      case .runsOut(let day)? = try? clock.standing(in: calendar)
    else { return nil }
    return day
  }

  private func paper(
    _ template: String, _ head: RequestLetterhead, _ own: [(String, String?)],
    optional: Set<String> = []
  ) throws(PrivateContent) -> RecordPaper {
    let common: [(String, String?)] = [
      ("编号", head.request), ("主题", registration.topic), ("演练", head.rehearsal),
    ]
    var texts: [RecordPaper.Text] = []
    for (name, text) in common + own {
      var values: [PublicText] = []
      for line in (text ?? "").split(whereSeparator: \.isNewline) where !line.isBlank {
        values.append(try PublicText(scanning: String(line)))
      }
      texts.append(
        RecordPaper.Text(
          name, values, isOptional: name == "演练" || optional.contains(name)))
    }
    return RecordPaper(
      template: "request.\(template)", issuer: try PublicText(scanning: head.issuer),
      date: head.date, parts: [RecordPaper.Part(texts: texts)])
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension RequestOutcome.Group {
  /// The end of the template's name.
  fileprivate var template: String {
    switch self {
    case .disclosed: "disclosed"
    case .partlyDisclosed: "partly"
    case .refused: "refused"
    case .unavailable: "unavailable"
    case .notProcessed: "unprocessed"
    case .other: "closed"
    }
  }
}
