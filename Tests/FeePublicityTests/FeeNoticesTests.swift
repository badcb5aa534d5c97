import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import FeePublicity

@Suite struct FeeNoticesTests {
  @Test func `every rule and source can be built`() {
    #expect(feePeriod.count == 5 && feePeriod.unit == .workingDays)
    #expect(feePeriod.source.standing == .practice)
    for source in [feePublicity, permanentBoard, serviceCharges, freeLastYear] {
      #expect(source.standing == .document)
    }
    for source in [settlementPublicity, reliefPublicity, reliefInText, officeOnly] {
      #expect(source.standing == .practice)
    }
    #expect(mealPublicity.standing == .local)
  }

  @Test func `the kinds stand in the order of their stages`() {
    #expect(
      feeKinds.map(\.id) == [
        "fees.board", "fees.term", "fees.change", "fees.relief", "fees.meals", "fees.settlement",
      ])
    #expect(feeKinds.map(\.stage) == Array(1...6))
    #expect(Set(feeKinds.map(\.name)).count == feeKinds.count)
    for kind in feeKinds {
      #expect(kind.catalogueItem.name == "财务信息/财务信息" && kind.comesDown == .whenSettled)
      #expect(kind.facts.suffix(factsOfEveryNotice.count) == factsOfEveryNotice[...])
    }
  }

  @Test func `statements and facts have names of their own, and aliases one column`() {
    for kind in feeKinds {
      let names = kind.statements.map(\.name) + kind.facts.map(\.name)
      #expect(Set(names).count == names.count, "\(kind.id)")
    }
    for roster in feeKinds.map(\.roster) + [feeCatalogue, feeItems] {
      let words = roster.columns.flatMap { [$0.header] + $0.aliases }
      #expect(Set(words).count == words.count, "\(roster.name)")
    }
  }

  @Test func `the files hold the lists of the kinds`() {
    let files = [
      FeeFile.board, FeeFile.term, FeeFile.change, FeeFile.relief, FeeFile.meals,
      FeeFile.settlement,
    ]
    #expect(files.map(\.roster.name) == feeKinds.map(\.roster.name))
    #expect(Set(files.map(\.name) + [FeeFile.catalogue.name, FeeFile.items.name]).count == 8)
  }

  @Test func `the sample rows of all lists have no findings`() {
    for roster in feeKinds.map(\.roster) + [feeCatalogue, feeItems] {
      let row = Dictionary(roster.columns.map { ($0.header, $0.example) }) { $1 }
      #expect(imported([row], as: roster).findingsInShort == [], "\(roster.name)")
    }
  }

  @Test func `the domain's page has the rules of its code`() throws {
    #expect(try rulesOutOfStep("FEE-", domain: "FeePublicity") == [])
  }
}

/// The kind with this id, as board for fees.board.
func feeKind(_ id: String) throws -> NoticeKind {
  try #require(feeKinds.first { $0.id == "fees.\(id)" })
}

/// A list by header, and the file it is in.

/// What a kind works its checks and statements out of: the facts it requires, as their examples but
/// for `facts`, where an empty list leaves one out.
func feeContent(
  _ id: String, _ rows: [[String: String]], facts: [String: [String]] = [:],
  posted: CalendarDay = "2026-08-28", with references: [StepTrial.List] = []
) throws -> NoticeContent {
  let kind = try feeKind(id)
  var given = Dictionary(
    kind.facts.filter(\.isRequired).map { ($0.name, [$0.example]) }
  ) { first, _ in first }
  given["投诉电话"] = given["投诉电话"].map { _ in allAuthorities }
  given.merge(facts) { $1 }
  let entries = given.filter { !$0.value.isEmpty }
    .map { FactEntry(name: $0.key, values: $0.value, line: 1) }
  let list = imported(rows, as: kind.roster)
  let read = Facts.read(entries, as: kind.facts)
  #expect(read.findings.filter { $0.severity == .mustFix && $0.rule != "F-REQ-01" } == [])
  #expect(list.records.count == rows.count)
  let lists = references.map { reference in
    let read = imported(reference.rows, as: reference.file.roster)
    #expect(read.isClean && read.records.count == reference.rows.count)
    return (reference.file.name, read.records)
  }
  return NoticeContent(
    records: list.records, facts: read.facts, posted: posted,
    references: Dictionary(uniqueKeysWithValues: lists))
}

let allAuthorities = [
  "云溪县发展和改革局 0579-00000003", "云溪县财政局 0579-00000004", "云溪县教育局 0579-00000005",
  "云溪县市场监督管理局 12315",
]

extension NoticeKind {
  /// Rule and place of each finding of the checks, as FEE-050 row 2 stated.
  func checksInShort(_ content: NoticeContent) -> [String] {
    checks(content).map { found in
      [found.rule, found.row.map { "row \($0)" }, found.column].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  func statement(_ name: String, of content: NoticeContent) -> [String]? {
    statements.first { $0.name == name }?.texts(content)
  }
}

/// A row of the board that nothing is wrong with, but for `changes`.
func boardRow(_ changes: [String: String] = [:]) -> [String: String] {
  [
    "收费类别": "服务性收费", "收费项目": "课后服务费", "计费单位": "元/生·学期", "收费标准": "300元",
    "批准机关": "云溪县发展和改革局", "收费依据": "云发改价格〔2025〕8号", "收费对象": "自愿参加的学生", "收费方式": "按学期",
    "是否自愿": "自愿",
  ].merging(changes) { $1 }
}
