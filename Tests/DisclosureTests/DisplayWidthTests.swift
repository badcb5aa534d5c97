import Disclosure
import DisclosureTesting
import Testing

@Suite struct DisplayWidthTests {
  struct Example: CustomTestStringConvertible {
    let text: String
    let columns: Int
    let testDescription: String
  }

  @Test(arguments: [
    Example(text: "", columns: 0, testDescription: "nothing"),
    Example(text: "abc 123", columns: 7, testDescription: "ASCII"),
    Example(text: "公示", columns: 4, testDescription: "Chinese characters"),
    Example(text: "(一),", columns: 5, testDescription: "half-width marks about a character"),
    Example(text: "，（）", columns: 6, testDescription: "full-width marks"),
    Example(text: "𠮷㛃䶮", columns: 6, testDescription: "characters of Extension A and B"),
    Example(text: "\u{30000}", columns: 2, testDescription: "a character of Extension G"),
    Example(text: "e\u{301}\u{200B}", columns: 1, testDescription: "a mark and a zero-width space"),
    Example(text: "👨‍👩‍👧", columns: 2, testDescription: "one picture of several scalars"),
    Example(text: "“—”", columns: 3, testDescription: "width depends on the surroundings"),
    Example(text: "\r\n", columns: 0, testDescription: "a line end"),
  ])
  func `text takes the columns that fixed-width type gives it`(_ example: Example) {
    #expect(displayWidth(example.text) == example.columns)
  }

  @Test func `a text is as wide as its characters one by one`() {
    let scalars =
      (0..<0x3100).map { UInt32($0) } + [0x4E00, 0x9FFF, 0xA000, 0xFF00, 0xFF01, 0xFFE6]
    for scalar in scalars.compactMap(UnicodeScalar.init) {
      for text in ["\(scalar)", "中\(scalar)", "\(scalar)9", "。\(scalar)\r\n"] {
        let width = text.reduce(0) { $0 + displayWidth($1) }
        #expect(displayWidth(text) == width, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
