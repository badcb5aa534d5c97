import Disclosure
import Testing

@Suite struct JSONTests {
  @Test func `members sort by UTF-16 code units as in RFC 8785`() {
    // The example of section 3.2.3: U+1F600 comes before U+FB33, whose unit is greater.
    let names = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1F600}", "\u{80}", "\u{f6}"]
    let value = JSON.object(names.map { JSON.Member($0, .null) })
    let sorted = [#"\r"#, "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1F600}", "\u{fb33}"]
    let members = sorted.map { "\"\($0)\":null" }.joined(separator: ",")
    #expect(value.canonical == "{\(members)}")
  }

  @Test func `texts are escaped and nothing else`() {
    #expect(JSON.string("a\"\\\n\u{1}/<公>").canonical == #""a\"\\\n\u0001/<公>""#)
  }

  @Test func `people get indentation and the order given`() {
    let value = JSON.members([
      "b": .array([.integer(1), .null]), "a": .bool(true), "c": .array([]),
    ])
    #expect(value.text == "{\n  \"b\": [\n    1,\n    null\n  ],\n  \"a\": true,\n  \"c\": []\n}")
  }

  @Test(arguments: [(1.0, "1"), (0.5, "0.5"), (330_102_199_001_011_200, "330102199001011200")])
  func `whole numbers print without exponent`(_ number: Double, _ text: String) {
    #expect(JSON.number(number).canonical == text)
  }
}
