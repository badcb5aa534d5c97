import FileTexts
import Foundation
import Testing

private let secret = "11010519491231002X"

@Suite struct DataTests {
  private func texts(_ text: String) throws -> [FileText] { try textsOfFile(Array(text.utf8)) }

  @Test func `lines of a text are counted from one`() throws {
    let texts = try texts("公示\n\n关于\r\n")
    #expect(texts.map(\.text) == ["公示", "关于\r"])
    #expect(texts.map(\.place.line) == [1, 3])
  }

  @Test func `cells of a table carry row and column, quoted ones without their quotes`() throws {
    let texts = try texts("姓名,备注\n陈思远,\"一,\n\"\"二\"\"\"\n李四,三\n")
    #expect(texts.map(\.text) == ["姓名", "备注", "陈思远", "一,\n\"二\"", "李四", "三"])
    #expect(texts.map(\.place.row) == [1, 1, 2, 2, 3, 3])
    #expect(texts.map(\.place.column) == [1, 2, 1, 2, 1, 2])
  }

  @Test(arguments: [",", "\t", ";"])
  func `commas, tabulators and semicolons part cells`(mark: String) throws {
    let texts = try texts("甲\(mark)乙\n丙\(mark)丁\n")
    #expect(texts.map(\.text) == ["甲", "乙", "丙", "丁"])
  }

  @Test func `a sentence with a comma is no table`() throws {
    #expect(try texts("一,二\n三\n四,五,六\n").map(\.place.part) == [.line, .line, .line])
  }

  @Test(arguments: ["BEGIN:VCALENDAR\r\nX:1101051949", "BEGIN:VCARD\nX:1101051949"])
  func `a number in a folded line is whole`(start: String) throws {
    #expect(try texts(start + "\r\n 1231002X\r\nY:1\r\n").contains { $0.text == "X:\(secret)" })
  }

  @Test(arguments: [
    ("[\"\(secret)\"]", "1"), ("{\"甲\":{\"乙\":[1,\"\(secret)\"]}}", "甲.乙.2"),
    ("{\"甲\":\"\\u0031\\u0031010519491231002X\"}", "甲"),
    ("{\"甲\":1}\n{\"乙\":\"\(secret)\"}\n", "乙"),
  ])
  func `values of data are named by the keys above them`(json: String, path: String) throws {
    let found = try texts(json).filter { $0.text == secret }
    #expect(found.map(\.place.label) == [path])
    #expect(found.map(\.place.part) == [.value])
  }

  @Test func `keys are texts, and a figure is known as one`() throws {
    let texts = try texts("{\"\(secret)\":6222021234567890123}")
    #expect(texts.map(\.place.part) == [.key, .value])
    #expect(texts.map(\.isNumber) == [false, true])
  }

  @Test(arguments: ["[公示]\n\(secret)", "{\"甲\":\(secret)}", "{\"甲\":\"乙\"", "[1,2}\n\(secret)"])
  func `what only begins like data is read as lines`(text: String) throws {
    let lines = try texts(text).filter { $0.place.part == .line }
    #expect(lines.contains { $0.text.contains(text.contains(secret) ? secret : "乙") })
  }

  @Test func `data nested without end is refused`() throws {
    let refusal = #expect(throws: FileTextRefusal.self) {
      try texts(String(repeating: "[", count: 1000))
    }
    #expect(refusal?.id == "READ-007")
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian])
  func `a text in wide characters is read by its mark`(_ encoding: String.Encoding) throws {
    let marks: [String.Encoding: [UInt8]] = [
      .utf16LittleEndian: [0xFF, 0xFE], .utf16BigEndian: [0xFE, 0xFF],
      .utf32LittleEndian: [0xFF, 0xFE, 0, 0],
    ]
    let data = try #require("公示 \(secret)".data(using: encoding))
    let mark = try #require(marks[encoding])
    #expect(try textsOfFile(mark + data).map(\.text) == ["公示 \(secret)"])
  }

  @Test func `bytes that fit no character are passed over and the rest is read`() throws {
    let bytes = Array("公示".utf8) + [0xFF, 0x80] + Array(secret.utf8)
    #expect(try textsOfFile(bytes).contains { $0.text.contains(secret) })
  }
}
