import Disclosure
import DisclosureTesting
import Testing
import PersonalData

/// Lists that are divided into sections (分节).
@Suite struct SectionTests {
  private let fees = sampleFees([
    ("代收费", "校服费", "一年级", 240), ("行政事业性收费", "学费", "高一", 900),
    ("代收费", "教辅费", "一年级", 58), ("行政事业性收费", "住宿费", "高一", 300), ("代收费", "校服费", "二年级", 260),
  ])

  private func lines(_ table: PublicTable) -> [String] {
    table.lines.map { line in
      switch line {
      case .section(let title): title
      case .row(let cells): cells.map(\.text).joined(separator: " ")
      }
    }
  }

  @Test func `each section has its title, and its rows are numbered from 1`() throws {
    let table = try sampleBoard.publicTable(of: fees)
    #expect(table.columns.map(\.header) == ["序号", "收费项目", "年级", "金额（元）"])
    #expect(
      lines(table) == [
        "（一）行政事业性收费", "1 学费 高一 900.00", "2 住宿费 高一 300.00", "（二）代收费", "1 校服费 一年级 240.00",
        "2 教辅费 一年级 58.00", "3 校服费 二年级 260.00",
      ])
    #expect(table.rowCount == 5)
    #expect(table.orderWords == "按收费类别分节，各节按报送顺序排列")
  }

  @Test func `an office that wrote nothing gets a section of the rest, after the known ones`()
    throws
  {
    let board = Roster(
      name: "表",
      columns: [
        ColumnSpec(
          "kind", "类别", .choice(["甲", "乙"]), required: false, privacy: open, width: 8, example: "甲"),
        ColumnSpec("name", "名称", .text, privacy: open, width: 8, example: "一"),
      ], layout: .sections(by: "kind"))
    let records = [(Field.empty, "三"), (.text("乙"), "二"), (.text("甲"), "一")].enumerated().map {
      Record(
        row: $0.offset + 2, fields: [$0.element.0, .text($0.element.1)], columns: ["kind", "name"])
    }
    #expect(
      lines(try board.publicTable(of: records)) == [
        "（一）甲", "1 一", "（二）乙", "1 二", "（三）其他", "1 三",
      ])
  }

  private let open = PrivacyClass.open(.practice("测试"))

  @Test func `an empty list has no sections`() throws {
    let table = try sampleBoard.publicTable(of: [])
    #expect(table.lines == [] && table.rowCount == 0 && table.totals == [:])
  }

  @Test func `the sums go over all sections`() throws {
    #expect(try sampleBoard.publicTable(of: fees).totals == [3: .amount(Amount(fen: 175_800))])
  }

  @Test func `a private number cannot head a section`() {
    #expect(throws: PrivateContent.self) {
      try sampleBoard.publicTable(of: sampleFees([("13912345678", "校服费", "一年级", 1)]))
    }
  }

  private func publication(_ table: PublicTable) throws -> Publication {
    let base = try samplePublication(rows: 0)
    return Publication(
      kind: base.kind, title: base.title, issuer: base.issuer, facts: base.facts,
      period: base.period, tables: [table])
  }

  @Test func `the fingerprint changes with a section's title and with where it begins`() throws {
    let table = try sampleBoard.publicTable(of: fees)
    let sections = try #require(table.sections)
    func fingerprint(_ sections: PublicSections?) throws -> String {
      try publication(
        PublicTable(
          title: table.title, columns: table.columns, cells: table.cells,
          orderWords: table.orderWords, sections: sections)
      ).fingerprint
    }
    let other = PublicSections(
      header: "收费类别", list: [sections.list[0], .init(text: "代收费", firstRow: 3)])
    let renamed = PublicSections(
      header: "收费类别", list: [sections.list[0], .init(text: "其他收费", firstRow: 2)])
    let all = try [sections, nil, other, renamed].map(fingerprint)
    #expect(Set(all).count == 4)
    #expect(try publication(table).fingerprint == all[0])
  }

  /// What was published before there were sections must keep its hash.
  @Test func `a table without sections has no word of them in its JSON`() throws {
    #expect(!(try samplePublication(rows: 2)).json.text.contains("sections"))
  }

  @Test func `an earlier notice tells each row's section under its header`() throws {
    let publication = try publication(try sampleBoard.publicTable(of: fees))
    let record = JSON.members([
      "publication": publication.json, "sha256": .string(publication.sha256),
      "fingerprint": .string(publication.fingerprint),
    ])
    let notice = try EarlierNotice.read(publicationJSON: Array(record.text.utf8))
    #expect(notice.headers == ["表名", "序号", "收费项目", "年级", "金额（元）", "收费类别"])
    #expect(
      notice.rows.map { [$0[1], $0[2], $0[5]] } == [
        ["1", "学费", "行政事业性收费"], ["2", "住宿费", "行政事业性收费"], ["1", "校服费", "代收费"],
        ["2", "教辅费", "代收费"], ["3", "校服费", "代收费"],
      ])
  }
}
