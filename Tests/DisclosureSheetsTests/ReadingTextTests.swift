import Disclosure
import DisclosureSheets
import Foundation
import Testing

@Suite struct ReadingTextTests {
  /// The rows of a text, each with the text of its columns.
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    try withFile(bytes, named: "名单.csv") { path in
      try readRows(path).map { row in
        var texts = Array(repeating: "", count: row.cells.last?.column ?? 0)
        for cell in row.cells {
          guard case .text(let text) = cell.value else { throw NotText() }
          texts[cell.column - 1] = text
        }
        return texts
      }
    }
  }

  private struct NotText: Error {}

  private func refusal(_ bytes: [UInt8]) throws -> SheetRefusal? {
    try withFile(bytes, named: "名单.csv") { refusalOfReading($0) }
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    "\u{FEFF}\(text)".utf16.flatMap { unit in
      isBigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  /// 姓名,备注 / 䶮,𠮷 in GB18030: four bytes for what GBK does not have.
  private let gb18030: [UInt8] = [
    0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0x0A,
    0xFE, 0x9F, 0x2C, 0x95, 0x34, 0xB2, 0x35, 0x0A,
  ]

  @Test func `the encodings of offices are recognised`() throws {
    let text = "姓名,备注\n䶮,𠮷\n"
    let expected = [["姓名", "备注"], ["䶮", "𠮷"]]
    for (bytes, encoding, recognition) in [
      (Array(text.utf8), "UTF-8", ".csv(UTF-8,逗号分隔)"),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "UTF-8", ".csv(UTF-8,带 BOM,逗号分隔)"),
      (utf16(text, isBigEndian: false), "UTF-16LE", ".csv(UTF-16LE,逗号分隔)"),
      (utf16(text, isBigEndian: true), "UTF-16BE", ".csv(UTF-16BE,逗号分隔)"),
      (gb18030, "GB18030", ".csv(GB18030,逗号分隔)"),
    ] {
      #expect(try rows(bytes) == expected, "\(encoding)")
      let file = try withFile(bytes, named: "名单.csv") { try SheetFile(opening: $0) }
      #expect(file.encoding == encoding)
      #expect(file.recognition == recognition)
      #expect(file.sheets == [try #require(file.sheets.first)])
      #expect(file.sheets.first?.name == "名单")
    }
  }

  @Test(
    arguments: [
      ([0xCD, 0xA8, 0x0A], "通", "GBK that passes for a Latin letter"),
      ([0xC3, 0x97, 0x0A], "×", "UTF-8 that GB2312 has no character for"),
      ([0x61, 0x0A], "a", "plain ASCII"),
    ] as [([UInt8], String, String)])
  func `short texts that could be either`(bytes: [UInt8], text: String, why: String) throws {
    #expect(try rows(bytes) == [[text]], "\(why)")
  }

  @Test func `malformed bytes are reported with their lines, never replaced`() throws {
    var bytes = Array("姓名,备注\n张三,甲\n李四,乙\n王五,丙\n赵六,丁\n钱七,戊\n孙八,己\n周九,庚\n".utf8)
    let place = try #require(bytes.firstRange(of: Array("乙".utf8)))
    bytes[place.lowerBound + 1] = 0xFF
    #expect(
      try refusal(bytes)?.message
        == "“名单.csv”:第 3 行有不符合 UTF-8 编码的字节,请在 Excel/WPS 里另存为“CSV UTF-8”再交。[SHEET-031]")
    let broken = try refusal(gb18030 + [0x31, 0x0A, 0xD0, 0x0A])
    #expect(broken?.id == "SHEET-031")
    #expect(broken?.message.contains("第 4 行") == true)
    let marked = try refusal([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xB5, 0x0A, 0xB5])
    #expect(marked?.message.contains("第 2、3 行有不符合 UTF-8") == true)
    let many = try refusal(
      [0xEF, 0xBB, 0xBF] + Array(repeating: [0xB5, 0x0A], count: 12).joined())
    #expect(many?.message.contains("第 1、2、3、4、5、6、7、8、9、10 等 12 行有") == true)
    let odd = try refusal(utf16("a\nb", isBigEndian: false) + [0x61])
    #expect(odd?.message.contains("第 2 行有不符合 UTF-16LE") == true)
    let half = try refusal(utf16("a\n", isBigEndian: true) + [0xD8, 0x00, 0x00, 0x61])
    #expect(half?.message.contains("第 2 行有不符合 UTF-16BE") == true)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]], "comma"),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]], "semicolon, a comma in a figure"),
    ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]], "tab"),
    ("姓名\n张三\n", [["姓名"], ["张三"]], "one column"),
    (
      "\"a;b\",c\n\"d;e\",f\n", [["a;b", "c"], ["d;e", "f"]], "semicolons in quotes do not count"
    ),
    ("sep=;\na,b;c\n", [["a,b", "c"]], "Excel's own line"),
    ("sep=\t\r\na,b\tc\r\n", [["a,b", "c"]], "Excel's own line with a tab"),
    (
      "标题\n\na,b,c\n1,2,3\n4;5,6,7\n",
      [["标题"], ["a", "b", "c"], ["1", "2", "3"], ["4;5", "6", "7"]],
      "a title above"
    ),
  ])
  func `the separator is found`(text: String, expected: [[String]], why: String) throws {
    #expect(try rows(Array(text.utf8)) == expected, "\(why)")
  }

  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]], "CR LF"),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]], "CR"),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]], "no line end at the end"),
    ("\"a,b\",c\n", [["a,b", "c"]], "separator in quotes"),
    ("\"a\nb\",c\n", [["a\nb", "c"]], "line end in quotes"),
    ("\"a\r\nb\",c\n", [["a\r\nb", "c"]], "CR LF in quotes"),
    ("\"a\"\"b\",\"\"\"\"\n", [["a\"b", "\""]], "quotes in quotes"),
    ("a\"b,c\n", [["a\"b", "c"]], "a quote inside plain text"),
    ("\"a\"b,c\n", [["ab", "c"]], "text after the quotes, as in Excel"),
    ("a,,c\n,b\n\"\",d\n", [["a", "", "c"], ["", "b"], ["", "d"]], "empty cells"),
    ("001,1-2, x \n", [["001", "1-2", " x "]], "nothing is guessed, blanks stay"),
  ])
  func `records are cut as RFC 4180 says`(
    text: String, expected: [[String]], why: String
  ) throws {
    #expect(try rows(Array(text.utf8)) == expected, "\(why)")
  }

  @Test func `rows are numbered by records, empty ones included`() throws {
    let numbers = try withFile(Array("a\n\n\"b\nc\"\n,,\nd\n".utf8), named: "a.csv") { path in
      try readRows(path).map(\.number)
    }
    #expect(numbers == [1, 3, 5])
  }

  @Test func `what is no table of text is refused`() throws {
    #expect(try refusal([0x61, 0x00, 0x62])?.id == "SHEET-030")
    #expect(try refusal(Array("a\u{1}b".utf8))?.id == "SHEET-030")
    #expect(try refusal(Array("a,b\n\"c\nd\ne".utf8))?.id == "SHEET-032")
    #expect(try refusal(Array("a,b\n\"c\nd\ne".utf8))?.message.contains("第 2 行") == true)
    let long = Array(repeating: UInt8(ascii: "x"), count: 2 << 20)
    #expect(try refusal(long)?.id == "SHEET-021")
    #expect(try refusal([UInt8(ascii: "\"")] + long)?.id == "SHEET-021")
    let wide = Array(repeating: UInt8(ascii: ","), count: 16_384)
    #expect(try refusal(wide)?.id == "SHEET-020")
    #expect(try refusal(Array(wide.dropLast())) == nil)
  }
}
