import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

struct StudentNumberExample: Sendable, CustomTestStringConvertible {
  let number: String
  let residentID: String
  let expected: [String]
  let testDescription: String

  init(
    _ number: String, id residentID: String = "", _ expected: [String], _ testDescription: String
  ) {
    self.number = number
    self.residentID = residentID
    self.expected = expected
    self.testDescription = testDescription
  }
}

/// Made-up numbers: a boy's, a girl's, and the first with its last character changed.
private let his = sampleResidentID(born: "2016-03-09", serial: 1)
private let hers = sampleResidentID(born: "2016-03-09", serial: 2)
private let misspelt = String(his.dropLast()) + (his.hasSuffix("1") ? "2" : "1")

@Suite struct StudentNumberTests {
  @Test(arguments: [
    StudentNumberExample("G" + his, [], "G and an ID number"),
    StudentNumberExample("G" + his, id: his, [], "the child's own number"),
    StudentNumberExample("G" + hers, id: his, ["AID-003 B2"], "another child's number"),
    StudentNumberExample("J" + hers, id: his, [], "J is given to those without a number"),
    StudentNumberExample("J" + misspelt, ["AID-002 B2"], "J has a check character too"),
    StudentNumberExample("G" + misspelt, ["AID-002 B2"], "wrong check character"),
    StudentNumberExample("X" + his, ["AID-001 B2"], "no such letter"),
    StudentNumberExample("g" + his, ["AID-001 B2"], "a small letter"),
    StudentNumberExample("G110101201602300011", ["AID-002 B2"], "30 February"),
    StudentNumberExample("L110101201602290011", [], "L on 29 February of a leap year"),
    StudentNumberExample("L110101201502290011", ["AID-002 B2"], "L on 29 February of 2015"),
    StudentNumberExample("L11010120160229001X", ["AID-002 B2"], "L ends in a digit"),
    StudentNumberExample("G" + his.dropLast(), ["R-LEN-01 B2"], "18 characters"),
    StudentNumberExample("G" + his + "0", ["R-LEN-01 B2"], "20 characters"),
  ])
  func `a student number is well formed and the child's own`(_ example: StudentNumberExample) {
    let row = pupil(1, ["学籍号": example.number, "身份证号": example.residentID])
    #expect(imported([row], as: recognisedPupils).findingsInShort == example.expected)
  }

  @Test func `an X in an ID number may be written small`() throws {
    let serial = try #require((1...99).first { sampleResidentID(serial: $0).hasSuffix("X") })
    let id = sampleResidentID(serial: serial)
    let row = pupil(1, ["学籍号": "G" + id, "身份证号": id.lowercased()])
    #expect(imported([row], as: recognisedPupils).findings.isEmpty)
  }

  @Test func `no finding shows a number`() {
    let rows = [
      pupil(1, ["学籍号": "G" + hers]), pupil(2, ["学籍号": "G" + misspelt]),
      pupil(3, ["身份证号": misspelt]),
    ]
    let words = imported(rows, as: recognisedPupils).findings.map { "\($0) \($0.value ?? "")" }
    #expect(words.count >= 4)
    for text in words {
      #expect(!text.contains(his.prefix(17)))
      #expect(!text.contains(hers.prefix(17)))
    }
  }
}
