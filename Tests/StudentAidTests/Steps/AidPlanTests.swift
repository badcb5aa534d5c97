import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

@Suite struct AidPlanTests {
  @Test func `settings in order are read without a finding`() throws {
    let (plan, findings) = AidPlan.read(settings())
    #expect(findings == [])
    #expect(plan?.programmes.map(\.name) == ["普通高中国家助学金"])
    #expect(plan?.standards.map(\.rate) == [yuan(3300), yuan(2300), yuan(1300)])
    #expect(plan?.standards.first?.source == Provision("云财教〔2026〕8号", standing: .local))
    #expect(plan?.priority == Set(priorityClasses))
    #expect(plan?.exclusions == aidExclusions)
  }

  @Test(arguments: [
    SettingExample(["学期": ["2026—2027学年"]], ["AID-107 学期"], "neither spring nor autumn"),
    SettingExample(["学期": ["秋季学期"]], ["AID-107 学期"], "no year"),
    SettingExample(["学期开始日": ["2027-09-01"]], ["AID-107 学期开始日"], "the autumn after"),
    SettingExample(["学期开始日": ["2026-07-31"]], ["AID-107 学期开始日"], "July"),
    SettingExample(["学期开始日": ["2026-08-01"]], [], "August"),
    SettingExample(
      ["学期": ["2026—2027学年春季学期"], "学期开始日": ["2027-02-22"]], [], "spring of the next year"),
    SettingExample(
      ["学期": ["2026—2027学年春季学期"], "学期开始日": ["2026-02-22"]], ["AID-107 学期开始日"],
      "spring of the same year"),
    SettingExample(
      ["学期": ["2027年春季学期"], "学期开始日": ["2027-02-22"]], [], "spring by the calendar year"),
    SettingExample(["资助项目": ["国家助学贷款"]], ["AID-107 资助项目"], "no programme of the table"),
    SettingExample(
      ["资助项目": ["普通高中国家助学金", "普高助学金"]], ["AID-107 资助项目"], "one programme by two names"),
    SettingExample(["标准依据": []], ["AID-108 资助标准", "AID-108 资助标准", "AID-108 资助标准"], "no basis"),
    SettingExample(["标准依据": ["普高助学金 云财教〔2026〕8号"]], [], "a basis of its own"),
    SettingExample(
      ["资助标准": ["普通高中国家助学金 一档 3501元/学年", "普通高中国家助学金 二档 1200元/学年"], "档次对应": []],
      ["AID-104 资助标准"], "a yuan above the bounds"),
    SettingExample(
      ["资助标准": ["普通高中国家助学金 一档 3500元/学年", "普通高中国家助学金 一档 1200元/学年"], "档次对应": []],
      ["AID-107 资助标准", "AID-104 资助标准"], "one tier twice leaves one tier"),
    SettingExample(
      ["资助标准": ["普通高中国家助学金 一档 3300元/学年", "普通高中国家助学金 二档 1150元/学期"], "档次对应": []],
      ["AID-107 资助标准", "AID-104 资助标准"], "two units"),
    SettingExample(["资助标准": ["普通高中国家助学金 甲档 3300元/学年"]], ["AID-107 资助标准"], "no such tier"),
    SettingExample(["资助标准": ["普通高中国家助学金 一档 3300"]], ["AID-107 资助标准"], "no unit"),
    SettingExample(["资助标准": ["学前教育资助 1000元/学年"]], ["AID-107 资助标准"], "not of this term"),
    SettingExample(
      ["资助标准": ["普通高中国家助学金 小学 3300元/学年"]], ["AID-107 资助标准"], "not at this stage"),
    SettingExample(["档次对应": ["普通高中国家助学金 特困 一档"]], ["AID-107 档次对应"], "no such level"),
    SettingExample(
      ["档次对应": ["普通高中国家助学金 困难 一档", "普通高中国家助学金 困难 二档"]], ["AID-107 档次对应"],
      "one level, two tiers"),
    SettingExample(["项目对象": ["普通高中国家助学金 优先对象"]], [], "those in anyway"),
    SettingExample(["项目对象": ["普通高中国家助学金 孤儿 残疾学生"]], [], "two kinds of need"),
    SettingExample(["项目对象": ["普通高中国家助学金 贫困生"]], ["AID-107 项目对象"], "no kind of need"),
    SettingExample(["资助名额": ["120"]], [], "the only school's"),
    SettingExample(["资助名额": ["一中 120", "二中 80"]], [], "two schools"),
    SettingExample(["资助名额": ["一中 120", "80"]], ["AID-107 资助名额"], "whose are the 80?"),
    SettingExample(["资助名额": ["一中 120", "一中 80"]], ["AID-107 资助名额"], "one school twice"),
    SettingExample(["资助名额": ["一中 约120"]], ["AID-107 资助名额"], "no number"),
    SettingExample(["学校学段": ["云溪县职业中学 中职"]], [], "a stage"),
    SettingExample(["学校学段": ["云溪县职业中学 大专"]], ["AID-107 学校学段"], "no such stage"),
    SettingExample(["名额同数顺序": ["班级人数", "抽签"]], ["AID-107 名额同数顺序"], "no such criterion"),
    SettingExample(["优先对象": ["孤儿", "单亲"]], ["AID-107 优先对象"], "no kind of need"),
    SettingExample(["不可兼得": ["中职免学费 与 县政府助学金"]], ["AID-108 不可兼得"], "without basis"),
    SettingExample(
      ["不可兼得": ["中职免学费"], "不可兼得依据": ["云教〔2025〕12号"]], ["AID-107 不可兼得"], "one programme"),
  ])
  func `what cannot be meant is named at its setting`(_ example: SettingExample) {
    let (plan, findings) = AidPlan.read(settings(example.changes))
    #expect(findings.map { "\($0.rule) \($0.place.field ?? "")" } == example.expected)
    #expect((plan == nil) == !example.expected.isEmpty)
  }

