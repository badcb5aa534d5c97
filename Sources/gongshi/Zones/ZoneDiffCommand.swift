import ArgumentParser
import Disclosure
import DisclosureSheets
import EnrollmentZoning
import Foundation

struct ZoneDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较两年的招生地段:谁换学校,精确到门牌号。",
    discussion: """
      只改了写法的算没有变。界线和条件的文字逐条列出,由人核对。
      -o 写成学区调整表,补上调整理由,就可以做征求意见公告(enrollment.zoning)。
      例:
        gongshi zone diff 上年招生地段.xlsx 招生计划与地段.xlsx
        gongshi zone diff 2025 2026 --zones 历年招生地段.xlsx --json
        gongshi zone diff 2025 2026 --zones 2025.xlsx --zones 2026.xlsx
        gongshi zone diff 上年招生地段.xlsx 招生计划与地段.xlsx -o 学区调整.xlsx
      """, aliases: ["比较"])

  @Argument(help: "上年的地段表(.xlsx 或 .csv);写了 --zones 的写年份。") var old: String
  @Argument(help: "今年的地段表;写了 --zones 的写年份。") var new: String
  @Option(help: "有“年度”一列的地段表;两年不在一张表里的写两次。") var zones: [String] = []
  @Option(help: "工作表的名称或序号,两个文件里一样。") var sheet: String?
  @Option(name: [.short, .long], help: "把换学校的写成学区调整表(.xlsx)。") var output: String?
  @Flag(help: "换掉已有的学区调整表。") var replace = false
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let years = try years()
      if let output { try write(years, to: output) }
      print(json ? years.json.text : (years.lines + [nextStep(years)]).joined(separator: "\n"))
    }
  }

  private func years() throws -> ZoneYears {
    guard !zones.isEmpty else {
      return ZoneYears(from: try schools(at: old), to: try schools(at: new))
    }
    let all = try zones.flatMap { try schools(at: $0) }
    return ZoneYears(from: try rows(of: all, in: old), to: try rows(of: all, in: new))
  }

  private func schools(at path: String) throws -> [ZonedSchool] {
    let tables = try readZones(at: path, sheet: sheet)
    if tables.count > 1 {
      complain("\(path) 有 \(tables.count) 张地段表,只比较“\(tables[0].reading.sheetName)”;别的用 --sheet 指定。")
    }
    let table = tables[0]
    guard let unread = table.reading.result.findings.first(where: { $0.severity == .mustFix })
    else { return table.sheet.schools }
    throw Refusal(
      id: unread.rule, message: "\(path) \(unread)\n请先运行 gongshi zone check \(typed(path))")
  }

  private func rows(of schools: [ZonedSchool], in year: String) throws -> [ZonedSchool] {
    let rows = schools.filter { $0.year.map { "\($0)" } == year }
    guard rows.isEmpty else { return rows }
    throw Refusal(
      id: ZoneFileRule.noYear,
      message: "\(zones.joined(separator: "、")) 里没有 \(year) 年度的行,请核对“年度”一列。[\(ZoneFileRule.noYear)]"
    )
  }

  private func write(_ years: ZoneYears, to path: String) throws {
    guard replace || !FileManager.default.fileExists(atPath: path) else {
      throw Refusal(
        id: ZoneFileRule.isThere,
        message: "\(path) 已经有了,里面可能填了调整理由。请换个文件名,或加 --replace 换掉。[\(ZoneFileRule.isThere)]")
    }
    guard let kind = allKinds.first(where: { $0.id == "enrollment.zoning" }) else { return }
    try writeFilledWorkbook(
      for: FormSubject(kind), rows: years.rows, words: "由两年的招生地段比较得出,一行是一对学校;请逐行填写调整理由。",
      to: path)
  }

  private func nextStep(_ years: ZoneYears) -> String {
    guard !years.moves.isEmpty else { return "没有人换学校。" }
    guard let output else { return "下一步:加 -o \(EnrollmentFile.zoning.name) 写成表,补上调整理由。" }
    return "学区调整表:\(output)。下一步:补上调整理由,运行 gongshi check enrollment.zoning \(typed(output))"
  }
}

extension ZoneYears {
  fileprivate var lines: [String] {
    var lines = grouped(moves) { [$0.from, $0.to] }.flatMap { pair, moves in
      let words = pair.map { $0.isEmpty ? "(无)" : $0.joined(separator: "、") }
      return ["\(words[0]) → \(words[1])(\(moves.count) 处)"] + moves.map { "  \($0.sentence)" } + [
        ""
      ]
    }
    if !rewritten.isEmpty {
      lines += ["界线、条件的文字改了,请人工核对(\(rewritten.count) 所):"]
      lines +=
        rewritten.map { zone in
          "  \(zone.school):\(quoted(zone.before)) → \(quoted(zone.after))"
        } + [""]
    }
    for (words, schools) in [("新增的学校", joined), ("不再招生的学校", left), ("只改了写法", respelled)]
    where !schools.isEmpty {
      lines.append("\(words)(\(schools.count) 所):\(schools.joined(separator: "、"))")
    }
    return lines
  }

  private func quoted(_ words: [String]) -> String {
    words.isEmpty ? "(无)" : words.map { "“\($0)”" }.joined(separator: "、")
  }

  fileprivate var json: JSON {
    .members([
      "moves": .array(
        moves.map { move in
          .members([
            "place": .string(move.place), "from": .array(move.from.map(JSON.string)),
            "to": .array(move.to.map(JSON.string)), "sentence": .string(move.sentence),
          ])
        }),
      "rewritten": .array(
        rewritten.map { zone in
          .members([
            "school": .string(zone.school), "before": .array(zone.before.map(JSON.string)),
            "after": .array(zone.after.map(JSON.string)),
          ])
        }),
      "respelled": .array(respelled.map(JSON.string)),
      "schoolsAdded": .array(joined.map(JSON.string)),
      "schoolsGone": .array(left.map(JSON.string)),
    ])
  }
}
