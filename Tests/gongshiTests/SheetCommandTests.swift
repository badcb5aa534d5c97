import DisclosureTesting
import Foundation
import Testing

@Suite struct SheetCommandTests {
  private func sheet(_ arguments: String, of name: String = "list.xlsx") throws -> CommandRun {
    try withScratchFolder { folder in
      let fixtures = repository.appendingPathComponent("Tests/DisclosureSheetsTests/Fixtures")
      try FileManager.default.copyItem(
        at: fixtures.appendingPathComponent("libxlsxwriter.xlsx"),
        to: folder.appendingPathComponent("list.xlsx"))
      try Data("姓名;备注\n张三;\"a;b\"\n".utf8).write(to: folder.appendingPathComponent("list.csv"))
      try Data("x".utf8).write(to: folder.appendingPathComponent("bad.xlsx"))
      return try run("gongshi sheet \(name) \(arguments)", in: folder)
    }
  }

  @Test(arguments: [
    ("list.xlsx", "", "sheet.txt"), ("list.xlsx", "--json", "sheet.json"),
    ("list.xlsx", "--sheet 代码", "sheet-hidden.txt"), ("list.xlsx", "--rows 2", "sheet-rows.txt"),
    ("list.xlsx", "--sheet 2 --json", "sheet-hidden.json"),
    ("list.csv", "", "sheet-csv.txt"), ("list.csv", "--json --rows 1", "sheet-csv.json"),
  ])
  func `what was read is shown`(name: String, arguments: String, golden: String) throws {
    let shown = try sheet(arguments, of: name)
    #expect(shown.status == 0)
    #expect(goldenDifference(shown.output, golden) == nil)
  }

  @Test func `numbers are written out, never with an exponent`() throws {
    let folder = repository.appendingPathComponent("Tests/DisclosureSheetsTests/Fixtures")
    let shown = try run("gongshi sheet numbers.xlsx --json | grep -o 'value.*[0-9]'", in: folder)
    let values = shown.output.split(separator: "\n").map { $0.dropFirst("value\": ".count) }
    #expect(
      values == [
        "330102199001011300", "100000000000000000000", "-0.00000015", "0.1", "100", "-2.5",
        "9007199254740992", "1000000000000000", "0",
      ])
    let table = try run("gongshi sheet numbers.xlsx", in: folder)
    #expect(table.output.contains("1  330102199001011300\n"))
    #expect(!table.output.contains("e+") && !table.output.contains("E+"))
  }

  @Test func `a refused file is told to programs on stdout and to people on stderr`() throws {
    let json = try sheet("--json 2>/dev/null", of: "bad.xlsx")
    #expect(json.status == 1)
    let answer = try JSONDecoder().decode(ErrorAnswer.self, from: Data(json.output.utf8))
    #expect(answer.error.id == "SHEET-003")
    let words = try sheet("2>&1 >/dev/null", of: "bad.xlsx")
    #expect(words.status == 1)
    #expect(words.output == answer.error.message + "\n")
  }

  @Test func `an unknown sheet is refused with the names there are`() throws {
    let shown = try sheet("--sheet 总表")
    #expect(shown.status == 1)
    #expect(shown.output.contains("“名单”、“代码”"))
    #expect(shown.output.contains("[SHEET-040]"))
    #expect(try sheet("--sheet 3").status == 1)
    #expect(try sheet("--sheet 0").status == 1)
  }

  @Test func `a negative number of rows is wrong use`() throws {
    #expect(try sheet("--rows -1").status == 64)
    #expect(try sheet("--rows=-1").status == 64)
  }

  private struct ErrorAnswer: Decodable {
    struct Problem: Decodable {
      let id: String
      let message: String
    }

    let error: Problem
  }
}
