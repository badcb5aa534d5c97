public import Disclosure
public import WorkingDays

/// The notice as one HTML page that needs nothing else: no font, image, script or request.
///
/// On a phone the rows of a list become cards; on paper the header is repeated on every page. A page
/// that is no notice, as a map, has no period.
public func html(of document: NoticeDocument, period: Period?) -> String {
  let tables = numberedTables(of: document)
  let cells = tables.reduce(0) { $0 + $1.table.cells.count }
  var page = HTMLWriter(capacity: 16_384 + cells * 32)
  writeHead(of: document, tables, to: &page)
  page.markup("<body>\n<main>\n<h1>")
  page.escaped(document.title.text)
  page.markup("</h1>\n")
  if let period { writePeriod(period, to: &page) }
  var rest = tables[...]
  var drawings = 0
  for block in document.blocks {
    switch block {
    case .table, .signingTable: rest.popFirst()?.write(to: &page)
    case .form(let form): page.writeForm(form)
    case .drawing(let drawing):
      drawings += 1
      page.writeFigure(drawing, number: drawings)
    case .heading, .paragraph, .list, .addressee, .attachments, .signature:
      write(block, to: &page)
    }
  }
  if let fingerprint = document.fingerprint { writeFingerprint(fingerprint, to: &page) }
  page.markup("</main>\n</body>\n</html>\n")
  return page.text
}

private func numberedTables(of document: NoticeDocument) -> [PageTable] {
  let tables = document.blocks.compactMap { block -> PublicTable? in
    switch block {
    case .table(let table), .signingTable(let table): return table
    case .heading, .paragraph, .list, .addressee, .attachments, .drawing, .form, .signature:
      return nil
    }
  }
  return tables.enumerated().map { PageTable($0.element, number: $0.offset + 1) }
}

private func writeHead(
  of document: NoticeDocument, _ tables: [PageTable], to page: inout HTMLWriter
) {
  page.markup(
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="referrer" content="no-referrer">

    """)
  page.markup("<meta name=\"author\" content=\"")
  page.escaped(document.issuer.text)
  page.markup("\">\n<meta name=\"description\" content=\"")
  page.escaped(document.subject.text)
  page.markup("\">\n<title>")
  page.escaped(document.title.text)
  page.markup("</title>\n<style>\n")
  page.markup(pageStyle)
  for table in tables { table.writeStyle(to: &page) }
  if document.hasDrawing { page.markup(drawingStyle) }
  if document.hasForm { page.markup(formStyle) }
  page.markup("</style>\n</head>\n")
}

/// The period in a box of its own, since it is what most readers come for.
private func writePeriod(_ period: Period, to page: inout HTMLWriter) {
  page.markup(
    "<section class=\"period\" aria-label=\"公示期\">\n<p><span>公示期</span><b><time datetime=\"")
  page.escaped(period.firstCounted.description)
  page.markup("\">")
  page.escaped(period.firstCounted.printed)
  page.markup("</time>至<time datetime=\"")
  page.escaped("\(period.lastDay)T\(period.closesAt)+08:00")
  page.markup("\">")
  page.escaped(period.lastDay.printed + period.closesAt.description)
  page.markup("</time></b></p>\n<p>共")
  page.escaped(
    "\(period.count)\(period.unit.chinese)，\(period.posted.chinese)张贴，\(period.firstDayWords)")
  page.markup("</p>\n</section>\n")
}

private func writeFingerprint(_ fingerprint: String, to page: inout HTMLWriter) {
  page.markup("<footer class=\"fingerprint\">\n<p>本公示指纹 <code>")
  page.escaped(fingerprint)
  page.markup("</code></p>\n<p>公告栏、网页、表格上的指纹相同，内容就相同。</p>\n</footer>\n")
}

/// Writes any block but a table, a form or a drawing.
private func write(_ block: NoticeDocument.Block, to page: inout HTMLWriter) {
  switch block {
  case .heading(let level, let text): writeHeading(level, text, to: &page)
  case .paragraph(let inlines):
    page.markup("<p>")
    write(inlines, to: &page)
    page.markup("</p>\n")
  case .list(let items):
    page.markup("<ul role=\"list\">\n")
    for item in items {
      page.markup("<li>")
      write(item, to: &page)
      page.markup("</li>\n")
    }
    page.markup("</ul>\n")
  case .addressee(let text):
    page.markup("<p class=\"addressee\">")
    page.escaped(text.text)
    page.markup("</p>\n")
  case .attachments(let names): writeAttachments(names, to: &page)
  case .signature(let signature): write(signature, to: &page)
  case .table, .signingTable, .form, .drawing: break
  }
}

private func writeHeading(_ level: Int, _ text: PublicText, to page: inout HTMLWriter) {
  // The title is the only heading of the first level.
  let (opening, closing): (StaticString, StaticString) =
    switch level {
    case 1: ("<h2>", "</h2>\n")
    case 2: ("<h3>", "</h3>\n")
    default: ("<h4>", "</h4>\n")
    }
  page.markup(opening)
  page.escaped(text.text)
  page.markup(closing)
}

private func write(_ inlines: [NoticeDocument.Inline], to page: inout HTMLWriter) {
  for inline in inlines {
    switch inline {
    case .text(let text): page.escaped(text.text)
    case .strong(let text):
      page.markup("<strong>")
      page.escaped(text.text)
      page.markup("</strong>")
    }
  }
}

private func writeAttachments(_ names: [PublicText], to page: inout HTMLWriter) {
  page.markup("<p class=\"attachments\">附件：")
  for (index, name) in names.enumerated() {
    if index > 0 { page.markup("<br>") }
    if names.count > 1 { page.escaped("\(index + 1).") }
    page.escaped(name.text)
  }
  page.markup("</p>\n")
}

private func write(_ signature: NoticeDocument.Signature, to page: inout HTMLWriter) {
  page.markup(
    signature.hasSeal ? "<div class=\"signature seal\">\n" : "<div class=\"signature\">\n")
  for issuer in signature.issuers {
    page.markup("<p>")
    page.escaped(issuer.text)
    page.markup("</p>\n")
  }
  page.markup("<p>")
  page.escaped(signature.date.text)
  page.markup("</p>\n</div>\n")
}
