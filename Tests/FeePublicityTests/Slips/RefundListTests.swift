import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

private func refund(
  _ name: String, _ seat: String, in schoolClass: String = "1班", _ item: String, _ sums: [String]
) -> [String: String] {
  pupil(name, seat, in: schoolClass).merging([
    "收费项目": item, "预收（元）": sums[0], "应承担（元）": sums[1], "应退（元）": sums[2],
  ]) { $1 }
}

private let refunds = [
  refund("王小明", "1", "教辅材料费", ["60.00", "57.30", "2.70"]),
  refund("王小明", "1", "伙食费", ["800.00", "784.00", "16.00"]),
  refund("李华", "2", "伙食费", ["800.00", "784.00", "16.00"]),
  refund("张三", "1", in: "2班", "教辅材料费", ["60.00", "60.10", "-0.10"]),
]

private func made(
  _ rows: [[String: String]], only schoolClass: String? = nil,
  _ changes: [String: [String]] = ["结算办法": ["多退少补"], "结算依据": ["某省规定第十条"]]
) throws -> (lists: RefundLists?, findings: [WorkFinding]) {
  try RefundLists.made(
    of: WorkInput(
      lists: [FeeFile.refunds.name: imported(rows, as: feeRefunds).records],
      settings: settings(changes)), only: schoolClass)
}

extension RecordPaper.Part {
  fileprivate func text(_ name: String) -> [String]? {
    texts.first { $0.name == name }?.values.map(\.text)
  }

  fileprivate var rows: [String] {
    let table = tables[0].table
    return (0..<table.rowCount).map { index in
      table.row(index).map(\.text).joined(separator: "|")
    }
  }
}

@Suite struct RefundListTests {
  @Test func `a class has a page, a pupil a row, an item a column`() throws {
    let lists = try #require(try made(refunds).lists)
    #expect(lists.pupils == 3)
    #expect(lists.total == Amount(fen: 3460))
    #expect(lists.paper.template == "fees.signoff")
    #expect(lists.paper.date == "2027-01-31")
    let first = lists.paper.parts[0]
    #expect(
      first.tables[0].table.columns.map(\.header)
        == ["座号", "姓名", "教辅材料费", "伙食费", "合计", "家　长　签　字"])
    #expect(first.rows == ["1|王小明|2.70|16.00|18.70|", "2|李华||16.00|16.00|"])
    #expect(first.text("班级") == ["一年级1班"])
    #expect(first.text("合计") == ["34.70元"])
    #expect(first.text("大写合计") == ["人民币叁拾肆元柒角整"])
    #expect(first.text("补收说明") == [])
  }

  @Test func `what must be paid is below zero, and that is said`() throws {
    let lists = try #require(try made(refunds, only: "一年级2班").lists)
    #expect(lists.paper.parts.map { $0.text("班级") } == [["一年级2班"]])
    #expect(lists.paper.parts[0].rows == ["1|张三|-0.10|-0.10|"])
    #expect(lists.paper.parts[0].text("补收说明") == ["负数是应当补交的金额"])
  }

  @Test func `more items than a sheet has room for stand in one column`() throws {
    let many = ["教辅材料费", "社会实践活动费", "伙食费", "学生装费"].map {
      refund("王小明", "", $0, ["60.00", "57.30", "2.70"])
    }
    let lists = try #require(try made(many).lists)
    let table = lists.paper.parts[0].tables[0].table
    #expect(table.columns.map(\.header) == ["序号", "姓名", "各项应退", "合计", "家　长　签　字"])
    #expect(
      lists.paper.parts[0].rows
        == ["1|王小明|教辅材料费2.70，社会实践活动费2.70，伙食费2.70，学生装费2.70|10.80|"])
    let three = try #require(try made(Array(many.dropLast())).lists)
    #expect(three.paper.parts[0].tables[0].table.columns.count == 7)
  }

  @Test func `nothing to sign makes no list, and a regime must be said`() throws {
    #expect(try made([]).lists == nil)
    let even = refund("王小明", "1", "教辅材料费", ["60.00", "60.00", "0.00"])
    #expect(try made([even]).lists == nil)
    #expect(try made([even, refunds[2]]).lists?.pupils == 1)
    #expect(try made(refunds, only: "一年级9班").lists == nil)
    let unsaid = try made(refunds, [:])
    #expect(unsaid.lists == nil)
    #expect(unsaid.findings.map(\.finding.rule) == ["FEE-103"])
  }
}
