import Disclosure
import DisclosureDocuments
import Foundation
import GeneralMatters
import Templates
import WorkingDays

/// The file in which an office declares a matter (种类文件), read whole: declaration and words.
struct MatterFile {
  /// Nil while something must be fixed.
  let matter: GeneralMatter?
  /// In the order of the file.
  let findings: [Finding]

  init(yaml text: String) throws {
    let outline: Outline
    do {
      outline = try DisclosureDocuments.outline(yaml: text)
    } catch {
      self.init(matter: nil, findings: error.findings)
      return
    }
    let (matter, findings) = GeneralMatter.read(outline)
    let wording = try matter.map(wordingFindings) ?? []
    let all = (findings + wording).sorted { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
    self.init(matter: wording.isEmpty ? matter : nil, findings: all)
  }

  init(at path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(id: "GEN-041", message: "找不到种类文件 \(path),请检查路径。[GEN-041]")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Refusal(id: "GEN-042", message: "\(path) 不是 UTF-8 文本,请另存为 UTF-8 后再试。[GEN-042]")
    }
    try self.init(yaml: text)
  }

  private init(matter: GeneralMatter?, findings: [Finding]) {
    self.matter = matter
    self.findings = findings
  }
}

/// The matters that the program carries, by their codes.
///
/// Their words are not tried each time the program starts; a test does that.
let shippedMatters: [GeneralMatter] = matterFiles.sorted { $0.key < $1.key }.map { code, text in
  guard let outline = try? outline(yaml: text), let matter = GeneralMatter.read(outline).matter
  else { preconditionFailure("the built-in matter \(code) is wrong; see gongshi general check") }
  return matter
}

/// What is wrong with the words of `matter`, found by wording a notice of its own examples.
///
/// It is made twice, with every fact and with the required ones alone, so that no section of the
/// words is left untried.
private func wordingFindings(of matter: GeneralMatter) throws -> [Finding] {
  var problems: [TemplateError.Problem] = []
  for facts in [matter.kind.facts, matter.kind.facts.filter(\.isRequired)] {
    do {
      try word(matter, facts)
    } catch let error as TemplateError {
      problems += error.problems.filter { !problems.contains($0) }
    }
  }
  return problems.map { problem in
    // The sentence of a template says what is wrong and, after the last comma, what to do.
    let parts = problem.words.split(separator: ",", maxSplits: 1).map(String.init)
    return Finding(
      rule: problem.rule, place: .init(row: problem.line), problem: parts[0],
      remedy: parts.count > 1 ? parts[1] : "请改正")
  }
}

/// Makes the notice of the examples, for board and web.
private func word(_ matter: GeneralMatter, _ specs: [FactSpec]) throws {
  let kind = matter.kind
  let entries = specs.map { FactEntry(name: $0.name, values: [$0.example], line: 1) }
  let facts = Facts.read(entries, as: kind.facts).facts
  let library = TemplateLibrary(builtIn: [:]).including([kind.id: matter.wording])
  let period = try Period(
    posted: CalendarDay(2024, 1, 2), count: kind.period.count, kind.period.unit,
    startingOn: kind.period.firstDay, in: .national)
  let publication = try kind.publication(
    of: examples(of: kind.roster), facts: facts,
    title: try library.title(for: kind, facts: facts), period: period)
  for place in [NoticePlace.board, .web] {
    _ = try library.document(for: publication, kind: kind, fingerprint: "", place: place)
  }
}

/// One row, of the examples of the columns.
private func examples(of roster: Roster) -> [Record] {
  guard !roster.columns.isEmpty else { return [] }
  var importer = RosterImporter(roster, sheet: roster.name, today: CalendarDay(2024, 1, 2))
  let rows = [roster.columns.map(\.header), roster.columns.map(\.example)]
  for (offset, texts) in rows.enumerated() {
    let cells = texts.enumerated().map { Cell(column: $0.offset + 1, value: .text($0.element)) }
    importer.read(SheetRow(number: offset + 1, cells: cells))
  }
  return importer.finish().records
}
