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
}
