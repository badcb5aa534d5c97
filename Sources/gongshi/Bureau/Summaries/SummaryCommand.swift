import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import Foundation
import SchoolOversight
import WorkingDays

struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "把一次征集收到的名单汇总成表:分学段、分乡镇、分学校,可以公开。",
    discussion: """
      写出 汇总.xlsx、汇总.json 和 汇总.csv。涉及个人的名单,小于 5 的数和能推算出它的数写成“*”。
      --internal 另写一份不隐去的内部版;--rows 另写一份全部学校的名单,只有公开的列。
      例:
        gongshi bureau summary C-2026-0001 -o 汇总
        gongshi bureau summary C-2026-0001 -o 汇总 --internal --rows
        gongshi bureau summary C-2026-0001 -o 汇总 --leave-out 资助档次 --below 10
      """, aliases: ["汇总"])

  @Argument(help: roundHelp, transform: roundID) var round: String
  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个文件夹。", valueName: "dir"))
  var output: String
  @Flag(help: "另写一份内部版,小数不隐去。") var `internal` = false
  @Flag(help: "另写一份全部学校的名单(全县名单.xlsx),只有公开的列。") var rows = false
  @Option(help: "小于几的数不公开,5 至 100。") var below = 5
  @Flag(help: "0 也不公开。") var hideZero = false
  @Option(help: ArgumentHelp("公开版不按这一列分,写列名,可以写多次。", valueName: "column"))
  var leaveOut: [String] = []
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard (5...100).contains(below) else {
      throw ValidationError("--below 要在 5 和 100 之间:小于 5 的数在公开版里总是隐去。")
    }
  }

  func run() throws {
    try office.looking { reading, session in
      let round = try reading.round(round)
      let kind = try kind(of: round)
      let head = SummaryHead(
        level: .county, kind: kind.id, list: kind.roster.name, year: round.year,
        roster: round.roster, area: round.county, namesPeople: kind.roster.namesPeople,
        day: session.now.day)
      let summary = try summary(of: round, head, kind.roster, reading)
      var files = SummaryFiles(in: output)
      try files.write(try publicTable(of: summary))
      if `internal` { try files.write(summary.forBureau(rule)) }
      if rows { try files.write(kind.roster, head, round, reading) }
      return OfficeAnswer(files, summary)
    }
  }

  private var rule: SmallCellRule {
    below == 5 && !hideZero
      ? .five
      : SmallCellRule(below: below, hidesZero: hideZero, .practice("本单位定的小数"))
  }

  private func kind(of round: Round) throws -> NoticeKind {
    guard let kind = allKinds.first(where: { $0.id == round.kind }) else {
      throw SummaryRefusal.unknownKind(round.kind, of: round.id)
    }
    return kind
  }

  private func summary(
    of round: Round, _ head: SummaryHead, _ roster: Roster, _ reading: OfficeReading
  ) throws -> Summary {
    let answer = try reading.answer(to: FigureQuery.schools, [round.id])
    let figures = answer.compactMap(SchoolFigure.init(answer:))
    guard !figures.isEmpty else {
      throw SummaryRefusal.noFigures(of: round.id)
    }
    return Summary(head, of: round.schools, figures, roster: roster)
  }

  private func publicTable(of summary: Summary) throws -> SummaryTable {
    for header in leaveOut where !summary.dimensions.contains(where: { $0.header == header }) {
      let known = summary.dimensions.filter(\.isPublic).map(\.header)
      throw SummaryRefusal.unknownColumn(header, known: known)
    }
    return summary.withholding(leaveOut).forEveryone(rule)
  }
}

/// What a summary is written into.
struct SummaryFiles {
  private let folder: String
  private(set) var paths: [String] = []
  private(set) var fingerprint = ""
  /// In the public edition.
  private(set) var hiddenCount = 0

  init(in folder: String) {
    self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  mutating func write(_ table: SummaryTable) throws {
    try writeFiles(of: table, stem: try path("汇总"))
  }

  /// The edition for the bureau has it in its name.
  mutating func writeFiles(of table: SummaryTable, stem: String) throws {
    let file = SummaryFile(table)
    let stem = table.edition == .bureau ? stem + "(内部)" : stem
    try writeSummaryWorkbook(table, to: stem + ".xlsx")
    try writeAtomically(file.text, to: stem + ".json")
    try writeAtomically(table.csv, to: stem + ".csv")
    paths += [".xlsx", ".json", ".csv"].map { stem + $0 }
    guard table.edition == .everyone else { return }
    fingerprint = file.fingerprint
    hiddenCount = table.cells.reduce(0) { count, line in
      count + line.reduce(0) { $0 + $1.count { $0 == .hidden } }
    }
  }

  mutating func write(
    _ roster: Roster, _ head: SummaryHead, _ round: Round, _ reading: OfficeReading
  ) throws {
    let path = try path("全县名单") + ".xlsx"
    try writeDistrictWorkbook(of: roster, head, to: path) { take in
      for school in round.schools {
        guard let rows = try reading.rows(of: school.code, in: round.id) else { continue }
        try take(school.name, rows)
      }
    }
    paths.append(path)
  }

  private func path(_ name: String) throws -> String {
    let files = FileManager.default
    guard (try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
    else {
      throw SummaryRefusal.noFolder(folder)
    }
    return "\(folder)/\(name)"
  }
}

extension SchoolFigure {
  /// A line of the answer to ``FigureQuery/schools``.
  fileprivate init?(answer: [String]) {
    guard answer.count == 5, let value = Int(answer[4]) else { return nil }
    self.init(
      school: answer[0], Figure(answer[1], dimension: answer[2], category: answer[3], value: value))
  }
}

extension OfficeAnswer {
  fileprivate init(_ files: SummaryFiles, _ summary: Summary) {
    let asked = summary.units.count
    let returned = summary.units.count { $0.returned > 0 }
    self.init(files, asked: asked, returned: returned, words: "所学校")
    json += [JSON.Member("schools", .integer(asked)), JSON.Member("returned", .integer(returned))]
  }

  init(_ files: SummaryFiles, asked: Int, returned: Int, words: String) {
    self.init()
    lines = [
      "\(asked) \(words),有数的 \(returned)。公开版隐去 \(files.hiddenCount) 个数,指纹 \(files.fingerprint.prefix(16))。"
    ]
    lines += files.paths.map { "  \($0)" }
    json = [
      JSON.Member("files", .array(files.paths.map(JSON.string))),
      JSON.Member("hidden", .integer(files.hiddenCount)),
      JSON.Member("fingerprint", .string(files.fingerprint)),
    ]
  }
}
