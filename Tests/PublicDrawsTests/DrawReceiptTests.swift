import Disclosure
import DisclosureTesting
import Testing

@testable import PublicDraws
import WorkingDays

@Suite struct DrawReceiptTests {
  @Test func `a receipt says the place, the result, the seeds and the hashes`() throws {
    let run = try #require(try drawnRecords[0].record().run)
    let paper = try #require(
      try run.receipts(for: ["A003", "A004"], issuer: "云溪县教育局", date: run.lastDay))
    #expect(paper.parts.count == 2 && paper.date == "2026-08-21")
    let result = try #require(run.results.first { $0.entry.number == "A003" })
    #expect(texts(paper.parts[0], "编号") == ["A003"])
    #expect(texts(paper.parts[0], "抽出次序") == ["\(try #require(result.place))"])
    #expect(texts(paper.parts[0], "结果") == [result.standing.chinese])
    #expect(texts(paper.parts[0], "合用人数") == ["2"] && texts(paper.parts[1], "合用人数") == [])
    let cells = paper.parts[0].tables[0].table.cells.map(\.text)
    #expect(
      cells == [
        "上证指数收盘价，2026年8月20日15:00", "3201.50", "现场骰子，2026年8月21日09:00", "3 5 2 6 1",
        "承诺指纹", run.commitment.sha256, "名单指纹", run.commitment.list.sha256,
        "记录指纹", DrawRecord(run).sha256,
      ])
  }

  @Test func `a receipt of a draw that was not needed says so`() throws {
    let run = try commitment(entries(4), .sample(seats: 4)).run(seeds: [])
    let paper = try #require(try run.receipts(for: ["A001"], issuer: "局", date: "2026-08-22"))
    #expect(texts(paper.parts[0], "未摇号") == ["报名人数不超过学位数，没有摇号，全部录取"])
    #expect(texts(paper.parts[0], "抽出次序") == [] && texts(paper.parts[0], "结果") == ["中签"])
  }

  @Test func `nobody else's number has a receipt`() throws {
    let run = try #require(try drawnRecords[0].record().run)
    #expect(try run.receipts(for: ["B001"], issuer: "局", date: "2026-08-22") == nil)
  }

  @Test(arguments: ["13912345678", "11010519491231002X", "１３９１２３４５６７８"])
  func `a number that is somebody's phone or ID is no number`(_ number: String) {
    #expect(rules { _ = try DrawList([DrawEntry(number)]) } == ["DRAW-005"])
  }

  @Test(arguments: [
    ("2026-08-20 14:59", 0, 2), ("2026-08-20 15:00", 1, 1), ("2026-08-21 08:59", 1, 1),
    ("2026-08-21 09:00", 2, 0),
  ])
  func `a source is known from its minute on`(_ now: String, _ known: Int, _ unknown: Int) throws {
    let moment = try Moment(drawTime: now)
    let plan = DrawPlan.sample(seats: 3)
    #expect(
      plan.findings(committedAt: moment).map(\.rule) == Array(repeating: "DRAW-021", count: known))
    #expect(
      plan.findings(runAt: moment).map(\.rule) == Array(repeating: "DRAW-022", count: unknown))
  }

  @Test(
    arguments: [
      (["", ""], nil, []), (["甲", "甲"], nil, []), (["甲", "乙"], nil, ["DRAW-006"]),
      (["甲", ""], nil, ["DRAW-006"]), (["甲", "乙"], "乙", []), (["甲", "乙"], "丙", ["DRAW-007"]),
    ] as [([String], String?, [String])])
  func `a list of several groups is drawn group by group`(
    _ groups: [String], _ chosen: String?, _ found: [String]
  ) {
    let rows = groups.enumerated().map { place, group in
      var row = RowDraft(drawListRoster)
      row[DrawColumn.number] = "A\(place + 1)"
      if !group.isEmpty { row[DrawColumn.group] = group }
      return row.record(row: place + 2)
    }
    var numbers: [String] = []
    let refused = rules {
      numbers = try DrawList(rows: rows, group: chosen).entries.map(\.number)
    }
    #expect(refused == found)
    if found.isEmpty { #expect(numbers == (chosen == nil ? ["A1", "A2"] : ["A2"])) }
  }

  @Test func `rows of a result stand as they were drawn`() throws {
    let run = try #require(try drawnRecords[0].record().run)
    #expect(run.rows.map { $0[0] } == run.order.map { .text($0) })
    #expect(run.rows.map { $0[2] } == (1...run.order.count).map { .integer($0) })
  }

  private func texts(_ part: RecordPaper.Part, _ name: String) -> [String] {
    part.texts.first { $0.name == name }?.values.map(\.text) ?? ["no such text"]
  }
}
