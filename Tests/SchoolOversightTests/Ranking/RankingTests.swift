import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing
import WorkingDays

/// `count` schools named by their index.
private func schools(_ count: Int) -> [School] {
  (0..<count).map {
    School(code: "S\($0)", name: "第\($0)小学", stage: .primary, township: "城关镇")
  }
}

private let quality = Indicator(
  name: "公开质量", points: Score(20), rule: .registered, source: .practice("试验"))

private func deduction(_ school: Int, _ points: Score, id: String = "D") -> Deduction {
  Deduction(
    id: id, school: "S\(school)", indicator: "公开质量", points: points, reason: "试验", evidence: ["截图"],
    remedied: "")
}

/// A ranking by registered deductions alone, one for each school.
private func ranking(
  _ lost: [Score], contested: Set<Int> = [], decision: Contest.Decision = .undecided,
  ties: TieRule = .skipping
) -> Ranking {
  let all = schools(lost.count)
  return Ranking(
    of: OversightSample.coverage([], [], schools: all, on: "2026-09-30"),
    by: ScoringSheet(indicators: [quality], ties: ties),
    deductions: lost.enumerated().map { deduction($0.offset, $0.element) },
    contests: contested.sorted().map {
      Contest(
        school: "S\($0)", deduction: "D", day: "2026-10-08", reason: "有照片", decision: decision)
    })
}

@Suite struct RankingTests {
  @Test(arguments: [
    (TieRule.skipping, [1, 1, 3, 4, 4, 6]), (.dense, [1, 1, 2, 3, 3, 4]),
  ])
  func `Equal scores share a rank, and what follows is by the rule`(
    _ ties: TieRule, _ ranks: [Int]
  ) {
    let result = ranking([1, 1, 2, 3, 3, 4].map { Score($0) }, ties: ties)
    #expect(result.schools.map(\.rank) == ranks)
    #expect(!result.isProvisional)
  }

  @Test func `Sums of ten-thousandths make no tie and break none`() throws {
    let tenth = try #require(Score(parsing: "0.1"))
    let fifth = try #require(Score(parsing: "0.2"))
    let all = schools(3)
    let least = try #require(Score(parsing: "0.3001"))
    let result = Ranking(
      of: OversightSample.coverage([], [], schools: all, on: "2026-09-30"),
      by: ScoringSheet(indicators: [quality]),
      deductions: [
        deduction(0, tenth, id: "A"), deduction(0, fifth, id: "B"),
        deduction(1, tenth + fifth), deduction(2, least),
      ], contests: [])
    #expect(result.schools.map(\.rank) == [1, 1, 3])
    #expect(result.schools.map { $0.score.text(places: 4) } == ["19.7000", "19.7000", "19.6999"])
  }

  @Test func `An open contest changes no score and marks every rank it could change`() {
    let result = ranking([0, 1, 2, 5].map { Score($0) }, contested: [2])
    #expect(result.schools.map(\.rank) == [1, 2, 3, 4])
    let possible: [ClosedRange<Int>] = [1...1, 2...3, 1...3, 4...4]
    #expect(result.schools.map(\.possible) == possible)
    #expect(result.schools[2].rankWords == "3（暂定，可能为1至3）")
    #expect(result.openContests.count == 1)
  }

  @Test(arguments: [
    (Contest.Decision.upheld, "15.0000"), (.withdrawn, "20.0000"), (.undecided, "15.0000"),
    (.reduced(by: Score(2)), "17.0000"),
  ])
  func `A decision gives back what it says`(_ decision: Contest.Decision, _ score: String) {
    let result = ranking([Score(5)], contested: [0], decision: decision)
    #expect(result.schools[0].score.text(places: 4) == score)
  }

