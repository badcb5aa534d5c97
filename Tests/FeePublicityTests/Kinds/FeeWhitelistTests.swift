import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

/// What each list shows, and what it takes in and keeps to itself.
struct FeeWhitelist: Sendable, CustomTestStringConvertible {
  let kind: String
  let shown: [String]
  var withheld: [String] = []
  var testDescription: String { kind }
}

@Suite struct FeeWhitelistTests {
  @Test(arguments: [
    FeeWhitelist(
      kind: "board",
      shown: [
        "收费类别", "收费项目", "计费单位", "收费标准", "定价方式", "批准机关", "收费依据", "收费对象", "收费方式", "是否自愿",
        "收费单位", "执行日期", "有效期至", "备注",
      ], withheld: ["减免政策"]),
    FeeWhitelist(
      kind: "term", shown: ["年级", "收费类别", "收费项目", "金额（元）", "是否自愿"], withheld: ["单位已算合计（元）"]),
    FeeWhitelist(
      kind: "change",
      shown: ["收费项目", "收费对象", "计费单位", "原标准", "新标准", "批准机关", "收费依据", "执行日期", "适用学生"]),
    FeeWhitelist(kind: "relief", shown: ["年级", "收费项目", "减免方式", "减免人数", "减免金额（元）"]),
    FeeWhitelist(
      kind: "meals",
      shown: [
        "月份", "食堂", "就餐对象", "人日数", "用膳标准（元/人·日）", "伙食费收入（元）", "上月底库存（元）", "本月账面支出（元）",
        "本月底库存（元）", "本月实际支出（元）", "本月盈亏（元）", "上月累计盈亏（元）", "累计盈亏（元）", "盈亏率（%）",
      ]),
    FeeWhitelist(
      kind: "settlement",
      shown: [
        "年级", "班级", "收费项目", "学生数", "每生预收（元）", "预收合计（元）", "实际支出（元）", "每生应退（元）", "应退合计（元）",
        "学校承担（元）", "尾差（元）",
      ]),
  ])
  func `a list shows what stands here, and nothing else`(_ example: FeeWhitelist) throws {
    let roster = try feeKind(example.kind).roster
    #expect(roster.publicColumns.map(\.header) == example.shown)
    #expect(roster.columns.filter { !$0.privacy.isPublic }.map(\.header) == example.withheld)
  }

  @Test func `no list of the room names a pupil`() {
    for roster in feeKinds.map(\.roster) + [feeCatalogue, feeItems] {
      for column in roster.columns {
        #expect(!column.checks.contains(.personName), "\(roster.name) \(column.header)")
        #expect(!["姓名", "学生", "原因"].contains(column.header), "\(roster.name)")
      }
    }
  }
}
