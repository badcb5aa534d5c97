import Disclosure
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import gongshi

@Suite struct PeriodCommandTests {
  @Test(arguments: [
    ("--count 5 --unit working --closes 17:30", "period-working.txt"),
    ("--count 7 --unit calendar --first-day posting", "period-calendar.txt"),
    ("--count 5 --unit working --json", "period-working.json"),
  ])
  func `a period is shown day by day`(_ options: String, _ golden: String) throws {
    let shown = try inScratch("gongshi period --posted 2026-09-28 \(options)")
    #expect(shown.status == 0)
    #expect(goldenDifference(shown.output, golden) == nil)
  }

  @Test func `a period over a weekend and a holiday says that its end moved`() throws {
    let shown = try inScratch("gongshi period --posted 2026-09-30 --count 5 --unit calendar")
    #expect(shown.output.contains("公示期：2026年10月1日至2026年10月8日，共5日（末日遇休息日顺延）。"))
    #expect(shown.output.contains("2026-10-06  星期二  不计   国庆节,末日顺延"))
  }

  @Test func `a month runs to the corresponding day`() throws {
    let shown = try inScratch("gongshi period --posted 2026-03-10 --count 1 --unit month --json")
    #expect(shown.output.contains(#""lastDay": "2026-04-10""#))
    #expect(shown.output.contains(#""ifPostingDayCounts": "2026-04-09""#))
  }

  @Test func `an unknown year is an error for programs on stdout and in words on stderr`() throws {
    let command = "gongshi period --posted 2026-12-28 --count 5 --unit working"
    let json = try inScratch("\(command) --json 2>/dev/null")
    #expect(json.status == 1)
    let answer = try JSONDecoder().decode(ErrorAnswer.self, from: Data(json.output.utf8))
    #expect(answer.error.id == "CAL-001")
    #expect(answer.error.message.contains("gongshi calendar add FILE"))
    let words = try inScratch("\(command) 2>&1 >/dev/null")
    #expect(words.status == 1)
    #expect(words.output == answer.error.message + "\n")
  }

  @Test func `a period is planned even when the other way to count runs into an unknown year`()
    throws
  {
    let command = "gongshi period --posted 2026-12-31 --count 1 --unit working --first-day posting"
    let json = try inScratch("\(command) --json")
    #expect(json.status == 0)
    #expect(json.output.contains(#""lastDay": "2026-12-31""#))
    #expect(json.output.contains(#""ifCountedFromNextDay": null"#))
    #expect(try inScratch(command).output.contains("要等下一年的放假通知公布才能计算"))
  }

  @Test func `the end of December carries a caution`() throws {
    let shown = try inScratch("gongshi period --posted 2026-12-22 --count 5 --unit working")
    #expect(shown.status == 0)
    #expect(shown.output.contains("提醒:2027 年的放假通知还没有录入"))
  }

  @Test(arguments: [
    "--posted 2026-13-28 --count 5 --unit working", "--posted 2026-09-28 --count 0 --unit working",
    "--posted 2026-09-28 --count 5 --unit weeks", "--posted 2026-09-28 --count 5",
    "--posted 2026-09-28 --count 5 --unit working --closes 25:00",
    "--posted 2026-09-28 --count 5 --unit working --first-day tomorrow",
    "--posted 2026-09-28 --count 99999999 --unit working",
  ])
  func `wrong use ends with 64`(_ options: String) throws {
    #expect(try inScratch("gongshi period \(options)").status == 64)
  }

  @Test func `a layer file changes the count`() throws {
    let shown = try withScratchFolder { folder in
      try write(
        #"{"name": "实验小学", "level": "organisation", "source": "停课通知", "off": [{"date": "2026-09-29", "name": "停课"}]}"#,
        to: "停课.json", in: folder)
      return try run(
        "gongshi period --posted 2026-09-28 --count 2 --unit working --layer 停课.json --data .",
        in: folder)
    }
    #expect(shown.output.contains("2026-09-29  星期二  不计   停课"))
    #expect(shown.output.contains("实验小学:停课通知"))
    #expect(shown.output.contains("2026年9月30日至2026年10月8日，共2个工作日"))
  }
}

