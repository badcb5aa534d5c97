import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

/// A hiring for one post up to the written exam.
@Suite struct TotalsStepTests {
  private func totalled(
    _ written: [String], _ interviews: KeyValuePairs<String, String>, seats: Int = 1,
    _ changes: [String: String] = [:], applicants: [Int: [String: String]] = [:]
  ) -> (outcome: WorkOutcome, folder: HiringFolder) {
    var folder = afterWritten(written, seats: seats, changes, applicants: applicants)
    folder.run(shortlistStep)
    folder.fill(HiringFile.judgedMarks, judgedRows(interviews))
    folder.run(interviewStep)
    return (folder.run(totalsStep), folder)
  }

  @Test func `totals are added up, ranked and chosen from`() {
    let (outcome, folder) = totalled(
      ["71.5", "80", "90"], ["101": "82 82.33 83", "102": "70 70 70", "103": "缺考"])
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.totals, "准考证号") == ["101", "102", "103"])
    #expect(folder.texts(HiringFile.totals, "总成绩") == ["76.92", "75", ""])
    #expect(folder.texts(HiringFile.totals, "名次") == ["1", "2", ""])
    #expect(folder.texts(HiringFile.totals, "是否进入体检考察") == ["是", "否", "否"])
    #expect(folder.texts(HiringFile.totals, "是否等额人选") == ["", "", ""])
    #expect(outcome.summary == ["2 人有总成绩,1 人进入体检考察"])
  }

  @Test func `a pool wider than the posts has both flags`() {
    let (_, folder) = totalled(
      ["90", "80", "70"], ["101": "80 80 80", "102": "80 80 80", "103": "80 80 80"],
      ["体检入围": "1.5n进一"])
    #expect(folder.texts(HiringFile.totals, "是否进入体检考察") == ["是", "是", "否"])
    #expect(folder.texts(HiringFile.totals, "是否等额人选") == ["是", "否", "否"])
  }

  @Test func `a tie at the last place names the missing answer, and a lot settles it`() {
    let tie: KeyValuePairs = ["101": "80 80 80", "102": "80 80 80"]
    let chain = ["同分顺序": "面试成绩 抽签"]
    let (outcome, _) = totalled(["80", "80"], tie, chain)
    #expect(outcome.findingsInShort == ["HIRE-135 报名表.xlsx 2 lot"])
    #expect(outcome.findings.first?.finding.remedy == "请公开抽签,把这几个人抽到的号填进报名表")
    #expect(outcome.rows.isEmpty)
    let drawn = totalled(["80", "80"], tie, chain, applicants: [0: ["抽签": "2"], 1: ["抽签": "1"]])
    #expect(drawn.outcome.findings.isEmpty)
    #expect(drawn.folder.texts(HiringFile.totals, "准考证号") == ["102", "101"])
    #expect(drawn.folder.texts(HiringFile.totals, "名次") == ["1", "2"])
  }

  @Test func `a tie that decides nothing shares a rank`() {
    let (outcome, folder) = totalled(
      ["80", "80", "70"], ["101": "80 80 80", "102": "80 80 80", "103": "80 80 80"], seats: 2,
      ["同分顺序": "面试成绩"])
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.totals, "名次") == ["1", "1", "3"])
  }

  @Test func `the judges' sum may decide`() {
    let (outcome, folder) = totalled(
      ["80", "80"], ["101": "70 80 90", "102": "75 80 90"], ["同分顺序": "面试成绩 评委总分"])
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.totals, "准考证号") == ["102", "101"])
  }

  @Test func `a total is explained from the folder`() throws {
    let (_, folder) = totalled(
      ["71.5", "80", "90", "60"], ["101": "82 82.33 83", "102": "70 70 70", "103": "缺考"])
    let lines = try #require(hiringExplanation(of: "102", in: folder.input))
    #expect(
      lines == [
        "准考证号 102,“云溪县第一小学”的“小学语文教师”,招聘 1 人", "笔试 80.00",
        "评委 第1考场3 位:70.00、70.00、70.00;去掉最高 70.00、最低 70.00,70.00÷1=70.00(2位四舍五入)",
        "面试 70.00", "总成绩 80.00×50%+70.00×50%=75.00(2位四舍五入)", "名次 第 2 名,本岗位有总成绩的 2 人",
        "前一人 准考证号 101,总成绩 76.92,更高", "不在体检入围范围以内",
      ])
    #expect(hiringExplanation(of: "103", in: folder.input)?.last == "没有总成绩:面试缺考")
    #expect(
      hiringExplanation(of: "104", in: folder.input)?.suffix(2) == [
        "笔试名次 第 4 名,本岗位有笔试成绩的 4 人", "没有入围面试:应取 3 人,取到 71.5,这里是 60",
      ])
    #expect(hiringExplanation(of: "999", in: folder.input) == nil)
  }

  @Test func `the workbook says of everybody what is said of each, best first`() throws {
    let (_, folder) = totalled(
      ["71.5", "80", "90"], ["101": "70 70 70", "102": "82 82.33 83", "103": "缺考"])
    let rows = try #require(HiringCalculations(in: folder.input))
    #expect(rows.map { $0[0].words } == ["102", "101", "103"])
    #expect(rows.map { $0[1].words } == ["1", "2", ""])
    for row in rows {
      let lines = try #require(hiringExplanation(of: row[0].words, in: folder.input))
      #expect(row[3].words == lines.joined(separator: "\n"))
    }
    // The judges' marks among them.
    #expect(rows[0][3].words.contains("82.33"))
  }

  @Test func `all totals are explained as each is`() {
    let (_, folder) = totalled(
      ["71.5", "80", "90"], ["101": "82 82.33 83", "102": "70 70 70", "103": "缺考"])
    let all = hiringExplanations(in: folder.input)
    #expect(all.map(\.ticket) == ["101", "102", "103"])
    for (ticket, text) in all {
      #expect(
        hiringExplanation(of: ticket, in: folder.input)
          == text.split(separator: "\n").map(String.init))
    }
  }

  @Test func `an explanation tells the judges' marks and the level of the room`() throws {
    let levelling = ["考场平衡": "二次平均法", "平衡平均分取位": "4位四舍五入", "平衡系数取位": "4位四舍五入"]
    var folder = afterWritten(["90", "80", "70", "60"], seats: 2, levelling)
    folder.run(shortlistStep)
    folder.fill(
      HiringFile.judgedMarks,
      judgedRows(["101": "79 80 83", "102": "90 90 90"])
        + judgedRows(["103": "82 82 82", "104": "98 98 98"], room: "第2考场"))
    folder.run(interviewStep)
    let lines = try #require(hiringExplanation(of: "101", in: folder.input))
    #expect(
      lines[2...4] == [
        "评委 第1考场3 位:79.00、80.00、83.00;去掉最高 83.00、最低 79.00,80.00÷1=80.00(2位四舍五入)",
        "平衡 二次平均法,本考场系数 1.0294:80.00×1.0294=82.35(2位四舍五入)", "面试 82.35",
      ])
    #expect(folder.texts(HiringFile.interview, "面试成绩").first == "82.35")
  }
}
