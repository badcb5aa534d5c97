import Disclosure
import DisclosureDocuments
import DisclosureStore
import NoticeLife
import WorkingDays

/// One notice of an inspection folder, as the index tells of it.
struct PackEntry {
  let number: Int
  let notice: String
  let title: String
  let kind: String
  let posted: String
  let ends: String
  let rowCount: Int
  let objections: String
  let stage: String
  /// Why there is no certificate; nil when there is one.
  let missing: String?
  /// From the pack's folder on.
  let folder: String

  /// Puts everything of the notice into its folder.
  init(
    _ number: Int, _ notice: StoredNotice, _ reading: OfficeReading, _ session: Session,
    _ templates: TemplateLibrary, calendar: WorkingCalendar, into pack: inout PackFolder
  ) throws {
    let file = try reading.caseFile(of: notice.id, session)
    self.number = number
    self.notice = notice.id
    title = notice.title
    kind = allKindNames[notice.kind] ?? notice.kind
    posted = notice.opensAt?.chinese ?? ""
    ends = notice.endsAt?.chinese ?? "没有起算"
    rowCount = notice.rowCount
    objections =
      file.objections.isEmpty
      ? "没有"
      : "\(file.objections.count)件："
        + file.objections.map { "\($0.id) \($0.state.standing.chinese)" }.joined(separator: "；")
    stage = notice.stage.chinese
    missing = file.findings(for: .certificate).first { $0.severity == .mustFix }?.problem
    let digits = String(number)
    folder =
      String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      + "_\(notice.id)_\(safeFileName(notice.title))"
    try addFiles(of: file, reading, to: &pack)
    try addPapers(of: file, templates, to: &pack)
    let lines = NoticeLines(
      id: notice.id, state: file.state, calendar: calendar, people: file.people
    ).lines
    let story = try reading.story(of: notice.id).map { $0.text(of: notice.id) }
    let text = (lines + ["", "始末:"] + story).joined(separator: "\n") + "\n"
    try pack.add(Array(text.utf8), at: "\(folder)/办理过程.txt")
  }

  /// The version that hung and what proves it; nothing that is kept sealed.
  private func addFiles(
    of file: CaseFile, _ reading: OfficeReading, to pack: inout PackFolder
  ) throws {
    let uses: [(KeptFor, String)] = [
      (.version(file.state.dossier.currentNumber), "公示"), (.photograph, "张贴照片"),
      (.savedPage, "网页存档"),
    ]
    for (use, place) in uses {
      var names: Set<String> = []
      for kept in try reading.files(use, of: notice) where !kept.isSealed {
        var name = safeFileName(kept.name)
        // Two cameras call their pictures alike.
        if !names.insert(name.lowercased()).inserted { name = "\(kept.sha256.prefix(8))_\(name)" }
        try pack.add(try reading.content(of: kept), at: "\(folder)/\(place)/\(name)")
      }
    }
  }

  /// Every paper that can be made.
  private func addPapers(
    of file: CaseFile, _ templates: TemplateLibrary, to pack: inout PackFolder
  ) throws {
    for paper in CasePaper.allCases where file.allows(paper) {
      let made = try MadePaper(paper, of: file, templates)
      for (ending, bytes) in try made.files() {
        try pack.add(bytes, at: "\(folder)/\(made.name)\(ending)")
      }
    }
  }

  var json: JSON {
    .members([
      "notice": .string(notice), "folder": .string(folder), "rows": .integer(rowCount),
      "certificate": .bool(missing == nil), "missing": .orNull(missing),
    ])
  }

  /// In the order of ``PackIndex/headers``.
  var texts: [String] {
    [
      String(number), notice, title, kind, posted, ends, String(rowCount), objections, stage,
      missing.map { "没有（\($0)）" } ?? "有", folder,
    ]
  }
}
