import Disclosure
import DisclosureDocuments
import DisclosureTesting
import PublicDraws
import Templates
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// A row by header.
typealias Row = [String: String]

/// The kind with this id, as drawn for enrollment.drawn.
func enrollmentNotice(_ id: String) throws -> NoticeKind {
  try #require(enrollmentKinds.first { $0.id == "enrollment.\(id)" })
}

/// What a kind works its checks and statements out of: the facts it requires, as their examples but
/// for `facts`, where an empty list leaves one out.
func noticeContent(
  _ id: String, _ rows: [Row], facts: [String: [String]] = [:],
  posted: CalendarDay = "2026-07-01", with references: [(file: WorkFile, rows: [Row])] = []
) throws -> NoticeContent {
  let kind = try enrollmentNotice(id)
  var given = Dictionary(
    kind.facts.filter(\.isRequired).map { ($0.name, [$0.example]) }
  ) { first, _ in first }
  given.merge(facts) { $1 }
  let entries = given.filter { !$0.value.isEmpty }
    .map { FactEntry(name: $0.key, values: $0.value, line: 1) }
  let read = Facts.read(entries, as: kind.facts)
  #expect(read.findings.filter { $0.severity == .mustFix && $0.rule != "F-REQ-01" } == [])
  return NoticeContent(
    records: try cleanRecords(rows, kind.roster), facts: read.facts, posted: posted,
    references: Dictionary(
      uniqueKeysWithValues: try references.map {
        ($0.file.name, try cleanRecords($0.rows, $0.file.roster))
      }))
}

private func cleanRecords(_ rows: [Row], _ roster: Roster) throws -> [Record] {
  let list = imported(rows, as: roster)
  #expect(list.findings.filter { $0.severity == .mustFix } == [])
  #expect(list.records.count == rows.count)
  return list.records
}

/// Rule and place of each finding of the checks, as ENR-030 row 2 drawn.
func checksInShort(_ id: String, _ content: NoticeContent) throws -> [String] {
  try enrollmentNotice(id).checks(content).map { found in
    [found.rule, found.row.map { "row \($0)" }, found.column].compactMap(\.self)
      .joined(separator: " ")
  }
}

/// The whole text of a notice.
func noticeText(
  _ id: String, _ content: NoticeContent, with files: [WorkFile] = [],
  period: Period = samplePeriod, at place: NoticePlace = .board
) throws -> String {
  let kind = try enrollmentNotice(id)
  let library = TemplateLibrary(builtIn: templateFiles)
  let publication = try kind.publication(
    of: content.records, facts: content.facts,
    title: try library.title(for: kind, facts: content.facts), period: period,
    references: Dictionary(
      uniqueKeysWithValues: files.compactMap { file in
        content.reference(file).map { (file.name, $0) }
      }))
  return plainText(
    of: try library.document(
      for: publication, kind: kind, fingerprint: publication.fingerprint, place: place))
}

/// A school with 90 seats, 30 of them given before the draw, and 90 children left: 2 are twins.
let overfull: Row = [
  "组别": "云溪县第一小学", "计划人数": "90", "报名人数": "120", "是否摇号": "是", "摇号前录取人数": "30",
  "摇号名额": "60", "参加摇号人数": "90", "多胞胎人数": "2", "多胞胎组数": "1", "摇号编号数": "89",
]

/// A school with a seat for everybody.
let roomy: Row = ["组别": "云溪县第二小学", "计划人数": "90", "报名人数": "71", "是否摇号": "否"]

/// A draw of seven numbers for eight children and four seats; 3 is a pair of twins.
enum SmallDraw {
  static let group = "云溪县第一小学"
  static let application: Row = [
    "组别": group, "计划人数": "4", "报名人数": "8", "是否摇号": "是", "摇号名额": "4", "参加摇号人数": "8",
    "多胞胎人数": "2", "多胞胎组数": "1", "摇号编号数": "7",
  ]
  static let entrants: [Row] = (1...7).map { number in
    [
      "组别": group, "摇号编号": "\(number)",
      "报名号": number == 3 ? "A0103、A0108" : "A010\(number)", "人数": number == 3 ? "2" : "1",
    ]
  }
  static let facts: [String: [String]] = [
    "候补名额": ["2"], "摇号时间": ["2026-07-06 16:00"], "名单公布时间": ["2026-07-01 09:00"],
    "余下学位办法": ["跳过该组给下一号"], "种子来源": ["家长代表掷骰|2026-07-06 15:30|####"],
  ]
  static let seeds: [Row] = [
    ["组别": "", "来源": "家长代表掷骰", "公布时间": "2026-07-06 15:30", "数值": "4162"]
  ]

  /// What the lists bring, as rows of 摇号结果.
  static func results() throws -> [Row] {
    let content = try noticeContent(
      "entrants", entrants, facts: facts, with: [(EnrollmentFile.applications, [application])])
    let terms = try #require(DrawTerms.read(content.facts).terms)
    let draws = GroupDraws(
      content.records, applications: content.reference(EnrollmentFile.applications) ?? [], terms)
    let draw = try #require(draws.draws.first)
    let run = try draw.run(imported(seeds, as: drawSeeds).records)
    return run.results.map { result in
      let entrant = entrants.first { $0["摇号编号"] == result.entry.number } ?? [:]
      var row = entrant.merging(["摇号位次": result.place.map(String.init) ?? ""]) { $1 }
      switch result.standing {
      case .admitted: row["结果"] = "中签"
      case .alternate(let rank): row.merge(["结果": "候补", "候补次序": String(rank)]) { $1 }
      case .notDrawn: row["结果"] = "未中签"
      }
      return row
    }
  }

  static let references = [
    (file: EnrollmentFile.applications, rows: [application]),
    (file: EnrollmentFile.entrants, rows: entrants), (file: EnrollmentFile.seeds, rows: seeds),
  ]
}
