import Disclosure
import DisclosureDocuments
import WorkingDays
import DisclosureSheets

/// What a notice is to be made of, or checked with, beside its list.
struct NoticeGrounds {
  let kind: NoticeKind
  let facts: [FactsFile]
  /// Names in the facts files that belong to other notices.
  let neighbours: Set<String>
  var posted: CalendarDay
  /// Nil when nobody asked for them to be looked at.
  let earlier: [EarlierNotice]?
  /// What people call the kinds of the chain, by id.
  var names: [String: String] = allKindNames
  /// What findings call the list; nil when it is the only file.
  var listName: String?
  /// Of the kind's references, those that are there.
  var references: [ReferenceList] = []

  /// Their rows, by the name of their file.
  var referenceLists: [String: [Record]] {
    Dictionary(uniqueKeysWithValues: references.map { ($0.file.name, $0.records) })
  }
}

/// A list with its facts, its posting day and the notices before it, looked at together.
struct Examination {
  let facts: FactsReading
  let terms: PeriodTerms
  /// The list's, in the order of its sheet.
  let listFindings: [Finding]
  /// Of the facts and of what belongs to no file.
  let otherFindings: [FiledFinding]
  private let listName: String?

  var findings: [FiledFinding] {
    listFindings.map { FiledFinding(listName, $0) } + otherFindings
  }

  /// What only the whole shows is looked for once its parts are right, so that one mistake brings
  /// one finding.
  ///
  /// A kind without a list has no `reading`.
  init(_ reading: RosterSheet?, on grounds: NoticeGrounds) throws {
    let list = reading?.result ?? RosterImport()
    let read =
      grounds.facts.isEmpty
      ? FactsReading.none
      : try readFacts(
        from: grounds.facts, as: grounds.kind.facts, besides: grounds.neighbours)
    let (terms, periodFindings) = grounds.kind.periodTerms(from: read.facts)
    var others =
      read.findings
      + (periodFindings + dateFindings(read.facts, posted: grounds.posted)).map(read.filed)
      + grounds.references.flatMap(\.mistakes)
    let content = NoticeContent(
      records: list.records, facts: read.facts, posted: grounds.posted,
      references: grounds.referenceLists)
    var found: [RecordFinding] = []
    if list.isClean {
      if others.mustFix.isEmpty, !grounds.facts.isEmpty {
        found += grounds.kind.checks(content) + grounds.kind.documentFindings(of: content)
      }
      if let earlier = grounds.earlier {
        found += grounds.kind.chainFindings(of: content, earlier: earlier, names: grounds.names)
      }
    }
    var own = list.findings
    let roster = grounds.kind.roster
    for finding in found {
      let placed = list.placed(finding, in: roster, sheet: reading?.sheetName)
      let isOfList = finding.column.map { id in roster.columns.contains { $0.id == id } } ?? true
      if isOfList { own.append(placed) } else { others.append(read.filed(placed)) }
    }
    facts = read
    self.terms = terms
    listFindings = own.sorted {
      ($0.place.row ?? 0, $0.place.column ?? 0) < ($1.place.row ?? 0, $1.place.column ?? 0)
    }
    otherFindings = others
    listName = grounds.listName
  }
}

/// A notice cannot be dated after the day on which it hangs.
private func dateFindings(_ facts: Facts, posted: CalendarDay) -> [Finding] {
  guard let dated = facts.day("成文日期"), dated > posted else { return [] }
  return [
    Finding(
      rule: "F-DAY-01", place: .init(field: "成文日期"), value: dated.description,
      problem: "成文日期 \(dated) 在张贴日期 \(posted) 之后", remedy: "请核对两个日期")
  ]
}
