import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TitleEvaluation

typealias Row = [String: String]

/// A kind by its id without the domain.
func titleNotice(_ id: String) -> NoticeKind {
  guard let kind = titleKinds.first(where: { $0.id == "title." + id }) else {
    preconditionFailure("no kind \(id)")
  }
  return kind
}

/// A row of any list with what `list` has of it; `changes` are by header.
func sampleRow(_ number: Int = 1, in list: Roster, _ changes: Row = [:]) -> Row {
  let names = Array("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
  let row: Row = [
    "单位": "云溪县第一中学", "申报编号": "2026-" + (number < 10 ? "0\(number)" : "\(number)"),
    "姓名": "王\(names[(number / 32) % 32])\(names[number % 32])", "性别": "男", "学历": "大学本科",
    "参加工作时间": "2004年8月", "教龄": "22", "学科": "高中数学", "现任职称": "一级教师",
    "现任职称时间": "2019年9月", "申报职称": "高级教师", "考核合格以上次数": "6", "其中优秀次数": "2",
    "聘任职称": "高级教师", "聘任类型": "新任职称", "原岗位等级": "八级", "原岗位等级聘任时间": "2020年1月",
    "聘任岗位等级": "七级", "起聘时间": "2027年1月",
    "岗位层级": "副高级", "核准岗位数": "20", "已聘人数": "17", "空缺岗位数": "3", "本次评聘数": "2",
  ]
  // Posts are of no subject unless a row says so.
  let headers = Set(list.columns.map(\.header))
    .subtracting(list.name == evaluatedPosts.name ? ["学科"] : [])
  return row.filter { headers.contains($0.key) }.merging(changes) { $1 }
}

/// So many rows of a list, numbered from 1.
func sampleRows(_ count: Int, in list: Roster, _ changes: Row = [:]) -> [Row] {
  count == 0 ? [] : (1...count).map { sampleRow($0, in: list, changes) }
}

/// An item of an applicant's points.
func point(_ number: Int, _ item: String, _ score: String, _ changes: Row = [:]) -> Row {
  sampleRow(
    number, in: quantifiedPoints,
    ["赋分项目": item, "得分": score].merging(changes) { $1 })
}

/// The findings of a list by itself, as TITLE-001 空缺岗位数 row 2.
func listFindings(_ rows: [Row], as roster: Roster) -> [String] {
  imported(rows, as: roster).findings.map { found in
    "\(found.rule) \(found.place.field ?? "-")" + (found.place.row.map { " row \($0)" } ?? "")
  }
}

/// The facts that a kind requires, as their examples, with `changes`; items of a list are parted
/// by /.
func titleFacts(of kind: NoticeKind, _ changes: Row = [:]) -> Facts {
  precondition(Set(changes.keys).isSubset(of: kind.facts.map(\.name)), "unknown facts")
  let entries = kind.facts.compactMap { spec -> FactEntry? in
    guard let text = changes[spec.name] ?? (spec.isRequired ? spec.example : nil) else {
      return nil
    }
    let values = spec.form == .texts ? text.split(separator: "/").map(String.init) : [text]
    return FactEntry(name: spec.name, values: values, line: 1)
  }
  let read = Facts.read(entries, as: kind.facts)
  #expect(read.findings == [])
  return read.facts
}

/// A whole notice; `with` are other lists that it is held against.
func titleContent(
  _ id: String, _ rows: [Row], _ facts: Row = [:], with others: [(WorkFile, [Row])] = [],
  posted: CalendarDay = "2026-10-28"
) -> NoticeContent {
  let kind = titleNotice(id)
  let references = others.map { file, rows in
    (file.name, imported(rows, as: file.roster).records)
  }
  return NoticeContent(
    records: imported(rows, as: kind.roster).records, facts: titleFacts(of: kind, facts),
    posted: posted, references: Dictionary(uniqueKeysWithValues: references))
}

/// What the checks of a kind find in a notice.
func noticeFindings(
  _ id: String, _ rows: [Row], _ facts: Row = [:], with others: [(WorkFile, [Row])] = [],
  posted: CalendarDay = "2026-10-28"
) -> [RecordFinding] {
  titleNotice(id).checks(titleContent(id, rows, facts, with: others, posted: posted))
}

/// The same in short, as TITLE-011 申报开始 or TITLE-035 申报职称 row 3.
func noticeFindingsInShort(
  _ id: String, _ rows: [Row], _ facts: Row = [:], with others: [(WorkFile, [Row])] = [],
  posted: CalendarDay = "2026-10-28"
) -> [String] {
  let columns = titleNotice(id).roster.columns
  return noticeFindings(id, rows, facts, with: others, posted: posted).map { found in
    let place = columns.first { $0.id == found.column }?.header ?? found.column ?? "-"
    return "\(found.rule) \(place)" + (found.row.map { " row \($0)" } ?? "")
  }
}

/// Posts that everybody of the samples fits into.
func samplePosts(_ changes: Row = [:]) -> (WorkFile, [Row]) {
  (TitleFile.posts, [sampleRow(in: evaluatedPosts, changes)])
}

extension NoticeKind {
  func statement(_ name: String, of content: NoticeContent) -> [String]? {
    statements.first { $0.name == name }?.texts(content)
  }
}
