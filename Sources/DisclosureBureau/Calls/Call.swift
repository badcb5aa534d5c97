public import Disclosure
import DisclosureSheets
public import DisclosureStore
public import SchoolOversight
public import WorkingDays
import PersonalData

/// What is sent out for a round: a workbook and a letter for each school, and for those that run the
/// kit a file to make their packages with.
public struct Call: Sendable {
  public let round: Round
  public let kind: NoticeKind
  /// Who calls, as 临江县教育局.
  public let issuer: String
  /// The day on the letter.
  public let day: CalendarDay
  /// What every paper of a rehearsal bears; nil in earnest.
  public let rehearsal: String?
  /// Whom the schools may ask, as 基础教育科 0523-85551200.
  public let contact: String?
  /// How they hand in, as a sentence without its full stop.
  public let handingIn: String?

  public init(
    _ round: Round, of kind: NoticeKind, issuer: String, day: CalendarDay,
    rehearsal: String? = nil, contact: String? = nil, handingIn: String? = nil
  ) {
    self.round = round
    self.kind = kind
    self.issuer = issuer
    self.day = day
    self.rehearsal = rehearsal
    self.contact = contact
    self.handingIn = handingIn
  }

  /// As 3210840101_临江县实验小学_拟资助名单公示.xlsx.
  public func workbookName(of school: School) -> String {
    safeFileName("\(school.code)_\(school.name)_\(kind.name)") + ".xlsx"
  }

  func workbooks(workingIn folder: String) throws -> PersonalWorkbooks {
    let call = FormCall(round: round.id, issuer: issuer, due: round.due, version: round.roster)
    return try PersonalWorkbooks(for: kind, call, workingIn: folder)
  }
}

extension Call {
  /// The letter to a school (报送通知).
  public func letter(to school: School) throws -> RecordPaper {
    RecordPaper(
      template: "bureau.call", issuer: try PublicText(scanning: issuer), date: day,
      parts: [
        RecordPaper.Part(texts: [
          RecordPaper.Text("学校名称", [try PublicText(scanning: school.name)]),
          // A code of eleven digits may look like a telephone number and is none.
          RecordPaper.Text(
            "学校标识码", [try PublicText(scanning: school.code, for: [.residentID])]),
          try text("名单", kind.roster.name), try text("征集标题", round.title),
          try text("报送编号", round.id), try text("截止时间", round.due.chinese),
          try optional("报送方式", handingIn), try optional("联系方式", contact),
          try optional("演练", rehearsal),
        ])
      ])
  }

  private func text(_ name: String, _ text: String) throws -> RecordPaper.Text {
    RecordPaper.Text(name, [try PublicText(scanning: text)])
  }

  private func optional(_ name: String, _ text: String?) throws -> RecordPaper.Text {
    RecordPaper.Text(
      name, try text.map { [try PublicText(scanning: $0)] } ?? [], isOptional: true)
  }
}
