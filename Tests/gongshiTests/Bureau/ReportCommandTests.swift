import Foundation
import Testing

/// The yearly report of the example county, from its empty folder to what is published.
@Suite struct ReportCommandTests {
  private static let example = "Examples/bureau/report.py"

  /// The reports of 2025 and 2026, both filled in; `body` gets the folder that they lie in.
  private func withReports(_ body: (URL) throws -> Void) throws {
    try withScratchFolder { folder in
      let script = repository.appendingPathComponent(Self.example).path
      for (year, last) in [(2025, ""), (2026, "--last 2025年年报")] {
        let start = try run(
          "gongshi bureau report start \(year)年年报 --year \(year) --office 云溪县教育局 \(last)",
          in: folder)
        #expect(start.status == 0 && start.output.contains("已写入 \(year)年年报/年报.xlsx"), "\(start)")
        let filled = try run("PYTHONDONTWRITEBYTECODE=1 python3 \(script) \(year)年年报", in: folder)
        #expect(filled.status == 0, "\(filled)")
      }
      try body(folder)
    }
  }

  @Test func `a folder that is filled in is checked, written and shown`() throws {
    try withReports { folder in
      let check = try run("gongshi bureau report check 2026年年报 -o 核对", in: folder)
      #expect(check.status == 0, "\(check)")
      #expect(check.output.contains("请说明(1 处)") && check.output.contains("[YEAR-012]"), "\(check)")
      #expect(
        try contents(of: folder.appendingPathComponent("核对")) == ["年报_需修改_1处.xlsx", "年报核对稿.html"])
      let write = try run("gongshi bureau report write 2026年年报 -o 正式稿", in: folder)
      #expect(write.status == 0, "\(write)")
      let title = "云溪县教育局2026年政府信息公开工作年度报告"
      #expect(
        try contents(of: folder.appendingPathComponent("正式稿"))
          == ["docx", "html", "pdf"].map { "\(title).\($0)" })
      let page = try run("gongshi bureau report page 2026年年报 -o 统计.html", in: folder)
      #expect(page.status == 0, "\(page)")
      let html = try Data(contentsOf: folder.appendingPathComponent("统计.html"))
      #expect(String(decoding: html, as: UTF8.self).contains("<svg"))
    }
  }

  @Test func `a number that was forgotten in the text stops the report, and nothing is written`()
    throws
  {
    try withReports { folder in
      let change = "sed -i 's/全年制发行政规范性文件2件/全年制发行政规范性文件3件/' 2026年年报/年报.yaml"
      #expect(try run(change, in: folder).status == 0)
      let check = try run("gongshi bureau report check 2026年年报", in: folder)
      #expect(check.status == 1 && check.output.contains("[YEAR-006]"), "\(check)")
      let write = try run("gongshi bureau report write 2026年年报 -o 正式稿", in: folder)
      #expect(write.status == 1 && write.output.contains("[YEAR-037]"), "\(write)")
      #expect(!(try contents(of: folder).contains("正式稿")))
    }
  }

  @Test func `a dry run of each command writes nothing`() throws {
    try withReports { folder in
      let before = try contents(of: folder)
      for command in [
        "start 2027年年报 --year 2027 --office 云溪县教育局 --last 2026年年报", "check 2026年年报 -o 核对",
        "write 2026年年报 -o 正式稿", "page 2026年年报 -o 统计.html",
      ] {
        let dry = try run("gongshi bureau report \(command) --dry-run", in: folder)
        #expect(dry.status == 0 && dry.output.contains("将写入"), "\(dry)")
      }
      #expect(try contents(of: folder) == before)
    }
  }

  @Test func `programs get findings with their rules and places`() throws {
    try withReports { folder in
      let check = try run("gongshi bureau report check 2026年年报 --json", in: folder)
      #expect(check.status == 0 && check.output.contains("\"YEAR-012\""), "\(check)")
      let empty = try run("gongshi bureau report check . --json", in: folder)
      #expect(empty.status == 1 && empty.output.contains("\"YEAR-038\""), "\(empty)")
    }
  }
}
