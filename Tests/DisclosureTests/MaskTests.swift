import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct MaskTests {
  @Test(arguments: [
    ("阿卜杜拉·买买提", "阿***·**提"), ("阿卜杜拉•买买提", "阿***·**提"), ("买·提", "买·*"),
    ("玛依努尔·阿不都·热合曼", "玛***·***·**曼"), ("Anna Li", "A*** L*"), ("A", "*"), ("Li", "L*"),
    ("J 王", "* *"), ("诸葛孔明", "诸葛*明"),
  ])
  func `names of other peoples are masked part by part`(_ name: String, _ masked: String) throws {
    #expect(try PublicText(masking: name, with: .name).text == masked)
  }

  @Test(arguments: [
    ("11010519491231002X", Mask.identityNumber, "110105********002X"),
    ("13800138000", .phone, "138****8000"),
    ("6222020000000000003", .account, "***************0003"),
    ("1380013800", .phone, "**********"), ("12345678", .account, "****5678"),
    ("1234567", .account, "*******"), ("", .phone, ""),
  ])
  func `a number keeps its ends, and nothing when it is short`(
    _ number: String, _ mask: Mask, _ masked: String
  ) throws {
    #expect(try PublicText(masking: number, with: mask).text == masked)
  }

  private static let source = Provision.practice("测试")
  private static let number = ColumnSpec(
    "number", "证件号码", .code, privacy: .masked(.identityNumber, source), width: 20,
    example: "11010519491231002X")
  private static let phone = ColumnSpec(
    "phone", "办公电话", .code, privacy: .masked(.phone, source), width: 20, example: "13800138000")
  private static let name = ColumnSpec(
    "name", "姓名", .text, privacy: .masked(.name, source), width: 10, example: "张三")
  private static let group = ColumnSpec(
    "class", "班级", .text, required: false, privacy: .open(source), width: 10, example: "一班")
  private static let sex = ColumnSpec(
    "sex", "性别", .choice(["男", "女"]), privacy: .open(source), width: 6, example: "女")
  private static let ticket = ColumnSpec(
    "ticket", "准考证号", .code, privacy: .open(source), width: 14, example: "2026001")

  private func birth(_ type: ColumnType, _ privacy: PrivacyClass) -> ColumnSpec {
    ColumnSpec("born", "出生日期", type, privacy: privacy, width: 12, example: "2000-03-01")
  }

  private func rules(_ columns: [ColumnSpec], _ rows: [[String]]) -> [String] {
    let roster = Roster(name: "样表", columns: columns)
    var importer = RosterImporter(roster, sheet: "Sheet1", today: CalendarDay(2026, 9, 1))
    for (index, texts) in ([columns.map(\.header)] + rows).enumerated() {
      let cells = texts.enumerated().filter { !$0.element.isEmpty }.map {
        Cell(column: $0.offset + 1, value: .text($0.element))
      }
      importer.read(SheetRow(number: index + 1, cells: cells))
    }
    return importer.finish().findings.map { finding in
      finding.rule + (finding.place.row.map { "@\($0)" } ?? "")
    }
  }

  @Test func `last digits and birth together are refused, each alone is not`() {
    let row = ["11010519491231002X", "1949-12-31"]
    let open = PrivacyClass.open(Self.source)
    #expect(rules([Self.number, birth(.day, open)], [row]).contains("MASK-001"))
    #expect(
      rules([Self.number, birth(.day, .masked(.month, Self.source))], [row]).contains("MASK-001"))
    #expect(rules([Self.number, birth(.day, .withheld(Self.source))], [row]) == [])
    let firstOnly = Self.number.with(privacy: .masked(.ends(first: 6, last: 0), Self.source))
    #expect(
      !rules([firstOnly, birth(.month, open)], [["11010519491231002X", "1949年12月"]])
        .contains("MASK-001"))
  }

  @Test func `what a mask hides may not stand in another column`() {
    let columns = [Self.phone, Self.ticket]
    #expect(rules(columns, [["13800138000", "2026001"]]) == [])
    #expect(rules(columns, [["13812348000", "0381234801"]]) == ["MASK-002@2"])
    #expect(rules(columns, [["13812348000", "20261234"]]) == [])
    let id = [Self.number, Self.ticket]
    #expect(rules(id, [["11010519491231002X", "0119491231"]]) == ["MASK-002@2"])
    #expect(rules(id, [["11010519491231002X", "0119491230"]]) == [])
  }

  @Test func `two masks of one number may not leave it whole`() {
    let rest = ColumnSpec(
      "rest", "联系号码", .code, privacy: .masked(.ends(first: 7, last: 0), Self.source), width: 20,
      example: "13800138000")
    #expect(rules([Self.phone, rest], [["13800138000", "13800138000"]]).contains("MASK-002@2"))
    #expect(rules([Self.phone, rest], [["13800138000", "13900139000"]]) == [])
  }

  @Test func `namesakes are told apart by an open column or stopped`() {
    let columns = [Self.name, Self.group]
    #expect(rules(columns, [["张小三", ""], ["张大三", ""]]) == ["MASK-003@3"])
    #expect(rules(columns, [["张小三", "一班"], ["张大三", "二班"]]) == [])
    #expect(rules(columns, [["张小三", ""], ["李大三", ""]]) == [])
  }

  @Test func `rows that fit one person only are to be explained`() {
    let columns = [Self.name, Self.sex]
    #expect(rules(columns, [["张小三", "男"], ["李小四", "男"], ["王芳", "女"]]) == ["MASK-004"])
    #expect(rules(columns, [["张小三", "男"], ["李小四", "男"]]) == [])
  }

  @Test func `the page of masks and the code have the same rules`() throws {
    #expect(try rulesOutOfStep("MASK-", domain: "Disclosure") == [])
  }
}
