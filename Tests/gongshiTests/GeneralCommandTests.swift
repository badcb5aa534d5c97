import Disclosure
import Foundation
import GeneralMatters
import Testing

@testable import gongshi

/// Kinds that an office declares in a file of its own, through the built program.
@Suite struct GeneralCommandTests {
  /// Runs `line` in a folder with a copy of the example, changed as said.
  private func trying<Result>(
    _ line: String, replacing changes: [(String, String)] = [],
    _ body: (CommandRun, URL) throws -> Result
  ) throws -> Result {
    try withScratchFolder { folder throws in
      let general = folder.appendingPathComponent("general")
      try FileManager.default.copyItem(
        at: repository.appendingPathComponent("Examples/general"), to: general)
      let file = general.appendingPathComponent("校服采购.yaml")
      var text = try String(contentsOf: file, encoding: .utf8)
      for (old, new) in changes {
        try #require(text.contains(old))
        text = text.replacing(old, with: new)
      }
      try Data(text.utf8).write(to: file)
      return try body(try run(line, in: general), general)
    }
  }

  private let make =
    "gongshi notice 校服采购.yaml 校服采购.csv --facts 校服采购事项.yaml --posted 2026-09-25 -o 公示"

  @Test func `a list that an office declared becomes a notice in every channel`() throws {
    try trying(make) { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      #expect(try channels(in: folder.appendingPathComponent("公示")) == channelsOfAList)
      for show in ["pdftotext 公示/notice.pdf -", "cat 公示/notice.html", "cat 公示/notice.txt"] {
        let text = try run(show, in: folder).output.filter { !$0.isWhitespace }
        for words in ["王*明", "欧阳*红", "预订1870套", "云溪县某针织厂"] {
          #expect(text.contains(words), "\(show): \(words)")
        }
      }
      let all = try run(
        "cat 公示/*.html 公示/*.txt 公示/*.ics 公示/*.json; pdftotext 公示/notice.pdf -; unzip -p 公示/notice.xlsx",
        in: folder
      ).output
      for withheld in ["13800138000", "王小明", "欧阳小红"] {
        #expect(!all.contains(withheld), "\(withheld)")
      }
    }
  }

