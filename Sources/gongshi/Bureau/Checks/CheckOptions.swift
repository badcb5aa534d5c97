import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureSheets
import DisclosureStore
import Foundation
import SchoolOversight
import StudentAid
import WorkingDays

/// What every check of schools against each other takes.
struct CheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("上次写出、已经填好的说明登记;数没有变的不再问。", valueName: "file"))
  var explained: String?
  @Option(help: ArgumentHelp("本地的核对规则(YAML),要写明依据。", valueName: "file")) var rules: String?
  @Option(
    help: ArgumentHelp("请学校在哪天以前回复,如 2026-10-30。", valueName: "date"),
    transform: CalendarDay.init(parsing:))
  var answerBy: CalendarDay?
  @Option(help: ArgumentHelp("单位自己的模板文件夹。", valueName: "dir")) var templates: String?
  @Option(
    name: [.short, .long], help: ArgumentHelp("结果、说明登记和核实函放在哪个文件夹。", valueName: "dir"))
  var output: String
  @OptionGroup var office: OfficeOptions
}

extension CheckOptions {
  /// - Throws: ``Refusal`` with everything wrong with the file.
  func checkRules() throws -> CheckRules {
    let shipped = CheckRules(
      exclusions: aidExclusions.map { (programmes: $0.programmes, source: $0.source) })
    guard let rules else { return shipped }
    guard let data = FileManager.default.contents(atPath: rules),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw Refusal(
        id: "CROSS-056", message: "打不开 \(rules),或不是 UTF-8 文本,请检查路径和编码。[CROSS-056]")
    }
    let (local, findings) = shipped.adding(
      try outlineOrRefusal(text, rules), rosters: rostersOfKinds)
    try refuse(findings, in: rules)
    return local
  }

  /// None when no register is given.
  func explanations() throws -> [Explanation] {
    guard let explained else { return [] }
    return try soundRecords(of: ExplanationRoster.roster, from: explained)
      .compactMap(Explanation.init)
  }

  func head(_ check: String, _ session: Session) -> QueryLetterhead {
    QueryLetterhead(
      issuer: session.settings.unit, date: session.now.day, check: check, answerBy: answerBy,
      rehearsal: session.settings.rehearsal.map { "演练：\($0)，不作为正式文书" })
  }

  /// Writes the folder and says what is in it.
  func answer(
    _ queries: [SchoolQuery], schools: [School], otherNames: [String: String] = [:],
    head: QueryLetterhead, lines: [String]
  ) throws -> OfficeAnswer {
    let earlier = try explanations()
    let folder = QueryFolder(
      output, answered(queries, by: earlier), earlier: earlier, schools: schools,
      otherNames: otherNames, head: head)
    let letters = try folder.write(templates: templateLibrary(overriddenFrom: templates))
    let states = folder.counts.map { "\($0.state.rawValue) \($0.count) 项" }
    return OfficeAnswer(
      lines: lines
        + [
          states.isEmpty ? "没有要核实的。" : states.joined(separator: ",") + "。",
          "写好 \(output):核对结果.xlsx、核对结果.json、说明登记.xlsx,核实函 \(letters) 份。",
        ],
      json: [
        JSON.Member("letters", .integer(letters)),
        JSON.Member("queries", .array(folder.queries.map(\.json))),
      ],
      next: letters == 0
        ? nil : "把核实函发给学校,回复填在 \(output)/说明登记.xlsx,再运行一次并加 --explained \(output)/说明登记.xlsx")
  }
}

/// The rosters of all kinds by id.
let rostersOfKinds = Dictionary(uniqueKeysWithValues: allKinds.map { ($0.id, $0.roster) })

/// The rows of a workbook in which nothing must be fixed.
///
/// - Throws: ``Refusal`` with everything that must.
func soundRecords(of roster: Roster, from path: String) throws -> [Record] {
  let sheet = try readRoster(roster, from: path)
  try refuse(sheet.result.findings.filter { $0.severity == .mustFix }, in: path)
  return sheet.result.records
}

private func refuse(_ findings: [Finding], in path: String) throws {
  guard let first = findings.first else { return }
  let lines = findings.prefix(20).map { "  \($0)" }.joined(separator: "\n")
  throw Refusal(id: first.rule, message: "\(path) 有 \(findings.count) 处必须改:\n\(lines)")
}

private func outlineOrRefusal(_ text: String, _ path: String) throws -> Outline {
  do {
    return try outline(yaml: text)
  } catch {
    try refuse(error.findings, in: path)
    throw error
  }
}