  @Test func `A cap holds before and after a contest`() {
    let sheet = ScoringSheet(indicators: [
      Indicator(
        name: "公开质量", points: Score(20), rule: .registered, cap: Score(10),
        source: .practice("试验"))
    ])
    let coverage = OversightSample.coverage([], [], schools: schools(1), on: "2026-09-30")
    let deductions = ["A", "B", "C"].map { deduction(0, Score(5), id: $0) }
    func score(_ contests: [Contest]) -> Score {
      Ranking(of: coverage, by: sheet, deductions: deductions, contests: contests).schools[0].score
    }
    let one = Contest(
      school: "S0", deduction: "A", day: "2026-10-08", reason: "有照片", decision: .withdrawn)
    let two = Contest(
      school: "S0", deduction: "B", day: "2026-10-08", reason: "有照片", decision: .withdrawn)
    #expect(score([]) == Score(10))
    #expect(score([one]) == Score(10))
    #expect(score([one, two]) == Score(15))
  }

  @Test func `The possible ranks are those that some outcome of the contests gives`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let lost = (0..<5).map { _ in Score(Int.random(in: 0...4, using: &generator)) }
      let contested = Set((0..<5).filter { _ in Bool.random(using: &generator) })
      let result = ranking(lost, contested: contested)
      var outcomes: [String: Set<Int>] = [:]
      for choice in 0..<32 {
        let granted = contested.filter { choice & (1 << $0) != 0 }
        let decided = lost.enumerated().map { granted.contains($0.offset) ? Score(0) : $0.element }
        for school in ranking(decided).schools {
          outcomes[school.school.code, default: []].insert(school.rank)
        }
      }
      for school in result.schools {
        let seen = outcomes[school.school.code] ?? []
        #expect(school.possible.lowerBound == seen.min())
        #expect(school.possible.upperBound == seen.max())
      }
    }
  }
}

@Suite struct ScoringTests {
  private let duties = [
    OversightSample.duty("每年8月20日前", id: "a"), OversightSample.duty("每年8月20日前", id: "b"),
  ]

  private func read(_ rows: [[String: String]]) -> (sheet: ScoringSheet, rules: [String]) {
    let list = imported(rows, as: ScoringRoster.roster)
    let (sheet, findings) = ScoringSheet.read(list.records, ties: .skipping, duties: duties)
    return (sheet, list.findings.map(\.rule) + findings.map(\.rule))
  }

  private let late = [
    "测评指标": "按期公开", "指标分值": "30", "扣分情形": "超期", "每项分值": "5", "依据": "试验", "依据效力": "惯例",
  ]

  @Test(arguments: [
    ([:], []), (["每项分值": ""], ["RANK-001"]), (["扣分情形": "登记扣分"], ["RANK-002"]),
    (["扣分上限": "30.0001"], ["RANK-003"]), (["扣分上限": "30"], []),
    (["扣分情形": "按条数得分"], ["RANK-004"]), (["适用事项": "c"], ["RANK-005"]),
    (["适用事项": "a、事项b"], []), (["每项分值": "0.00005"], ["R-NUM-05"]),
  ])
  func `Each mistake of a scoring sheet has its rule`(
    _ change: [String: String], _ rules: [String]
  ) {
    #expect(read([late.merging(change) { $1 }]).rules == rules)
  }

  @Test(arguments: [
    ("超期", "", ["RANK-006"]), ("超期和未公开", "b", ["RANK-006"]), ("未公开", "", []),
    ("按条数得分", "", ["RANK-004"]),
  ])
  func `No state of a duty takes points twice`(_ rule: String, _ named: String, _ rules: [String]) {
    let other = late.merging(["测评指标": "另一项", "扣分情形": rule, "适用事项": named]) { $1 }
    #expect(read([late, other]).rules == rules)
  }

