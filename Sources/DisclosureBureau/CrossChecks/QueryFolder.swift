public import Disclosure
public import DisclosureDocuments
import DisclosureSheets
import Foundation
public import SchoolOversight
import WorkingDays

/// What a check leaves in its folder: the result for the bureau, the register to be filled in, and a
/// letter to each school that has something to answer.
public struct QueryFolder: Sendable {
  public let path: String
  public let queries: [AnsweredQuery]
  /// What was said before, asked for now or not.
  public let earlier: [Explanation]
  /// Those that letters are written to.
  public let schools: [School]
  /// Names of schools that are asked for but are not among ``schools``, by code.
  public let otherNames: [String: String]
  public let head: QueryLetterhead

  public init(
    _ path: String, _ queries: [AnsweredQuery], earlier: [Explanation], schools: [School],
    otherNames: [String: String] = [:], head: QueryLetterhead
  ) {
    self.path = path
    self.queries = queries
    self.earlier = earlier
    self.schools = schools
    self.otherNames = otherNames
    self.head = head
  }

  /// Writes 核对结果.xlsx and .json, 说明登记.xlsx, and under 核实函 a letter for each school that is
  /// asked; letters of an earlier run to schools that are asked no more go.
  ///
  /// `templates` word the letters.
  /// - Returns: How many letters there are.
  @discardableResult
  public func write(templates: TemplateLibrary) throws -> Int {
    let letters = "\(path)/核实函"
    try FileManager.default.createDirectory(atPath: letters, withIntermediateDirectories: true)
    let names = Dictionary(schools.map { ($0.code, $0.name) }) { first, _ in first }
      .merging(otherNames) { name, _ in name }
    try writeListWorkbook(
      for: FormSubject(named: head.check, id: "bureau.queries", QueryRoster.roster),
      rows: queries.map { QueryRoster.row($0, names) }, words: summary,
      to: "\(path)/核对结果.xlsx")
    try writeAtomically(
      Array((json.text + "\n").utf8), to: "\(path)/核对结果.json")
    try writeFilledWorkbook(
      for: FormSubject(
        named: ExplanationRoster.roster.name, id: "bureau.explanations", ExplanationRoster.roster),
      rows: ExplanationRoster.rows(queries, names: names, earlier: earlier),
      words: "学校的回复填在“学校说明”,教育局看过选“采纳”或“不采纳”;下次核对时用 --explained 带上本表,数没有变的不再问。",
      to: "\(path)/说明登记.xlsx")
    return try writeLetters(to: letters, templates)
  }

  /// How many queries there are in each state.
  public var counts: [(state: QueryState, count: Int)] {
    QueryState.allCases.compactMap { state in
      let count = queries.count { $0.state == state }
      return count == 0 ? nil : (state, count)
    }
  }

  public var json: JSON {
    .members([
      "check": .string(head.check), "date": .string(head.date.description),
      "queries": .array(queries.map(\.json)),
    ])
  }

  private var summary: String {
    let words = counts.map { "\($0.state.rawValue) \($0.count) 项" }.joined(separator: ",")
    return queries.isEmpty
      ? "\(head.check):没有要核实的事项。" : "\(head.check):共 \(queries.count) 项,\(words)。"
  }

  private func writeLetters(to folder: String, _ templates: TemplateLibrary) throws -> Int {
    var written: Set<String> = []
    for school in schools.sorted(by: { $0.code < $1.code }) {
      guard let letter = try queryLetter(to: school, queries, under: head) else { continue }
      let name = "\(school.fileName)\(letterEnding)"
      try writeAtomically(pdf(of: templates.documents(for: letter)), to: "\(folder)/\(name)")
      written.insert(name)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(letterEnding) && !written.contains(name) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    return written.count
  }
}

private let letterEnding = "_核实函.pdf"
