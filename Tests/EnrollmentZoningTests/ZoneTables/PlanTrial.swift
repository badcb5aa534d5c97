import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// What a kind works its checks and statements out of: the facts it requires, as their examples but
/// for `facts`, where an empty list leaves one out.
func planContent(
  _ id: String, _ rows: [[String: String]], facts: [String: [String]] = [:],
  posted: CalendarDay = "2026-04-28"
) throws -> NoticeContent {
  let kind = try enrollmentNotice(id)
  var given = Dictionary(
    kind.facts.filter(\.isRequired).map { ($0.name, [$0.example]) }
  ) { first, _ in first }
  given.merge(facts) { $1 }
  let entries = given.filter { !$0.value.isEmpty }
    .map { FactEntry(name: $0.key, values: $0.value, line: 1) }
  let list = imported(rows, as: kind.roster)
  let read = Facts.read(entries, as: kind.facts)
  #expect(read.findings == [] && list.isClean && list.records.count == rows.count)
  return NoticeContent(records: list.records, facts: read.facts, posted: posted)
}

extension NoticeKind {
  /// Rule and place of each finding of the checks, as ENR-060 row 2 classes.
  func findingsInShort(_ content: NoticeContent) -> [String] {
    checks(content).map { found in
      [found.rule, found.row.map { "row \($0)" }, found.column].compactMap(\.self)
        .joined(separator: " ")
    }
  }
}

/// A school of a table of zones that nothing is wrong with, but for `changes`.
func schoolRow(_ changes: [String: String] = [:]) -> [String: String] {
  ["学校": "甲小学", "班数": "4", "人数": "180", "招生服务地段及条件": "中山路1—99号"].merging(changes) { $1 }
}
