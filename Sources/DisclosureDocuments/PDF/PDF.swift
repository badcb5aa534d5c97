import CPango
public import Disclosure
import WorkingDays

/// The notice as a PDF on A4 sheets, to the figures of GB/T 9704-2012.
///
/// On A3 everything is as much larger as the paper is. The same document gives the same bytes on a machine with the same fonts. Text can be selected
/// and searched. Everything after the signature is an attachment and begins on a page of its own.
///
/// - Throws: ``PDFError``, when no font draws Chinese, a character of the document is in no font
///   (ask ``FontCoverage`` beforehand to find it with its row), or a table has too many columns.
public func pdf(
  of document: NoticeDocument, on paper: Paper = .a4, fonts: FontSource = .installed
) throws(PDFError) -> [UInt8] {
  try pdf(of: [document], on: paper, fonts: fonts)
}

/// The documents one after the other in one file, each from a new page, as a list for every class.
///
/// - Throws: ``PDFError``, as for a single one.
public func pdf(
  of documents: [NoticeDocument], on paper: Paper = .a4, fonts: FontSource = .installed
) throws(PDFError) -> [UInt8] {
  let configuration = FontConfiguration(fonts)
  let chosen = try FontSet(from: configuration)
  guard let shaping = ShapingContext(configuration) else {
    throw PDFError(code: .drawing("Pango 没有 FreeType 支持"))
  }
  var pages = Pages(Typesetter(chosen, shaping), on: paper)
  var number = 0
  for document in documents {
    pages.begin(document, isPart: documents.count > 1)
    try pages.place(document, &number)
  }
  return try pages.finished { canvas in canvas.setProperties(of: documents) }
}

/// In which a hand writes a name.
let roomToSign = millimetres(9)

/// What the document has said about its attachments so far.
struct Attachments {
  var names = 0
  var placed = 0
  var hasBegun = false

  /// What stands above a table at this place.
  var heading: TableHeading {
    guard hasBegun else { return .caption }
    guard names > 0 else { return .captionOnNewPage }
    return .attachment(label: names > 1 ? "附件\(placed)" : "附件")
  }
}

extension Pages {
  /// `number` tells the tables of the file apart.
  fileprivate mutating func place(
    _ document: NoticeDocument, _ number: inout Int
  ) throws(PDFError) {
    placeTitle(document.title.text)
    var attachments = Attachments()
    for block in document.blocks {
      try place(block, number: number, attachments: &attachments)
      number += 1
    }
  }

  fileprivate mutating func place(
    _ block: NoticeDocument.Block, number: Int, attachments: inout Attachments
  ) throws(PDFError) {
    switch block {
    case .signature(let signature):
      placeSignature(signature)
      attachments.hasBegun = true
    case .table(let table):
      if attachments.hasBegun { attachments.placed += 1 }
      try placeTable(table, number: number, heading: attachments.heading)
    case .signingTable(let table):
      try placeTable(
        table, number: number, heading: attachments.heading, leastRowHeight: roomToSign)
    case .form(let form):
      turn(to: .portrait)
      try placeForm(form, number: number)
    case .heading(let level, let words):
      turn(to: .portrait)
      placeHeading(level: level, words)
    case .paragraph(let inlines):
      turn(to: .portrait)
      placeParagraph(inlines)
    case .list(let list):
      turn(to: .portrait)
      for inlines in list { placeParagraph(inlines, .listItem(of: number)) }
    case .addressee(let words):
      turn(to: .portrait)
      placeParagraph([.text(words)], indent: 0)
    case .attachments(let names):
      turn(to: .portrait)
      attachments.names = names.count
      placeAttachments(names, list: number)
    case .drawing(let drawing):
      turn(to: .portrait)
      placeDrawing(drawing)
    }
  }
}

extension Canvas {
  /// The file's own words about itself; the only day in it is the one the notice bears.
  fileprivate func setProperties(of documents: [NoticeDocument]) {
    guard let document = documents.first else { return }
    let haveOneTitle = documents.allSatisfy { $0.title == document.title }
    let title = haveOneTitle ? document.title : document.subject
    setProperty(CAIRO_PDF_METADATA_TITLE, to: title.text)
    setProperty(CAIRO_PDF_METADATA_AUTHOR, to: document.issuer.text)
    setProperty(CAIRO_PDF_METADATA_SUBJECT, to: document.subject.text)
    if let fingerprint = document.fingerprint {
      setProperty(CAIRO_PDF_METADATA_KEYWORDS, to: "公示, 指纹 \(fingerprint)")
    }
    setProperty(CAIRO_PDF_METADATA_CREATOR, to: "gongshi")
    // Left unset, Cairo would write the clock's time.
    setProperty(CAIRO_PDF_METADATA_CREATE_DATE, to: document.signedDay?.description)
  }
}

extension NoticeDocument {
  /// The day under the signature, when it reads as 2026年9月14日.
  fileprivate var signedDay: CalendarDay? {
    for case .signature(let signature) in blocks {
      let figures = signature.date.text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
      guard figures.count == 3 else { continue }
      return CalendarDay(year: figures[0], month: figures[1], day: figures[2])
    }
    return nil
  }
}
