import DisclosureTesting
import Foundation
import Testing

/// The smallest workbook with `texts` and one merged range in each of its sheets; empty texts have
/// no cell.
private func workbook(
  _ texts: [[String]], merging range: String, sheets: [String] = ["名单"]
) -> [UInt8] {
  let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func link(_ kind: String, to target: String) -> String {
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r1" Type="\(office)/\(kind)" Target="\(target)"/></Relationships>
    """
  }
  let rows = texts.enumerated().map { row, cells in
    let cells = cells.enumerated().map { column, text in
      let letter = ["A", "B", "C", "D", "E"][column]
      return text.isEmpty
        ? "" : "<c r=\"\(letter)\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
  }
  let tabs = sheets.enumerated().map { index, name in
    "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"r1\"/>"
  }
  var zip = ZipFixture()
  zip.add("_rels/.rels", Array(link("officeDocument", to: "xl/workbook.xml").utf8))
  zip.add(
    "xl/workbook.xml",
    Array(
      """
      <workbook \(space) xmlns:r="\(office)"><sheets>\(tabs.joined())</sheets></workbook>
      """.utf8))
  zip.add("xl/_rels/workbook.xml.rels", Array(link("worksheet", to: "worksheets/a.xml").utf8))
  zip.add(
    "xl/worksheets/a.xml",
    Array(
      """
      <worksheet \(space)><sheetData>\(rows.joined())</sheetData>\
      <mergeCells><mergeCell ref="\(range)"/></mergeCells></worksheet>
      """.utf8))
  return zip.finished()
}

@Suite struct CheckCommandTests {
  private let bad = "\(repository.path)/Examples/hiring.proposed/有错的名单.xlsx"

  private func rules(in output: String) throws -> [String] {
    let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let findings = try #require(report?["findings"] as? [[String: Any]])
    return findings.compactMap { $0["rule"] as? String }
  }

  @Test func `a returned workbook holds its mistakes and gives the same findings again`() throws {
    try withScratchFolder { folder throws in
      let first = try run("gongshi check hiring.proposed '\(bad)' --returned . --json", in: folder)
      #expect(first.status == 1)
      let returned = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(returned == ["有错的名单_需修改_41处.xlsx"])
      let second = try run("gongshi check hiring.proposed \(returned[0]) --json", in: folder)
      // Hidden rows come back visible, and the long ID, damaged already, stays damaged.
      let expected = try rules(in: first.output).filter { $0 != "R-ROW-02" }
      #expect(try rules(in: second.output).filter { $0 != "R-ROW-02" } == expected)
    }
  }

  @Test func `a blank workbook has only the sample row, and that is no entry`() throws {
    try withScratchFolder { folder throws in
      let line =
        "gongshi template aid.recognition -o 空白.xlsx && gongshi check aid.recognition 空白.xlsx"
      let check = try run(line, in: folder)
      #expect(check.status == 1)
      #expect(check.output.contains("示例行") && check.output.contains("[R-ROW-01]"))
    }
  }

  @Test func `a list in GB18030 is read like any other`() throws {
    try withScratchFolder { folder throws in
      let text = "姓名,学校,年级,班级,认定档次\n王小明,云溪县第一小学,三年级,1班,很困难\n"
      try text.write(
        to: folder.appendingPathComponent("u.csv"), atomically: true, encoding: .utf8)
      let check = try run(
        "iconv -f UTF-8 -t GB18030 u.csv > 名单.csv && gongshi check aid.recognition 名单.csv",
        in: folder)
      #expect(check.status == 1)
      #expect(check.output.contains("GB18030") && check.output.contains("第 2 行 “认定档次”(E2)"))
    }
  }

  @Test func `a merged cell is told from an empty one`() throws {
    try withScratchFolder { folder throws in
      let texts = [
        ["姓名", "学校", "年级", "班级", "认定档次"], ["王小明", "第一小学", "三年级", "1班", "困难"],
        ["李小红", "", "三年级", "1班", "困难"], ["张小军", "", "三年级", "", "困难"],
      ]
      try Data(workbook(texts, merging: "B2:B4")).write(
        to: folder.appendingPathComponent("名单.xlsx"))
      let check = try run("gongshi check aid.recognition 名单.xlsx --json", in: folder)
      #expect(
        try rules(in: check.output).filter { $0.hasPrefix("R-") } == [
          "R-REQ-02", "R-REQ-02", "R-REQ-01",
        ])
      #expect(check.output.contains("和 B2 合并了"))
    }
  }

  @Test func `of two sheets that look like the list one is read and the other named`() throws {
    try withScratchFolder { folder throws in
      let texts = [
        ["姓名", "学校", "年级", "班级", "认定档次"], ["王小明", "第一小学", "三年级", "1班", "困难"],
      ]
      try Data(workbook(texts, merging: "F1:F2", sheets: ["名单", "副本"])).write(
        to: folder.appendingPathComponent("名单.xlsx"))
      let both = try run("gongshi check aid.recognition 名单.xlsx", in: folder)
      #expect(both.output.contains("读入 1 行"))
      #expect(both.output.contains("“副本”也像名单") && both.output.contains("[R-SHEET-01]"))
      let one = try run("gongshi check aid.recognition 名单.xlsx --sheet 副本", in: folder)
      #expect(one.output.contains("工作表“副本”") && !one.output.contains("R-SHEET-01"))
      let none = try run("gongshi check aid.recognition 名单.xlsx --sheet 没有这张", in: folder)
      #expect(none.status == 1 && none.output.contains("SHEET-040"))
    }
  }

  @Test func `a misspelt kind brings the right one to mind`() throws {
    try withScratchFolder { folder throws in
      let check = try run("gongshi check hiring.propsed x.xlsx", in: folder)
      #expect(check.status == 64)
      #expect(check.output.contains("hiring.proposed") && !check.output.contains("aid.recognition"))
    }
  }

  @Test func `facts files made blank ask for every required fact`() throws {
    try withScratchFolder { folder throws in
      let line = """
        gongshi template aid.recognition --facts f.yaml >/dev/null
        printf '姓名,学校,年级,班级,认定档次\\n王小明,第一小学,三年级,1班,困难\\n' > l.csv
        gongshi notice aid.recognition l.csv --facts f.yaml --posted 2026-09-28 -o o
        """
      let made = try run(line, in: folder)
      #expect(made.status == 1)
      let asked = made.output.split(separator: "\n").count { $0.contains("[F-REQ-01]") }
      #expect(asked == 9, "\(made.output)")
    }
  }
}
