import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct PersonComparisonTests {
  private static let exclusions = [
    (programmes: ["寄宿生补助", "非寄宿生补助"], source: Provision("某办法", "第三条"))
  ]

  private static func rule(_ one: ListedPerson, _ other: ListedPerson) -> String? {
    comparison([one, other]).queries.first?.rule
  }

  private static func comparison(_ rows: [ListedPerson]) -> PersonComparison {
    PersonComparison(
      [PersonGroup(token: "t", rows: rows)], by: personRules(exclusions: exclusions))
  }

  @Test(
    arguments: [
      ("aid.recognition", nil, "aid.recognition", nil, "CROSS-001"),
      ("aid.grants", "助学金", "aid.grants", "助学金", "CROSS-002"),
      ("aid.grants", "寄宿生补助", "aid.grants", "非寄宿生补助", "CROSS-003"),
      ("aid.grants", "寄宿生补助", "aid.grants", "助学金", "CROSS-006"),
      ("aid.grants", nil, "aid.grants", nil, "CROSS-006"),
      ("aid.grants", "助学金", "aid.recognition", nil, "CROSS-007"),
      ("hiring.proposed", nil, "hiring.proposed", nil, "CROSS-008"),
      ("title.recommended", nil, "title.recommended", nil, "CROSS-009"),
      ("title.recommended", nil, "title.appointment", nil, nil),
      ("enrollment.admitted", nil, "enrollment.admitted", nil, "CROSS-010"),
      ("hiring.proposed", nil, "title.recommended", nil, nil),
    ] as [(String, String?, String, String?, String?)])
  func `Two rows meet the first rule that speaks of their kinds and programmes`(
    kind: String, programme: String?, other: String, otherProgramme: String?, expected: String?
  ) {
    let one = person(1, kind: kind, programme: programme)
    let two = person(2, kind: other, programme: otherProgramme)
    #expect(Self.rule(one, two) == expected)
    #expect(Self.rule(two, one) == expected)
    #expect(Self.comparison([one, two]).unruled == (expected == nil ? 1 : 0))
  }

  @Test func `Two rows of one school are that school's own affair`() {
    let comparison = Self.comparison([person(1, row: 5), person(1, row: 9)])
    #expect(comparison.queries.isEmpty)
    #expect(comparison.unruled == 0)
  }

  @Test func `Different names under one number are a number to be checked, not a person`() {
    #expect(Self.rule(person(1, name: "甲一"), person(2, name: "乙二")) == "CROSS-004")
    #expect(Self.rule(person(1, name: "甲一"), person(2, name: "")) == "CROSS-001")
  }

  @Test(
    arguments: [(5, "CROSS-001"), (6, "CROSS-005")])
  func `A number in six schools is nobody's; in five it is still told as one person`(
    schools: Int, expected: String
  ) {
    let comparison = Self.comparison((1...schools).map { person($0) })
    #expect(comparison.queries.map(\.rule) == [expected])
    #expect(comparison.queries[0].schools.count == schools)
  }

  @Test func `Each school is told its own row and of the other its name alone`() throws {
    let query = try #require(
      Self.comparison([person(1, row: 7, name: "王小明"), person(2, row: 88, name: "王晓明")])
        .queries.first)
    let first = try #require(query.sides.first { $0.school == "S1" }).words
    #expect(first == "《认定名单》第7行王小明，证件号码与第2小学名单里的相同，姓名不同")
    #expect(!first.contains("88") && !first.contains("王晓明"))
    let second = try #require(query.sides.first { $0.school == "S2" }).words
    #expect(second.contains("第88行王晓明") && second.contains("第1小学"))
    #expect(!second.contains("第7行"))
  }

  @Test func `Whatever the order of the rows, queries and numbers are the same`() {
    var generator = SeededGenerator(seed: 7)
    let rows = [person(1), person(2), person(3), person(2, row: 9), person(1, kind: "aid.grants")]
    let expected = Self.comparison(rows).queries
    for _ in 0..<50 {
      let shuffled = Self.comparison(rows.shuffled(using: &generator)).queries
      #expect(shuffled == expected)
      #expect(shuffled.map(\.code) == expected.map(\.code))
    }
  }

  @Test func `No school is told of a row that is not its own`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let rows = (0..<Int.random(in: 2...7, using: &generator)).map { index in
        person(
          Int.random(in: 1...7, using: &generator), row: 1000 + index,
          name: Bool.random(using: &generator) ? "甲\(index)" : "乙乙")
      }
      for query in Self.comparison(rows).queries {
        for side in query.sides {
          for row in rows where row.school.code != side.school {
            #expect(!side.words.contains("第\(row.row)行"))
          }
        }
      }
    }
  }
}

func person(
  _ school: Int, kind: String = "aid.recognition", row: Int = 5, name: String = "王小明",
  programme: String? = nil
) -> ListedPerson {
  var texts = ["name": name]
  texts["programme"] = programme
  return ListedPerson(
    round: "C-2026-0001", kind: kind, list: "认定名单", school: crossSchool(school), row: row,
    texts: texts)
}

func crossSchool(_ number: Int) -> School {
  School(code: "S\(number)", name: "第\(number)小学", stage: .primary, township: "城关镇")
}
