import Disclosure
import WorkingDays

/// Something of the document that a template places with a line of its own, as 【名单】.
struct Directive {
  /// A way to ask for it.
  struct Form {
    let spelling: String
    let content: Content
  }

  enum Content {
    case blocks([NoticeDocument.Block])
    /// The names of the attachments (附件说明), which the head of the template gives.
    case attachments
  }

  let forms: [Form]
  var isRequired = true
  var mayRepeat = false

  init(_ forms: Form..., isRequired: Bool = true, mayRepeat: Bool = false) {
    self.forms = forms
    self.isRequired = isRequired
    self.mayRepeat = mayRepeat
  }

  init(_ spelling: String, _ blocks: [NoticeDocument.Block], mayRepeat: Bool = false) {
    self.init(Form(spelling: spelling, content: .blocks(blocks)), mayRepeat: mayRepeat)
  }
}

/// Where a notice is to be read.
public enum NoticePlace: Hashable, Sendable {
  /// On paper, at the school or the office.
  case board
  case web
}

/// The tables, the attachments and the signature of a notice.
func directives(
  for publication: Publication, at place: NoticePlace, of file: TemplateFile
) -> [Directive] {
  let issuers = publication.texts("发布单位")
  let signature = NoticeDocument.Signature(
    issuers: issuers.isEmpty ? [publication.issuer] : issuers,
    date: PublicText(derived: publication.printedDate), hasSeal: file.hasSeal)
  // A notice of words alone has no list to place.
  let lists =
    publication.tables.isEmpty
    ? [] : [Directive("【名单】", list(of: publication, at: place), mayRepeat: true)]
  return lists + [
    Directive(
      .init(spelling: "【附件】", content: .attachments), isRequired: !file.attachments.isEmpty),
    Directive("【落款】", [.signature(signature)]),
  ]
}

private func list(
  of publication: Publication, at place: NoticePlace
) -> [NoticeDocument.Block] {
  guard place == .web, let web = publication.web else {
    return publication.tables.map { .table($0) }
  }
  let words = "名单只在校内张贴，网上只公布人数（依据：\(chinesePunctuation(web.because.text))）。"
  return [.paragraph([.text(PublicText(derived: words))])] + web.tables.map { .table($0) }
}

/// The tables of one part of a paper, each as it is or with room to sign in its rows, and its
/// signature, which a paper that is signed in a table can do without.
func directives(
  for part: RecordPaper.Part, of paper: RecordPaper, _ file: TemplateFile
) -> [Directive] {
  let signature = NoticeDocument.Signature(
    issuers: [paper.issuer], date: PublicText(derived: paper.date.chinese), hasSeal: file.hasSeal)
  let tables = part.tables.map { table in
    Directive(
      .init(spelling: "【表：\(table.name)】", content: .blocks([.table(table.table)])),
      .init(spelling: "【签字表：\(table.name)】", content: .blocks([.signingTable(table.table)])))
  }
  return tables + [
    Directive(
      .init(spelling: "【落款】", content: .blocks([.signature(signature)])), isRequired: false)
  ]
}
