import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import StudentAid

/// A pupil and whether its name stays off the web.
struct AgeExample: Sendable, CustomTestStringConvertible {
  let changes: [String: String]
  let isUnder: Bool
  let testDescription: String

  init(_ changes: [String: String], isUnder: Bool, _ testDescription: String) {
    self.changes = changes
    self.isUnder = isUnder
    self.testDescription = testDescription
  }

  static func born(_ day: CalendarDay, isUnder: Bool, _ words: String) -> AgeExample {
    let id = sampleResidentID(born: day)
    return AgeExample(["身份证号": id, "学籍号": "G" + id, "年级": "高一"], isUnder: isUnder, words)
  }

  static func number(_ number: String, isUnder: Bool, _ words: String) -> AgeExample {
    AgeExample(["身份证号": "", "学籍号": number, "年级": "高一"], isUnder: isUnder, words)
  }

  static func grade(_ grade: String, isUnder: Bool) -> AgeExample {
    AgeExample(["身份证号": "", "学籍号": "", "年级": grade], isUnder: isUnder, grade)
  }
}

@Suite struct AidWebTests {
  @Test(arguments: [
    AgeExample.born("2012-09-27", isUnder: false, "fourteen since yesterday"),
    AgeExample.born("2012-09-28", isUnder: true, "the fourteenth birthday itself"),
    AgeExample.born("2012-09-29", isUnder: true, "fourteen tomorrow"),
    AgeExample.born("2013-01-01", isUnder: true, "thirteen"),
    AgeExample.born("2011-12-31", isUnder: false, "fourteen by the year before"),
    AgeExample.number("J" + sampleResidentID(born: "2012-09-27"), isUnder: false, "J, older"),
    AgeExample.number("J" + sampleResidentID(born: "2012-09-28"), isUnder: true, "J, younger"),
    AgeExample.number("L110101201209270011", isUnder: false, "L, older"),
    AgeExample.number("L110101201209280011", isUnder: true, "L, younger"),
    AgeExample.grade("小班", isUnder: true), AgeExample.grade("大班", isUnder: true),
    AgeExample.grade("一年级", isUnder: true), AgeExample.grade("八年级", isUnder: true),
    AgeExample.grade("九年级", isUnder: false), AgeExample.grade("高一", isUnder: false),
    AgeExample.grade("高中二年级", isUnder: false), AgeExample.grade("初三", isUnder: true),
    AgeExample.grade("2026级", isUnder: true),
  ])
  func `who is or may be under fourteen on the posting day`(_ example: AgeExample) throws {
    let content = try aidContent("aid.recognition", [pupil(1, example.changes)])
    #expect(mayBeUnderFourteen(content.records[0], on: "2026-09-28") == example.isUnder)
    let web = try aidKind("aid.recognition").web(content)
    #expect((web == .list) == !example.isUnder)
  }

  @Test func `born on 29 February, a pupil is out of it on 1 March`() throws {
    let id = sampleResidentID(born: "2012-02-29")
    let content = try aidContent("aid.recognition", [pupil(1, ["身份证号": id, "学籍号": ""])])
    #expect(mayBeUnderFourteen(content.records[0], on: "2026-02-28"))
    #expect(!mayBeUnderFourteen(content.records[0], on: "2026-03-01"))
  }

  @Test(arguments: ["aid.recognition", "aid.grants", "aid.changes"])
  func `one child is enough, and the guardians' word opens the list`(_ id: String) throws {
    let older = ["身份证号": sampleResidentID(born: "2009-01-01"), "学籍号": ""]
    let rows = [aidRow(id, 1, older), aidRow(id, 2)]
    let kind = try aidKind(id)
    #expect(try kind.web(aidContent(id, [rows[0]])) == .list)
    guard case .counts(let columns, let source) = try kind.web(aidContent(id, rows)) else {
      Issue.record("the names of children are on the web")
      return
    }
    #expect(source.standing == .law)
    #expect(Set(columns).isSubset(of: kind.roster.publicColumns.map(\.id)))
    #expect(!columns.contains(AidPupil.name.spec.id))
    let agreed = try aidContent(id, rows, facts: ["网上公布名单": ["监护人已同意"]])
    #expect(kind.web(agreed) == .list)
  }

  @Test(arguments: ["aid.committee", "aid.class"])
  func `names of a class never leave it`(_ id: String) throws {
    let kind = try aidKind(id)
    let rows = [aidRow(id, 1, ["年级": "高三"])]
    guard case .counts(let columns, let source) = try kind.web(aidContent(id, rows)) else {
      Issue.record("the names of a class are on the web")
      return
    }
    #expect(source.standing == .practice)
    #expect(!columns.contains(AidPupil.name.spec.id))
    #expect(!kind.facts.contains(guardiansAgreed))
  }

  @Test(arguments: ["aid.payments", "aid.corrections"])
  func `counts and sums are on the web as they are`(_ id: String) throws {
    #expect(try aidKind(id).web(aidContent(id, [])) == .list)
  }

  @Test func `the web's table has counts by school, grade and level`() throws {
    let kind = try aidKind("aid.recognition")
    let content = try aidContent(
      "aid.recognition", [pupil(1), pupil(2), pupil(3, ["年级": "四年级"])])
    let made = try kind.publication(
      of: content.records, facts: content.facts, title: "公示", period: samplePeriod)
    let table = try #require(made.web?.tables.first)
    #expect(
      table.cells.map(\.text) == [
        "云溪县第一小学", "三年级", "困难", "2", "云溪县第一小学", "四年级", "困难", "1",
      ])
  }
}

/// A row of the list of a kind that names people.
private func aidRow(
  _ id: String, _ number: Int, _ changes: [String: String] = [:]
) -> [String: String] {
  switch id {
  case "aid.grants": grant(number, changes)
  case "aid.changes": change(number, "调出", changes)
  case "aid.committee": member("李小一", "学生代表", changes)
  default: pupil(number, changes)
  }
}
