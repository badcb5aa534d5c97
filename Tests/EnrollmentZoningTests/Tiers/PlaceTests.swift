import Disclosure
import DisclosureDocuments
import DisclosureTesting
import PublicDraws
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// A place's rules, a child, and the class in which it stands; 待核 or 不符合 where it stands in none.
struct PlaceExample: Sendable, CustomStringConvertible {
  let place: String
  let child: [String: String]
  let expected: String
  let description: String

  init(_ place: String, _ child: [String: String], _ expected: String, _ why: String) {
    (self.place, self.child, self.expected, description) = (
      place, child, expected, "\(place): \(why)"
    )
  }
}

@Suite struct PlaceTests {
  private func rules(_ id: String) throws -> AdmissionRules {
    let sample = try #require(enrollmentSamples.first { $0.id == id })
    let read = Facts.read(try factEntries(yaml: sample.text), as: enrollmentSettingFacts)
    #expect(read.findings.isEmpty, "\(id): \(read.findings)")
    let rules = AdmissionRules.read(read.facts)
    #expect(rules.findings.isEmpty, "\(id): \(rules.findings)")
    return try #require(rules.plan)
  }

  @Test(arguments: enrollmentSamples.map(\.id))
  func `a shipped sample can be read, names its document and what that leaves open`(id: String)
    throws
  {
    _ = try rules(id)
    let sample = try #require(enrollmentSamples.first { $0.id == id })
    let facts = Facts.read(try factEntries(yaml: sample.text), as: enrollmentSettingFacts).facts
    #expect(!facts.texts("依据").isEmpty && !facts.texts("未写明").isEmpty)
    // No place's source says what becomes of the last twins or how a draw is made.
    #expect(facts.text(DrawTerms.lastSeatsName) == nil && facts.text(DrawTerms.methodName) == nil)
    #expect(sample.text.hasPrefix("# ") && sample.text.contains("来源"))
  }

  @Test(arguments: [
    PlaceExample("chancheng-2021", ["类别声明": "第一类"], "人户一致第一类", "the first of two"),
    PlaceExample("chancheng-2021", ["类别声明": "第二类"], "人户一致第二类", "the second of two"),
    PlaceExample(
      "chancheng-2021", ["类别声明": "第三类"], "不符合", "there is no third where home and hukou agree"),
    PlaceExample(
      "chancheng-2021", ["类别声明": "第一类", "家庭住址": "人民路1号"], "人户不一致第一类", "after both"),
    PlaceExample("chancheng-2021", ["类别声明": "第七类", "家庭住址": "人民路1号"], "人户不一致第七类", "the last"),
    PlaceExample("chancheng-2021", ["类别声明": "第八类", "家庭住址": "人民路1号"], "不符合", "beyond the last"),
    PlaceExample("linping-2021", [:], "第一类A表生", "with parents in the family's home"),
    PlaceExample("linping-2021", ["与户主关系": "孙子"], "第一类A表生", "with grandparents"),
    PlaceExample("linping-2021", ["与户主关系": "外孙"], "第一类B表生", "with others"),
    PlaceExample("linping-2021", ["家庭住址": "人民路1号"], "第一类B表生", "living elsewhere"),
    PlaceExample("linping-2021", ["户籍地址": "外环路1号"], "不符合", "registered outside"),
    PlaceExample("xiangshan-2022", [:], "户籍类", "registered in the zone"),
    PlaceExample(
      "xiangshan-2022", ["户籍地址": "外环路1号", "志愿学校一": "第一小学"], "房产类", "living there in an own home"),
    PlaceExample(
      "xiangshan-2022", ["户籍地址": "外环路1号", "志愿学校一": "第一小学", "房产权属人": "租赁"], "不符合", "in a rented one"),
    PlaceExample("jimei-2020", ["户籍类别": "本区集体户"], "集体户", "a collective register"),
    PlaceExample("jimei-2020", [:], "不符合", "a family's"),
    PlaceExample("longmatan-2020", ["户籍登记日期": "2020-06-10"], "招生对象", "registered before 11 June"),
    PlaceExample(
      "longmatan-2020", ["户籍登记日期": "2020-06-11", "房产权属人": "祖父母"], "不符合", "on the day itself"),
    PlaceExample("longmatan-2020", ["户籍登记日期": "2020-06-11"], "招生对象", "a home of one's own"),
    PlaceExample(
      "longmatan-2020", ["户籍登记日期": "2020-06-11", "产权份额": "99%"], "不符合", "and only with all of it"),
    PlaceExample(
      "longmatan-2020", ["户籍登记日期": "2020-06-11", "产权份额": "99%", "居住证日期": "2019-01-01"], "招生对象",
      "a residence permit"),
    PlaceExample("huachi-2024", [:], "第一批常住人口", "of the place"),
    PlaceExample(
      "huachi-2024", ["户籍地址": "外环路1号", "暂住备案日期": "2022-01-01"], "第二批流动人口", "staying there"),
    PlaceExample(
      "huachi-2024", ["户籍地址": "外环路1号", "类别声明": "县内统筹"], "第三批县内统筹", "from elsewhere in the county"),
    PlaceExample("longwen-2016", ["优先依据": "优待办法"], "优先", "a priority"),
    PlaceExample("longwen-2016", [:], "派位", "everybody else"),
    PlaceExample("longgang-2025", ["志愿学校一": "第一小学"], "积分入学", "the zone's school first"),
    PlaceExample("longgang-2025", ["志愿学校一": "第二小学"], "不符合", "another school first"),
    PlaceExample("panyu-2026", ["户籍登记日期": "2025-08-31"], "人户一致", "a year with the parents"),
    PlaceExample("panyu-2026", ["户籍登记日期": "2025-09-01"], "不符合", "a day less"),
    PlaceExample(
      "panyu-2026", ["户籍登记日期": "2023-08-31", "房产权属人": "祖父母"], "人户一致",
      "three years with grandparents"),
    PlaceExample(
      "panyu-2026", ["户籍登记日期": "2023-09-01", "房产权属人": "祖父母"], "不符合", "a day less"),
    PlaceExample("panyu-2026", ["产权份额": "99.99%"], "不符合", "less than all of the home"),
    PlaceExample("panyu-2026", ["家庭住址": "中山路2号"], "不符合", "home and register apart"),
    PlaceExample("panyu-2026", ["户籍登记日期": ""], "待核", "nobody wrote since when"),
    PlaceExample("panyu-2026-junior", ["出生日期": ""], "地段生", "owners' child, whatever the age"),
    PlaceExample(
      "panyu-2026-junior", ["房产权属人": "租赁", "户籍类别": "本区村民户"], "地段生", "villagers' child"),
    PlaceExample("panyu-2026-junior", ["房产权属人": "租赁"], "统筹", "the rest"),
    PlaceExample(
      "panyu-2026-junior", ["房产权属人": "租赁", "户籍类别": "非本区"], "不符合", "nor of the district"),
    PlaceExample(
      "xiamen-2016",
      ["户籍类别": "非本区", "居住证日期": "2015-01-01", "务工起始日期": "2015-08-31", "社保起始日期": "2015-08-31"],
      "随迁子女",
      "a year of work and insurance"),
    PlaceExample(
      "xiamen-2016",
      ["户籍类别": "非本区", "居住证日期": "2015-01-01", "务工起始日期": "2015-08-31", "社保起始日期": "2015-09-01"], "不符合",
      "a day less of insurance"),
    PlaceExample(
      "xiamen-2016", ["户籍类别": "非本区", "务工起始日期": "2015-08-31", "社保起始日期": "2015-08-31"], "不符合",
      "no permit"),
    PlaceExample(
      "siming-huli-2016",
      ["户籍类别": "非本区", "居住证日期": "2014-01-01", "务工起始日期": "2014-08-31", "社保起始日期": "2014-08-31"],
      "随迁子女",
      "two years"),
    PlaceExample(
      "siming-huli-2016",
      ["户籍类别": "非本区", "居住证日期": "2014-01-01", "务工起始日期": "2014-09-01", "社保起始日期": "2014-08-31"], "不符合",
      "a day less of work"),
    PlaceExample("longhua-2013", [:], "待核", "the year is still to be written"),
  ])
  func `each row of the notes puts a child where it belongs`(example: PlaceExample) throws {
    let rules = try rules(example.place)
    // The years of the notes lie apart: everybody is six by their own 31 August.
    let born = rules.age.map { "\($0.cutOff.year - 6)-08-31" } ?? ""
    let child = trialChild(["出生日期": born].merging(example.child) { $1 })
    let found = reviewed(child, rules).assess(at: "第一小学")
    let words =
      switch found.decision {
      case .suitable(let tier): rules.tiers[tier].name
      case .open: "待核"
      case .unsuitable: "不符合"
      }
    #expect(words == example.expected, "\(found.lines)")
  }

