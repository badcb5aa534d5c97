import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import gongshi

@Suite struct StepTests {
  private func agree(_ text: String, _ golden: String, _ folder: ContestFolder) {
    let complaint = goldenDifference(folder.steady(text) + "\n", golden)
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func `a step writes what it works out and says what comes next`() throws {
    try ContestFolder.trying { folder throws in
      let report = try folder.run(Contest.rank)
      #expect(report.ending == .written && report.isDone)
      agree(report.text, "step-written.txt", folder)
      #expect(
        try folder.rows(of: Contest.results) == [
          [.text("101"), .text("王小明"), .score(Score(units: 86_500_000)), .text("是")],
          [.text("102"), .text("欧阳小小"), .score(Score(units: 59_990_000)), .text("否")],
          [.text("103"), .text("李四"), .score(Score(60)), .text("是")],
        ])
    }
  }

  @Test func `every mistake of every file comes at once, with its file`() throws {
    let entries = [["101", "王小明", "12"], ["101", "欧阳小小", ""], ["10", "李四", ""]]
    try ContestFolder.trying(
      entries: entries, marks: [["101", "186.5"]], plan: "合格线: 六十\n别的: 1\n"
    ) { folder throws in
      let before = try folder.names
      let report = try folder.run(Contest.rank)
      #expect(report.ending == .notWorkedOut && !report.isDone)
      agree(report.text, "step-mistakes.txt", folder)
      #expect(try folder.names == before)
    }
  }

