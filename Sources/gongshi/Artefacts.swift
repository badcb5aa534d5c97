import Disclosure
import DisclosureDocuments
import DisclosureSheets
import Foundation

/// One file of a notice and how it comes about.
struct Artefact {
  let name: String
  /// What it is for, in the office's words.
  let purpose: String
  let write: (_ path: String) throws -> Void

  var planned: MadeFile { MadeFile(name: name, purpose: purpose, bytes: nil, seconds: nil) }
}

struct MadeFile {
  let name: String
  let purpose: String
  /// Nil while it is only planned.
  let bytes: Int?
  let seconds: Double?
}

extension Artefact {
  /// A file that is made in memory.
  init(_ name: String, _ purpose: String, of bytes: @escaping () throws -> [UInt8]) {
    self.init(name: name, purpose: purpose) { path in try writeAtomically(try bytes(), to: path) }
  }

  /// A file of text, in UTF-8.
  init(_ name: String, _ purpose: String, text: @escaping () throws -> String) {
    self.init(name: name, purpose: purpose) { path in try writeAtomically(try text(), to: path) }
  }
}

/// Every channel of `publication`, each from the same value; sheets only of what has a list.
func artefacts(
  of publication: Publication, _ kind: NoticeKind, _ templates: TemplateLibrary
) throws -> [Artefact] {
  let fingerprint = publication.fingerprint
  let document = try templates.document(for: publication, kind: kind, fingerprint: fingerprint)
  let page = try templates.document(
    for: publication, kind: kind, fingerprint: fingerprint, place: .web)
  let showsList = publication.web == nil
  // What the web may not show in full bears counts there, and the list only on paper and in house.
  let (counts, list) = showsList ? ("", "") : ("(只有人数)", "(有名单,不上网)")
  let all = [
    Artefact("notice.pdf", "打印张贴\(list)", of: { try pdf(of: document) }),
    Artefact("notice-a3.pdf", "公示栏大字版(A3)\(list)", of: { try pdf(of: document, on: .a3) }),
    Artefact("notice.docx", "用 WPS 或 Word 打开\(list)", of: { try word(of: document) }),
    Artefact("notice.html", "网页\(counts)", text: { html(of: page, period: publication.period) }),
    Artefact("notice.txt", "纯文本\(counts)", text: { plainText(of: page) }),
    Artefact(
      "notice.ics", "日历提醒", text: { calendarFile(of: publication, fingerprint: fingerprint) }),
    Artefact(name: "notice.xlsx", purpose: "公示表\(list)") { path in
      try writePublicitySheet(of: publication, to: path)
    },
    Artefact("notice.csv", "数据表\(counts)", text: { csv(of: publication) }),
    Artefact(
      "notice.csv-metadata.json", "数据表的栏目和使用许可", text: { csvMetadata(of: publication).text + "\n" }),
    Artefact("publication.json", "存档与核对\(list)", text: { record(of: publication).text + "\n" }),
    Artefact("publication.schema.json", "publication.json 的格式", text: { publicationSchema }),
  ]
  return kind.hasList ? all : all.filter { !$0.isOfList }
}

extension Artefact {
  /// Whether it holds nothing but the list.
  fileprivate var isOfList: Bool { name == "notice.xlsx" || name.hasPrefix("notice.csv") }
}

/// Writes all of `artefacts` into `folder`, or none: they are finished in a hidden folder beside it
/// and moved when the last one is done.
func write(_ artefacts: [Artefact], to folder: String) throws -> [MadeFile] {
  let files = FileManager.default
  let target = URL(fileURLWithPath: folder, isDirectory: true)
  let workshop = target.deletingLastPathComponent()
    .appendingPathComponent(".\(target.lastPathComponent).unfinished", isDirectory: true)
  defer { try? files.removeItem(at: workshop) }
  do {
    try? files.removeItem(at: workshop)
    try files.createDirectory(at: workshop, withIntermediateDirectories: true)
    try files.createDirectory(at: target, withIntermediateDirectories: true)
  } catch {
    throw Refusal(id: "OUT-001", message: "无法建立文件夹 \(folder),请检查权限和磁盘空间。[OUT-001]")
  }
  var progress = Progress("生成", unit: "个文件", total: artefacts.count)
  defer { progress.finish() }
  var made: [MadeFile] = []
  for artefact in artefacts {
    let path = workshop.appendingPathComponent(artefact.name).path
    let duration = try ContinuousClock().measure { try artefact.write(path) }
    let bytes = (try? files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    let seconds =
      Double(duration.components.attoseconds) / 1e18
      + Double(duration.components.seconds)
    made.append(
      MadeFile(name: artefact.name, purpose: artefact.purpose, bytes: bytes, seconds: seconds))
    progress.advance()
  }
  for artefact in artefacts {
    let from = workshop.appendingPathComponent(artefact.name).path
    let to = target.appendingPathComponent(artefact.name).path
    guard rename(from, to) == 0 else {
      throw Refusal(
        id: "OUT-002", message: "无法写入 \(to):\(String(cString: strerror(errno)))。[OUT-002]")
    }
  }
  // So that the names outlive a power cut too; where a folder cannot be synced, the contents are.
  try? FileHandle(forReadingFrom: target).synchronize()
  return made
}
