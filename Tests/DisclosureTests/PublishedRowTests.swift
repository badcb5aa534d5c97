import Disclosure
import DisclosureTesting
import Testing

/// Records beside what the public sees of them, as they are stored.
@Suite struct PublishedRowTests {
  @Test func `rows of a plain list say what its printed rows say, in the printed order`() throws {
    let roster = Sample.roster(order: .rank(column: "rank"))
    let records = [("张三", 3), ("李四", 1), ("王五", 2)].enumerated().map { offset, person in
      var draft = RowDraft(roster)
      draft[Sample.name] = person.0
      draft[Sample.id] = "11010519491231002X"
      draft[Sample.sex] = "女"
      draft[Sample.score] = Score(parsing: "86.5")
      draft[Sample.rank] = person.1
      return draft.record(row: offset + 2)
    }
    let rows = try roster.publishedRows(of: records)
    let printed = try roster.publicTable(of: records)
    for (index, row) in rows.enumerated() {
      #expect([String(row.number)] + row.texts.map(\.text) == printed.row(index).map(\.text))
    }
    #expect(rows.map(\.record.row) == [3, 4, 2])
    #expect(
      rows[0].json.canonical == #"{"名次":"1","姓名":"李四","性别":"女","笔试成绩":"86.50"}"#)
    #expect(
      roster.privatePart(of: records[0]).canonical == #"{"身份证号":"11010519491231002X"}"#)
  }

  @Test func `rows of a list in sections are numbered in each, and say in which they stand`() throws
  {
    let fees = sampleFees([
      ("代收费", "校服费", "一年级", 240), ("行政事业性收费", "学费", "高一", 900), ("代收费", "教辅费", "一年级", 58),
    ])
    let rows = try sampleBoard.publishedRows(of: fees)
    #expect(rows.map(\.part) == ["行政事业性收费", "代收费", "代收费"])
    #expect(rows.map(\.number) == [1, 1, 2])
    #expect(rows.map(\.texts.first?.text) == ["行政事业性收费", "代收费", "代收费"])
  }
}
