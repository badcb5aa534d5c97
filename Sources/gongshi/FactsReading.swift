import Disclosure
import DisclosureDocuments
import Foundation

/// A file of facts that a notice is made with.
struct FactsFile {
  let path: String
  /// What findings call it; nil when it is the only one.
  let name: String?
  /// Whether what it says goes before what the others say of the same name.
  var prevails = false

  /// The files of a command line: a single one needs no name.
  static func given(_ paths: [String]) -> [FactsFile] {
    paths.map { path in
      FactsFile(
        path: path, name: paths.count > 1 ? URL(fileURLWithPath: path).lastPathComponent : nil)
    }
  }
}

/// The facts of one notice, read from one or more files, with everything wrong in them.
struct FactsReading {
  let facts: Facts
  var findings: [FiledFinding]
  /// Where each name stands.
  let places: [String: (file: String?, line: Int)]
  /// Where what is missing should be added.
  let main: String?

  /// No facts at all, for checks of a list alone.
  static let none = FactsReading(
    facts: Facts.read([], as: []).facts, findings: [], places: [:], main: nil)

  /// A finding about a fact, with its file and line.
  func filed(_ finding: Finding) -> FiledFinding {
    guard let name = finding.place.field, let place = places[name] else {
      return FiledFinding(finding.place.field == postingDayName ? nil : main, finding)
    }
    let line = place.file == nil ? finding.place.row : place.line
    return FiledFinding(
      place.file,
      Finding(
        rule: finding.rule, severity: finding.severity,
        place: .init(row: line, field: name), value: finding.value, problem: finding.problem,
        remedy: finding.remedy))
  }
}

/// Reads the facts of a notice; names of `others` belong to its neighbours and are passed over.
func readFacts(
  from files: [FactsFile], as specs: [FactSpec], besides others: Set<String>
) throws -> FactsReading {
  var collected = CollectedEntries()
  for file in files { try collected.add(file) }
  let main = files.first?.name
  guard collected.unreadable.isEmpty else {
    return FactsReading(
      facts: FactsReading.none.facts, findings: collected.unreadable, places: [:], main: main)
  }
  let (facts, findings) = Facts.read(collected.entries, as: specs, besides: others)
  let reading = FactsReading(
    facts: facts, findings: [], places: collected.places, main: main)
  return FactsReading(
    facts: facts, findings: collected.contradictions + findings.map(reading.filed),
    places: collected.places, main: main)
}

/// The entries of several files, each name once.
private struct CollectedEntries {
  private(set) var entries: [FactEntry] = []
  private(set) var places: [String: (file: String?, line: Int)] = [:]
  /// What stopped the reading of a file.
  private(set) var unreadable: [FiledFinding] = []
  private(set) var contradictions: [FiledFinding] = []

  mutating func add(_ file: FactsFile) throws {
    do {
      for entry in try factEntries(yaml: try factsText(at: file.path)) { add(entry, of: file) }
    } catch let error as FactsFileError {
      unreadable += error.findings.map { FiledFinding(file.name, $0) }
    }
  }

  private mutating func add(_ entry: FactEntry, of file: FactsFile) {
    guard let earlier = entries.firstIndex(where: { $0.name == entry.name }) else {
      entries.append(entry)
      places[entry.name] = (file.name, entry.line)
      return
    }
    if entry.values.allSatisfy(\.isEmpty) { return }
    if file.prevails || entries[earlier].values.allSatisfy(\.isEmpty) {
      entries[earlier] = entry
      places[entry.name] = (file.name, entry.line)
    } else if entries[earlier].values != entry.values {
      let first = places[entry.name]?.file ?? "另一个文件"
      contradictions.append(
        FiledFinding(
          file.name,
          Finding(
            rule: "F-FILE-03", place: .init(row: entry.line, field: entry.name),
            problem: "和 \(first) 里写的不一样", remedy: "请只留一处")))
    }
  }
}

/// The text of a facts file.
func factsText(at path: String) throws -> String {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Refusal(id: "F-FILE-01", message: "找不到事项文件 \(path),请检查路径。[F-FILE-01]")
  }
  guard let text = String(validating: data, as: UTF8.self) else {
    throw Refusal(id: "F-FILE-02", message: "\(path) 不是 UTF-8 文本,请另存为 UTF-8 后再试。[F-FILE-02]")
  }
  return text
}
