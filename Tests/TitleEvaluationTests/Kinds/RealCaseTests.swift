import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TitleEvaluation

/// What bureaus and schools really posted, with their figures: each passes, and fails with its
/// figure off by one or by the fault that it had.
@Suite struct RealCaseTests {
  @Test func `Zhongshan 2020, twelve recommended for 正高级, posted over five working days`() throws {
    let rows = (1...12).map {
      sampleRow($0, in: recommendedApplicants, ["现任职称": "高级教师", "申报职称": "正高级教师"])
    }
    let posts = samplePosts([
      "岗位层级": "正高级", "核准岗位数": "12", "已聘人数": "0", "空缺岗位数": "12", "本次评聘数": "12",
    ])
    #expect(listFindings(rows, as: recommendedApplicants) == [])
    #expect(noticeFindingsInShort("recommended", rows, with: [posts]) == [])
    let more = rows + [rows[0].merging(["申报编号": "2026-13"]) { $1 }]
    #expect(noticeFindingsInShort("recommended", more, with: [posts]) == ["TITLE-035 申报职称 row 14"])
    let leaping = rows[0].merging(["现任职称": "一级教师"]) { $1 }
    #expect(listFindings([leaping], as: recommendedApplicants) == ["TITLE-013 申报职称 row 2"])

    let rule = titleNotice("recommended").period
    func lastDay(_ first: FirstDay) throws -> CalendarDay {
      try Period(
        posted: "2020-11-06", count: rule.count, rule.unit, startingOn: first, in: .national
      ).lastDay
    }
    // The notice counted the day of posting; the law does not.
    #expect(try lastDay(.posting) == "2020-11-12")
    #expect(try lastDay(.dayAfterPosting) == "2020-11-13")
  }

  @Test func `Guangdong 2024, who passed was recommended`() throws {
    let recommended = sampleRows(3, in: recommendedApplicants)
    let results = sampleRows(3, in: evaluationResults)
    let earlier = try posted("recommended", recommended, on: "2024-03-01")
    func found(_ rows: [Row]) -> [String] {
      titleNotice("result").chainFindings(
        of: titleContent("result", rows, ["评审日期": "2024-03-20"], posted: "2024-04-03"),
        earlier: [earlier]
      ).map(\.rule)
    }
    #expect(found(results) == [])
    #expect(found(Array(results.dropFirst())) == [])
    #expect(found(results + [sampleRow(4, in: evaluationResults)]) == ["CHAIN-001"])
    #expect(found([results[0].merging(["姓名": "李小二"]) { $1 }]) == ["CHAIN-003"])
  }

  @Test(arguments: [("81", []), ("61", []), ("60", ["TITLE-004 核准评审总职数 row 2"])])
  func `Huanggang 2021, 81 assessed and 61 put forward in four groups`(
    _ cap: String, _ expected: [String]
  ) {
    let groups = [("单位正职", "6"), ("教研员", "2"), ("农村教师", "16"), ("其他教师", "37")]
    let rows = groups.map { group, count in
      sampleRow(
        in: evaluatedPosts,
        [
          "学科": group, "岗位层级": "正高级", "核准岗位数": count, "已聘人数": "0", "空缺岗位数": count,
          "本次评聘数": count, "核准评审总职数": cap,
        ])
    }
    #expect(listFindings(rows, as: evaluatedPosts) == expected)
    let content = titleContent("scheme", rows, ["申报开始": "2026-11-02", "申报截止": "2026-11-06"])
    #expect(titleNotice("scheme").statement("评聘岗位总数", of: content) == ["61"])
  }

  @Test func `Shanghai 2018, 83 names, and whether they would move is nobody's matter`() {
    let rows = sampleRows(83, in: evaluationResults)
    let list = imported(rows, as: evaluationResults)
    #expect(list.findings.map(\.rule) == [] && list.records.count == 83)
    let content = titleContent("result", rows)
    #expect(titleNotice("result").statement("各职称通过人数", of: content) == ["高级教师83人"])
    // A column that the kind does not have is not read, and so not published.
    let named = importedUnder(
      ["单位", "申报编号", "姓名", "性别", "学科", "申报职称", "是否愿意流动"],
      ["云溪县第一中学", "2026-01", "王小明", "男", "语文", "高级教师", "愿意"], as: evaluationResults)
    #expect(named.findings.map(\.rule) == ["R-HEAD-04"])
  }

  @Test(arguments: [(19, 15), (12, 10)])
  func `Hainan 2023, more recommended than chosen`(_ candidates: Int, _ posts: Int) {
    func found(_ nominated: String, _ count: Int) -> [String] {
      let figures = ["核准岗位数": "\(posts)", "已聘人数": "0", "空缺岗位数": "\(posts)", "本次评聘数": "\(posts)"]
      return noticeFindingsInShort(
        "recommended", sampleRows(count, in: recommendedApplicants),
        with: [samplePosts(figures.merging(["推荐人数": nominated]) { $1 })])
    }
    #expect(found("\(candidates)", candidates) == [])
    #expect(found("\(candidates)", candidates + 1) == ["TITLE-035 申报职称 row \(candidates + 2)"])
    #expect(found("", candidates) == ["TITLE-035 申报职称 row \(posts + 2)"], "not without a surplus")
  }

