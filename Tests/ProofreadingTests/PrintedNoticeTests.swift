import Disclosure
import DisclosureTesting
import Proofreading
import Testing
import WorkingDays

/// Periods as bureaus really printed them, in the words of their notices.
@Suite struct PrintedNoticeTests {
  struct Notice: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sentence: String
    let date: String?
    let period: PrintedPeriod
    let rules: [String]

    init(
      _ name: String, _ sentence: String, dated date: String? = nil, _ period: PrintedPeriod,
      _ rules: String...
    ) {
      testDescription = name
      self.sentence = sentence
      self.date = date
      self.period = period
      self.rules = rules
    }
  }

  @Test(arguments: [
    Notice(
      "R1 Fujian 2015", "公示时间自即日始5个工作日，即2015年7月27日至7月31日。", dated: "2015年7月27日",
      PrintedPeriod(
        issued: "2015-07-27", start: "2015-07-27", end: "2015-07-31", count: 5, unit: .workingDays
      )),
    Notice(
      "R2 Ministry 2019", "公示期为15天（2019年7月19日—8月2日）。",
      PrintedPeriod(start: "2019-07-19", end: "2019-08-02", count: 15, unit: .calendarDays)),
    Notice(
      "R4 Jiangsu 2019", "公示期5个工作日，从2019年11月19日至11月26日。", dated: "2019年11月19日",
      PrintedPeriod(
        issued: "2019-11-19", start: "2019-11-19", end: "2019-11-26", count: 5, unit: .workingDays
      )),
    Notice(
      "R6 Anhui 2020, ends on a Sunday", "公示时间：2020年7月1日至7月5日。", dated: "2020年7月1日",
      PrintedPeriod(issued: "2020-07-01", start: "2020-07-01", end: "2020-07-05"), "PER-010"),
    Notice(
      "R15 Dongfang 2021", "公示时间为2021年11月22日至26日（五个工作日）。", dated: "2021年11月22日",
      PrintedPeriod(
        issued: "2021-11-22", start: "2021-11-22", end: "2021-11-26", count: 5, unit: .workingDays
      )),
    Notice(
      "R20 Hunan 2022", "公示期为7天，从7月28日到8月3日。", dated: "2022年7月27日",
      PrintedPeriod(
        issued: "2022-07-27", start: "2022-07-28", end: "2022-08-03", count: 7,
        unit: .calendarDays)),
    Notice(
      "R29 Hainan 2023", "公示时间：2023年8月28日—9月1日（5个工作日）。", dated: "2023年8月28日",
      PrintedPeriod(
        issued: "2023-08-28", start: "2023-08-28", end: "2023-09-01", count: 5, unit: .workingDays
      )),
    Notice(
      "R32 Guangzhou 2016, next year printed", "公示时间为2017年11月7日至11月11日。",
      dated: "2016年11月7日",
      PrintedPeriod(issued: "2016-11-07", start: "2017-11-07", end: "2017-11-11"), "PER-004",
      "PER-010"),
    Notice(
      "last year printed behind New Year", "公示期为2022年1月10日至1月14日，共5个工作日。",
      dated: "2023年1月9日",
      PrintedPeriod(
        issued: "2023-01-09", start: "2022-01-10", end: "2022-01-14", count: 5, unit: .workingDays
      ), "PER-004", "PER-005"),
    Notice(
      "R35 Anhui 2022", "公示期：8月8日至8月10日。", dated: "2022年8月8日",
      PrintedPeriod(issued: "2022-08-08", start: "2022-08-08", end: "2022-08-10")),
    Notice(
      "a count that the days do not make", "公示期为2026年9月29日至2026年10月9日，共5个工作日。",
      dated: "2026年9月28日",
      PrintedPeriod(
        issued: "2026-09-28", start: "2026-09-29", end: "2026-10-09", count: 5, unit: .workingDays),
      "PER-008"),
    Notice(
      "no day named", "公示期自即日起5个工作日。", dated: "2021年5月17日",
      PrintedPeriod(issued: "2021-05-17", count: 5, unit: .workingDays), "PER-002"),
  ])
  func `a printed period is read from its sentence`(_ notice: Notice) throws {
    var lines = [ReadLine("关于拟聘用人员的公示", at: .init()), ReadLine(notice.sentence, at: .init())]
    if let date = notice.date {
      lines += [ReadLine("某县教育局", at: .init()), ReadLine(date, at: .init())]
    }
    let period = try #require(printedPeriod(in: ProofText(reading: lines)))
    #expect(period == notice.period)
    let grounds = period.verdict(in: .national).grounds.filter { $0.grade > .fine }
    #expect(grounds.map(\.id) == notice.rules)
  }

  @Test func `nothing is read where no period is printed`() {
    let lines = ["关于2026年9月1日开学的通知", "学校定于2026年9月1日开学。", "云溪县第一小学", "2026年8月20日"]
    #expect(printedPeriod(in: ProofText(reading: lines.map { ReadLine($0, at: .init()) })) == nil)
  }

  @Test func `lines of a file are told apart`() {
    let lines = [
      "云教〔2026〕12号", "关于2026年公开招聘中小学教师", "拟聘用人员的公示", "现将名单予以公示。", "附件：1.拟聘用人员名单",
      "2.岗位表", "云溪县教育局", "2026年9月28日", "附件1",
    ]
    let text = ProofText(reading: lines.map { ReadLine("\u{3000}\u{3000}" + $0, at: .init()) })
    #expect(text.paper == "公示")
    #expect(
      text.lines.map(\.part) == [
        .title, .body, .body, .attachment, .attachment, .issuer, .date, .body,
      ])
    #expect(text.lines.map(\.text).prefix(1) == ["关于2026年公开招聘中小学教师拟聘用人员的公示"])
    #expect(text.lines[3].text == "拟聘用人员名单" && text.lines[4].text == "岗位表")
  }

  @Test(arguments: [
    ("云溪县教育局 2026年9月28日", "云溪县教育局", "2026年9月28日"),
    ("云溪县青山乡中心学校二〇二六年九月二十八日", "云溪县青山乡中心学校", "二〇二六年九月二十八日"),
    ("2026.9.28", nil, "2026.9.28"),
  ])
  func `a signature may stand on one line`(_ line: String, _ issuer: String?, _ date: String) {
    let text = ProofText(reading: [ReadLine(line, at: .init())])
    #expect(text.lines.filter { $0.part == .issuer }.map(\.text) == (issuer.map { [$0] } ?? []))
    #expect(text.lines.filter { $0.part == .date }.map(\.text) == [date])
  }
}
