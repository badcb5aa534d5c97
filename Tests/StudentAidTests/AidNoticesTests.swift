import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import StudentAid

@Suite struct AidNoticesTests {
  @Test func `every rule and source can be built`() {
    let periods = [recognitionPeriod, grantPeriod, committeePeriod, classPeriod, paymentPeriod]
    #expect(periods.map(\.count) == [5, 5, 1, 3, 5])
    #expect(periods.map(\.unit.chinese) == ["个工作日", "个工作日", "个工作日", "日", "个工作日"])
    #expect(periods.allSatisfy { $0.firstDay == .dayAfterPosting })
    #expect(longerGrantPeriods.map(\.count) == [7, 7])
    for source in [aidPublicity, namesAndLevels, aidForbidden] {
      #expect(source.standing == .document)
    }
    #expect(familySensitive.standing == .law)
    #expect(minorsOnTheWeb.standing == .law)
  }

  @Test func `what no text says is not shown as if one did`() {
    #expect(recognitionPeriod.source.standing == .local)
    #expect(grantPeriod.source.standing == .local)
    #expect(longerGrantPeriods.allSatisfy { $0.source.standing == .local })
    for source in [
      studentNumberForbidden, classPeriod.source, committeePeriod.source, paymentPeriod.source,
      leastPupilShare.source, tierTellsAmount, paymentPublicity, classBoardOnly,
    ] {
      #expect(source.standing == .practice, "\(source)")
    }
  }

  @Test func `the kinds stand in the order of their stages`() {
    #expect(
      studentAidKinds.map(\.id) == [
        "aid.committee", "aid.class", "aid.recognition", "aid.grants", "aid.changes",
        "aid.payments", "aid.corrections",
      ])
    #expect(studentAidKinds.map(\.stage) == Array(1...7))
    #expect(Set(studentAidKinds.map(\.name)).count == studentAidKinds.count)
  }

  @Test(arguments: ["aid.class", "aid.recognition", "aid.grants", "aid.changes"])
  func `names come down when the period ends`(_ id: String) throws {
    let kind = try aidKind(id)
    #expect(kind.comesDown == .atPeriodEnd)
    #expect(kind.takeDown.words == "公示期满即撤下")
    #expect(kind.takeDown.source.document == "教财厅函〔2017〕28号")
  }

  @Test(arguments: ["aid.committee", "aid.payments", "aid.corrections"])
  func `what names no aided pupil does not come down by the calendar`(_ id: String) throws {
    let kind = try aidKind(id)
    #expect(kind.comesDown == .whenSettled)
    #expect(kind.takeDown.source.standing == .practice)
  }

  @Test func `every kind states the term and the common facts`() {
    for kind in studentAidKinds {
      #expect(kind.facts.first?.name == "学年学期")
      #expect(kind.facts.suffix(factsOfEveryNotice.count) == factsOfEveryNotice[...])
      #expect(Set(kind.facts.map(\.name)).count == kind.facts.count)
    }
  }

  @Test func `statements and facts have names of their own`() {
    for kind in studentAidKinds {
      let names = kind.statements.map(\.name) + kind.facts.map(\.name)
      #expect(Set(names).count == names.count, "\(kind.id)")
    }
  }

  @Test func `the files hold the lists of the kinds`() {
    let files = [
      AidFile.committee, AidFile.classProposals, AidFile.recognised, AidFile.grants,
      AidFile.changes, AidFile.payments, AidFile.corrections,
    ]
    #expect(files.map(\.roster.name) == studentAidKinds.map(\.roster.name))
    #expect(Set(files.map(\.name)).count == files.count)
  }

  @Test func `an alias belongs to one column of a list`() {
    for kind in studentAidKinds {
      let words = kind.roster.columns.flatMap { [$0.header] + $0.aliases }
      #expect(Set(words).count == words.count, "\(kind.id)")
    }
  }

  @Test func `the domain's page has the rules of its code`() throws {
    #expect(try rulesOutOfStep("AID-", domain: "StudentAid") == [])
  }
}

/// The kind with this id.
func aidKind(_ id: String) throws -> NoticeKind {
  try #require(studentAidKinds.first { $0.id == id })
}

/// What a kind works its checks and statements out of: rows by header, and facts by name.
func aidContent(
  _ id: String, _ rows: [[String: String]], facts: [String: [String]] = [:],
  posted: CalendarDay = "2026-09-28"
) throws -> NoticeContent {
  let kind = try aidKind(id)
  let entries = facts.map { FactEntry(name: $0.key, values: $0.value, line: 1) }
  let list = imported(rows, as: kind.roster)
  let read = Facts.read(entries, as: kind.facts)
  #expect(read.findings.filter { facts.keys.contains($0.place.field ?? "") } == [])
  #expect(list.records.count == rows.count)
  return NoticeContent(records: list.records, facts: read.facts, posted: posted)
}

extension NoticeKind {
  /// Rule and place of each finding of the checks, as AID-017 国家奖学金名额.
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
