import Disclosure
import DisclosureDocuments
import Foundation

/// The settings of the made-up county, with `more` behind the values of some.
func readSettings(
  at path: String, of chain: WorkChain, adding more: [String: [String]] = [:]
) throws -> Facts {
  let entries = try factEntries(yaml: String(contentsOfFile: path, encoding: .utf8)).map {
    FactEntry(name: $0.name, values: $0.values + (more[$0.name] ?? []), line: $0.line)
  }
  let (facts, findings) = Facts.read(entries, as: chain.settings)
  try refuse(findings.map(\.description))
  try refuse(chain.settingFindings(facts).map(\.description))
  return facts
}

/// Does a step whose findings must not stand in its way, as the next step would read its rows.
func work(_ step: WorkStep, on lists: inout [String: [Record]], _ settings: Facts) throws {
  let outcome = step.work(WorkInput(lists: lists, settings: settings))
  try refuse(
    outcome.findings.filter { $0.finding.severity == .mustFix }.map { "\($0.finding)" })
  let columns = step.output.roster.columns.map(\.id)
  lists[step.output.name] = outcome.rows.enumerated().map {
    Record(row: $0 + 4, fields: $1, columns: columns)
  }
}

/// Made-up lists must be right: a contest over mistakes would mean little.
func refuse(_ mistakes: [String]) throws {
  guard let first = mistakes.first else { return }
  throw Mistake(description: "\(first) (\(mistakes.count) in all)")
}

struct Mistake: Error, CustomStringConvertible {
  let description: String
}
