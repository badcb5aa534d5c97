import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

/// The sheet of a kindergarten of Changzhou Xinbei for October 2017, with the days that its income
/// needs: 6,528 and not the 8,426 it prints.
func xinbei(_ changes: [String: String] = [:]) -> [String: String] {
  [
    "月份": "2017年10月", "就餐对象": "学生", "人日数": "6528", "用膳标准（元/人·日）": "7", "伙食费收入（元）": "45696",
    "上月底库存（元）": "230.74", "本月账面支出（元）": "45629.60", "本月底库存（元）": "110.50",
    "本月实际支出（元）": "45749.84", "本月盈亏（元）": "66.40", "上月累计盈亏（元）": "293.91", "累计盈亏（元）": "360.31",
  ].merging(changes) { $1 }
}

@Suite struct MealTests {
  private func list(_ rows: [[String: String]]) -> [String] {
    imported(rows, as: mealAccounts).findingsInShort
  }

  private func checks(
    _ rows: [[String: String]], method: String = "收入减账面支出", posted: CalendarDay = "2017-11-10"
  ) throws -> [String] {
    let content = try feeContent("meals", rows, facts: ["盈亏算法": [method]], posted: posted)
    return try feeKind("meals").checksInShort(content)
  }

  @Test(arguments: [
    ([:], []), (["人日数": "8426"], ["FEE-070 F2"]), (["人日数": "6529"], ["FEE-070 F2"]),
    (["上月底库存（元）": "230.75"], ["FEE-072 J2"]), (["本月实际支出（元）": "45749.83"], ["FEE-072 J2"]),
    (["本月底库存（元）": "110.49"], ["FEE-072 J2"]), (["累计盈亏（元）": "360.30"], ["FEE-073 M2"]),
    (["上月累计盈亏（元）": "293.92"], ["FEE-073 M2"]), (["本月账面支出（元）": ""], ["FEE-071 H2"]),
    (["上月底库存（元）": ""], ["FEE-071 G2"]), (["累计盈亏（元）": ""], ["FEE-071 M2"]),
    (["就餐对象": "师生"], ["R-LIST-01 C2"]),
  ])
  func `the identities of a month's account`(_ changes: [String: String], _ expected: [String]) {
    #expect(list([xinbei(changes)]) == expected)
  }

