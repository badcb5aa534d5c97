public import Disclosure
public import WorkingDays
public import PersonalData

/// What the letters to schools say of the bureau and the check.
public struct QueryLetterhead: Hashable, Sendable {
  public let issuer: String
  public let date: CalendarDay
  /// What was checked, as 2026年家庭经济困难学生认定名单跨校核对.
  public let check: String
  /// By when the bureau wants an answer; nil when it names no day.
  public let answerBy: CalendarDay?
  /// What a rehearsal prints on every paper; nil in earnest.
  public let rehearsal: String?

  public init(
    issuer: String, date: CalendarDay, check: String, answerBy: CalendarDay? = nil,
    rehearsal: String? = nil
  ) {
    self.issuer = issuer
    self.date = date
    self.check = check
    self.answerBy = answerBy
    self.rehearsal = rehearsal
  }
}

/// The letter that asks one school (核对函): its own side of each query that it has still to answer,
/// and of other schools nothing but their names; nil when there is none.
public func queryLetter(
  to school: School, _ queries: [AnsweredQuery], under head: QueryLetterhead
) throws(PrivateContent) -> RecordPaper? {
  let own = queries.filter { $0.state.isOpen && $0.query.schools.contains(school.code) }
  guard !own.isEmpty else { return nil }
  var cells: [PublicCell] = []
  for text in own.flatMap({ $0.told(to: school.code) }) {
    cells.append(.text(try PublicText(scanning: text)))
  }
  let mustMend = own.count { $0.query.severity == .mustFix }
  let texts: [(String, String?)] = [
    ("学校", school.name), ("核对", head.check), ("项数", String(own.count)),
    ("必改", mustMend > 0 ? String(mustMend) : nil), ("回复期限", head.answerBy?.chinese),
    ("演练", head.rehearsal),
  ]
  var filled: [RecordPaper.Text] = []
  for (name, text) in texts {
    let values = try text.map { text throws(PrivateContent) in [try PublicText(scanning: text)] }
    filled.append(
      RecordPaper.Text(name, values ?? [], isOptional: ["必改", "回复期限", "演练"].contains(name)))
  }
  let table = PublicTable(
    title: "", columns: letterColumns, cells: cells, orderWords: "按规则排列")
  return RecordPaper(
    template: "bureau.queries", issuer: try PublicText(scanning: head.issuer), date: head.date,
    parts: [RecordPaper.Part(texts: filled, tables: [RecordPaper.Table("事项", table)])])
}

// The number of the query is the number of its row: another one would turn the page on its side.
private let letterColumns = [
  PublicColumn(header: "核对编号", type: .code, width: 14),
  PublicColumn(header: "情况", type: .text, width: 44),
  PublicColumn(header: "怎样办", type: .text, width: 34),
]

extension AnsweredQuery {
  /// Number, what is wrong, and what to do.
  fileprivate func told(to school: String) -> [String] {
    let words = query.sides.first { $0.school == school }?.words ?? ""
    let earlier =
      switch state {
      case .changed: "。原来的说明针对的是变动以前的数，不再适用"
      case .refused: "。已有的说明没有采纳"
      default: ""
      }
    let stands = query.mayStand.joined(separator: "；")
    let remedy = stands.isEmpty ? query.remedy : "\(query.remedy)（可以不改的情形：\(stands)）"
    return [query.code, "\(query.subject)：\(words)\(earlier)。[\(query.rule)]", remedy + "。"]
  }
}
