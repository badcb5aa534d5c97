import ArgumentParser
import Disclosure
import DisclosureSheets
import EnrollmentZoning

struct ZoneFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "查一个地址属于哪所学校的招生地段,或一次查一张表。",
    discussion: """
      只按公布的地段文字回答,写出是哪一句话定的;文字定不下来的,写明请咨询,不猜。
      例:
        gongshi zone find "中山路35号3幢" --zones 招生计划与地段.xlsx
        gongshi zone find "沙北村12队" --zones 2025.xlsx --zones 2026.xlsx --year 2025 --json
        gongshi zone find --list 地址.xlsx --zones 招生计划与地段.xlsx -o 结果.xlsx
      """, aliases: ["查"])

  @Argument(help: "地址,如 中山路35号3幢、沙北村12队。") var address: String?
  @Option(help: "招生地段表,有“学校”“招生服务地段及条件”两栏;几年的可以写多次。") var zones: [String]
  @Option(help: "按哪一年的地段;不写就按最近一年。") var year: Int?
  @Option(help: "一张表,有“地址”一栏。") var list: String?
  @Option(name: [.short, .long], help: "查表的结果写到哪个 .xlsx。") var output: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard (address == nil) != (list == nil) else {
      throw ValidationError("请写一个地址(如 中山路35号3幢),或用 --list 给一张表。")
    }
    guard (list == nil) == (output == nil) else {
      throw ValidationError("查表时用 --list 给表,用 -o 写明结果放在哪里。")
    }
    guard output?.lowercased().hasSuffix(".xlsx") ?? true else {
      throw ValidationError("结果的文件名要以 .xlsx 结尾。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let edition = try readZones(zones, year: year)
      if let address { try answer(address, edition) }
      if let list, let output { try answer(list, to: output, edition) }
    }
  }

  private func answer(_ address: String, _ edition: ZoneEditions.Edition) throws {
    let answer = edition.lookup.answer(to: address)
    if json {
      print(answer.json(for: address, year: edition.year).text)
    } else {
      for line in answer.lines(for: address, year: edition.year) { print(line) }
    }
    if answer.outcome == .none { throw ExitCode(1) }
  }

  private func answer(
    _ list: String, to output: String, _ edition: ZoneEditions.Edition
  ) throws {
    let read = try readRoster(AddressList.roster, from: list)
    try refuseHeaderless(read)
    let answered = read.result.records.map { AddressList.answered($0, by: edition.lookup) }
    let source = edition.year.map { "\($0)年招生地段" } ?? "招生地段"
    try writeListWorkbook(
      for: FormSubject(named: "地址所属学校", id: "zone.find", AddressList.answers),
      rows: answered.map(\.row.fields),
      words: "按\(source)的文字查得;“\(AddressAnswer.Outcome.ask.rawValue)”的,文字定不下来,以学校和教育局答复为准。",
      to: output)
    let counts = AddressAnswer.Outcome.allCases.map { outcome in
      (outcome, answered.count { $0.outcome == outcome })
    }
    guard !json else {
      let members = counts.map { JSON.Member("\($0.0)", .integer($0.1)) }
      let said: JSON = .members([
        "output": .string(output), "rows": .integer(answered.count), "counts": .object(members),
        "year": edition.year.map(JSON.integer),
      ])
      return print(said.text)
    }
    print("查询结果:\(output)(\(answered.count) 行)")
    for (outcome, count) in counts where count > 0 { print("  \(outcome.rawValue):\(count)") }
  }
}

/// The zones of one year from the tables at `paths`.
///
/// Only the columns that a look-up needs are read: a plan that is still wrong in its figures does not
/// keep parents from their answer.
private func readZones(_ paths: [String], year: Int?) throws -> ZoneEditions.Edition {
  let tables = try paths.map { path in
    let read = try readRoster(zoneTexts, from: path)
    try refuseHeaderless(read)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ZoneEditions.Table(name: name, schools: zonedSchools(of: read.result.records))
  }
  do {
    return try ZoneEditions(tables).edition(of: year)
  } catch {
    throw Refusal(id: error.finding.rule, message: error.finding.description)
  }
}

private func refuseHeaderless(_ read: RosterSheet) throws {
  guard read.result.headerRow == nil, let finding = read.result.findings.first else { return }
  throw Refusal(id: finding.rule, message: finding.description)
}
