import Disclosure
public import DisclosureDocuments
import DisclosureSheets
import DisclosureStore
import Foundation
import SchoolOversight
import Synchronization
public import WorkingDays
import PersonalData

/// What goes back to the schools, a folder for each: its own workbook with everything marked that was
/// found, and a letter.
public struct ReturnPapers: Sendable {
  /// Who writes the letters and about what.
  public struct Letterhead: Sendable {
    public let unit: String
    public let rehearsal: String?
    public let templates: TemplateLibrary
    public let now: Moment

    public init(unit: String, rehearsal: String?, templates: TemplateLibrary, now: Moment) {
      self.unit = unit
      self.rehearsal = rehearsal
      self.templates = templates
      self.now = now
    }
  }

  let head: Letterhead
  let round: Round
  /// In which the schools' folders lie.
  let folder: String

  static let letterName = "退回说明.pdf"

  func folder(of school: School) -> String { "\(folder)/\(folderName(of: school))" }

  func folderName(of school: School) -> String {
    "\(safeName(school.code))_\(safeName(school.name))"
  }

  /// Puts the papers of what was read into the school's folder, in place of what lay there.
  func write(_ list: RosterSheet, named name: String, of school: School) throws {
    let findings = list.result.findings
    let returned = returnedFileName(of: safeName(name), findings: findings.count)
    let isNeeded = !findings.isEmpty
    try clear(of: school, except: isNeeded ? [returned, ReturnPapers.letterName] : [])
    guard isNeeded else { return }
    try makeFolder(of: school)
    try list.writeReturned(to: "\(folder(of: school))/\(returned)")
    try writeLetter(to: school, about: name, findings, with: returned)
  }

  /// Writes a letter about a file that is no return of the round, of which there is no marked workbook.
  func write(_ findings: [Finding], named name: String, of school: School) throws {
    try clear(of: school, except: [ReturnPapers.letterName])
    try makeFolder(of: school)
    try writeLetter(to: school, about: name, findings, with: nil)
  }

  /// Whether the papers of a return with findings are there.
  func areThere(of school: School) -> Bool {
    access("\(folder(of: school))/\(ReturnPapers.letterName)", R_OK) == 0
  }

  /// Takes away what an earlier run wrote for a school, and nothing that somebody put beside it.
  func clear(of school: School, except kept: Set<String> = []) throws {
    let place = folder(of: school)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where !kept.contains(name) {
      let isOurs = name == ReturnPapers.letterName || name.contains(#/_需修改_[0-9]+处\.xlsx$/#)
      if isOurs { unlink("\(place)/\(name)") }
    }
    if kept.isEmpty { rmdir(place) }
  }

  private func makeFolder(of school: School) throws {
    try FileManager.default.createDirectory(
      atPath: folder(of: school), withIntermediateDirectories: true)
  }

  private func writeLetter(
    to school: School, about file: String, _ findings: [Finding], with returned: String?
  ) throws {
    let paper = try letter(to: school, about: file, findings, with: returned)
    // The typesetter's fonts are shared by all threads.
    let bytes = try typesetting.withLock { _ in
      try pdf(of: head.templates.documents(for: paper))
    }
    try writeAtomically(bytes, to: "\(folder(of: school))/\(ReturnPapers.letterName)")
  }

  /// The letter to one school; nothing of a column that is withheld stands in it.
  func letter(
    to school: School, about file: String, _ findings: [Finding], with returned: String?
  ) throws -> RecordPaper {
    let grave = findings.count { $0.severity == .mustFix }
    let others = findings.count - grave
    let shown = Array(findings.prefix(ReturnPapers.shownFindings))
    let texts: [(String, String?, Bool)] = [
      ("学校", school.name, false), ("表名", round.title, false), ("编号", round.id, false),
      ("事由", grave > 0 ? "退回说明" : "说明事项", false), ("文件", file, false),
      ("退回", grave > 0 ? "\(grave)" : nil, true),
      ("说明", grave == 0 ? "\(others)" : nil, true),
      ("另需说明", grave > 0 && others > 0 ? "\(others)" : nil, true),
      ("其余", findings.count > shown.count ? "\(shown.count)处" : nil, true),
      (
        "表格", returned.map { "标出问题的表格是“\($0)”：红色的格子必须改，黄色的可以改，也可以在“情况说明”列写明原因。改好后把那个文件原样交回即可。" },
        true
      ),
      ("截止", head.now < round.due ? round.due.chinese : nil, true),
      ("演练", head.rehearsal, true),
    ]
    return RecordPaper(
      template: "bureau.return", issuer: publicWords(head.unit), date: head.now.day,
      parts: [
        .init(
          texts: texts.map { name, text, isOptional in
            // A code of eleven digits in a file's name may look like a telephone number and is none.
            let kinds = ["文件", "表格"].contains(name) ? [.residentID] : PrivateContent.Kind.all
            return .init(name, text.map { [publicWords($0, kinds)] } ?? [], isOptional: isOptional)
          }, tables: [.init("问题", table(of: shown))])
      ])
  }

  private func table(of findings: [Finding]) -> PublicTable {
    PublicTable(
      title: "",
      columns: [
        .init(header: "序号", type: .integer, width: 6),
        .init(header: "位置", type: .text, width: 20),
        .init(header: "问题", type: .text, width: 34),
        .init(header: "怎么办", type: .text, width: 30),
      ],
      cells: findings.enumerated().flatMap { number, finding -> [PublicCell] in
        [
          .integer(number + 1), .text(publicWords(finding.placeWords)),
          .text(publicWords("\(finding.problem)（\(finding.rule)）")),
          .text(publicWords(finding.remedy)),
        ]
      }, orderWords: "")
  }

  private static let shownFindings = 40
}

private let typesetting = Mutex(())

extension Finding {
  /// As 第17行“身份证号”, or 整份文件.
  var placeWords: String {
    let parts = [place.row.map { "第\($0)行" }, place.field.map { "“\($0)”" }].compactMap(\.self)
    return parts.isEmpty ? "整份文件" : parts.joined()
  }
}

/// Words that may lie about: those that hold a private number after all are not repeated.
private func publicWords(
  _ text: String, _ kinds: Set<PrivateContent.Kind> = PrivateContent.Kind.all
) -> PublicText {
  (try? PublicText(scanning: text, for: kinds)) ?? PublicText("（有不便写出的号码，见表里标注的地方）")
}

/// A name that no folder takes for a path, and no longer than a file's may be.
func safeName(_ name: String) -> String {
  let plain = String(
    shownName(name).map { "/\\:*?\"<>|".contains($0) ? "_" : $0 }
  ).drop { $0 == "." || $0 == " " }
  var (kept, bytes) = ("", 0)
  for character in plain {
    bytes += character.utf8.count
    if bytes > 120 { break }
    kept.append(character)
  }
  return kept.isEmpty ? "未命名" : kept
}
