import Disclosure
import DisclosureTesting
import SchoolOversight
import Testing
import WorkingDays

@Suite struct DutyClockTests {
  @Test(arguments: DutyClock.examples)
  func `Each way of writing a clock is read and written again as it was`(_ words: String) {
    #expect(DutyClock(words)?.description == words)
  }

  @Test(arguments: [
    "20个工作日内", "形成之日起0个工作日内", "形成之日起20个工作天内", "每年2月30日前", "每年13月1日前",
    "每季度后首月15日至10日", "每季度后首月0日至15日", "每季度后首月10日至29日", "次月0日前", "次月29日前", "开学后", "长期公开", "",
  ])
  func `What is written otherwise is no clock`(_ words: String) {
    #expect(DutyClock(words) == nil)
  }

  @Test func `A comma of either width is read`() {
    #expect(
      DutyClock("长期公开,变更之日起20个工作日内更新") == .standing(20, .workingDays))
  }

  @Test(arguments: [
    ("2026年", Occasion.Name.year(2026)), ("2026", .year(2026)),
    ("2026年第三季度", .quarter(3, of: 2026)),
    ("2026年3季度", .quarter(3, of: 2026)), ("2026年8月", .month(8, of: 2026)),
    ("2026年秋季学期", .term("2026-09-01")), ("2026年春季学期", .term("2026-03-02")),
  ])
  func `The name of an occasion is read`(_ text: String, _ name: Occasion.Name) {
    #expect(Occasion.Name(text, terms: ["2026-03-02", "2026-09-01"]) == name)
  }

  @Test(arguments: ["2026年13月", "2026年第五季度", "2027年秋季学期", "秋季", "26年"])
  func `What names no occasion is not taken for one`(_ text: String) {
    #expect(Occasion.Name(text, terms: ["2026-03-02", "2026-09-01"]) == nil)
  }
}
