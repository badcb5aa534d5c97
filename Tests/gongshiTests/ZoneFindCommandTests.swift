import Foundation
import Testing

@Suite struct ZoneFindCommandTests {
  private func withTables(_ body: (URL) throws -> Void) throws {
    try withScratchFolder { folder in
      func write(_ lines: [String], _ name: String) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8)
          .write(to: folder.appendingPathComponent(name))
      }
      let header = "序号,备注,学校,招生服务地段及条件,咨询电话"
      let rest = [
        "2,,第二小学,中山路2-100号（双号）；长堤东路（部分）,0579-11110002", "3,电脑派位,第三小学,大学城社区,",
        "4,,第四小学,,",
      ]
      try write([header, "1,,第一小学,中山路1-99号（单号）,0579-11110001"] + rest, "2026.csv")
      try write([header, "1,,第一小学,中山路1-39号,0579-11110001"] + rest, "2025.csv")
      try write(["地址", "中山路35号3幢", "长堤东路8号", "大学城社区5号", "外星路1号"], "地址.csv")
      try body(folder)
    }
  }

  @Test func `a parent reads the school and the sentence that decided`() throws {
    try withTables { folder in
      let found = try run("gongshi zone find 中山路35号3幢 --zones 2026.csv", in: folder)
      #expect(found.status == 0)
      #expect(found.output == "中山路35号3幢:2026年招生地段属于 第一小学。\n依据:“中山路1-99号（单号）”(第一小学)\n")
      let shared = try run("gongshi zone find 大学城社区5号 --zones 2026.csv", in: folder)
      #expect(shared.output.contains("属于 第三小学、第四小学(2 所学校共用这个地段"))
      #expect(shared.output.contains("依据:“大学城社区”(第三小学、第四小学)"))
    }
  }

  @Test func `what the text does not decide is to be asked about, and what it does not know fails`()
    throws
  {
    try withTables { folder in
      let asked = try run("gongshi zone find 长堤东路8号 --zones 2026.csv", in: folder)
      #expect(asked.status == 0 && asked.output.contains("请咨询"))
      #expect(asked.output.contains("咨询电话:第二小学 0579-11110002"))
      let missing = try run("gongshi zone find 外星路1号 --zones 2026.csv", in: folder)
      #expect(missing.status == 1 && missing.output.contains("没有找到"))
    }
  }

  @Test func `the answer in JSON has the members that were promised`() throws {
    struct Answer: Decodable, Equatable {
      struct School: Decodable, Equatable {
        let school: String
        let because: String
      }
      let address: String
      let schools: [School]
      let certain: Bool
      let year: Int?
    }
    func answer(_ line: String, _ folder: URL) throws -> Answer {
      let run = try run("gongshi zone find \(line) --json", in: folder)
      return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    }
    try withTables { folder in
      let first = Answer.School(school: "第一小学", because: "中山路1-99号（单号）")
      #expect(
        try answer("中山路３５号 --zones 2026.csv", folder)
          == Answer(address: "中山路３５号", schools: [first], certain: true, year: 2026))
      #expect(
        try answer("外星路1号 --zones 2026.csv", folder)
          == Answer(address: "外星路1号", schools: [], certain: false, year: 2026))
      let before = try answer("中山路36号 --zones 2025.csv --zones 2026.csv --year 2025", folder)
      #expect(before.schools.map(\.school) == ["第一小学", "第二小学"])
      #expect(!before.certain && before.year == 2025)
      let now = try answer("中山路36号 --zones 2025.csv --zones 2026.csv", folder)
      #expect(now.schools.map(\.school) == ["第二小学"])
      #expect(now.certain && now.year == 2026)
    }
  }

  @Test func `a whole list comes back as a workbook`() throws {
    try withTables { folder in
      let made = try run(
        "gongshi zone find --list 地址.csv --zones 2026.csv -o 结果.xlsx", in: folder)
      #expect(made.output == "查询结果:结果.xlsx(4 行)\n  确定:2\n  请咨询:1\n  没有找到:1\n")
      let shown = try run("gongshi sheet 结果.xlsx", in: folder)
      for word in ["是否确定", "中山路1-99号（单号）", "第三小学、第四小学", "第二小学 0579-11110002", "没有找到"] {
        #expect(shown.output.contains(word), "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("中山路1号 --zones 2026.csv --year 2024", "[ZONE-103]"), ("中山路1号 --zones 地址.csv", "[R-HEAD-01]"),
    ("--zones 2026.csv", "请写一个地址"), ("--list 地址.csv --zones 2026.csv", "用 -o 写明"),
    ("--list 地址.csv --zones 2026.csv -o 结果.txt", ".xlsx 结尾"), ("中山路1号", "--zones"),
  ])
  func `what cannot be answered is refused with what to do`(_ line: String, _ words: String) throws
  {
    try withTables { folder in
      let refused = try run("gongshi zone find \(line) 2>&1", in: folder)
      #expect(refused.status != 0 && refused.output.contains(words), "\(refused.output)")
    }
  }
}
