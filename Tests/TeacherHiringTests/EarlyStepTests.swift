import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

@Suite struct OpeningStepTests {
  private func opening(
    _ posts: [[String: String]], _ applicants: [[String: String]], _ changes: [String: String]
  ) -> (outcome: WorkOutcome, rows: [String]) {
    var folder = HiringFolder(changes)
    folder.fill(HiringFile.posts, posts)
    folder.fill(HiringFile.applicants, applicants)
    let outcome = folder.run(openingStep)
    let rows = folder.list(HiringFile.adjustment).map { row in
      [AdjustedPost.old, AdjustedPost.applicants, AdjustedPost.new].map { "\(row[$0] ?? -1)" }
        .joined(separator: " ") + " " + (row[AdjustedPost.way] ?? "")
    }
    return (outcome, rows)
  }

  @Test(arguments: [
    ("5", 8, "1:2", "按比例核减", ["5 8 4 核减"]), ("5", 10, "1:2", "按比例核减", []),
    ("1", 1, "1:2", "按比例核减", ["1 1 0 取消"]), ("5", 9, "1:2", "取消", ["5 9 0 取消"]),
    ("5", 8, "1:2", "调剂", ["5 8 4 调剂"]),
  ])
  func `a post with too few applicants is cut, cancelled or moved`(
    _ planned: String, _ count: Int, _ ratio: String, _ shortfall: String, _ rows: [String]
  ) {
    let result = opening(
      [postRow(["招聘人数": planned])], applicantRows(count), ["开考比例": ratio, "不足开考比例": shortfall])
    #expect(result.rows == rows)
    #expect(result.outcome.findings.isEmpty)
  }

  @Test func `the post's own ratio goes before the scheme's`() {
    let scheme = ["开考比例": "1:3", "不足开考比例": "按比例核减"]
    let posts = [postRow(["招聘人数": "2", "开考比例": "1:2"])]
    #expect(opening(posts, applicantRows(4), scheme).rows == [])
    #expect(opening([postRow(["招聘人数": "2"])], applicantRows(4), scheme).rows == ["2 4 1 核减"])
  }

  @Test func `what cannot be measured is said`() {
    let unreadable = opening(
      [postRow(["开考比例": "一比三"])], applicantRows(1), ["开考比例": "1:3", "不足开考比例": "取消"])
    #expect(unreadable.outcome.findingsInShort == ["HIRE-133 岗位表.xlsx 2 openingRatio"])
    let alone = opening([postRow(["开考比例": "1:3"])], applicantRows(1), [:])
    #expect(alone.outcome.findingsInShort == ["HIRE-132 不足开考比例"])
    let elsewhere = opening([postRow()], applicantRows(1, [0: ["招聘岗位": "小学数学教师"]]), [:])
    #expect(elsewhere.outcome.findingsInShort == ["HIRE-126 报名表.xlsx 2 post"])
  }

  @Test func `a post code that is wrong or needed is found in its own cell`() {
    let coded = [postRow(["岗位代码": "0001"]), postRow(["岗位代码": "0002"])]
    let wrong = opening(coded, applicantRows(1, [0: ["岗位代码": "0009"]]), [:]).outcome
    #expect(wrong.findingsInShort == ["HIRE-126 报名表.xlsx 2 postCode"])
    #expect(wrong.findings[0].finding.problem.hasSuffix("的岗位代码是 0001、0002,不是 0009"))
    let missing = opening(coded, applicantRows(1), [:]).outcome
    #expect(missing.findingsInShort == ["HIRE-126 报名表.xlsx 2 postCode"])
    #expect(missing.findings[0].finding.problem.hasSuffix("这里没有写岗位代码"))
    #expect(opening(coded, applicantRows(1, [0: ["岗位代码": "0002"]]), [:]).outcome.findings.isEmpty)
  }

  @Test func `ages are counted to the cut-off day and nothing of the number is shown`() {
    let limit = [postRow(["年龄上限": "27"])]
    let people = applicantRows(
      2, [1: ["身份证号": sampleResidentID(born: "1998-05-16", serial: 3)]])
    #expect(opening(limit, people, [:]).outcome.findingsInShort == ["HIRE-128 年龄截止日"])
    let found = opening(limit, people, ["年龄截止日": "2026-05-16"]).outcome
    #expect(found.findingsInShort == ["HIRE-127 报名表.xlsx 3 residentID"])
    #expect(found.findings.allSatisfy { !$0.finding.problem.contains("1998") })
    #expect(opening(limit, people, ["年龄截止日": "2026-05-15"]).outcome.findings.isEmpty)
    #expect(opening(limit, people, ["年龄截止日": "2026-05-17"]).outcome.findings.count == 2)
  }
}

