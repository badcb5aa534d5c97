import Disclosure
import Testing

@testable import TitleEvaluation

@Suite struct MaterialTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: Row
    let expected: [String]

    init(_ name: String, _ changes: Row, _ expected: [String] = []) {
      (testDescription, self.changes, self.expected) = (name, changes, expected)
    }
  }

  @Test(arguments: [
    Example("as it should be", [:]),
    Example("a title without its month", ["现任职称时间": ""], ["TITLE-017 现任职称时间 row 2"]),
    Example("no title needs none", ["现任职称": "未评职称", "申报职称": "二级教师", "现任职称时间": ""]),
    Example("a title with the work", ["现任职称时间": "2004年8月"]),
    Example("a title before the work", ["现任职称时间": "2004年7月"], ["TITLE-018 现任职称时间 row 2"]),
    Example("at work at sixteen", ["出生年月": "1988年8月"]),
    Example("at work before sixteen", ["出生年月": "1988年9月"], ["TITLE-019 参加工作时间 row 2"]),
    Example("all excellent", ["其中优秀次数": "6"]),
    Example("more excellent than passed", ["其中优秀次数": "7"], ["TITLE-020 其中优秀次数 row 2"]),
  ])
  func `the materials of one person`(_ example: Example) {
    let row = sampleRow(in: applicationMaterials, example.changes)
    #expect(listFindings([row], as: applicationMaterials) == example.expected)
  }

  @Test(arguments: [
    Example("as it should be", [:]),
    Example(
      "work from this month",
      ["参加工作时间": "2026年10月", "教龄": "0", "现任职称": "未评职称", "现任职称时间": "", "考核合格以上次数": "0"]),
    Example(
      "work from next month",
      ["参加工作时间": "2026年11月", "教龄": "0", "现任职称": "未评职称", "现任职称时间": "", "考核合格以上次数": "0"],
      ["TITLE-021 参加工作时间 row 2"]),
    Example(
      "a title from next month", ["现任职称时间": "2026年11月", "考核合格以上次数": "0"], ["TITLE-021 现任职称时间 row 2"]
    ),
    Example("years by the calendar", ["教龄": "23"]),
    Example("more years than that", ["教龄": "24"], ["TITLE-022 教龄 row 2"]),
    Example("class teacher all the time", ["班主任年限": "22"]),
    Example("class teacher longer than taught", ["班主任年限": "23"], ["TITLE-023 班主任年限 row 2"]),
    Example("in the countryside longer than taught", ["乡村任教年限": "23"], ["TITLE-023 乡村任教年限 row 2"]),
    Example("an appraisal each year", ["考核合格以上次数": "8"]),
    Example("more appraisals than years", ["考核合格以上次数": "9"], ["TITLE-024 考核合格以上次数 row 2"]),
    Example(
      "without a title, from the first year of work",
      ["现任职称": "未评职称", "申报职称": "二级教师", "现任职称时间": "", "考核合格以上次数": "23"]),
    Example(
      "and no more", ["现任职称": "未评职称", "申报职称": "二级教师", "现任职称时间": "", "考核合格以上次数": "24"],
      ["TITLE-024 考核合格以上次数 row 2"]),
  ])
  func `the materials on the day they are posted`(_ example: Example) {
    let row = sampleRow(in: applicationMaterials, example.changes)
    let level = example.changes["申报职称"] == "二级教师" ? "初级" : "副高级"
    let found = noticeFindingsInShort(
      "materials", [row], with: [samplePosts(["岗位层级": level])])
    #expect(found == example.expected)
  }

  @Test func `who applies has posts to apply for`() {
    let row = sampleRow(in: applicationMaterials)
    func found(_ posts: Row) -> [String] {
      noticeFindingsInShort("materials", [row], with: [samplePosts(posts)])
    }
    #expect(found([:]) == [])
    #expect(found(["学科": "高中数学"]) == [])
    let fault = ["TITLE-034 申报职称 row 2"]
    #expect(found(["学科": "高中语文"]) == fault, "no cross-subject")
    #expect(found(["岗位层级": "中级"]) == fault)
    #expect(found(["单位": "云溪县第二中学"]) == fault)
    #expect(found(["本次评聘数": "0"]) == fault, "none is evaluated")
    #expect(noticeFindingsInShort("materials", [row]) == ["TITLE-033 -"])
  }

  @Test func `any number may apply`() {
    let rows = sampleRows(9, in: applicationMaterials)
    #expect(noticeFindingsInShort("materials", rows, with: [samplePosts()]) == [])
    let content = titleContent(
      "materials",
      rows + [sampleRow(10, in: applicationMaterials, ["现任职称": "二级教师", "申报职称": "一级教师"])])
    #expect(titleNotice("materials").statement("各职称申报人数", of: content) == ["高级教师9人、一级教师1人"])
    #expect(titleNotice("materials").statement("破格人数", of: content) == [])
    let excepted = titleContent(
      "materials", [sampleRow(in: applicationMaterials, ["破格依据": "某省评审条件第九条"])])
    #expect(titleNotice("materials").statement("破格人数", of: excepted) == ["1"])
  }
}
