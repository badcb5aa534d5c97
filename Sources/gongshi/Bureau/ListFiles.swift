import Disclosure
import DisclosureDocuments
import DisclosureSheets
import Foundation
import SchoolOversight
import Templates
import WorkingDays

/// Reads the lists that coverage and ranking are worked out from, and keeps what is wrong in each.
struct ListFiles {
  let today: CalendarDay
  private(set) var findings: [FiledFinding] = []

  init(today: CalendarDay) { self.today = today }

  /// The rows of a workbook.
  mutating func records(_ roster: Roster, _ path: String) throws -> [Record] {
    let reading = try readRoster(roster, from: path)
    add(reading.result.findings, of: path)
    return reading.result.records
  }

  /// The rows of a register, which has none where nothing happened.
  mutating func register(_ roster: Roster, _ path: String) throws -> [Record] {
    let reading = try readRoster(roster, from: path)
    add(reading.result.findings.filter { $0.rule != "R-ROW-01" }, of: path)
    return reading.result.records
  }

  /// Those shipped, when no file is named.
  mutating func duties(_ path: String?) throws -> [Duty] {
    guard let path else { return try shipped("duties") { Duty.read($0, today: today) } }
    guard isLevelled(path) else {
      return try records(DutyRoster.roster, path).compactMap(Duty.init)
    }
    let (duties, found) = Duty.read(try levels(in: path), today: today)
    add(found, of: path)
    return duties
  }

  mutating func scoring(_ path: String?, ties: TieRule?, _ duties: [Duty]) throws -> ScoringSheet {
    guard let path else {
      return try shipped("scoring") {
        ScoringSheet.read($0, ties: ties, duties: duties, today: today)
      }
    }
    guard isLevelled(path) else {
      let rows = try records(ScoringRoster.roster, path)
      let (sheet, found) = ScoringSheet.read(rows, ties: ties ?? .skipping, duties: duties)
      add(found.map { $0.placed(in: ScoringRoster.roster) }, of: path)
      return sheet
    }
    let (sheet, found) = ScoringSheet.read(
      try levels(in: path), ties: ties, duties: duties, today: today)
    add(found, of: path)
    return sheet
  }

  mutating func facts(
    _ path: String, schools: [School], duties: [Duty], bearer: DutyBearer, terms: [CalendarDay]
  ) throws -> [DisclosureFact] {
    let (facts, found) = DisclosureRegister.facts(
      of: try register(DisclosureRegister.roster, path), schools: schools, duties: duties,
      bearer: bearer, terms: terms)
    add(found.map { $0.placed(in: DisclosureRegister.roster) }, of: path)
    return facts
  }

  mutating func add(_ found: [Finding], of path: String) {
    findings += found.map { FiledFinding(path.lastPathPart, $0) }
  }

  func stopOnMistakes() throws {
    let wrong = findings.mustFix
    if !wrong.isEmpty { throw CoverageRefusal.mustFix(wrong.map(\.description)) }
  }

  private func isLevelled(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".yaml") || path.lowercased().hasSuffix(".yml")
  }

  private mutating func levels(in path: String) throws -> Outline {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw CoverageRefusal.unreadable(path) }
    do {
      return try outline(yaml: text)
    } catch {
      add(error.findings, of: path)
      try stopOnMistakes()
      throw error
    }
  }

  /// A file that the program carries, of which a test says that nothing is wrong in it.
  private func shipped<List>(_ name: String, _ read: (Outline) -> (List, [Finding])) throws -> List
  {
    guard let text = bureauFiles[name] else { preconditionFailure("no file \(name)") }
    let (list, found) = read(try outline(yaml: text))
    precondition(found.isEmpty, "the built-in \(name) is wrong: \(found)")
    return list
  }
}
