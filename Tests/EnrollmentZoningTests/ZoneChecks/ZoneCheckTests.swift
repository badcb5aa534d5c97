import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// Zones of one table and the rules that they bring, in the order of the rows.
struct ZoneCase: Sendable, CustomTestStringConvertible {
  let zones: [String]
  let expected: [String]
  var testDescription: String { zones.joined(separator: " | ") }

  init(_ zones: String..., brings expected: String...) {
    self.zones = zones
    self.expected = expected
  }
}

/// Faults of real tables, each beside what is sound.
@Suite struct ZoneCheckTests {
  private static let names = ["甲小学", "乙小学", "丙小学"]

  private func check(_ example: ZoneCase) -> [RecordFinding] {
    zoneSheet(example.zones.enumerated().map { ["学校": Self.names[$0], "招生服务地段及条件": $1] }).findings()
  }

  private func inShort(_ example: ZoneCase) -> [String] {
    check(example).map { "\($0.rule) \($0.row ?? 0)" }
  }

  @Test(arguments: [
    // 杨箕小学 had one lane twice, and another with two ends.
    ZoneCase("泰兴一横1-12号、泰兴二横、泰兴一横1-12号", brings: "ZONE-001 2"),
    ZoneCase("泰兴一横1-12号、泰兴二横1-12号"),
    ZoneCase("东湖花园；东湖花园", brings: "ZONE-001 2"),
    ZoneCase("同古巷1-28、东街、同古巷1-23", brings: "ZONE-002 2"),
    ZoneCase("同古巷1-28号、1-23号", brings: "ZONE-002 2"),
    ZoneCase("同古巷1-23、东街、同古巷24-28"),
    ZoneCase("同古巷1-15（单号）、2-30（双号）"),
  ])
  func `an item stands once in a school's zone`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test(arguments: [
    ZoneCase("中山路1-99号（单号）", "中山路35-40号", brings: "ZONE-003 3"),
    ZoneCase("中山路1-99号（单号）", "中山路36-40号（双号）"),
    ZoneCase("中山路1-34号", "中山路35-40号"), ZoneCase("中山路1-35号", "中山路35-40号", brings: "ZONE-003 3"),
    ZoneCase("中山路", "中山路35号", brings: "ZONE-003 3"), ZoneCase("中山路", "中山一路35号"),
    ZoneCase("中山路３５號", "中山路35号", brings: "ZONE-003 3"),
    ZoneCase("达道路10号大院（1—3号）", "达道路10号", brings: "ZONE-003 3"),
    ZoneCase("达道路10号大院（1—3号）", "达道路10号大院（4—6号）"),
    ZoneCase("达道路10号大院（1—3号）", "达道路10号大院（3—6号）", brings: "ZONE-003 3"),
    ZoneCase("万丰路1-15幢", "万丰路15-20幢", brings: "ZONE-003 3"), ZoneCase("万丰路1-15幢", "万丰路15-20号"),
    ZoneCase("沙北村（1—3队，11—13队）", "沙北村（3—5队）", brings: "ZONE-003 3"),
    ZoneCase("沙北村（1—3队，11—13队）", "沙北村（4—10队）"),
    ZoneCase("永丰村1组1号-41号，2组1号-69号", "永丰村2组60号-80号", brings: "ZONE-003 3"),
    ZoneCase("永丰村1组1号-41号，2组1号-69号", "永丰村2组70号-80号"),
    ZoneCase("星河湾（一、二期）", "星河湾（二、三期）", brings: "ZONE-003 3"),
    ZoneCase("星河湾（一、二期）", "星河湾（三期）"),
    ZoneCase("吉祥北园C区D区", "吉祥北园D区", brings: "ZONE-003 3"), ZoneCase("吉祥北园C区D区", "吉祥北园E区"),
    ZoneCase("中山路17号之一至之十三", "中山路17号之五", brings: "ZONE-003 3"),
    ZoneCase("中山路17号之一至之十三", "中山路17号之十四"), ZoneCase("中山路新1号", "中山路旧1号"),
    ZoneCase("武侯祠大街（89号以后部分）", "武侯祠大街1-90号", brings: "ZONE-003 3"),
    ZoneCase("武侯祠大街（89号以后部分）", "武侯祠大街1-88号"),
    ZoneCase("广雅社区部分：一巷1-9号", "西湾社区部分：一巷1-9号"),
    ZoneCase("中山路1-99号（其中62号除外）", "中山路62号"),
    ZoneCase("中山路1-99号（其中62号除外）", "中山路61-62号", brings: "ZONE-003 3"),
  ])
  func `two schools have nothing in common`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test(arguments: [
    // 岭南社区 is of 芳信校区 and of 培真小学 on purpose, which must be said.
    ZoneCase("岭南社区", "岭南社区", brings: "ZONE-017 3"),
    ZoneCase("岭南社区；甲小学与乙小学公共学区", "岭南社区"),
    ZoneCase("岭南社区", "岭南社区；甲小学与乙小学共同学区"),
    ZoneCase("岭南社区；甲小学与丙小学公共学区", "岭南社区", brings: "ZONE-017 3"),
    ZoneCase("岭南社区", "岭北社区"),
    // An estate of A, and of B by choice.
    ZoneCase("星河湾", "东街；星河湾可选择入读丙小学", brings: "ZONE-018 3"),
    ZoneCase("星河湾", "东街；星河湾可一次性选择入读甲小学或乙小学"),
  ])
  func `what two schools share is declared`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test func `a draw group and a remark declare it too`() {
    let zones = ["中山路；电脑派位", "中山路1-9号"]
    #expect(zoneSheet(zones[0], zones[1]).inShort() == ["ZONE-003 3"])
    #expect(zoneSheet(zones[0], zones[1], groups: ["东湖", "东湖"]).inShort() == [])
    #expect(
      zoneSheet(zones[0], zones[1], groups: ["东湖", "西湖"]).inShort(without: ["ZONE-021"]) == [
        "ZONE-003 3"
      ])
    let remark = "2026年中山路可以选择入读甲小学或乙小学"
    #expect(zoneSheet("中山路", "东街", remarks: ["", remark]).inShort() == [])
    #expect(
      zoneSheet("中山路", "东街", remarks: ["", "中山路可以选择入读丙小学"]).inShort() == ["ZONE-018 3"])
  }

  @Test(arguments: [
    ZoneCase("东山路1、4、7（单号）", brings: "ZONE-006 2"), ZoneCase("东山路1、3、7（单号）"),
    ZoneCase("东山路3号（双号）", brings: "ZONE-006 2"), ZoneCase("东山路4号（双号）"),
    ZoneCase("东山路1-16号（单号）", brings: "ZONE-007 2"), ZoneCase("东山路1-15号（单号）"),
    ZoneCase("东山路2-17号（双号）", brings: "ZONE-007 2"), ZoneCase("东山路2-18号（双号）"),
    ZoneCase("菜园东1—77号（单双号）"), ZoneCase("新河浦2—18号（2-18、22、26-58号，双号）"),
    ZoneCase("东山路1-16、17-35号（单号）"),
  ])
  func `no odd number is in an even range`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test(arguments: [
    ZoneCase("汾水社区部分：除茶滘路135号、137号外", "汾水社区部分：茶滘路135号、137号"),
    ZoneCase("汾水社区部分：除茶滘路135号、137号外", "汾水社区部分：茶滘路135号", brings: "ZONE-008 2"),
    ZoneCase("汾水社区部分：除茶滘路135号外", "汾水社区部分：茶滘路135号、137号", brings: "ZONE-009 3"),
    ZoneCase("汾水社区部分：除茶滘路135号外", "东街", brings: "ZONE-008 2"),
    ZoneCase("康乃馨社区", "康乃馨社区部分：康王路5号", brings: "ZONE-009 3"),
    ZoneCase("花苑社区部分：除花地大道1-9号（单号）外", "花苑社区部分：花地大道1、3、5、7、9号"),
    ZoneCase("鹤洞社区部分：除鹤洞路外", "鹤洞社区部分：鹤洞路"),
    ZoneCase("东塱社区部分：除东塱路1-20号外", "东塱社区部分：东塱路1-19号", brings: "ZONE-008 2"),
    ZoneCase("南村社区居委（不含时代倾城）", "时代倾城"),
    ZoneCase("南村社区居委（不含时代倾城）", "东街", brings: "ZONE-008 2"),
    ZoneCase("南村社区居委（不含时代倾城）；时代倾城", "东街"),
    ZoneCase("农林上路（2号除外）", "农林上路2号"),
    ZoneCase("农林上路（2号除外）", "农林上路3号", brings: "ZONE-008 2", "ZONE-003 3"),
    // Yanfeng: the loop and a street more, and the street's other half.
    ZoneCase("先锋路—湘江南路—蒸阳路所围成的区域；雁城路1-70号", "雁城路（1-70号除外）"),
    ZoneCase("先锋路—湘江南路—蒸阳路所围成的区域；雁城路1-69号", "雁城路（1-70号除外）", brings: "ZONE-008 3"),
    ZoneCase("先锋路—湘江南路—蒸阳路所围成的区域；雁城路1-71号", "雁城路（1-70号除外）", brings: "ZONE-003 3"),
    // Panyu: 洛涛南区 by odd and even blocks.
    ZoneCase("洛涛南区（单数幢号）", "洛涛南区（双数幢号）"),
    ZoneCase("洛涛南区（单数幢号）", "洛涛南区（2、4、6幢）", brings: "ZONE-010 2"),
    ZoneCase("洛涛南区（单数幢号）", "洛涛南区（单数幢号）", brings: "ZONE-010 2", "ZONE-003 3"),
    ZoneCase("梅东路双号", "东街"),
  ])
  func `what one school leaves out, another takes in`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test(arguments: [
    ZoneCase("祈福新邨内康怡居、学林居、倚湖湾、湖景居、蝶舞轩、晓峰园、山景居、康城居、青怡居等十个小区", brings: "ZONE-011 2"),
    ZoneCase("祈福新邨内康怡居、学林居、倚湖湾、湖景居、蝶舞轩、晓峰园、山景居、康城居、青怡居、叠彩居等十个小区"),
    ZoneCase("康怡居、学林居等2个小区"), ZoneCase("康怡居、学林居等小区"),
  ])
  func `as many are named as are counted`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test(arguments: [
    ZoneCase("长堤东路（部分）", "长堤东路（部分）", brings: "ZONE-022 2"),
    ZoneCase("长堤东路（部分）", "长堤东路35号", brings: "ZONE-022 2"), ZoneCase("长堤东路（部分）", "长堤西路"),
    ZoneCase("东山路40-35号", brings: "ZONE-019 2"), ZoneCase("东山路35-40号"),
  ])
  func `what cannot be told apart or read is said`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test(arguments: [
    ZoneCase("穗石村", "穂石村1-3队", brings: "ZONE-016 3"), ZoneCase("穗石村4-6队", "穗石村1-3队"),
    ZoneCase("石碁路1号", "石棋路3号", brings: "ZONE-016 3"), ZoneCase("石碁路1号", "石溪路3号"),
  ])
  func `a place has one spelling`(_ example: ZoneCase) {
    #expect(inShort(example) == example.expected)
  }

  @Test func `a finding quotes both texts, with sheet and cell`() throws {
    let found = check(ZoneCase("东街；中山路1-99号（单号）", "西街；中山路35-40号"))
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.row == 3 && finding.column == "zone")
    #expect(finding.value == "中山路35-40号")
    for words in ["“中山路35-40号”乙小学", "地段!F2 甲小学“中山路1-99号（单号）”", "中山路35—39号（单号）"] {
      #expect(finding.problem.contains(words), "\(finding.problem)")
    }
  }

  @Test func `without a sheet its row is named`() {
    let read = imported(
      [["学校": "甲小学", "招生服务地段及条件": "东街"], ["学校": "乙小学", "招生服务地段及条件": "东街1号"]], as: zoneTable)
    let found = ZoneSheet(read.records).findings()
    #expect(found.map(\.rule) == ["ZONE-003"])
    #expect(found[0].problem.contains("第 2 行 甲小学“东街”"))
  }

  @Test func `rows of other years are another table`() {
    let rows = ["2025", "2026"].map { ["学校": "甲小学", "年度": $0, "招生服务地段及条件": "中山路"] }
    #expect(zoneSheet(rows).findings() == [])
  }
}