  @Test func `a place's own exclusion has the programmes' own names and its basis`() throws {
    let facts = settings(["不可兼得": ["免学费与县政府助学金"], "不可兼得依据": ["云教〔2025〕12号"]])
    let own = try #require(AidPlan.read(facts).plan?.exclusions.last)
    #expect(own.programmes == ["中职免学费", "县政府助学金"])
    #expect(own.source.standing == .local)
  }

  @Test(
    arguments: [
      ("大班", "", .preschool), ("六年级", "", .primary), ("七年级", "", .junior), ("9年级", "", .junior),
      ("初二", "", .junior), ("高一", "", .senior), ("高一", "汽车运用与维修", .vocational),
      ("一年级", "汽车运用与维修", .vocational), ("2026级", "", nil), ("一班", "", nil),
    ] as [(String, String, SchoolStage?)])
  func `a grade tells the stage, and a trade tells a vocational school`(
    _ grade: String, _ major: String, _ stage: SchoolStage?
  ) throws {
    let plan = try #require(AidPlan.read(settings()).plan)
    let row = senior(1, ["年级": grade, "专业": major, "认定档次": "困难"])
    let record = try #require(imported([row], as: recognisedPupils).records.first)
    #expect(plan.stage(of: record) == stage)
  }

  @Test func `where both senior stages are aided, 高一 alone tells neither`() throws {
    let both = ["资助项目": ["普通高中国家助学金", "中职免学费"]]
    let row = senior(1, ["认定档次": "困难"])
    let record = try #require(imported([row], as: recognisedPupils).records.first)
    #expect(try #require(AidPlan.read(settings(both)).plan).stage(of: record) == nil)
    let said = both.merging(["学校学段": ["云溪县第一中学 普高"]]) { $1 }
    #expect(try #require(AidPlan.read(settings(said)).plan).stage(of: record) == .senior)
  }
}

@Suite struct AidChainTests {
  @Test func `the sample's settings are in order`() throws {
    let text = try #require(aidChain.samples.first?.text)
    var entries: [FactEntry] = []
    for (number, line) in text.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      if line.hasPrefix("  - "), let last = entries.popLast() {
        let values = last.values + [String(line.dropFirst(4))]
        entries.append(FactEntry(name: last.name, values: values, line: last.line))
      } else {
        let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
        let values = sides.dropFirst().map { String($0.drop { $0 == " " }) }
        entries.append(FactEntry(name: sides[0], values: values, line: number + 1))
      }
    }
    let (facts, findings) = Facts.read(entries, as: aidSettingFacts)
    #expect(findings == [])
    let (plan, problems) = AidPlan.read(facts)
    #expect(problems == [])
    #expect(plan?.programmes.count == aidProgrammes.count)
    #expect(plan?.standards.count == 7)
  }

  @Test func `each step's files come from the office or from a step before it`() {
    var there: Set<String> = []
    for task in aidChain.tasks {
      switch task {
      case .fill(let file, _): there.insert(file.name)
      case .step(let step):
        for file in step.inputs { #expect(there.contains(file.name), "\(step.id)") }
        there.insert(step.output.name)
      case .post(let file, let kind, _):
        #expect(there.contains(file.name), "\(kind.id)")
        #expect(file.roster.name == kind.roster.name)
      }
    }
    #expect(
      aidChain.steps.map(\.id) == [
        "quota", "class", "recognition", "grants", "duplicates", "payments",
      ])
  }

  @Test func `every kind of student aid is posted, in the order of its stages`() {
    let posted = aidChain.tasks.compactMap { task -> String? in
      guard case .post(_, let kind, _) = task else { return nil }
      return kind.id
    }
    #expect(posted == studentAidKinds.map(\.id))
  }

  @Test func `a step with settings that must be mended says so and works nothing out`() {
    let result = outcome(of: quotaStep, [(AidFile.classes, [])], ["学期": ["2026年"]])
    #expect(result.inShort == ["AID-107 学期"])
    #expect(result.rows.isEmpty)
  }
}
