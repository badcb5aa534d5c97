import DisclosureTesting
import Testing

@testable import Disclosure

/// Lists too wide for a page, in several tables of the same rows (分表).
@Suite struct PartTests {
  private static let open = PrivacyClass.open(.practice("测试"))

  private static func column(_ id: String, _ header: String, required: Bool = true) -> ColumnSpec {
    ColumnSpec(id, header, .text, required: required, privacy: open, width: 8, example: "一")
  }

  private let roster = Roster(
    name: "一览表",
    columns: [
      column("number", "编号"), column("name", "姓名"), column("school", "学校"),
      column("papers", "论文", required: false),
    ],
    layout: .parts([
      RosterPart("基本情况", ["number", "name", "school"]),
      RosterPart("业绩", ["name", "number", "papers"]),
    ]))

  private func records(_ rows: [[String]]) -> [Record] {
    rows.enumerated().map { offset, row in
      Record(
        row: offset + 2, fields: row.map { $0.isEmpty ? .empty : .text($0) },
        columns: roster.columns.map(\.id))
    }
  }

  private var two: [Record] {
    records([["01", "王一", "一小", "论文甲"], ["02", "李二", "二小", ""]])
  }

  private func publication(_ tables: [PublicTable]) throws -> Publication {
    let base = try samplePublication(rows: 0)
    return Publication(
      kind: base.kind, title: base.title, issuer: base.issuer, facts: base.facts,
      period: base.period, tables: tables)
  }

  private func record(of publication: Publication) -> [UInt8] {
    Array(
      JSON.members([
        "publication": publication.json, "sha256": .string(publication.sha256),
        "fingerprint": .string(publication.fingerprint),
      ]).text.utf8)
  }

  @Test func `each part has its columns in its order, and all rows`() throws {
    let tables = try roster.publicTables(of: two)
    #expect(tables.map(\.title) == ["基本情况", "业绩"])
    #expect(tables.map(\.continuing) == [nil, "基本情况"])
    #expect(
      tables.map { $0.columns.map(\.header) } == [
        ["序号", "编号", "姓名", "学校"], ["序号", "姓名", "编号", "论文"],
      ])
    #expect(tables[1].row(0).map(\.text) == ["1", "王一", "01", "论文甲"])
    #expect(tables[1].row(1).map(\.text) == ["2", "李二", "02", ""])
  }

  @Test func `a part that has nothing to add is left out`() throws {
    let tables = try roster.publicTables(of: records([["01", "王一", "一小", ""]]))
    #expect(tables.map(\.title) == ["基本情况"])
  }

  @Test func `rows that are shown twice count once`() throws {
    let publication = try publication(roster.publicTables(of: two))
    #expect(publication.rowCount == 2)
    #expect(try samplePublication(rows: 3).rowCount == 3)
  }

  @Test func `a later notice reads the parts as one list`() throws {
    let publication = try publication(roster.publicTables(of: two))
    let notice = try EarlierNotice.read(publicationJSON: record(of: publication))
    #expect(notice.headers == ["表名", "序号", "编号", "姓名", "学校", "论文"])
    #expect(
      notice.rows == [
        ["基本情况", "1", "01", "王一", "一小", "论文甲"], ["基本情况", "2", "02", "李二", "二小", ""],
      ])
  }

  @Test func `a part of another number of rows is no part`() throws {
    let tables = try roster.publicTables(of: two)
    let shorter = PublicTable(
      title: "业绩", columns: tables[1].columns, cells: Array(tables[1].row(0)), orderWords: "",
      continuing: "基本情况")
    let publication = try publication([tables[0], shorter])
    #expect(throws: EarlierNoticeRefusal.incomplete) {
      try EarlierNotice.read(publicationJSON: record(of: publication))
    }
  }
}
