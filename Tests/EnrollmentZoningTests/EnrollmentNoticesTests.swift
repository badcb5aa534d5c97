import Disclosure
import DisclosureTesting
import Templates
import Testing
import WorkingDays

@testable import EnrollmentZoning

@Suite struct EnrollmentNoticesTests {
  private let posted = [
    "scheme": EnrollmentFile.timetable, "handbook": EnrollmentFile.handbook,
    "applications": EnrollmentFile.applications, "entrants": EnrollmentFile.entrants,
    "drawn": EnrollmentFile.drawn, "admitted": EnrollmentFile.admitted,
    "points": EnrollmentFile.points, "transfers": EnrollmentFile.transfers,
  ]

  private let inOffice = [
    EnrollmentFile.applicants, EnrollmentFile.seatUse, EnrollmentFile.eligibility,
    EnrollmentFile.pointItems,
  ]

  @Test func `every rule and source can be built`() {
    let practice = [
      knownByNumber, maskedNames, enrollmentPaper, announcedBeforehand, enrollmentTakeDown,
      ageLine.source,
    ]
    #expect(practice.allSatisfy { $0.standing == .practice })
    let local = [pointsByReceipt, largestClasses.source] + leastAlternates.map(\.source)
    #expect(local.allSatisfy { $0.standing == .local })
    #expect(schoolEnrollmentPublished.standing == .document)
    for law in [neverPublished, minorsProtected] {
      #expect(law.standing == .law && law.document == "《个人信息保护法》")
    }
  }

  @Test func `no period is shown as national`() {
    for kind in enrollmentKinds {
      #expect([.practice, .local].contains(kind.period.source.standing), "\(kind.id)")
    }
    #expect(enrollmentSchemePeriod.count == 5 && enrollmentSchemePeriod.unit == .workingDays)
    #expect(migrantPointsPeriod.count == 5 && migrantPointsPeriod.unit == .workingDays)
    #expect(handbookPeriod.count == 5 && handbookPeriod.unit == .calendarDays)
    for period in [applicationsPeriod, drawListPeriod, admissionPeriod, transfersPeriod] {
      #expect(period.count == 3 && period.unit == .calendarDays)
    }
  }

  @Test func `the kinds stand in the order of their stages, each with its words`() {
    #expect(enrollmentKinds.map(\.stage) == enrollmentKinds.map(\.stage).sorted())
    #expect(Set(enrollmentKinds.map(\.id)).count == enrollmentKinds.count)
    #expect(Set(enrollmentKinds.map(\.name)).count == enrollmentKinds.count)
    for kind in enrollmentKinds {
      #expect(templateFiles[kind.id] != nil, "\(kind.id)")
      #expect(kind.catalogueItem.group == "招生管理", "\(kind.id)")
      #expect(kind.facts.suffix(factsOfEveryNotice.count) == factsOfEveryNotice[...])
    }
  }

  @Test func `statements and facts have names of their own, and aliases one column`() {
    for kind in enrollmentKinds {
      let names = kind.statements.map(\.name) + kind.facts.map(\.name)
      #expect(Set(names).count == names.count, "\(kind.id)")
      #expect(Set(names).isDisjoint(with: derivedNamesOfNotices.subtracting(["成文日期"])))
    }
    for roster in enrollmentKinds.map(\.roster) + inOffice.map(\.roster) + [drawSeeds] {
      let words = roster.columns.flatMap { [$0.header] + $0.aliases }
      #expect(Set(words).count == words.count, "\(roster.name)")
    }
  }

  @Test func `a name means the same in every notice of the folder`() {
    var forms: [String: FactSpec.Form] = [:]
    for fact in enrollmentKinds.flatMap(\.facts) {
      #expect(forms[fact.name] ?? fact.form == fact.form, "\(fact.name)")
      forms[fact.name] = fact.form
    }
  }

  @Test func `the files hold the lists of the kinds`() throws {
    for (id, file) in posted {
      #expect(try enrollmentNotice(id).roster.name == file.roster.name)
    }
    #expect(Set((Array(posted.values) + inOffice).map(\.name)).count == posted.count + 4)
  }

  @Test func `what families declare is withheld column by column`() {
    for file in inOffice { #expect(file.roster.publicColumns.map(\.header) == [], "\(file.name)") }
  }

  /// What anybody may see of each list, written out.
  @Test(arguments: [
    ("scheme", "时间 工作内容 责任单位"),
    ("handbook", "学校 班数 人数 招生对象 招生范围 招生办法 登记时间 登记地点 所需材料 咨询电话"),
    ("applications", "组别 包含学校 计划人数 报名人数 是否摇号 摇号前录取人数 摇号名额 参加摇号人数 多胞胎人数 多胞胎组数 摇号编号数"),
    ("entrants", "组别 摇号编号 报名号 人数"),
    ("drawn", "组别 摇号位次 摇号编号 报名号 人数 结果 候补次序 派入学校"),
    ("admitted", "学校 报名号 姓名 录取途径 组别 摇号编号"),
    ("points", "学校 可供学位 名次 受理回执号 积分 结果"),
    ("transfers", "统筹次序 报名号 原报学校 统筹学校"),
  ])
  func `the public sees these columns and no others`(_ id: String, _ headers: String) throws {
    let roster = try enrollmentNotice(id).roster
    #expect(roster.publicColumns.map(\.header).joined(separator: " ") == headers)
    let masked = roster.publicColumns.filter {
      if case .masked = $0.privacy { true } else { false }
    }
    #expect(masked.map(\.header) == (id == "admitted" ? ["姓名"] : []))
  }

  @Test func `the sample rows of all lists have no findings`() {
    for roster in enrollmentKinds.map(\.roster) + inOffice.map(\.roster) + [drawSeeds] {
      let row = Dictionary(roster.columns.map { ($0.header, $0.example) }) { $1 }
      #expect(imported([row], as: roster).findingsInShort == [], "\(roster.name)")
    }
  }

  @Test func `the domain's pages have the rules of its code`() throws {
    #expect(try rulesOutOfStep("ENR-", domain: "EnrollmentZoning") == [])
  }
}