  /// 五级5 六级8 七级4 八级7 九级5 十级2 十一级2.
  private let feixi = [
    ("五级", "副高级", 5), ("六级", "副高级", 8), ("七级", "副高级", 4), ("八级", "中级", 7),
    ("九级", "中级", 5), ("十级", "中级", 2), ("十一级", "初级", 2),
  ]

  @Test func `Feixi 2018, posts by grade and who is appointed to them`() {
    let rows = feixi.map { grade, level, seats in
      sampleRow(
        in: evaluatedPosts,
        [
          "岗位层级": level, "岗位等级": grade, "核准岗位数": "\(seats)", "已聘人数": "0",
          "空缺岗位数": "\(seats)", "本次评聘数": "\(seats)",
        ])
    }
    #expect(listFindings(rows, as: evaluatedPosts) == [])
    let content = titleContent("scheme", rows, ["申报开始": "2026-11-02", "申报截止": "2026-11-06"])
    #expect(titleNotice("scheme").statement("评聘岗位总数", of: content) == ["33"])
    func found(_ extra: Int) -> [String] {
      let people = sampleRows(4 + extra, in: appointedTeachers, ["原岗位等级": "十级"])
      return noticeFindings("appointment", people, with: [(TitleFile.posts, rows)])
        .filter { $0.rule == "TITLE-060" }.map { "\($0.value ?? "") \($0.severity.rawValue)" }
    }
    #expect(found(0) == [])
    #expect(found(1) == ["七级 必须改"])
    let low = sampleRow(in: evaluatedPosts, ["岗位层级": "中级", "岗位等级": "七级"])
    #expect(listFindings([low], as: evaluatedPosts) == ["TITLE-007 岗位等级 row 2"])
  }

  @Test func `Mengcheng 2025, dated two days before it was posted, three years in the grade`()
    throws
  {
    let kind = titleNotice("appointment")
    let facts = titleFacts(of: kind, ["成文日期": "2025-07-08"])
    let (terms, findings) = kind.periodTerms(from: facts)
    #expect(findings == [])
    // What counts is the day on which people could read it.
    let period = try Period(
      posted: "2025-07-10", count: terms.rule.count, terms.rule.unit, in: .national)
    #expect(period.firstCounted == "2025-07-11" && period.lastDay == "2025-07-17")
    func found(_ since: String) -> [String] {
      let row = sampleRow(
        in: appointedTeachers,
        [
          "聘任类型": "晋升等级", "原岗位等级": "七级", "聘任岗位等级": "六级", "原岗位等级聘任时间": since,
          "起聘时间": "2025年7月",
        ])
      return listFindings([row], as: appointedTeachers)
    }
    #expect(found("2022年7月") == [])
    #expect(found("2022年8月") == ["TITLE-059 原岗位等级聘任时间 row 2"])
  }

  @Test(arguments: [
    ("3", "5", []), ("4", "5", ["TITLE-006 实交材料数 row 2"]), ("3", "2", ["TITLE-004 核准评审总职数 row 2"]),
  ])
  func `a form of an HR bureau is read by its own headers`(
    _ submitted: String, _ cap: String, _ expected: [String]
  ) {
    let list = importedUnder(
      ["申报单位", "核准的评审总职数", "申报专业", "申报评审职数", "实际交材料数", "正高/副高", "核准岗位数", "已聘人数", "空缺岗位数"],
      ["云溪县第一中学", cap, "高中数学", "3", submitted, "副高级", "20", "17", "3"], as: evaluatedPosts)
    #expect(
      list.findings.map { "\($0.rule) \($0.place.field ?? "-") row \($0.place.row ?? 0)" }
        == expected)
  }

  @Test func `Jiading 2021, four names posted from that day on, with days`() throws {
    let period = try Period(
      posted: "2021-05-17", count: 5, .workingDays, startingOn: .posting, in: .national)
    let rows = sampleRows(4, in: recommendedApplicants)
    let text = try noticeText(of: titleNotice("recommended"), rows, period: period)
    #expect(text.contains("公示期为2021年5月17日至2021年5月21日，共5个工作日"))
    #expect(text.contains("确定推荐人选4人，其中高级教师4人"))
  }
}

/// A sheet of one row under its own headers.
private func importedUnder(_ headers: [String], _ cells: [String], as roster: Roster)
  -> RosterImport
{
  var importer = RosterImporter(roster, sheet: roster.name, today: "2026-09-28")
  for (number, texts) in [headers, cells].enumerated() {
    let row = texts.enumerated().map { Cell(column: $0.offset + 1, value: .text($0.element)) }
    importer.read(SheetRow(number: number + 1, cells: row))
  }
  return importer.finish()
}
