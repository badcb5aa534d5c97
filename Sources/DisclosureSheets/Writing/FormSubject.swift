public import Disclosure
import WorkingDays

/// What a workbook to fill in is for: a kind of notice, or a list that stays in the office.
public struct FormSubject: Sendable {
  /// As 拟聘用人员公示; it heads the guide and stands at the foot of each page.
  let name: String
  /// In the workbook's properties, as hiring.proposed.
  let id: String
  let roster: Roster
  /// Its facts, period and procedure stand in the guide.
  let kind: NoticeKind?

  public init(_ kind: NoticeKind) {
    self.name = kind.name
    self.id = kind.id
    self.roster = kind.roster
    self.kind = kind
  }

  public init(named name: String, id: String, _ roster: Roster) {
    self.name = name
    self.id = id
    self.roster = roster
    self.kind = nil
  }

  /// Over the form, as 拟聘用人员名单(拟聘用人员公示).
  var title: String { name == roster.name ? name : "\(roster.name)(\(name))" }

  func properties(title: String) -> WorkbookProperties {
    WorkbookProperties(
      title: title, subject: id, author: "公示工具",
      // The file's own date says nothing; the version does.
      created: CalendarDay(2026, 1, 1),
      custom: [
        .init(FormProperty.kind, id), .init(FormProperty.template, blankWorkbookVersion),
      ])
  }
}
