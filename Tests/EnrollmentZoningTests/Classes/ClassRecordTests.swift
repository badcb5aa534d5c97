import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import EnrollmentZoning

/// `Examples/verify/classes.py`, where Python is there to run it.
private enum SecondClassProgram {
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Examples/verify/classes.py")

  /// What it prints about a file of records, and how it ends.
  static func verify(_ text: String, _ more: [String] = []) throws -> (
    status: Int32, printed: String
  ) {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(text.utf8).write(to: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [file.path, path.path] + more
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

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
  @Test(.enabled(if: SecondClassProgram.isThere), arguments: ClassMethod.allCases)
  func `a second program comes to the same classes and teachers`(_ method: ClassMethod) throws {
    let run = try SecondClassProgram.verify(recordFile(grade(method)))
    #expect(run.status == 0, "\(run.printed)")
    for name in ["名单指纹", "学生分班", "教师名单指纹", "教师分班"] {
      #expect(run.printed.contains("\(name):一致"))
    }
  }

  @Test(.enabled(if: SecondClassProgram.isThere))
  func `a record with one pupil moved is found out`() throws {
    let text = recordFile(grade(.random))
    let moved = text.replacing("\"class\": 1\n", with: "\"class\": 2\n", maxReplacements: 1)
    #expect(moved != text)
    let run = try SecondClassProgram.verify(moved)
    #expect(run.status == 1 && run.printed.contains("学生分班:不一致"), "\(run.printed)")
  }

  @Test(.enabled(if: SecondClassProgram.isThere))
  func `the fingerprint on the board is looked for in the record`() throws {
    let input = grade(.random)
    let record = recordFile(input)
    let fingerprint = inEights(try schoolClasses(input).fingerprint)
    let known = try SecondClassProgram.verify(record, ["--fingerprint", fingerprint])
    #expect(known.status == 0)
    let other = try SecondClassProgram.verify(
      record, ["--fingerprint", String(repeating: "0", count: 64)])
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
