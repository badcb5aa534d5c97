import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

@Suite struct HiringNoticesTests {
  @Test func `every rule and source can be built`() {
    #expect(proposedHiresPeriod.count == 7)
    #expect(proposedHiresPeriod.unit == .workingDays)
    #expect(proposedHiresPeriod.firstDay == .dayAfterPosting)
    for source in [usuallyShown, birthAsMonth, knownFromAnnouncement, hiringTakeDown] {
      #expect(source.standing == .practice)
    }
    for source in [hiringSteps, neededByOfficeOnly] { #expect(source.standing == .law) }
  }

  @Test func `seven working days are practice and are not shown as law`() {
    #expect(proposedHiresPeriod.source.standing == .practice)
    #expect(proposedHiresPeriod.source.description == "惯例:各地拟聘用公示多为7个工作日")
  }

  @Test func `the kind asks for the common facts and the name of the round`() throws {
    let kind = try #require(teacherHiringKinds.first)
    #expect(kind.id == "hiring.proposed")
    #expect(kind.facts.map(\.name) == ["招聘项目"] + factsOfEveryNotice.map(\.name))
    #expect(kind.period == proposedHiresPeriod)
  }

  @Test func `kinds have ids of their own`() {
    #expect(Set(teacherHiringKinds.map(\.id)).count == teacherHiringKinds.count)
  }

  @Test func `the domain's page has the rules of its code`() throws {
    #expect(try rulesOutOfStep("HIRE-", domain: "TeacherHiring") == [])
  }
}
