import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

/// A hiring for one post up to the written exam.
@Suite struct ShortlistStepTests {
  @Test func `the best three come, with who ties with the third`() {
    var folder = afterWritten(["70", "90", "80", "70", "60"])
    let outcome = folder.run(shortlistStep)
    #expect(folder.texts(HiringFile.interviewees, "准考证号") == ["102", "103", "101", "104"])
    #expect(folder.texts(HiringFile.interviewees, "名次") == ["1", "2", "3", "3"])
    #expect(folder.texts(HiringFile.interviewees, "计划数") == ["1", "1", "1", "1"])
    #expect(outcome.summary.first == "4 人入围")
    #expect(outcome.summary.last == "“云溪县第一小学”的“小学语文教师”末位同分,多取 1 人")
  }

  @Test func `a tie to be broken names the people and the cell that is empty`() {
    let changes = ["同分入围": "按同分顺序", "同分顺序": "加试成绩"]
    var folder = afterWritten(["70", "90", "80", "70"], changes)
    let outcome = folder.run(shortlistStep)
    #expect(outcome.findingsInShort == ["HIRE-135 报名表.xlsx 2 extraTest"])
    #expect(
      outcome.findings.first?.finding.problem
        == "“云溪县第一小学”的“小学语文教师”有 2 人同分(准考证号 101、104),只能取其中 1 人,接着要比“加试成绩”,还没有填齐")
    var settled = afterWritten(
      ["70", "90", "80", "70"], changes, applicants: [0: ["加试成绩": "80"], 3: ["加试成绩": "81"]])
    #expect(settled.run(shortlistStep).findings.isEmpty)
    #expect(settled.texts(HiringFile.interviewees, "准考证号") == ["102", "103", "104"])
  }

  @Test func `a tie that the chain cannot break asks for another criterion`() {
    var folder = afterWritten(["70", "90", "80", "70"], ["同分入围": "按同分顺序", "同分顺序": "学历"])
    #expect(folder.run(shortlistStep).findingsInShort == ["HIRE-136 同分顺序"])
  }

  @Test func `who is below the line does not come`() {
    var folder = afterWritten(["59.99", "90", "60"], ["笔试最低分": "60"])
    let outcome = folder.run(shortlistStep)
    #expect(folder.texts(HiringFile.interviewees, "准考证号") == ["102", "103"])
    #expect(
      outcome.summary.last == "“云溪县第一小学”的“小学语文教师”应取 3 人,够条件的只有 2 人,最低分 60.00")
  }

  @Test func `a test before the interview counts for coming to it`() {
    let changes = ["笔试权重": "40", "素质测试权重": "30", "面试权重": "30", "面试入围": "n", "同分入围": "按同分顺序"]
    var folder = HiringFolder(changes)
    folder.fill(HiringFile.posts, [postRow()])
    folder.fill(HiringFile.applicants, applicantRows(2))
    var keyed = keyedRows(["80", "79"])
    for file in [HiringFile.firstKeying, HiringFile.secondKeying] { folder.fill(file, keyed) }
    folder.run(keyingStep)
    folder.run(writtenStep)
    #expect(folder.run(shortlistStep).findingsInShort.first == "HIRE-149 笔试成绩.xlsx 2 ticket")
    (keyed[0]["素质测试"], keyed[1]["素质测试"]) = ("80", "82")
    for file in [HiringFile.firstKeying, HiringFile.secondKeying] { folder.fill(file, keyed) }
    folder.run(keyingStep)
    #expect(folder.run(shortlistStep).findings.isEmpty)
    #expect(folder.texts(HiringFile.interviewees, "准考证号") == ["102"])
  }
}

@Suite struct InterviewSubstitutesStepTests {
  private func substituted(
    _ marks: [String], _ register: [[String: String]], _ changes: [String: String] = [:]
  ) -> (outcome: WorkOutcome, folder: HiringFolder) {
    var folder = afterWritten(marks, changes)
    folder.run(shortlistStep)
    folder.fill(HiringFile.withdrawals, register)
    return (folder.run(interviewSubstitutesStep), folder)
  }

