import Disclosure
import DisclosureDocuments
import DisclosureSheets
import Foundation

/// One file of a notice and how it comes about.
struct Artefact {
  let name: String
  /// What it is for, in the office's words.
  let purpose: String
  /// What the office should know before it uses the file.
  var caution: ChannelCaution?
  let write: (_ path: String) throws -> Void

  var planned: MadeFile {
    MadeFile(name: name, purpose: purpose, caution: caution, bytes: nil, seconds: nil)
  }
}

struct MadeFile {
  let name: String
  let purpose: String
  let caution: ChannelCaution?
  /// Nil while it is only planned.
  let bytes: Int?
  let seconds: Double?
  /// How many places in it may be personal and want a look.
  var doubtful = 0
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
///
/// `versions` are other versions of the notice, to which its page links.
func artefacts(
  of publication: Publication, _ kind: NoticeKind, _ templates: TemplateLibrary,
  versions: [PageVersion] = []
) throws -> [Artefact] {
  let fingerprint = publication.fingerprint
  let document = try templates.document(for: publication, kind: kind, fingerprint: fingerprint)
  let page = try templates.document(
    for: publication, kind: kind, fingerprint: fingerprint, place: .web)
  let showsList = publication.web == nil
  // What the web may not show in full bears counts there, and the list only on paper and in house.
  let (counts, list) = showsList ? ("", "") : ("(只有人数)", "(有名单,不上网)")
  let all =
    [
      Artefact("notice.pdf", "打印张贴\(list)", of: { try pdf(of: document) }),
      Artefact("notice-a3.pdf", "公示栏大字版(A3)\(list)", of: { try pdf(of: document, on: .a3) }),
      Artefact("notice.docx", "用 WPS 或 Word 打开\(list)", of: { try word(of: document) }),
      Artefact("notice.html", "网页\(counts)") {
        html(
          of: page, period: publication.period,
          around: PageSurroundings(
            files: filesBesidePage(of: publication, hasList: kind.hasList), versions: versions))
      },
      Artefact("notice.txt", "纯文本\(counts)", text: { plainText(of: page) }),
      Artefact(
        "notice.ics", "日历提醒", text: { calendarFile(of: publication, fingerprint: fingerprint) }),
      Artefact(name: "notice.xlsx", purpose: "公示表\(list)") { path in
        try writePublicitySheet(of: publication, to: path)
      },
      Artefact("notice.csv", "数据表\(counts)", text: { csv(of: publication) }),
      Artefact(
        "notice.csv-metadata.json", "数据表的栏目和使用许可",
        text: { csvMetadata(of: publication).text + "\n" }),
      Artefact("publication.json", "存档与核对\(list)", text: { record(of: publication).text + "\n" }),
      Artefact("publication.schema.json", "publication.json 的格式", text: { publicationSchema }),
    ] + (try screenArtefacts(of: publication, page: page, board: document))
  return kind.hasList ? all : all.filter { !$0.isOfList }
}

extension Artefact {
  /// Whether it holds nothing but the list.
  fileprivate var isOfList: Bool { name == "notice.xlsx" || name.hasPrefix("notice.csv") }
}