  @Test func `words alone make a notice without a sheet`() throws {
    let line = """
      gongshi notice 意见征集 --facts 征求意见事项.yaml --posted 2026-09-28 -o 公示 --json
      """
    try trying(line) { made, folder throws in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("\"rows\": null"))
      #expect(try channels(in: folder.appendingPathComponent("公示")) == channelsOfWords)
      let text = try run("cat 公示/notice.txt", in: folder).output
      #expect(text.contains("　　第二条 课后服务坚持学生自愿参加，不得强制。\n"))
      let page = try run("cat 公示/notice.html", in: folder).output
      #expect(!page.contains("<table"))
    }
  }

  @Test func `the record of words alone can be named as an earlier notice`() throws {
    let line = """
      gongshi notice 意见征集 --facts 征求意见事项.yaml --posted 2026-09-28 -o 一 >/dev/null &&
      gongshi check 意见征集 --facts 征求意见事项.yaml --posted 2026-10-28 --earlier 一
      """
    try trying(line) { made, _ in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("核对通过"))
    }
  }

  @Test(arguments: [
    ("gongshi check general.text.inspection", 64, "没有名单,请写 --facts"),
    ("gongshi check general.text.inspection 校服采购.csv", 64, "没有名单,请去掉 校服采购.csv"),
    (
      "gongshi check general.text.inspection --facts 征求意见事项.yaml --posted 2026-09-28 --returned 退",
      64, "没有名单,请去掉 --returned"
    ),
    ("gongshi check general.list.awards", 64, "要有名单"),
    ("gongshi check 校服采购.yaml", 64, "要有名单"),
    ("gongshi notice general.list.awards --facts x.yaml --posted 2026-09-28 -o o", 64, "要有名单"),
    (
      "gongshi notice general.text.inspection 校服采购.csv --facts x.yaml --posted 2026-09-28 -o o", 64,
      "没有名单,请去掉"
    ),
    ("gongshi template general.text.inspection -o a.xlsx", 64, "没有名单,只要事项文件"),
    ("gongshi template 没有.yaml --facts a.yaml", 1, "找不到种类文件 没有.yaml,请检查路径。[GEN-041]"),
    ("gongshi general matter nothing", 64, "没有“nothing”"),
    ("gongshi general matter awards -o 校服采购.yaml", 1, "没有盖掉,请换个文件名。[GEN-043]"),
    ("gongshi general matter awards -o 校服采购.txt", 64, "以 .yaml 结尾"),
    ("printf '\\xff' >坏.yaml && gongshi general check 坏.yaml", 1, "[GEN-042]"),
    ("gongshi kinds 校服", 64, "没有“校服”这种公示"),
  ])
  func `wrong use is told`(_ line: String, _ status: Int32, _ words: String) throws {
    try trying(line) { made, _ in
      #expect(made.status == status, "\(made.output)")
      #expect(made.output.contains(words), "\(made.output)")
    }
  }

  @Test(arguments: [
    // What the words forget or misplace is found by wording the examples, on its own line.
    ("{{监督电话}}", "", nil, "TPL-09"), ("【名单】", "名单：【名单】", "【名单】", "TPL-07"),
    ("【落款】", "落款", nil, "TPL-09"),
    ("{{#预订套数合计}}，", "，{{预订套数合计}}{{#预订套数合计}}", "{{预订套数合计}}{{#", "TPL-04"),
    ("{{/公示依据}}", "", "{{#公示依据}}", "TPL-05"), ("- 监督电话：", "- [监督](x) ", "[监督]", "TPL-08"),
    ("标题: 关于{{采购学期}}", "标题: 关于{{公示期}}", "标题: 关于", "TPL-03"),
  ])
  func `words that do not hang together are found before anything is made`(
    _ old: String, _ new: String, _ place: String?, _ rule: String
  ) throws {
    try trying("gongshi general check 校服采购.yaml --json", replacing: [(old, new)]) { made, folder in
      #expect(made.status == 1, "\(made.output)")
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
      let findings = try #require(report["findings"] as? [[String: Any]])
      let found = findings.filter { $0["rule"] as? String == rule }
      #expect(!found.isEmpty, "\(made.output)")
      let text = try String(
        contentsOf: folder.appendingPathComponent("校服采购.yaml"), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = place.flatMap { place in lines.firstIndex { $0.contains(place) } }.map { $0 + 1 }
      #expect(found.first?["row"] as? Int == line)
    }
  }

  @Test func `nothing is wrong with what comes with the program, its words included`() throws {
    let folder = repository.appendingPathComponent("Templates/matters")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let files = try names.map { try MatterFile(at: folder.appendingPathComponent($0).path) }
    for file in files { #expect(file.findings.isEmpty) }
    let ids = files.compactMap(\.matter?.kind.id)
    #expect(ids.sorted() == shippedMatters.map(\.kind.id).sorted() && ids.count == 6)
  }

  @Test func `a file with mistakes makes no notice, and all of them are told`() throws {
    let line = make.replacing("校服采购.yaml", with: "写错的种类.yaml")
    try trying(line) { made, folder in
      #expect(made.status == 1)
      #expect(made.output.hasPrefix("种类文件 写错的种类.yaml 有 13 处必须改:\n  第 2 行 “代码”:"))
      #expect(made.output.contains("[GEN-024]\n改好后运行 gongshi general check 写错的种类.yaml"))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("公示").path))
    }
  }

  @Test func `names of one matter are unknown to another`() throws {
    try trying(make, replacing: [("名称: 采购学期", "名称: 采购学年"), ("{{采购学期}}", "{{采购学年}}")]) { made, _ in
      #expect(made.status == 1)
      #expect(made.output.contains("“采购学期”:没有这一项,是不是“采购学年”。[F-NAME-01]"))
    }
  }

  @Test func `what is posted late is told and made all the same`() throws {
    try trying(make.replacing("2026-09-25", with: "2026-09-30")) { made, _ in
      #expect(made.status == 0)
      #expect(made.output.contains("自成交日期 2026-09-21 起5个工作日内应当公开,最迟 2026-09-29"))
    }
  }

  @Test func `a copy can be used at once, under every command`() throws {
    let line = """
      gongshi general matter budget -o 我的.yaml && gongshi 其他 核对 我的.yaml &&
      gongshi kinds 我的.yaml && gongshi template 我的.yaml -o 表.xlsx --facts 事.yaml
      """
    try trying(line) { made, folder in
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("核对通过。下一步:gongshi template 我的.yaml"))
      #expect(made.output.contains("下一步:填好后运行 gongshi check 我的.yaml 表.xlsx"))
      let form = try run("gongshi sheet 表.xlsx", in: folder).output
      #expect(form.contains("示例:支出"))
      #expect(try run("cat 事.yaml", in: folder).output.contains("批复日期: \n"))
    }
  }

  @Test func `kinds have a description and a name in the catalogue`() throws {
    try trying("gongshi kinds 督导报告公布; gongshi catalogue 督导报告; gongshi kinds") { made, _ in
      #expect(made.output.contains("教育督导/督导报告（目录原文未核实）"))
      #expect(made.output.contains("没有名单,内容都写在事项文件里。"))
      #expect(made.output.contains("公示种类  general.text.inspection(督导报告公布)"))
    }
  }
}

@Suite struct CatalogueCommandTests {
  @Test func `every kind of the program names a row`() {
    #expect(allKinds.count > 30)
    for kind in allKinds { #expect(nationalCatalogue.contains(kind.catalogueItem)) }
    let named = nationalCatalogue.flatMap(\.kinds).map(\.id)
    #expect(named.sorted() == allKinds.map(\.id).sorted())
  }

  @Test(arguments: [
    ("9", ["财务信息/财务信息"]), ("招生范围", ["招生管理/招生范围"]), ("教育概况/教育统计数据", ["教育概况/教育统计数据"]),
    ("督导制度", ["教育督导/督导制度"]), ("预案", ["校园安全/突发事件应急预案及处置"]),
    ("教育督导/督导", ["教育督导/督导制度", "教育督导/督导报告", "教育督导/督导结果"]),
  ])
  func `rows are found by number, name or a part of it`(_ text: String, _ names: [String]) throws {
    let rows = try CatalogueRows(text)
    #expect(rows.items.map(\.name) == names)
    #expect(rows.isSingle == (names.count == 1))
  }

  @Test(arguments: ["", "0", "99", "食堂"])
  func `what is no row is wrong use`(_ text: String) {
    #expect(throws: (any Error).self) { try CatalogueRows(text) }
  }

  @Test func `the workbook has every row with its marks and its kinds`() throws {
    try withScratchFolder { folder in
      let made = try run(
        "gongshi catalogue -o 目录.xlsx && gongshi sheet 目录.xlsx --rows 99", in: folder)
      #expect(made.status == 0)
      #expect(made.output.hasPrefix("目录:目录.xlsx(\(nationalCatalogue.count) 行)"))
      for words in ["■政府网站", "未核实", "公开主体"] { #expect(made.output.contains(words)) }
      #expect(try run("gongshi catalogue -o 目录.csv", in: folder).status == 64)
      let json = try run("gongshi catalogue 督导报告 --json", in: folder).output
      #expect(json.contains("\"mark\": \"未核实\"") && json.contains("general.text.inspection"))
    }
  }
}
