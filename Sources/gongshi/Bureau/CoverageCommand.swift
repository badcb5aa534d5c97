import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureSheets
import Foundation
import SchoolOversight
import Templates

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "公开情况:哪所学校的哪个事项按时、超期、未公开,写明时限和证据。",
    discussion: """
      事项和时限用自带的清单,或用 --duties 换成自己的;先用 --blank 得到可以改的清单和空白登记表。
      学校报送过不等于公开过:公开要在公开登记里写明日期和位置。登记不全的是“不明”,不算已公开。
      例:
        gongshi bureau coverage --blank 登记表
        gongshi bureau coverage --schools 学校名录.xlsx --register 公开登记.xlsx --span 2026年第三季度 --term 2026-09-01 -o 公开情况
        gongshi bureau coverage --schools 学校名录.xlsx --register 公开登记.xlsx --round C-2026-0001 --json
      """, aliases: ["公开情况"])

  @OptionGroup var options: CoverageOptions
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("写到哪个文件夹:公开情况.xlsx、.html、.json。", valueName: "folder"))
  var output: String?
  @Option(help: ArgumentHelp("生成空白登记表和可以改的清单,写到哪个文件夹。", valueName: "folder"))
  var blank: String?

  func run() throws {
    try reportingRefusals(asJSON: options.office.json) {
      if let blank { return try writeBlanks(to: blank) }
      let reading = try CoverageReading(options)
      if let output { try write(reading, to: output) }
      if options.office.json {
        print(reading.coverage.json(reading.title).text)
      } else {
        report(reading)
      }
    }
  }

  private func write(_ reading: CoverageReading, to folder: String) throws {
    try makeFolder(folder)
    try writeCoverage(reading.coverage, reading.title, to: folder + "/公开情况.xlsx")
    try writeAtomically(
      coveragePage(reading.coverage, reading.title), to: folder + "/公开情况.html")
    try writeAtomically(
      reading.coverage.json(reading.title).text + "\n", to: folder + "/公开情况.json")
    try ReleaseGate().release(["xlsx", "html", "json"].map { "\(folder)/公开情况.\($0)" })
  }

  private func report(_ reading: CoverageReading) {
    let coverage = reading.coverage
    let counts = CoverageCounts(coverage.items)
    print(
      "\(reading.title.issuer) \(reading.title.span),统计到 \(coverage.day):\(coverage.rows.count) 所学校,\(coverage.duties.count) 个事项"
    )
    print(
      "应公开 \(counts.owed),已公开 \(counts.published)(按时 \(counts[.done])、超期 \(counts[.late])),未公开 \(counts[.blank]);不明 \(counts[.unknown]),待公开 \(counts[.due])"
    )
    let behind = coverage.rows.filter { row in
      row.items.contains { [.late, .blank].contains($0.state) }
    }
    let lines = behind.prefix(10).map { row in
      let counts = CoverageCounts(row.items)
      return ["  " + row.school.name, "超期 \(counts[.late])", "未公开 \(counts[.blank])"]
    }
    TextTable.lines(of: lines).forEach { print($0) }
    if behind.count > lines.count { print("  ……共 \(behind.count) 所有超期或未公开的") }
    reading.findings.lines.forEach { print($0) }
    print(
      output.map { "写好:\($0)/公开情况.xlsx、公开情况.html、公开情况.json" }
        ?? "下一步:加 -o 文件夹 得到工作簿和网页。")
  }
}

/// Writes the lists that may be changed and the registers to be filled in.
private func writeBlanks(to folder: String) throws {
  try makeFolder(folder)
  for (name, file) in [("公开事项", "duties"), ("评分办法", "scoring")] {
    try writeAtomically(bureauFiles[file] ?? "", to: "\(folder)/\(name).yaml")
  }
  for (roster, id) in [
    (DisclosureRegister.roster, "bureau.register"),
    (DeductionRegister.roster, "bureau.deductions"), (ContestRegister.roster, "bureau.contests"),
  ] {
    try writeBlankWorkbook(
      for: FormSubject(named: roster.name, id: id, roster), to: "\(folder)/\(roster.name).xlsx")
  }
  print("写好:\(folder)/公开事项.yaml、评分办法.yaml、公开登记.xlsx、扣分登记.xlsx、申诉登记.xlsx")
  print(
    "下一步:填好公开登记,运行 gongshi bureau coverage --schools 学校名录.xlsx --register \(typed(folder + "/公开登记.xlsx")) -o 公开情况"
  )
}

func makeFolder(_ path: String) throws {
  do {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  } catch {
    throw Refusal(id: "OUT-001", message: "无法建立文件夹 \(path),请检查权限和磁盘空间。[OUT-001]")
  }
}
