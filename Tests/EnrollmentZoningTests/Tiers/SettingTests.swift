import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

@Suite struct AdmissionSettingTests {
  @Test(arguments: [
    SettingExample([:], [], "the trial's settings are in order"),
    SettingExample(["录取顺序": ["第一类"]], ["ENR-100 录取顺序"], "a class without conditions"),
    SettingExample(["录取顺序": ["第一类：户口好"]], ["ENR-100 录取顺序"], "a condition outside the vocabulary"),
    SettingExample(
      ["录取顺序": ["第一类：户籍在学区内", "第二类：本区户籍", "第一类：集体户"]], ["ENR-100 录取顺序"],
      "alternatives that stand apart"),
    SettingExample(
      ["录取顺序": ["第一类：户籍在学区内", "第二类：户籍在学区内"]], ["ENR-100 录取顺序"], "a class that nobody can be in"),
    SettingExample(["同类顺序": ["身高"]], ["ENR-100 同类顺序"], "a criterion that is none"),
    SettingExample(["同类顺序": ["第九类：摇号"]], ["ENR-100 同类顺序"], "criteria of an unknown class"),
    SettingExample(["同类顺序": ["摇号", "落户时间"]], ["ENR-100 同类顺序"], "a line after the draw"),
    SettingExample(["同类顺序": ["摇号、落户时间"]], ["ENR-100 同类顺序"], "something after the draw"),
    SettingExample(["年龄截止日": []], ["ENR-101 年龄截止日"], "an age without a day"),
    SettingExample(
      ["录取顺序": ["第一类：落户满1年"], "年限截止日": []], ["ENR-101 年限截止日"], "years without a day"),
    SettingExample(["录取顺序": ["第一类：学位未占用"]], ["ENR-101 学位锁定小学"], "a lock without years"),
    SettingExample(["学位锁定小学": ["6"]], ["ENR-101 同胞例外", "ENR-103 录取顺序"], "years without a lock"),
    SettingExample(["学区依据": ["户籍地址", "户籍地址"]], ["ENR-100 学区依据"], "an address named twice"),
    SettingExample(["未写明": ["天气"]], ["ENR-102 未写明"], "something unstated that is no setting"),
    SettingExample(["积分类型": ["一类"]], ["ENR-100 积分类型"], "a type without points"),
    SettingExample(["积分类型": ["一类 100", "一类 95"]], ["ENR-100 积分类型"], "a type named twice"),
    SettingExample(["加分上限": ["十"]], ["ENR-100 加分上限"], "a cap that is no figure"),
    SettingExample(["统筹顺序": ["类别", "身高"]], ["ENR-100 统筹顺序"], "an order by nothing known"),
    SettingExample(["统筹学校": ["第一小学"]], ["ENR-100 统筹学校"], "a school without others"),
  ])
  func `what cannot be understood is named`(example: SettingExample) {
    let found = AdmissionRules.read(enrollmentTrial.facts(example.changes)).findings
    #expect(found.map { "\($0.rule) \($0.place.field ?? "?")" } == example.expected)
  }

  @Test func `lines of one name are alternatives of one class, with its own criteria`() {
    let rules = trialRules([
      "录取顺序": ["第一类：户籍在学区内;与父母同户", "第一类：住房在学区内；业主子女", "第二类：本区户籍"],
      "同类顺序": ["落户时间", "第二类：积分、摇号"],
    ])
    #expect(rules.tiers.map(\.name) == ["第一类", "第二类"])
    #expect(rules.tiers[0].alternatives.count == 2)
    #expect(rules.tiers.map(\.ties) == [[.hukouSince], [.points, .draw]])
  }

  @Test func `Longgang's seven types and the cap of ten`() {
    let names = ["一", "二", "三", "四", "五", "六", "七"].map { $0 + "类" }
    let bases = [100, 95, 90, 80, 75, 70, 60]
    let rules = trialRules([
      "积分类型": zip(names, bases).map { "\($0) \($1)" }, "加分上限": ["10"],
    ])
    for (name, base) in zip(names, bases) {
      #expect(rules.points.points(type: name, bonus: "9.99")?.total == Score(base) + "9.99")
      #expect(rules.points.points(type: name, bonus: "10")?.total == Score(base + 10))
      #expect(rules.points.points(type: name, bonus: "10.01")?.total == Score(base + 10))
    }
    #expect(rules.points.points(type: "八类", bonus: "1") == nil)
    #expect(
      rules.points.points(type: "一类", bonus: "12")?.words == "一类基础分100，加分（12，最多计10），共110分")
  }
}
