import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureSheets
import SchoolOversight

struct SchoolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools", abstract: "核对学校名录,或生成一份空白的。",
    discussion: """
      一校一行:学校标识码、名称、曾用名和简称、学段、办学性质、乡镇(街道)、办公电话。
      有“必须改”的问题时以 1 结束。
      例:
        gongshi bureau schools --blank 学校名录.xlsx
        gongshi bureau schools 学校名录.xlsx
        gongshi bureau schools 学校名录.xlsx --json
      """, aliases: ["学校名录"])

  @Argument(help: "学校名录(.xlsx 或 .csv)。") var file: String?
  @Option(help: ArgumentHelp("生成空白的学校名录,写到哪个 .xlsx。", valueName: "file")) var blank: String?
  @Option(help: "工作表的名称或序号;不写则自动找。") var sheet: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard (file == nil) != (blank == nil) else {
      throw ValidationError("请写要核对的学校名录,或者写 --blank 学校名录.xlsx 生成空白的。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      if let blank { return try writeBlank(to: blank) }
      let list = try SchoolList(at: file ?? "", sheet: sheet)
      print(json ? list.json.text : list.lines.joined(separator: "\n"))
      if !list.isClean { throw ExitCode(ExitStatus.problem.rawValue) }
    }
  }

  private func writeBlank(to path: String) throws {
    let subject = FormSubject(named: "学校名录", id: "bureau.schools", SchoolRoster.roster)
    try writeBlankWorkbook(for: subject, to: path)
    let next = "填好后运行 gongshi bureau schools \(typed(path))"
    print(
      json
        ? JSON.members(["written": .string(path), "next": .string(next)]).text
        : "空白的学校名录:\(path)\n下一步:\(next)")
  }
}

/// A list of schools as it was read.
struct SchoolList {
  let path: String
  let schools: [School]
  private let reading: RosterSheet

  init(at path: String, sheet: String? = nil) throws {
    self.path = path
    reading = try readRoster(SchoolRoster.roster, from: path, sheet: sheet)
    schools = reading.result.records.compactMap(School.init)
  }

  var isClean: Bool { reading.result.isClean && !schools.isEmpty }

  private var findings: [FiledFinding] { reading.result.findings.map { FiledFinding(nil, $0) } }

  var lines: [String] {
    let privateCount = schools.count(where: \.isPrivate)
    return [
      "\(path):\(schools.count) 所学校,公办 \(schools.count - privateCount),民办 \(privateCount)", "",
    ]
      + findings.lines + [
        isClean
          ? "下一步:gongshi bureau call 种类 --schools \(typed(path)) --due 截止时间 -o 征集"
          : "下一步:改好后再运行 gongshi bureau schools \(typed(path))"
      ]
  }

  var json: JSON {
    .members([
      "file": .string(path), "clean": .bool(isClean), "count": .integer(schools.count),
      "findings": .array(findings.map(\.json)),
      "schools": .array(
        schools.map { school in
          .members([
            "code": .string(school.code), "name": .string(school.name),
            "aliases": .array(school.aliases.map(JSON.string)),
            "stage": .string(school.stage.rawValue), "private": .bool(school.isPrivate),
            "township": .string(school.township), "phone": .orNull(school.phone),
          ])
        }),
    ])
  }

  /// The schools, once nothing must be mended.
  ///
  /// - Throws: CALL-021 with everything that must.
  func required() throws -> [School] {
    guard !isClean else { return schools }
    throw CallRefusal.schoolList(path, findings.mustFix.map(\.description))
  }
}
