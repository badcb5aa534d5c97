import DisclosureTesting
import Foundation
import Testing

@Suite struct CalendarCommandTests {
  @Test(arguments: [
    ("2026-09", "calendar-2026-09.txt"), ("2026", "calendar-2026.txt"),
    ("2020-02 --json", "calendar-2020-02.json"),
  ])
  func `the calendar is shown as people know it`(_ options: String, _ golden: String) throws {
    let shown = try inScratch("gongshi calendar \(options)")
    #expect(shown.status == 0)
    #expect(goldenDifference(shown.output, golden) == nil)
  }

  @Test(arguments: ["2027", "2027-01", "2003-12"])
  func `a year that is not announced is refused`(_ month: String) throws {
    let shown = try inScratch("gongshi calendar \(month) --json")
    #expect(shown.status == 1)
    #expect(shown.output.contains(#""id": "CAL-001""#))
  }

  @Test(arguments: ["2026-13", "26-09", "2026-9-1", "九月", "2026-", "0000"])
  func `wrong use ends with 64`(_ month: String) throws {
    #expect(try inScratch("gongshi calendar \(month)").status == 64)
  }

  private let paper = """
    {"year": 2027, "complete": true,
     "document": {"title": "国务院办公厅关于2027年部分节假日安排的通知", "number": "试编〔2026〕1号"},
     "off": [{"date": "2027-01-01", "weekday": "五", "name": "元旦"},
             {"date": "2026-12-31", "weekday": "四", "name": "元旦"}],
     "work": [{"date": "2026-12-27", "weekday": "日", "name": "元旦"}]}

    """

  @Test func `a new paper is stored and used by the next command`() throws {
    try withScratchFolder { folder in
      try write(paper, to: "新年.json", in: folder)
      let added = try run("gongshi calendar add 新年.json --data 数据", in: folder)
      #expect(added.status == 0)
      #expect(
        added.output == """
          已录入:国务院办公厅关于2027年部分节假日安排的通知(试编〔2026〕1号)
          放假 2 天,调休上班 1 天,文件 数据/calendar/2027.json
          日历现在从 2004-01-01 到 2027-12-31。

          """)
      let stored = folder.appendingPathComponent("数据/calendar/2027.json")
      #expect(try String(contentsOf: stored, encoding: .utf8) == paper)
      let period = try run(
        "gongshi period --posted 2026-12-25 --count 5 --unit working --data 数据 --json", in: folder)
      #expect(period.output.contains(#""lastDay": "2027-01-04""#))
      #expect(period.output.contains("试编〔2026〕1号"))
      #expect(period.output.contains(#""warnings": []"#))
    }
  }

  @Test func `a dry run stores nothing and says what would be`() throws {
    try withScratchFolder { folder in
      try write(paper, to: "a.json", in: folder)
      let shown = try run("gongshi calendar add a.json --data d --dry-run", in: folder)
      #expect(shown.status == 0 && shown.output.hasPrefix("核对无误,将录入:"))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("d").path))
    }
  }

  @Test func `the data folder is the option, then GONGSHI_DATA, then a place at home`() throws {
    try withScratchFolder { folder in
      try write(paper, to: "a.json", in: folder)
      for (line, path) in [
        ("GONGSHI_DATA=env gongshi calendar add a.json --data opt", "opt"),
        ("GONGSHI_DATA=env gongshi calendar add a.json", "env"),
        ("GONGSHI_DATA= HOME=$PWD/home gongshi calendar add a.json", "home/.local/share/gongshi"),
      ] {
        #expect(try run(line, in: folder).status == 0)
        let file = folder.appendingPathComponent("\(path)/calendar/2027.json")
        #expect(FileManager.default.fileExists(atPath: file.path), "\(line)")
      }
    }
  }

  @Test func `a wrong paper is refused with every problem and not stored`() throws {
    try withScratchFolder { folder in
      let wrong = paper.replacingOccurrences(of: "\"五\"", with: "\"六\"")
        .replacingOccurrences(of: "2026-12-27", with: "2026-12-28")
      try write(wrong, to: "a.json", in: folder)
      let shown = try run("gongshi calendar add a.json --data d --json", in: folder)
      #expect(shown.status == 1)
      let answer = try JSONDecoder().decode(ErrorAnswer.self, from: Data(shown.output.utf8))
      #expect(answer.error.id == "CAL-013")
      for id in ["CAL-013", "CAL-014"] { #expect(answer.error.message.contains("[\(id)]")) }
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("d").path))
    }
  }

  @Test func `a stored paper that is wrong stops every count, and can be replaced`() throws {
    try withScratchFolder { folder in
      let stored = folder.appendingPathComponent("d/calendar")
      try FileManager.default.createDirectory(at: stored, withIntermediateDirectories: true)
      try write("{}", to: "2027.json", in: stored)
      let period = "gongshi period --posted 2026-09-28 --count 5 --unit working --data d"
      let refused = try run(period, in: folder)
      #expect(refused.status == 1 && refused.output.contains("d/calendar/2027.json:"))
      try write(paper, to: "a.json", in: folder)
      #expect(try run("gongshi calendar add a.json --data d", in: folder).status == 0)
      #expect(try run(period, in: folder).status == 0)
    }
  }

  @Test(arguments: [("/dev/zero", "CAL-041"), (".", "CAL-040"), ("none.json", "CAL-040")])
  func `what is no file is refused`(_ path: String, _ id: String) throws {
    let shown = try inScratch("gongshi calendar add \(path)")
    #expect(shown.status == 1 && shown.output.contains("[\(id)]"))
  }

  @Test func `several layers are put in order, and their problems come together`() throws {
    try withScratchFolder { folder in
      try write(#"{"name": "甲", "level": "省", "source": "乙"}"#, to: "1.json", in: folder)
      try write("{", to: "2.json", in: folder)
      let shown = try run(
        "gongshi calendar 2026-09 --data d --layer 1.json --layer 2.json", in: folder)
      #expect(shown.status == 1)
      #expect(shown.output.contains("1.json:level") && shown.output.contains("2.json:文件不是有效的 JSON"))
    }
  }
}
