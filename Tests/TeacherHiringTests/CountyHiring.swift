import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

extension HiringFolder {
  /// What the made-up county's scheme says beyond the plain one.
  static let countyScheme = [
    "笔试满分": "150", "折算取位": "2位四舍五入", "笔试权重": "40", "面试权重": "60", "开考比例": "1:3",
    "不足开考比例": "按比例核减", "年龄截止日": "2026-03-31", "同分顺序": "笔试成绩 学历 抽签",
    "考场平衡": "二次平均法", "平衡平均分取位": "4位四舍五入", "平衡系数取位": "4位四舍五入",
  ]

  /// Three hundred people for twelve posts, with ties, absences and withdrawals, done to the end.
  static func county() throws -> HiringFolder {
    let sample = SampleHiring()
    var folder = HiringFolder(countyScheme)
    folder.fill(HiringFile.posts, sample.posts)
    folder.fill(
      HiringFile.applicants,
      sample.applicants.enumerated().map { $1.merging(["抽签": "\($0 + 1)"]) { $1 } })
    expectClean(folder.run(openingStep))
    let keyed = sample.written.map { ticket, mark in
      mark.map { ["准考证号": ticket, "笔试成绩": $0] } ?? ["准考证号": ticket, "备注": "缺考"]
    }
    folder.fill(HiringFile.firstKeying, keyed)
    folder.fill(HiringFile.secondKeying, keyed)
    for step in [keyingStep, writtenStep, shortlistStep] { expectClean(folder.run(step)) }
    let dropped = try #require(folder.texts(HiringFile.interviewees, "准考证号").first)
    folder.fill(
      HiringFile.withdrawals, [["准考证号": dropped, "环节": "面试前", "情形": "退出", "原因类别": "放弃"]])
    expectClean(folder.run(interviewSubstitutesStep))
    let tickets =
      folder.texts(HiringFile.interviewees, "准考证号").dropFirst()
      + folder.texts(HiringFile.interviewSubstitutes, "准考证号").filter { !$0.isEmpty }
    folder.fill(HiringFile.judgedMarks, judged(Array(tickets)))
    expectClean(folder.run(interviewStep))
    expectClean(folder.run(totalsStep))
    expectClean(folder.run(substitutesStep))
    folder.fill(HiringFile.examination, examination(folder))
    expectClean(folder.run(proposedStep))
    expectClean(folder.run(resultStep))
    return folder
  }

  private static func expectClean(_ outcome: WorkOutcome) {
    #expect(outcome.findingsInShort.filter { !$0.hasPrefix("HIRE-142") } == [])
  }

  private static func judged(_ tickets: [String]) -> [[String: String]] {
    SampleHiring.judged(tickets).map { ticket, room, marks in
      var row = ["考场": "第\(room)考场", "准考证号": ticket]
      for (index, mark) in marks.enumerated() { row["评委\(index + 1)"] = mark }
      return row
    }
  }

  private static func examination(_ folder: HiringFolder) -> [[String: String]] {
    let headers = ["招聘单位", "招聘岗位", "岗位代码", "准考证号", "总成绩", "名次"]
    let columns = headers.map { folder.texts(HiringFile.totals, $0) }
    let goesOn = folder.texts(HiringFile.totals, "是否进入体检考察")
    return goesOn.indices.filter { goesOn[$0] == "是" }.map { index in
      Dictionary(uniqueKeysWithValues: zip(headers, columns.map { $0[index] }))
        .merging(["结论": "合格"]) { $1 }
    }
  }
}
