import Disclosure
import Testing

@testable import PublicDraws

/// A record may come from anybody: it is refused with a sentence, or it is what it says.
@Suite struct HostileRecordTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ testDescription: String, _ text: String) {
      self.init(testDescription, Array(text.utf8))
    }

    init(_ testDescription: String, _ bytes: [UInt8]) {
      self.testDescription = testDescription
      self.bytes = bytes
    }
  }

  @Test(arguments: [
    Example("nothing", ""), Example("blanks", " \n"), Example("two values", "{} {}"),
    Example("deep arrays", String(repeating: "[", count: 100_000)),
    Example("deep objects", String(repeating: "{\"a\":", count: 100_000)),
    Example("a byte order mark", "\u{FEFF}{}"),
    Example("a long number", String(repeating: "9", count: 16)),
    Example("a number too long for Int", String(repeating: "9", count: 100_000)),
    Example("a leading zero", "01"), Example("minus", "-"), Example("a fraction", "1.5"),
    Example("an exponent", "1e5"), Example("infinity", "Infinity"),
    Example("half a pair", "\"\\ud800\""), Example("two first halves", "\"\\ud800\\ud800\""),
    Example("the second half alone", "\"\\udc00\""), Example("no hexadecimal", "\"\\u00g0\""),
    Example("a sign in hexadecimal", "\"\\u+041\""), Example("an unknown escape", "\"\\x\""),
    Example("a line break in a text", "\"\n\""), Example("a text without an end", "\"abc"),
    Example("an escape at the end", "\"\\"), Example("broken UTF-8", [0x22, 0xFF, 0x22]),
    Example("overlong UTF-8", [0x22, 0xC0, 0xAF, 0x22]), Example("a comma too many", "[1,]"),
    Example("no comma", "[1 2]"), Example("a name that is no text", "{1:2}"),
    Example("a name twice", "{\"a\":1,\"a\":1}"),
    Example("a name twice, once in disguise", "{\"a\":1,\"\\u0061\":1}"),
    Example("a comment", "{} // x"), Example("a word cut off", "tru"),
  ])
  func `what is not JSON as it must be is refused`(_ example: Example) {
    #expect(DrawVerification(example.bytes).findings.map(\.rule) == ["DRAW-060"])
  }

  @Test(arguments: ["[]", "1", "null", "\"\"", "{}", "true"])
  func `JSON that is no record is refused`(_ text: String) {
    #expect(DrawVerification(Array(text.utf8)).findings.map(\.rule) == ["DRAW-063"])
  }

  @Test func `a file beyond the limit is not even looked at`() {
    let bytes = Array(repeating: UInt8(ascii: " "), count: DrawVerification.largestFile + 1)
    #expect(DrawVerification(bytes).findings.map(\.rule) == ["DRAW-061"])
  }

  @Test func `escapes and pairs are read as what they stand for`() throws {
    let text = #""\u6447\uD83D\uDE00\n\/\"\\\b\f\r\t""#
    #expect(try JSON(record: Array(text.utf8)) == .string("摇😀\n/\"\\\u{8}\u{C}\r\t"))
  }

  @Test func `a record cut off anywhere is refused`() throws {
    let bytes = try smallRecord()
    for length in 0..<bytes.count {
      #expect(DrawVerification(Array(bytes.prefix(length))).isSame == false)
    }
  }

  @Test func `a changed byte is found, unless it changes blanks alone`() throws {
    let bytes = try smallRecord()
    let meaning = try JSON(record: bytes).canonical
    var stream = DrawStream(DrawKey(commitment: "changed bytes", seeds: []))
    for _ in 0..<3000 {
      var changed = bytes
      changed[stream.uniform(bytes.count)] = UInt8(stream.uniform(256))
      guard DrawVerification(changed).isSame else { continue }
      #expect(try JSON(record: changed).canonical == meaning)
    }
  }

  private func smallRecord() throws -> [UInt8] {
    let held = try commitment(entries(4, twins: [2]), .sample(seats: 2))
    return Array(DrawRecord(try held.run(seeds: sampleSeeds)).json.text.utf8)
  }
}