  @Test func `days that cannot be right are said with those that would be`() {
    let found = imported([xinbei(["人日数": "8426"])], as: mealAccounts).findings
    #expect(
      found.map(\.problem) == ["8426 人日 × 7.00 元是 58982.00 元,填的是 45696.00 元,要 6528 人日才对得上"])
  }

  @Test(arguments: [
    ("66.40", "收入减账面支出", []), ("66.39", "收入减账面支出", ["FEE-075 row 2 surplus"]),
    ("-53.84", "收入减实际支出", []), ("66.40", "收入减实际支出", ["FEE-075 row 2 surplus"]),
  ])
  func `the surplus is by the stated method`(
    _ surplus: String, _ method: String, _ expected: [String]
  ) throws {
    #expect(try checks([xinbei(["本月盈亏（元）": surplus])], method: method) == expected)
  }

  /// 66.40 of 45,696 is 0.1453 of a hundred; the sheet prints 0.14.
  @Test(arguments: [
    ("0.15", nil), ("0.14", Finding.Severity.explain), ("0.16", .mustFix), ("1.45", .mustFix),
    ("0.1", .mustFix), ("-0.15", .mustFix),
  ])
  func `a share is rounded`(_ ratio: String, _ expected: Finding.Severity?) throws {
    let content = try feeContent("meals", [xinbei(["盈亏率（%）": ratio])], posted: "2017-11-10")
    let found = try feeKind("meals").checks(content)
    #expect(found.map(\.rule) == (expected == nil ? [] : ["FEE-076"]))
    #expect(found.first?.severity == expected)
  }

  @Test func `a share of a loss is below zero, and one beyond all measure is none`() throws {
    let loss = xinbei(["本月盈亏（元）": "-53.84", "盈亏率（%）": "-0.12", "累计盈亏（元）": "240.07"])
    #expect(try checks([loss], method: "收入减实际支出") == [])
    let huge = xinbei(["本月盈亏（元）": "999999999999.99", "盈亏率（%）": "1", "人日数": "0", "伙食费收入（元）": "0.01"])
    #expect(try checks([huge]) == ["FEE-075 row 2 surplus", "FEE-077 row 2 cumulative"])
  }

  @Test func `two of a hundred is the most, over or under`() throws {
    // 2 of a hundred of 45,696 is 913.92.
    for (cumulative, expected) in [
      ("913.92", []), ("913.93", ["FEE-077 row 2 cumulative"]), ("-913.92", []),
      ("-913.93", ["FEE-077 row 2 cumulative"]),
    ] {
      #expect(try checks([xinbei(["累计盈亏（元）": cumulative])]) == expected)
    }
  }

  @Test(arguments: [
    ("2017-10-31", ["FEE-078 row 2 month"]), ("2017-11-01", []), ("2017-11-15", []),
    ("2017-11-16", ["FEE-079 row 2 month"]),
  ])
  func `a month is shown when it is over, by the 15th of the next`(
    _ posted: String, _ expected: [String]
  ) throws {
    #expect(try checks([xinbei()], posted: CalendarDay(parsing: posted)) == expected)
  }

  @Test func `of several months the newest is held against the day`() throws {
    let next = xinbei([
      "月份": "2017年11月", "上月底库存（元）": "110.50", "本月实际支出（元）": "45629.60", "上月累计盈亏（元）": "360.31",
      "累计盈亏（元）": "426.71",
    ])
    #expect(try checks([xinbei(), next], posted: "2017-12-15") == [])
    #expect(try checks([xinbei(), next], posted: "2017-12-16") == ["FEE-079 row 3 month"])
    #expect(try checks([xinbei(), next], posted: "2017-11-30") == ["FEE-078 row 3 month"])
  }

  @Test func `several rates share one book`() throws {
    let rate = { (days: String, rate: String, income: String) in
      ["月份": "2017年10月", "就餐对象": "学生", "人日数": days, "用膳标准（元/人·日）": rate, "伙食费收入（元）": income]
    }
    let rows = [xinbei(["人日数": "6000", "伙食费收入（元）": "42000"]), rate("462", "8", "3696")]
    #expect(list(rows) == [])
    #expect(try checks(rows) == [])
    #expect(list([xinbei(), xinbei(["用膳标准（元/人·日）": "8", "伙食费收入（元）": "52224"])]) == ["FEE-071 H3"])
  }

  @Test func `staff have an account of their own`() throws {
    let rows = [
      xinbei(), xinbei(["就餐对象": "教职工", "人日数": "100", "伙食费收入（元）": "700", "本月账面支出（元）": ""]),
    ]
    #expect(list(rows) == ["FEE-071 H3"])
  }

  @Test(arguments: [
    ([:], []), (["上月底库存（元）": "110.51", "本月实际支出（元）": "45630.61"], ["FEE-074 G3"]),
    (["上月累计盈亏（元）": "360.30", "累计盈亏（元）": "426.70"], ["FEE-074 L3"]),
  ])
  func `a month goes on where the last one stopped`(
    _ changes: [String: String], _ expected: [String]
  ) {
    let next = [
      "月份": "2017年11月", "上月底库存（元）": "110.50", "本月底库存（元）": "109.50", "本月实际支出（元）": "45630.60",
      "上月累计盈亏（元）": "360.31", "累计盈亏（元）": "426.71",
    ].merging(changes) { $1 }
    #expect(list([xinbei(), xinbei(next)]) == expected)
  }

  @Test func `a month is said in a sentence`() throws {
    let content = try feeContent("meals", [xinbei(["食堂": "幼儿食堂"])], posted: "2017-11-10")
    #expect(
      try feeKind("meals").statement("各月收支", of: content) == [
        "2017年10月幼儿食堂学生：收入45696.00元，账面支出45629.60元，本月盈余66.40元，累计盈余360.31元"
      ])
  }
}
