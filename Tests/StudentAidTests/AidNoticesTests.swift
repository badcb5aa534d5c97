import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import StudentAid

@Suite struct AidNoticesTests {
  @Test func `every rule and source can be built`() {
    #expect(recognitionPeriod.count == 5)
    #expect(recognitionPeriod.unit == .workingDays)
    #expect(recognitionPeriod.firstDay == .dayAfterPosting)
    for source in [aidPublicity, namesAndLevels, aidForbidden] {
      #expect(source.standing == .document)
    }
    #expect(familySensitive.standing == .law)
  }

  @Test func `what no text says is not shown as if one did`() {
    #expect(recognitionPeriod.source.standing == .local)
    #expect(studentNumberForbidden.standing == .practice)
  }

  @Test func `names come down when the period ends`() throws {
    let kind = try #require(studentAidKinds.first)
    #expect(kind.id == "aid.recognition")
    #expect(kind.takeDown.words == "公示期满即撤下")
    #expect(kind.takeDown.source.document == "教财厅函〔2017〕28号")
    #expect(kind.facts.map(\.name) == ["学年学期"] + factsOfEveryNotice.map(\.name))
  }

  @Test func `kinds have ids of their own`() {
    #expect(Set(studentAidKinds.map(\.id)).count == studentAidKinds.count)
  }

  @Test func `the domain's page has the rules of its code`() throws {
    #expect(try rulesOutOfStep("AID-", domain: "StudentAid") == [])
  }
}
