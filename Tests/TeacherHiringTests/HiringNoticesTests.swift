import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import TeacherHiring

@Suite struct HiringNoticesTests {
  @Test func `the kinds stand in the order of a hiring`() {
    #expect(
      teacherHiringKinds.map(\.id) == [
        "hiring.announcement", "hiring.adjustment", "hiring.written", "hiring.interviewees",
        "hiring.interview-substitutes", "hiring.interview", "hiring.totals", "hiring.examination",
        "hiring.substitutes", "hiring.proposed", "hiring.result",
      ])
    #expect(teacherHiringKinds.map(\.stage) == Array(1...11))
    #expect(Set(teacherHiringKinds.map(\.name)).count == 11)
  }

  @Test func `every rule and source can be built`() {
    for period in [proposedHiresPeriod, announcementPeriod, processPeriod, resultPeriod] {
      #expect(period.count == 7)
      #expect(period.unit == .workingDays)
      #expect(period.firstDay == .dayAfterPosting)
    }
    let practice = [
      usuallyShown, birthAsMonth, knownFromAnnouncement, hiringTakeDown, stepTakeDown,
      byTicketNumber, conclusionOnly, substitutionPosted, reasonAsClass,
    ]
    for source in practice { #expect(source.standing == .practice) }
    for source in [hiringSteps, announcedItems, neededByOfficeOnly, health] {
      #expect(source.standing == .law)
    }
  }

  @Test func `no period is shown as law, and Chongqing's as a place's rule`() {
    #expect(proposedHiresPeriod.source.description == "惯例:各地拟聘用公示多为7个工作日")
    let local = teacherHiringKinds.filter { $0.period.source.standing == .local }
    #expect(local.map(\.stage) == Array(2...9))
    for kind in local { #expect(kind.period.source.document.hasPrefix("重庆市人力资源和社会保障局")) }
    let others = teacherHiringKinds.filter { $0.period.source.standing != .local }
    #expect(others.allSatisfy { $0.period.source.standing == .practice })
  }

  @Test func `every kind asks for the round and the common facts, and for nothing twice`() {
    for kind in teacherHiringKinds {
      let names = kind.facts.map(\.name)
      #expect(names.first == "招聘项目")
      #expect(names.suffix(factsOfEveryNotice.count) == factsOfEveryNotice.map(\.name)[...])
      #expect(Set(names).count == names.count)
      #expect(Set(names).isDisjoint(with: kind.statements.map(\.name)))
    }
    #expect(
      hiring("proposed").facts.map(\.name)
        == ["招聘项目", "年龄上限", "年龄截止日"] + factsOfEveryNotice.map(\.name))
  }

  @Test func `a scheme among the facts is optional and whole`() {
    for kind in teacherHiringKinds where kind.facts.contains(where: { $0.name == "总成绩取位" }) {
      let names = Set(kind.facts.map(\.name))
      #expect(names.isSuperset(of: hiringSchemeFacts.map(\.name).filter { $0 != "年龄截止日" }))
      #expect(
        kind.facts.allSatisfy { !$0.isRequired || !schemeItems.map(\.name).contains($0.name) })
    }
  }

  @Test func `kinds and files share their lists`() {
    let files = [
      HiringFile.posts, HiringFile.adjustment, HiringFile.written, HiringFile.interviewees,
      HiringFile.interviewSubstitutes, HiringFile.interview, HiringFile.totals,
      HiringFile.examination, HiringFile.substitutes, HiringFile.proposed, HiringFile.result,
    ]
    #expect(files.map(\.roster.name) == teacherHiringKinds.map(\.roster.name))
    #expect(
      files.map(\.name) == [
        "岗位表.xlsx", "岗位调整.xlsx", "笔试成绩.xlsx", "面试入围.xlsx", "面试递补.xlsx", "面试成绩.xlsx",
        "总成绩.xlsx", "体检考察结果.xlsx", "递补.xlsx", "拟聘用.xlsx", "聘用结果.xlsx",
      ])
  }

  @Test func `the domain's page has the rules of its code`() throws {
    #expect(try rulesOutOfStep("HIRE-", domain: "TeacherHiring") == [])
  }
}
