import ArgumentParser
import Disclosure
import DisclosureBureau
import SchoolOversight

struct RollupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "把各县的汇总合成市的汇总,各市的合成省的。",
    discussion: """
      只合并同一种名单、同一年、同一版本的 汇总.json;同一个地方出现两次就停下。
      下级公开版里隐去的数,含它的合计也隐去。用内部版合并的,加 --internal 另写一份内部版。
      例:
        gongshi bureau rollup 甲县.json 乙县.json -o 市汇总.xlsx --name 甲市
        gongshi bureau rollup 各县/*.json -o 市汇总.xlsx --name 甲市 --internal
        gongshi bureau rollup 甲市.json 乙市.json -o 省汇总.xlsx --name 某省 --json
      """, aliases: ["合并"])

  @Argument(help: ArgumentHelp("下级的汇总文件(.json)。", valueName: "file")) var files: [String]
  @Option(
    name: [.short, .long], help: ArgumentHelp("写成哪个 .xlsx;旁边另写同名的 .json 和 .csv。", valueName: "file")
  )
  var output: String
  @Option(help: "合并以后的市或省的名称。") var name: String
  @Flag(help: "另写一份内部版;给的要都是内部版。") var `internal` = false
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let parts = try files.map { path in
        (name: path, file: try SummaryFile(parsing: try officeFile(at: path), named: path))
      }
      let summary = try Summary(rollingUp: parts, named: name)
      if `internal`,
        let open = parts.first(where: { $0.file.edition != SummaryTable.Edition.bureau.rawValue })
      {
        throw SummaryRefusal.onlyPublic(open.name)
      }
      var written = SummaryFiles(in: ".")
      let stem = output.hasSuffix(".xlsx") ? String(output.dropLast(5)) : output
      try written.writeFiles(of: summary.forEveryone(), stem: stem)
      if `internal` { try written.writeFiles(of: summary.forBureau(), stem: stem) }
      let answer = OfficeAnswer(
        written, asked: summary.units.count, returned: summary.units.count { $0.returned > 0 },
        words: "个地方")
      print(
        json
          ? answer.json(dryRun: nil, rehearsal: nil).text
          : answer.text(dryRun: false, rehearsal: nil))
    }
  }
}
