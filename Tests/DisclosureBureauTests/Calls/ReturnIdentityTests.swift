import Disclosure
import DisclosureBureau
import DisclosureSheets
import DisclosureTesting
import SchoolOversight
import Testing
import WorkingDays
import ZipArchives

@Suite struct ReturnIdentityTests {
  private let school = calledSchools[0]

  /// The identity of a personal workbook of which `change` rewrites some parts.
  private func identity(
    round: String = "C-2026-0001", named name: String = "表.xlsx",
    for call: ExpectedReturn = expectedReturn,
    changing change: (_ part: String, _ text: String) -> String? = { _, _ in nil }
  ) throws -> ReturnIdentity {
    try withEmptyFolder { folder in
      let books = try personalWorkbooks(in: folder, round: round)
      let bytes = try books.bytes(code: school.code, name: school.name)
      let path = try savedFile(rewritten(bytes, change), in: folder)
      return try ReturnIdentity(of: SheetFile(opening: path), named: name, for: call)
    }
  }

  private func rewritten(
    _ bytes: [UInt8], _ change: (String, String) -> String?
  ) throws -> [UInt8] {
    let template = ZipTemplate(bytes)
    let changed = try template.parts().compactMap { part -> PackagePart? in
      guard case .bytes(let content) = part.content else { return nil }
      return change(part.name, String(decoding: content, as: UTF8.self))
        .map { PackagePart(name: part.name, bytes: Array($0.utf8)) }
    }
    return try template.bytes(replacing: changed)
  }

  private let withoutProperties = { (part: String, _: String) -> String? in
    part == "docProps/custom.xml" ? "<Properties/>" : nil
  }

  @Test func `without properties the locked cells tell the school`() throws {
    let found = try identity(changing: withoutProperties)
    #expect(found.school == school)
    #expect(found.ground == .cells)
    #expect(found.kind == "aid.grants")
    #expect(found.round == "C-2026-0001")
    #expect(found.findings == [])
  }

  @Test func `properties and cells of two schools tell none`() throws {
    let found = try identity { part, text in
      part == "docProps/custom.xml" ? text.replacing(school.code, with: "3210840102") : nil
    }
    #expect(found.school == nil)
    #expect(found.findings.map(\.rule) == ["CALL-014"])
    #expect(!found.isAccepted)
  }

  @Test func `a file of another round, kind or version is told apart`() throws {
    let round = try identity(round: "C-2026-0002")
    #expect(round.findings.map(\.rule) == ["CALL-012"])
    #expect(round.school == school)
    #expect(!round.isAccepted)
    let kind = try identity(
      for: ExpectedReturn(
        round: "C-2026-0001", kind: "fees.term", version: calledRoster.version,
        schools: expectedReturn.schools))
    #expect(kind.findings.map(\.rule) == ["CALL-011"])
    let version = try identity(
      for: ExpectedReturn(
        round: "C-2026-0001", kind: "aid.grants", version: "00", schools: expectedReturn.schools))
    #expect(version.findings.map(\.rule) == ["CALL-013"])
    #expect(version.isAccepted)
  }

  @Test func `a file name is a hint in words and never decides`() throws {
    #expect(try identity(named: "河西初级中学<分校>&.xlsx").findings.map(\.rule) == ["CALL-016"])
    #expect(try identity(named: "临江县实验小学(2) 最终版.xlsx").findings == [])
    // The longer name of the two that begin alike is meant.
    #expect(try identity(named: "临江县实验小学附属幼儿园.xlsx").findings.map(\.rule) == ["CALL-016"])
    let own = try ownWorkbook([[.text("姓名"), .text("金额")]], named: "临江县实验小学.xlsx")
    #expect(own.school == nil)
    #expect(own.findings.map(\.rule) == ["CALL-018", "CALL-020"])
  }

  @Test func `a declaration of nothing is seen, whoever else changed the file`() throws {
    let found = try identity { part, text in
      guard part == "xl/worksheets/sheet2.xml" else { return nil }
      return text.replacing(/<c r="C9" s="(\d+)"\/>/) {
        #"<c r="C9" s="\#($0.output.1)" t="inlineStr"><is><t>是</t></is></c>"#
      }
    }
    #expect(found.declaresNil)
    #expect(found.isAccepted)
  }

  @Test func `a workbook of the school's own making is known by a column or a label`() throws {
    let header: [CellValue?] = [.text("学校名称"), .text("姓名")]
    let column = try ownWorkbook([
      header, [.text(" 临江县实验小学 "), .text("张三")], [.text("实验小学"), .text("李四")],
      [.text("合计"), nil],
    ])
    #expect(column.school == school)
    #expect(column.ground == .column)
    let label = try ownWorkbook([
      [.text("汇总表")], [.text("填报单位\u{FF1A}实验小学")], [.text("姓名"), .text("金额")],
    ])
    #expect(label.school == school)
    let beside = try ownWorkbook([[.text("学校代码"), .text(school.code)], [.text("姓名")]])
    #expect(beside.school == school)
    let two = try ownWorkbook([
      header, [.text("实验小学"), .text("张三")], [.text("河西初级中学<分校>&"), .text("李四")],
    ])
    #expect(two.school == nil)
    #expect(two.findings.map(\.rule) == ["CALL-019"])
    let stranger = try ownWorkbook([header, [.text("东山小学"), .text("张三")]])
    #expect(stranger.findings.map(\.rule) == ["CALL-019"])
  }

  private func ownWorkbook(
    _ rows: [[CellValue?]], named name: String = "表.xlsx"
  ) throws -> ReturnIdentity {
    try withEmptyFolder { folder in
      let path = "\(folder)/\(name)"
      let properties = WorkbookProperties(
        title: "表", subject: "", author: "", created: CalendarDay(2026, 1, 1))
      try writeWorkbook(to: path, properties) { book in
        try book.addSheet(named: "名单")
        for (index, row) in rows.enumerated() { try book.writeRow(index + 1, row) }
      }
      return try ReturnIdentity(of: SheetFile(opening: path), named: name, for: expectedReturn)
    }
  }

  private static let saved: [(String, Int?)] = {
    let midnight: Int = 20_724 * 86_400
    return [
      ("2026-09-28T01:30:00Z", midnight + 5_400), ("2026-09-28T09:30:00+08:00", midnight + 5_400),
      ("2026-09-28T01:30:59.750Z", midnight + 5_459), ("2026-09-28", nil), ("", nil),
      ("2026-02-30T01:30:00Z", nil), ("2026-09-28T24:00:00Z", nil),
      ("2026-09-28T01:30:00+99:00", nil),
    ]
  }()

  @Test(arguments: saved)
  func `when a file was saved is read to the second`(text: String, seconds: Int?) throws {
    let found = try identity { part, xml in
      guard part == "docProps/core.xml" else { return nil }
      return xml.replacing(/(<dcterms:modified[^>]*>)[^<]*/) { "\($0.output.1)\(text)" }
    }
    #expect(found.savedAt == seconds)
  }
}
