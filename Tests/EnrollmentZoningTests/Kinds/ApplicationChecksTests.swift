import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct ApplicationChecksTests {
  private let event: [String: [String]] = [
    "摇号时间": ["2026-07-06 16:00"], "摇号地点": ["县教育局三楼"], "监督人员": ["县人大代表2名"],
  ]

  private func found(_ row: Row, _ changes: Row = [:]) throws -> [String] {
    try checksInShort(
      "applications",
      noticeContent("applications", [row.merging(changes) { $1 }], facts: event))
  }

  @Test func `sound figures have no findings`() throws {
    let content = try noticeContent("applications", [overfull, roomy], facts: event)
    #expect(try checksInShort("applications", content) == [])
  }

  @Test(
    arguments: [
      // Somebody applied less than there are seats: nobody draws.
      (["报名人数": "90", "参加摇号人数": "60", "摇号编号数": "59"], ["ENR-030 row 2 drawn"]),
      (["报名人数": "91", "参加摇号人数": "61", "摇号编号数": "60"], []),
      // What is left of the plan.
      (["摇号名额": "59"], ["ENR-033 row 2 seats"]), (["摇号名额": "61"], ["ENR-033 row 2 seats"]),
      (["参加摇号人数": "91", "摇号编号数": "90"], ["ENR-033 row 2 entering"]),
      (["参加摇号人数": "89", "摇号编号数": "88"], ["ENR-033 row 2 entering"]),
      // Twins share a number: 90 children, one pair, 89 numbers.
      (["摇号编号数": "90"], ["ENR-035 row 2 numbers"]), (["摇号编号数": "88"], ["ENR-035 row 2 numbers"]),
      (["多胞胎人数": "3", "摇号编号数": "88"], []), (["多胞胎人数": "1"], ["ENR-034 row 2 bundled"]),
      (["多胞胎组数": "0"], ["ENR-034 row 2 bundled"]), (["多胞胎人数": "0"], ["ENR-034 row 2 bundled"]),
      (["多胞胎人数": "0", "多胞胎组数": "0", "摇号编号数": "90"], []),
      // Nothing of a draw may be left out.
      (["摇号名额": ""], ["ENR-032 row 2 seats"]), (["参加摇号人数": ""], ["ENR-032 row 2 entering"]),
      (["摇号编号数": ""], ["ENR-032 row 2 numbers"]),
    ] as [(Row, [String])])
  func `figures of a draw hang together`(_ changes: Row, _ expected: [String]) throws {
    #expect(try found(overfull, changes) == expected)
  }

  @Test func `too many without a draw is asked about, unless the notice says how`() throws {
    #expect(try found(roomy, ["报名人数": "90"]) == [])
    let crowded = roomy.merging(["报名人数": "91"]) { $1 }
    #expect(try found(crowded) == ["ENR-031 row 2 drawn"])
    let told = try noticeContent(
      "applications", [crowded], facts: ["不摇号办法": ["按落户时间先后录取"]])
    #expect(try checksInShort("applications", told) == [])
  }

  @Test func `figures of a draw where there is none are asked back`() throws {
    #expect(try found(roomy, ["摇号名额": "19"]) == ["ENR-036 row 2 seats"])
    #expect(try found(roomy, ["摇号名额": "0"]) == [])
  }

  @Test func `who draws says when, where and before whom`() throws {
    let silent = try noticeContent("applications", [overfull])
    #expect(
      try checksInShort("applications", silent) == [
        "ENR-037 摇号时间", "ENR-037 摇号地点", "ENR-037 监督人员",
      ])
    let nothingToDraw = try noticeContent("applications", [roomy])
    #expect(try checksInShort("applications", nothingToDraw) == [])
  }

  @Test(
    arguments: [
      ("2026-07-06 16:00", []), ("2026-07-01 09:00", []), ("2026-06-30 16:00", ["ENR-039 摇号时间"]),
      ("7月6日下午4点", ["ENR-038 摇号时间"]),
    ] as [(String, [String])])
  func `a draw lies ahead of the notice of it`(_ time: String, _ expected: [String]) throws {
    let facts = event.merging(["摇号时间": [time]]) { $1 }
    let content = try noticeContent("applications", [overfull], facts: facts)
    #expect(try checksInShort("applications", content) == expected)
  }

  @Test func `the plan is the one that was published`() throws {
    let plans: [Row] = [
      ["学校": "云溪县第一小学", "班数": "2", "人数": "90"], ["学校": "云溪县第二小学", "班数": "2", "人数": "89"],
      ["学校": "云溪县东小学", "人数": "45", "派位组": "城东组"],
      ["学校": "云溪县南小学", "人数": "45", "派位组": "城东组"],
    ]
    let rows = [
      overfull, roomy, roomy.merging(["组别": "城东组"]) { $1 },
      roomy.merging(["组别": "云溪县第1小学"]) { $1 },
      roomy.merging(["组别": "城东组（第二类）", "计划人数": "71"]) { $1 },
    ]
    let content = try noticeContent(
      "applications", rows, facts: event, with: [(EnrollmentFile.zones, plans)])
    #expect(
      try checksInShort("applications", content) == [
        "ENR-016 row 3 plan", "ENR-016 row 5 group",
      ])
  }

  /// Zhangzhou Longwen 2016: 75 seats at each of three schools, priority seats first, one pair of
  /// twins among the 123 at 蓝田, so 122 numbers.
  @Test(arguments: [
    ("步文中心小学", "255", "30", "45", "225", "", "", "225"),
    ("蓝田中心小学", "135", "12", "63", "123", "2", "1", "122"),
    ("朝阳中心小学", "154", "", "75", "154", "", "", "154"),
  ])
  func `the schools of Longwen are counted as they were`(
    _ school: String, _ applied: String, _ before: String, _ seats: String, _ entering: String,
    _ bundled: String, _ bundles: String, _ numbers: String
  ) throws {
    let row: Row = [
      "组别": school, "计划人数": "75", "报名人数": applied, "是否摇号": "是", "摇号前录取人数": before,
      "摇号名额": seats, "参加摇号人数": entering, "多胞胎人数": bundled, "多胞胎组数": bundles, "摇号编号数": numbers,
    ]
    #expect(try found(row) == [])
    let odd = String((Int(numbers) ?? 0) + 1)
    #expect(try found(row, ["摇号编号数": odd]) == ["ENR-035 row 2 numbers"])
  }

  @Test func `502 children with one pair of twins are 501 numbers`() throws {
    let row: Row = [
      "组别": "龙文区小学", "计划人数": "225", "报名人数": "502", "是否摇号": "是", "摇号名额": "225",
      "参加摇号人数": "502", "多胞胎人数": "2", "多胞胎组数": "1", "摇号编号数": "501",
    ]
    #expect(try found(row) == [])
  }
}
