import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

/// A hiring for one post up to the written exam.
@Suite struct ConclusionStepTests {
  /// Five candidates for two posts: 101 and 102 are chosen.
  private func afterTotals(_ changes: [String: String] = [:]) -> HiringFolder {
    var folder = afterWritten(["90", "85", "80", "75", "70"], seats: 2, changes)
    folder.run(shortlistStep)
    folder.fill(
      HiringFile.judgedMarks,
      judgedRows([
        "101": "80 80 80", "102": "80 80 80", "103": "80 80 80", "104": "80 80 80",
        "105": "80 80 80",
      ]))
    folder.run(interviewStep)
    folder.run(totalsStep)
    return folder
  }

  private func examined(_ conclusions: KeyValuePairs<String, String>) -> [[String: String]] {
    conclusions.enumerated().map { index, pair in
      [
        "招聘单位": "云溪县第一小学", "招聘岗位": "小学语文教师", "准考证号": pair.key, "总成绩": "80",
        "名次": "\(index + 1)", "结论": pair.value,
      ]
    }
  }

  @Test func `the next by total comes in where the stage allows it`() {
    var folder = afterTotals()
    folder.fill(HiringFile.withdrawals, [left("101", "体检"), left("102", "考察")])
    let outcome = folder.run(substitutesStep)
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.substitutes, "递补对象") == ["101", "102"])
    #expect(folder.texts(HiringFile.substitutes, "准考证号") == ["103", ""])
    #expect(folder.texts(HiringFile.substitutes, "总成绩") == ["80", ""])
    #expect(folder.texts(HiringFile.substitutes, "名次") == ["3", ""])
    #expect(outcome.summary.last?.hasSuffix("不递补:方案写考察不可以递补") == true)
  }

  @Test func `who came in and left again gives way to the last who comes in`() {
    var folder = afterTotals()
    folder.fill(HiringFile.withdrawals, [left("101", "体检"), left("103", "公示")])
    folder.run(substitutesStep)
    #expect(folder.texts(HiringFile.substitutes, "递补对象") == ["101"])
    #expect(folder.texts(HiringFile.substitutes, "准考证号") == ["104"])
  }

  @Test func `totals that were changed by hand are found`() {
    var folder = afterTotals()
    var rows = folder.list(HiringFile.totals).map { record in
      Dictionary(
        uniqueKeysWithValues: zip(HiringFile.totals.roster.columns, record.fields).map {
          ($0.header, $1.words)
        })
    }
    rows[0]["总成绩"] = "85.01"
    folder.fill(HiringFile.totals, rows)
    folder.fill(HiringFile.withdrawals, [])
    #expect(folder.run(substitutesStep).findingsInShort == ["HIRE-144 总成绩.xlsx 2 total"])
  }

  @Test func `those who passed are proposed, with the substitute marked`() {
    var folder = afterTotals()
    folder.fill(HiringFile.withdrawals, [left("101", "体检")])
    folder.run(substitutesStep)
    folder.fill(HiringFile.examination, examined(["101": "不合格", "102": "合格", "103": "合格"]))
    let outcome = folder.run(proposedStep)
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.proposed, "准考证号") == ["103", "102"])
    #expect(folder.texts(HiringFile.proposed, "备注") == ["递补", ""])
    #expect(folder.texts(HiringFile.proposed, "名次") == ["3", "2"])
    #expect(folder.texts(HiringFile.proposed, "毕业院校") == ["某某师范学院", "某某师范学院"])
    #expect(outcome.summary == ["拟聘用 2 人"])
  }

  @Test func `who has no passing conclusion and no entry in the register is found`() {
    var folder = afterTotals()
    folder.fill(HiringFile.examination, examined(["101": "不合格"]))
    #expect(
      folder.run(proposedStep).findingsInShort == [
        "HIRE-143 体检考察结果.xlsx 2 conclusion", "HIRE-143 体检考察结果.xlsx ticket",
      ])
  }

  @Test func `after the period who left is gone and who is looked into waits`() {
    var folder = afterTotals()
    folder.fill(HiringFile.examination, examined(["101": "合格", "102": "合格"]))
    folder.run(proposedStep)
    folder.fill(HiringFile.withdrawals, [left("101", "公示", "调查中"), left("102", "公示")])
    let outcome = folder.run(resultStep)
    #expect(folder.texts(HiringFile.result, "准考证号") == ["101"])
    #expect(folder.texts(HiringFile.result, "聘用结果") == ["暂缓聘用"])
    #expect(outcome.summary == ["聘用 0 人,暂缓聘用 1 人,退出 1 人"])
  }

  @Test func `leaving before is no leaving during the period`() {
    var folder = afterTotals()
    folder.fill(HiringFile.examination, examined(["101": "合格", "102": "合格"]))
    folder.run(proposedStep)
    folder.fill(HiringFile.withdrawals, [left("101", "体检")])
    folder.run(resultStep)
    #expect(folder.texts(HiringFile.result, "聘用结果") == ["聘用", "聘用"])
  }
}
