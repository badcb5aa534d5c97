import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TitleEvaluation

@Suite struct TitleNoticesTests {
  @Test func `every rule and source can be built`() {
    let periods = titleKinds.map(\.period)
    #expect(periods.map(\.count) == [5, 7, 3, 5, 5, 5])
    #expect(
      periods.map(\.unit.chinese) == ["个工作日", "日", "个工作日", "个工作日", "个工作日", "个工作日"])
    #expect(periods.allSatisfy { $0.firstDay == .dayAfterPosting })
    #expect(leastYearsInGrade.years == 3 && leastWorkingAge.years == 16)
    #expect(entryGrades.mapValues(\.grade).count == TeacherTitle.allCases.count)
  }

  @Test func `recommended and result hang five working days by the national order`() {
    for id in ["recommended", "result"] {
      let period = titleNotice(id).period
      #expect(period.count == 5 && period.unit == .workingDays)
      #expect(period.source.document.contains("令第40号"))
      // Not read in full, so it is not shown as law.
      #expect(period.source.standing == .document)
    }
  }

  @Test func `what no text says is not shown as if one did`() {
    #expect(titleNotice("materials").period.source.standing == .local)
    #expect(leastYearsInGrade.source.standing == .local)
    #expect(entryGrades[.senior]?.source.standing == .local)
    #expect(entryGrades[.first]?.source.standing == .local)
    let practice = [
      schemePeriod.source, pointsPeriod.source, appointmentPeriod.source, leastWorkingAge.source,
      schemeItems, usuallyShown, birthAsMonth, workingPaper, titleTakeDown,
    ]
    for source in practice { #expect(source.standing == .practice, "\(source)") }
    #expect(competitionPosted.standing == .law && neededByOfficeOnly.standing == .law)
  }

  @Test func `the kinds stand in the order of their stages`() {
    #expect(
      titleKinds.map(\.id) == [
        "title.scheme", "title.materials", "title.points", "title.recommended", "title.result",
        "title.appointment",
      ])
    #expect(titleKinds.map(\.stage) == Array(1...6))
    #expect(Set(titleKinds.map(\.name)).count == titleKinds.count)
    #expect(titleKinds.allSatisfy { $0.catalogueItem.name == "教师管理/职称评审" })
  }

  @Test func `every kind states the year's work and the common facts`() {
    for kind in titleKinds {
      #expect(kind.facts.first?.name == "评聘项目")
      #expect(kind.facts.suffix(factsOfEveryNotice.count) == factsOfEveryNotice[...])
      let names = kind.statements.map(\.name) + kind.facts.map(\.name)
      #expect(Set(names).count == names.count, "\(kind.id)")
    }
  }

  @Test func `the files hold the lists of the kinds`() {
    let files = [
      TitleFile.posts, TitleFile.materials, TitleFile.points, TitleFile.recommended,
      TitleFile.results, TitleFile.appointments,
    ]
    #expect(files.map(\.roster.name) == titleKinds.map(\.roster.name))
  }

  @Test func `an alias belongs to one column of a list`() {
    let others = [
      quotaBase, schoolQuotas, claimedItems, rankingBallots, rankedApplicants, countedVotes,
    ]
    for roster in titleKinds.map(\.roster) + others {
      let words = roster.columns.flatMap { [$0.header] + $0.aliases }
      #expect(Set(words).count == words.count, "\(roster.name)")
    }
  }

  @Test func `the sample row of each blank workbook is right by its own checks`() {
    let given = [
      quotaBase, evaluatedPosts, applicationMaterials, claimedItems, rankingBallots, countedVotes,
      evaluationResults, appointedTeachers,
    ]
    for roster in given {
      let row = Dictionary(uniqueKeysWithValues: roster.columns.map { ($0.header, $0.example) })
      let findings = imported([row], as: roster).findings.map(\.description)
      // The number is the standard's own example, of a woman born in 1949.
      #expect(
        findings.filter { !$0.contains("TITLE-014") && !$0.contains("TITLE-015") } == [],
        "\(roster.name)")
    }
  }

  @Test func `the domain's page has the rules of its code`() throws {
    #expect(try rulesOutOfStep("TITLE-", domain: "TitleEvaluation") == [])
  }
}