  @Test func `Five points go for each late item, to the cap, each with its evidence`() throws {
    let sheet = read([late.merging(["指标分值": "8"]) { $1 }]).sheet
    let facts = ["a", "b"].map {
      OversightSample.fact(OversightSample.primary, $0, published: "2026-08-21")
    }
    let coverage = OversightSample.coverage(duties, facts, on: "2026-09-30")
    let deductions = sheet.deductions(for: coverage)
    #expect(deductions.map(\.points) == [Score(5), Score(5)])
    #expect(Set(deductions.map(\.id)).count == 2)
    #expect(deductions.allSatisfy { $0.evidence.contains("公开登记第4行，学校公示栏") })
    let school = try #require(
      Ranking(of: coverage, by: sheet, deductions: deductions, contests: []).schools.first)
    #expect(school.score == Score(0))
    #expect(school.marks[0].isCapped)
    #expect(sheet.deductions(for: coverage).map(\.id) == deductions.map(\.id))
  }

  @Test func `Counted posts gain points and are never the default`() throws {
    let sheet = read([late.merging(["扣分情形": "按条数得分"]) { $1 }]).sheet
    let coverage = OversightSample.coverage(
      duties, [OversightSample.fact(OversightSample.primary, "a", published: "2026-08-21")],
      on: "2026-09-30")
    #expect(sheet.deductions(for: coverage).map(\.points) == [Score(25)])
  }
}

@Suite struct ContestTests {
  private let school = OversightSample.primary
  private let sound = [
    "学校": "实验小学", "扣分编号": "D-01", "申诉日期": "2026-10-08", "申诉理由": "有照片", "处理结果": "部分恢复",
    "恢复分值": "2", "处理理由": "照片经核实", "决定人": "办公室", "决定日期": "2026-10-12",
  ]

  private func read(_ rows: [[String: String]]) -> (contests: [Contest], rules: [String]) {
    let list = imported(rows, as: ContestRegister.roster)
    let taken = Deduction(
      id: "D-01", school: school.code, indicator: "公开质量", points: Score(5), reason: "试验",
      evidence: [], remedied: "")
    let (contests, findings) = ContestRegister.contests(
      of: list.records, schools: [school], deductions: [taken])
    return (contests, list.findings.map(\.rule) + findings.map(\.rule))
  }

  @Test(arguments: [
    ([:], []), (["学校": "二小"], ["RANK-021"]), (["扣分编号": "D-02"], ["RANK-022"]),
    (["恢复分值": "5"], ["RANK-023"]), (["恢复分值": "4.9999"], []), (["决定人": ""], ["RANK-024"]),
    (["处理理由": ""], ["RANK-024"]), (["恢复分值": ""], ["RANK-025"]),
    (["处理结果": "维持"], ["RANK-025"]), (["决定日期": "2026-10-07"], ["RANK-026"]),
    (["决定日期": "2026-10-08"], []),
    (["处理结果": "", "恢复分值": "", "处理理由": "", "决定人": "", "决定日期": ""], []),
  ])
  func `Each mistake of a contest has its rule`(_ change: [String: String], _ rules: [String]) {
    #expect(read([sound.merging(change) { $1 }]).rules == rules)
  }

  @Test func `Two contests of one deduction are found`() {
    #expect(!read([sound, sound]).rules.isEmpty)
  }

  @Test(arguments: [
    (["学校": "二小"], ["RANK-011"]), (["测评指标": "按期公开"], ["RANK-012"]),
    (["检查日期": "2026-10-01"], ["RANK-013"]), (["检查日期": "2026-09-30"], []),
    (["证据": ""], ["R-REQ-01"]),
  ])
  func `Each mistake of a registered deduction has its rule`(
    _ change: [String: String], _ rules: [String]
  ) {
    let row = [
      "扣分编号": "D-01", "学校": "实验小学", "测评指标": "公开质量", "检查日期": "2026-09-20", "扣分": "1.2000",
      "失分原因": "没有收费标准", "证据": "截图",
    ].merging(change) { $1 }
    let list = imported([row], as: DeductionRegister.roster)
    let (deductions, findings) = DeductionRegister.deductions(
      of: list.records, schools: [school],
      sheet: ScoringSheet(indicators: [
        Indicator(name: "公开质量", points: Score(20), rule: .registered, source: .practice("试验"))
      ]), span: "2026-07-01"..."2026-09-30")
    #expect(list.findings.map(\.rule) + findings.map(\.rule) == rules)
    #expect(deductions.count == (rules.isEmpty ? 1 : 0))
  }
}
