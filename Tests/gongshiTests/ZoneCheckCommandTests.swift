import Foundation
import Testing

@Suite struct ZoneCheckCommandTests {
  private func withTables(_ body: (URL) throws -> Void) throws {
    try withScratchFolder { folder in
      let tables = [
        "地段": "学校,班数,招生服务地段及条件\n甲小学,4,中山路1-99号（单号）\n乙小学,4,中山路35-40号\n",
        "干净": "学校,班数,招生服务地段及条件\n甲小学,4,中山路1-99号（单号）\n乙小学,4,中山路2-98号（双号）\n",
        "计划": "学校,班数\n甲小学,4\n乙小学,5\n丙小学,2\n",
        "上年": "学校,招生范围\n甲小学,中山路１—９９号(单号)\n乙小学,中山路2-40号（双号）\n",
        "历年":
          "年度,学校,招生范围\n2025,甲小学,中山路1-99号\n2025,乙小学,东街\n2026,甲小学,中山路1-79号\n2026,乙小学,东街、中山路80-99号\n",
        "一年": "年度,学校,招生范围\n2025,甲小学,中山路1-99号\n2025,乙小学,东街\n",
        "两年": "年度,学校,招生范围\n2026,甲小学,中山路1-79号\n2026,乙小学,东街、中山路80-99号\n",
        "名单": "姓名,性别\n张三,男\n",
      ]
      for (name, text) in tables {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".csv"))
      }
      try body(folder)
    }
  }

  @Test func `an overlap ends with 1 and quotes both texts`() throws {
    try withTables { folder in
      let made = try run("gongshi zone check 地段.csv", in: folder)
      #expect(made.status == 1, "\(made.output)")
      for words in [
        "必须改(1 处)", "(C3):“中山路35-40号”乙小学", "C2 甲小学“中山路1-99号（单号）”重叠(中山路35—39号（单号）)", "[ZONE-003]",
      ] { #expect(made.output.contains(words), "\(words) in \(made.output)") }
      let clean = try run("gongshi zone check 干净.csv", in: folder)
      #expect(clean.status == 0 && clean.output.contains("没有查出问题"), "\(clean.output)")
    }
  }

  @Test func `zones are held against the plan of another file`() throws {
    try withTables { folder in
      let made = try run("gongshi zone check 干净.csv --plan 计划.csv --json", in: folder)
      #expect(made.status == 1 && made.output.contains("\"mustFix\": 2"), "\(made.output)")
      #expect(made.output.contains("ZONE-013") && made.output.contains("ZONE-014"))
      let none = try run("gongshi zone check 干净.csv --plan 名单.csv", in: folder)
      #expect(none.status == 1 && none.output.contains("[ZONE-030]"), "\(none.output)")
    }
  }

  @Test func `the office's workbook comes back marked`() throws {
    try withTables { folder in
      let made = try run("gongshi zone check 地段.csv --returned 退回.xlsx", in: folder)
      #expect(made.status == 1 && made.output.contains("标好的表:退回.xlsx"), "\(made.output)")
      let shown = try run("gongshi sheet 退回.xlsx --sheet 错误汇总", in: folder)
      #expect(shown.output.contains("ZONE-003"), "\(shown.output)")
    }
  }

  @Test func `a file without zones is refused`() throws {
    try withTables { folder in
      for line in ["gongshi zone check 名单.csv", "gongshi zone diff 名单.csv 干净.csv"] {
        let made = try run(line, in: folder)
        #expect(made.status == 1 && made.output.contains("[ZONE-030]"), "\(made.output)")
      }
    }
  }

  @Test func `two tables, and two years of one table, are compared`() throws {
    try withTables { folder in
      let files = try run("gongshi zone diff 上年.csv 干净.csv", in: folder)
      #expect(files.status == 0, "\(files.output)")
      for words in ["中山路42—98号（双号）新划入乙小学。", "只改了写法(1 所):甲小学", "加 -o 学区调整.xlsx"] {
        #expect(files.output.contains(words), "\(words) in \(files.output)")
      }
      let years = try run("gongshi zone diff 2025 2026 --zones 历年.csv --json", in: folder)
      #expect(years.output.contains("中山路80—99号由甲小学调整到乙小学。"), "\(years.output)")
      let apart = try run(
        "gongshi zone diff 2025 2026 --zones 一年.csv --zones 两年.csv --json", in: folder)
      #expect(apart.output == years.output, "\(apart.output)")
      let none = try run("gongshi zone diff 2024 2026 --zones 历年.csv", in: folder)
      #expect(none.status == 1 && none.output.contains("[ZONE-032]"), "\(none.output)")
      let same = try run("gongshi zone diff 干净.csv 干净.csv", in: folder)
      #expect(same.output == "没有人换学校。\n", "\(same.output)")
    }
  }

  @Test func `the list of changes is a list of the notice, and is not written over`() throws {
    try withTables { folder in
      let line = "gongshi zone diff 2025 2026 --zones 历年.csv -o 学区调整.xlsx"
      #expect(try run(line, in: folder).status == 0)
      let checked = try run("gongshi check enrollment.zoning 学区调整.xlsx", in: folder)
      #expect(checked.status == 0 && checked.output.contains("读入 1 行"), "\(checked.output)")
      let again = try run(line, in: folder)
      #expect(again.status == 1 && again.output.contains("[ZONE-031]"), "\(again.output)")
      #expect(try run(line + " --replace", in: folder).status == 0)
    }
  }
}
