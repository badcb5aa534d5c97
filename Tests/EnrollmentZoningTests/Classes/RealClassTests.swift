import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// Assignments that were really held, with their figures.
@Suite struct RealClassTests {
  /// Tieling, 2025-08-29: 2,963 junior and 819 primary pupils of nine schools; how many each had is
  /// not known, so they are shared out evenly here.
  @Test(arguments: [("初中", 2963, 6, ["语文", "数学", "英语"]), ("小学", 819, 3, [])])
  func `the nine schools of Tieling`(
    _ stage: String, _ pupils: Int, _ schools: Int, _ subjects: [String]
  ) throws {
    var (rows, seeds): ([SampleGrade.Row], [SampleGrade.Row]) = ([], [])
    var classes: [String] = []
    for school in 0..<schools {
      let count = (school + 1) * pupils / schools - school * pupils / schools
      let name = "铁岭市第\(school + 1)\(stage)"
      rows +=
        SampleGrade(
          school: name, pupils: count, classes: 0, subjects: subjects, firstSerial: rows.count + 1,
          seed: UInt64(school)
        ).pupils
      seeds += classSeeds(name).rows
      classes.append("\(name) \((count + 49) / 50)")
    }
    let input = classInput(
      [(EnrollmentFile.classPupils, rows), (EnrollmentFile.classSeeds, seeds)],
      [
        "班级数": classes, "分班办法": [subjects.isEmpty ? "随机" : "蛇形"], "分班科目": subjects,
        "分班年级": [subjects.isEmpty ? "一年级" : "七年级"],
      ])
    let outcome = classesStep.work(input)
    #expect(outcome.findings == [])
    #expect(outcome.rows.count == pupils)
    #expect(Set(outcome.rows.map { $0[1] }).count == pupils)
    for work in ClassDesk(input).schools {
      let balance = ClassBalance(of: try work.assigned())
      #expect(balance.size.gap <= 1 && balance.boys.gap <= 1 && balance.girls.gap <= 1)
    }
  }

  /// Xianlin (Nanjing), 2025-08-19: boys and girls each by their marks into 18 groups A–R, to and
  /// fro; then the groups are drawn to classes.
  @Test func `the eighteen groups of Xianlin are dealt to and fro`() throws {
    let pupils = (0..<36 * 18).map { index in
      ClassPupil(
        number: "\(index + 1000)", isBoy: index < 18 * 18, marks: [10_000 - index % (18 * 18)])
    }
    let task = task(pupils, classes: 18, method: .snake)
    let assignment = try #require(task.seated("A—R"))
    for first in [0, 18 * 18] {
      for round in 0..<17 {
        // Who stands at the end of a round is followed by one of the same group.
        let start = first + round * 18
        let ends = assignment.classOf[start + 17] == assignment.classOf[start + 18]
        #expect(ends)
        let group = Set(assignment.classOf[start..<start + 18])
        #expect(group.count == 18)
      }
    }
    let means = try #require(ClassBalance(of: assignment).means.first)
    #expect(means.gap.words == "0.000")
  }

  /// Guiyang 2024: no class of a grade may have two pupils more than another and one over.
  @Test(arguments: [(0, true), (1, true), (2, true), (3, false)])
  func `a list with classes more than two apart is stopped in Guiyang`(
    _ moved: Int, _ isFine: Bool
  ) throws {
    let sizes = ["一年级1班": 45 + moved, "一年级2班": 45]
    let rows = sizes.sorted { $0.key < $1.key }.flatMap { name, size in
      (0..<size).map { index -> SampleGrade.Row in
        [
          "班级": "贵阳市第一小学" + name, "报名号": "\(name.contains("1") ? "A" : "B")\(index)",
          "名单指纹": String(repeating: "0", count: 64),
        ]
      }
    }
    let content = try noticeContent("classes", rows, facts: ["班额差": ["2"]])
    let rules = classesNotice.checks(content).map(\.rule)
    #expect(rules.contains("ENR-230") == !isFine)
  }
}