@Suite struct KeyingStepTests {
  private func keying(
    _ first: [[String: String]], _ second: [[String: String]],
    _ settlements: [[String: String]] = []
  ) -> (outcome: WorkOutcome, folder: HiringFolder) {
    var folder = HiringFolder()
    folder.fill(HiringFile.firstKeying, first)
    folder.fill(HiringFile.secondKeying, second)
    if !settlements.isEmpty { folder.fill(HiringFile.settlements, settlements) }
    return (folder.run(keyingStep), folder)
  }

  @Test func `two that agree go on as they are`() {
    let (outcome, folder) = keying(keyedRows(["82.5", "缺考"]), keyedRows(["82.50", "缺考"]))
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.rawMarks, "笔试成绩") == ["82.5", ""])
    #expect(folder.texts(HiringFile.rawMarks, "备注") == ["", "缺考"])
    #expect(folder.texts(HiringFile.rawMarks, "裁定人") == ["", ""])
  }

  @Test func `the order of the second does not matter`() {
    let (outcome, folder) = keying(
      keyedRows(["82.5", "70"]), keyedRows(["82.5", "70"]).reversed())
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.rawMarks, "笔试成绩") == ["82.5", "70"])
  }

  @Test func `each differing cell stops until it is settled`() {
    var second = keyedRows(["85.2", "70"])
    second[1]["学科成绩"] = "40"
    let (outcome, folder) = keying(keyedRows(["82.5", "70"]), second)
    #expect(
      outcome.findingsInShort == [
        "HIRE-122 笔试录入乙.xlsx 2 written", "HIRE-122 笔试录入乙.xlsx 3 subject",
      ])
    #expect(outcome.rows.isEmpty)
    #expect(folder.list(HiringFile.rawMarks).isEmpty)
  }

  @Test func `a settled value names who settled it`() {
    let settled = [["准考证号": "101", "项目": "笔试成绩", "裁定值": "85.2", "裁定人": "李红"]]
    let (outcome, folder) = keying(keyedRows(["82.5", "70"]), keyedRows(["85.2", "70"]), settled)
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.rawMarks, "笔试成绩") == ["85.2", "70"])
    #expect(folder.texts(HiringFile.rawMarks, "裁定人") == ["李红", ""])
  }

  @Test func `absent against present is settled like any cell`() {
    let settled = [
      ["准考证号": "101", "项目": "笔试成绩", "裁定人": "李红"],
      ["准考证号": "101", "项目": "备注", "裁定值": "缺考", "裁定人": "李红"],
    ]
    let (outcome, folder) = keying(keyedRows(["缺考"]), keyedRows(["85.2"]), settled)
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.rawMarks, "笔试成绩") == [""])
    #expect(folder.texts(HiringFile.rawMarks, "备注") == ["缺考"])
  }

  @Test(arguments: [
    ("84", ["HIRE-124 笔试裁定.xlsx 2 value"], false), ("八十", ["HIRE-124 笔试裁定.xlsx 2 value"], true),
    ("82.555", ["HIRE-124 笔试裁定.xlsx 2 value"], true), ("82.5", [], false),
  ])
  func `a settlement is one of the two, or to be explained`(
    _ value: String, _ findings: [String], _ isBlocked: Bool
  ) {
    let settled = [["准考证号": "101", "项目": "笔试成绩", "裁定值": value, "裁定人": "李红"]]
    let (outcome, _) = keying(keyedRows(["82.5"]), keyedRows(["85.2"]), settled)
    #expect(outcome.findingsInShort == findings)
    #expect(outcome.isBlocked == isBlocked)
  }

  @Test func `a ticket of one sheet only and a settlement of nothing are found`() {
    let settled = [["准考证号": "101", "项目": "笔试成绩", "裁定值": "82.5", "裁定人": "李红"]]
    let (outcome, _) = keying(
      keyedRows(["82.5", "70"]), keyedRows(["82.5"]) + [["准考证号": "109", "笔试成绩": "70"]], settled)
    #expect(
      outcome.findingsInShort == [
        "HIRE-123 笔试录入甲.xlsx 3 ticket", "HIRE-123 笔试录入乙.xlsx 3 ticket",
        "HIRE-125 笔试裁定.xlsx 2 ticket",
      ])
  }
}

@Suite struct WrittenStepTests {
  private func written(
    _ marks: [String], _ changes: [String: String] = [:],
    applicants: [[String: String]]? = nil, keyed: [[String: String]]? = nil
  ) -> (outcome: WorkOutcome, folder: HiringFolder) {
    var folder = HiringFolder(changes)
    folder.fill(HiringFile.posts, [postRow()])
    folder.fill(HiringFile.applicants, applicants ?? applicantRows(marks.count))
    folder.fill(HiringFile.firstKeying, keyed ?? keyedRows(marks))
    folder.fill(HiringFile.secondKeying, keyed ?? keyedRows(marks))
    folder.run(keyingStep)
    return (folder.run(writtenStep), folder)
  }

