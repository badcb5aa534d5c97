import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

@Suite struct AgeLimitTests {
  @Test(arguments: [
    (35, "2025-03-31" as CalendarDay, "1989-04-01" as CalendarDay, "Jing county 2025, as printed"),
    (35, "2020-07-31", "1984-08-01", "Guzhen 2020, as printed"),
    (35, "2014-12-31", "1979-01-01", "over New Year"),
    (35, "2024-02-29", "1988-03-01", "the cut-off day is a leap day"),
    (36, "2024-02-28", "1987-03-01", "the day after is a leap day that 1987 does not have"),
    (35, "2024-02-28", "1988-02-29", "the day after is a leap day that 1988 has"),
    (35, "2023-02-28", "1987-03-01", "a common year"),
  ])
  func `an age limit is a day of birth`(
    _ years: Int, _ cutOff: CalendarDay, _ bound: CalendarDay, _ reason: String
  ) {
    #expect(birthBound(atMost: years, on: cutOff) == bound)
  }

  /// Whole years between, by counting birthdays; one of 29 February falls on the 28th.
  private func age(bornOn birth: CalendarDay, on day: CalendarDay) -> Int {
    var years = 0
    while let birthday = birth.adding(months: 12 * (years + 1)), birthday <= day { years += 1 }
    return years
  }

  @Test func `the bound parts those who are too old from those who are not`() {
    let start: CalendarDay = "2019-01-01"
    for offset in 0..<2200 {
      let cutOff = start + offset
      let bound = birthBound(atMost: 35, on: cutOff)
      #expect(age(bornOn: bound, on: cutOff) == 35)
      #expect(age(bornOn: bound - 1, on: cutOff) == 36)
      let oldEnough = birthBound(atLeast: 18, on: cutOff)
      #expect(age(bornOn: oldEnough, on: cutOff) == 18)
      #expect(age(bornOn: oldEnough + 1, on: cutOff) == 17)
    }
  }

  @Test(arguments: [
    ("35周岁及以下", AgeLimit.atMost(35)), ("35周岁以下", .atMost(35)), ("35周岁以内", .atMost(35)),
    ("35岁(含)以下", .atMost(35)), ("不超过35周岁", .atMost(35)), ("不满36周岁", .atMost(35)),
    ("未满36周岁", .atMost(35)), ("18周岁以上", .atLeast(18)), ("年满18周岁", .atLeast(18)),
    ("超过17周岁", .atLeast(18)),
  ])
  func `including words include the number and the others do not`(
    _ words: String, _ limit: AgeLimit
  ) {
    #expect(AgeLimit(parsing: words) == limit)
  }

  @Test(arguments: ["", "35", "年轻", "35周岁左右", "18至35周岁", "0周岁以上"])
  func `other words are not guessed at`(_ words: String) {
    #expect(AgeLimit(parsing: words) == nil)
  }

  @Test func `a limit is printed as the day of birth it means`() throws {
    let limit = try #require(AgeLimit(parsing: "35周岁及以下"))
    #expect(limit.words(on: "2025-03-31") == "1989年4月1日（含）以后出生")
    #expect(limit.admits(bornOn: "1989-04-01", on: "2025-03-31"))
    #expect(!limit.admits(bornOn: "1989-03-31", on: "2025-03-31"))
    #expect(AgeLimit.atLeast(18).words(on: "2025-03-31") == "2007年3月31日（含）以前出生")
    #expect(AgeLimit.atLeast(18).admits(bornOn: "2007-03-31", on: "2025-03-31"))
    #expect(!AgeLimit.atLeast(18).admits(bornOn: "2007-04-01", on: "2025-03-31"))
  }
}
