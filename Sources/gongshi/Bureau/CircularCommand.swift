import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureDocuments
import SchoolOversight
import WorkingDays

struct CircularCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "circular", abstract: "通报:由公开情况和排名起草一期通报,含表和图。",
    discussion: """
      文中的数字都由公开情况和评分算出,和表里的合计一致。学校太少的乡镇写明比率不作比较;名次暂定的写明原因。
      生成 通报.pdf、通报.docx、通报.html,核对文字后印发。
      例:
        gongshi bureau circular --schools 学校名录.xlsx --register 公开登记.xlsx --span 2026年第三季度 --term 2026-09-01 --dated 2026-10-20 -o 通报
        gongshi bureau circular --schools 学校名录.xlsx --register 公开登记.xlsx --scoring 评分办法.yaml --contests 申诉登记.xlsx -o 通报
        gongshi bureau circular --schools 学校名录.xlsx --register 公开登记.xlsx --templates 我的模板 -o 通报 --json
      """, aliases: ["通报"])

  @OptionGroup var options: CoverageOptions
  @OptionGroup var scoring: RankingOptions
  @Option(help: "成文日期,如 2026-10-20;不写就是统计到的那一天。", transform: CalendarDay.init(parsing:))
  var dated: CalendarDay?
  @Option(help: "自己的模板文件夹。") var templates: String?
  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个文件夹。", valueName: "folder"))
  var output: String

  func run() throws {
    try reportingRefusals(asJSON: options.office.json) {
      var reading = try CoverageReading(options)
      let ranking = try reading.ranking(scoring)
      let circular = Circular(
        coverage: reading.coverage, ranking: ranking, title: reading.title,
        date: dated ?? reading.coverage.day, rehearsal: reading.rehearsal)
      let document = try circular.document(by: try templateLibrary(overriddenFrom: templates))
      try makeFolder(output)
      try writeAtomically(try pdf(of: document), to: output + "/通报.pdf")
      try writeAtomically(try word(of: document), to: output + "/通报.docx")
      try writeAtomically(html(of: document, period: nil), to: output + "/通报.html")
      try ReleaseGate().release(files)
      report(document, ranking, reading)
    }
  }

  private var files: [String] { ["通报.pdf", "通报.docx", "通报.html"].map { "\(output)/\($0)" } }

  private func report(
    _ document: NoticeDocument, _ ranking: Ranking, _ reading: CoverageReading
  ) {
    guard !options.office.json else {
      let written: JSON = .members([
        "title": .string(document.title.text), "files": .array(files.map(JSON.string)),
        "provisional": .bool(ranking.isProvisional),
        "findings": .array(reading.findings.map(\.json)),
      ])
      return print(written.text)
    }
    print("《\(document.title.text)》:\(files.joined(separator: "、"))")
    if ranking.isProvisional { print("有申诉还没有决定,部分名次是暂定的,文中已写明。") }
    reading.findings.lines.forEach { print($0) }
    print("下一步:核对文字,送审后印发。")
  }
}
