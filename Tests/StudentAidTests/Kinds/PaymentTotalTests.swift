import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// Zhangwu's table of 12 October 2023.
///
/// The total of 211.0525万元 is that of the first six programmes; the seventh, nutrition, paid
/// 1012.1455万元. How the first six were parted is made up.
private let zhangwu = [
  payment("学前教育资助", "310525"), payment("义务教育寄宿生生活补助", "500000"),
  payment("普通高中国家助学金", "800000"), payment("普通高中免学杂费", "300000"),
  payment("中职国家助学金", "150000"), payment("中职免学费", "50000"),
  payment("义务教育学生营养改善计划", "10121455"),
]

private let firstSix = zhangwu.dropLast().compactMap { $0["资助项目"] }

@Suite struct PaymentTotalTests {
  private func checks(
    _ facts: [String: [String]], _ rows: [[String: String]] = zhangwu
  ) throws -> [String] {
    try aidKind("aid.payments").checksInShort(aidContent("aid.payments", rows, facts: facts))
  }

  @Test func `a total that leaves a programme out must say so`() throws {
    let content = try aidContent("aid.payments", zhangwu, facts: ["合计金额": ["211.0525万元"]])
    let found = try aidKind("aid.payments").checks(content)
    #expect(found.map(\.rule) == ["AID-114"])
    let finding = try #require(found.first)
    #expect(finding.severity == .mustFix && finding.column == "合计金额" && finding.row == nil)
    #expect(finding.problem.contains("义务教育学生营养改善计划"))
    #expect(finding.remedy.contains("合计范围"))
  }

  @Test func `with its scope it stands, and the notice says what it leaves out`() throws {
    let facts = ["合计金额": ["211.0525万元"], "合计范围": firstSix]
    #expect(try checks(facts) == [])
    let content = try aidContent("aid.payments", zhangwu, facts: facts)
    let kind = try aidKind("aid.payments")
    #expect(kind.statement("合计发放", of: content) == ["60人次、2110525.00元（211.0525万元）"])
    #expect(
      kind.statement("合计说明", of: content) == [
        "合计只包括\(firstSix.joined(separator: "、"))，不包括义务教育学生营养改善计划"
      ])
  }

  @Test(arguments: ["1223.198万元", "12231980元", "12231980.00元"])
  func `a total of everything needs no scope, in either unit`(_ total: String) throws {
    #expect(try checks(["合计金额": [total]]) == [])
  }

  @Test(arguments: ["211.0525", "二百万元", "211.05255555万元", "1元角", "12231980.005元"])
  func `a sum that cannot be read is said alone`(_ total: String) throws {
    #expect(try checks(["合计金额": [total], "合计人次": ["1"]]) == ["AID-034 合计金额"])
  }

  @Test func `a sum that nothing explains is wrong`() throws {
    #expect(try checks(["合计金额": ["1223.1981万元"]]) == ["AID-113 合计金额"])
    #expect(try checks(["合计金额": ["1300万元"]]) == ["AID-113 合计金额"])
  }

  @Test(arguments: [("70", []), ("69", ["AID-113 合计人次"]), ("71", ["AID-113 合计人次"])])
  func `payments add up too`(_ times: String, _ expected: [String]) throws {
    #expect(try checks(["合计人次": [times]]) == expected)
  }

  @Test func `lines taken out need the scope as well`() throws {
    let rows = zhangwu.dropLast() + [zhangwu[6].merging(["计入合计": "否"]) { $1 }]
    let total = ["合计金额": ["211.0525万元"]]
    #expect(try checks(total, Array(rows)) == ["AID-033 合计范围"])
    #expect(try checks([:], Array(rows)) == ["AID-033 合计范围"])
    #expect(try checks(total.merging(["合计范围": firstSix]) { $1 }, Array(rows)) == [])
    let counted = zhangwu.map { $0.merging(["计入合计": "是"]) { $1 } }
    #expect(try checks([:], counted) == [])
  }

  @Test func `a scope names programmes of the table`() throws {
    let facts = ["合计金额": ["211.0525万元"], "合计范围": ["前六项"]]
    #expect(try checks(facts) == ["AID-113 合计范围"])
  }
}
