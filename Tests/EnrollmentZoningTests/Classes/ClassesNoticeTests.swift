import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning
import PersonalData

/// Two classes of two pupils, as the step writes them.
private let list: [Row] = [("A01", 1), ("A02", 1), ("A03", 2), ("A04", 2)].map { number, place in
  [
    "班级": "云溪县第一中学七年级\(place)班", "报名号": number, "姓名": "王小明", "班主任": place == 1 ? "李敏" : "张强",
    "任课教师": place == 1 ? "语文李敏、数学王磊" : "", "名单指纹": String(repeating: "0123456789abcdef", count: 4),
  ].filter { !$0.value.isEmpty }
}

private let roll: [Row] = (1...4).map {
  ["学校": "云溪县第一中学", "报名号": "A0\($0)", "姓名": "王小明", "性别": "男"]
}

private let seeds = (file: EnrollmentFile.classSeeds, rows: classSeeds().rows)

private func content(
  _ rows: [Row] = list, facts: [String: [String]] = [:],
  with references: [(file: WorkFile, rows: [Row])] = [seeds, (EnrollmentFile.classPupils, roll)]
) throws -> NoticeContent {
  try noticeContent("classes", rows, facts: facts, posted: "2026-08-29", with: references)
}

private func changed(_ index: Int, _ cells: Row) -> [Row] {
  list.enumerated().map { $0.offset == index ? $0.element.merging(cells) { $1 } : $0.element }
}

@Suite struct ClassesNoticeTests {
  @Test func `parents read number and masked name, class by class, and who teaches`() throws {
    let text = try noticeText("classes", try content(), with: [EnrollmentFile.classSeeds])
    #expect(text.contains("云溪县第一中学七年级1班：班主任李敏，任课教师语文李敏、数学王磊"))
    #expect(text.contains("云溪县第一中学七年级2班：班主任张强"))
    #expect(text.contains("云溪县第一中学七年级1班2人、2班2人"))
    #expect(text.contains("双随机"))
    #expect(text.contains("云溪县第一中学学生分班：31415（家长代表现场掷骰，2026-08-29 09:30）"))
    #expect(text.contains("云溪县第一中学七年级：01234567 89abcdef"))
    #expect(text.contains("不得调班"))
    #expect(text.contains("A01") && text.contains("王*明"))
    #expect(!text.contains("王小明"))
  }

  @Test func `two draws are spoken of only where teachers are drawn`() throws {
    let bare = list.map { $0.filter { !["班主任", "任课教师"].contains($0.key) } }
    let text = try noticeText("classes", try content(bare), with: [EnrollmentFile.classSeeds])
    #expect(!text.contains("双随机"))
  }

  @Test func `the page on the web counts the pupils of each class and names none`() throws {
    let text = try noticeText(
      "classes", try content(), with: [EnrollmentFile.classSeeds], at: .web)
    #expect(!text.contains("A01") && !text.contains("王*明"))
    #expect(text.contains("云溪县第一中学七年级1班"))
  }

  @Test func `the public sees class, number and masked name, and nothing else`() throws {
    let kind = try enrollmentNotice("classes")
    #expect(kind.roster.publicColumns.map(\.header) == ["班级", "报名号", "姓名"])
    #expect(kind.period.source.standing == .practice)
    #expect(kind.takeDown.source.standing == .local)
    for file in [
      EnrollmentFile.classPupils, EnrollmentFile.classTeams, EnrollmentFile.latePupils,
    ] {
      #expect(file.roster.publicColumns.map(\.header) == [], "\(file.name)")
    }
  }

  /// Rizhao, 2021-08-26: 421 new pupils with dates of birth and ID numbers on WeChat.
  @Test func `an ID number in a column of its own or in another cell gets nowhere`() throws {
    let roster = EnrollmentFile.classes.roster
    var importer = RosterImporter(roster, sheet: roster.name, today: "2026-08-29")
    let headers = roster.columns.map(\.header) + ["身份证号码"]
    func row(_ number: Int, _ texts: [String]) -> SheetRow {
      SheetRow(
        number: number,
        cells: texts.enumerated().map { Cell(column: $0.offset + 1, value: .text($0.element)) })
    }
    importer.read(row(1, headers))
    let cells = roster.columns.map { list[0][$0.header] ?? "" }
    importer.read(row(2, cells + [sampleResidentID(born: "2014-05-17")]))
    let read = importer.finish()
    let tables = try roster.publicTables(of: read.records)
    let shown = tables.flatMap { table in table.columns.map(\.header) + table.cells.map(\.text) }
    #expect(!shown.contains { $0.contains("身份证") || $0.contains("20140517") })
    let leak = changed(0, ["报名号": sampleResidentID(born: "2014-05-17")])
    let found = imported(leak, as: roster)
    #expect(throws: PrivateContent.self) { try roster.publicTables(of: found.records) }
  }

  @Test(arguments: [
    ("as it was made", list, []),
    (
      "a pupil moved by hand", changed(1, ["班级": "云溪县第一中学七年级2班", "班主任": "张强", "任课教师": ""]),
      ["ENR-230 class"]
    ),
    (
      "two results put together", changed(0, ["名单指纹": String(repeating: "0", count: 64)]),
      ["ENR-232 fingerprint"]
    ),
    ("two heads", changed(1, ["班主任": "赵六"]), ["ENR-233 row 3 head"]),
    (
      "a pupil that nobody knows", changed(0, ["报名号": "A09"]),
      ["ENR-235 number", "ENR-236 row 2 number"]
    ),
  ])
  func `what a hand changed is found`(
    _ name: String, _ rows: [Row], _ rules: [String]
  ) throws {
    let rows = rows.map { $0.filter { !$0.value.isEmpty } }
    #expect(try checksInShort("classes", try content(rows)) == rules, "\(name)")
  }

  @Test func `a list without seeds or fingerprint asks how it can be checked`() throws {
    let bare = list.map { $0.filter { $0.key != "名单指纹" } }
    #expect(
      try checksInShort("classes", try content(bare, with: [])) == [
        "ENR-231 fingerprint", "ENR-234",
      ])
  }
}
