import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

@Suite struct SubstituteTests {
  private func row(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
    candidate(number, in: substitutes, changes)
  }

  @Test func `each place that became free has its own row`() {
    #expect(imported([row(1), row(2)], as: substitutes).findings.isEmpty)
    let same = row(2, ["递补对象": "202601901"])
    #expect(imported([row(1), same], as: substitutes).findings.map(\.rule) == ["R-DUP-01"])
  }

  @Test func `nobody comes in and drops out at once`() {
    let chain = [row(1), row(2, ["递补对象": "202601001"])]
    #expect(imported(chain, as: substitutes).findingsInShort == ["HIRE-029 D2"])
    let self1 = [row(1, ["递补对象": "202601001"])]
    #expect(imported(self1, as: substitutes).findingsInShort == ["HIRE-029 D2"])
  }

  @Test func `a place that nobody takes is said as well`() {
    let rows = [row(1), row(2, ["准考证号": "", "总成绩": "", "名次": ""])]
    #expect(imported(rows, as: substitutes).findings.isEmpty)
    let kind = hiring("substitutes")
    #expect(statement("递补人数", of: kind, noticeContent(of: kind, rows)) == ["1"])
  }

  @Test func `each list has its stages`() {
    let early = row(1, ["环节": "面试前"])
    #expect(imported([early], as: substitutes).findingsInShort == ["HIRE-030 I2"])
    let late = candidate(1, in: interviewSubstitutes)
    #expect(imported([late], as: interviewSubstitutes).findingsInShort == ["HIRE-030 K2"])
    let right = candidate(1, in: interviewSubstitutes, ["环节": "面试前", "原因类别": "未通过资格复审"])
    #expect(imported([right], as: interviewSubstitutes).findings.isEmpty)
  }

  @Test func `why someone dropped out is a class`() {
    let rows = [row(1, ["原因类别": "体检血压偏高"])]
    #expect(imported(rows, as: substitutes).findings.map(\.rule) == ["R-LIST-01"])
  }

  /// 湘乡 2014: a place that the medical leaves is filled, one that the inspection leaves is not.
  @Test(arguments: [("体检", []), ("考察", ["HIRE-042 环节 row 2"])])
  func `nobody comes in where the scheme fills no places`(
    _ stage: String, _ expected: [String]
  ) {
    let rows = [row(1, ["环节": stage])]
    #expect(findings(of: hiring("substitutes"), rows, schemeAsFacts()) == expected)
    let empty = [row(1, ["环节": stage, "准考证号": ""])]
    #expect(findings(of: hiring("substitutes"), empty, schemeAsFacts()) == [])
    #expect(findings(of: hiring("substitutes"), rows) == [])
  }
}

@Suite struct ExaminationTests {
  @Test(arguments: [
    ("合格", "合格", "合格", []), ("合格", "合格", "不合格", ["HIRE-031 J2"]),
    ("不合格", "合格", "不合格", []), ("不合格", "合格", "合格", ["HIRE-031 J2"]),
    ("合格", "不合格", "合格", ["HIRE-031 J2"]), ("放弃", "", "放弃", []),
    ("放弃", "", "不合格", ["HIRE-031 J2"]), ("合格", "", "不合格", []), ("不合格", "", "不合格", []),
    ("不合格", "", "合格", ["HIRE-031 J2"]), ("", "", "不合格", []),
  ])
  func `the conclusion is that of medical and inspection`(
    _ medical: String, _ inspection: String, _ conclusion: String, _ expected: [String]
  ) {
    let row = candidate(
      1, in: examinationResults, ["体检结论": medical, "考察结论": inspection, "结论": conclusion])
    let found = imported([row], as: examinationResults)
    #expect(found.findingsInShort == expected)
  }

  @Test func `a finding does not say which of the two was failed`() throws {
    let row = candidate(
      1, in: examinationResults, ["体检结论": "不合格", "考察结论": "合格", "结论": "合格"])
    let finding = try #require(imported([row], as: examinationResults).findings.first)
    #expect(finding.value == "合格")
    #expect(finding.problem == "与体检、考察两项的结论不一致")
  }
}

@Suite struct AgeBoundTests {
  private func found(
    bornOn day: CalendarDay, _ facts: [String: String] = ["年龄上限": "35", "年龄截止日": "2026-03-31"]
  ) -> [String] {
    let month = "\(day.figures.year)年\(day.figures.month)月"
    let row = hire(
      1, ["身份证号": sampleResidentID(born: day), "出生年月": month, "计划数": "1"])
    return findings(of: hiring("proposed"), [row], facts)
  }

  @Test func `nobody is older than the limit on the day ages are counted`() {
    #expect(found(bornOn: "1990-04-01") == [])
    #expect(found(bornOn: "1990-03-31") == ["HIRE-032 身份证号 row 2"])
    #expect(found(bornOn: "1980-01-01", [:]) == [])
    #expect(found(bornOn: "1990-04-01", ["年龄上限": "35"]) == ["HIRE-018 年龄截止日"])
  }

  @Test func `the finding shows nothing of the number`() throws {
    let number = sampleResidentID(born: "1980-01-01")
    let row = hire(1, ["身份证号": number, "出生年月": "1980年1月"])
    let kind = hiring("proposed")
    let content = noticeContent(of: kind, [row], ["年龄上限": "35", "年龄截止日": "2026-03-31"])
    let finding = try #require(kind.checks(content).first)
    #expect(finding.value == nil)
    #expect(!finding.problem.contains("1980"))
  }
}

@Suite struct ResultTests {
  private func found(
    _ results: [String], responses: String = "没有收到反映", lastDay: String = "2026-08-12",
    posted: CalendarDay = "2026-08-13"
  ) -> [String] {
    let rows = results.enumerated().map {
      candidate($0 + 1, in: hiringResults, ["聘用结果": $1])
    }
    return findings(
      of: hiring("result"), rows, ["拟聘用公示截止日": lastDay, "公示期反映情况": responses],
      posted: posted)
  }

  @Test func `the result follows the period`() {
    #expect(found(["聘用"], posted: "2026-08-13") == [])
    #expect(found(["聘用"], posted: "2026-08-12") == ["HIRE-033 拟聘用公示截止日"])
  }

  @Test func `a case is open only where something could not be settled`() {
    #expect(found(["聘用", "暂缓聘用"], responses: "个别反映一时难以查清") == [])
    #expect(found(["聘用", "暂缓聘用"]) == ["HIRE-034 聘用结果 row 3"])
    #expect(found(["聘用", "暂缓聘用"], responses: "收到反映并已全部查清") == ["HIRE-034 聘用结果 row 3"])
    #expect(found(["聘用"], responses: "收到反映并已全部查清") == [])
    #expect(found(["聘用"], responses: "个别反映一时难以查清") == ["HIRE-034 公示期反映情况"])
  }
}
