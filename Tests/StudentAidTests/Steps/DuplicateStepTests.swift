import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func granted(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  senior(serial, ["资助项目": "普通高中国家助学金", "资助档次": "二档"].merging(changes) { $1 })
}

private func other(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  senior(
    serial, ["名单来源": "雨露计划名单", "资助项目": "雨露计划职业教育补助"].merging(changes) { $1 })
}

private func compared(
  _ grants: [[String: String]], _ others: [[String: String]] = [],
  _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  outcome(
    of: duplicateStep, [(AidFile.grants, grants), (AidFile.otherLists, others)], changes)
}

@Suite struct DuplicateStepTests {
  @Test func `lists that agree are recorded with their counts`() {
    let result = compared(
      [granted(1), granted(2), granted(3, ["资助项目": "普通高中免学杂费", "资助档次": ""])],
      [other(2), other(4), other(5, ["名单来源": "上学期名单", "学期": "2025—2026学年春季学期"])])
    #expect(result.inShort == [])
    #expect(
      result.cells(AidFile.duplicates, "名单来源", "资助项目", "行数", "人数", "没有号码", "同时在其他名单") == [
        "其他名单.xlsx(雨露计划名单) 雨露计划职业教育补助 2 2 0 1",
        "其他名单.xlsx(上学期名单) 雨露计划职业教育补助 1 1 0 0", "拟资助名单.xlsx 普通高中国家助学金 2 2 0 1",
        "拟资助名单.xlsx 普通高中免学杂费 1 1 0 0",
      ])
    #expect(result.summary == ["核对 3 张名单,共 6 行,重复或不可兼得 0 处,没有号码的 0 行"])
  }

  @Test func `the same programme in two lists shows at the office's own list`() throws {
    let result = compared([granted(1), granted(2)], [other(2, ["资助项目": "高中助学金"])])
    #expect(result.inShort == ["AID-131 拟资助名单.xlsx 3"])
    let problem = try #require(result.findings.first?.finding.problem)
    #expect(problem.contains("《其他名单.xlsx(雨露计划名单)》第 2 行云溪县第一中学李三"))
    #expect(!problem.contains("201003"))
  }

  @Test func `last term's list of the same programme is no duplicate`() {
    let last = other(2, ["资助项目": "普通高中国家助学金", "学期": "2025—2026学年春季学期"])
    #expect(compared([granted(2)], [last]).inShort == [])
  }

  @Test func `a place's own exclusion is held against other offices' lists`() {
    let own = ["不可兼得": ["普通高中国家助学金与雨露计划职业教育补助"], "不可兼得依据": ["云教〔2025〕12号"]]
    #expect(compared([granted(2)], [other(2)], own).inShort == ["AID-132 拟资助名单.xlsx 2"])
    #expect(compared([granted(2)], [other(2)]).inShort == [])
  }

  @Test func `rows without a number are mentioned, list by list`() {
    let result = compared(
      [granted(1, ["身份证号": ""])], [other(2, ["身份证号": ""]), other(3, ["身份证号": ""])])
    #expect(result.inShort == ["AID-135 其他名单.xlsx 2", "AID-135 拟资助名单.xlsx 2"])
    #expect(result.cells(AidFile.duplicates, "没有号码") == ["2", "1"])
  }
}
