import DisclosureTesting
import FileTexts
import Foundation
import Testing
import ZipArchives

private func refusal(
  _ bytes: [UInt8], limits: FileTextLimits = .standard
) throws -> FileTextRefusal? {
  let file = try MemoryFile(holding: bytes)
  defer { withExtendedLifetime(file) {} }
  do {
    try readTexts(of: file.path, limits: limits) { _ in }
    return nil
  } catch let refusal as FileTextRefusal { return refusal }
}

/// An OLE2 container with one stream of that name.
private func compound(_ stream: String) -> [UInt8] {
  let name: [UInt8] = stream.utf8.flatMap { [$0, 0] } + [0, 0]
  let entry = name + Array(repeating: 0, count: 64 - name.count) + little(name.count, 2)
  let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  return head + Array(repeating: 0, count: 504) + entry + Array(repeating: 0, count: 128)
}

/// The workbook with `content` for its sheet.
private func workbook(sheet content: String) -> [UInt8] {
  var file = OfficeFixture.workbook()
  file["xl/worksheets/sheet1.xml"] = content
  return file.finished()
}

private func nested(_ depth: Int) -> [UInt8] {
  (0..<depth).reduce(Array("公示".utf8)) { inner, level in
    var zip = ZipFixture()
    zip.add(level == 0 ? "a.txt" : "a.zip", inner)
    return zip.finished()
  }
}

@Suite struct FileRefusalTests {
  @Test(arguments: [
    ("WordDocument", "READ-004", ".docx"), ("Workbook", "READ-004", ".xlsx"),
    ("ETExtData", "READ-004", ".et"), ("PowerPoint Document", "READ-004", ".pptx"),
    ("Contents", "READ-004", "旧式办公文档"), ("EncryptedPackage", "READ-005", "密码"),
  ])
  func `an old or encrypted file says what to save it as`(
    stream: String, id: String, word: String
  ) throws {
    let refusal = try #require(try refusal(compound(stream)))
    #expect(refusal.id == id)
    #expect(refusal.message.contains(word))
    #expect(refusal.message.hasSuffix("[\(id)]"))
  }

  @Test func `what cannot be read is refused by name`() throws {
    #expect(try refusal([])?.id == "READ-002")
    #expect(try refusal([1, 2, 3, 0, 9])?.id == "READ-003")
    #expect(try refusal(Array("{\\rtf1 甲}".utf8))?.id == "READ-004")
    let whole = OfficeFixture.workbook().finished()
    #expect(try refusal(whole) == nil)
    #expect(try refusal(Array(whole.dropLast(30)))?.id == "READ-006")
    #expect(throws: FileTextRefusal.self) { try readTexts(of: "/没有/这个文件") { _ in } }
  }

  @Test func `a package that no office program makes is refused`() throws {
    var twice = ZipFixture()
    for _ in 0..<2 { twice.add("[Content_Types].xml", Array("<Types/>".utf8)) }
    #expect(try refusal(twice.finished())?.id == "READ-007")
    let deep = String(repeating: "<a>", count: 300)
    #expect(try refusal(workbook(sheet: "<worksheet>\(deep)"))?.id == "READ-007")
    let entity = "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>"
    #expect(try refusal(workbook(sheet: entity))?.id == "READ-007")
    #expect(try refusal(workbook(sheet: "<worksheet><sheetData></worksheet>"))?.id == "READ-020")
  }

  @Test func `each bound has two sides`() throws {
    var limits = FileTextLimits.standard
    let text = workbook(sheet: "<worksheet>\(String(repeating: " ", count: 4_000))</worksheet>")
    limits.part = 5_000
    #expect(try refusal(text, limits: limits) == nil)
    limits.part = 4_000
    #expect(try refusal(text, limits: limits)?.id == "READ-008")
    limits = .standard
    let cell =
      "<worksheet><sheetData><row><c t='str'><v>\(String(repeating: "a", count: 99))</v>"
      + "</c></row></sheetData></worksheet>"
    limits.text = 100
    #expect(try refusal(workbook(sheet: cell), limits: limits) == nil)
    limits.text = 99
    #expect(try refusal(workbook(sheet: cell), limits: limits)?.id == "READ-008")
    #expect(try refusal(nested(3)) == nil)
    #expect(try refusal(nested(4))?.id == "READ-009")
  }

  @Test func `a long chain of parts is read to its end without following it`() throws {
    var file = OfficeFixture()
    file["[Content_Types].xml"] = "<Types/>"
    file["_rels/.rels"] = officeLinks([("officeDocument", "a0.xml")])
    for number in 0..<900 {
      file["a\(number).xml"] = "<a>第\(number)环</a>"
      file["_rels/a\(number).xml.rels"] = officeLinks([("next", "a\(number + 1).xml")])
    }
    let texts = try textsOfFile(file.finished()).filter { $0.text.hasSuffix("环") }
    #expect(texts.count == 900)
    #expect(Set(texts.map(\.text)).count == 900)
  }

  @Test func `what the caller throws ends the reading and comes out`() throws {
    struct Enough: Error {}
    let file = try MemoryFile(holding: OfficeFixture.workbook(state: "").finished())
    var count = 0
    #expect(throws: Enough.self) {
      try readTexts(of: file.path) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  @Test func `an inner refusal names the files it lies in`() throws {
    var zip = ZipFixture()
    zip.add("旧表.xls", compound("Workbook"))
    let message = try #require(try refusal(zip.finished())).message
    #expect(message.contains("“旧表.xls”:是旧式 .xls 表格"))
  }

  @Test func `every part and every way of hiding has words of its own`() {
    let parts = TextPlace.Part.allCases.map(\.words)
    #expect(Set(parts).count == parts.count)
    #expect(TextPlace.Part.allCases.allSatisfy { $0.words != $0.rawValue })
    #expect(Set(TextPlace.Hidden.allCases.map(\.words)).count == TextPlace.Hidden.allCases.count)
  }

  @Test func `the page has the rules of the code`() throws {
    #expect(try rulesOutOfStep("READ-", domain: "FileTexts") == [])
  }
}