  @Test func `a seat that Panyu's home gave is locked for six years, brothers and sisters apart`()
    throws
  {
    let rules = try rules("panyu-2026")
    func words(_ year: Int, _ guardian: String) -> Assessment {
      let use = SeatUse(
        school: "第一小学", stage: .primary, entryYear: year, guardians: ["11010519491231002X"])
      let child = trialChild(["出生日期": "2020-08-31", "监护人证件号": guardian])
      return reviewed(child, rules, uses: [use]).assess(at: "第一小学")
    }
    #expect(words(2020, "110101199001011009").tier == 0)
    #expect(words(2021, "110101199001011009").decision == .unsuitable)
    #expect(words(2021, "11010519491231002X").tier == 0)
    #expect(words(2021, "").decision == .open)
    #expect(words(2021, "110101199001011009").lines.last?.contains("锁定到2027年9月1日") == true)
  }

  @Test func `six full years by 31 August, in every place that says so`() throws {
    for id in ["panyu-2026", "longgang-2025", "huachi-2024"] {
      let rules = try rules(id)
      let year = try #require(rules.age).cutOff.year - 6
      #expect(rules.age?.answer(bornOn: .init(year, 8, 31)).isMet == true, "\(id)")
      #expect(rules.age?.answer(bornOn: .init(year, 9, 1)).isFailed == true, "\(id)")
    }
  }

  @Test func `Jimei goes by the child's date, the parents' and the draw`() throws {
    let rules = try rules("jimei-2020")
    #expect(rules.tiers[0].ties == [.hukouSince, .parentHukouSince, .draw])
    #expect(try self.rules("xiangshan-2022").tiers.map(\.ties) == [[.hukouSince], [.deedSince]])
    #expect(
      try self.rules("huachi-2024").tiers.map(\.ties) == [[], [.registeredSince, .distance], []])
    #expect(try self.rules("linping-2021").tiers.map(\.ties) == [[.hukouSince], [.hukouSince]])
  }
}
