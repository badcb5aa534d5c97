import Disclosure
import DisclosureSheets
import DisclosureTesting
import Foundation
import Testing

@Suite struct ReadingRefusalTests {
  private func refusal(_ bytes: [UInt8], named name: String = "表.xlsx") throws -> SheetRefusal? {
    try withFile(bytes, named: name) { refusalOfReading($0) }
  }

  @Test func `a file that is not there, or no file, is refused`() {
    #expect(
      refusalOfReading("/no/such/名单.xlsx")?.message
        == "“名单.xlsx”:打不开文件(没有这个文件),请核对路径和权限。[SHEET-001]")
    #expect(refusalOfReading("/tmp")?.id == "SHEET-001")
    #expect(refusalOfReading("/dev/zero")?.id == "SHEET-001")
  }

  @Test func `an empty file is refused`() throws {
    #expect(try refusal([])?.message == "“表.xlsx”:是空文件(0 字节),请重新导出或重新传送。[SHEET-002]")
    #expect(try refusal([], named: "表.csv")?.id == "SHEET-002")
  }

  @Test(arguments: [
    ("姓名,成绩\n", "表.xlsx", "普通文字", ".csv"), ("<html><table>", "表.xls", "网页", "另存为"),
    ("%PDF-1.7", "表.xlsx", "PDF", "原表"), ("\u{0}\u{1}\u{2}", "表.xlsx", "二进制", "重新导出"),
  ])
  func `what is no workbook is named, with what to do`(
    content: String, name: String, found: String, remedy: String
  ) throws {
    let refusal = try refusal(Array(content.utf8), named: name)
    #expect(refusal?.id == "SHEET-003")
    #expect(refusal?.message.contains(found) == true)
    #expect(refusal?.message.contains(remedy) == true)
  }

  @Test(arguments: [
    (["Root Entry", "EncryptedPackage"], "表.xlsx", "SHEET-004", "密码"),
    (["Root Entry", "Workbook"], "表.xls", "SHEET-005", "另存为"),
    (["Root Entry", "Book"], "表.xlsx", "SHEET-005", "另存为"),
    (["Root Entry"], "表.xls", "SHEET-005", "另存为"),
    (["Root Entry", "Workbook"], "表.et", "SHEET-006", ".et"),
    (["Root Entry", "Workbook", "ETExtData"], "表.xls", "SHEET-006", ".et"),
    (["Root Entry", "WordDocument"], "表.doc", "SHEET-003", "Word"),
  ])
  func `old and encrypted files are told apart`(
    streams: [String], name: String, id: String, words: String
  ) throws {
    let refusal = try refusal(compoundFile(streams), named: name)
    #expect(refusal?.id == id)
    #expect(refusal?.message.contains(words) == true)
  }

  @Test func `a bare BIFF stream is an .xls too`() throws {
    #expect(try refusal([0x09, 0x08, 0x10, 0x00, 0, 6, 5, 0], named: "表.xls")?.id == "SHEET-005")
  }

  @Test func `a truncated file is refused at every length`() throws {
    let whole = PackageFixture(rows: "<row><c><v>1</v></c></row>").zip.finished()
    for length in stride(from: 4, to: whole.count, by: 37) {
      let refusal = try refusal(Array(whole.prefix(length)))
      #expect(refusal?.id == "SHEET-007", "after \(length) bytes")
    }
    #expect(try refusal(whole) == nil)
  }

  @Test func `a damaged part is refused`() throws {
    var whole = PackageFixture(rows: "<row><c><v>12345</v></c></row>").zip.finished()
    let place = try #require(whole.firstRange(of: Array("12345".utf8)))
    whole[place.lowerBound] = UInt8(ascii: "9")
    #expect(try refusal(whole)?.id == "SHEET-007")
  }

  @Test(arguments: [
    ("a.xml", "A.xml", "SHEET-008"), ("../a.xml", "b", "SHEET-009"),
    ("x/../../a", "b", "SHEET-009"), ("/etc/passwd", "b", "SHEET-009"),
    ("..\\a.xml", "b", "SHEET-009"), ("C:\\a.xml", "b", "SHEET-009"),
  ])
  func `entries twice or out of the archive are refused`(
    first: String, second: String, id: String
  ) throws {
    var zip = PackageFixture(rows: "").zip
    zip.add(first, [])
    zip.add(second, [])
    #expect(try refusal(zip.finished())?.id == id)
  }

  @Test func `an archive without a workbook says what it is`() throws {
    var zip = ZipFixture()
    zip.add("word/document.xml", Array("<a/>".utf8))
    #expect(try refusal(zip.finished())?.id == "SHEET-017")
    #expect(try refusal(ZipFixture().finished())?.id == "SHEET-017")
    zip.add("mimetype", [])
    zip.add("content.xml", [])
    #expect(try refusal(zip.finished())?.id == "SHEET-006")
    var binary = PackageFixture(rows: "")
    binary["_rels/.rels"] = relationships([("rId1", "officeDocument", "xl/workbook.bin")])
    #expect(try binary.refusal()?.id == "SHEET-006")
    var without = PackageFixture(rows: "")
    without["xl/workbook.xml"] = nil
    #expect(try without.refusal()?.id == "SHEET-017")
  }

  @Test func `a sheet that is missing is refused by name`() throws {
    var package = PackageFixture(rows: "")
    package["xl/worksheets/sheet1.xml"] = nil
    #expect(try package.refusal()?.id == "SHEET-018")
    #expect(try package.refusal()?.message.contains("xl/worksheets/sheet1.xml") == true)
    package["xl/_rels/workbook.xml.rels"] = nil
    #expect(try package.refusal()?.id == "SHEET-018")
  }

  @Test(arguments: [
    ("<worksheet>\n<sheetData>\n<row><c></row>", "标记不配对"), ("<worksheet>\n\n<sheetData", "内容中断"),
    ("<worksheet>\n\n&lt;\u{1}", "不合规"), ("<worksheet>\n\n&nbsp;", "实体"),
    ("<worksheet>\n\n<a b='1' b='2'/>", "属性重复"),
  ])
  func `broken XML is refused with its part and line`(sheet: String, reason: String) throws {
    let refusal = try PackageFixture(sheet: sheet).refusal()
    #expect(refusal?.id == "SHEET-019")
    #expect(refusal?.message.contains("“xl/worksheets/sheet1.xml”第 3 行") == true)
    #expect(refusal?.message.contains(reason) == true)
  }

  @Test func `a part that is no worksheet is refused`() throws {
    #expect(try PackageFixture(sheet: "<html/>").refusal()?.id == "SHEET-020")
    #expect(try PackageFixture(sheet: "").refusal()?.id == "SHEET-019")
  }

  private func compoundFile(_ streams: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 512 - bytes.count)
    for (index, stream) in streams.enumerated() {
      var entry = stream.utf16.flatMap { little(Int($0), 2) }
      entry += Array(repeating: 0, count: 64 - entry.count)
      entry += little(stream.utf16.count * 2 + 2, 2) + [index == 0 ? 5 : 2]
      bytes += entry + Array(repeating: 0, count: 128 - entry.count)
    }
    return bytes + Array(repeating: 0, count: 1024 - bytes.count % 512)
  }
}
