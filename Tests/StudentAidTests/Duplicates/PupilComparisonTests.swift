import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// A row by its list, row and pupil; everything else is alike unless said.
private func row(
  _ list: Int, _ row: Int, _ serial: Int?, name: String = "李小一",
  programme: String = "普通高中国家助学金", term: String = "2026—2027学年秋季学期",
  stage: SchoolStage? = nil, byStudentNumber: Bool = false
) -> ListedPupil {
  let id = serial.map { sampleResidentID(serial: $0) }
  return ListedPupil(
    list: list, row: row, name: name, school: "云溪一中", programme: programme, term: term,
    stage: stage, residentID: byStudentNumber ? nil : id,
    studentNumber: byStudentNumber ? id.map { "G" + $0 } : nil)
}

struct ClashExample: Sendable, CustomTestStringConvertible {
  let rows: [ListedPupil]
  let expected: [String]
  let testDescription: String

  init(_ rows: [ListedPupil], _ expected: [String], _ testDescription: String) {
    (self.rows, self.expected, self.testDescription) = (rows, expected, testDescription)
  }
}

@Suite struct PupilComparisonTests {
  @Test(arguments: [
    ClashExample([row(0, 2, 1), row(0, 3, 2), row(1, 2, 3)], [], "three pupils"),
    ClashExample([row(0, 2, 1), row(0, 3, 1)], ["AID-131 0:3"], "twice in one list"),
    ClashExample([row(0, 2, 1), row(1, 2, 1)], ["AID-131 1:2"], "once in each of two lists"),
    ClashExample(
      [row(0, 2, 1), row(0, 3, 1), row(0, 4, 1)], ["AID-131 0:3", "AID-131 0:4"], "three times"),
    ClashExample(
      [row(0, 2, 1), row(1, 2, 1, byStudentNumber: true)], ["AID-131 1:2"], "G and the ID number"),
    ClashExample([row(0, 2, 1), row(0, 3, 1, term: "春")], [], "in two terms"),
    ClashExample(
      [row(0, 2, 1), row(0, 3, 1, programme: "普通高中免学杂费")], [], "grant beside waiver"),
    ClashExample(
      [
        row(0, 2, 1, programme: "义务教育寄宿生生活补助"), row(0, 3, 1, programme: "义务教育非寄宿生生活补助"),
      ], ["AID-132 0:3"], "boarding and not boarding"),
    ClashExample(
      [
        row(0, 2, 1, programme: "义务教育寄宿生生活补助"),
        row(0, 3, 1, programme: "义务教育非寄宿生生活补助", term: "春"),
      ], [], "boarding in one term, not in the next"),
    ClashExample(
      [row(0, 2, 1, programme: "国家奖学金"), row(1, 2, 1, programme: "国家励志奖学金")], ["AID-132 1:2"],
      "two scholarships that exclude each other"),
    ClashExample(
      [row(0, 2, 1, programme: "中职国家奖学金"), row(1, 2, 1, programme: "中职国家助学金")], [],
      "scholarship beside grant"),
    ClashExample(
      [row(0, 2, 1), row(0, 3, 1, name: "王小二", programme: "普通高中免学杂费")], ["AID-133 0:3"],
      "one number, two names"),
    ClashExample([row(0, 2, 1), row(0, 3, 1, name: "王小二")], ["AID-131 0:3"], "one finding only"),
    ClashExample(
      [
        row(0, 2, 1, stage: .senior), row(1, 2, 1, programme: "中职国家助学金", stage: .vocational),
      ], ["AID-134 1:2"], "at two schools in a term"),
    ClashExample(
      [
        row(0, 2, 1, programme: "义务教育寄宿生生活补助"), row(0, 3, 1, programme: "甲"),
        row(0, 4, 1, name: "王小二", programme: "义务教育非寄宿生生活补助"),
      ], ["AID-132 0:4"], "the gravest of a row"),
    ClashExample([row(0, 2, nil), row(0, 3, nil), row(1, 2, nil)], [], "rows without a number"),
  ])
  func `a pupil is where one can be`(_ example: ClashExample) {
    let found = PupilComparison(example.rows).clashes.map { clash in
      "\(clash.finding(lists: ["甲表", "乙表"]).rule) \(clash.later.list):\(clash.later.row)"
    }
    #expect(found == example.expected)
  }

  @Test func `two numbers of one row tie rows together that share only one`() {
    let (one, two) = (sampleResidentID(serial: 1), sampleResidentID(serial: 2))
    func row(_ row: Int, id: String?, student: String?) -> ListedPupil {
      ListedPupil(
        list: 0, row: row, name: "李小一", school: "云溪一中", programme: "甲", term: "秋", residentID: id,
        studentNumber: student)
    }
    let rows = [
      row(2, id: one, student: "J" + two), row(3, id: nil, student: "J" + two),
      row(4, id: one, student: nil),
    ]
    #expect(PupilComparison(rows).clashes.map(\.later.row) == [3, 4])
  }

  @Test func `a place's own exclusion counts like the others`() {
    let own = AidExclusion(["普通高中国家助学金", "县政府助学金"], source: localPaper)
    let rows = [row(0, 2, 1), row(0, 3, 1, programme: "县政府助学金")]
    #expect(PupilComparison(rows, exclusions: aidExclusions + [own]).clashes.count == 1)
    #expect(PupilComparison(rows).clashes.isEmpty)
  }

  @Test func `a finding names list, row, name and school, and no number`() throws {
    let clash = try #require(PupilComparison([row(0, 2, 7), row(1, 5, 7)]).clashes.first)
    let finding = clash.finding(lists: ["春季名单.xlsx", "发放名单.xlsx"])
    #expect(finding.row == 5)
    #expect(
      finding.problem == "云溪一中李小一与《春季名单.xlsx》第 2 行云溪一中李小一是同一人,同一学期普通高中国家助学金列了两次")
    #expect(!"\(finding)".contains(sampleResidentID(serial: 7).prefix(12)))
  }

  @Test func `rows without a number are mentioned once for each list`() {
    let comparison = PupilComparison([row(0, 2, nil), row(0, 3, 1), row(0, 4, nil), row(1, 9, nil)])
    let findings = comparison.unidentifiedFindings
    #expect(findings.map(\.list) == [0, 1])
    #expect(findings.map(\.finding.row) == [2, 9])
    #expect(findings[0].finding.problem.contains("共 2 人"))
    #expect(findings.allSatisfy { $0.finding.rule == "AID-135" && $0.finding.severity == .explain })
  }

  @Test func `as many clashes are found as a slow comparison finds`() {
    var generator = SeededGenerator(seed: 4)
    let programmes = ["义务教育寄宿生生活补助", "义务教育非寄宿生生活补助", "学前教育资助"]
    for _ in 0..<300 {
      let rows = (0..<12).map { index in
        row(
          0, index + 2, Int.random(in: 1...6, using: &generator),
          programme: programmes[Int.random(in: 0...2, using: &generator)],
          byStudentNumber: Bool.random(using: &generator))
      }
      let slow = rows.indices.filter { index in
        rows[..<index].contains { other in
          let key = other.residentKey ?? other.studentKey
          return key == rows[index].residentKey ?? rows[index].studentKey
            && (other.programme == rows[index].programme
              || !(other.programme == "学前教育资助" || rows[index].programme == "学前教育资助"))
        }
      }
      #expect(PupilComparison(rows).clashes.map(\.later.row) == slow.map { $0 + 2 })
    }
  }
}
