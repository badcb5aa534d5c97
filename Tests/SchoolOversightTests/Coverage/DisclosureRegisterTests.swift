import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing

@Suite struct DisclosureRegisterTests {
  private let duties = [OversightSample.duty("开学前", id: "plan")]

  private func read(
    _ rows: [[String: String]], schools: [School] = [OversightSample.primary, OversightSample.nine]
  ) -> (facts: [DisclosureFact], rules: [String]) {
    let list = imported(rows, as: DisclosureRegister.roster)
    let (facts, findings) = DisclosureRegister.facts(
      of: list.records, schools: schools, duties: duties, bearer: .county,
      terms: ["2026-09-01"])
    return (facts, list.findings.map(\.rule) + findings.map(\.rule))
  }

  private let sound = [
    "学校": "实验小学", "事项": "事项plan", "形成或变更日期": "2026-08-20", "公开日期": "2026-08-28",
    "所属期": "2026年秋季学期", "渠道": "学校公示栏",
  ]

  @Test func `A row says what happened at which school`() {
    let (facts, rules) = read([sound])
    #expect(rules == [])
    #expect(
      facts == [
        DisclosureFact(
          unit: "3210840101", duty: "plan", formed: "2026-08-20", published: "2026-08-28",
          occasion: .term("2026-09-01"), channel: "学校公示栏", source: .register(row: 2))
      ])
  }

  @Test(arguments: [
    (["学校": "第九小学"], ["COV-012"]), (["事项": "食堂"], ["COV-011"]),
    (["公开日期": "2026-08-19"], ["COV-013"]), (["公开日期": "2026-08-20"], []),
    (["所属期": "上学期"], ["COV-014"]), (["不适用原因": "没有"], ["COV-015"]),
    (["形成或变更日期": "", "公开日期": ""], ["COV-016"]), (["渠道": ""], ["COV-017"]),
    (["渠道": "", "网址或位置": "校门口"], []), (["网址或位置": "找张老师13800138000"], ["R-PRIV-01"]),
  ])
  func `Each mistake has its rule`(_ change: [String: String], _ rules: [String]) {
    #expect(read([sound.merging(change) { $1 }]).rules == rules)
  }

  @Test func `A name that two schools are called by is asked about, a full name is not`() {
    let namesake = School(
      code: "3210840199", name: "九龙实验小学", aliases: ["实验小学"], stage: .primary, township: "九龙镇")
    let schools = [OversightSample.primary, namesake]
    #expect(read([sound], schools: schools).rules == ["COV-012"])
    #expect(read([sound.merging(["学校": "九龙实验小学"]) { $1 }], schools: schools).rules == [])
  }
}
