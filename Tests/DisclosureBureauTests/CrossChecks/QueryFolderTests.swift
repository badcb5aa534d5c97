import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import Foundation
import SchoolOversight
import Templates
import Testing
import WorkingDays

private let schools = ["甲小学", "乙小学/东校区", "丙小学"].enumerated().map { index, name in
  School(code: "S\(index + 1)", name: name, stage: .primary, township: "城关镇")
}

private func row(_ school: Int, _ row: Int, _ name: String) -> ListedPerson {
  ListedPerson(
    round: "C-2026-0001", kind: "aid.recognition", list: "认定名单", school: schools[school - 1],
    row: row, texts: ["name": name])
}

private let queries = PersonComparison(
  [PersonGroup(token: "1a", rows: [row(1, 17, "王小明"), row(2, 99, "王小明")])],
  by: personRules(exclusions: [])
).queries

private let head = QueryLetterhead(
  issuer: "云溪县教育局", date: CalendarDay(2026, 10, 21), check: "2026年认定名单跨校核对",
  answerBy: CalendarDay(2026, 10, 30))

private func folder(_ path: String, _ earlier: [Explanation] = []) -> QueryFolder {
  QueryFolder(
    path, answered(queries, by: earlier), earlier: earlier, schools: schools, head: head)
}

private func register(in path: String) throws -> [Explanation] {
  let file = try SheetFile(opening: "\(path)/说明登记.xlsx")
  let importer = RosterImporter(
    ExplanationRoster.roster, sheet: "", today: CalendarDay(2026, 10, 21))
  let sheet = try #require(try RosterSheet(of: file, by: importer))
  #expect(sheet.result.findings.isEmpty)
  return sheet.result.records.compactMap(Explanation.init)
}

private let library = TemplateLibrary(builtIn: recordFiles)

private func bytes(_ path: String) throws -> Data {
  try Data(contentsOf: URL(fileURLWithPath: path))
}

@Suite struct QueryFolderTests {
  @Test func `a check leaves its result, a register and a letter to just the schools asked`() throws
  {
    try withEmptyFolder { path in
      #expect(try folder(path).write(templates: library) == 2)
      let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      #expect(
        names
          == [
            "核实函", "核实函/S1_甲小学_核实函.pdf", "核实函/S2_乙小学_东校区_核实函.pdf", "核对结果.json",
            "核对结果.xlsx", "说明登记.xlsx",
          ].sorted())
    }
  }

  @Test func `the same check writes the same bytes`() throws {
    try withEmptyFolder { path in
      try folder("\(path)/一").write(templates: library)
      try folder("\(path)/二").write(templates: library)
      for name in try FileManager.default.subpathsOfDirectory(atPath: "\(path)/一")
      where name.contains(".") {
        #expect(try bytes("\(path)/一/\(name)") == bytes("\(path)/二/\(name)"), "\(name)")
      }
    }
  }

  @Test func `a letter has the school's own row and of the other only its name`() throws {
    let paper = try #require(
      try queryLetter(to: schools[0], answered(queries, by: []), under: head))
    let text = plainText(of: try library.documents(for: paper)[0])
    for words in ["甲小学：", "《认定名单》第17行王小明", "乙小学/东校区", "2026年10月30日前回复", "[CROSS-001]"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(!text.contains("99") && !text.contains("演练") && !text.contains("{{"))
  }

  @Test func `the register read back, filled in and given again settles the query`() throws {
    try withEmptyFolder { path in
      try folder(path).write(templates: library)
      let asked = try register(in: path)
      #expect(asked.map(\.code) == queries.map(\.code))
      #expect(asked.map(\.words) == [""])
      let said = asked.map {
        Explanation(
          code: $0.code, rule: $0.rule, schools: $0.schools, subject: $0.subject, words: "9月转入",
          isAccepted: true, day: CalendarDay(2026, 10, 22))
      }
      let settled = folder(path, said)
      #expect(settled.queries.map(\.state) == [.settled])
      #expect(try settled.write(templates: library) == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/核实函") == [])
      #expect(try register(in: path) == said)
    }
  }

  @Test func `nothing of a token is in what is written`() throws {
    try withEmptyFolder { path in
      let secret = PersonComparison(
        [PersonGroup(token: "5ec2e7c0de", rows: [row(1, 17, "王小明"), row(2, 99, "王小明")])],
        by: personRules(exclusions: [])
      ).queries
      let made = QueryFolder(
        path, answered(secret, by: []), earlier: [], schools: schools, head: head)
      try made.write(templates: library)
      #expect(!made.json.text.contains("5ec2e7c0de"))
      for name in ["核对结果.xlsx", "说明登记.xlsx"] {
        let file = try SheetFile(opening: "\(path)/\(name)")
        for sheet in file.sheets.indices {
          _ = try file.readRows(ofSheet: sheet) { row in
            for cell in row.cells { #expect(!cell.value.plainText.contains("5ec2e7c0de")) }
          }
        }
      }
    }
  }

  @Test func `two years stand side by side, what is asked marked, differences as formulas`() throws
  {
    func table(_ name: String, _ rows: Int) -> FigureTable {
      FigureTable(
        name: name, schools: schools,
        figures: ["S1": SchoolFigures([Figure(Figure.rows, value: rows)])])
    }
    let comparison = YearComparison(
      from: table("2025年", 40), to: table("2026年", 60), kind: "aid.recognition",
      of: Roster(name: "认定名单", columns: []))
    try withEmptyFolder { path in
      let file = "\(path)/两年数据.xlsx"
      try writeYearWorkbook(comparison, from: "2025年", to: "2026年", head: head, to: file)
      var rows: [[String]] = []
      _ = try SheetFile(opening: file).readRows(ofSheet: 0) { row in
        rows.append(row.cells.map(\.value.plainText))
      }
      #expect(rows.last == ["S1", "甲小学", "人次", "40", "60", "20", "0.5", "要核实"])
    }
  }
}