  @Test func `the next of the post comes in for whom, with the class of the reason`() {
    let (outcome, folder) = substituted(
      ["90", "80", "70", "60", "50"], [left("102", "面试前"), left("104", "面试前", "放弃递补")])
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.interviewSubstitutes, "准考证号") == ["105"])
    #expect(folder.texts(HiringFile.interviewSubstitutes, "递补对象") == ["102"])
    #expect(folder.texts(HiringFile.interviewSubstitutes, "名次") == ["5"])
    #expect(folder.texts(HiringFile.interviewSubstitutes, "环节") == ["面试前"])
    #expect(folder.texts(HiringFile.interviewSubstitutes, "原因类别") == ["放弃"])
  }

  @Test func `a place that nobody may take is listed empty`() {
    let (outcome, folder) = substituted(
      ["90", "80", "70", "60"], [left("102", "面试前")], ["面试前递补": "不可以"])
    #expect(folder.texts(HiringFile.interviewSubstitutes, "准考证号") == [""])
    #expect(folder.texts(HiringFile.interviewSubstitutes, "递补对象") == ["102"])
    #expect(outcome.summary.count == 2)
  }

  @Test func `a place under investigation is not posted`() {
    let (outcome, folder) = substituted(["90", "80", "70", "60"], [left("102", "面试前", "调查中")])
    #expect(folder.list(HiringFile.interviewSubstitutes).isEmpty)
    #expect(outcome.summary.last?.contains("暂不递补") == true)
  }

  @Test func `somebody unknown, and somebody who held no place, are found`() {
    let (outcome, _) = substituted(
      ["90", "80", "70", "60", "50"], [left("999", "面试前"), left("105", "面试前")])
    #expect(
      outcome.findingsInShort == [
        "HIRE-137 退出登记.xlsx 2 ticket", "HIRE-142 退出登记.xlsx 3 ticket",
      ])
  }

  @Test func `two who are next together stop`() {
    let (outcome, _) = substituted(
      ["90", "80", "70", "60", "60"], [left("102", "面试前")], ["同分顺序": "面试成绩"])
    #expect(outcome.findingsInShort == ["HIRE-146 同分顺序"])
  }
}

@Suite struct InterviewStepTests {
  private func interviewed(
    _ rows: [[String: String]], count: Int = 3, _ changes: [String: String] = [:]
  ) -> (outcome: WorkOutcome, folder: HiringFolder) {
    let marks = ["90", "80", "70", "60", "50", "40"].prefix(count)
    var folder = afterWritten(Array(marks), seats: 2, changes)
    folder.run(shortlistStep)
    folder.fill(HiringFile.judgedMarks, rows)
    return (folder.run(interviewStep), folder)
  }

