import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// What stops a step, as rule, place and row.
struct StopExample: Sendable, CustomStringConvertible {
  let description: String
  let changes: [String: [String]]
  let children: [[String: String]]
  let expected: [String]

  init(
    _ description: String, _ expected: [String], _ changes: [String: [String]] = [:],
    _ children: [[String: String]] = settled(3)
  ) {
    self.description = description
    self.changes = changes
    self.children = children
    self.expected = expected
  }
}

@Suite struct EnrollmentStepFindingTests {
  @Test(arguments: [
    StopExample("no stage", ["ENR-101 学段"], ["学段": []]),
    StopExample(
      "no order of classes and no way of wishes", ["ENR-101 录取顺序", "ENR-101 志愿方式"],
      ["录取顺序": [], "同类顺序": [], "志愿方式": []]),
    StopExample("equals beyond the last criterion", ["ENR-113 同类顺序"]),
    StopExample(
      "an empty cell of a criterion", ["ENR-114 报名登记.xlsx 2"], [:],
      settled(1, ["户籍登记日期": ""]) + settled(2, from: 2)),
    StopExample(
      "a review that is open", ["ENR-110 报名登记.xlsx 2"], [:], crowd(1, ["户籍地址": "外环路1号"])),
    StopExample(
      "a priority that no class provides for", ["ENR-111 报名登记.xlsx 2"], [:],
      settled(1, ["优先依据": "优待规定"])),
    StopExample(
      "twins of two schools", ["ENR-112 报名登记.xlsx 2"], [:],
      settled(1, ["多胞胎组": "D1"]) + settled(1, from: 2, ["多胞胎组": "D1", "核定学区学校": "第二小学"])),
    StopExample(
      "twins at the last seat and no rule", ["ENR-116 余下学位办法"], [:],
      settled(1, ["户籍登记日期": "2019-01-01"])
        + settled(2, from: 2, ["多胞胎组": "D1"])),
    StopExample(
      "a draw that was not held", ["ENR-115 摇号结果.xlsx"], ["同类顺序": ["摇号"]]),
  ])
  func `admission stops and names what is missing`(example: StopExample) {
    var folder = EnrollmentTrialFolder(example.children, example.changes)
    folder.run(eligibilityStep)
    let outcome = folder.run(admissionStep)
    #expect(outcome.inShort == example.expected)
    #expect(outcome.rows.isEmpty)
  }

  @Test func `seats that nobody wrote, and a lottery group without a rule`() {
    let none = zoneRows.map { $0.filter { $0.key != "人数" } }
    var folder = EnrollmentTrialFolder(settled(1), zones: none)
    #expect(folder.run(eligibilityStep).inShort == ["ENR-104 招生计划与地段.xlsx"])
    let group = zoneRows.map { $0.merging(["派位组": "城区"]) { $1 } }
    var grouped = EnrollmentTrialFolder(settled(1), zones: group)
    #expect(grouped.run(eligibilityStep).inShort == ["ENR-105 派位组分校"])
  }

  @Test func `a review made before something was changed is not worked on`() {
    var folder = EnrollmentTrialFolder(settled(2))
    folder.run(eligibilityStep)
    folder.put(EnrollmentFile.applicants, settled(1) + settled(1, from: 2, ["核定学区学校": "第二小学"]))
    #expect(folder.run(admissionStep).inShort == ["ENR-106 资格审核.xlsx"])
    folder.put(
      EnrollmentFile.applicants, settled(2) + settled(1, from: 3, ["核定学区学校": "第二小学"]))
    #expect(folder.run(applicationsStep).inShort == ["ENR-106 资格审核.xlsx"])
    folder.run(eligibilityStep)
    folder.put(EnrollmentFile.applicants, settled(2))
    #expect(folder.run(admissionStep).inShort == ["ENR-106 资格审核.xlsx"])
  }

  @Test func `a draw of other children, a method that nobody fixed, a list without seats`() {
    let changes = ["同类顺序": ["摇号"]].merging(drawSettings) { $1 }
    var folder = EnrollmentTrialFolder(settled(3), changes)
    for step in [eligibilityStep, applicationsStep, entrantsStep] { folder.run(step) }
    #expect(folder.run(drawnStep).inShort.allSatisfy { $0.hasPrefix("DRAW-030 摇号种子.xlsx") })
    #expect(!folder.run(drawnStep).inShort.isEmpty)
    folder.put(
      EnrollmentFile.drawn,
      [["组别": "第一小学", "摇号位次": "1", "摇号编号": "1", "报名号": "A0009", "人数": "1", "结果": "中签"]])
    #expect(folder.run(admissionStep).inShort == ["ENR-117 摇号结果.xlsx"])
    var unfixed = EnrollmentTrialFolder(settled(3), ["同类顺序": ["摇号"]])
    for step in [eligibilityStep, applicationsStep, entrantsStep] { unfixed.run(step) }
    #expect(unfixed.run(drawnStep).inShort == ["ENR-118 摇号方法"])
    folder.put(
      EnrollmentFile.entrants, [["组别": "第二小学", "摇号编号": "1", "报名号": "A0001", "人数": "1"]])
    #expect(folder.run(drawnStep).inShort == ["ENR-119 摇号名单.xlsx"])
  }

  @Test func `transfers ask for their order and schools, and for a list that is up to date`() {
    let early = settled(1, ["户籍登记日期": "2019-01-01"]) + settled(1, from: 2, ["户籍登记日期": "2019-02-01"])
    let late = settled(2, from: 3)
    func ended(_ changes: [String: [String]]) -> EnrollmentTrialFolder {
      var folder = EnrollmentTrialFolder(
        early + late, changes, zones: [zoneRows[0], zoneRows[1].merging(["人数": "1"]) { $1 }])
      folder.run(eligibilityStep)
      folder.run(admissionStep)
      return folder
    }
    var unsaid = ended([:])
    #expect(unsaid.run(transfersStep).inShort == ["ENR-120 统筹顺序", "ENR-120 统筹学校"])
    var unknown = ended(["统筹顺序": ["类别"], "统筹学校": ["第一小学：第九小学"]])
    #expect(unknown.run(transfersStep).inShort == ["ENR-120 统筹学校"])
    var equal = ended(["统筹顺序": ["类别", "落户时间"], "统筹学校": ["第一小学：第二小学"]])
    #expect(equal.run(transfersStep).inShort == ["ENR-121 统筹顺序"])
    equal.put(EnrollmentFile.admitted, [["学校": "第一小学", "报名号": "A0001", "录取途径": "按类别录取"]])
    #expect(equal.run(transfersStep).inShort == ["ENR-123 录取名单.xlsx"])
    var nobody = EnrollmentTrialFolder(settled(2))
    nobody.run(eligibilityStep)
    nobody.run(admissionStep)
    #expect(nobody.run(transfersStep).inShort.isEmpty && nobody.run(transfersStep).rows.isEmpty)
  }
}
