import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import Testing

@testable import TitleEvaluation

private let meetingFacts = [
  "发布单位": "云溪县第一中学", "评聘项目": "2026年度中小学教师职称评聘", "评议组织": "云溪县第一中学职称评聘推荐委员会",
  "表决日期": "2026-10-26",
]

private func meeting() throws -> TitleMeeting {
  let entries = meetingFacts.sorted { $0.key < $1.key }.enumerated().map {
    FactEntry(name: $1.key, values: [$1.value], line: $0 + 1)
  }
  let (facts, findings) = Facts.read(entries, as: TitleMeeting.facts)
  #expect(findings == [])
  return try #require(TitleMeeting(facts))
}

private func minutes(of input: WorkInput) throws -> RecordPaper? {
  try titleProtocol(in: input, of: try meeting())
}

extension RecordPaper {
  fileprivate func text(_ name: String, part: Int = 0) -> String? {
    parts[part].texts.first { $0.name == name }?.values.first?.text
  }

  fileprivate func rows(_ name: String, part: Int = 0) -> [String] {
    guard let table = parts[part].tables.first(where: { $0.name == name })?.table else { return [] }
    return (0..<table.rowCount).map { row in table.row(row).map(\.text).joined(separator: " ") }
  }
}

@Suite struct ProtocolTests {
  @Test func `the minutes say who came, how it was counted, and what came of it`() throws {
    let paper = try #require(try minutes(of: wholeYear()))
    #expect(paper.parts.count == 1)
    #expect(paper.text("到会情况") == "应到5人（单数），实到5人，达到应到人数三分之二（至少4人），会议有效")
    #expect(paper.text("回避情况") == "对张三（2026-03）表决时回避1人")
    #expect(paper.text("计票情况") == "排序票共5张，有效5张，每张有效票名次之和均为10，没有不计的票")
    #expect(paper.text("评议结论") == "推荐2人，依次为李二（2026-02）、王一（2026-01）")
    #expect(
      paper.rows("排序") == [
        "1 2026-02 李二 8 1.60 3", "2 2026-01 王一 9 1.80 2", "3 2026-03 张三 15 3.00 0",
        "4 2026-04 陈四 18 3.60 0",
      ])
    #expect(
      paper.rows("结论") == [
        "1 2026-02 李二 5 5 0 0 0 推荐", "2 2026-01 王一 5 4 1 0 0 推荐", "3 2026-03 张三 4 3 1 0 0 未列入",
        "4 2026-04 陈四 5 2 3 0 0 未通过",
      ])
    #expect(paper.rows("签名") == ["1   4  ", "2   5  ", "3     "])
  }

  @Test func `the fingerprint is that of the ballots`() throws {
    let paper = try #require(try minutes(of: wholeYear()))
    #expect(
      paper.text("选票指纹")?.replacing(" ", with: "") == ballotFingerprint(in: wholeYear()))
  }

  @Test func `ballots that are not counted are told with their reasons`() throws {
    var marks = fourByFive
    marks[3][1] = "3"
    let input = titleInput(
      [applicants(4), posts(evaluated: 2), fourItems, fourVotes] + ballots(marks),
      ["实到人数": ["5"]])
    #expect(
      try minutes(of: input)?.text("计票情况") == "排序票共5张，有效4张，每张有效票名次之和均为10；不计的1张：第4票：名次 3 重复")
  }

  @Test func `nobody can read from them who wrote what`() throws {
    let paper = try #require(try minutes(of: wholeYear()))
    let shuffled = titleInput(
      [applicants(4), posts(evaluated: 2), fourItems, fourVotes]
        + ballots([4, 3, 2, 1, 0].map { fourByFive[$0] }), ["实到人数": ["5"]])
    let other = try #require(try minutes(of: shuffled))
    #expect(paper.parts[0].tables == other.parts[0].tables)
    let same = paper.parts[0].texts.filter { $0.name != "选票指纹" }
    #expect(same == other.parts[0].texts.filter { $0.name != "选票指纹" })
  }

  @Test func `each title has a part of its own`() throws {
    let people: StepTrial.List = (
      TitleFile.materials,
      [applicant(1), applicant(2, ["申报职称": "一级教师", "现任职称": "二级教师"])]
    )
    let junior = ballotRows([["1"], ["1"], ["1"], ["1"], ["1"]], from: 2, ["申报职称": "一级教师"])
    let rows = ballotRows([["1"], ["1"], ["1"], ["1"], ["1"]]) + junior
    let both: StepTrial.List = (
      TitleFile.posts,
      posts(evaluated: 1).rows
        + posts(evaluated: 1).rows.map { $0.merging(["岗位层级": "中级"]) { $1 } }
    )
    let input = titleInput(
      [people, both, (TitleFile.firstKeying, rows), (TitleFile.secondKeying, rows)],
      ["推荐表决": ["否"]])
    let paper = try #require(try minutes(of: input))
    #expect([0, 1].map { paper.text("申报职称", part: $0) } == ["高级教师", "一级教师"])
    #expect(paper.text("表决办法") == nil)
    #expect(paper.rows("结论", part: 1) == ["1 2026-02 李二 推荐"])
    #expect(paper.text("到会情况") == "应到5人（单数）")
  }

  @Test func `where points give the order there are no ballots to speak of`() throws {
    let points = titleInput(
      [applicants(4), posts(evaluated: 2), fourVotes, pointList(["60", "80", "70", "50"])],
      ["推荐顺序依据": ["量化赋分"]])
    let paper = try #require(try minutes(of: points))
    #expect(paper.text("计票情况") == nil)
    #expect(paper.text("选票指纹") == nil)
    #expect(paper.rows("排序").first == "1 2026-02 李二 80")
  }

  @Test func `there are none while something must be mended`() throws {
    #expect(try minutes(of: titleInput([applicants(4), posts(evaluated: 2), fourVotes])) == nil)
    #expect(try minutes(of: wholeYear(["推荐表决": []])) == nil)
    var other = ballotRows(fourByFive)
    other[0]["第1票"] = "4"
    let differing = titleInput([
      applicants(4), posts(evaluated: 2), fourVotes,
      (TitleFile.firstKeying, ballotRows(fourByFive)),
      (TitleFile.secondKeying, other),
    ])
    #expect(try minutes(of: differing) == nil)
  }

  @Test(arguments: [[:], ["推荐表决": ["否"]], ["去掉最高最低": ["1"], "排序同分顺序": ["第一名票数", "教龄"]]])
  func `the template words whatever the scheme is`(_ changes: [String: [String]]) throws {
    let paper = try #require(try minutes(of: wholeYear(changes)))
    let documents = try TemplateLibrary(builtIn: recordFiles).documents(for: paper)
    let text = documents.map { plainText(of: $0) }.joined()
    #expect(text.contains("高级教师推荐评议记录"))
    #expect(text.contains("推荐2人，依次为"))
    #expect(text.contains("无记名投票") == (changes["推荐表决"] == nil))
    #expect(!text.contains("第1票"))
  }
}
