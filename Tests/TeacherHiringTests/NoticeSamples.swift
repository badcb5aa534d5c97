import Disclosure
import DisclosureTesting
import WorkingDays

@testable import TeacherHiring

/// The row of a candidate in any list before the final one, with what `list` has of it.
///
/// Post and ticket follow from the arguments; `changes` are by header.
func candidate(
  _ number: Int, in list: Roster, _ changes: [String: String] = [:]
) -> [String: String] {
  let row = [
    "招聘单位": "云溪县第一小学", "招聘岗位": "小学语文教师", "计划数": "1", "准考证号": "20260100\(number)",
    "笔试成绩": "\(90 - number)", "面试成绩": "\(90 - number)", "总成绩": "\(90 - number)",
    "名次": String(number), "是否进入体检考察": number == 1 ? "是" : "否", "结论": "合格",
    "递补对象": "20260190\(number)", "环节": "体检", "原因类别": "放弃", "姓名": "王小明", "聘用结果": "聘用",
  ]
  let headers = Set(list.columns.map(\.header))
  return row.filter { headers.contains($0.key) }.merging(changes) { _, changed in changed }
}

/// The facts a kind requires, as their examples, with `changes`; an empty text leaves one out.
///
/// Items of a list are parted by /.
func facts(of kind: NoticeKind, _ changes: [String: String] = [:]) -> Facts {
  let texts = kind.facts.compactMap { spec -> FactEntry? in
    guard let text = changes[spec.name] ?? (spec.isRequired ? spec.example : nil) else {
      return nil
    }
    let values = spec.form == .texts ? text.split(separator: "/").map(String.init) : [text]
    return FactEntry(name: spec.name, values: values, line: 1)
  }
  precondition(Set(changes.keys).isSubset(of: kind.facts.map(\.name)), "unknown facts")
  return Facts.read(texts, as: kind.facts).facts
}

/// The plain scheme as the facts of a notice, with `changes`.
func schemeAsFacts(_ changes: [String: String] = [:]) -> [String: String] {
  plainScheme.merging(["同分顺序": "面试成绩/学历"]) { $1 }.merging(changes) { $1 }
}

/// What list, facts and posting day of a notice show together, each as HIRE-014 报名开始 or, for a row,
/// HIRE-038 总成绩 row 2.
func findings(
  of kind: NoticeKind, _ rows: [[String: String]], _ changes: [String: String] = [:],
  posted: CalendarDay = "2026-05-20"
) -> [String] {
  let content = noticeContent(of: kind, rows, changes, posted: posted)
  return kind.checks(content).map { finding in
    let column = kind.roster.columns.first { $0.id == finding.column }?.header
    let place = column ?? finding.column ?? ""
    return "\(finding.rule) \(place)" + (finding.row.map { " row \($0)" } ?? "")
  }
}

func noticeContent(
  of kind: NoticeKind, _ rows: [[String: String]], _ changes: [String: String] = [:],
  posted: CalendarDay = "2026-05-20"
) -> NoticeContent {
  NoticeContent(
    records: imported(rows, as: kind.roster).records, facts: facts(of: kind, changes),
    posted: posted)
}

/// The texts of one of a kind's statements.
func statement(_ name: String, of kind: NoticeKind, _ content: NoticeContent) -> [String]? {
  kind.statements.first { $0.name == name }?.texts(content)
}

/// A kind by its id without the domain.
func hiring(_ id: String) -> NoticeKind {
  guard let kind = teacherHiringKinds.first(where: { $0.id == "hiring." + id }) else {
    preconditionFailure("no kind \(id)")
  }
  return kind
}
