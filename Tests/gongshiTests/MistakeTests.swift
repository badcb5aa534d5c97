import Foundation
import Testing

/// The workbooks full of mistakes, each held against the list beside it.
@Suite struct MistakeTests {
  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `every mistake made on purpose is found where it was made, and no other`(
    _ kind: String
  ) throws {
    let folder = repository.appendingPathComponent("Examples/\(kind)")
    let made = try mistakes(listedIn: folder.appendingPathComponent("mistakes.md"))
    let check = try run("gongshi check \(kind) 有错的名单.xlsx --json", in: folder)
    let found = try findings(in: check.output)
    #expect(check.status == 1)
    #expect(made.count >= 25)
    #expect(Set(made.map(\.rule)).count >= 20)
    #expect(made.filter { !found.contains($0) } == [], "not found")
    #expect(found.filter { !made.contains($0) } == [], "not meant")
  }

  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `the good list has nothing to be said about it`(_ kind: String) throws {
    let folder = repository.appendingPathComponent("Examples/\(kind)")
    let check = try run("gongshi check \(kind) 名单.xlsx --json", in: folder)
    #expect(check.status == 0)
    #expect(try findings(in: check.output) == [])
  }
}

/// A rule and where it was broken, as C17, or 第17行 for a row as a whole.
private struct Mistake: Equatable {
  let place: String
  let rule: String
}

/// The rows of the table; the first cell of a row is the place, the second the rule.
private func mistakes(listedIn file: URL) throws -> [Mistake] {
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  let rows = lines.filter { $0.hasPrefix("| ") }.dropFirst()
  return try rows.map { row in
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    try #require(cells.count == 3, "a row has a place, a rule and a reason: \(row)")
    return Mistake(place: cells[0], rule: cells[1])
  }
}

private struct Report: Decodable {
  struct Finding: Decodable {
    let rule: String
    let row: Int?
    let cell: String?
  }

  let findings: [Finding]
}

private func findings(in json: String) throws -> [Mistake] {
  let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
  return report.findings.map { finding in
    Mistake(
      place: finding.cell ?? finding.row.map { "第\($0)行" } ?? "全表", rule: finding.rule)
  }
}
