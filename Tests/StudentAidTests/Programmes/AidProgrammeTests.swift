import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import StudentAid

func yuan(_ yuan: Int) -> Amount { Amount(fen: yuan * 100) }

/// A made-up place's paper.
let localPaper = Provision("云财教〔2025〕8号（示例）", standing: .local)

struct RateExample: Sendable, CustomTestStringConvertible {
  let programme: String
  let stage: SchoolStage
  let day: CalendarDay
  /// For the unit of the text, and for a term; nil when nothing is known.
  let rate: Int?
  let perTerm: Int?
  let testDescription: String

  init(
    _ programme: String, _ stage: SchoolStage, _ day: CalendarDay, _ rate: Int?, _ perTerm: Int?,
    _ testDescription: String
  ) {
    (self.programme, self.stage, self.day) = (programme, stage, day)
    (self.rate, self.perTerm, self.testDescription) = (rate, perTerm, testDescription)
  }
}

@Suite struct AidProgrammeTests {
  @Test func `every rate and source can be built`() {
    #expect(aidProgrammes.count == 8)
    #expect(aidExclusions.count == 2)
    #expect(priorityClassesSource.standing == .practice)
    for programme in aidProgrammes {
      #expect(!programme.stages.isEmpty)
      #expect(programme.period.count >= 5)
      if case .percent(_, let base, let source) = programme.standard {
        #expect(AidProgramme.named(base)?.name == base)
        #expect(source.standing == .document)
      }
    }
  }

  @Test func `a name or alias belongs to one programme`() {
    let names = aidProgrammes.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    for name in names { #expect(AidProgramme.named(name) != nil) }
    #expect(AidProgramme.named("国家助学贷款") == nil)
  }

  @Test func `an exclusion of programmes of the table uses their own names`() {
    let excluded = aidExclusions[0].programmes
    #expect(excluded.allSatisfy { AidProgramme.named($0)?.name == $0 })
  }

  @Test func `kinds of need that are in anyway are kinds of the recognised pupils' list`() throws {
    guard case .choice(let kinds) = AidPupil.category.spec.type else {
      Issue.record("the kind of need is a closed list")
      return
    }
    #expect(kinds.filter { !priorityClasses.contains($0) } == ["其他困难"])
    #expect(priorityClasses.allSatisfy(kinds.contains))
  }

  @Test(arguments: [
    RateExample("义务教育寄宿生生活补助", .primary, "2019-08-31", nil, nil, "before the first known"),
    RateExample("义务教育寄宿生生活补助", .primary, "2019-09-01", 1000, 500, "Shaanxi 2019"),
    RateExample("义务教育寄宿生生活补助", .junior, "2024-01-31", 1250, 625, "the day before the rise"),
    RateExample("义务教育寄宿生生活补助", .primary, "2024-02-01", 1250, 625, "spring 2024"),
    RateExample("义务教育寄宿生生活补助", .junior, "2025-02-17", 1500, 750, "Leping, spring 2025"),
    RateExample("义务教育非寄宿生生活补助", .primary, "2020-09-01", 500, 250, "Songming 2020"),
    RateExample("义务教育非寄宿生生活补助", .junior, "2020-09-01", 625, nil, "312.50 in a term"),
    RateExample("义务教育非寄宿生生活补助", .primary, "2025-02-17", 625, nil, "Leping, spring 2025"),
    RateExample("义务教育非寄宿生生活补助", .junior, "2025-02-17", 750, 375, "Leping, spring 2025"),
    RateExample("中职国家奖学金", .vocational, "2021-08-31", nil, nil, "before the first known"),
    RateExample("中职国家奖学金", .vocational, "2021-09-01", 6000, 6000, "once, so not halved"),
    RateExample("普通高中国家助学金", .senior, "2025-02-17", nil, nil, "tiers are the place's"),
    RateExample("普通高中免学杂费", .senior, "2025-02-17", nil, nil, "the place's own"),
    RateExample("学前教育资助", .preschool, "2025-02-17", nil, nil, "the place's own"),
    RateExample("中职国家奖学金", .senior, "2025-02-17", nil, nil, "no such stage"),
  ])
  func `a rate holds from its day, and a term is half of a year`(_ example: RateExample) throws {
    let programme = try #require(AidProgramme.named(example.programme))
    let standard = try? programme.standard(for: example.stage, on: example.day)
    #expect(standard?.tiers.map(\.rate) == example.rate.map { [yuan($0)] })
    if let perTerm = example.perTerm {
      #expect(standard?.tiers.map(\.perTerm) == [yuan(perTerm)])
    }
  }

  @Test func `half of an odd yuan is paid in fen`() throws {
    let standard = try #require(AidProgramme.named("非寄宿生生活补助"))
      .standard(for: .primary, on: "2025-02-17")
    #expect(standard.tiers.map(\.perTerm.description) == ["312.50"])
    #expect(standard.source == halfOfBoarding)
  }

  @Test(
    arguments: [
      ("2024-08-31", nil), ("2024-09-01", 2000), ("2025-01-31", 2000), ("2025-02-01", 2300),
    ] as [(CalendarDay, Int?)])
  func `the mean grant rises in spring 2025`(_ day: CalendarDay, _ mean: Int?) {
    let grant = AidProgramme.named("普高助学金")
    #expect(grant?.mean(on: day)?.value.mean == mean.map(yuan))
  }

  @Test func `the vocational grant rises on the same day from an older mean`() {
    let grant = AidProgramme.named("中职助学金")
    #expect(grant?.mean(on: "2016-12-22") == nil)
    #expect(grant?.mean(on: "2025-01-31")?.value.mean == yuan(2000))
    #expect(grant?.mean(on: "2025-02-01")?.value.mean == yuan(2300))
    #expect(AidProgramme.named("中职免学费")?.mean(on: "2025-02-01") == nil)
  }

  @Test(arguments: ["普通高中免学杂费", "中职免学费", "学前教育资助", "普通高中国家助学金"])
  func `a place's own standard that is missing is asked for with its basis`(_ name: String) throws {
    let programme = try #require(AidProgramme.named(name))
    let refusal = #expect(throws: AidRefusal.self) {
      try programme.standard(for: programme.stages[0], on: "2026-09-01")
    }
    #expect(refusal?.rule == "AID-102")
    #expect(refusal?.problem.contains(name) == true)
    #expect(refusal?.remedy == "请在“资助标准”里写明标准,并写“标准依据”")
    #expect(refusal?.finding.place.field == "资助标准")
  }
}

