import DisclosureTesting
import Testing

@testable import StudentAid

struct KeyExample: Sendable, CustomTestStringConvertible {
  let one: String
  let other: String
  let isSame: Bool
  let testDescription: String

  init(_ one: String, _ other: String, same isSame: Bool, _ testDescription: String) {
    (self.one, self.other) = (one, other)
    (self.isSame, self.testDescription) = (isSame, testDescription)
  }
}

@Suite struct PupilKeyTests {
  @Test(arguments: [
    KeyExample("11010519491231002X", "11010519491231002X", same: true, "itself"),
    KeyExample("11010519491231002X", "11010519491231002x", same: true, "a small x"),
    KeyExample("11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", same: true, "full width"),
    KeyExample("11010519491231002X", "11010519491231002ｘ", same: true, "a small full-width x"),
    KeyExample("11010519491231002X", "110105 19491231 002X", same: true, "blanks"),
    KeyExample("11010519491231002X", "110105　19491231002X", same: true, "an ideographic blank"),
    KeyExample("11010519491231002X", "G11010519491231002X", same: true, "G and the number"),
    KeyExample("11010519491231002X", "g11010519491231002x", same: true, "small letters"),
    KeyExample("11010519491231002X", "Ｇ１１０１０５19491231002X", same: true, "a full-width G"),
    KeyExample("11010519491231002X", "J11010519491231002X", same: false, "J numbers are their own"),
    KeyExample("J110105194912310028", "L110105194912310028", same: false, "J and L"),
    KeyExample("110105194912310020", "11010519491231002X", same: false, "another last character"),
    KeyExample("110105194912310021", "11010519491231002X", same: false, "next to it in base 11"),
    KeyExample("110105491231002", "110105491231002", same: true, "an old number of 15"),
    KeyExample("110105491231002", "11010519491231002X", same: false, "old and new form differ"),
    KeyExample("C12345678", "c12345678", same: true, "a passport"),
    KeyExample("C12345678", "C12345679", same: false, "another passport"),
    KeyExample("0110105194912310020", "110105194912310020", same: false, "19 figures"),
  ])
  func `one pupil's number is one key however it is typed`(_ example: KeyExample) throws {
    let one = try #require(PupilKey(example.one))
    let other = try #require(PupilKey(example.other))
    #expect((one == other) == example.isSame)
  }

  @Test(arguments: ["", " ", "—", "　", "-", "无", "办理中", "N/A"])
  func `what holds no figure is no number`(_ text: String) {
    #expect(PupilKey(text) == nil)
  }

  @Test func `different numbers have different keys`() {
    let numbers = (1...999).map { sampleResidentID(serial: $0) }
    let keys = numbers.flatMap { [PupilKey($0), PupilKey("J" + $0), PupilKey("L" + $0)] }
    #expect(Set(keys).count == Set(numbers).count * 3)
  }

  @Test func `a key does not tell the number`() throws {
    let key = try #require(PupilKey("C12345678"))
    #expect("\(key)" == "(号码不显示)")
    #expect(!String(reflecting: key).contains("12345678"))
  }
}
