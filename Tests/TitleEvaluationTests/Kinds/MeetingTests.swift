import Disclosure
import Testing

@testable import TitleEvaluation

@Suite struct MeetingTests {
  /// The facts of a meeting by the names that the unit's notice has for them.
  private func found(_ id: String, _ facts: Row) -> [String] {
    findings(id, facts).map { "\($0.rule) \($0.column?.replacing("评委会", with: "") ?? "-")" }
  }

  private func findings(_ id: String, _ facts: Row) -> [RecordFinding] {
    let names = ["应到人数": "评委会应到人数", "实到人数": "评委会实到人数"]
    let own = facts.map { (id == "result" ? names[$0.key] ?? $0.key : $0.key, $0.value) }
    return noticeFindings(
      id, [sampleRow(in: titleNotice(id).roster)], Dictionary(uniqueKeysWithValues: own),
      with: [samplePosts()])
  }

  /// Members, the least present, the yes votes needed by all and by the least present: the table of
  /// the notes.
  @Test(arguments: [
    [5, 4, 4, 3], [7, 5, 5, 4], [9, 6, 6, 4], [11, 8, 8, 6], [13, 9, 9, 6], [15, 10, 10, 7],
    [17, 12, 12, 8], [21, 14, 14, 10], [25, 17, 17, 12],
  ])
  func `two thirds meet, and two thirds of them pass`(_ figures: [Int]) {
    let (members, quorum) = (figures[0], figures[1])
    func meeting(_ present: Int) -> [String] {
      found("recommended", ["应到人数": "\(members)", "实到人数": "\(present)"])
    }
    #expect(meeting(quorum) == [])
    #expect(meeting(quorum - 1) == ["TITLE-037 实到人数"])
    #expect(meeting(members) == [])
    #expect(meeting(members + 1) == ["TITLE-036 实到人数"])
    for (present, needed) in [(members, figures[2]), (quorum, figures[3])] {
      #expect(voted(members, present, yes: needed) == [])
      #expect(voted(members, present, yes: needed - 1) == ["TITLE-046 同意票 row 2"])
    }
  }

  private func voted(
    _ members: Int, _ present: Int, yes: Int, recused: Int = 0, _ facts: Row = [:]
  ) -> [String] {
    let row = sampleRow(in: recommendedApplicants, tally(members, present, yes: yes, recused))
    let meeting = ["应到人数": "\(members)", "实到人数": "\(present)"]
    return listFindings([row], as: recommendedApplicants)
      + noticeFindingsInShort(
        "recommended", [row], meeting.merging(facts) { $1 }, with: [samplePosts()])
  }

  private func tally(_ members: Int, _ present: Int, yes: Int, _ recused: Int = 0) -> Row {
    [
      "应到人数": "\(members)", "实到人数": "\(present)", "回避人数": "\(recused)", "同意票": "\(yes)",
      "反对票": "\(present - yes)", "弃权票": "0", "无效票": "0",
    ]
  }

  @Test(arguments: [
    ("三分之二以上", 6, true), ("三分之二以上", 5, false), ("超过三分之二", 6, false), ("超过三分之二", 7, true),
    ("超过半数", 5, true), ("超过半数", 4, false),
  ])
  func `a scheme may ask for more than two thirds, or for more than half`(
    _ rule: String, _ yes: Int, _ passes: Bool
  ) {
    let expected = passes ? [] : ["TITLE-046 同意票 row 2"]
    #expect(voted(9, 9, yes: yes, ["通过条件": rule]) == expected)
  }

