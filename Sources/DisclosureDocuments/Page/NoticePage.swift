public import Disclosure
public import WorkingDays

/// The notice as one HTML page that needs nothing else: no font, image, script or request.
///
/// On a phone the rows of a list become cards; on paper the header is repeated on every page. Large
/// type and high contrast are switched by two boxes, without a script. A page that is no notice, as
/// a map, has no period.
public func html(
  of document: NoticeDocument, period: Period?, around: PageSurroundings = PageSurroundings()
) -> String {
  let tables = numberedTables(of: document)
  let cells = tables.reduce(0) { $0 + $1.table.cells.count }
  var page = HTMLWriter(capacity: 16_384 + cells * 32)
  writeHead(of: document, tables, to: &page)
  writeOpening(hasList: !tables.isEmpty, to: &page)
  page.writeBanner(around.versions)
  page.markup("<h1>")
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
      page.write(block)
    }
  }
  page.writeFiles(around.files)
  page.writeVersions(around.versions)
  if let fingerprint = document.fingerprint {
    writeFingerprint(fingerprint, of: document, to: &page)
  }
  page.markup("</article>\n</main>\n</body>\n</html>\n")
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
  for style in [pageStyle, switchStyle, phoneStyle, paperStyle] { page.markup(style) }
  for table in tables { table.writeStyle(to: &page) }
  if document.hasDrawing { page.markup(drawingStyle) }
  if document.hasForm { page.markup(formStyle) }
  page.markup("</style>\n</head>\n")
}

/// Links past what comes first, for the keyboard, and the two switches, which stand before what they
/// change.
private func writeOpening(hasList: Bool, to page: inout HTMLWriter) {
  page.markup("<body>\n<a class=\"skip\" href=\"#text\">跳到正文</a>\n")
  if hasList { page.markup("<a class=\"skip\" href=\"#list1\">跳到名单</a>\n") }
  page.markup(
    """
    <main>
    <input type="checkbox" id="large"><label for="large">大字</label>
    <input type="checkbox" id="contrast"><label for="contrast">高对比度</label>
    <article id="text">

    """)
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

private func writeFingerprint(
  _ fingerprint: String, of document: NoticeDocument, to page: inout HTMLWriter
) {
  page.markup("<footer class=\"fingerprint\">\n")
  if let code = document.qrCode { page.writeQRCode(code, label: document.qrSummary.text) }
  page.markup("<p>本公示指纹 <code>")
  page.escaped(fingerprint)
  page.markup("</code></p>\n<p>公告栏、网页、表格上的指纹相同，内容就相同。</p>\n</footer>\n")
}
