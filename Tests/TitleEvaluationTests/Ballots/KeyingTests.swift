import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

private func found(_ first: [[String: String]], _ second: [[String: String]]) -> [String] {
  let outcome = titleOutcome(
    of: titleRankingStep,
    [applicants(4), (TitleFile.firstKeying, first), (TitleFile.secondKeying, second)])
  return outcome.findings.map { found in
    "\(found.finding.rule) \(found.file ?? "") \(found.finding.row ?? 0) \(found.finding.column ?? "")"
  }
}

@Suite struct KeyingTests {
  @Test func `two keyings alike have nothing to be found, whatever their order`() {
    let rows = ballotRows(fourByFive)
    #expect(found(rows, rows) == [])
    #expect(found(rows, rows.reversed()) == [])
  }

  @Test func `every cell that differs is found, and nothing is counted`() {
    var other = ballotRows(fourByFive)
    other[1]["第2票"] = "3"
    other[2]["第5票"] = nil
    other[3]["第6票"] = "1"
    #expect(
      found(ballotRows(fourByFive), other) == [
        "TITLE-132 排序票第二遍.xlsx 3 ballot2", "TITLE-132 排序票第二遍.xlsx 4 ballot5",
        "TITLE-132 排序票第二遍.xlsx 5 ballot6",
      ])
  }

  @Test func `what differs is said with both sides`() {
    var other = ballotRows(fourByFive)
    other[2]["第5票"] = nil
    let first = imported(ballotRows(fourByFive), as: rankingBallots).records
    let second = imported(other, as: rankingBallots).records
    let finding = keyingFindings(first, second).first?.finding
    #expect(finding?.problem == "第一遍录的是“4”,第二遍录的是空的")
  }

  @Test func `names and titles are compared too`() {
    var other = ballotRows(fourByFive)
    other[0]["姓名"] = "王壹"
    other[3]["申报职称"] = "一级教师"
    #expect(
      found(ballotRows(fourByFive), other) == [
        "TITLE-131 排序票第二遍.xlsx 2 name", "TITLE-131 排序票第二遍.xlsx 5 applied",
      ])
  }

  @Test func `who is in one keying alone is found in it`() {
    let rows = ballotRows(fourByFive)
    #expect(found(rows, Array(rows.dropLast())) == ["TITLE-130 排序票第一遍.xlsx 5 number"])
    #expect(found(Array(rows.dropFirst()), rows).first == "TITLE-130 排序票第二遍.xlsx 2 number")
  }
}