  @Test func `the highest and the lowest are dropped`() {
    let (outcome, folder) = interviewed(
      judgedRows(["101": "80 85 90", "103": "缺考", "102": "70 71.55 99"]))
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.interview, "准考证号") == ["101", "103", "102"])
    #expect(folder.texts(HiringFile.interview, "面试成绩") == ["85", "", "71.55"])
    #expect(folder.texts(HiringFile.interview, "备注") == ["", "缺考", ""])
    #expect(folder.texts(HiringFile.interview, "考官评分") == ["", "", ""])
  }

  @Test func `a skill test is mixed in and the panel's mark stays to be seen`() {
    var rows = judgedRows(["101": "80 85 90", "102": "70 71.55 99", "103": "缺考"])
    rows[0]["技能测试"] = "90.01"
    rows[1]["技能测试"] = "80"
    let (outcome, folder) = interviewed(rows, ["技能测试占面试": "50"])
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.interview, "面试成绩") == ["87.51", "75.78", ""])
    #expect(folder.texts(HiringFile.interview, "考官评分") == ["85", "71.55", ""])
    rows[1]["技能测试"] = ""
    #expect(
      interviewed(rows, ["技能测试占面试": "50"]).outcome.findingsInShort
        == ["HIRE-148 评委打分.xlsx 3 skill"])
    #expect(interviewed(rows).outcome.findingsInShort.first == "HIRE-148 评委打分.xlsx 2 skill")
  }

  @Test func `rooms that examined for one post are levelled and the figures are said`() {
    let levelling = ["考场平衡": "二次平均法", "平衡平均分取位": "4位四舍五入", "平衡系数取位": "4位四舍五入"]
    let rows =
      judgedRows(["101": "80 80 80", "102": "90 90 90"])
      + judgedRows(["103": "82 82 82", "104": "98 98 98"], room: "第2考场")
    let (outcome, folder) = interviewed(rows, count: 4, levelling)
    #expect(outcome.findings.isEmpty)
    // Means 85 and 90, together 87.5; coefficients 1.0294 and 0.9722.
    #expect(folder.texts(HiringFile.interview, "面试成绩") == ["82.35", "92.65", "79.72", "95.28"])
    #expect(
      outcome.summary == [
        "4 人,缺考和成绩无效 0 人", "二次平均法,总平均 87.5000(平均分 4位四舍五入,系数 4位四舍五入)",
        "第1考场:有效面试 2 人,成绩合计 170.00,平均 85.0000,系数 1.0294",
        "第2考场:有效面试 2 人,成绩合计 180.00,平均 90.0000,系数 0.9722",
      ])
    #expect(
      interviewed(rows, count: 4).folder.texts(HiringFile.interview, "面试成绩")
        == ["80", "90", "82", "98"])
  }

  @Test func `every judge's mark is there, or the remark says why none is`() {
    var rows = judgedRows(["101": "80 85 90", "102": "70 71.55", "103": "缺考"])
    #expect(interviewed(rows).outcome.findingsInShort == ["HIRE-139 评委打分.xlsx 3 judge3"])
    rows[1] = ["考场": "第1考场", "准考证号": "102"]
    rows[2]["评委1"] = "80"
    #expect(
      interviewed(rows).outcome.findingsInShort == [
        "HIRE-140 评委打分.xlsx 3 status", "HIRE-140 评委打分.xlsx 4 status",
      ])
    let few = judgedRows(["101": "80 85", "102": "缺考", "103": "缺考"])
    #expect(interviewed(few).outcome.findingsInShort == ["HIRE-139 评委打分.xlsx 2 judge1"])
  }

  @Test func `without a written exam everybody who applied is interviewed`() {
    var folder = HiringFolder([
      "笔试满分": "", "笔试取位": "", "面试入围": "", "同分入围": "", "笔试权重": "0", "面试权重": "100",
    ])
    folder.fill(HiringFile.posts, [postRow()])
    folder.fill(HiringFile.applicants, applicantRows(2))
    folder.fill(HiringFile.judgedMarks, judgedRows(["101": "80 85 90", "102": "80 86 90"]))
    #expect(folder.run(interviewStep).findings.isEmpty)
    #expect(folder.run(totalsStep).findings.isEmpty)
    #expect(folder.texts(HiringFile.totals, "准考证号") == ["102", "101"])
    #expect(folder.texts(HiringFile.totals, "总成绩") == ["86", "85"])
  }

  @Test func `a substitute is interviewed in place of who left`() {
    var folder = afterWritten(["90", "80", "70", "60"])
    folder.run(shortlistStep)
    folder.fill(HiringFile.withdrawals, [left("101", "面试前")])
    folder.run(interviewSubstitutesStep)
    folder.fill(
      HiringFile.judgedMarks,
      judgedRows(["102": "80 85 90", "103": "80 85 90", "104": "80 85 90"]))
    #expect(folder.run(interviewStep).findings.isEmpty)
    #expect(folder.texts(HiringFile.interview, "准考证号") == ["102", "103", "104"])
  }

  @Test func `everybody who is to be interviewed is there, and nobody else`() {
    let (outcome, _) = interviewed(
      judgedRows(["101": "80 85 90", "102": "80 85 90", "109": "80 85 90"]))
    #expect(
      outcome.findingsInShort == [
        "HIRE-137 评委打分.xlsx 4 ticket", "HIRE-138 评委打分.xlsx ticket",
      ])
  }
}
