public import Disclosure

/// Settings that are in order, for the steps of a chain to be tried with.
public struct StepTrial: Sendable {
  /// A file with its rows by header; clean on their own.
  public typealias List = (file: WorkFile, rows: [[String: String]])

  private let settings: [String: [String]]
  private let specs: [FactSpec]

  public init(_ settings: [String: [String]], of specs: [FactSpec]) {
    (self.settings, self.specs) = (settings, specs)
  }

  /// `changes` over the settings; an empty list takes a setting out.
  public func facts(_ changes: [String: [String]] = [:]) -> Facts {
    let entries = settings.merging(changes) { $1 }.sorted { $0.key < $1.key }
      .filter { !$0.value.isEmpty }
      .enumerated().map { FactEntry(name: $1.key, values: $1.value, line: $0 + 1) }
    let (facts, findings) = Facts.read(entries, as: specs)
    precondition(findings.isEmpty, "\(findings)")
    return facts
  }

  public func input(_ lists: [List], _ changes: [String: [String]] = [:]) -> WorkInput {
    let records = lists.map { list -> (String, [Record]) in
      guard !list.rows.isEmpty else { return (list.file.name, []) }
      let read = imported(list.rows, as: list.file.roster)
      let grave = read.findings.filter { $0.severity == .mustFix }
      precondition(grave.isEmpty, "\(list.file.name): \(grave)")
      return (list.file.name, read.records)
    }
    return WorkInput(lists: Dictionary(uniqueKeysWithValues: records), settings: facts(changes))
  }

  public func outcome(
    of step: WorkStep, _ lists: [List], _ changes: [String: [String]] = [:]
  ) -> WorkOutcome {
    step.work(input(lists, changes))
  }
}

extension WorkOutcome {
  /// Rule, file and row of each finding, as AID-151 申请登记.xlsx 3; settings by their name.
  public var inShort: [String] {
    findings.map { found in
      let place = found.file ?? found.finding.column ?? "?"
      return "\(found.finding.rule) \(place)" + (found.finding.row.map { " \($0)" } ?? "")
    }
  }

  /// The cells under these headers, row by row, with blanks between; an empty one is a dash.
  public func cells(_ file: WorkFile, _ headers: String...) -> [String] {
    let places = headers.compactMap { header in
      file.roster.columns.firstIndex { $0.header == header }
    }
    precondition(places.count == headers.count, "\(file.name) lacks one of \(headers)")
    return rows.map { row in places.map { words(row[$0]) }.joined(separator: " ") }
  }

  /// The rows as the next step reads them.
  public func given(_ file: WorkFile) -> StepTrial.List {
    let headers = file.roster.columns.map(\.header)
    let rows = rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(headers, row.map(words))).filter { $0.value != "-" }
    }
    return (file, rows)
  }
}

private func words(_ field: Field) -> String {
  switch field {
  case .empty: "-"
  case .text(let text): text
  case .integer(let number): "\(number)"
  case .amount(let amount): "\(amount)"
  case .score(let score): "\(score)"
  case .day(let day): "\(day)"
  case .month(let month): "\(month)"
  }
}

/// Changes of settings, and the findings they bring as rule and setting.
public struct SettingExample: Sendable, CustomStringConvertible {
  public let changes: [String: [String]]
  public let expected: [String]
  public let description: String

  public init(_ changes: [String: [String]], _ expected: [String], _ description: String) {
    (self.changes, self.expected, self.description) = (changes, expected, description)
  }
}