@Suite struct LocalStandardTests {
  private func standard(
    _ name: String, _ stage: SchoolStage, _ local: [LocalStandard],
    on day: CalendarDay = "2026-09-01"
  ) throws -> AidStandard {
    try #require(AidProgramme.named(name)).standard(for: stage, on: day, local: local)
  }

  @Test func `tiers of a place are taken in their order`() throws {
    let tiers = [("一档", 3300), ("二档", 2300), ("三档", 1300)].map {
      LocalStandard("普通高中国家助学金", tier: $0.0, yuan($0.1), per: .year, source: localPaper)
    }
    let standard = try standard("普高助学金", .senior, tiers)
    #expect(standard.tiers.map(\.name) == ["一档", "二档", "三档"])
    #expect(standard.tiers.map(\.perTerm) == [yuan(1650), yuan(1150), yuan(650)])
    #expect(standard.source == localPaper)
    #expect(standard.tier("二档")?.rate == yuan(2300))
    #expect(standard.tier(nil) == nil)
    #expect(standard.tier("四档") == nil)
  }

  @Test func `a standard for a term is not halved`() throws {
    let fee = LocalStandard("普通高中免学杂费", yuan(800), per: .term, source: localPaper)
    let standard = try standard("普通高中免学杂费", .senior, [fee])
    #expect(standard.tier(nil)?.perTerm == yuan(800))
    #expect(standard.perYear(standard.tiers[0]) == yuan(1600))
  }

  @Test func `a standard that names the stage comes before one that names none`() throws {
    let local = [
      LocalStandard("义务教育寄宿生生活补助", yuan(2000), per: .year, source: localPaper),
      LocalStandard("义务教育寄宿生生活补助", stage: .junior, yuan(2400), per: .year, source: localPaper),
    ]
    #expect(try standard("寄宿生生活补助", .primary, local).tiers[0].rate == yuan(2000))
    #expect(try standard("寄宿生生活补助", .junior, local).tiers[0].rate == yuan(2400))
    // Half of a place's own boarding rate, not of the State's.
    #expect(try standard("非寄宿生生活补助", .junior, local).tiers[0].rate == yuan(1200))
  }

