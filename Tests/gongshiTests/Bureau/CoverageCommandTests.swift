import Foundation
import Testing

/// Coverage, ranking and circular of the example bureau's registers, from the built program.
@Suite struct CoverageCommandTests {
  private let lists = "--schools 学校名录.xlsx --register 公开登记.xlsx --issuer 云溪县教育局"
  private let quarter = "--span 2026年第三季度 --on 2026-10-20 --term 2026-03-02 --term 2026-09-01"

  /// Runs `body` in a folder with the list of schools and the registers.
  private func withRegisters(_ body: (URL) throws -> Void) throws {
    try withScratchFolder { folder in
      let make = repository.appendingPathComponent("Examples/bureau/make.py").path
      let made = try run(
        "python3 '\(make)' schools . && python3 '\(make)' registers .", in: folder)
      #expect(made.status == 0, "\(made.output)")
      try body(folder)
    }
  }

  private func json(_ path: String, in folder: URL) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appendingPathComponent(path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `coverage writes workbook, page and JSON whose counts add up`() throws {
    try withRegisters { folder in
      let made = try run("gongshi bureau coverage \(lists) \(quarter) -o 公开", in: folder)
      #expect(made.status == 0, "\(made.output)")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("公开").path)
      #expect(files.sorted() == ["公开情况.html", "公开情况.json", "公开情况.xlsx"])
      let written = try json("公开/公开情况.json", in: folder)
      let counts = try #require(written["counts"] as? [String: Any])
      let schools = try #require(written["schools"] as? [[String: Any]])
      #expect(schools.count == 60)
      for name in ["owed", "published", "done", "late", "blank", "unknown"] {
        let sum = schools.reduce(0) { sum, school in
          sum + ((school["counts"] as? [String: Any])?[name] as? Int ?? 0)
        }
        #expect(sum == counts[name] as? Int)
      }
    }
  }

  @Test func `a register that names no school of the list is refused, and nothing is written`()
    throws
  {
    try withRegisters { folder in
      try Data("学校,事项,公开日期,渠道\n第九十九小学,收费公示栏,2026-08-28,公示栏\n".utf8)
        .write(to: folder.appendingPathComponent("错.csv"))
      let refused = try run(
        "gongshi bureau coverage --schools 学校名录.xlsx --register 错.csv --issuer 局 -o 公开", in: folder)
      #expect(refused.status == 1)
      #expect(refused.output.contains("[COV-012]") && refused.output.contains("[COV-021]"))
      let output = folder.appendingPathComponent("公开").path
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }

  @Test
  func `ranking takes registered deductions and contests, and writes a sheet for each school`()
    throws
  {
    try withRegisters { folder in
      let made = try run(
        "gongshi bureau ranking \(lists) \(quarter) --deductions 扣分登记.xlsx --contests 申诉登记.xlsx -o 排名",
        in: folder)
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("申诉待处理 1 件"))
      let sheets = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("排名/评分表").path)
      #expect(sheets.count == 60)
      let dense = try run("gongshi bureau ranking \(lists) \(quarter) --ties 接续", in: folder)
      #expect(dense.output.contains("1、1、2"))
    }
  }

  @Test func `counted posts are warned of`() throws {
    try withRegisters { folder in
      let scoring = """
        指标:
          - 测评指标: 条数
            指标分值: 100
            扣分情形: 按条数得分
            每项分值: 5
            依据: 试验
            依据效力: 惯例

        """
      try Data(scoring.utf8).write(to: folder.appendingPathComponent("评分.yaml"))
      let made = try run("gongshi bureau ranking \(lists) \(quarter) --scoring 评分.yaml", in: folder)
      #expect(made.status == 0)
      #expect(made.output.contains("[RANK-004]"))
    }
  }

  @Test func `circular writes the three formats`() throws {
    try withRegisters { folder in
      let made = try run(
        "gongshi bureau circular \(lists) \(quarter) --dated 2026-10-22 -o 通报", in: folder)
      #expect(made.status == 0, "\(made.output)")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("通报").path)
      #expect(files.sorted() == ["通报.docx", "通报.html", "通报.pdf"])
    }
  }

  @Test func `the lists of --blank are read as they are`() throws {
    try withRegisters { folder in
      #expect(try run("gongshi bureau coverage --blank 表", in: folder).status == 0)
      let own = try run(
        "gongshi bureau ranking --schools 学校名录.xlsx --issuer 局 --duties 表/公开事项.yaml --scoring 表/评分办法.yaml --register 表/公开登记.xlsx --deductions 表/扣分登记.xlsx --contests 表/申诉登记.xlsx \(quarter)",
        in: folder)
      #expect(own.status == 0, "\(own.output)")
    }
  }
}
