import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import gongshi

/// The office's folder of the made-up county while it is being filled: lists by file, in memory.
struct CountyFolder {
  let chain: WorkChain
  /// The folder of Examples in which 方案.yaml lies.
  let folder: URL
  private let settings: Facts
  private(set) var lists: [String: [Record]] = [:]
  /// What somebody filled in, by its path in the folder, in the order in which it was needed.
  private(set) var filled: [(path: String, workbook: Data)] = []

  init(_ chain: WorkChain, named name: String) throws {
    self.chain = chain
    folder = repository.appendingPathComponent("Examples/\(name)")
    let plan = try String(contentsOf: folder.appendingPathComponent("方案.yaml"), encoding: .utf8)
    let read = Facts.read(try factEntries(yaml: plan), as: chain.settings)
    try #require(read.findings == [])
    try #require(chain.settingFindings(read.facts) == [])
    settings = read.facts
  }

  /// Fills `file` in by hand with rows by header; the list must be right by itself.
  ///
  /// What is filled in again at a later time lies in a folder named after that time.
  mutating func fill(
    _ file: WorkFile, _ rows: [[String: String]], at time: String? = nil
  ) throws {
    let headers = Set(file.roster.columns.map(\.header))
    let known = rows.map { row in row.filter { headers.contains($0.key) } }
    let list = imported(known, as: file.roster, today: "2026-11-01")
    let grave = list.findings.filter { $0.severity == .mustFix }
    try #require(grave.map(\.description) == [], "in \(file.name)")
    lists[file.name] = list.records
    filled.append(((time.map { $0 + "/" } ?? "") + file.name, try workbook(file)))
  }

  /// Does a step, which must have nothing that must be fixed.
  mutating func work(_ id: String) throws {
    let step = try #require(chain.steps.first { $0.id == id }, "no step \(id)")
    let outcome = step.work(WorkInput(lists: lists, settings: settings))
    let grave = outcome.findings.filter { $0.finding.severity == .mustFix }
    try #require(grave.map { "\($0.file ?? "方案") \($0.finding)" } == [], "in \(id)")
    lists[step.output.name] = outcome.rows.enumerated().map { offset, fields in
      // Header in row 3, as in the workbook that the program writes.
      Record(row: offset + 4, fields: fields, columns: step.output.roster.columns.map(\.id))
    }
  }

  func list(_ file: WorkFile) throws -> [Record] {
    try #require(lists[file.name], "\(file.name) is not there yet")
  }

  /// The workbook of `file` as the office would have saved it.
  private func workbook(_ file: WorkFile) throws -> Data {
    try withScratchFolder { scratch in
      let path = scratch.appendingPathComponent(file.name).path
      try writeFilledWorkbook(
        for: chain.subject(of: file), rows: try list(file).map(\.fields),
        words: "云溪县是虚构的县,表里的人都不存在。", to: path)
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
  }

  /// The rows of the form, whatever the workbook around them looks like.
  private func rows(in workbook: URL) throws -> [SheetRow] {
    var rows: [SheetRow] = []
    _ = try SheetFile(opening: workbook.path).readRows(ofSheet: 0) { rows.append($0) }
    return rows
  }

  private func rows(in workbook: Data) throws -> [SheetRow] {
    try withScratchFolder { scratch in
      let file = scratch.appendingPathComponent("made.xlsx")
      try workbook.write(to: file)
      return try rows(in: file)
    }
  }

  /// Holds the workbooks of Examples against those made here, or records them.
  func compare() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
    for (path, made) in filled {
      let target = folder.appendingPathComponent(path)
      if isRecording {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try made.write(to: target)
        Issue.record("Recorded Examples/\(folder.lastPathComponent)/\(path).")
      } else {
        #expect(try rows(in: target) == rows(in: made), "\(path) is not what the generators make")
      }
    }
  }
}

extension Record {
  /// The text in the column with this id; empty when there is none.
  subscript(text id: String) -> String { self[id: id].flatMap { String($0) } ?? "" }
}
