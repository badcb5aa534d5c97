import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// Periods as places really wrote them, made with what an office can say of a period.
@Suite struct EnrollmentPeriodTests {
  private func period(
    _ id: String, posted: CalendarDay, _ facts: [String: [String]] = [:]
  ) throws -> Period {
    let kind = try enrollmentNotice(id)
    let own = id == "entrants" || id == "drawn" ? SmallDraw.facts : [:]
    let given = own.merging(facts) { $1 }
    let entries = given.map { FactEntry(name: $0.key, values: $0.value, line: 1) }
    let (terms, findings) = kind.periodTerms(from: Facts.read(entries, as: kind.facts).facts)
    #expect(findings.filter { $0.severity == .mustFix } == [])
    return try Period(
      posted: posted, count: terms.rule.count, terms.rule.unit, startingOn: terms.rule.firstDay,
      closingAt: terms.closesAt, in: .national)
  }

  private func own(
    _ count: Int, _ unit: String, _ source: String, _ more: [String: [String]] = [:]
  ) -> [String: [String]] {
    ["公示天数": ["\(count)"], "公示单位": [unit], "公示依据": [source]].merging(more) { $1 }
  }

  /// Luzhou Longmatan 2022: 24 June 09:00 to 27 June 24:00.
  @Test func `Longmatan's list of the draw hangs three days after the posting day`() throws {
    let period = try period("entrants", posted: "2022-06-24")
    #expect(period.lastDay == "2022-06-27" && period.closesAt == .endOfDay)
    #expect(period.firstCounted == "2022-06-25")
  }

  /// The same place: 5 July 09:00 to 7 July 24:00, three days with the posting day.
  @Test func `Longmatan's admitted hang three days with the posting day`() throws {
    let counted = try period("admitted", posted: "2022-07-05", ["起算": ["当日"]])
    #expect(counted.firstCounted == "2022-07-05" && counted.lastDay == "2022-07-07")
    #expect(try period("admitted", posted: "2022-07-05").lastDay == "2022-07-08")
  }

  /// Gansu Huachi 2024: 公示时间为24小时, from four in the afternoon to four on the next day.
  @Test func `a day of 24 hours ends at its hour on the next day`() throws {
    let facts = own(1, "日", "华池县2024年小学招生办法(公示时间为24小时)", ["截止时间": ["16:00"], "张贴时刻": ["16:00"]])
    let period = try period("admitted", posted: "2024-08-20", facts)
    #expect(period.lastDay == "2024-08-21" && period.closesAt.minutes == 16 * 60)
  }

  /// 11 to 15 May 2020, a district's days for the schools' guides, the posting day counted.
  @Test func `guides hang from 11 to 15 May`() throws {
    let period = try period("handbook", posted: "2020-05-11", ["起算": ["当日"]])
    #expect(period.lastDay == "2020-05-15")
  }

  @Test func `a shorter period of one's own is asked about, and a part of one refused`() throws {
    let kind = try enrollmentNotice("admitted")
    func rules(_ facts: [String: [String]]) -> [String] {
      let entries = facts.map { FactEntry(name: $0.key, values: $0.value, line: 1) }
      return kind.periodTerms(from: Facts.read(entries, as: kind.facts).facts).findings
        .map(\.rule)
    }
    #expect(rules(own(1, "日", "某县办法")) == ["F-PER-02"])
    #expect(rules(own(3, "日", "某县办法")) == [])
    #expect(rules(["公示天数": ["1"]]) == ["F-PER-01"])
  }
}
