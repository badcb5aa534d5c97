import Disclosure
import DisclosureSheets
import DisclosureTesting
import Foundation
import TeacherHiring
import Testing

@testable import gongshi

/// The arithmetic of a hiring after its interviews, from workbooks that lie in a folder.
@Suite struct ExplainCommandTests {
  @Test func `everybody's calculation is written, a row each, best first`() throws {
    try withInterviewedFolder { folder throws in
      let made = try run("gongshi hiring explain 全部 招聘 -o 计算.xlsx", in: folder)
      #expect(made.status == 0 && made.output == "计算过程:计算.xlsx(4 人)\n", "\(made.output)")
      let rows = try cells(ofFileAt: folder.appendingPathComponent("计算.xlsx").path)
      #expect(rows[2] == ["准考证号", "名次", "总成绩", "计算过程"])
      // Who stayed away has neither rank nor total; who cannot be told apart shares a rank.
      #expect(
        rows[3...].map { $0.dropLast() } == [
          ["2026002", "1", "85"], ["2026001", "2", "79.99"], ["2026004", "2", "79.99"],
          ["2026003"],
        ])
    }
  }

  @Test func `a row says what is said of that candidate alone`() throws {
    try withInterviewedFolder { folder throws in
      let made = try run("gongshi hiring explain 全部 招聘 --output 计算.xlsx --json", in: folder)
      #expect(made.status == 0 && made.output.contains("\"rows\": 4"), "\(made.output)")
      for row in try cells(ofFileAt: folder.appendingPathComponent("计算.xlsx").path)[3...] {
        let alone = try run("gongshi hiring explain \(row[0]) 招聘", in: folder)
        #expect(alone.output == (row.last ?? "") + "\n")
      }
    }
  }

  @Test(arguments: [
    ("2026001 招聘 -o 计算.xlsx", 64, "全部"), ("全部 招聘 -o 计算.txt", 64, ".xlsx"),
    ("全部 招聘 -o 招聘/面试成绩.xlsx", 64, "面试成绩.xlsx"), ("全部 招聘 -o 没有/计算.xlsx", 1, "FILE-001"),
    ("9999999 招聘", 1, "HIRE-EXP-01"),
  ])
  func `nothing is written where it should not be`(
    _ line: String, _ code: Int, _ words: String
  ) throws {
    try withInterviewedFolder { folder throws in
      let before = try contents(of: folder)
      let made = try run("gongshi hiring explain \(line)", in: folder)
      #expect(made.status == Int32(code) && made.output.contains(words), "\(made.output)")
      #expect(try contents(of: folder) == before)
    }
  }

  @Test func `before the interview there is nothing to write`() throws {
    try withInterviewedFolder { folder throws in
      try FileManager.default.removeItem(at: folder.appendingPathComponent("招聘/面试成绩.xlsx"))
      let made = try run("gongshi hiring explain 全部 招聘 -o 计算.xlsx", in: folder)
      #expect(made.status == 1 && made.output.contains("HIRE-EXP-02"), "\(made.output)")
      #expect(try contents(of: folder) == ["招聘"])
    }
  }
}

/// One post for one person, four candidates: one ahead, two equal, one who stayed away.
private func withInterviewedFolder(_ body: (URL) throws -> Void) throws {
  try withScratchFolder { scratch throws in
    _ = try run("gongshi hiring start 招聘 --scheme yandu-2015", in: scratch)
    let sample = SampleHiring(schools: 1, posts: 3, candidates: 8)
    let people = Array(sample.applicants.suffix(4)).enumerated().map { index, row in
      row.merging(["准考证号": "202600\(index + 1)"]) { $1 }
    }
    func fill(_ file: WorkFile, _ rows: [SampleHiring.Row]) throws {
      let list = imported(rows, as: file.roster)
      try #require(list.findings.filter { $0.severity == .mustFix }.map(\.description) == [])
      try writeFilledWorkbook(
        for: hiringChain.subject(of: file), rows: list.records.map(\.fields), words: "虚构。",
        to: scratch.appendingPathComponent("招聘/\(file.name)").path)
    }
    try fill(HiringFile.posts, sample.posts)
    try fill(HiringFile.applicants, people)
    let written = zip(["80", "80", "90", "80"], ["2", "2", "1", "2"]).map {
      ["笔试成绩": $0, "笔试折算成绩": $0, "名次": $1]
    }
    let interviews = ["79.98", "90", nil, "79.98"].map { mark in
      mark.map { ["面试成绩": $0] } ?? ["备注": "缺考"]
    }
    try fill(HiringFile.written, placed(people, written))
    try fill(HiringFile.interview, placed(people, interviews))
    try body(scratch)
  }
}

/// Rows with the candidates' posts and tickets in front.
private func placed(
  _ people: [SampleHiring.Row], _ rows: [SampleHiring.Row]
) -> [SampleHiring.Row] {
  zip(people, rows).map { person, row in
    let headers = ["招聘单位", "招聘岗位", "岗位代码", "准考证号"]
    return row.merging(person.filter { headers.contains($0.key) }) { $1 }
  }
}
