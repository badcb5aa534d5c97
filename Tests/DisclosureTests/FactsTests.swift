import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@Suite struct FactsTests {
  /// Every required fact with its example, changed or taken out (nil) by name.
  private func entries(_ changes: [String: [String]?] = [:]) -> [FactEntry] {
    let required = factsOfEveryNotice.filter(\.isRequired).map { ($0.name, [$0.example]) }
    var values: [String: [String]] = Dictionary(uniqueKeysWithValues: required)
    for (name, change) in changes { values[name] = change }
    return values.sorted { $0.key < $1.key }.enumerated().map { index, pair in
      FactEntry(name: pair.key, values: pair.value, line: index + 1)
    }
  }

  @Test func `the example of each fact is itself right`() {
    for spec in factsOfEveryNotice {
      let entry = FactEntry(name: spec.name, values: [spec.example], line: 1)
      #expect(Facts.read([entry], as: [spec]).findings == [])
    }
  }

  @Test func `facts in order have no findings`() {
    let (facts, findings) = Facts.read(entries(), as: factsOfEveryNotice)
    #expect(findings == [])
    #expect(facts.text("发布单位") == "云溪县教育局")
    #expect(facts.given.map(\.name) == factsOfEveryNotice.filter(\.isRequired).map(\.name))
  }

  @Test(
    arguments: [
      (["受理部门": nil], "F-REQ-01"),
      (["联系电话": ["5796"]], "F-TEL-01"),
      (["联系人": ["吴老师", "李老师"]], "F-LIST-01"),
      (["联系人": ["吴老师13800138000"]], "F-PRIV-01"),
      (["发布单位": ["11010519491231002X"]], "F-PRIV-01"),
      (["成文日期": ["2026-09-31"]], "R-DAY-04"),
      (["公示天数": ["七"]], "F-NUM-01"),
      (["公示天数": ["0"]], "F-NUM-01"),
      (["公示天数": ["181"]], "F-NUM-01"),
      (["公示单位": ["天"]], "F-LIST-02"),
      (["连系电话": ["0579-00000001"]], "F-NAME-01"),
    ] as [([String: [String]?], String)])
  func `each mistake in a fact is found`(_ changes: [String: [String]?], _ rule: String) {
    #expect(Facts.read(entries(changes), as: factsOfEveryNotice).findings.map(\.rule) == [rule])
  }

  @Test func `a misspelt name brings the right one to mind`() {
    let finding = Facts.read(entries(["连系电话": ["1"]]), as: factsOfEveryNotice).findings.first
    #expect(finding?.remedy == "是不是“联系电话”")
  }

  @Test func `an office's mobile may stand in a notice`() {
    #expect(Facts.read(entries(["监督电话": ["13800138000"]]), as: factsOfEveryNotice).findings == [])
  }

  @Test func `a period of the place's own needs count, unit and source`() {
    let kind = Sample.kind()
    func terms(_ changes: [String: [String]?]) -> (PeriodTerms, [String]) {
      let result = kind.periodTerms(
        from: Facts.read(entries(changes), as: factsOfEveryNotice).facts)
      return (result.terms, result.findings.map(\.rule))
    }
    #expect(terms([:]).0.rule == kind.period)
    #expect(terms(["公示天数": ["9"]]).1 == ["F-PER-01"])
    let own: [String: [String]?] = ["公示单位": ["工作日"], "公示依据": ["某省规定"]]
    let longer = terms(own.merging(["公示天数": ["8"]]) { $1 })
    #expect(longer.0.rule.count == 8 && longer.1 == [])
    #expect(terms(own.merging(["公示天数": ["7"]]) { $1 }).1 == [])
    #expect(terms(own.merging(["公示天数": ["6"]]) { $1 }).1 == ["F-PER-02"])
    #expect(terms(["起算": ["当日"], "截止时间": ["17:30"]]).0.rule.firstDay == .posting)
    #expect(terms(["截止时间": ["17:30"]]).0.closesAt.description == "17:30")
    #expect(terms(["截止时间": ["25:00"]]).1 == ["F-PER-03"])
  }

  @Test func `a document number is printed in its form, and the office is told`() {
    let specs = [FactSpec("依据", .texts, example: "某文件")]
    let read = Facts.read(
      [FactEntry(name: "依据", values: ["云教财〔2026〕5号", "常教财【2012】17号"], line: 3)], as: specs)
    #expect(read.facts.texts("依据") == ["云教财〔2026〕5号", "常教财〔2012〕17号"])
    #expect(read.findings.map(\.rule) == ["F-DOC-01"])
    #expect(read.findings.map(\.severity) == [.explain])
  }

  @Test func `the closed price line is doubted, other hotlines are not`() {
    let specs = [FactSpec("监督电话", .phone, example: "12315")]
    for (phone, rules) in [
      ("12358", ["F-TEL-02"]), ("12315", []), ("12345", []), ("12359", ["F-TEL-01"]),
    ] {
      let read = Facts.read([FactEntry(name: "监督电话", values: [phone], line: 1)], as: specs)
      #expect(read.findings.map(\.rule) == rules, "\(phone)")
    }
  }
}
