public import Disclosure
public import WorkingDays
public import PersonalData

/// What the papers to an objector say of the office and the notice; nothing of who objects.
public struct ObjectionLetterhead: Hashable, Sendable {
  public let issuer: String
  public let date: CalendarDay
  /// As Y-2026-0001.
  public let objection: String
  /// As published, without a name of the list.
  public let title: String
  /// What a rehearsal prints on every paper; nil in earnest.
  public let rehearsal: String?

  public init(
    issuer: String, date: CalendarDay, objection: String, title: String, rehearsal: String? = nil
  ) {
    self.issuer = issuer
    self.date = date
    self.objection = objection
    self.title = title
    self.rehearsal = rehearsal
  }
}

extension ObjectionState {
  /// The receipt (受理回执) with the query code, which stands nowhere else.
  public func receipt(
    under head: ObjectionLetterhead, code: String
  ) throws(PrivateContent) -> RecordPaper {
    let isAccepted = if case .accepted = standing { true } else { false }
    return try paper(
      .receipt, head,
      [
        ("查询码", code), ("受理", isAccepted ? "符合受理条件，予以受理" : nil),
        ("待审查", isAccepted ? nil : "是否受理，审查后告知"),
        ("待补正", missing.isEmpty ? nil : requests),
        ("答复期限", deadlineWords),
        ("未规定期限", answerBy == nil && missing.isEmpty ? "当地没有规定答复期限，办结后及时答复" : nil),
      ], optional: ["受理", "待审查", "待补正", "答复期限", "未规定期限"])
  }

  /// What is still missing, asked for (补正通知).
  public func supplementRequest(
    under head: ObjectionLetterhead
  ) throws(PrivateContent) -> RecordPaper {
    try paper(.supplement, head, [("补正", requests)])
  }

  /// That it is not taken, on what ground and by which text (不予受理告知).
  public func refusalNotice(
    under head: ObjectionLetterhead, ground: ObjectionRefusalGround, basis: String,
    reason: String?
  ) throws(PrivateContent) -> RecordPaper {
    try paper(
      .refusal, head, [("理由", ground.chinese), ("依据", basis), ("说明", reason)], optional: ["说明"])
  }

  /// The reply (答复): `words` are masked already.
  ///
  /// `joined` counts the objections that were dealt with together, this one included.
  public func reply(
    under head: ObjectionLetterhead, words: PublicText, joined: Int,
    review: (days: Int, source: Provision)?
  ) throws(PrivateContent) -> RecordPaper {
    try paper(
      .reply, head,
      [
        ("答复", words.text), ("结果", outcome?.chinese ?? ""),
        ("合并", joined > 1 ? "\(joined)" : nil),
        ("更正公示", corrections.last),
        ("复核", review.map { "\($0.days)个工作日（\($0.source)）" }),
      ], optional: ["合并", "更正公示", "复核"])
  }

  /// The day with the text that sets it; nil where none does.
  private var deadlineWords: String? {
    guard let answerBy, let answer else { return nil }
    return "\(answerBy.chinese)（含当日），依据为\(answer.source.provision)"
  }

  private var requests: String {
    missing.enumerated().map { "（\($0 + 1)）\($1.request)" }.joined(separator: "；")
  }

  private func paper(
    _ kind: ObjectionPaper, _ head: ObjectionLetterhead, _ own: [(String, String?)],
    optional: Set<String> = []
  ) throws(PrivateContent) -> RecordPaper {
    let common: [(String, String?)] = [
      ("编号", head.objection), ("公示标题", head.title), ("公示编号", registration.notice),
      ("收到时间", registration.arrived.chinese), ("提出方式", registration.channel.chinese),
      ("所指", registration.row.map { "名单第\($0)行" } ?? "公示整体"), ("演练", head.rehearsal),
    ]
    var texts: [RecordPaper.Text] = []
    for (name, text) in common + own {
      let values = try text.map { text throws(PrivateContent) in [try PublicText(scanning: text)] }
      texts.append(
        RecordPaper.Text(
          name, values ?? [], isOptional: name == "演练" || optional.contains(name)))
    }
    return RecordPaper(
      template: "objection.\(kind.rawValue)", issuer: try PublicText(scanning: head.issuer),
      date: head.date, parts: [RecordPaper.Part(texts: texts)])
  }
}

/// Words for the public with every one of `names` masked, and who objects called 异议人.
///
/// Longer names go first, so that a name within another is not left half shown. A single character is
/// no name.
public func maskedWords(
  _ words: String, names: [String], objector: [String]
) throws(PrivateContent) -> PublicText {
  var text = words
  for name in objector.filter(isName).sorted(by: longerFirst) {
    text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: "异议人")
  }
  for name in Set(names).filter(isName).sorted(by: longerFirst) {
    let masked = try PublicText(masking: name, with: .name).text
    text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: masked)
  }
  return try PublicText(scanning: text)
}

/// The first of `names` that stands in `words`; nil when none does.
public func name(of names: [String], in words: String) -> String? {
  names.filter(isName).sorted(by: longerFirst).first { words.contains($0) }
}

private func isName(_ text: String) -> Bool { text.count > 1 }

private func longerFirst(_ left: String, _ right: String) -> Bool {
  (right.count, left) < (left.count, right)
}
