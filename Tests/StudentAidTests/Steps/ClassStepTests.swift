import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func seats(_ quota: Int, schoolClass: String = "1班") -> [String: String] {
  [
    "学校": "云溪县第一中学", "年级": "高一", "班级": schoolClass, "班级人数": "50", "优先人数": "2",
    "参评人数": "48", "全校名额": "40", "整数部分": "\(quota)", "增减名额": "0", "分得名额": "\(quota)",
  ]
}

private func proposed(_ applications: [[String: String]], quota: Int = 2) -> WorkOutcome {
  outcome(
    of: classStep, [(AidFile.applications, applications), (AidFile.quotas, [seats(quota)])])
}

private func applicant(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  senior(serial, ["评议档次": "困难"].merging(changes) { $1 })
}

struct ProposalExample: Sendable, CustomTestStringConvertible {
  let rows: [[String: String]]
  let expected: [String]
  let testDescription: String

  init(_ rows: [[String: String]], _ expected: [String], _ testDescription: String) {
    (self.rows, self.expected, self.testDescription) = (rows, expected, testDescription)
  }
}

@Suite struct ClassStepTests {
  @Test(arguments: [
    ProposalExample([applicant(1), applicant(2)], [], "as many as seats"),
    ProposalExample(
      [applicant(1), applicant(2), applicant(3)], ["AID-151 申请登记.xlsx 4"], "one more"),
    ProposalExample(
      [applicant(1), applicant(2), applicant(3, ["评议档次": ""])], [], "one was not proposed"),
    ProposalExample(
      [applicant(1), applicant(2), applicant(3, ["困难类型": "孤儿"])], [], "one is in anyway"),
    ProposalExample(
      [applicant(1), applicant(2), applicant(3, ["是否优先对象": "是"])], [], "one is said to be"),
    ProposalExample(
      [applicant(1), applicant(2), applicant(3, ["困难类型": "其他困难"])], ["AID-151 申请登记.xlsx 4"],
      "other need is not in anyway"),
    ProposalExample(
      [applicant(1, ["困难类型": "孤儿", "是否优先对象": "否"])], ["AID-153 申请登记.xlsx 2"],
      "in anyway by kind, not by word"),
    ProposalExample(
      [applicant(1, ["困难类型": "其他困难", "是否优先对象": "是"])], ["AID-153 申请登记.xlsx 2"],
      "in anyway by word, not by kind"),
    ProposalExample(
      [applicant(1, ["困难类型": "残疾学生", "评议档次": ""])], ["AID-152 申请登记.xlsx 2"],
      "in anyway and not proposed"),
    ProposalExample([applicant(1, ["班级": "2班"])], ["AID-154 申请登记.xlsx 2"], "a class without seats"),
  ])
  func `a class proposes no more than its seats, those in anyway aside`(
    _ example: ProposalExample
  ) {
    #expect(proposed(example.rows).inShort == example.expected)
  }

  @Test func `those proposed go on in their order, and who is in anyway is written out`() {
    let result = proposed([
      applicant(1), applicant(2, ["评议档次": ""]), applicant(3, ["困难类型": "孤儿", "评议档次": "特别困难"]),
    ])
    #expect(
      result.cells(AidFile.classProposals, "姓名", "认定档次", "是否优先对象")
        == ["李二 困难 否", "李四 特别困难 是"])
    #expect(
      result.summary == [
        "申请 3 人,评上 2 人,其中优先对象 1 人不占名额", "特别困难 1 人、困难 1 人", "有 1 个班没有用满名额",
      ])
  }

  @Test func `a place's own priority kinds replace the usual ones`() {
    let result = outcome(
      of: classStep,
      [
        (AidFile.applications, [applicant(1, ["困难类型": "孤儿"]), applicant(2, ["困难类型": "残疾学生"])]),
        (AidFile.quotas, [seats(1)]),
      ], ["优先对象": ["孤儿"]])
    #expect(result.cells(AidFile.classProposals, "是否优先对象") == ["是", "否"])
  }
}

@Suite struct RecognitionStepTests {
  private let proposals = [
    senior(1, ["认定档次": "困难", "困难类型": "孤儿"]), senior(2, ["认定档次": "困难"]),
    senior(3, ["认定档次": "一般困难", "身份证号": ""]),
  ]

  private func recognised(_ review: [[String: String]]?) -> WorkOutcome {
    outcome(
      of: recognitionStep,
      [(AidFile.classProposals, proposals)] + (review.map { [(AidFile.review, $0)] } ?? []))
  }

  @Test func `without a review all proposals are recognised as they are`() {
    let result = recognised(nil)
    #expect(
      result.cells(AidFile.recognised, "姓名", "认定档次", "困难类型")
        == ["李二 困难 孤儿", "李三 困难 -", "李四 一般困难 -"])
    #expect(result.summary.first == "班级评议 3 人,认定 3 人,改档次 0 人,不予认定 0 人")
  }

  @Test func `a review changes levels and leaves pupils out, by number or by class and name`() {
    let result = recognised([
      senior(1, ["复核结果": "不予认定", "原因类别": "材料不全"]),
      senior(2, ["姓名": "李叁", "复核结果": "特别困难"]),
      senior(3, ["身份证号": "", "复核结果": "困难"]),
    ])
    #expect(result.inShort == [])
    #expect(result.cells(AidFile.recognised, "姓名", "认定档次") == ["李三 特别困难", "李四 困难"])
    #expect(result.summary.first == "班级评议 3 人,认定 2 人,改档次 2 人,不予认定 1 人")
  }

  @Test func `a review of somebody whom no class proposed is a finding`() {
    let stranger = senior(9, ["姓名": "王十", "复核结果": "困难"])
    let namesake = senior(8, ["姓名": "李二", "复核结果": "困难"])
    #expect(
      recognised([stranger, namesake]).inShort
        == ["AID-155 学校复核.xlsx 2", "AID-155 学校复核.xlsx 3"])
  }
}
