import Disclosure
import DisclosureTesting
import PublicDraws
import Testing

@testable import EnrollmentZoning

typealias ClassList = StepTrial.List

/// What 方案.yaml says of the made-up county's classes.
let classTrial = StepTrial(
  [
    "分班年级": ["七年级"], "分班办法": ["分层随机"], "班级数": ["云溪县第一中学 8"],
    "分班科目": ["语文", "数学", "英语"], "班额差": ["1"], "性别差": ["1"], "双胞胎分班": ["按意愿"],
    "同名分开": ["同音"], "照顾差": ["1"],
  ], of: classSettingFacts)

func classInput(_ lists: [ClassList], _ changes: [String: [String]] = [:]) -> WorkInput {
  classTrial.input(lists, changes)
}

func classSeeds(_ school: String = "云溪县第一中学", pupils: String = "3 1 4 1 5") -> ClassList {
  (
    EnrollmentFile.classSeeds,
    [(ClassSeed.pupils, pupils, "09:30"), (ClassSeed.teachers, "2 7 1 8 2", "10:00")].map {
      [
        "学校": school, "用途": $0, "来源": "家长代表现场掷骰", "公布时间": "2026-08-29 \($2)", "数值": $1,
      ]
    }
  )
}

/// The usual grade of eight classes, with pupils and teams.
func usualGrade(_ changes: [String: [String]] = [:], seed: UInt64 = 1) -> WorkInput {
  let grade = SampleGrade(
    pupils: 400, classes: 8, subjects: ["语文", "数学", "英语"], seed: seed)
  return classInput(
    [
      (EnrollmentFile.classPupils, grade.pupils), (EnrollmentFile.classTeams, grade.teams),
      classSeeds(),
    ], changes)
}

/// The first school's work.
func schoolClasses(_ input: WorkInput) throws -> SchoolClasses {
  let desk = ClassDesk(input)
  #expect(desk.findings.map(\.finding.problem) == [])
  return try #require(desk.schools.first)
}

func stream(_ seed: String) -> DrawStream {
  DrawStream(DrawKey(commitment: "试验", seeds: [PublicSeed("骰子", seed)]))
}

/// A task of pupils numbered from 1, for what no school would hand in.
func task(
  _ pupils: [ClassPupil], classes: Int, method: ClassMethod = .random, sizeLimit: Int = 1,
  sexLimit: Int = 1, careLimit: Int? = 1, ethnicityLimit: Int? = nil
) -> ClassTask {
  ClassTask(
    pupils: pupils, classes: classes, method: method,
    subjects: pupils.first?.marks.indices.map { "科目\($0)" } ?? [], sizeLimit: sizeLimit,
    sexLimit: sexLimit, careLimit: careLimit, ethnicityLimit: ethnicityLimit,
    conditions: Set(ClassCondition.allCases))
}

extension ClassTask {
  /// Nil when it was refused.
  func seated(_ seed: String) -> ClassAssignment? {
    guard case .assigned(let assignment) = assigned(by: stream(seed)) else { return nil }
    return assignment
  }

  var refusal: [ClassConflict] {
    guard case .refused(let conflicts) = assigned(by: stream("1")) else { return [] }
    return conflicts
  }
}

extension SchoolClasses {
  func assigned() throws -> ClassAssignment {
    guard case .assigned(let assignment) = outcome else { throw Refused() }
    return assignment
  }

  struct Refused: Error {}
}
