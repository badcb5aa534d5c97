import DisclosureTesting
import Foundation
import Testing

/// Files made to exhaust a machine, shown by the program while it may take 256 MB at most.
///
/// The shell bounds the address space, of which libraries take 128 MB more; with one arena the C
/// library does not set address space aside for each thread besides.
@Suite struct HostileSheetTests {
  private func refusal(_ bytes: [UInt8], named name: String) throws -> String {
    try withScratchFolder { folder in
      try Data(bytes).write(to: folder.appendingPathComponent(name))
      let run = try run("ulimit -v 393216; MALLOC_ARENA_MAX=1 gongshi sheet \(name)", in: folder)
      #expect(run.status == 1)
      return String(run.output.suffix("[SHEET-000]\n".count))
    }
  }

  /// A workbook whose sheet, or whose shared strings, are these.
  private func workbook(sheet: [UInt8], strings: [UInt8] = Array("<sst/>".utf8)) -> [UInt8] {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func links(_ targets: [(String, String)]) -> [UInt8] {
      let items = targets.map {
        "<Relationship Id='\($0.0)' Type='\(kind)\($0.0)' Target='\($0.1)'/>"
      }
      return Array("<Relationships>\(items.joined())</Relationships>".utf8)
    }
    var zip = ZipFixture()
    zip.add("_rels/.rels", links([("officeDocument", "w.xml")]))
    zip.add("_rels/w.xml.rels", links([("worksheet", "s.xml"), ("sharedStrings", "t.xml")]))
    zip.add(
      "w.xml", Array("<workbook><sheets><sheet name='a' id='worksheet'/></sheets></workbook>".utf8))
    zip.add("s.xml", packed: sheet, method: 0, size: sheet.count, crc: 0)
    zip.add("t.xml", packed: strings, method: 0, size: strings.count, crc: 0)
    return zip.finished()
  }

  @Test func `made-up names cannot fill the memory`() throws {
    var sheet = "<worksheet><sheetData>"
    for number in 0..<700_000 { sheet += "<n\(String(number, radix: 36))/>" }
    let strings = workbook(sheet: [], strings: Array(sheet.utf8))
    #expect(try refusal(strings, named: "a.xlsx") == "[SHEET-024]\n")
  }

  @Test func `texts cannot fill the memory`() throws {
    let text = String(repeating: "x", count: 900_000)
    let strings = "<sst>" + String(repeating: "<si><t>\(text)</t></si>", count: 80)
    #expect(
      try refusal(workbook(sheet: [], strings: Array(strings.utf8)), named: "a.xlsx")
        == "[SHEET-010]\n")
  }

  @Test func `a text without end cannot fill the memory`() throws {
    let text = Array(repeating: UInt8(ascii: "x"), count: 31 << 20)
    #expect(try refusal(text, named: "a.csv") == "[SHEET-021]\n")
    #expect(try refusal(text + text, named: "a.csv") == "[SHEET-010]\n")
  }
}
