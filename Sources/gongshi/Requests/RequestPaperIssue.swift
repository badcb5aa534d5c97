import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureStore
import Foundation
import InformationRequests
import WorkingDays

/// Where a paper goes that a step of a request may print.
struct RequestPaperOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("把文书写到哪个 .pdf 或 .docx,可以写多次。", valueName: "file"))
  var output: [String] = []
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?

  func validate() throws { try output.forEach(requirePaperFile) }
}

/// That a paper can be written to `path`.
func requirePaperFile(_ path: String) throws {
  guard ["pdf", "docx"].contains(path.fileEnding) else {
    throw ValidationError("“\(path)”请以 .pdf 或 .docx 结尾。")
  }
}

extension String {
  fileprivate var fileEnding: String {
    split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}

extension OfficeWriting {
  /// What the papers of a request say of the office and of whom they go to.
  func letterhead(of request: String, _ session: Session) throws -> RequestLetterhead {
    RequestLetterhead(
      issuer: session.settings.unit, date: session.now.day, request: request,
      applicant: try addressee(of: request),
      rehearsal: session.settings.rehearsal.map { "演练：\($0)，不作为正式文书" })
  }

  /// Writes a paper in each form, keeps it and records that it went out; the lines that say so.
  ///
  /// A dry run writes none. Where no path was named, nothing is made.
  func issue(
    _ kind: RequestPaper, _ paper: RecordPaper?, of request: String,
    to output: [String], _ templates: String?, _ calendar: WorkingCalendar
  ) throws -> [String] {
    guard !output.isEmpty else { return [] }
    guard let paper else {
      throw RequestRefusal("REQ-023", "这件申请没有“\(kind.chinese)”可以出具,请用 gongshi request show 查看")
    }
    let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
    for path in output {
      let bytes = try path.fileEnding == "pdf" ? pdf(of: documents) : word(of: documents)
      let hash = try keep(
        bytes, role: kind.chinese, name: path.lastPathPart, of: request, sealed: true)
      try append(
        RequestAct.issued(paper: kind, sha256: hash, at: moment), to: request, in: calendar)
      if !isDryRun { try writeAtomically(bytes, to: path) }
    }
    return ["\(kind.chinese):\(output.joined(separator: "、"))"]
  }
}

/// The text of a letter, which a clerk wrote into a file.
///
/// - Throws: ``RequestRefusal`` REQ-030 when there is nothing in it.
func letterText(at path: String) throws -> String {
  let text = String(decoding: try officeFile(at: path), as: UTF8.self)
    .trimmingCharacters(in: .whitespacesAndNewlines)
  guard !text.isEmpty else { throw RequestRefusal.emptyText(path) }
  return text
}