  @Test(arguments: [(1, 1), (2, nil), (3, 3)] as [(Int, Int?)])
  func `a rate that cannot be halved is refused, not rounded`(_ fen: Int, _ wanted: Int?) throws {
    // An odd number of fen for a year; the middle case is even.
    let local = [
      LocalStandard("学前教育资助", Amount(fen: 800_00 + fen), per: .year, source: localPaper)
    ]
    if wanted == nil {
      #expect(try standard("学前资助", .preschool, local).tiers[0].perTerm.fen == 400_01)
    } else {
      #expect(throws: AidRefusal.self) { try standard("学前资助", .preschool, local) }
    }
  }

  @Test(
    arguments: [
      ([3300, 2300, 1300], "2025-02-17", []),  // Sichuan from spring 2025
      ([2500, 2000, 1500], "2024-09-01", []),  // Shandong, old mean, no bounds known
      ([3500, 1200], "2025-02-17", []),
      ([3501, 1200], "2025-02-17", ["AID-104"]),
      ([3500, 1199], "2025-02-17", ["AID-104"]),
      ([2300], "2025-02-17", ["AID-104"]),
      ([1300, 2000, 2600, 3300], "2025-02-17", ["AID-104"]),
      ([1100, 2000, 2600, 3600], "2025-02-17", ["AID-104", "AID-104", "AID-104"]),
    ] as [([Int], CalendarDay, [String])])
  func `tiers lie inside the bounds in force, two or three of them`(
    _ rates: [Int], _ day: CalendarDay, _ rules: [String]
  ) throws {
    let programme = try #require(AidProgramme.named("普通高中国家助学金"))
    let local = rates.map {
      LocalStandard(programme.name, tier: "\($0)元档", yuan($0), per: .year, source: localPaper)
    }
    let standard = try standard(programme.name, .senior, local, on: day)
    #expect(programme.tierFindings(standard, on: day).map(\.rule) == rules)
  }

  @Test func `tiers given for a term are measured by the year`() throws {
    let programme = try #require(AidProgramme.named("普通高中国家助学金"))
    let local = [("一档", 1750), ("二档", 600)].map {
      LocalStandard(programme.name, tier: $0.0, yuan($0.1), per: .term, source: localPaper)
    }
    let standard = try standard(programme.name, .senior, local, on: "2025-02-17")
    #expect(programme.tierFindings(standard, on: "2025-02-17").isEmpty)
  }

  @Test(arguments: [(1249, ["AID-105"]), (1250, []), (1251, [])])
  func `a place may pay more than the State, less has to be explained`(
    _ rate: Int, _ rules: [String]
  ) throws {
    let programme = try #require(AidProgramme.named("寄宿生生活补助"))
    let local = LocalStandard(
      programme.name, stage: .primary, yuan(rate), per: .term, source: localPaper)
    let yearly = LocalStandard(
      programme.name, stage: .primary, Amount(fen: rate * 100), per: .year, source: localPaper)
    let standard = try standard(programme.name, .primary, [yearly])
    #expect(programme.tierFindings(standard, on: "2026-09-01").map(\.rule) == rules)
    let termly = try self.standard(programme.name, .primary, [local])
    #expect(programme.tierFindings(termly, on: "2026-09-01").isEmpty)
  }
}

@Suite struct MeanComparisonTests {
  @Test(arguments: [
    ([100, 300, 100], 0),  // Sichuan's tiers meet the mean with equal outer tiers only
    ([101, 300, 100], 1000),
    ([100, 300, 101], -1000),
    ([0, 7, 0], 0),
    ([0, 0, 0], 0),
  ])
  func `the average of 3300, 2300 and 1300 is 2300 when the outer tiers are equal`(
    _ counts: [Int], _ difference: Int
  ) {
    let tiers = zip(counts, [3300, 2300, 1300]).map { (pupils: $0, rate: yuan($1)) }
    let comparison = MeanComparison(tiers, mean: yuan(2300))
    #expect(comparison.difference == yuan(difference))
    #expect((comparison.finding("普通高中国家助学金", mean: yuan(2300)) == nil) == (difference == 0))
  }

  @Test func `the words give both sums, for no average is exact`() throws {
    let comparison = MeanComparison(
      [(pupils: 2, rate: yuan(3300)), (pupils: 1, rate: yuan(1300))], mean: yuan(2300))
    let finding = try #require(comparison.finding("普通高中国家助学金", mean: yuan(2300)))
    #expect(finding.severity == .explain)
    #expect(
      finding.problem
        == "普通高中国家助学金3 人按各档每年共 7900.00 元,比按平均标准 2300.00 元计算的 6900.00 元多 1000.00 元")
  }
}