  @Test func `marks are ranked with gaps after ties and the absent last`() {
    let (outcome, folder) = written(["71", "缺考", "72", "70", "71", "71"])
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.written, "准考证号") == ["103", "101", "105", "106", "104", "102"])
    #expect(folder.texts(HiringFile.written, "名次") == ["1", "2", "2", "2", "5", ""])
    #expect(folder.texts(HiringFile.written, "备注").last == "缺考")
    #expect(folder.texts(HiringFile.written, "笔试折算成绩") == ["", "", "", "", "", ""])
    #expect(outcome.summary == ["6 人,缺考和成绩无效 1 人"])
  }

  @Test func `an applicant with an unknown post has one finding, and the mark none`() {
    let applicants = applicantRows(2, [1: ["招聘岗位": "小学数学教师"]])
    #expect(
      written(["80", "81"], applicants: applicants).outcome.findingsInShort
        == ["HIRE-126 报名表.xlsx 3 post"])
  }

  @Test func `a paper out of 150 is converted and a bonus is added`() {
    let changes = [
      "笔试满分": "150", "折算取位": "2位四舍五入", "加分位置": "折算后的笔试成绩", "加分上限": "5",
    ]
    let (outcome, folder) = written(
      ["123", "120"], changes, applicants: applicantRows(2, [1: ["加分": "6"]]))
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.written, "准考证号") == ["102", "101"])
    #expect(folder.texts(HiringFile.written, "笔试折算成绩") == ["85", "82"])
    #expect(folder.texts(HiringFile.written, "加分") == ["5", ""])
  }

  @Test func `a conversion without an end is not printed, and cannot be with a bonus`() {
    let exact = ["笔试满分": "150", "折算取位": "不取位"]
    let (outcome, folder) = written(["123.01", "120"], exact)
    #expect(outcome.findings.isEmpty)
    #expect(folder.texts(HiringFile.written, "笔试折算成绩") == ["", ""])
    let bonus = exact.merging(["加分位置": "折算后的笔试成绩"]) { $1 }
    let (refused, _) = written(
      ["123.01", "120"], bonus, applicants: applicantRows(2, [1: ["加分": "5"]]))
    #expect(refused.findingsInShort == ["HIRE-134 折算取位"])
  }

  @Test func `everybody has a mark or is absent, and only those who applied`() {
    let (outcome, _) = written(
      [], applicants: applicantRows(2), keyed: keyedRows(["80"]) + [["准考证号": "109", "笔试成绩": "70"]])
    #expect(
      outcome.findingsInShort == [
        "HIRE-130 报名表.xlsx 3 ticket", "HIRE-129 笔试原始成绩.xlsx 3 ticket",
      ])
  }

  @Test func `no mark is above the paper's, and no bonus where there is none`() {
    #expect(written(["100.5"]).outcome.findingsInShort == ["HIRE-131 笔试原始成绩.xlsx 2 written"])
    #expect(written(["100"]).outcome.findings.isEmpty)
    let bonus = written(["80"], applicants: applicantRows(1, [0: ["加分": "5"]]))
    #expect(bonus.outcome.findingsInShort == ["HIRE-147 报名表.xlsx 2 bonus"])
  }

  @Test func `a scheme without a written exam has no such step`() {
    let none = ["笔试满分": "", "笔试取位": "", "面试入围": "", "同分入围": "", "笔试权重": "0", "面试权重": "100"]
    #expect(written(["80"], none).outcome.findingsInShort == ["HIRE-120 笔试权重"])
  }

  @Test func `a scheme that cannot be read stops with its own findings`() {
    #expect(written(["80"], ["笔试权重": "40"]).outcome.findingsInShort == ["HIRE-101 面试权重"])
    #expect(written(["80"], ["公布日期": ""]).outcome.findingsInShort == ["HIRE-120"])
  }
}

@Suite struct WithdrawalRegisterTests {
  @Test(arguments: [
    ("退出", "", ["HIRE-121"]), ("退出", "自愿放弃", ["R-LIST-01"]), ("退出", "放弃", []),
    ("放弃递补", "", []),
  ])
  func `a reason is needed of those who leave, and asked for once`(
    _ kind: String, _ reason: String, _ rules: [String]
  ) {
    let row = ["准考证号": "101", "环节": "体检", "情形": kind, "原因类别": reason]
    #expect(imported([row], as: withdrawals).findings.map(\.rule) == rules)
  }
}
