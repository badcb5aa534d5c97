import Disclosure
import DisclosureTesting
import NoticeLife
import Testing
import WorkingDays

/// A requirement that was seen in a notice, and what it makes of an objection.
struct SeenRequirement: CustomTestStringConvertible, Sendable {
  /// Where it was seen, and the name of the terms.
  let source: String
  let terms: String
  let party: ObjectionParty
  let met: [ObjectionPart]
  let missing: [ObjectionPart]

  var testDescription: String { "\(source) \(party) \(met)" }
}

private let contact: [ObjectionPart] = [.workUnit, .address, .phone]

private let seenRequirements: [SeenRequirement] =
  ["河南2022", "四川2023"].flatMap { name in
    [
      .init(
        source: "in writing and signed, with name, unit, address, phone", terms: name,
        party: .person, met: [.writing, .signature, .realName] + contact, missing: []),
      .init(
        source: "a person without a signature", terms: name, party: .person,
        met: [.writing, .realName] + contact, missing: [.signature]),
      .init(
        source: "a unit: seal, contact person, address, phone", terms: name, party: .unit,
        met: [.writing, .seal, .realName, .contactPerson, .address, .phone], missing: []),
      .init(
        source: "a unit without its seal", terms: name, party: .unit,
        met: [.writing, .realName, .contactPerson, .address, .phone], missing: [.seal]),
    ]
  } + [
    .init(
      source: "Jilin 2021-12: also the ID number", terms: "吉林2021", party: .person,
      met: [.writing, .signature, .realName] + contact, missing: [.idNumber]),
    .init(
      source: "MOE 2021-11: real name, ID number, phone", terms: "教育部2021", party: .person,
      met: [.realName], missing: [.idNumber, .phone]),
    .init(
      source: "Anhui 2022-08: the same", terms: "安徽2022", party: .person,
      met: [.realName, .idNumber, .phone], missing: []),
    .init(
      source: "Dongguan 2021: real name only encouraged", terms: "东莞2021", party: .person,
      met: [.facts], missing: []),
    .init(
      source: "a Nanjing college 2022: anonymous or not", terms: "南京某校2022", party: .person,
      met: [.facts], missing: []),
    .init(
      source: "Shandong 2022: anonymous with a lead", terms: "山东2022", party: .person,
      met: [.facts, .evidence], missing: []),
    .init(
      source: "Shandong 2022: anonymous with no lead", terms: "山东2022", party: .person,
      met: [.facts], missing: [.realName, .phone]),
  ]

@Suite struct ObjectionTermsTests {
  @Test(arguments: seenRequirements)
  func `what a notice asked for is asked of the objector`(_ seen: SeenRequirement) {
    let rules = ObjectionRules.seen(seen.terms)
    #expect(rules.missing(from: seen.met, of: seen.party) == seen.missing)
    let findings = rules.findings(missingFrom: seen.met, of: seen.party)
    #expect(findings.map(\.rule) == seen.missing.map { _ in "OBJ-005" })
    #expect(findings.map(\.place.field) == seen.missing.map(\.chinese))
  }

  /// Both kinds of refusal need a text: MOE 2021-11, Anhui 2022-08 and Henan refuse the anonymous.
  @Test(
    arguments: [
      ("教育部2021", [.facts], nil), ("安徽2022", [.facts], nil), ("河南2022", [.facts], nil),
      ("山东2022", [.facts], nil), ("山东2022", [.facts, .evidence], "OBJ-007"),
      ("东莞2021", [.facts], "OBJ-007"), ("南京某校2022", [.facts], "OBJ-007"),
      ("营口", [.facts], "OBJ-007"),
    ] as [(String, [ObjectionPart], String?)])
  func `the anonymous are refused only where a text says so`(
    _ terms: String, _ met: [ObjectionPart], _ refused: String?
  ) throws {
    let state = try ObjectionState.of(.sample(met: met))
    let found = refusal { _ = try ObjectionRules.seen(terms).basis(for: .anonymous, of: state) }
    #expect(found == refused)
  }

  @Test func `an ID number is not taken unless the rule asks for it`() {
    let met: [ObjectionPart] = [.realName, .idNumber]
    #expect(
      refusal { try ObjectionRules.seen("河南2022").requireAsked(met, of: .person) } == "OBJ-006")
    #expect(refusal { try ObjectionRules.seen("吉林2021").requireAsked(met, of: .person) } == nil)
    #expect(refusal { try ObjectionRules.seen("吉林2021").requireAsked(met, of: .unit) } == "OBJ-006")
    #expect(refusal { try ObjectionRules(layers: []).requireAsked([.realName], of: .unit) } == nil)
  }

  @Test func `the nearest text that says something counts, with its source`() throws {
    let rules = ObjectionRules.seen("营口", "山东2022")
    let postmark = try #require(rules.stated(\.postmark))
    #expect(postmark.value == .dispatch && postmark.source.document == "营口市的公示")
    #expect(rules.stated(\.anonymous)?.value == .refusedWithoutLead)
    #expect(rules.stated(\.answer) == nil)
    #expect(rules.stated(\.person)?.source.standing == .practice)
  }

  @Test func `what was seen in one place is never shown as law`() {
    for (name, terms) in ObjectionTerms.seen {
      #expect(terms.source.provision.standing == .local, "\(name)")
    }
    #expect(Set(ObjectionTerms.seen.map(\.name)).count == ObjectionTerms.seen.count)
  }

  @Test func `a channel that the text does not name is taken and spoken of`() throws {
    let rules = ObjectionRules.seen("普陀2022")
    func rulesFound(_ channel: ObjectionChannel, _ arrived: String) throws -> [String] {
      try rules.findings(
        for: channel, arrived: instant(arrived), hours: OfficeHours("工作日8:30—12:00，14:00—17:30"),
        in: calendar
      ).map(\.rule)
    }
    #expect(try rulesFound(.web, "2026-09-30T10:00") == ["OBJ-003"])
    #expect(try rulesFound(.letter, "2026-09-30T10:00") == [])
    #expect(try rulesFound(.phone, "2026-09-30T12:00") == [])
    #expect(try rulesFound(.phone, "2026-09-30T12:01") == ["OBJ-004"])
    #expect(try rulesFound(.visit, "2026-10-01T10:00") == ["OBJ-003", "OBJ-004"])
    #expect(try rulesFound(.visit, "2026-10-10T17:30") == ["OBJ-003"])
    #expect(try rulesFound(.visit, "2026-10-10T17:31") == ["OBJ-003", "OBJ-004"])
  }

  @Test(arguments: ["每天", "上班时间", "8:30", "17:30—8:30", ""])
  func `hours that cannot be read are not guessed at`(_ words: String) {
    #expect(OfficeHours(words) == nil)
  }
}
