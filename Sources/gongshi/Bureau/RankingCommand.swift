import ArgumentParser
import Disclosure
import DisclosureBureau
import SchoolOversight
import WorkingDays

/// What a ranking is worked out from, beside the coverage.
struct RankingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("自己的评分办法(.yaml 或 .xlsx);不写则用自带的例子。", valueName: "file"))
  var scoring: String?
  @Option(help: ArgumentHelp("扣分登记(.xlsx 或 .csv)。", valueName: "file")) var deductions: String?
  @Option(help: ArgumentHelp("申诉登记(.xlsx 或 .csv)。", valueName: "file")) var contests: String?
  @Option(help: "并列以后的名次:跳过(1、1、3)或接续(1、1、2);不写则按评分办法。", transform: tieRule)
  var ties: TieRule?
}

private func tieRule(_ text: String) throws -> TieRule {
  guard let rule = TieRule(rawValue: text) else {
    throw ValidationError("--ties 请写 跳过 或 接续。")
  }
  return rule
}

extension CoverageReading {
  /// The ranking of what was read; what must be mended in its own files stops it.
  mutating func ranking(_ options: RankingOptions) throws -> Ranking {
    var files = ListFiles(today: coverage.day)
    let sheet = try files.scoring(options.scoring, ties: options.ties, duties)
    try files.stopOnMistakes()
    var deductions = sheet.deductions(for: coverage)
    if let path = options.deductions {
      let (registered, found) = DeductionRegister.deductions(
        of: try files.register(DeductionRegister.roster, path), schools: schools, sheet: sheet,
        span: coverage.span)
      files.add(found.map { $0.placed(in: DeductionRegister.roster) }, of: path)
      deductions += registered
    }
    var contests: [Contest] = []
    if let path = options.contests {
      let (said, found) = ContestRegister.contests(
        of: try files.register(ContestRegister.roster, path), schools: schools,
        deductions: deductions)
      files.add(found.map { $0.placed(in: ContestRegister.roster) }, of: path)
      contests = said
    }
    try files.stopOnMistakes()
    findings += files.findings
    return Ranking(of: coverage, by: sheet, deductions: deductions, contests: contests)
  }
}

struct RankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking", abstract: "排名:按本地的评分办法扣分,每条扣分有证据,可以申诉。",
    discussion: """
      不写 --scoring 用自带的例子,其中每超期一项扣 5 分是泉州市鲤城区 2020 年的做法,其余是示例分值。
      得分相同的名次相同。申诉没有决定的不改分,受影响的名次标为暂定。按公开条数计分容易鼓励凑数,写了会提醒。
      例:
        gongshi bureau ranking --schools 学校名录.xlsx --register 公开登记.xlsx --span 2026年第三季度 --term 2026-09-01 -o 排名
        gongshi bureau ranking --schools 学校名录.xlsx --register 公开登记.xlsx --scoring 评分办法.yaml --deductions 扣分登记.xlsx --contests 申诉登记.xlsx -o 排名
        gongshi bureau ranking --schools 学校名录.xlsx --register 公开登记.xlsx --ties 接续 --json
      """, aliases: ["排名"])

  @OptionGroup var options: CoverageOptions
  @OptionGroup var scoring: RankingOptions
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("写到哪个文件夹:排名.xlsx、排名.json,各校的评分表。", valueName: "folder"))
  var output: String?

  func run() throws {
    try reportingRefusals(asJSON: options.office.json) {
      var reading = try CoverageReading(options)
      let ranking = try reading.ranking(scoring)
      if let output { try write(ranking, reading, to: output) }
      guard !options.office.json else { return print(ranking.json(reading.title).text) }
      report(ranking, reading)
    }
  }

  private func write(_ ranking: Ranking, _ reading: CoverageReading, to folder: String) throws {
    let sheets = folder + "/评分表"
    try makeFolder(sheets)
    let day = reading.coverage.day
    try writeRanking(ranking, reading.title, day: day, to: folder + "/排名.xlsx")
    try writeAtomically(ranking.json(reading.title).text + "\n", to: folder + "/排名.json")
    var progress = Progress("生成评分表", unit: "份", total: ranking.schools.count)
    defer { progress.finish() }
    for school in ranking.schools {
      try writeScoreSheet(
        of: school, in: ranking, reading.title, day: day,
        to: "\(sheets)/\(school.school.fileName).xlsx")
      progress.advance()
    }
  }

  private func report(_ ranking: Ranking, _ reading: CoverageReading) {
    print(
      "\(reading.title.issuer) \(reading.title.span),满分 \(ranking.sheet.total),\(ranking.schools.count) 所学校"
    )
    print("\(ranking.sheet.ties.words)。")
    let header = ["单位", "应公开", "已公开", "及时", "超期", "扣分", "得分", "名次"]
    let rows = ranking.schools.map { school in
      [
        school.school.name, "\(school.counts.owed)", "\(school.counts.published)",
        "\(school.counts[.done])", "\(school.counts[.late])",
        school.lost.text(places: ScoringSheet.places),
        school.score.text(places: ScoringSheet.places), school.rankWords,
      ]
    }
    TextTable.lines(of: [header] + rows).forEach { print($0) }
    if !ranking.openContests.isEmpty { print("申诉待处理 \(ranking.openContests.count) 件") }
    reading.findings.lines.forEach { print($0) }
    print(output.map { "写好:\($0)/排名.xlsx、排名.json、评分表/" } ?? "下一步:加 -o 文件夹 得到工作簿和各校的评分表。")
  }
}
