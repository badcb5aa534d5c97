import Disclosure
import DisclosureDocuments
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

extension OfficeReading {
  /// What the papers about a notice need, as it stands.
  func caseFile(of notice: String, _ session: Session) throws -> CaseFile {
    let objections = try objections(of: notice).map {
      CaseFile.Objection(id: $0.id, state: try objectionState(of: $0.id))
    }
    return CaseFile(
      notice: notice, unit: session.settings.unit, rehearsal: session.settings.rehearsal,
      state: try state(of: notice), objections: objections,
      people: Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0.name) }),
      at: session.now)
  }
}

/// A paper about a notice in the forms in which it is written.
struct MadePaper {
  let name: String
  let documents: [NoticeDocument]
  /// Whether the public reads it too.
  let isPublic: Bool

  /// - Throws: ``Refusal`` with everything that is missing; the errors of templates and texts.
  init(_ paper: CasePaper, of file: CaseFile, _ templates: TemplateLibrary) throws {
    guard let record = try file.paper(paper) else {
      let missing = file.findings(for: paper).filter { $0.severity == .mustFix }
      throw Refusal(
        id: missing.first?.rule ?? "PAPER-000",
        message: missing.map(\.description).joined(separator: "\n"))
    }
    name = paper.chinese
    documents = try templates.documents(for: record)
    isPublic = paper == .result || paper == .addendum
  }

  /// Each form with its ending: to print, to edit and, of what the public reads, for the web.
  func files() throws -> [(ending: String, bytes: [UInt8])] {
    var files = [(".pdf", try pdf(of: documents)), (".docx", try word(of: documents))]
    if isPublic, let document = documents.first {
      files.append((".html", Array(html(of: document, period: nil).utf8)))
      files.append((".txt", Array(plainText(of: document).utf8)))
    }
    return files
  }

  /// All forms in `folder`, or none; their paths.
  func write(to folder: String) throws -> [String] {
    let artefacts = try files().map { file in
      Artefact(name: name + file.ending, purpose: name) { path in
        try writeAtomically(file.bytes, to: path)
      }
    }
    return try gongshi.write(artefacts, to: folder, releasedBy: nil).map { "\(folder)/\($0.name)" }
  }
}
