import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import EnrollmentZoning

private let classProgram = SecondProgram("classes.py", reading: "分班记录.json")

/// The file that the office keeps.
private func recordFile(_ input: WorkInput) -> String {
  JSON.members(["schools": .array(classRecords(in: input))]).text
}

private func grade(_ method: ClassMethod, pupils: Int = 130, classes: Int = 3) -> WorkInput {
  let subjects = method.usesMarks ? ["语文", "数学"] : []
  let grade = SampleGrade(pupils: pupils, classes: classes, subjects: subjects, seed: 3)
  return classInput(
    [
      (EnrollmentFile.classPupils, grade.pupils), (EnrollmentFile.classTeams, grade.teams),
      classSeeds(),
    ],
    [
      "分班办法": [method.rawValue], "分班科目": subjects, "班级数": ["云溪县第一中学 \(classes)"],
      "照顾差": ["1"],
    ])
}

@Suite struct ClassRecordTests {
  @Test(.enabled(if: SecondProgram.isThere), arguments: ClassMethod.allCases)
  func `a second program comes to the same classes and teachers`(_ method: ClassMethod) throws {
    let run = try classProgram.run(on: recordFile(grade(method)))
    #expect(run.status == 0, "\(run.output)")
    for name in ["名单指纹", "学生分班", "教师名单指纹", "教师分班"] {
      #expect(run.output.contains("\(name):一致"))
    }
  }

  @Test(.enabled(if: SecondProgram.isThere))
  func `a record with one pupil moved is found out`() throws {
    let text = recordFile(grade(.random))
    let moved = text.replacing("\"class\": 1\n", with: "\"class\": 2\n", maxReplacements: 1)
    #expect(moved != text)
    let run = try classProgram.run(on: moved)
    #expect(run.status == 1 && run.output.contains("学生分班:不一致"), "\(run.output)")
  }

  @Test(.enabled(if: SecondProgram.isThere))
  func `the fingerprint on the board is looked for in the record`() throws {
    let input = grade(.random)
    let record = recordFile(input)
    let fingerprint = inEights(try schoolClasses(input).fingerprint)
    let known = try classProgram.run(on: record, ["--fingerprint", fingerprint])
    #expect(known.status == 0)
    let other = try classProgram.run(
      on: record, ["--fingerprint", String(repeating: "0", count: 64)])
    #expect(other.status == 1)
  }

  /// A change of the method would give other classes for papers that are filed: this must not move.
  @Test func `the same input gives the same classes on every machine`() throws {
    let pupils = (0..<24).map { index in
      ClassPupil(
        number: "B\(index + 10)", isBoy: index % 3 != 0, marks: [6000 + index * 137 % 4000],
        together: index < 2 ? "D1" : nil, sound: index == 5 || index == 9 ? "同音1" : nil)
    }
    for (method, expected) in fixedClasses {
      let task = ClassTask(
        pupils: method.usesMarks ? pupils : pupils.map(withoutMarks), classes: 3, method: method,
        subjects: method.usesMarks ? ["语文"] : [], sizeLimit: 1, sexLimit: 1,
        conditions: [.twinsTogether, .names])
      let work = SchoolClasses(
        school: "云溪县第一中学", grade: "七年级", task: task,
        pupilSeeds: [ClassSeedValue(source: "骰子", time: "2026-08-29 09:30", value: "31415")])
      let classOf = try work.assigned().classOf.map { String($0 + 1) }.joined()
      #expect(classOf == expected, "\(method) \(work.fingerprint)")
    }
  }
}

private let fixedClasses: [(ClassMethod, String)] = [
  (.random, "223313211132233113312122"), (.snake, "223312321133112221133312"),
  (.levelled, "112323332211211333222113"),
]

private func withoutMarks(_ pupil: ClassPupil) -> ClassPupil {
  ClassPupil(
    number: pupil.number, isBoy: pupil.isBoy, together: pupil.together, sound: pupil.sound)
}