  @Test func `what the step itself finds is put in the cell of its file`() throws {
    try ContestFolder.trying(marks: [["999", "60"]]) { folder throws in
      let report = try folder.run(Contest.rank)
      #expect(
        report.run.findings.map { "\($0)" } == [
          "成绩 录入.xlsx 第 2 行 “号码”(A2):报名表里没有这个号码,请核对号码。[TEST-001]"
        ])
      #expect(!report.isDone)
    }
  }

  @Test func `what the step finds in a setting has its line`() throws {
    try ContestFolder.trying(plan: "# 方案\n合格线: 101\n") { folder throws in
      let report = try folder.run(Contest.rank)
      #expect(
        report.run.findings.map { "\($0)" } == ["方案.yaml 第 2 行 “合格线”:比满分还高,请改低。[TEST-002]"])
    }
  }

  @Test func `files that are missing are named with the command that makes them`() throws {
    try ContestFolder.trying { folder throws in
      for name in ["报名表.xlsx", "方案.yaml"] {
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent(name))
      }
      let rank = folder.steady(try folder.run(Contest.rank).text)
      #expect(rank.contains("方案.yaml:文件夹里没有这个文件") && rank.contains("报名表.xlsx:文件夹里没有这个文件"))
      let seats = folder.steady(try folder.run(Contest.seating).text)
      #expect(seats.contains("成绩.xlsx:文件夹里没有这个文件,请先运行 gongshi general rank '/办公/2026 竞赛'"))
    }
  }

  @Test(arguments: [
    ("报名表.csv", "只有 报名表.csv,请用 Excel 或 WPS 打开它,另存为 报名表.xlsx。"),
    ("报名表(1).xlsx", "只有 报名表(1).xlsx,请核对,改名为 报名表.xlsx。"),
    ("报名表说明.xlsx", "请用 gongshi general start "), ("报名表.pdf", "请用 gongshi general start "),
  ])
  func `a file under nearly the right name is pointed at`(
    _ name: String, _ words: String
  ) throws {
    try ContestFolder.trying { folder throws in
      try FileManager.default.moveItem(
        at: folder.url.appendingPathComponent("报名表.xlsx"),
        to: folder.url.appendingPathComponent(name))
      let text = try folder.run(Contest.rank).text
      #expect(text.contains("报名表.xlsx:文件夹里没有这个文件,\(words)"), "\(text)")
    }
  }

  @Test func `another table is told with the command that makes the right one`() throws {
    try ContestFolder.trying { folder throws in
      let marks = WorkFile("成绩 录入.xlsx", Contest.seats.roster, filledByHand: true)
      try folder.fill(marks, [])
      let findings = try folder.run(Contest.rank).run.findings.map { folder.steady("\($0)") }
      #expect(
        findings == [
          "成绩 录入.xlsx:没有找到《成绩录入》的表头,请核对是不是交错了表;要重新做的,先移开这个文件,"
            + "再运行 gongshi general start '/办公/2026 竞赛'。[R-HEAD-01]"
        ])
    }
  }

  @Test func `settings that are no UTF-8 are one of the mistakes`() throws {
    try ContestFolder.trying(marks: [["999", "160"]]) { folder throws in
      try Data([0xBA, 0xCF, 0xB8, 0xF1, 0x3A, 0x20, 0x31]).write(
        to: folder.url.appendingPathComponent("方案.yaml"))
      let report = try folder.run(Contest.rank)
      #expect(report.run.findings.map(\.finding.rule) == ["F-FILE-02", "R-RANGE-02"])
      #expect(report.text.contains("下一步:改好后再运行"))
    }
  }

  @Test(arguments: [([] as [[String]], 3), ([["102", "欧阳小小"]], 2)])
  func `an optional file may be blank or missing`(_ absent: [[String]], _ rows: Int) throws {
    try ContestFolder.trying { folder throws in
      try folder.fill(Contest.absent, absent)
      #expect(try folder.run(Contest.rank).run.output?.rows.count == rows)
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent("缺考.xlsx"))
      #expect(try folder.run(Contest.rank).run.output?.rows.count == 3)
    }
  }

  @Test func `a form that is still blank is a mistake where it is needed`() throws {
    try ContestFolder.trying(marks: []) { folder throws in
      #expect(
        try folder.run(Contest.rank).run.findings.map { "\($0)" } == [
          "成绩 录入.xlsx:表头下面一行都没有填,请填写。[R-ROW-01]"
        ])
    }
  }

  @Test func `the same again is said and not written`() throws {
    try ContestFolder.trying { folder throws in
      _ = try folder.run(Contest.rank)
      let file = folder.url.appendingPathComponent("成绩.xlsx").path
      let first = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
      let report = try folder.run(Contest.rank)
      #expect(report.ending == .unchanged && report.isDone)
      #expect(report.text.contains("未变:成绩.xlsx 和这次算出的一样(3 行)。"))
      let second = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
      #expect(first == second)
    }
  }

  @Test func `another outcome is kept out until someone says so, and counted`() throws {
    try ContestFolder.trying { folder throws in
      _ = try folder.run(Contest.rank)
      let before = try folder.rows(of: Contest.results)
      try folder.fill(Contest.marks, [["101", "86.5"], ["102", "61"], ["104", "70"]])
      try folder.fill(Contest.entries, ContestFolder.entries + [["104", "赵六", ""]])
      let kept = try folder.run(Contest.rank)
      #expect(kept.ending == .kept && !kept.isDone)
      agree(kept.text, "step-kept.txt", folder)
      #expect(try folder.rows(of: Contest.results) == before)
      let planned = try folder.run(Contest.rank, dryRun: true)
      #expect(planned.ending == .planned && planned.text.hasSuffix("--replace"))
      #expect(try folder.rows(of: Contest.results) == before)
      let written = try folder.run(Contest.rank, replace: true)
      #expect(written.ending == .written)
      #expect(try folder.rows(of: Contest.results).count == 3)
      #expect(written.text.contains("与原来比:新增 1 行,变化 1 行,减少 1 行。"))
    }
  }

  @Test func `a dry run writes nothing`() throws {
    try ContestFolder.trying { folder throws in
      let before = try folder.names
      let report = try folder.run(Contest.rank, dryRun: true)
      #expect(report.ending == .planned && report.text.contains("这次没有写"))
      #expect(try folder.names == before)
    }
  }

  @Test func `what the office filled in stays when the step is done again`() throws {
    try ContestFolder.trying { folder throws in
      _ = try folder.run(Contest.rank)
      #expect(try folder.run(Contest.seating).isDone)
      #expect(try folder.rows(of: Contest.seats).map(\.last) == [.empty, .empty])
      try folder.fill(Contest.seats, [["101", "王小明", "7"], ["103", "李四", "8"]])
      #expect(try folder.run(Contest.seating).ending == .unchanged)
      try folder.fill(Contest.marks, [["101", "90"], ["102", "90"]])
      _ = try folder.run(Contest.rank, replace: true)
      #expect(try folder.run(Contest.seating, replace: true).ending == .written)
      #expect(try folder.rows(of: Contest.seats).map(\.last) == [.integer(7), .empty])
    }
  }

  @Test func `rows that the next step could not read are not written`() throws {
    let careless = WorkStep(
      "careless", "不小心", from: [Contest.entries], to: Contest.results, words: ""
    ) { _ in
      WorkOutcome(rows: [[.text("101"), .text("王小明"), .score(Score(101)), .empty]])
    }
    try ContestFolder.trying { folder throws in
      let report = try folder.run(careless)
      #expect(report.ending == .notWorkedOut)
      #expect(Set(report.run.findings.map(\.finding.rule)) == ["R-RANGE-02", "R-REQ-01"])
      #expect(report.run.findings.allSatisfy { $0.file == "成绩.xlsx" })
      #expect(!(try folder.names.contains("成绩.xlsx")))
    }
  }

  @Test func `an output that cannot be read is in the way, and one that cannot be written says so`()
    throws
  {
    try ContestFolder.trying { folder throws in
      try folder.write("不是表格", to: "成绩.xlsx")
      let kept = try folder.run(Contest.rank)
      #expect(kept.ending == .kept && kept.text.contains("读不出来"))
      #expect(try folder.run(Contest.rank, replace: true).ending == .written)
    }
    try ContestFolder.trying { folder throws in
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent("成绩.xlsx"), withIntermediateDirectories: false)
      let before = try folder.names
      #expect(throws: (any Error).self) { try folder.run(Contest.rank, replace: true) }
      #expect(try folder.names == before)
    }
  }

  @Test func `programs get all of it as JSON`() throws {
    try ContestFolder.trying { folder throws in
      agree(try folder.run(Contest.rank).json.text, "step.json", folder)
    }
  }
}
