import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

@Suite struct NationalRulesTests {
  @Test(arguments: [
    ("讲义资料费", "讲义资料"), ("期中试卷费", "试卷"), ("电子阅览费", "电子阅览"), ("计算机上机费", "计算机上机"),
    ("上机", "计算机上机"), ("冬季取暖费", "取暖"), ("防暑降温费", "降温"), ("饮水费", "饮水"), ("保安费", "校园安全保卫"),
    ("校园安全保卫费", "校园安全保卫"), ("赞助费", "赞助费"), ("建校费", "建校费"), ("择校费", "择校费"), ("借读费", "借读费"),
    ("择校生学费（三限）", "“三限”择校生收费"),
  ])
  func `what is banned is known by the item's name`(_ item: String, _ name: String) {
    #expect(BannedItem.first(covering: item, on: "2026-09-01")?.name == name)
  }

  @Test(arguments: [
    "教辅材料费", "线上机器人课程费", "学生意外伤害保险", "社会实践活动费", "校车服务费", "伙食费", "一卡通工本费", "校园安全责任险",
  ])
  func `other names are left alone`(_ item: String) {
    #expect(BannedItem.first(covering: item, on: "2026-09-01") == nil)
  }

  @Test func `a ban holds from its day`() {
    #expect(BannedItem.first(covering: "电子阅览费", on: "2010-07-26") == nil)
    #expect(BannedItem.first(covering: "电子阅览费", on: "2010-07-27") != nil)
  }

  @Test func `no text that was not read in full is shown as law`() {
    let sources =
      bannedItems.map(\.source) + feeTexts.map(\.source) + hotlines.map(\.source)
      + feeDefinitions.map(\.source) + [feePublicity, permanentBoard, freeLastYear]
    #expect(sources.allSatisfy { $0.standing != .law })
    for name in ["择校费", "借读费"] {
      #expect(bannedItems.first { $0.name == name }?.source.standing == .practice)
    }
    #expect(feePeriod.source.standing == .practice)
  }

  @Test(arguments: [
    ("区发改局86310447", "区发改局", "86310447"), ("云溪县财政局 0579-00000003", "云溪县财政局", "0579-00000003"),
    ("市场监管投诉举报：12315", "市场监管投诉举报", "12315"), ("教育局电话：0519-86310283", "教育局", "0519-86310283"),
  ])
  func `a phone has the name of its authority`(
    _ line: String, _ authority: String, _ phone: String
  ) {
    let read = ComplaintPhone(parsing: line)
    #expect(read?.authority == authority && read?.phone == phone)
  }

  @Test(arguments: ["12315", "云溪县财政局", "财政局 123", "2号楼 86310447", ""])
  func `a line without name or number is none`(_ line: String) {
    #expect(ComplaintPhone(parsing: line) == nil)
  }
}