  @Test(arguments: [
    ("recommended", "10", "10", ["TITLE-038 应到人数"], Finding.Severity.explain),
    ("recommended", "9", "9", [], .explain),
    ("recommended", "3", "3", [], .explain),
    ("recommended", "1", "1", ["TITLE-039 应到人数"], .explain),
    ("result", "12", "12", ["TITLE-038 应到人数"], .mustFix),
    ("result", "11", "11", [], .explain),
    ("result", "9", "9", ["TITLE-039 应到人数"], .explain),
  ])
  func `a committee is odd and large enough, a school's group explains itself`(
    _ id: String, _ members: String, _ present: String, _ expected: [String],
    _ severity: Finding.Severity
  ) {
    let facts = ["应到人数": members, "实到人数": present]
    #expect(found(id, facts) == expected)
    #expect(findings(id, facts).allSatisfy { $0.severity == severity })
  }

  @Test func `a committee for a whole series has twenty-five`() {
    let series = ["评委会类别": "系列评审委员会"]
    #expect(
      found("result", ["应到人数": "23", "实到人数": "23"].merging(series) { $1 }) == ["TITLE-039 应到人数"])
    #expect(found("result", ["应到人数": "25", "实到人数": "25"].merging(series) { $1 }) == [])
  }

  @Test(arguments: [("2026-10-28", []), ("2026-10-29", ["TITLE-040 表决日期"])])
  func `the vote comes before the notice`(_ day: String, _ expected: [String]) {
    #expect(found("recommended", ["表决日期": day]) == expected)
  }

  @Test(arguments: [
    (["同意票": "7", "反对票": "1", "弃权票": "1", "无效票": "0"], []),
    (["同意票": "7", "反对票": "1", "弃权票": "0", "无效票": "1"], []),
    (["同意票": "7", "反对票": "1", "弃权票": "0", "无效票": "0"], ["TITLE-042 实到人数 row 2"]),
    (["同意票": "7", "反对票": "2", "弃权票": "1", "无效票": "0"], ["TITLE-042 实到人数 row 2"]),
    (["回避人数": "2"], []), (["回避人数": "3"], ["TITLE-043 实到人数 row 2"]),
    (["弃权票": ""], ["TITLE-041 弃权票 row 2"]),
  ])
  func `votes add up to those present, who are members`(_ changes: Row, _ expected: [String]) {
    let whole = tally(11, 9, yes: 8).merging(changes) { $1 }
    for roster in [recommendedApplicants, evaluationResults] {
      #expect(listFindings([sampleRow(in: roster, whole)], as: roster) == expected)
    }
    if !expected.contains("TITLE-041 弃权票 row 2") {
      #expect(listFindings([sampleRow(in: countedVotes, whole)], as: countedVotes) == expected)
    }
  }

  @Test func `each vote is of the meeting, and has its own quorum`() {
    let row = sampleRow(in: recommendedApplicants, tally(9, 6, yes: 6, 1))
    let facts = ["应到人数": "11", "实到人数": "9"]
    #expect(
      noticeFindingsInShort("recommended", [row], facts, with: [samplePosts()])
        == ["TITLE-044 应到人数 row 2"])
    #expect(
      voted(9, 5, yes: 5, recused: 2, ["应到人数": "9", "实到人数": "7"]) == ["TITLE-045 实到人数 row 2"])
  }

  @Test func `recused members count as present where the scheme says so`() {
    let row = sampleRow(in: recommendedApplicants, tally(9, 5, yes: 5, 1))
    func found(_ counts: String) -> [String] {
      noticeFindingsInShort(
        "recommended", [row], ["应到人数": "9", "实到人数": "6", "回避计入出席": counts],
        with: [samplePosts()])
    }
    #expect(found("否") == ["TITLE-045 实到人数 row 2"])
    #expect(found("是") == [])
  }

  @Test func `blank and invalid ballots count as present and not as yes`() {
    let row = sampleRow(
      in: recommendedApplicants,
      [
        "应到人数": "9", "实到人数": "9", "回避人数": "0", "同意票": "5", "反对票": "0", "弃权票": "2", "无效票": "2",
      ])
    let facts = ["应到人数": "9", "实到人数": "9"]
    #expect(
      noticeFindingsInShort("recommended", [row], facts, with: [samplePosts()])
        == ["TITLE-046 同意票 row 2"])
  }
}
