import Disclosure
import DisclosureSheets
import DisclosureTesting
import Foundation
import Testing
import TitleEvaluation

@testable import gongshi

/// A year of two applicants for one post, done up to the recommendation in a folder.
@Suite struct TitleCommandTests {
  @Test func `one applicant's result is told, and everybody's written a row each`() throws {
    try withTitleFolder { folder throws in
      let one = try run("gongshi title explain 2026-01 职称", in: folder)
      #expect(one.status == 0 && one.output.hasSuffix("\n列为推荐人选\n"), "\(one.output)")
      #expect(one.output.contains("排序票 有效 3 张，名次从前到后 1、1、2，共 4，平均 4/3=1.33\n"))
      let all = try run("gongshi title explain 全部 职称 -o 计算.xlsx --json", in: folder)
      #expect(all.status == 0 && all.output.contains("\"rows\": 2"), "\(all.output)")
      let rows = try cells(ofFileAt: folder.appendingPathComponent("计算.xlsx").path)
      #expect(rows[2] == ["申报编号", "姓名", "申报职称", "计算过程"])
      #expect(rows[3].last.map { $0 + "\n" } == one.output)
    }
  }

  @Test(arguments: [
    ("explain 2026-09 职称", 1, "TITLE-EXP-01"), ("explain 2026-01 职称 -o 计算.xlsx", 64, "全部"),
    ("explain 全部 职称 -o 计算.txt", 64, ".xlsx"), ("explain 全部 职称 -o 职称/推荐人选.xlsx", 64, "推荐人选.xlsx"),
    ("protocol 职称 -o 记录.doc", 64, ".pdf"), ("recount 没有", 1, "WORK-001"),
  ])
  func `wrong use is refused, and nothing is written`(
    _ line: String, _ code: Int, _ words: String
  ) throws {
    try withTitleFolder { folder throws in
      let before = try contents(of: folder)
      let made = try run("gongshi title \(line)", in: folder)
      #expect(made.status == Int32(code) && made.output.contains(words), "\(made.output)")
      #expect(try contents(of: folder) == before)
    }
  }

  @Test func `a recount agrees, and says so with the ballots' hash that the minutes have`() throws {
    try withTitleFolder { folder throws in
      let recount = try run("gongshi title recount 职称 --json", in: folder)
      #expect(recount.status == 0 && recount.output.contains("\"same\": true"), "\(recount.output)")
      let made = try run("gongshi title protocol 职称 -o 记录.pdf --json", in: folder)
      #expect(made.status == 0 && made.output.contains("\"parts\": 1"), "\(made.output)")
      let pdf = try Data(contentsOf: folder.appendingPathComponent("记录.pdf"))
      #expect(pdf.starts(with: Data("%PDF".utf8)))
      let hash = try #require(recount.output.firstMatch(of: /"ballots": "([0-9a-f]{64})"/)?.1)
      #expect(made.output.contains(hash))
      #expect(
        try run("gongshi title recount 职称", in: folder).output.hasPrefix("选票指纹:\(hash)\n"))
    }
  }

  @Test func `ballots changed afterwards do not agree, and get no minutes`() throws {
    try withTitleFolder { folder throws in
      let before = try run("gongshi title recount 职称", in: folder).output
      try fill(folder, TitleFile.firstKeying, ballots(["2", "2", "1"]))
      try fill(folder, TitleFile.secondKeying, ballots(["2", "2", "1"]))
      let recount = try run("gongshi title recount 职称", in: folder)
      #expect(recount.status == 1 && recount.output.contains("排序结果.xlsx:不一致"), "\(recount.output)")
      #expect(recount.output.prefix(69) != before.prefix(69))
      let made = try run("gongshi title protocol 职称 -o 记录.pdf", in: folder)
      #expect(made.status == 1 && made.output.contains("TITLE-REC-01"), "\(made.output)")
      try fill(folder, TitleFile.secondKeying, ballots(["1", "2", "1"]))
      let differing = try run("gongshi title recount 职称", in: folder)
      #expect(differing.status == 1 && differing.output.contains("TITLE-132"))
    }
  }

  @Test func `minutes say which facts of the meeting are missing`() throws {
    try withTitleFolder { folder throws in
      try "评聘项目: 2026年度职称评聘\n".write(
        to: folder.appendingPathComponent("职称/事项.yaml"), atomically: true, encoding: .utf8)
      let made = try run("gongshi title protocol 职称 -o 记录.pdf", in: folder)
      #expect(made.status == 1 && made.output.contains("“评议组织”:未填写"), "\(made.output)")
      #expect(made.output.contains("TITLE-REC-02"))
    }
  }

  @Test func `a school without quotas and points is not asked for them`() throws {
    try withTitleFolder { folder throws in
      let status = try run("gongshi title status 职称 --json", in: folder)
      let tasks = status.output.components(separatedBy: "\"task\": ")
      #expect(tasks.first { $0.contains("\"id\": \"quota\"") }?.contains("notNeeded") == true)
      #expect(tasks.first { $0.contains("\"id\": \"points\"") }?.contains("notNeeded") == true)
      #expect(tasks.first { $0.contains("\"id\": \"ranking\"") }?.contains("done") == true)
    }
  }
}

private typealias Row = [String: String]

private let year = SampleTitleYear(unit: "云溪县第一中学", senior: 2, first: 1)

/// The two who apply for the higher title.
private let people = Array(year.materials.prefix(2))

private func withTitleFolder(_ body: (URL) throws -> Void) throws {
  try withScratchFolder { scratch throws in
    _ = try run("gongshi title start 职称", in: scratch)
    let texts = [
      "方案.yaml": """
      推荐顺序依据: 排序票
      应到人数: 3
      实到人数: 3
      推荐表决: 否

      """,
      "事项.yaml": """
      发布单位: 云溪县第一中学
      评聘项目: 2026年度职称评聘
      评议组织: 云溪县第一中学职称评聘推荐委员会
      表决日期: 2026-10-26

      """,
    ]
    for (name, text) in texts {
      try text.write(
        to: scratch.appendingPathComponent("职称/\(name)"), atomically: true, encoding: .utf8)
    }
    try fill(scratch, TitleFile.posts, [year.posts[0].merging(["本次评聘数": "1"]) { $1 }])
    try fill(scratch, TitleFile.materials, people)
    try fill(scratch, TitleFile.firstKeying, ballots(["1", "2", "1"]))
    try fill(scratch, TitleFile.secondKeying, ballots(["1", "2", "1"]))
    for step in ["ranking", "recommend"] {
      let done = try run("gongshi title \(step) 职称", in: scratch)
      try #require(done.status == 0, "\(done.output)")
    }
    try body(scratch)
  }
}

/// The ranks of the first of two applicants on each ballot; the other has the other one.
private func ballots(_ ranks: [String]) -> [Row] {
  people.enumerated().map { place, person in
    var row = person.filter { ["申报编号", "姓名", "申报职称"].contains($0.key) }
    for (ballot, rank) in ranks.enumerated() {
      row["第\(ballot + 1)票"] = place == 0 ? rank : rank == "1" ? "2" : "1"
    }
    return row
  }
}

private func fill(_ folder: URL, _ file: WorkFile, _ rows: [Row]) throws {
  let list = imported(rows, as: file.roster)
  try #require(list.findings.filter { $0.severity == .mustFix }.map(\.description) == [])
  try writeFilledWorkbook(
    for: titleChain.subject(of: file), rows: list.records.map(\.fields), words: "虚构。",
    to: folder.appendingPathComponent("职称/\(file.name)").path)
}
