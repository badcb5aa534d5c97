import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

@Suite struct ApplicantTests {
  struct Step: Sendable, CustomTestStringConvertible {
    let held: String
    let applied: String
    /// Without and with a rule for exceptions.
    let isFine: (plain: Bool, excepted: Bool)
    var testDescription: String { "\(held) → \(applied)" }

    init(_ held: String, _ applied: String, _ plain: Bool, _ excepted: Bool) {
      (self.held, self.applied, isFine) = (held, applied, (plain, excepted))
    }
  }

  @Test(arguments: [
    Step("三级教师", "二级教师", true, true), Step("二级教师", "一级教师", true, true),
    Step("一级教师", "高级教师", true, true), Step("高级教师", "正高级教师", true, true),
    Step("二级教师", "高级教师", false, true), Step("一级教师", "正高级教师", false, true),
    Step("三级教师", "一级教师", false, true), Step("一级教师", "一级教师", false, false),
    Step("高级教师", "一级教师", false, false), Step("正高级教师", "正高级教师", false, false),
    Step("未评职称", "三级教师", true, true), Step("未评职称", "二级教师", true, true),
    Step("未评职称", "一级教师", false, true),
  ])
  func `each title comes after the one below it, or by a rule that is named`(_ step: Step) {
    let titles = ["现任职称": step.held, "申报职称": step.applied]
    let plain = sampleRow(in: recommendedApplicants, titles)
    let excepted = plain.merging(["破格依据": "某省评审条件第九条"]) { $1 }
    let fault = ["TITLE-013 申报职称 row 2"]
    #expect(listFindings([plain], as: recommendedApplicants) == (step.isFine.plain ? [] : fault))
    #expect(
      listFindings([excepted], as: recommendedApplicants) == (step.isFine.excepted ? [] : fault))
  }

  @Test func `the ladder is of five titles, each with its posts`() {
    #expect(
      TeacherTitle.allCases.map { "\($0.rawValue) \($0.level.rawValue)" } == [
        "三级教师 初级", "二级教师 初级", "一级教师 中级", "高级教师 副高级", "正高级教师 正高级",
      ])
    #expect(PostLevel.allCases.map(\.gradeWords) == ["一级至四级", "五级至七级", "八级至十级", "十一级至十三级"])
    #expect(PostLevel.allCases.flatMap { Array($0.grades) } == Array(1...13))
  }

  @Test func `sex and month of birth are those of the number`() {
    let id = sampleResidentID(born: "1980-05-17", serial: 1)
    let row = sampleRow(in: applicationMaterials, ["身份证号": id, "出生年月": "1980年5月"])
    #expect(listFindings([row], as: applicationMaterials) == [])
    let wrong = row.merging(["性别": "女", "出生年月": "1980年6月"]) { $1 }
    #expect(
      listFindings([wrong], as: applicationMaterials) == [
        "TITLE-014 性别 row 2", "TITLE-015 出生年月 row 2",
      ])
  }

  @Test func `two of a name in one unit are asked about`() {
    let rows = sampleRows(2, in: recommendedApplicants, ["姓名": "王小明"])
    #expect(listFindings(rows, as: recommendedApplicants) == ["TITLE-016 姓名 row 3"])
    let apart = [rows[0], rows[1].merging(["单位": "云溪县第二中学"]) { $1 }]
    #expect(listFindings(apart, as: recommendedApplicants) == [])
  }

  @Test func `a number is of one person`() {
    let rows = [
      sampleRow(1, in: recommendedApplicants),
      sampleRow(2, in: recommendedApplicants, ["申报编号": "2026-01"]),
    ]
    #expect(listFindings(rows, as: recommendedApplicants) == ["R-DUP-01 申报编号 row 3"])
  }
}
