import ArgumentParser
import Disclosure
import DisclosureSheets
import EnrollmentZoning

struct ZoneCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "查招生地段的毛病:重复、重叠、夹进别校、单双号、两校不互补、地段和计划对不上。",
    discussion: """
      每一处都引出两边的原文和单元格。有“必须改”的以 1 结束。
      没有 --plan 时,同一个文件里恰有一张地段表和一张计划表的,两张互相核对。
      例:
        gongshi zone check 招生计划与地段.xlsx
        gongshi zone check 招生地段.xlsx --sheet 公办小学 --plan 招生计划.xlsx
        gongshi zone check 招生计划与地段.xlsx --returned 退回.xlsx --json
      """, aliases: ["核对"])

  @Argument(help: "招生地段表(.xlsx 或 .csv)。") var file: String
  @Option(help: "工作表的名称或序号;不写则查每一张有地段的表。") var sheet: String?
  @Option(help: "另一个文件里的招生计划,核对学校和班数。") var plan: String?
  @Option(help: "把标好错误的表写到这个 .xlsx;文件里有几张地段表的,要写 --sheet。") var returned: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let tables = try readZoneTables(at: file, sheet: sheet)
      var zones = tables.filter(\.hasZones)
      if zones.isEmpty { zones = try readZones(at: file, sheet: sheet) }
      guard returned == nil || zones.count == 1 else {
        throw ValidationError("文件里有 \(zones.count) 张地段表,请用 --sheet 指定一张再写 --returned。")
      }
      var findings = zones.flatMap { $0.reading.result.findings + $0.placed($0.sheet.findings()) }
      let plans = try plan.map { try readZoneTables(at: $0).filter(\.hasPlan) }
      if let other = counterpart(of: zones, among: plans ?? tables.filter { !$0.hasZones }) {
        let compared = zones[0].sheet.findings(against: other.sheet)
        findings += zones[0].placed(compared.own) + other.placed(compared.plan)
      } else if let plan {
        throw Refusal(
          id: ZoneFileRule.noZones,
          message:
            "\(plan) 里要有一张、\(file) 里要有一张表可以核对,请用 --sheet 指定地段表。[\(ZoneFileRule.noZones)]")
      }
      if let returned { try mark(zones[0], findings, to: returned) }
      let report = ZoneCheckReport(
        file: file, tables: zones, findings: findings, returned: returned)
      print(json ? report.json.text : report.text)
      if report.mustFix > 0 { throw ExitCode(1) }
    }
  }

  /// The plan that belongs to the zones, where there is one of each.
  private func counterpart(of zones: [ZoneTable], among plans: [ZoneTable]) -> ZoneTable? {
    zones.count == 1 && plans.count == 1 ? plans[0] : nil
  }

  private func mark(_ table: ZoneTable, _ findings: [Finding], to path: String) throws {
    var reading = table.reading
    reading.result.findings = findings.filter { $0.place.sheet == reading.sheetName }
    try reading.writeReturned(to: path)
  }
}

/// What a check of zones found, for people and for programs.
struct ZoneCheckReport {
  let file: String
  let tables: [ZoneTable]
  let findings: [Finding]
  let returned: String?

  var mustFix: Int { findings.count { $0.severity == .mustFix } }

  var text: String {
    var lines = tables.map { table in
      "工作表“\(table.reading.sheetName)”:\(table.sheet.schools.count) 所学校"
    }
    let isSeveral = Set(findings.map(\.place.sheet)).count > 1 || tables.count > 1
    for severity in [Finding.Severity.mustFix, .explain] {
      let found = findings.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      lines += ["", "\(severity.rawValue)(\(found.count) 处):"]
      lines += found.map { finding in
        let sheet = isSeveral ? finding.place.sheet.map { "“\($0)”" } ?? "" : ""
        return "  \(sheet)\(finding)"
      }
    }
    return (lines + ["", nextStep]).joined(separator: "\n")
  }

  private var nextStep: String {
    let marked = returned.map { "标好的表:\($0)。" } ?? "加 --returned 退回.xlsx 可得到标好错误的表。"
    if mustFix > 0 { return "有 \(mustFix) 处必须改。\(marked)" }
    return findings.isEmpty ? "没有查出问题。" : "没有必须改的,有 \(findings.count) 处请说明或核对。\(marked)"
  }

  var json: JSON {
    .members([
      "file": .string(file),
      "sheets": .array(
        tables.map {
          .members([
            "name": .string($0.reading.sheetName), "schools": .integer($0.sheet.schools.count),
          ])
        }),
      "mustFix": .integer(mustFix), "explain": .integer(findings.count - mustFix),
      "findings": .array(findings.map(\.json)), "returned": .orNull(returned),
    ])
  }
}