@Suite struct PeriodCheckCommandTests {
  private let ledger = """
    \u{FEFF}公示期台账,,,,,,,
    标题,种类,成文日期,张贴日期,开始,结束,天数,单位
    评审结果,职称评审结果,2026年9月7日,,2026.9.7,2026/9/14,6,工作日
    当日起算,职称评审结果,2026-09-07,2026-09-07,2026-09-07,2026-09-11,五个工作日,
    年份印错,,2016-11-07,,2017年11月7日,2017年11月11日,,
    只有结束,,,,,2026-09-11,,
    日期不对,,2026-13-01,,2026-09-07,九月十一日,5个工作日,
    没有结束,,,2026-09-28,2026-09-28,,5个工作日,
    单位不对,,,,2026-09-07,2026-09-11,约五,周
    明年,,,,2026-12-30,2027-01-06,5,工作日

    """

  @Test(arguments: [("", "period-check.txt"), ("--json", "period-check.json")])
  func `every row of a ledger gets its verdict`(_ option: String, _ golden: String) throws {
    let shown = try withScratchFolder { folder in
      try write(ledger, to: "台账.csv", in: folder)
      return try run("gongshi period check 台账.csv --data . \(option)", in: folder)
    }
    #expect(shown.status == 1)
    #expect(goldenDifference(shown.output, golden) == nil)
  }

  @Test func `without an error the command ends with 0`() throws {
    let shown = try withScratchFolder { folder in
      try write("开始,结束,种类\n2026-09-07,2026-09-11,职称评审结果\n", to: "a.csv", in: folder)
      return try run("gongshi period check a.csv --data .", in: folder)
    }
    #expect(shown.status == 0)
    #expect(shown.output.contains("[PER-012]"))
  }

  @Test(arguments: [
    ("", "SHEET-002"), ("甲,乙\n1,2\n", "PER-022"), ("开始,结束\n", "PER-023"),
  ])
  func `a table without periods is refused in words`(_ content: String, _ id: String) throws {
    let shown = try withScratchFolder { folder in
      try write(content, to: "a.csv", in: folder)
      return try run("gongshi period check a.csv --data . 2>&1", in: folder)
    }
    #expect(shown.status == 1)
    #expect(shown.output.contains("[\(id)]"))
  }
}

struct ErrorAnswer: Decodable {
  struct Words: Decodable {
    let id: String
    let message: String
  }

  let error: Words
}

/// Runs a line with an empty data folder.
func inScratch(_ line: String) throws -> CommandRun {
  try withScratchFolder { folder in
    try run("export GONGSHI_DATA=\"$PWD/data\"; \(line)", in: folder)
  }
}

func write(_ text: String, to name: String, in folder: URL) throws {
  try Data(text.utf8).write(to: folder.appendingPathComponent(name))
}

@Suite struct AuditedKindTests {
  @Test func `every kind of the kit can be audited by its id and by its name`() {
    for kind in allKinds {
      #expect(PeriodMinimums.named(kind.id, among: auditedKinds) != nil, "\(kind.id)")
      #expect(PeriodMinimums.named(kind.name, among: auditedKinds) != nil, "\(kind.name)")
    }
  }

  @Test func `an audit holds a kind to the period it is posted for`() {
    let printed = PrintedPeriod(
      start: CalendarDay(2026, 11, 2), end: CalendarDay(2026, 11, 6), kind: "hiring.totals")
    let grounds = printed.verdict(in: .national, minimums: auditedKinds).grounds
    #expect(grounds.contains { $0.id == "PER-011" && $0.grade == .error }, "\(grounds)")
  }
}
