import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// As Suzhou posts them: receipt number, points, school and rank, with the seats published before.
@Suite struct RankingChecksTests {
  private func rows(_ lines: [(rank: Int, points: String, result: String)]) -> [Row] {
    lines.enumerated().map { index, line in
      [
        "学校": "苏州市某小学", "可供学位": "3", "名次": "\(line.rank)", "受理回执号": "SZ\(1001 + index)",
        "积分": line.points, "结果": line.result,
      ]
    }
  }

  private func found(
    _ lines: [(rank: Int, points: String, result: String)], facts: [String: [String]] = [:]
  ) throws -> [String] {
    try checksInShort("points", noticeContent("points", rows(lines), facts: facts))
  }

  private let into = "准入"
  private let out = "未准入"

  @Test func `a sound ranking has no findings`() throws {
    #expect(
      try found([(1, "310", into), (2, "300.5", into), (3, "280", into), (4, "250", out)]) == [])
    #expect(try found([(1, "310", into), (2, "300", into)]) == [])
  }

  @Test func `more points are a better rank`() throws {
    #expect(
      try found([(1, "300", into), (2, "310", into)]) == ["ENR-091 row 3 rank"])
    #expect(
      try found([(1, "300", into), (1, "299.99", into)]) == ["ENR-092 row 3 rank"])
  }

  @Test func `ranks have no gaps but those that ties leave`() throws {
    #expect(try found([(1, "310", into), (3, "300", into)]) == ["ENR-092 row 3 rank"])
    #expect(try found([(2, "310", into)]) == ["ENR-092 row 2 rank"])
    #expect(try found([(1, "310", into), (1, "310", into), (3, "300", into)]) == [])
    #expect(
      try found([(1, "310", into), (1, "310", into), (2, "300", into)]) == ["ENR-092 row 4 rank"])
  }

  @Test func `a tie is broken by a rule that the notice states, or not at all`() throws {
    let broken: [(rank: Int, points: String, result: String)] = [
      (1, "310", into), (2, "310", into),
    ]
    #expect(try found(broken) == ["ENR-093 row 3 rank"])
    #expect(try found(broken, facts: ["同分办法": ["依次比较社会保险的分值"]]) == [])
  }

  @Test func `seats go to the best, and to all of a rank or none`() throws {
    let four: [(rank: Int, points: String, result: String)] = [
      (1, "310", into), (2, "300", into), (3, "290", into), (4, "280", into),
    ]
    #expect(try found(four) == ["ENR-094 row 5 result"])
    #expect(
      try found([(1, "310", into), (2, "300", out), (3, "290", into)]) == ["ENR-095 row 4 result"])
    #expect(
      try found([(1, "310", into), (2, "300", into), (2, "300", out)]) == ["ENR-095 row 3 result"])
    #expect(try found([(1, "310", into), (2, "300", out)]) == ["ENR-096 row 3 result"])
  }

  @Test func `a school has one number of seats`() throws {
    var lines = rows([(1, "310", into), (2, "300", into)])
    lines[1]["可供学位"] = "4"
    #expect(
      try checksInShort("points", noticeContent("points", lines)) == ["ENR-090 row 3 seats"])
  }

  @Test func `points are what the reviewed items add up to`() throws {
    let items: [Row] = [("SZ1001", "社会保险", "200.5"), ("SZ1001", "合法稳定住所", "109.5")].map {
      ["受理回执号": $0.0, "学校": "苏州市某小学", "积分项目": $0.1, "核定分": $0.2]
    }
    func found(_ points: String) throws -> [String] {
      try checksInShort(
        "points",
        noticeContent(
          "points", rows([(1, points, into)]), with: [(EnrollmentFile.pointItems, items)]))
    }
    #expect(try found("310") == [])
    #expect(
      try found("309.99") == ["ENR-097 row 2 total"] || found("309.99") == ["ENR-097 row 2 points"])
    let two = rows([(1, "310", into), (2, "300", into)])
    let content = try noticeContent("points", two, with: [(EnrollmentFile.pointItems, items)])
    #expect(try checksInShort("points", content) == ["ENR-097 row 3 points"])
  }
}
