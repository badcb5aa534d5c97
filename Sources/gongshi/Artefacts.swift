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

/// Every channel of `publication`, each from the same value; a sheet only of what has a list.
func artefacts(
  of publication: Publication, _ kind: NoticeKind, _ templates: TemplateLibrary
) throws -> [Artefact] {
  let fingerprint = publication.fingerprint
  let document = try templates.document(for: publication, kind: kind, fingerprint: fingerprint)
  let page = try templates.document(
    for: publication, kind: kind, fingerprint: fingerprint, place: .web)
  let showsList = publication.web == nil
  let all = [
    Artefact(name: "notice.pdf", purpose: "打印张贴") { path in
      try writeAtomically(try pdf(of: document), to: path)
    },
    Artefact(name: "notice.html", purpose: showsList ? "网页" : "网页(只有人数)") { path in
      try writeAtomically(html(of: page, period: publication.period), to: path)
    },
    Artefact(name: "notice.txt", purpose: showsList ? "纯文本" : "纯文本(只有人数)") { path in
      try writeAtomically(plainText(of: page), to: path)
    },
    Artefact(name: "notice.ics", purpose: "日历提醒") { path in
      try writeAtomically(
        calendarFile(of: publication, fingerprint: fingerprint), to: path)
    },
    Artefact(name: "notice.xlsx", purpose: showsList ? "公示表" : "公示表(只供本单位和公示栏,不上网)") { path in
      try writePublicitySheet(of: publication, to: path)
    },
    Artefact(name: "publication.json", purpose: showsList ? "存档与核对" : "存档与核对(有名单,不上网)") { path in
      try writeAtomically(record(of: publication).text + "\n", to: path)
    },
  ]
  return kind.hasList ? all : all.filter { $0.name != "notice.xlsx" }
}

/// What is kept of a publication: itself and its fingerprint, so that anyone can compare.
private func record(of publication: Publication) -> JSON {
  .members([
    "publication": publication.json,
    "sha256": .string(publication.sha256),
    "sha256Of": .string("publication, as canonical JSON (RFC 8785)"),
    "fingerprint": .string(publication.fingerprint),
  ])
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
