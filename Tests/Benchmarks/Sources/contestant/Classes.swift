import Disclosure
import DisclosureTesting
import EnrollmentZoning
import PublicDraws

/// A made-up grade put into eight classes by one method; prints the largest gaps of the means.
///
/// The first figure is that of the total, the second the largest of a subject.
func assignClasses(_ method: String, seed: Int) throws -> String {
  let subjects = ["语文", "数学", "英语"]
  let grade = SampleGrade(
    pupils: 400, classes: 8, subjects: subjects, seed: UInt64(seed))
  let settings: [String: [String]] = [
    "分班年级": ["七年级"], "分班办法": [method], "班级数": ["云溪县第一中学 8"], "分班科目": subjects,
    "班额差": ["1"], "性别差": ["1"], "双胞胎分班": ["按意愿"], "同名分开": ["同音"], "照顾差": ["1"],
  ]
  let seeds = ["学生分班", "教师分班"].map { use in
    [
      "学校": "云溪县第一中学", "用途": use, "来源": "骰子", "公布时间": "2026-08-29 09:30",
      "数值": "\(use == "学生分班" ? seed : seed + 1)",
    ]
  }
  let input = StepTrial(settings, of: classSettingFacts).input([
    (EnrollmentFile.classPupils, grade.pupils), (EnrollmentFile.classTeams, grade.teams),
    (EnrollmentFile.classSeeds, seeds),
  ])
  let outcome = classesStep.work(input)
  try refuse(outcome.findings.map(\.finding.problem))
  return outcome.summary.joined(separator: "\n")
}
