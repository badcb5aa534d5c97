import Disclosure
import DisclosureDocuments
import DisclosureTesting

@testable import TeacherHiring

/// A complete scheme by item; a list's items are parted by spaces here.
let plainScheme: [String: String] = [
  "方案名称": "云溪县2026年公开招聘中小学教师", "依据": "公告", "公布日期": "2026-03-02", "笔试满分": "100",
  "笔试权重": "50", "面试权重": "50", "加分位置": "不加分", "笔试取位": "2位四舍五入", "面试取位": "2位四舍五入",
  "总成绩取位": "2位四舍五入", "去掉最高最低": "1", "考场平衡": "不平衡", "面试入围": "3n", "同分入围": "全部进入",
  "体检入围": "n", "同分顺序": "面试成绩 学历", "面试前递补": "可以", "体检递补": "可以", "考察递补": "不可以",
  "公示递补": "可以", "聘用后递补": "不可以", "递补范围": "同岗位",
]

/// The facts of the plain scheme with `changes`, and what is wrong with their form.
///
/// An empty change takes the item out. Lines of the list items with blanks in them are parted by /.
func schemeFacts(_ changes: [String: String] = [:]) -> (facts: Facts, findings: [Finding]) {
  let items = plainScheme.merging(changes) { $1 }.filter { !$0.value.isEmpty }
  let entries = hiringSchemeFacts.map(\.name).filter { items[$0] != nil }.enumerated().map {
    FactEntry(name: $1, values: listed(items[$1] ?? "", $1), line: $0 + 1)
  }
  return Facts.read(entries, as: hiringSchemeFacts)
}

/// What reading the plain scheme with `changes` finds, form and content, as HIRE-101 面试权重.
func readScheme(_ changes: [String: String] = [:]) -> (scheme: HiringScheme?, findings: [String]) {
  let (facts, form) = schemeFacts(changes)
  let (scheme, content) = HiringScheme.read(facts)
  return (scheme, (form + content).map { "\($0.rule) \($0.place.field ?? "")" })
}

private func listed(_ text: String, _ name: String) -> [String] {
  let isList = hiringSchemeFacts.contains { $0.name == name && $0.form == .texts }
  let separator: Character = text.contains("/") ? "/" : " "
  return isList ? text.split(separator: separator).map(String.init) : [text]
}

struct NoScheme: Error, CustomStringConvertible {
  let description: String
}

/// The plain scheme with `changes`.
func scheme(_ changes: [String: String] = [:]) throws -> HiringScheme {
  let (scheme, findings) = readScheme(changes)
  guard let scheme else { throw NoScheme(description: findings.joined(separator: "\n")) }
  return scheme
}

/// One of the schemes that the program carries.
func shipped(_ id: String) throws -> HiringScheme {
  guard let text = hiringSchemes.first(where: { $0.id == id })?.text else {
    throw NoScheme(description: "no scheme \(id)")
  }
  let (facts, form) = Facts.read(try factEntries(yaml: text), as: hiringSchemeFacts)
  let (scheme, findings) = HiringScheme.read(facts)
  guard let scheme, form.isEmpty else {
    throw NoScheme(description: (form + findings).map(\.description).joined(separator: "\n"))
  }
  return scheme
}

extension Entrant {
  /// With marks as written, 缺考 for the absent and nothing for none.
  init(
    _ ticket: String, post: Int = 0, written: String = "", interview: String = "",
    skill: String = ""
  ) {
    self.init(ticket, post: post)
    self.written = Mark(written)
    self.interview = Mark(interview)
    self.skill = Mark(skill)
  }
}

/// What candidates, by index, have of the criteria of a tie.
func answers(_ given: [Int: [TieCriterion: Int]]) -> TieAnswers {
  { entrant, criterion in given[entrant]?[criterion] }
}

extension Mark {
  init(_ text: String) {
    self = text == "缺考" ? .absent : Mark(Score(parsing: text))
  }
}

extension Ranking {
  /// As 1 A, 2 B, 2 C.
  func words(_ entrants: [Entrant]) -> String {
    places.map { "\($0.rank) \(entrants[$0.entrant].ticket)" }.joined(separator: ", ")
  }
}
