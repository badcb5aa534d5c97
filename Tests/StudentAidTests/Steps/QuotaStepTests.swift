import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func classes(
  _ sizes: [Int], school: String = "云溪县第一中学", priority: [Int] = []
) -> [[String: String]] {
  sizes.enumerated().map { index, size in
    [
      "学校": school, "年级": "高一", "班级": "\(index + 1)班", "班级人数": "\(size)",
      "优先人数": "\(priority.isEmpty ? 0 : priority[index])",
    ]
  }
}

private func shared(
  _ classes: [[String: String]], _ changes: [String: [String]]
) -> WorkOutcome {
  outcome(
    of: quotaStep, [(AidFile.classes, classes)], ["名额含优先对象": ["否"]].merging(changes) { $1 })
}

@Suite struct QuotaStepTests {
  @Test func `the whole working is on the sheet`() {
    let result = shared(
      classes([100, 65, 45, 30], priority: [2, 4, 0, 4]), ["资助名额": ["云溪县第一中学 10"]])
    #expect(result.inShort == [])
    #expect(
      result.cells(AidFile.quotas, "班级", "参评人数", "全校名额", "应得名额", "整数部分", "余数", "增减名额", "分得名额")
        == [
          "1班 98 10 4又60/230 4 60/230 0 4", "2班 61 10 2又150/230 2 150/230 1 3",
          "3班 45 10 1又220/230 1 220/230 1 2", "4班 26 10 1又30/230 1 30/230 0 1",
        ])
    #expect(
      result.cells(AidFile.quotas, "计算过程").first == "98×10÷230=4又60/230，余数靠后，不加，得4")
    #expect(result.summary == ["云溪县第一中学:名额 10 个,4 个班分 10 个,已分 10 个;优先对象 10 人不占班级名额"])
  }

  @Test func `each school has a quota of its own`() {
    let two = classes([50, 30]) + classes([40, 20], school: "云溪县第二中学")
    let result = shared(two, ["资助名额": ["云溪县第一中学 8", "云溪县第二中学 3"]])
    #expect(result.cells(AidFile.quotas, "分得名额") == ["5", "3", "2", "1"])
    #expect(
      shared(two, ["资助名额": ["云溪县第一中学 8"]]).inShort == ["AID-163 资助名额"])
    #expect(shared(two, ["资助名额": ["8"]]).inShort == ["AID-163 资助名额", "AID-163 资助名额"])
    #expect(
      shared(classes([50]), ["资助名额": ["云溪县第一中学 8", "云溪二中 3"]]).inShort == ["AID-163 资助名额"])
  }

  @Test func `one school needs no name`() {
    #expect(
      shared(classes([50, 30]), ["资助名额": ["8"]]).cells(AidFile.quotas, "分得名额") == ["5", "3"])
  }

  @Test func `a tie stops until an order is named`() {
    let tied = shared(classes([40, 40, 40]), ["资助名额": ["7"]])
    #expect(tied.inShort == ["AID-121 名额同数顺序"])
    #expect(tied.findings.first?.finding.problem.hasPrefix("云溪县第一中学高一1班、高一2班") == true)
    let settled = shared(classes([40, 40, 40]), ["资助名额": ["7"], "名额同数顺序": ["班级人数", "列表顺序"]])
    #expect(settled.inShort == [])
    #expect(settled.cells(AidFile.quotas, "分得名额") == ["3", "2", "2"])
  }

  @Test func `whether the quota includes those in anyway must be said`() {
    let given = classes([100, 65], priority: [2, 4])
    #expect(shared(given, ["名额含优先对象": [], "资助名额": ["16"]]).inShort == ["AID-163 名额含优先对象"])
    #expect(
      shared(given, ["名额含优先对象": ["是"], "资助名额": ["16"]]).cells(AidFile.quotas, "全校名额")
        == ["10", "10"])
    #expect(shared(given, ["名额含优先对象": ["是"], "资助名额": ["5"]]).inShort == ["AID-122 资助名额"])
  }

  @Test func `a class with more priority pupils than pupils is refused by its list`() {
    let read = imported(classes([40, 30], priority: [2, 31]), as: classRolls)
    #expect(read.findingsInShort == ["AID-124 G3"])
  }
}
