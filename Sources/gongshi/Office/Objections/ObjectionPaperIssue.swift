import Disclosure
import DisclosureDocuments
import DisclosureStore
import NoticeLife
import WorkingDays

extension OfficeWriting {
  /// What the papers on an objection say of the office and the notice.
  func letterhead(_ objection: String, _ session: Session) throws -> ObjectionLetterhead {
    let notice = try objectionState(of: objection).registration.notice
    return ObjectionLetterhead(
      issuer: session.settings.unit, date: session.now.day, objection: objection,
      title: try state(of: notice).current.title,
      rehearsal: session.settings.rehearsal.map { "演练：\($0)，不作为正式文书" })
  }

  /// Writes a paper, keeps it and records that it went out; a dry run writes none.
  func issue(
    _ kind: ObjectionPaper, _ paper: RecordPaper, of objection: String, to path: String,
    _ templates: String?
  ) throws {
    let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
    let bytes = try pdf(of: documents)
    let hash = try keep(
      bytes, role: kind.chinese, name: path.lastPathPart, of: objection, sealed: true)
    try append(ObjectionAct.replied(paper: kind, sha256: hash, at: moment), to: objection)
    if !isDryRun { try writeAtomically(bytes, to: path) }
  }
}
